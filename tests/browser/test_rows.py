"""Lists of a form: rows pasted from a spreadsheet, and errors that name a row."""

import re

import pytest

from calculators.fields import MAX_ROWS

PASTE = """(field, text) => { const data = new DataTransfer(); data.setData("text/plain", text);
field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })) }"""


def pasted(one, text: str):
    """The calculator of late interest with `text` pasted into its first amount."""
    one.open("kalkulatory/odsetki/")
    box = one.calculator("late_interest")
    box.locator('[name="until"]').fill("30.06.2026")
    box.locator('[name="debts.0.amount"]').evaluate(PASTE, text)
    return box


def test_two_columns_of_a_spreadsheet_become_rows(visit):
    one = visit()
    box = pasted(one, "1 620,50 zł\t10.01.2025\r\n620,00\t10.02.2025\r\n\r\n0,01\t29.02.2024\r\n")
    assert box.locator('[data-list="debts"] .calc-rows > *').count() == 3
    assert box.locator(".calc-rows-note").count() == 0
    one.compute("late_interest")
    assert "3\u00a0zaległości" in box.locator(".calc-steps").inner_text() and "2\u00a0240,51\u00a0zł" in box.locator(".calc-steps").inner_text()


def test_names_of_columns_are_no_row(visit):
    one = visit()
    box = pasted(one, "Kwota\tTermin\r\n620,00\t10.02.2025\r\n0,01\t29.02.2024\r\n")
    assert box.locator('[data-list="debts"] .calc-rows > *').count() == 2
    assert box.locator('[name="debts.0.amount"]').input_value() == "620,00" and box.locator('[name="debts.1.due_on"]').input_value() == "29.02.2024"
    one.compute("late_interest")
    assert box.locator(".calc-errors").is_hidden()
    # Lines without any number are no table with a heading.
    box.locator('[name="debts.0.amount"]').evaluate(PASTE, "razem\tdo dziś\nnic\twcale")
    assert box.locator('[name="debts.0.amount"]').input_value() == "razem"


@pytest.mark.parametrize("lines", [MAX_ROWS, MAX_ROWS + 1, 1000])
def test_lines_for_which_there_is_no_room_are_not_lost_in_silence(visit, lines):
    one = visit()
    box = pasted(one, "\n".join(["1,00\t10.01.2025"] * lines))
    assert box.locator('[data-list="debts"] .calc-rows > *').count() == MAX_ROWS
    note = box.locator(".calc-rows-note")
    left = re.search(r"Brakuje: (\d+)\. Naraz policzymy najwyżej 200\.", note.inner_text())[1] if note.count() else 0
    assert int(left) == lines - MAX_ROWS
    one.compute("late_interest")  # the sentence outlives the answer, which is about the rows that are there
    assert note.count() == (lines > MAX_ROWS) and one.axe() == []
    box.get_by_role("button", name="Wyczyść").click()
    assert note.count() == 0


def test_a_list_without_a_row_leads_to_its_first_field(visit):
    one = visit()
    one.open("kalkulatory/odsetki/")
    box = one.calculator("late_interest")
    box.locator('[name="until"]').fill("30.06.2026")
    one.compute("late_interest")
    assert "na przykład: 620,00; 10.01.2025" in box.locator(".calc-errors").inner_text().lower()
    box.locator(".calc-errors a").first.click()
    assert one.page.evaluate("document.activeElement.name") == "debts.0.amount"
