"""Deferral: at each town's limit, on working days, and what default costs."""

import copy

import pytest

from calculators import engine
from calculators.towns import Towns
from tests.conftest import TODAY

ONE = {"principal": "2400.00", "granted_on": "2026-01-31", "until": "2026-04-30"}


def test_without_a_town_only_the_day_is_known(run):
    outcome = run("deferral", ONE | {"until": "2026-05-02"}).outcome
    assert outcome == {"total": "2400.00", "max_until": None, "allowed": None, "pay_by": "2026-05-04", "decides": [], "who_decides": None}


@pytest.mark.parametrize("until, allowed", [("2027-01-30", True), ("2027-01-31", True), ("2027-02-01", False)])
def test_pruszcz_defers_for_a_year_at_most(run, until, allowed):
    outcome = run("deferral", ONE | {"town": "pruszcz-gdanski", "until": until}).outcome
    assert (outcome["max_until"], outcome["allowed"]) == ("2027-01-31", allowed)


@pytest.mark.parametrize("until, allowed", [("2027-07-30", True), ("2027-07-31", True), ("2027-08-01", "individual")])
def test_rybnik_defers_longer_in_special_cases(run, until, allowed):
    assert run("deferral", ONE | {"town": "rybnik", "until": until}).outcome["allowed"] == allowed


@pytest.mark.parametrize("until, allowed, said", [
    ("2027-01-31", True, "2\u00a0400,00"), ("2027-02-02", "individual", "(31.01.2027) o **2\u00a0dni**"), ("2027-07-31", "individual", "(31.01.2027)"),
    ("2027-08-01", False, "Najpóźniejszy termin to 31.07.2027, wcześniej o **1\u00a0dzień**")])
def test_a_refusal_names_the_longest_term_that_a_consent_can_reach(towns, law, until, allowed, said):
    # No town of the guide has two different terms; a resolution may.
    twelve = copy.deepcopy(towns.by_slug["pruszcz-gdanski"])
    next(one for one in twelve["programmes"] if one["instrument"] == "deferral")["terms"]["absolute_max_months"] = 18
    found = engine.run("deferral", ONE | {"town": "pruszcz-gdanski", "until": until}, on=TODAY, towns=Towns([twelve]), law=law)
    assert found.outcome["allowed"] == allowed and found.outcome["max_until"] == "2027-01-31" and said in found.answer


def test_a_term_of_months_ends_on_the_last_day_of_a_short_month(run):
    outcome = run("deferral", ONE | {"town": "rybnik", "granted_on": "2026-08-31"} | {"until": "2026-09-30"}).outcome
    assert outcome["max_until"] == "2028-02-29"


def test_default_under_both_rules(run, refused):
    # 2400 × 9,25 % × days / 365; Rybnik from the granting day (5 March – 30 June: 118 days), Pruszcz from 1 April (91 days).
    days = {"granted_on": "2026-03-05", "until": "2026-05-31", "default_on": "2026-06-30"}
    rybnik = run("deferral", ONE | days | {"town": "rybnik"}).outcome["default"]
    assert (rybnik["due_at_once"], rybnik["interest_from"], rybnik["late_interest"]) == ("2400.00", "2026-03-05", "71.77")
    assert list(refused("deferral", ONE | days | {"town": "pruszcz-gdanski"})) == ["original_due_on"]
    pruszcz = run("deferral", ONE | days | {"town": "pruszcz-gdanski", "original_due_on": "2026-03-31"}).outcome["default"]
    assert (pruszcz["interest_from"], pruszcz["late_interest"]) == ("2026-04-01", "55.35")


@pytest.mark.parametrize("change, field", [({"until": "2026-01-30"}, "until"), ({"default_on": "2026-04-29"}, "default_on"), ({"principal": "0"}, "principal"),
                                           ({"town": "bytom"}, "town"), ({"town": "lodz"}, "town"), ({"applied_on": "2026-02-01"}, "granted_on")])
def test_bad_input_names_its_field(refused, change, field):
    assert list(refused("deferral", ONE | change)) == [field]
