"""The tables of results: which there are, and the main one for Polish Excel."""

import pytest

from calculators import catalogue, forms, tables
from calculators.tables import figure

DEFERRED = {"principal": "2480.00", "granted_on": "2026-01-16", "until": "2026-05-15", "town": "pruszcz-gdanski"}


@pytest.mark.parametrize("name", list(catalogue.RULES))
def test_there_is_a_csv_exactly_where_there_is_a_table(run, name):
    found = run(name, forms.example(name))
    assert (tables.csv(found) is None) == (not tables.of(found))
    for table in tables.of(found):
        assert table.rows and table.columns and table.caption


def test_a_result_without_the_main_table_saves_the_first_there_is(run):
    lump_sum = run("amnesty", catalogue.words("amnesty").EXAMPLE)
    assert lump_sum.outcome["instalments"] == [] and tables.of(lump_sum)[0].key == "conditions"
    assert tables.csv(lump_sum)["text"].startswith("\ufeffWarunek;")
    spread = run("amnesty", forms.example("amnesty", "bytom"))
    assert tables.of(spread)[0].key == "instalments" and tables.csv(spread)["text"].startswith("\ufeffNr;")


def test_no_table_no_file(run):
    assert tables.csv(run("deferral", DEFERRED)) is None
    broken = run("deferral", DEFERRED | {"default_on": "2026-07-15", "original_due_on": "2025-12-10"})
    assert tables.csv(broken)["name"] == "odroczenie.csv"
    assert tables.csv(run("de_minimis", {"granted_on": "2031-03-15", "kind": "general", "aid": {"amount": "1", "currency": "EUR"}})) is None


def test_a_formula_in_a_name_is_not_run(run):
    aid = {"amount": "1.50", "currency": "EUR"}
    before = aid | {"granted_on": "2026-11-16", "beneficiary": "=1+1"}
    found = run("de_minimis", {"granted_on": "2026-11-16", "kind": "general", "aid": aid, "previous": [before]})
    assert tables.csv(found)["text"].splitlines()[1] == "16.11.2026;1,50;EUR;1,50;'=1+1"


@pytest.mark.parametrize("value, unit, shown", [(None, "zł", "–"), (True, "", "tak"), (False, "zł", "nie"), ("1234.50", "zł", "1\u00a0234,50\u00a0zł"),
                                                ("2016-03-31", "days", "31.03.2016"), (1, "days", "1\u00a0dzień"), (86, "days", "86\u00a0dni"),
                                                ("38.5", "m²", "38,5\u00a0m²"), (4, "zł", "4"), ("słowo", "", "słowo")])
def test_a_figure_is_written_in_its_unit(value, unit, shown):
    assert figure(value, unit) == shown
