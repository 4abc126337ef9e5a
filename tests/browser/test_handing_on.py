"""A result leaves the page: as a spreadsheet and as text for a letter."""

from datetime import datetime

import openpyxl
import pypdfium2
import pytest

from tests.browser.test_calculators import fill


def computed(one, path: str, name: str):
    """A calculator with the result of its example."""
    one.open(path)
    box = one.calculator(name)
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute(name)
    return box


def test_the_schedule_downloads_as_a_workbook(visit):
    one = visit()
    box = computed(one, "kalkulatory/raty/", "instalments")
    assert not [url for url in one.requests if "/spreadsheet-" in url and url.endswith(".zip")]
    for _ in range(2):
        with one.page.expect_download() as caught:
            box.get_by_role("button", name="Pobierz XLSX").click()
    assert caught.value.suggested_filename == "raty.xlsx"
    book = openpyxl.load_workbook(open(caught.value.path(), "rb"))
    assert [cell.value for cell in book.worksheets[0][2]][:4] == [1, datetime(2025, 3, 15), datetime(2025, 3, 17), 317.36]
    said = [cell.value for line in book["Jak policzono"].iter_rows() for cell in line]
    assert one.address + "kalkulatory/raty/" in said
    assert "Zapisano plik XLSX" in box.locator(".calc-status").inner_text()
    # The archive came with the first click, and once.
    assert len([url for url in one.requests if "/spreadsheet-" in url and url.endswith(".zip")]) == 1


def test_a_workbook_that_does_not_come_says_so_and_the_rest_works_on(visit):
    one = visit()
    box = computed(one, "kalkulatory/raty/", "instalments")
    one.context.route("**/spreadsheet-*.zip", lambda route: route.fulfill(status=503, body=""))
    box.get_by_role("button", name="Pobierz XLSX").click()
    box.locator(".calc-status", has_text="Nie udało się przygotować pliku XLSX").wait_for()
    one.complaints.clear()  # the browser's own line about 503
    one.context.unroute("**/spreadsheet-*.zip")
    with one.page.expect_download():
        box.get_by_role("button", name="Pobierz XLSX").click()


def test_what_has_no_table_offers_no_table(visit):
    one = visit()
    box = computed(one, "kalkulatory/odroczenie/", "deferral")
    assert box.get_by_role("button", name="Drukuj").is_visible()
    assert box.get_by_role("button", name="Pobierz").count() == 0
    fill(box, {"granted_on": "16.01.2026", "until": "15.05.2026", "original_due_on": "10.12.2025", "default_on": "15.07.2026"})
    one.compute("deferral")
    assert box.get_by_role("button", name="Pobierz").count() == 2


def test_the_text_goes_to_the_clipboard(visit):
    one = visit(permissions=["clipboard-read", "clipboard-write"])
    box = computed(one, "oddluzanie/raty/", "instalments")
    box.get_by_role("button", name="Kopiuj jako tekst").click()
    box.locator(".calc-status", has_text="Skopiowano tekst").wait_for()
    text = one.page.evaluate("navigator.clipboard.readText()")
    assert "1. 17.03.2025: 317,36\u00a0zł" in text and box.locator(".calc-answer").inner_text() in text
    assert f"{one.address}kalkulatory/raty/" in text and "principal" not in text
    assert box.locator(".calc-letter").count() == 0


PROSE = ".md-content__inner > :not(h1, .calculator)"


def on_paper(one) -> list[str]:
    """The elements around the calculators that would be printed."""
    one.page.emulate_media(media="print")
    return one.page.locator(PROSE).evaluate_all("parts => parts.filter(part => part.getClientRects().length).map(part => part.tagName)")


def test_paper_carries_the_result_alone_with_its_day_and_address(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    assert "P" in on_paper(one) and one.page.locator(".calc-origin").count() == 0
    one.page.emulate_media(media="screen")
    box = computed(one, "kalkulatory/raty/#k=instalments&town=rybnik", "instalments")
    assert on_paper(one) == [] and box.locator(".calc-origin").is_visible()
    today = datetime.now().strftime("%d.%m.%Y")
    law = one.page.locator(".site-footer__day time").text_content()
    assert box.locator(".calc-origin").inner_text() == f"Obliczono {today} w Poradniku mieszkaniowym: {one.address}kalkulatory/raty/. Stan prawny na {law}."
    for part in (".calc-answer", ".calc-schedule", ".calc-steps", ".calc-entered", ".calc-law"):
        assert box.locator(f".calc-output {part}").first.is_visible(), part
    assert box.locator(".calc-next").is_hidden() and one.page.locator("h1").is_visible()
    one.page.emulate_media(media="screen")
    assert box.locator(".calc-origin").is_hidden() and box.locator(".calc-next").is_visible()


@pytest.mark.parametrize("path, name", [("kalkulatory/raty/", "instalments"), ("kalkulatory/odpracowanie/", "work_off")])
def test_a_printed_result_takes_two_pages(visit, path, name):
    one = visit()
    computed(one, path, name).locator(".calc-tools:not([hidden])").wait_for()
    assert len(pypdfium2.PdfDocument(one.page.pdf(format="A4"))) == 2


def test_on_a_page_of_answers_only_its_own_button_prints_the_result_alone(visit):
    one = visit()
    box = computed(one, "oddluzanie/raty/", "instalments")
    one.page.evaluate("window.print = () => {}; 0")
    whole = on_paper(one)
    assert len(whole) > 20
    one.page.emulate_media(media="screen")
    box.get_by_role("button", name="Drukuj").click()
    assert on_paper(one) == [] and one.page.locator("h1").is_hidden() and one.page.locator(".calculator:visible").count() == 1
    assert box.locator(".calc-origin").is_visible()
    one.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert on_paper(one) == whole


def test_without_a_clipboard_the_text_is_there_to_copy(visit):
    one = visit(viewport={"width": 320, "height": 640})
    one.context.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    box = computed(one, "kalkulatory/raty/", "instalments")
    box.get_by_role("button", name="Kopiuj jako tekst").click()
    field = box.get_by_role("textbox", name="Wynik jako tekst")
    field.wait_for()
    assert "1. 17.03.2025: 317,36\u00a0zł" in field.input_value()
    assert field.evaluate("field => field === document.activeElement && field.selectionEnd === field.value.length")
    assert one.page.evaluate("document.documentElement.scrollWidth") <= 320 and one.axe() == []
    box.get_by_role("button", name="Wyczyść").click()
    assert field.count() == 0
