"""Macros: what they put into a page, and that they stop the build when they are used wrongly."""

from datetime import date

import pytest

from macros import calculator_pages, law_pages, town_page, town_pages, town_tables
from macros.town_terms_text import rows_of_terms

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def plain(towns):
    return list(towns.by_slug.values())


def test_a_calculator_emits_its_form_and_a_worked_answer(towns, law):
    page = calculator_pages.calculator(towns, law, DAY, "instalments", base="../")
    assert page.count("<form") == 1 and 'id="k-instalments-principal"' in page and "<noscript>" in page
    assert "Rybnik może się na to zgodzić" in page and "style=" not in page and "<script" not in page


def test_a_calculator_for_a_town_has_it_filled_in(towns, law):
    page = calculator_pages.calculator(towns, law, DAY, "instalments", town="pruszcz-gdanski", base="")
    assert '<option value="pruszcz-gdanski" selected>Pruszcz Gdański</option>' in page and "Pruszcz Gdański może się na to zgodzić" in page


@pytest.mark.parametrize("name, town", [("nonsense", None), ("instalments", "atlantyda"), ("instalments", "bytom"), ("tax_exemption", "leszno")])
def test_a_wrong_calculator_or_town_stops_the_build(towns, law, name, town):
    with pytest.raises(ValueError):
        calculator_pages.calculator(towns, law, DAY, name, town=town, base="")


def test_a_figure_of_law_shows_its_source(law):
    shown = law_pages.law(law, DAY, "de_minimis.general", base="")
    assert "300\u00a0000\u00a0EUR" in shown and "art. 3 ust. 2" in shown and "01.01.2024" in shown and "do potwierdzenia" not in shown
    assert "200\u00a0000\u00a0EUR" in law_pages.law(law, DAY, "de_minimis.general", on="2023-12-31", base="")


@pytest.mark.parametrize("name, on", [("late_interest.statutory", "2026-09-18"), ("de_minimis.general", "2031-01-01"), ("ec_base_rate.margin_no_history", "2026-01-01")])
def test_unknown_and_unverified_figures_say_so(law, name, on):
    assert "do potwierdzenia" in law_pages.law(law, DAY, name, on=on, base="")


def test_a_check_that_is_a_year_old_says_so(law):
    assert "do potwierdzenia" not in law_pages.law(law, date(2027, 11, 22), "public_aid.value_of_aid", base="")
    assert "do potwierdzenia" in law_pages.law(law, date(2027, 11, 23), "public_aid.value_of_aid", base="")


def test_an_unknown_parameter_stops_the_build(law):
    with pytest.raises((KeyError, OSError)):
        law_pages.law(law, DAY, "de_minimis.nonsense", base="")


@pytest.mark.parametrize("value, unit, shown", [("300000", "EUR", "300\u00a0000\u00a0EUR"), ("9.25", "% rocznie", "9,25%\u00a0rocznie"), ("4806", "zł", "4\u00a0806,00\u00a0zł"),
                                                ("31.4", "zł/godz.", "31,40\u00a0zł/godz."), ("tylko <b>", "", "tylko &lt;b&gt;"), ("14", "dni", "14\u00a0dni")])
def test_values_are_written_in_polish(value, unit, shown):
    assert law_pages.written(value, unit) == shown


def test_cards_under_a_question(plain):
    cards = town_pages.towns(plain, DAY, "instalments-schedule", base="../../")
    assert "Rybnik" in cards and "Pruszcz Gdański" in cards and 'href="../../miasta/rybnik/#instalments-2014"' in cards and "proszę sprawdzić w BIP" in cards
    with pytest.raises(ValueError):
        town_pages.towns(plain, DAY, "no-such-question", base="")


def test_polish_alphabetical_order():
    assert sorted(["Łódź", "Leszno", "Mielec", "Ćmielów", "Chorzów"], key=town_pages.alphabetical) == ["Chorzów", "Ćmielów", "Leszno", "Łódź", "Mielec"]


def test_the_page_of_a_town_shows_everything_of_its_file(towns, law):
    for town in towns.by_slug.values():
        page = town_page.markdown(town, "Opowieść.", towns, law, DAY, "../../")
        assert page.startswith("Opowieść.") and "None" not in page
        for programme in town["programmes"]:
            assert f"{{: #{programme['id']} }}" in page
            assert all(str(effect["period"]).split()[0].replace("&", "&amp;") in page for effect in programme["effects"])


def test_terms_are_written_for_people(plain):
    shown = {label: value for town in plain for programme in town["programmes"] for label, value in rows_of_terms(programme)}
    assert shown["Najwyżej procent kosztów"].endswith("%")
    for value in shown.values():
        assert value and "None" not in value and "_" not in value


def test_a_town_without_an_entry_is_not_described_rather_than_without(plain):
    table = town_tables.instrument_table(plain, DAY, base="")
    assert "poradnik go tam nie zna; miasto może go mieć" in table and "Tomaszów Mazowiecki" in table
