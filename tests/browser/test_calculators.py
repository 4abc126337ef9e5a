"""Calculators in a real browser: typing, computing, errors, keeping, handing on."""

import re

import pytest

from calculators import catalogue, forms

PAGES = {
    "instalments": ["kalkulatory/raty/", "oddluzanie/raty/"],
    "tax_exemption": ["kalkulatory/zwolnienie-z-podatku/", "remonty/zwolnienia-z-podatku/"],
    "de_minimis": ["kalkulatory/de-minimis/", "oddluzanie/abolicja/"],
    "amnesty": ["kalkulatory/abolicja/", "oddluzanie/abolicja/"],
    "compare_amnesties": ["kalkulatory/porownanie-abolicji/", "oddluzanie/abolicja/"],
}
EVERYWHERE = [(name, path) for name, paths in PAGES.items() for path in paths]


def fill(box, typed: dict[str, str]) -> None:
    for name, value in typed.items():
        control = box.locator(f'[name="{name}"]')
        if control.evaluate("control => !!control.closest('details')"):
            control.evaluate("control => control.closest('details').open = true")
        if control.evaluate("control => control.tagName") == "SELECT":
            control.select_option(value)
        else:
            control.fill(value)


@pytest.mark.parametrize("name, path", EVERYWHERE)
def test_the_example_can_be_filled_in_and_computed(visit, name, path):
    one = visit()
    one.open(path)
    box = one.calculator(name)
    worked = box.locator(".calc-output .calc-answer").inner_text()
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute(name)
    # The browser's own answer equals the one that the build wrote into the page.
    assert box.locator(".calc-output .calc-answer").inner_text() == worked
    assert box.locator(".calc-errors").is_hidden()
    assert worked.split("\u00a0")[0] in box.locator(".calc-status").inner_text()


