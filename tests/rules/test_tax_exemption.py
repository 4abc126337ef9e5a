"""Exemption from property tax: worked by hand, on and around each limit, and as properties."""

import pytest
from hypothesis import given, strategies as st

from calculators import money

OWN = {"costs": "1000.00", "completed_on": "2026-08-20", "annual_tax": "120.00", "max_years": 5, "cost_share": "50"}


def test_worked_by_hand_until_the_share_of_costs(run):
    # 10 zł a month, half of 1000 zł: 50 months, from September 2026 to October 2030.
    outcome = run("tax_exemption", OWN).outcome
    assert (outcome["limit"], outcome["total"], outcome["ended_by"]) == ("500.00", "500.00", "cost_share")
    assert (outcome["starts_on"], outcome["ends_on"], len(outcome["months"])) == ("2026-09-01", "2030-10-31", 50)
    assert outcome["months"][0] == {"month": "2026-09", "exempt": "10.00", "cumulative": "10.00"}
    assert outcome["months"][-1] == {"month": "2030-10", "exempt": "10.00", "cumulative": "500.00"}


@pytest.mark.parametrize("costs, months", [("999.98", 49), ("1000.00", 50), ("1000.02", 50), ("1020.00", 51)])
def test_landing_on_the_share_of_costs_is_within(run, costs, months):
    assert len(run("tax_exemption", OWN | {"costs": costs}).outcome["months"]) == months


@pytest.mark.parametrize("cap, months, ended_by", [("499.99", 49, "cap"), ("500.00", 50, "cost_share"), ("500.01", 50, "cost_share")])
def test_the_lowest_limit_decides(run, cap, months, ended_by):
    outcome = run("tax_exemption", OWN | {"cap": cap}).outcome
    assert (len(outcome["months"]), outcome["ended_by"]) == (months, ended_by)
    assert outcome["limit"] == min(cap, "500.00")


@pytest.mark.parametrize("costs, months, ended_by", [("1199.98", 59, "cost_share"), ("1200.00", 60, "years"), ("1200.01", 60, "years")])
def test_the_years_end_it(run, costs, months, ended_by):
    outcome = run("tax_exemption", OWN | {"costs": costs}).outcome
    assert (len(outcome["months"]), outcome["ended_by"]) == (months, ended_by)


def test_no_month_fits(run):
    found = run("tax_exemption", OWN | {"costs": "19.98"})
    assert (found.outcome["total"], found.outcome["ends_on"], found.outcome["months"]) == ("0.00", None, [])
    assert found.outcome["ended_by"] == "cost_share" and "**nie będzie**" in found.answer


def test_months_are_differences_of_the_rounded_running_total(run):
    # 100 zł a year is 8,333… a month: 8,33 + 8,34 + 8,33.
    months = run("tax_exemption", OWN | {"annual_tax": "100.00"}).outcome["months"]
    assert [row["exempt"] for row in months[:3]] == ["8.33", "8.34", "8.33"]
    assert [row["cumulative"] for row in months[:3]] == ["8.33", "16.67", "25.00"]


@pytest.mark.parametrize("limit_from_costs, months", [("16.66", 0), ("16.68", 1), ("33.32", 1), ("33.34", 2)])
def test_the_exact_running_total_is_compared(run, limit_from_costs, months):
    # A half of these costs is 8,33 / 8,34 / 16,66 / 16,67; the exact running total is 8,333… and 16,666….
    assert len(run("tax_exemption", OWN | {"annual_tax": "100.00", "costs": limit_from_costs}).outcome["months"]) == months


def test_share_scales_the_costs_only(run):
    outcome = run("tax_exemption", OWN | {"share": "0.25", "cap": "400.00"}).outcome
    assert outcome["limit"] == "125.00" and outcome["months"][0]["exempt"] == "10.00" and outcome["total"] == "120.00"
    assert run("tax_exemption", OWN | {"share": "1/4"}).outcome == run("tax_exemption", OWN | {"share": "0.25"}).outcome


def test_a_share_of_costs_is_rounded_half_up(run):
    assert run("tax_exemption", OWN | {"costs": "0.01"}).outcome["limit"] == "0.01"


