"""Towns in a real browser: the map by keyboard, tables that sort, filter, page and save, everything accessible."""

import csv
import io
import json
import re

import pytest

from macros.town_pages import alphabetical

MAP, COMPARISONS, EFFECTS, DATA = "miasta/", "porownania/", "porownania/efekty/", "dane/"
PAGES = [MAP, COMPARISONS, EFFECTS, DATA]


def table(page, name):
    return page.locator(f'data-table[name="{name}"]')


def column(box, number):
    """Texts of a column of the rows that can be seen."""
    return [text.strip() for text in box.locator(f"tbody tr:not([hidden]) > :nth-child({number})").all_inner_texts()]


def status(box):
    return box.get_by_role("status").inner_text()


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"viewport": {"width": 320, "height": 640}}], ids=["light", "dark", "narrow"])
@pytest.mark.parametrize("path", PAGES)
def test_no_accessibility_violation(visit, path, options):
    one = visit(**options)
    one.open(path)
    if path != DATA:
        one.page.locator(".data-table__status").first.wait_for()
    assert one.axe() == []
    assert one.page.evaluate("document.documentElement.scrollWidth") <= (options.get("viewport") or {"width": 1280})["width"]


def test_the_map_is_walked_and_followed_by_keyboard(visit):
    one = visit()
    page = one.open(MAP)
    page.locator(".towns-map__scroll").focus()
    names = []
    for _ in range(30):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.querySelector('text').textContent"))
    assert names == sorted(names, key=alphabetical) and len(set(names)) == 30
    ring = page.evaluate("getComputedStyle(document.activeElement.querySelector('rect')).strokeWidth")
    assert ring == "4px"
    page.keyboard.press("Enter")
    page.wait_for_url("**/miasta/zabrze/")
    assert page.get_by_role("heading", level=1).inner_text().startswith("Zabrze")


def test_a_town_of_the_map_is_followed_by_mouse(visit):
    one = visit()
    page = one.open(MAP)
    page.locator(".towns-map a", has_text="Rybnik").click()
    page.wait_for_url("**/miasta/rybnik/")


def test_labels_of_the_map_do_not_cover_each_other(visit):
    page = visit().open(MAP)
    page.evaluate("document.fonts.ready")
    assert page.evaluate("""() => {
      const boxes = [...document.querySelectorAll('.towns-map a')].map((link) => [link, link.querySelector('rect').getBoundingClientRect(), link.querySelector('text').getBoundingClientRect()]);
      const bad = boxes.filter(([, box, text]) => text.left < box.left || text.right > box.right).map(([link]) => 'wystaje: ' + link.textContent);
      boxes.forEach(([a, x], number) => boxes.slice(number + 1).forEach(([b, y]) => {
        if (x.left < y.right && y.left < x.right && x.top < y.bottom && y.top < x.bottom) bad.push(a.textContent + '/' + b.textContent);
      }));
      return bad;
    }""") == []


def test_the_table_filters_without_diacritics_and_says_how_many(visit):
    page = visit().open(MAP)
    box = table(page, "lista-miast")
    assert status(box) == "Tabela ma 30 wierszy."
    box.get_by_label("Szukaj w tabeli").fill("lodz")
    assert column(box, 1) == ["Łódź", "Tomaszów Mazowiecki"]
    assert status(box) == "Pasuje 2 wiersze z 30."
    box.get_by_label("Szukaj w tabeli").fill("ŚLĄSKIE abolicja")
    assert "Bytom" in column(box, 1) and "Rybnik" not in column(box, 1)
    box.get_by_label("Szukaj w tabeli").fill("nic takiego")
    assert column(box, 1) == [] and status(box) == "Pasuje 0 wierszy z 30."


def test_columns_sort_in_polish_and_by_number(visit):
    page = visit().open(MAP)
    box = table(page, "lista-miast")
    button = box.get_by_role("button", name="Miasto")
    button.focus()
    page.keyboard.press("Enter")
    names = column(box, 1)
    assert names.index("Lublin") < names.index("Łódź") < names.index("Poznań")
    assert box.locator("thead th").first.get_attribute("aria-sort") == "ascending"
    assert status(box).startswith("Posortowano według „Miasto”, rosnąco.")
    page.keyboard.press("Enter")
    assert column(box, 1) == names[::-1] and box.locator("thead th").first.get_attribute("aria-sort") == "descending"


def test_numbers_sort_by_value_and_the_unknown_stand_last(visit):
    page = visit().open(COMPARISONS)
    box = table(page, "porownanie-tax-exemption")
    head = box.get_by_role("button", name="Najwyżej procent kosztów")
    place = box.locator("thead th").all_inner_texts().index(head.inner_text()) + 1
    for direction in (False, True):
        head.click()
        found = column(box, place)
        known = [float(text.rstrip("%").replace(",", ".")) for text in found if text != "nie opisano"]
        assert known == sorted(known, reverse=direction) and set(found[len(known):]) <= {"nie opisano"}


