"""The look of results in a real browser: in view, whole on wide and narrow screens, saved as a table."""

import pytest

from tests.browser.test_calculators import fill


def test_the_schedule_downloads_for_polish_excel(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute("instalments")
    with one.page.expect_download() as caught:
        box.get_by_role("button", name="Pobierz CSV").click()
    content = open(caught.value.path(), "rb").read()
    assert caught.value.suggested_filename == "raty.csv"
    assert content.startswith(b"\xef\xbb\xbf") and content.count(b"\r\n") == 19
    assert "1;15.03.2025;17.03.2025;317,36;0,00;317,36;5395,04" in content.decode("utf-8-sig")


def test_the_long_schedule_scrolls_inside_itself_on_a_phone(visit):
    one = visit(viewport={"width": 320, "height": 640})
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    fill(box, {"town": "", "months": "60"})
    one.compute("instalments")
    assert one.page.evaluate("document.documentElement.scrollWidth") <= 320
    region = box.get_by_role("group", name="Harmonogram spłaty")
    assert region.evaluate("box => box.scrollWidth > box.clientWidth") and region.get_attribute("tabindex") == "0"
    assert region.locator("tbody tr").count() == 60


def test_the_beginning_of_a_result_comes_into_view_beside_a_long_form(visit):
    one = visit(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    one.open("kalkulatory/odsetki/")
    box = one.calculator("late_interest")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    fill(box, {"until": "26.11.2026"})
    one.compute("late_interest")
    answer = box.locator(".calc-answer")
    assert "nie znamy wartości" in answer.inner_text()
    assert 0 < answer.evaluate("answer => answer.getBoundingClientRect().top") < 720
    # The rate that is missing can be typed in, and the days that are known are a click away.
    box.get_by_role("link", name="Pole na tę wartość").click()
    assert one.page.evaluate("document.activeElement.name") == "assumed.late_interest.statutory"
    box.get_by_role("link", name="Odsetki do 17.09.2026").click()
    one.page.wait_for_function("() => document.querySelector('[name=until]').value === '17.09.2026'")


SIDEWAYS = """() => [...document.querySelectorAll('.calc-schedule')].filter((box) => box.clientWidth && box.scrollWidth > box.clientWidth + 1)
  .map((box) => box.getAttribute('aria-label'))"""


@pytest.mark.parametrize("page", ["porownanie-abolicji", "raty", "plan-mieszany", "ulga-z-urzedu", "abolicja", "odpracowanie"])
def test_no_column_of_a_result_hides_beside_its_box_on_a_wide_screen(visit, page):
    one = visit(viewport={"width": 1280, "height": 900})
    one.open(f"kalkulatory/{page}/")
    one.page.locator(".calc-row-details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    assert one.page.evaluate(SIDEWAYS) == []


@pytest.mark.parametrize("width", [320, 390, 820])
def test_rows_with_sentences_become_cards_that_name_their_values_on_a_narrow_screen(visit, width):
    one = visit(viewport={"width": width, "height": 800})
    one.open("kalkulatory/porownanie-abolicji/")
    table = one.page.locator(".calc-table--wide")
    assert table.evaluate("table => table.getBoundingClientRect().right <= table.closest('.calc-side').getBoundingClientRect().right")
    lacking = table.locator("td[data-label='Czego brakuje']").first
    assert lacking.inner_text() and "Czego brakuje" in lacking.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert one.page.get_by_role("cell", name="Bytom", exact=True).count() == 1  # still a table to a screen reader
    assert one.axe() == []


@pytest.mark.parametrize("width", [320, 390, 600, 820, 1280])
def test_letters_of_charts_can_be_read_on_every_screen(visit, width):
    one = visit(viewport={"width": width, "height": 800})
    for page in ("raty", "de-minimis"):
        one.open(f"kalkulatory/{page}/")
        heights = one.page.locator(".calc-chart svg").evaluate_all(
            "all => all.map((svg) => parseFloat(getComputedStyle(svg.querySelector('text')).fontSize) * svg.clientWidth / svg.viewBox.baseVal.width)")
        assert heights and min(heights) >= 12.5, page
        inside = one.page.locator(".calc-chart svg text").evaluate_all("all => all.every((text) => text.getBBox().x >= -1 && text.getBBox().x + text.getBBox().width <= 642)")
        assert inside, page
