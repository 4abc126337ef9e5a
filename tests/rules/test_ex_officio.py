"""Writing off without an application: each ground, its boundaries, and what is not known."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from calculators.debt_relief import ex_officio

BASE = {"amount": "5000.00", "debtor": "person", "resolution": True, "others_liable": False}
NO_GROUND = {"died": False, "enforcement_failed": False, "recoverable": "5000.00", "enforcement_costs": "400.00", "public_interest": False}
LONG_AGO = date(2017, 5, 31)


def row(result, name):
    return next(one for one in result.outcome["conditions"] if one["id"] == name)


@pytest.mark.parametrize("value, met, over", [("5999.99", True, None), ("6000.00", True, None), ("6000.01", False, "0.01"), ("0", True, None)])
def test_household_items_below_at_and_above_the_limit(run, value, met, over):
    result = run("ex_officio", BASE | NO_GROUND | {"died": True, "estate": "items", "items_value": value})
    found = row(result, "death")
    assert (found["met"], found["missing_by"], found["required"]) == (met, over, "6000.00") and result.outcome["possible"] is met
    assert found["basis"].startswith("art. 56 ust. 1 pkt 1")


@pytest.mark.parametrize("died, estate, value, met", [
    (True, "nothing", None, True), (True, "exempt", None, True), (True, "more", None, False), (True, None, None, None), (True, "items", None, None),
    (True, None, "100.00", True), (None, "nothing", None, None), (None, "more", None, False), (False, "nothing", None, False), (False, None, None, False),
])
def test_death_without_property(run, died, estate, value, met):
    inputs = BASE | NO_GROUND | {"died": died, "estate": estate, "items_value": value}
    assert row(run("ex_officio", inputs), "death")["met"] is met


@pytest.mark.parametrize("recoverable, costs, met, over", [
    ("399.99", "400.00", True, None), ("400.00", "400.00", True, None), ("400.01", "400.00", False, "0.01"), (None, "400.00", None, None),
    (None, "5000.00", True, None), (None, "4999.99", None, None), ("400.00", None, None, None), (None, None, None, None), ("9000.00", "5000.00", True, None),
])
def test_enforcement_that_costs_more_than_it_brings(run, recoverable, costs, met, over):
    found = row(run("ex_officio", BASE | {"recoverable": recoverable, "enforcement_costs": costs}), "costly")
    assert (found["met"], found["missing_by"]) == (met, over)


@pytest.mark.parametrize("deleted, assets, others, met", [
    (True, False, False, True), (True, True, False, False), (True, False, True, False), (False, False, False, False), (True, None, False, None), (None, None, None, None),
])
def test_a_legal_person_off_the_register(run, deleted, assets, others, met):
    inputs = {"amount": "5000.00", "debtor": "legal_person", "resolution": True, "others_liable": others, "deleted": deleted, "assets": assets}
    assert row(run("ex_officio", inputs), "deletion")["met"] is met


@pytest.mark.parametrize("answer", [True, False, None])
@pytest.mark.parametrize("field, name, debtor", [
    ("liquidated", "liquidation", "unit"), ("enforcement_failed", "failed", "person"), ("public_interest", "public-interest", "person")])
def test_plain_answers(run, field, name, debtor, answer):
    own = {"died": False} if debtor == "person" else {}
    result = run("ex_officio", BASE | {"debtor": debtor, field: answer} | own)
    assert row(result, name)["met"] is answer
    assert result.outcome["possible"] is (True if answer else None)


@pytest.mark.parametrize("resolution, ground, expected", [
    (True, True, True), (True, False, False), (True, None, None), (False, True, False), (False, None, False), (None, True, None), (None, False, False),
])
def test_a_resolution_and_one_ground_are_needed(run, resolution, ground, expected):
    result = run("ex_officio", BASE | NO_GROUND | {"resolution": resolution, "public_interest": ground})
    assert result.outcome["possible"] is expected and result.refused is (expected is False)


def test_nothing_answered_is_not_known(run):
    outcome = run("ex_officio", {"amount": "5000.00", "debtor": "person"}).outcome
    assert outcome["possible"] is None and {one["met"] for one in outcome["conditions"]} == {None}


def test_somebody_else_who_answers_for_the_debt_leaves_it_open(run):
    result = run("ex_officio", BASE | {"others_liable": True, "died": True, "estate": "nothing"})
    assert result.outcome["possible"] is None and "others_liable" in [c["code"] for c in result.cautions]


def test_the_debtors_interest_was_a_ground_until_2017(run):
    inputs = BASE | NO_GROUND | {"debtor_interest": True}
    assert run("ex_officio", inputs, LONG_AGO).outcome["possible"] is True
    today = run("ex_officio", inputs)
    assert today.outcome["possible"] is False and "debtor_interest_on_application" in [c["code"] for c in today.cautions]


def test_wording_between_2017_and_2025_is_not_guessed(run):
    between = run("ex_officio", BASE, date(2020, 1, 1))
    assert between.outcome is None and between.unknown == [ex_officio.GROUNDS]
    assert run("ex_officio", BASE | {"died": True, "estate": "nothing", "assumed": {ex_officio.GROUNDS: "public"}}, date(2020, 1, 1)).outcome["possible"] is True
    assert run("ex_officio", BASE, date(2025, 10, 27)).outcome is None and run("ex_officio", BASE, date(2025, 10, 28)).outcome is not None


def test_questions_about_another_debtor_are_refused(refused):
    assert set(refused("ex_officio", BASE | {"deleted": False, "liquidated": True})) == {"deleted", "liquidated"}
    assert set(refused("ex_officio", BASE | {"debtor": "unit", "died": True, "items_value": "5.00", "estate": "more"})) == {"died", "items_value", "estate"}
    assert set(refused("ex_officio", BASE | {"estate": "nothing", "items_value": "5.00"})) == {"items_value"}


def test_documents_follow_the_grounds(run):
    papers = {one["id"]: one["who"] for one in run("ex_officio", BASE | NO_GROUND | {"died": True, "estate": "nothing"}).outcome["documents"]}
    assert {"resolution", "death_certificate", "estate", "application", "arrears", "income"} <= set(papers) and "bailiff" not in papers
    assert "dłużnik" in papers["application"] and "urząd" in papers["death_certificate"]
    assert "aid" in {one["id"] for one in run("ex_officio", BASE | {"debtor": "legal_person"}).outcome["documents"]}


@given(st.lists(st.sampled_from([True, False, None]), min_size=1))
def test_three_valued_answers(answers):
    assert ex_officio.opposite(ex_officio.all_of(*answers)) is ex_officio.any_of(*map(ex_officio.opposite, answers))
    assert (ex_officio.any_of(*answers) is True) == (True in answers)
