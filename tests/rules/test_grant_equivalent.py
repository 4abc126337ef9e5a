"""Gross grant equivalent: worked by hand, its limits, and the way on into the de minimis check."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from calculators import render
from calculators.debt_relief import grant_equivalent

ONE = {"form": "instalments", "principal": "1200.00", "granted_on": "2026-01-01", "first_due_on": "2026-01-31", "months": 2, "base_rate": "5", "margin_bp": 100}


def test_a_write_off_counts_in_full(run):
    outcome = run("grant_equivalent", {"form": "write_off", "principal": "1000.00", "interest": "50.05", "costs": "9.95", "granted_on": "2026-01-01"}).outcome
    assert (outcome["equivalent"], outcome["is_upper_bound"]) == ("1060.00", False)


def test_instalments_worked_by_hand(run):
    # 600 × 30 × 6 % / 365 + 600 × 58 × 6 % / 365 = 2,9589 + 5,7205 = 8,6795
    outcome = run("grant_equivalent", ONE).outcome
    assert (outcome["equivalent"], outcome["is_upper_bound"]) == ("8.68", True)
    assert run("grant_equivalent", ONE | {"annual_interest": "6"}).outcome["equivalent"] < "8.68"


@pytest.mark.parametrize("granted_on, bound", [("2016-12-31", False), ("2017-01-01", True)])
def test_the_formula_was_readable_until_2016(run, granted_on, bound):
    inputs = ONE | {"granted_on": granted_on, "first_due_on": "2017-01-31"}
    assert run("grant_equivalent", inputs).outcome["is_upper_bound"] is bound


def test_a_deferral_worked_by_hand(run):
    # 1200 × 73 × 6 % / 365 = 14,40
    inputs = {"form": "deferral", "principal": "1200.00", "granted_on": "2026-01-01", "until": "2026-03-15", "base_rate": "5", "margin_bp": 100}
    assert run("grant_equivalent", inputs).outcome["equivalent"] == "14.40"
    assert run("grant_equivalent", inputs | {"annual_interest": "6"}).outcome["equivalent"] == "0.00"


def test_a_loan_for_one_month_worked_by_hand(run):
    # 1200 × (6 % − 2 %) / 12 = 4,00, discounted by a month at 6 %: 4,00 / 1,005 = 3,98
    inputs = {"form": "loan", "principal": "1200.00", "granted_on": "2026-01-01", "months": 1, "annual_interest": "2", "base_rate": "5", "margin_bp": 100}
    assert run("grant_equivalent", inputs).outcome["equivalent"] == "3.98"


def test_an_unknown_base_rate_is_never_guessed(run):
    inputs = {key: value for key, value in ONE.items() if key != "base_rate"}
    found = run("grant_equivalent", inputs)
    assert found.outcome is None and found.unknown == ["ec_base_rate.base_pl"]
    assert run("grant_equivalent", inputs | {"assumed": {"ec_base_rate.base_pl": "5"}}).outcome["equivalent"] == "8.68"


def test_without_a_margin_the_one_for_no_history_counts(run):
    inputs = {key: value for key, value in ONE.items() if key != "margin_bp"}
    found = run("grant_equivalent", inputs)
    assert found.steps[1]["value"] == "9%" and "parameter_unverified" in [caution["code"] for caution in found.cautions]


@pytest.mark.parametrize("change, field", [({"months": None}, "months"), ({"first_due_on": None}, "first_due_on"), ({"first_due_on": "2025-12-31"}, "first_due_on"),
                                           ({"form": "deferral"}, "until"), ({"form": "gift"}, "form"), ({"margin_bp": 2001}, "margin_bp")])
def test_bad_input_names_its_field(refused, change, field):
    assert list(refused("grant_equivalent", ONE | change)) == [field]


def test_a_business_tenant_is_led_on_to_the_ceiling(run):
    plan = {"principal": "5000.00", "granted_on": "2026-01-05", "first_due_on": "2026-02-05", "months": 12, "occupies": "commercial"}
    found = run("instalments", plan)
    assert [offer["calculator"] for offer in found.offers] == ["grant_equivalent"]
    onward = run("grant_equivalent", found.offers[0]["inputs"] | {"base_rate": "5"})
    assert onward.offers[0]["inputs"]["aid"]["amount"] == onward.outcome["equivalent"]
    assert "kalkulatory/de-minimis/#k=de_minimis&amp;granted_on=05.01.2026" in render.result(onward, render.Place(base="../"))
    assert run("instalments", plan | {"occupies": "dwelling"}).offers == []


@given(amount=st.integers(1, 10**8), months=st.integers(1, 120), low=st.integers(0, 20), high=st.integers(0, 20))
def test_a_loan_at_the_market_rate_holds_no_aid(amount, months, low, high):
    value = grant_equivalent.loan_value(amount, months, Fraction(high), Fraction(low), Fraction(5))
    assert (value > 0) is (high > low)
    assert value <= amount * Fraction(high, 100) * (Fraction(months, 12) + 1)


@given(days=st.integers(0, 3000), rate=st.integers(0, 30))
def test_a_deferral_grows_with_its_days(days, rate):
    from datetime import timedelta

    start = date(2020, 1, 1)
    value = grant_equivalent.deferral_value(36500, start, start + timedelta(days=days), Fraction(rate), Fraction(0))
    assert value == Fraction(days * rate)