def test_area_and_rate_stand_for_the_tax(run):
    by_area = {key: value for key, value in OWN.items() if key != "annual_tax"} | {"area": "96.5", "rate": "1.24"}
    outcome = run("tax_exemption", by_area).outcome
    assert outcome["months"][0]["exempt"] == "9.97"  # 119,66 zł a year
    above = run("tax_exemption", by_area | {"rate": "1.26"})
    assert "above_residential" in [c["code"] for c in above.cautions]
    assert "above_residential" not in [c["code"] for c in run("tax_exemption", by_area | {"rate": "1.25"}).cautions]
    assert "above_business" in [c["code"] for c in run("tax_exemption", by_area | {"rate": "35.54"}).cautions]


@pytest.mark.parametrize("change, field", [
    ({"annual_tax": None}, "annual_tax"), ({"annual_tax": None, "area": "50"}, "rate"), ({"annual_tax": None, "rate": "1.00"}, "area"),
    ({"area": "50", "rate": "1.00"}, "annual_tax"), ({"max_years": None}, "max_years"), ({"cost_share": None}, "cost_share"),
    ({"share": "0"}, "share"), ({"share": "1.01"}, "share"), ({"share": "1/0"}, "share"), ({"share": "3/2"}, "share"),
    ({"cost_share": "100.01"}, "cost_share"), ({"max_years": 0}, "max_years"), ({"max_years": 51}, "max_years"),
])
def test_bad_input_names_its_field(refused, change, field):
    assert list(refused("tax_exemption", OWN | change)) == [field]


TOWN = {"costs": "48000.00", "completed_on": "2026-08-20", "annual_tax": "5212.00", "town": "tomaszow-mazowiecki"}


def test_tomaszow_ends_at_its_cap(run):
    # 434,33… a month; 46 months make 19 979,33 and 47 would make 20 413,67, above 20 000 zł.
    outcome = run("tax_exemption", TOWN).outcome
    assert (outcome["limit"], outcome["total"], outcome["ended_by"], outcome["ends_on"]) == ("20000.00", "19979.33", "cap", "2030-06-30")


def test_bytom_gives_half_of_the_costs_and_no_cap(run):
    outcome = run("tax_exemption", TOWN | {"town": "bytom"}).outcome
    assert outcome["limit"] == "24000.00" and outcome["ended_by"] == "cost_share"


def test_own_terms_beside_a_town_are_refused(refused):
    assert list(refused("tax_exemption", TOWN | {"cap": "1.00", "max_years": 3})) == ["max_years", "cap"]


def test_what_a_town_file_does_not_know_the_reader_gives(run, refused):
    assert list(refused("tax_exemption", TOWN | {"town": "leszno"})) == ["max_years", "cost_share"]
    found = run("tax_exemption", TOWN | {"town": "leszno", "max_years": 3, "cost_share": "50"})
    assert found.outcome["limit"] == "24000.00" and found.sources[0]["title"].startswith("Leszno")


def test_a_wrong_town_does_not_ask_for_own_terms(refused):
    assert list(refused("tax_exemption", TOWN | {"town": "atlantyda"})) == ["town"]


@given(costs=st.integers(0, 10**9), tax=st.integers(0, 10**7), years=st.integers(1, 50), share=st.integers(0, 100),
       cap=st.none() | st.integers(0, 10**8))
def test_never_above_any_limit(run, costs, tax, years, share, cap):
    inputs = {"costs": money.plain(costs), "annual_tax": money.plain(tax), "completed_on": "2026-08-20", "max_years": years,
              "cost_share": str(share), "cap": None if cap is None else money.plain(cap)}
    outcome = run("tax_exemption", inputs).outcome
    limit, total = money.from_plain(outcome["limit"]), money.from_plain(outcome["total"])
    assert total <= limit <= (limit if cap is None else cap) and len(outcome["months"]) <= 12 * years
    assert sum(money.from_plain(row["exempt"]) for row in outcome["months"]) == total
    if outcome["ended_by"] != "years":
        assert (len(outcome["months"]) + 1) * tax > 12 * limit