def test_people_may_type_as_they_are_used_to(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    fill(box, {"principal": "1 234,56 zł", "granted_on": "5.1.2026", "first_due_on": "31.01.2026", "months": " 3 "})
    box.locator('[name="months"]').press("Enter")
    one.page.wait_for_function("() => document.querySelector('.calc-status').textContent.includes('3\u00a0raty')", timeout=60_000)
    cells = box.locator(".calc-table").first.locator("tbody tr").nth(0).locator("td").all_inner_texts()
    assert cells == ["1", "31.01.2026", "02.02.2026", "411,52", "0,00", "411,52", "823,04"]


def test_errors_are_summed_up_linked_and_nothing_is_lost(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    fill(box, {"principal": "dużo", "granted_on": "31.02.2026", "first_due_on": "31.01.2026", "months": "0"})
    one.compute("instalments")
    summary = box.locator(".calc-errors")
    assert "Proszę poprawić 3 pola" in summary.inner_text() and summary.evaluate("s => s === document.activeElement")
    assert "Zaległość główna: to nie jest kwota. Dozwolone: od 0,00 do" in summary.inner_text()
    summary.get_by_role("link").first.click()
    assert box.locator('[name="principal"]').evaluate("field => field === document.activeElement")
    assert box.locator('[name="principal"]').get_attribute("aria-invalid") == "true"
    assert box.locator('[name="principal"]').input_value() == "dużo" and box.locator('[name="granted_on"]').input_value() == "31.02.2026"
    fill(box, {"principal": "300", "granted_on": "05.01.2026", "months": "3"})
    one.compute("instalments")
    box.locator(".calc-answer", has_text="3\u00a0raty").wait_for(timeout=20_000)
    assert summary.is_hidden() and box.locator("[aria-invalid]").count() == 0


def test_no_answer_stands_beside_refused_input(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    output, instead, add = box.locator(".calc-output"), box.locator(".calc-instead"), {"principal": "dużo"}
    example = output.inner_html()
    for _ in ("our example", "a result"):
        fill(box, add)
        one.compute("instalments")
        assert output.is_hidden() and box.locator(".calc-tools").is_hidden() and instead.is_visible()
        assert "gdy poprawią Państwo" in instead.inner_text() and box.locator('[name="principal"]').input_value() == "dużo" and one.axe() == []
        # The theme's button would float over the errors.
        one.page.mouse.wheel(0, -30)
        assert one.page.locator(".md-top").is_hidden()
        box.get_by_role("button", name="Wstaw dane z przykładu").click()
        assert output.is_visible() and instead.count() == 0 and output.inner_html() == example
        one.compute("instalments")
        box.locator(".calc-tools:not([hidden])").wait_for()
    fill(box, add)
    box.get_by_role("button", name="Oblicz").click()
    box.locator(".calc-errors").wait_for(state="visible")
    box.get_by_role("button", name="Wyczyść").click()
    assert output.is_visible() and instead.count() == 0 and output.inner_html() == example


def test_the_calendar_and_what_is_added_stand_in_line(visit):
    one = visit()
    one.open("kalkulatory/odsetki/")
    box = one.calculator("late_interest")
    tops = box.locator('[data-field="until"]').evaluate(
        "field => ['input', '.calc-picker-button'].map(part => field.querySelector(part).getBoundingClientRect()).flatMap(({ top, bottom }) => [top, bottom])")
    assert abs(tops[0] - tops[2]) < 1 and abs(tops[1] - tops[3]) < 1
    gaps = box.locator(".calc-list").evaluate_all(
        "lists => lists.map(list => list.nextElementSibling?.getBoundingClientRect().top - list.querySelector('.calc-add').getBoundingClientRect().bottom)")
    assert gaps and all(gap >= 12 for gap in gaps), gaps


BAD = ["", "abc", "-5", "99999999999999", "1,23456", "32.13.2026"]


@pytest.mark.parametrize("name", list(PAGES))
def test_every_field_says_what_is_wrong(visit, name):
    one = visit()
    one.open(PAGES[name][0])
    box = one.calculator(name)
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute(name)
    known = [field for field in catalogue.rule(name).FIELDS if field.type in ("money", "integer", "date", "percent", "number", "share")]
    for value in BAD:
        fill(box, {field.name: value for field in known})
        box.locator(".calc-errors").evaluate("summary => { summary.hidden = true }")  # those of the value before are not waited for
        box.get_by_role("button", name="Oblicz").click()
        box.locator(".calc-errors").wait_for(state="visible")
        marked = box.locator("[aria-invalid]").evaluate_all("all => all.map(one => one.name)")
        expected = {field.name for field in known if (field.required if value == "" else True)}
        if value in ("", "abc", "32.13.2026"):
            assert expected <= set(marked) | {"annual_tax", "area", "rate", "max_years", "cost_share"}, value
        assert marked, value
        for message in box.locator(".calc-error:not([hidden])").all_inner_texts():
            assert "Dozwolone:" in message


def test_an_unknown_figure_of_law_can_be_typed_in(visit):
    one = visit()
    one.open("kalkulatory/de-minimis/")
    box = one.calculator("de_minimis")
    fill(box, {"granted_on": "15.03.2031", "aid.amount": "1000", "aid.currency": "EUR"})
    one.compute("de_minimis")
    assert "Nie możemy podać wyniku" in box.locator(".calc-answer").inner_text()
    fill(box, {"assumed.de_minimis.general": "500 000"})
    one.compute("de_minimis")
    assert "Wartość „Pułap pomocy de minimis" in box.locator(".calc-cautions").inner_text()
    assert "499\u00a0000,00\u00a0EUR" in box.locator(".calc-answer").inner_text()


def test_rows_of_earlier_aid_come_and_go(visit):
    one = visit()
    one.open("kalkulatory/de-minimis/")
    box = one.calculator("de_minimis")
    fill(box, {"granted_on": "15.03.2026", "aid.amount": "1000", "aid.currency": "EUR"})
    for number in (0, 1):
        box.get_by_role("button", name="Dodaj wcześniejszą pomoc").click()
        fill(box, {f"previous.{number}.granted_on": "01.02.2026", f"previous.{number}.amount": "100", f"previous.{number}.currency": "PLN"})
    one.compute("de_minimis")
    assert box.locator('[aria-invalid][name="previous.1.rate"]').count() == 1
    box.get_by_role("button", name="Usuń").first.click()
    fill(box, {"previous.0.currency": "EUR"})
    one.compute("de_minimis")
    box.locator(".calc-table tbody tr").first.wait_for(timeout=20_000)
    assert box.locator(".calc-table tbody tr").count() == 1


def test_a_link_carries_the_inputs_in_the_fragment(visit):
    one = visit(permissions=["clipboard-read", "clipboard-write"])
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    assert box.locator(".calc-tools").is_hidden()
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute("instalments")
    answer = box.locator(".calc-answer").inner_text()
    box.get_by_role("button", name="Kopiuj link").click()
    one.page.wait_for_timeout(300)
    link = one.page.evaluate("navigator.clipboard.readText()")
    path, _, fragment = link.partition("#")
    assert "?" not in path and "principal=5" in fragment
    assert "#" not in one.page.url
    other = visit()
    other.page.goto(link)
    other.page.locator(".calc-tools:not([hidden])").first.wait_for(timeout=60_000)
    assert other.calculator("instalments").locator(".calc-answer").inner_text() == answer


def test_the_keyboard_is_enough(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    page = one.page
    page.locator('[name="principal"]').first.focus()
    page.keyboard.type("1200")
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.name || document.activeElement.textContent.trim().slice(0, 20)")
        reached.append(name)
        if name in ("granted_on", "first_due_on"):
            page.keyboard.type({"granted_on": "05.01.2026", "first_due_on": "05.02.2026"}[name])
        if name == "months":
            page.keyboard.type("12")
        if name == "Oblicz":
            page.keyboard.press("Space")
            break
    assert reached[-1] == "Oblicz"
    page.wait_for_function("() => document.querySelector('.calc-status').textContent.includes('12\u00a0rat')", timeout=60_000)


def test_without_javascript_the_worked_answer_is_there(visit):
    one = visit(java_script_enabled=False)
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    assert "Ten formularz potrzebuje JavaScriptu" in box.inner_text()
    assert "Rybnik może się na to zgodzić" in box.locator(".calc-answer").inner_text()
    assert box.get_by_role("group", name="Harmonogram spłaty").locator("tbody tr").count() == 18
    assert box.locator('[name="principal"]').is_disabled()


def test_a_date_can_be_picked(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    picker = box.locator('[data-field="granted_on"] input[type="date"]')
    picker.evaluate("(field) => { field.value = '2026-01-05'; field.dispatchEvent(new Event('input', {bubbles: true})); field.dispatchEvent(new Event('change', {bubbles: true})); }")
    assert box.locator('[name="granted_on"]').input_value() == "05.01.2026"


@pytest.mark.parametrize("name", list(PAGES))
def test_typed_examples_cover_every_visible_field(name):
    """The example's texts name fields that the form really has (a renamed field would silently stay empty)."""
    known = catalogue.rule(name).FIELDS
    typed = forms.texts(known, catalogue.words(name).EXAMPLE)
    raw, _ = forms.read(known, typed)
    assert set(raw) == set(catalogue.words(name).EXAMPLE) and not re.search("None", str(typed))
