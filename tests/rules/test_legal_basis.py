"""The legal basis that readers see: figures that follow each other are one entry, and no figure is lost."""

import pytest

from calculators import legal_basis

RATE = {"parameter": "late_interest.statutory", "title": "Odsetki", "act": "Kodeks cywilny", "journal": "Dz.U. 2026 poz. 795", "article": "art. 481", "link": None,
        "since_known": True, "checked_on": "2026-11-22", "verified": True}
OTHER = RATE | {"parameter": "public_holidays.days", "title": "Dni wolne", "from": "2025-01-01", "to": None}


def rate(first, last, **other):
    return RATE | {"from": first, "to": last} | other


def test_consecutive_figures_are_one_entry_in_the_place_of_the_first():
    found = legal_basis.entries([rate("2025-05-08", "2025-07-02"), OTHER, rate("2023-10-05", "2025-05-07"), rate("2025-07-03", None)])
    assert [(one["parameter"], one["from"], one["to"], one["count"]) for one in found] == [
        ("late_interest.statutory", "2023-10-05", None, 3), ("public_holidays.days", "2025-01-01", None, 1)]
    assert [legal_basis.days_of(one) for one in found] == ["od 05.10.2023 (3\u00a0kolejne wartości), sprawdzono 22.11.2026", "od 01.01.2025, sprawdzono 22.11.2026"]


@pytest.mark.parametrize("first, entries", [("2025-05-07", 2), ("2025-05-08", 1), ("2025-05-09", 2)])
def test_only_the_very_next_day_joins(first, entries):
    assert len(legal_basis.entries([rate("2023-10-05", "2025-05-07"), rate(first, "2025-07-02")])) == entries


@pytest.mark.parametrize("other", [{"verified": False}, {"checked_on": "2026-01-01"}, {"journal": "Dz.U. 2015 poz. 1830"}, {"title": "Inne odsetki"}])
def test_what_differs_in_anything_else_stays_apart(other):
    assert [one["count"] for one in legal_basis.entries([rate("2023-10-05", "2025-05-07"), rate("2025-05-08", None, **other)])] == [1, 1]


def test_a_result_names_its_rates_once(run):
    found = run("late_interest", {"debts": [{"amount": "1000.00", "due_on": "2020-01-10"}], "until": "2026-01-10"})
    rates = [one for one in found.sources if one["parameter"] == "late_interest.statutory"]
    shown = [one for one in legal_basis.entries(found.sources) if one["parameter"] == "late_interest.statutory"]
    assert len(rates) > 10 and sum(one["count"] for one in shown) == len(rates) and len(shown) < 4
