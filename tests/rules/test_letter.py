"""A result as text for a letter: of every calculator's example everything that the page says, and nothing that only a page needs."""

import re

import pytest

from calculators import catalogue, forms, letter, tables, text

SITE = "https://poradnik.example/x/"
EXAMPLES = [(name, town) for name in catalogue.RULES for town in (None, *getattr(catalogue.words(name), "EXAMPLE_BY_TOWN", {}))]


@pytest.mark.parametrize("name, town", EXAMPLES)
def test_the_letter_says_what_the_page_says(run, name, town):
    found = run(name, forms.example(name, town))
    said = letter.write(found, SITE)
    assert found.answer.replace("**", "") in said.splitlines()
    assert not re.search(r"<\w|</|&\w+;|\bNone\b|\*\*|\{|\}", said)
    for step in found.steps:
        assert step["label"] in said and step["value"] in said
    for source in found.sources:
        assert source["act"] in said and source["journal"] in said
    for caution in found.cautions:
        assert f"- {caution['message']}" in said.splitlines()
    for limit in catalogue.words(name).NOT_COVERED:
        assert f"- {limit}" in said.splitlines()
    assert f"22.11.2026 w Poradniku mieszkaniowym: {SITE}kalkulatory/{catalogue.words(name).SLUG}/" in said
    assert "#" not in said and ".: " not in said.partition("\nWynik\n")[0].replace("r.: ", "")


@pytest.mark.parametrize("name, town", EXAMPLES)
def test_every_row_of_every_table_has_its_line(run, name, town):
    found = run(name, forms.example(name, town))
    said = letter.write(found, SITE)
    for table in tables.of(found):
        after = said.split(f"\n{table.caption}\n", 1)[1].split("\n\n")[0].splitlines()
        assert [line.partition(". ")[0] for line in after] == [str(number) for number in range(1, len(table.rows) + 1)]
        for line, row in zip(after, table.rows):
            amount = row.get("amount") or row.get("exempt") or row.get("to_pay")
            assert not isinstance(amount, str) or text.plain_amount(amount) in line
            if isinstance(row.get("text"), str):
                assert row["text"] in line


def test_a_schedule_reads_as_day_and_amount(run):
    plan = {"principal": "300.00", "granted_on": "2026-01-05", "first_due_on": "2026-01-31", "months": 3}
    lines = letter.write(run("instalments", plan), SITE).split("Harmonogram spłaty\n")[1].splitlines()
    # 31 January 2026 is a Saturday: the day until which one may pay stands in a letter.
    assert lines[:3] == ["1. 02.02.2026: 100,00\u00a0zł", "2. 02.03.2026: 100,00\u00a0zł", "3. 31.03.2026: 100,00\u00a0zł"]
    dear = letter.write(run("instalments", plan | {"annual_interest": "12"}), SITE)
    assert "1. 02.02.2026: 102,01\u00a0zł, w tym odsetki 3,00\u00a0zł" in dear


def test_conditions_nobody_answered_are_unknown_and_nobody_computes_are_listed(run):
    said = letter.write(run("compare_amnesties", {"principal": "8200.00", "applied_on": "2016-03-10"}), SITE)
    assert said.count("spełniony: nie wiemy") > 10
    assert "Warunki uchwały, które trzeba sprawdzić\n- " in letter.write(run("instalments", forms.example("instalments")), SITE)


def test_an_unknown_figure_of_law_still_makes_a_letter(run):
    found = run("de_minimis", {"granted_on": "2031-03-15", "kind": "general", "aid": {"amount": "1000", "currency": "EUR"}})
    said = letter.write(found, SITE)
    assert found.outcome is None and "Nie możemy podać wyniku" in said and "\nWynik\n" not in said
