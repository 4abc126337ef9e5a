"""Working a debt off: worked by hand, at each threshold of the towns, and as properties."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from calculators import money
from calculators.debt_relief import work_off, work_settlement

PLAN = {"debt": "1000.00", "hours_per_month": "20", "hourly_rate": "31.40", "start_on": "2026-03-16"}
KONIN = {"debt": "5000.00", "hours_per_month": "20", "town": "konin", "work_kind": "cleaning", "start_on": "2026-03-16"}
HRUBIESZOW = {"debt": "3600.00", "hours_per_month": "20", "town": "hrubieszow", "start_on": "2016-12-01"}
LODZ = {"debt": "3000.00", "hours_per_month": "20", "town": "lodz", "start_on": "2026-03-16", "persons": 3}
BLANK = {"worked": None, "value": None, "remaining": None}
TYPED = {"town": "starachowice", "hourly_rate": "31.40"}


def condition(result, name):
    return next(row for row in result.outcome["conditions"] if row["id"] == name)


def codes(result):
    return [caution["code"] for caution in result.cautions]


def test_a_plan_worked_by_hand(run):
    # 1000 : 31,40 = 31,847… → 32 hours, worth 1004,80: 20 hours in March (628,00), 12 in April (376,80), 4,80 beyond the debt.
    outcome = run("work_off", PLAN).outcome
    assert (outcome["rate"], outcome["minimum_rate"], outcome["rate_ok"], outcome["base_rate"]) == ("31.40", "31.40", True, None)
    assert (outcome["hours"], outcome["months"], outcome["ends_on"]) == ("32", 2, "2026-04-30")
    assert (outcome["value"], outcome["surplus"]) == ("1004.80", "4.80")
    assert outcome["schedule"] == [{"month": "2026-03", "hours": "20", "value": "628.00", "remaining": "372.00"},
                                   {"month": "2026-04", "hours": "12", "value": "376.80", "remaining": "0.00"}]
    assert outcome["conditions"] == [] and outcome["settled"] is None
    assert outcome["settlement"] == [{"month": "2026-03", "planned": "20"} | BLANK, {"month": "2026-04", "planned": "12"} | BLANK]


@pytest.mark.parametrize("debt, hours", [("100.00", "10"), ("100.01", "10.5"), ("105.00", "10.5"), ("105.01", "11"), ("0.01", "0.5"), ("5.00", "0.5"), ("5.01", "1")])
def test_hours_are_rounded_up_to_half_an_hour(run, debt, hours):
    outcome = run("work_off", PLAN | {"debt": debt, "hourly_rate": "10.00"}).outcome
    assert outcome["hours"] == hours


@pytest.mark.parametrize("each, people, months", [("20", 1, 5), ("25", 1, 4), ("24.5", 1, 5), ("20", 2, 3), ("10", 5, 2), ("50", 2, 1), ("7.5", 1, 14)])
def test_people_share_the_hours(run, each, people, months):
    outcome = run("work_off", PLAN | {"hourly_rate": "10.00", "hours_per_month": each, "people": people}).outcome  # 100 hours
    assert outcome["months"] == months == len(outcome["schedule"])
    assert outcome["schedule"][0]["hours"] == work_settlement.plain_hours(min(Fraction(100), Fraction(each) * people))


@pytest.mark.parametrize("start, months, ends_on", [("2026-12-31", "100", "2026-12-31"), ("2026-12-01", "50", "2027-01-31"), ("2028-01-31", "50", "2028-02-29"),
                                                    ("2016-12-31", "34", "2017-02-28")])
def test_it_ends_on_the_last_day_of_the_last_month(run, start, months, ends_on):
    given_wage = {"assumed": {"minimum_wage.hourly": "33.00"}}
    found = run("work_off", PLAN | {"hourly_rate": "10.00", "start_on": start, "hours_per_month": months} | given_wage).outcome
    assert found["ends_on"] == ends_on and found["schedule"][0]["month"] == start[:7] and found["schedule"][-1]["month"] == ends_on[:7]


@pytest.mark.parametrize("start, rate, minimum, ok", [
    ("2016-12-31", "1.00", None, None), ("2017-01-01", "12.99", "13.00", False), ("2017-01-01", "13.00", "13.00", True), ("2017-12-31", "13.01", "13.00", True),
    ("2018-01-01", "13.00", "13.70", False), ("2023-06-30", "23.00", "22.80", True), ("2023-07-01", "23.00", "23.50", False),
    ("2026-12-31", "31.39", "31.40", False), ("2026-12-31", "31.40", "31.40", True), ("2027-01-01", "31.40", "32.30", False), ("2027-12-31", "32.30", "32.30", True),
])
def test_the_minimum_rate_of_the_day(run, start, rate, minimum, ok):
    found = run("work_off", PLAN | {"start_on": start, "hourly_rate": rate})
    assert (found.outcome["minimum_rate"], found.outcome["rate_ok"]) == (minimum, ok)
    assert ("below_minimum" in codes(found)) is (ok is False)


def test_an_unknown_minimum_is_asked_for(run):
    found = run("work_off", PLAN | {"start_on": "2028-01-01"})
    assert found.outcome is None and found.unknown == ["minimum_wage.hourly"]
    assumed = run("work_off", PLAN | {"start_on": "2028-01-01", "assumed": {"minimum_wage.hourly": "33.50"}})
    assert (assumed.outcome["minimum_rate"], assumed.outcome["rate_ok"]) == ("33.50", False) and "parameter_assumed" in codes(assumed)


def test_a_minimum_that_rises_within_the_plan_is_pointed_out(run):
    late = run("work_off", PLAN | {"start_on": "2026-12-01"})
    assert "minimum_rises" in codes(late) and "below_minimum" not in codes(late)
    assert "minimum_rises" not in codes(run("work_off", PLAN | {"start_on": "2026-11-01"}))
    assert "minimum_rises" not in codes(run("work_off", PLAN | {"start_on": "2026-12-01", "hourly_rate": "32.30"}))


@pytest.mark.parametrize("kind, start, base, rate", [
    # 2026: 4806 × 12 : 2008 = 28,72111…; × 1,2 = 34,4653…, × 1,3 = 37,3374…, × 1,1 = 31,5932…
    ("cleaning", "2026-03-16", "28.72", "34.47"), ("repair", "2026-03-16", "28.72", "37.34"), ("other", "2026-03-16", "28.72", "31.59"),
    # 2016: 1850 × 12 : 2016 = 11,01190…; × 1,2 = 13,2142…, × 1,3 = 14,3154…, × 1,1 = 12,1130…
    ("cleaning", "2016-03-16", "11.01", "13.21"), ("repair", "2016-03-16", "11.01", "14.32"), ("other", "2016-03-16", "11.01", "12.11"),
    # 2024: the wage rises on 1 July, the hours (2008) are the year's: 4242 → 25,3505…, 4300 → 25,6972…
    ("cleaning", "2024-06-30", "25.35", "30.42"), ("cleaning", "2024-07-01", "25.70", "30.84"),
    # 2025: 4666 × 12 : 1992 = 28,10843…; once rounded × 1,3 = 36,5409…
    ("repair", "2025-05-05", "28.11", "36.54"),
])
def test_konin_reckons_its_rate_from_the_minimum_wage(run, kind, start, base, rate):
    outcome = run("work_off", KONIN | {"work_kind": kind, "start_on": start}).outcome
    assert (outcome["base_rate"], outcome["rate"]) == (base, rate)


def test_konins_rate_is_rounded_once():
    # 2020: 2600 × 12 : 2024 = 15,41501976…; × 130 % = 20,0395… → 20,04; from a rounded 15,42 it would be 20,05.
    assert money.half_up(work_off.base_rate(260000, Fraction(2024)) * 130 / 100) == 2004
    assert money.half_up(Fraction(1542 * 130, 100)) == 2005


def test_konin_before_the_first_known_year_needs_the_hours(run):
    found = run("work_off", KONIN | {"start_on": "2012-06-01"})
    assert found.outcome is None and found.unknown == ["working_time.hours"]
    assumed = run("work_off", KONIN | {"start_on": "2012-06-01", "assumed": {"working_time.hours": "2000"}}).outcome
    assert (assumed["base_rate"], assumed["rate"]) == ("9.00", "10.80")  # 1500 × 12 : 2000


def test_konin_after_the_last_known_year_needs_the_wage_but_not_the_hours(run):
    inputs = KONIN | {"start_on": "2028-02-01"}
    assert run("work_off", inputs).unknown == ["minimum_wage.monthly"]
    found = run("work_off", inputs | {"assumed": {"minimum_wage.monthly": "4980.00", "minimum_wage.hourly": "33.00"}})
    # 2028: 52 weeks, a Saturday and a Sunday: 2080 hours, less eleven holidays on other days than Sunday: 1992. 4980 × 12 : 1992 = 30.
    assert found.outcome["base_rate"] == "30.00"


def test_konin_needs_a_kind_and_others_do_not(run, refused):
    without = {key: value for key, value in KONIN.items() if key != "work_kind"}
    assert list(refused("work_off", without)) == ["work_kind"]
    assert run("work_off", without | {"hourly_rate": "40.00"}).outcome["rate"] == "40.00"
    assert run("work_off", HRUBIESZOW).outcome["rate"] == "12.00"
    assert run("work_off", HRUBIESZOW | {"town": "walbrzych"}).outcome["rate"] == "10.00"  # four kinds, one price


@pytest.mark.parametrize("town, kind, taken", [("konin", "office", False), ("konin", "any", False), ("walbrzych", "office", True), ("walbrzych", "other", False),
                                               ("hrubieszow", "cleaning", True), ("hrubieszow", "any", True), ("hrubieszow", "office", False)])
def test_a_kind_must_be_in_the_towns_price_list(run, refused, town, kind, taken):
    inputs = KONIN | {"town": town, "work_kind": kind, "debt": "5000"}
    if taken:
        assert run("work_off", inputs).outcome["rate"]
    else:
        assert list(refused("work_off", inputs)) == ["work_kind"]


def test_without_a_known_rate_the_reader_gives_one(run, refused):
    without = {key: value for key, value in PLAN.items() if key != "hourly_rate"}
    assert list(refused("work_off", without)) == ["hourly_rate"]
    assert list(refused("work_off", without | {"town": "warszawa"})) == ["hourly_rate"]
    assert run("work_off", without | {"town": "warszawa", "hourly_rate": "28.00"}).outcome["rate"] == "28.00"
    found = run("work_off", without | {"town": "elk", "hourly_rate": "28.00"})
    assert found.outcome["rate"] == "28.00" and "own_rate" in codes(found)


def test_a_mistaken_town_is_one_error(refused):
    assert list(refused("work_off", {"debt": "5000", "hours_per_month": "20", "town": "nigdzie", "work_kind": "office", "start_on": "2026-03-16"})) == ["town"]


def test_a_plan_of_centuries_is_an_answer_without_a_schedule(run):
    found = run("work_off", PLAN | {"debt": "1000000000.00", "hourly_rate": "0.01", "hours_per_month": "0.5"})
    assert found.outcome["ends_on"] is None and found.outcome["schedule"] == [] and found.refused
    assert found.outcome["hours"] == "100000000000" and found.outcome["months"] == 200000000000


@pytest.mark.parametrize("start, months, ends_on", [("2100-12-31", 1, "2100-12-31"), ("2100-12-01", 2, None), ("2099-12-01", 13, "2100-12-31"), ("2099-12-01", 14, None)])
def test_a_plan_ends_within_the_calendar(start, months, ends_on):
    found = work_off._ends_on(date.fromisoformat(start).replace(day=1), months)
    assert (found.isoformat() if found else None) == ends_on


@settings(max_examples=80)
@given(debt=st.integers(1, 10**7), rate=st.integers(500, 10**4), half_hours=st.integers(1, 1488), people=st.integers(1, 5),
       start=st.dates(date(2017, 1, 1), date(2027, 12, 31)), worked=st.lists(st.tuples(st.integers(0, 30), st.integers(0, 400)), max_size=6))
def test_nothing_is_lost(run, debt, rate, half_hours, people, start, worked):
    from calculators.days import add_months

    monthly = Fraction(half_hours, 2) * people
    rows_given = [{"month": add_months(start.replace(day=1), later).isoformat()[:7], "hours": f"{hours / 2:.1f}"} for later, hours in worked]
    outcome = run("work_off", {"debt": money.plain(debt), "hourly_rate": money.plain(rate), "hours_per_month": f"{half_hours / 2:.1f}",
                               "people": people, "start_on": start.isoformat(), "worked": rows_given}).outcome
    hours, value, surplus = Fraction(outcome["hours"]), money.from_plain(outcome["value"]), money.from_plain(outcome["surplus"])
    assert hours * 2 == int(hours * 2) and (hours - Fraction(1, 2)) * rate < debt <= hours * rate
    assert value == debt + surplus and 0 <= surplus <= rate
    assert (outcome["months"] - 1) * monthly < hours <= outcome["months"] * monthly
    if outcome["ends_on"] is not None:
        rows = outcome["schedule"]
        assert len(rows) == outcome["months"] and sum(Fraction(row["hours"]) for row in rows) == hours
        assert sum(money.from_plain(row["value"]) for row in rows) == value
        left = [money.from_plain(row["remaining"]) for row in rows]
        assert left[-1] == 0 and left == sorted(left, reverse=True) and all(one > 0 for one in left[:-1])
    assert outcome["rate_ok"] is (rate >= money.from_plain(outcome["minimum_rate"]))
    if worked:
        settled = outcome["settled"]
        done = money.half_up(sum((Fraction(row["hours"]) for row in rows_given), Fraction(0)) * rate)
        assert money.from_plain(settled["value"]) == done == sum(money.from_plain(row["value"] or "0") for row in outcome["settlement"])
        assert money.from_plain(settled["remaining"]) - money.from_plain(settled["surplus"]) == debt - done


@pytest.mark.parametrize("raw", ["0", "0.4", "744.5", "abc", "-5", 20, ""])
def test_hours_that_are_refused(refused, raw):
    assert list(refused("work_off", PLAN | {"hours_per_month": raw})) == ["hours_per_month"]


def test_an_empty_debt_is_refused(refused):
    assert list(refused("work_off", PLAN | {"debt": "0"})) == ["debt"]
