"""Who may come into an amnesty: days of application, the debt, the household; each condition just below, at and just above its threshold."""

import pytest
from hypothesis import given, strategies as st

from calculators.debt_relief import amnesty_conditions
from calculators.debt_relief.amnesty_conditions import Condition
from tests.rules.test_amnesty import BYTOM, HOUSEHOLD, SLUPSK, WARSZAWA, WROCLAW, ZABRZE, answers, codes, condition


# -- days of application -------------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("inputs, day, met, required, missing", [
    (SLUPSK, "2015-12-29", False, "2015-12-30", 1), (SLUPSK, "2015-12-30", True, "2016-03-31", None), (SLUPSK, "2016-03-30", True, "2016-03-31", None),
    (SLUPSK, "2016-03-31", True, "2016-03-31", None), (SLUPSK, "2016-04-01", False, "2016-03-31", 1),
    (BYTOM, "2015-07-15", True, "2015-07-15", None), (BYTOM, "2015-07-16", False, "2015-07-15", 1),
    (BYTOM | {"variant": "lump_sum", "instalments": None}, "2015-12-15", True, "2015-12-15", None),
    (BYTOM | {"variant": "lump_sum", "instalments": None}, "2015-12-16", False, "2015-12-15", 1),
    (ZABRZE, "2016-06-29", True, "2016-06-30", None), (ZABRZE, "2016-06-30", True, "2016-06-30", None), (ZABRZE, "2016-07-01", False, "2016-06-30", 1),
    (ZABRZE, "2016-08-15", False, "2016-06-30", 46), (ZABRZE, "2016-09-30", False, "2016-10-01", 1), (ZABRZE, "2016-10-01", True, "2016-12-31", None),
    (ZABRZE, "2016-12-31", True, "2016-12-31", None), (ZABRZE, "2017-01-01", False, "2016-12-31", 1),
    (WROCLAW, "2012-03-31", True, "2012-03-31", None), (WROCLAW, "2012-04-01", False, "2012-03-31", 1),
    (WARSZAWA, "2015-09-21", True, "2015-09-21", None), (WARSZAWA, "2015-09-22", False, "2015-09-21", 1),
])
def test_windows_of_application(run, inputs, day, met, required, missing):
    found = run("amnesty", inputs | {"applied_on": day})
    row = condition(found, "application-window")
    assert (row["met"], row["required"], row["given"], row["missing_by"]) == (met, required, day, missing)
    assert found.outcome["eligible"] is (None if met else False) and found.refused is (not met)
    assert ("outside_window" in codes(found)) is (not met and day != "2015-12-29")  # before an act there is no window to be outside of


def test_zabrze_last_day_depends_on_the_window(run):
    assert [run("amnesty", ZABRZE | {"applied_on": day}).outcome["pay_until"] for day in ("2016-06-30", "2016-10-01")] == ["2016-12-31", "2017-12-31"]


# -- the debt ------------------------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("inputs, name, due, met, missing", [
    # Słupsk: older than a year on 30 September 2015 = due before 30 September 2014.
    (SLUPSK, "debt-age", "2014-09-29", True, None), (SLUPSK, "debt-age", "2014-09-30", False, 1), (SLUPSK, "debt-age", "2014-10-01", False, 2),
    (BYTOM, "debt-existed", "2014-12-30", True, None), (BYTOM, "debt-existed", "2014-12-31", True, None), (BYTOM, "debt-existed", "2015-01-01", False, 1),
    (WARSZAWA, "debt-existed", "2014-09-30", True, None), (WARSZAWA, "debt-existed", "2014-10-01", False, 1),
    (SLUPSK, "debt-age", None, None, None), (BYTOM, "debt-existed", None, None, None),
])
def test_age_of_the_debt(run, inputs, name, due, met, missing):
    found = run("amnesty", inputs | {"oldest_due_on": due})
    row = condition(found, name)
    assert (row["met"], row["given"], row["missing_by"]) == (met, due, missing)
    assert found.outcome["eligible"] is (False if met is False else None)


@pytest.mark.parametrize("inputs, occupies, met", [(SLUPSK, "dwelling", True), (SLUPSK, "commercial", False), (SLUPSK, "garage", False), (BYTOM, "garage", True)])
def test_premises(run, inputs, occupies, met):
    assert condition(run("amnesty", inputs | {"occupies": occupies}), "premises")["met"] is met


def test_premises_that_the_source_does_not_name_are_no_condition(run):
    assert "premises" not in [row["id"] for row in run("amnesty", ZABRZE).outcome["conditions"]]


# -- the household (Wrocław; the lowest pension of 12 September 2011 is 728,18 zł) ---------------------------------------------------

@pytest.mark.parametrize("persons, income, met, derogated", [
    # One person: 175 % = 1 274,315 a month, 15 291,78 a year; with 20 % more 1 529,178 and 18 350,136.
    (1, "15291.77", True, False), (1, "15291.78", True, False), (1, "15291.79", True, True), (1, "18350.13", True, True), (1, "18350.14", False, False),
    # Two persons: 125 % = 910,225 each, 21 845,40 a year together; with 20 % more 26 214,48.
    (2, "21845.39", True, False), (2, "21845.40", True, False), (2, "21845.41", True, True), (2, "26214.47", True, True), (2, "26214.48", True, True),
    (2, "26214.49", False, False),
])
def test_income_against_the_lowest_pension(run, persons, income, met, derogated):
    found = run("amnesty", WROCLAW | {"household": HOUSEHOLD | {"persons": persons, "income_12_months": income}, "conditions": {"no-assets": True}})
    assert condition(found, "income")["met"] is met and found.outcome["by_derogation"] is derogated
    assert found.outcome["eligible"] is met