def test_the_visible_rows_are_saved_as_csv(visit):
    page = visit().open(EFFECTS)
    box = table(page, "efekty")
    box.get_by_label("Szukaj w tabeli").fill("rybnik odpracowane")
    with page.expect_download() as saved:
        box.get_by_role("button", name="Pobierz CSV").click()
    assert saved.value.suggested_filename == "efekty.csv"
    content = saved.value.path().read_bytes().decode("utf-8")
    assert content.startswith("\ufeff") and content.count("\r\n") == 2
    row, = csv.DictReader(io.StringIO(content[1:]), delimiter=";")
    assert row["Miasto"] == "Rybnik" and row["Ile"] == "188 285,78 zł" and row["Ile (liczba)"] == "188285,78"
    assert "Zapisano plik CSV: 1 wiersz." in status(box)


def test_long_tables_are_shown_in_parts(visit):
    one = visit()
    page = one.open(EFFECTS)
    box = table(page, "efekty")
    total = box.locator("tbody tr").count()
    assert total > 100 and len(column(box, 1)) == 100
    assert status(box) == f"Widać 100 z {total}. Tabela ma {total} {'wiersze' if total % 10 in (2, 3, 4) else 'wierszy'}."
    box.get_by_role("button", name="Pokaż następne").focus()
    page.keyboard.press("Enter")
    assert len(column(box, 1)) == total
    assert page.evaluate("document.activeElement.closest('tr').rowIndex") == 101
    assert box.get_by_role("button", name="Pokaż następne").is_hidden()


def with_rest(visit, answer):
    """The list of towns as if it had one row more in a file."""
    one = visit()
    mark = '<data-table class="data-table" name="lista-miast"'

    def page_with_rest(route):
        body = route.fetch().text()
        route.fulfill(body=body.replace(mark, mark + ' data-rest="/dane/tabele/lista-miast.json" data-base="../" data-total="31"'), content_type="text/html; charset=utf-8")

    one.context.route(re.compile(r"/miasta/$"), page_with_rest)
    one.context.route("**/dane/tabele/lista-miast.json", answer)
    return one, table(one.open(MAP), "lista-miast")


def test_rows_that_did_not_fit_come_when_they_are_wanted(visit):
    row = '<tr><th scope="row"><a href="@@/miasta/zabki/">Ząbki</a></th><td>mazowieckie</td><td>umorzenie</td></tr>'
    one, box = with_rest(visit, lambda route: route.fulfill(body=json.dumps({"rows": [row]}), content_type="application/json"))
    assert "Widać 30 z 31." in status(box) and not any("tabele" in url for url in one.requests)
    box.get_by_label("Szukaj w tabeli").fill("zabki")
    box.get_by_text("Ząbki").wait_for()
    assert box.get_by_role("link", name="Ząbki").get_attribute("href") == "../miasta/zabki/"
    assert status(box) == "Pasuje 1 wiersz z 31."


def test_a_failed_fetch_is_said_and_the_rest_still_works(visit):
    one, box = with_rest(visit, lambda route: route.fulfill(status=500, body=""))
    box.get_by_label("Szukaj w tabeli").fill("rybnik")
    one.page.wait_for_function("document.querySelector('[name=lista-miast] [role=status]').textContent.includes('Nie udało się')")
    assert column(box, 1) == ["Rybnik"]
    one.complaints.clear()  # the browser logs the 500 that this test made


def test_tables_come_back_after_instant_navigation(visit):
    one = visit()
    page = one.open(MAP)
    page.get_by_role("link", name="Porównanie miast").first.click()
    page.wait_for_url("**/porownania/")
    box = table(page, "porownanie-work-off")
    box.get_by_label("Szukaj w tabeli").fill("hrubieszow")
    assert column(box, 1) == ["Hrubieszów"]


def test_everything_is_there_without_javascript(visit):
    one = visit(java_script_enabled=False)
    page = one.open(MAP)
    assert page.locator('data-table[name="lista-miast"] tbody tr').count() == 30
    assert page.locator(".towns-map a").count() == 30
    assert page.locator(".data-table__tools").count() == 0
    page = one.open(COMPARISONS)
    assert page.locator('data-table[name="porownanie-work-off"] tbody tr').count() >= 16


@pytest.mark.parametrize("name", ["miasta.csv", "warunki.csv", "efekty.csv", "miasta.json", "miasta.schema.json"])
def test_the_data_can_be_downloaded(visit, name):
    one = visit()
    page = one.open(DATA)
    with page.expect_download() as saved:
        page.get_by_role("article").get_by_role("link", name=name, exact=True).click()
    assert saved.value.path().stat().st_size > 1000
