"""Tables of towns: complete, sortable by machine values, honest about what is not known, no heavier than a page can bear."""

import re
from datetime import date

import pytest

from macros import town_pages, town_tables
from macros.data_table import ROOT_MARK, UNKNOWN, Cell, DataTable, share

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def known(towns):
    return list(towns.by_slug.values())


def rows_of(html: str) -> list[str]:
    return re.findall(r"<tr>(.*?)</tr>", html)[1:]


def small(rows, budget=10_000):
    return DataTable("proba", "Próba", [("Miasto", "text"), ("Ile", "number")], rows, budget)


def test_cells_carry_machine_values_and_say_what_is_not_known():
    html = small([["Ełk", Cell("889 000 zł", "889000")], ["Łódź", UNKNOWN]]).html("../")
    assert '<th scope="col" class="num" data-sort="number">Ile</th>' in html
    assert '<td class="num" data-value="889000">889 000 zł</td>' in html
    assert '<td class="nd">nie opisano</td>' in html
    assert "nie, że tego w mieście nie ma" in html


def test_a_table_without_gaps_needs_no_legend():
    assert "Nie opisano" not in small([["Ełk", Cell("1", "1")]]).html("")


def test_rows_over_the_budget_are_left_to_a_file_and_the_page_says_so():
    rows = [[f'<a href="{ROOT_MARK}miasta/m{n}/">M{n}</a>', Cell(str(n), str(n))] for n in range(100)]
    table = small(rows, budget=3_000)
    html, left = table.html(ROOT_MARK), table.left_out()
    assert 0 < len(left) < 100 and len(rows_of(html)) == 100 - len(left)
    assert f"Na tej stronie widać {100 - len(left)} z 100 wierszy." in html
    assert 'data-rest="@@/dane/tabele/proba.json"' in html and 'data-total="100"' in html
    assert 'href="@@/miasta/m99/"' in left[-1]


def test_one_row_is_shown_however_long():
    assert small([["a" * 500, Cell("1", "1")]], budget=10).left_out() == []


def test_small_tables_of_a_page_get_all_they_need_and_large_ones_share_the_rest():
    tables = [DataTable(name, name, [("Miasto", "text")], [["x" * 90]] * count) for name, count in (("a", 2), ("b", 200), ("c", 200))]
    a, b, c = share(tables, 10_000)
    assert a.left_out() == [] and b.left_out() and c.left_out()
    assert a.budget + b.budget + c.budget <= 10_000


@pytest.mark.parametrize("shown, number", [("30\u00a0000,00\u00a0zł", "30000.00"), ("18\u00a0miesięcy", "18"), ("90%", "90"), ("12,5%", "12.5"), ("1980", "1980"),
                                           ("tak", ""), ("sublokal 5", ""), ("dotacja: najwyżej 50%", ""), ("31 maja każdego roku", ""), ("01.01.2016", "")])
def test_the_number_of_a_term(shown, number):
    assert town_tables.leading_number(shown) == number


@pytest.mark.parametrize("number, unit, written", [("1", "osoby", "osoba"), ("22", "decyzje", "decyzje"), ("78", "decyzje", "decyzji"), ("2.5", "godziny", "godziny")])
def test_units_are_inflected(number, unit, written):
    assert town_tables.unit(number, unit) == written


def test_every_unit_of_the_schema_has_its_forms():
    from macros.labels import UNITS
    from macros.town_schema import Effect

    assert set(Effect.model_fields["unit"].annotation.__args__) == set(UNITS)


def test_every_programme_stands_in_the_comparison_of_its_instrument(known):
    instruments = {one["instrument"] for town in known for one in town["programmes"]}
    for instrument in instruments:
        html = town_tables.instrument_table(known, TODAY, instrument, base="../")
        for town in known:
            for one in town["programmes"]:
                assert (f'href="../miasta/{town["slug"]}/#{one["id"]}"' in html) == (one["instrument"] == instrument)


def test_with_the_towns_of_today_no_row_is_left_out_of_a_page(known):
    assert [table.ident for table in town_tables.all_tables(known, TODAY) if table.left_out()] == []


def test_the_comparisons_have_a_heading_an_instrument(known):
    markdown = town_tables.instrument_comparisons(known, TODAY, "debt", base="../")
    assert re.findall(r"^### .*\{: #([a-z-]+) \}", markdown, re.M) == [name.replace("_", "-") for name in town_tables.DEBT_RELIEF]


@pytest.mark.parametrize("field", town_tables.MATRICES)
def test_the_matrix_shows_what_towns_have_and_says_once_what_is_not_known(known, field):
    html = town_tables.instrument_matrix(known, TODAY, field, base="../")
    wanted = [one for town in known for one in town["programmes"] if one["instrument"] in town_tables.FIELDS[field]]
    assert html.count("<li>") == len(wanted) and all(f'#{one["id"]}"' in html for one in wanted)
    assert html.count("nie wiemy, czy program jeszcze działa") == 1
    assert "nie opisano" not in html and "stan nieznany" not in html


def test_unknown_instruments_stop_the_build(known):
    with pytest.raises(ValueError, match="social_mix"):
        town_tables.instrument_table(known, TODAY, "social_mix", base="")
    with pytest.raises(ValueError, match="social_mix"):
        town_tables.effects(known, TODAY, "social_mix", base="")


def test_every_town_is_in_the_list(known):
    html = town_pages.towns_index(known, TODAY, base="../")
    assert len(rows_of(html)) == len(known)


def test_a_question_shows_cards_then_names_then_the_comparison(known):
    town = known[0]
    many = [{**town, "slug": f"m{n}", "name": f"M{n}", "programmes": [{**town["programmes"][0], "questions": ["q"]}]} for n in range(200)]
    html = town_pages.towns(many, TODAY, "q", base="../")
    assert html.count('class="town-card"') == town_pages.CARDS
    assert html.count('href="../miasta/m') == town_pages.CARDS + town_pages.NAMES
    assert f"{200 - town_pages.CARDS - town_pages.NAMES}\u00a0program" in html and 'href="../porownania/#' in html


def test_every_town_of_a_question_is_on_its_page_today(known):
    questions = {question for town in known for one in town["programmes"] for question in one["questions"]}
    for question in questions:
        html = town_pages.towns(known, TODAY, question, base="../")
        for town in known:
            if any(question in one["questions"] for one in town["programmes"]):
                assert f'miasta/{town["slug"]}/#' in html, (question, town["slug"])