def test_how_far_an_income_is_from_the_norm(run):
    row = condition(run("amnesty", WROCLAW | {"household": HOUSEHOLD | {"persons": 2, "income_12_months": "28800.00"}}), "income")
    # 1 200 a person; norm 910,225; with derogation 1 092,27.
    assert (row["required"], row["given"], row["missing_by"], row["wider"], row["wider_missing_by"]) == ("910.23", "1200.00", "289.78", "1092.27", "107.73")
    assert row["met"] is False and row["unit"] == "zł"


def test_a_miss_of_less_than_a_grosz_is_shown_as_a_grosz(run):
    row = condition(run("amnesty", WROCLAW | {"household": HOUSEHOLD | {"persons": 2, "income_12_months": "21845.41"}}), "income")
    assert row["missing_by"] == "0.01"


@pytest.mark.parametrize("persons, room, area, met, derogated", [
    (1, False, "34.9999", True, False), (1, False, "35", True, False), (1, False, "35.0001", True, True), (1, False, "42", True, True),
    (1, False, "42.0001", False, False), (1, True, "50", True, False), (1, True, "50.01", True, True), (1, True, "60", True, True), (1, True, "60.01", False, False),
    (2, False, "40", True, False), (3, False, "45", True, False), (4, False, "55", True, False), (5, False, "65", True, False), (6, False, "70", True, False),
    (6, False, "70.01", True, True), (7, False, "75", True, False), (7, False, "75.01", True, True), (10, False, "90", True, False), (10, True, "105", True, False),
])
def test_floor_area_by_persons(run, persons, room, area, met, derogated):
    household = {"persons": persons, "income_12_months": "0", "floor_area": area, "separate_room_or_wheelchair": room}
    found = run("amnesty", WROCLAW | {"household": household})
    assert condition(found, "floor-area")["met"] is met and found.outcome["by_derogation"] is derogated
    assert found.outcome["eligible"] is (None if met else False)  # nobody has asked about assets yet


def test_areas_are_written_without_needless_zeros(run):
    row = condition(run("amnesty", WROCLAW | {"household": HOUSEHOLD | {"floor_area": "38.50"}}), "floor-area")
    assert (row["required"], row["given"], row["missing_by"], row["wider"]) == ("35", "38.5", "3.5", "42")


def test_without_a_household_the_norms_are_unknown(run):
    found = run("amnesty", WROCLAW | {"conditions": {"no-assets": True}})
    assert [condition(found, name)["met"] for name in ("income", "floor-area")] == [None, None] and found.outcome["eligible"] is None


def test_a_derogation_counts_whatever_else_is_unknown_or_failed(run):
    household = HOUSEHOLD | {"income_12_months": "15291.79"}
    assert run("amnesty", WROCLAW | {"household": household}).outcome["by_derogation"] is True
    failed = run("amnesty", WROCLAW | {"household": household, "conditions": {"no-assets": False}}).outcome
    assert (failed["by_derogation"], failed["eligible"]) == (True, False)
    both = run("amnesty", WROCLAW | {"household": household | {"floor_area": "36"}})
    assert "derogated_twice" in codes(both)


def test_an_unknown_pension_is_asked_for(run):
    inputs = WROCLAW | {"applied_on": "2027-05-04", "household": HOUSEHOLD}
    found = run("amnesty", inputs)
    assert found.outcome is None and found.unknown == ["pension.lowest"] and "parameter_unknown" in codes(found)
    assumed = run("amnesty", inputs | {"assumed": {"pension.lowest": "1000.00"}})
    assert condition(assumed, "income")["required"] == "1750.00" and "parameter_assumed" in codes(assumed)
    assert run("amnesty", WROCLAW | {"applied_on": "2027-05-04"}).outcome["eligible"] is False


# -- yes, no, not known --------------------------------------------------------------------------------------------------------------

def test_eligible_needs_every_answer(run):
    inputs = SLUPSK | {"oldest_due_on": "2014-01-10"}
    told = answers(run("amnesty", inputs))
    assert run("amnesty", inputs | {"conditions": told}).outcome["eligible"] is True
    for name in told:
        assert run("amnesty", inputs | {"conditions": told | {name: None}}).outcome["eligible"] is None
        refused = run("amnesty", inputs | {"conditions": told | {name: False}})
        assert refused.outcome["eligible"] is False and condition(refused, name)["met"] is False
        assert run("amnesty", inputs | {"conditions": {name: False}}).outcome["eligible"] is False


@pytest.mark.parametrize("inputs", [BYTOM | {"oldest_due_on": "2014-01-10"}, ZABRZE, WARSZAWA | {"oldest_due_on": "2014-01-10"},
                                    WROCLAW | {"household": HOUSEHOLD}], ids=["bytom", "zabrze", "warszawa", "wroclaw"])
def test_every_programme_can_be_met(run, inputs):
    found = run("amnesty", inputs | {"conditions": answers(run("amnesty", inputs))})
    assert found.outcome["eligible"] is True and not found.refused and found.outcome["by_derogation"] is False
    assert all(row["basis"] for row in found.outcome["conditions"]) and all(row["text"] for row in found.outcome["conditions"])


@given(st.lists(st.sampled_from([True, False, None]), max_size=8))
def test_any_no_decides_then_any_unknown(values):
    found = amnesty_conditions.eligible([Condition("x", value) for value in values])
    assert found is (False if False in values else None if None in values else True)
