"""A mixed plan: worked by hand, each part at its edges, what it needs, and as a property: the parts sum to the debt."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from calculators import browser, forms, money
from calculators.debt_relief import mixed_parts, mixed_plan
from calculators.debt_relief.instalment_plan import MOST_MONTHS
from calculators.debt_relief.mixed_parts import Work
from calculators.result import InputErrors

# 1000 zł: 200 written off, 300 worked off at 31,40 (10 hours, worth 314), 500 in three instalments.
PLAN = {"debt": "1000.00", "granted_on": "2026-01-05", "written_off": "200.00", "worked_off": "300.00", "hours_per_month": "4", "hourly_rate": "31.40",
        "months": 3, "first_due_on": "2026-02-28"}
BESIDE = {key: value for key, value in PLAN.items() if key not in ("worked_off", "months")}
NO_WORK = {key: value for key, value in PLAN.items() if key not in ("worked_off", "hours_per_month", "hourly_rate")}
ONLY_WORK = {key: value for key, value in PLAN.items() if key not in ("written_off", "worked_off", "months", "first_due_on")}


def cents(outcome, key):
    return [money.from_plain(row[key]) for row in outcome["schedule"] if row.get(key) is not None]


def test_three_parts_worked_by_hand(run):
    found = run("mixed_plan", PLAN)
    outcome = found.outcome
    assert (outcome["worked_off"], outcome["paid"], outcome["written_off"]) == ("300.00", "500.00", "200.00")
    assert (outcome["hours"], outcome["value"], outcome["surplus"], outcome["work_months"]) == ("10", "314.00", "14.00", 3)
    assert outcome["schedule"] == [
        {"month": "2026-02", "hours": "4", "value": "125.60", "pay_by": "2026-03-02", "amount": "166.67", "written_off": None, "remaining": "707.73"},
        {"month": "2026-03", "hours": "4", "value": "125.60", "pay_by": "2026-03-30", "amount": "166.67", "written_off": None, "remaining": "415.46"},
        {"month": "2026-04", "hours": "2", "value": "62.80", "pay_by": "2026-04-28", "amount": "166.66", "written_off": "200.00", "remaining": "0.00"}]
    assert outcome["write_off"] == {"amount": "200.00", "on": "2026-04-30", "condition": "po wszystkich ratach i godzinach pracy"}
    assert [(row["part"], row["share"]) for row in outcome["parts"]] == [("praca", "0.300"), ("raty", "0.500"), ("umorzenie na końcu", "0.200")]
    assert found.answer.startswith("Dług zniknie w **3\u00a0miesiące**: 300,00\u00a0zł pokryje praca, 500,00\u00a0zł raty, a 200,00\u00a0zł gmina umorzy")


def test_a_gap_between_work_and_instalments_is_a_row_too(run):
    outcome = run("mixed_plan", PLAN | {"work_start_on": "2026-06-10", "months": 2}).outcome
    assert [(row["month"], row["hours"], row["amount"]) for row in outcome["schedule"]] == [
        ("2026-02", None, "250.00"), ("2026-03", None, "250.00"), ("2026-04", None, None), ("2026-05", None, None), ("2026-06", "4", None),
        ("2026-07", "4", None), ("2026-08", "2", None)]
    assert outcome["ends_on"] == outcome["write_off"]["on"] == "2026-08-31" and outcome["months"] == 7


def test_the_last_instalment_may_end_the_plan(run):
    # The work ends with April; the instalment of 31 May 2026, a Sunday, may be paid on 1 June.
    outcome = run("mixed_plan", PLAN | {"first_due_on": "2026-01-31", "months": 5}).outcome
    assert outcome["ends_on"] == "2026-06-01" and outcome["last_month"] == "2026-05"


def test_work_beside_instalments_for_a_number_of_months(run):
    # Three months of 4 hours are 376,80; of 800 zł there remain 423,20 in three instalments.
    outcome = run("mixed_plan", BESIDE | {"months": 3}).outcome
    assert (outcome["hours"], outcome["worked_off"], outcome["paid"], outcome["surplus"]) == ("12", "376.80", "423.20", "0.00")
    assert [row["amount"] for row in outcome["schedule"]] == ["141.07", "141.07", "141.06"]


@pytest.mark.parametrize("affordable, months", [("141.06", 4), ("141.07", 3), ("141.08", 3), ("800.00", 1)])
def test_work_beside_instalments_that_the_debtor_can_afford(run, affordable, months):
    outcome = run("mixed_plan", BESIDE | {"affordable": affordable}).outcome
    assert outcome["instalments"] == months and money.from_plain(outcome["instalment"]) <= money.from_plain(affordable)


def test_work_that_covers_everything_leaves_no_instalments(run):
    # 800 zł are 25,5 hours, worth 800,70.
    outcome = run("mixed_plan", BESIDE | {"months": 7}).outcome
    assert (outcome["paid"], outcome["instalments"], outcome["instalment"], outcome["hours"], outcome["surplus"]) == ("0.00", 0, None, "25.5", "0.70")
    assert "amount" not in outcome["schedule"][0] and outcome["write_off"]["condition"] == "po wszystkich godzinach pracy"


def test_work_alone_and_instalments_alone(run):
    work = run("mixed_plan", ONLY_WORK).outcome
    assert (work["worked_off"], work["hours"], work["write_off"]) == ("1000.00", "32", None) and work["schedule"][-1]["remaining"] == "0.00"
    assert work["schedule"][0]["month"] == "2026-01" and "written_off" not in work["schedule"][0]
    paid = run("mixed_plan", {"debt": "1000.00", "granted_on": "2026-01-05", "months": 3, "first_due_on": "2026-02-28"})
    assert paid.outcome["paid"] == "1000.00" and "hours" not in paid.outcome["schedule"][0] and paid.outcome["minimum_rate"] is None
    assert paid.answer.startswith("Cały dług spłaci **3\u00a0raty**")


@pytest.mark.parametrize("percent, written_off", [("0", "0.00"), ("33.33", "333.30"), ("0.0005", "0.01"), ("0.0004", "0.00"), ("99.9", "999.00")])
def test_a_named_percentage_is_rounded_and_the_rest_is_paid(run, percent, written_off):
    inputs = {key: value for key, value in NO_WORK.items() if key != "written_off"} | {"written_off_percent": percent}
    outcome = run("mixed_plan", inputs).outcome
    assert outcome["written_off"] == written_off
    assert money.from_plain(outcome["paid"]) == 100000 - money.from_plain(written_off)


@pytest.mark.parametrize("change, field", [
    ({"written_off_percent": "10"}, "written_off_percent"), ({"affordable": "10"}, "affordable"), ({"written_off": "1000.00"}, "written_off"),
    ({"written_off": "1000.01"}, "written_off"), ({"worked_off": "800.01"}, "worked_off"), ({"worked_off": "800.00"}, "months"), ({"worked_off": "0"}, "worked_off"),
    ({"months": None}, "months"), ({"first_due_on": None}, "first_due_on"), ({"hours_per_month": None}, "hours_per_month"), ({"hourly_rate": None}, "hourly_rate"),
    ({"first_due_on": "2026-01-04"}, "first_due_on"), ({"work_start_on": "2026-01-04"}, "work_start_on"), ({"debt": "0"}, "debt"),
    ({"written_off": None, "written_off_percent": "100"}, "written_off_percent"), ({"months": None, "affordable": "0"}, "affordable"),
    ({"town": "konin"}, "town"), ({"months": 601}, "months"), ({"months": None, "affordable": "tyle"}, "affordable"),
])
def test_bad_input_names_its_field(refused, change, field):
    assert list(refused("mixed_plan", PLAN | change)) == [field]


def test_one_grosz_less_is_enough(run):
    assert run("mixed_plan", NO_WORK | {"written_off": "999.99"}).outcome["paid"] == "0.01"
    assert run("mixed_plan", PLAN | {"worked_off": "799.99"}).outcome["paid"] == "0.01"
    whole = run("mixed_plan", {key: value for key, value in PLAN.items() if key != "months"} | {"worked_off": "800.00"}).outcome
    assert whole["paid"] == "0.00" and whole["instalments"] == 0
    assert run("mixed_plan", PLAN | {"work_start_on": "2026-01-05", "first_due_on": "2026-01-05"}).outcome["ends_on"] == "2026-03-31"


def test_nothing_at_all_asks_for_instalments(refused):
    found = refused("mixed_plan", {"debt": "1000.00", "granted_on": "2026-01-05"})
    assert list(found) == ["months"] and "1\u00a0000,00\u00a0zł" in found["months"]


@pytest.mark.parametrize("affordable, accepted", [("1.33", False), ("1.34", True)])
def test_at_most_six_hundred_instalments(run, refused, affordable, accepted):
    inputs = {key: value for key, value in NO_WORK.items() if key != "months"} | {"affordable": affordable}
    assert run("mixed_plan", inputs).outcome["instalments"] == 598 if accepted else list(refused("mixed_plan", inputs)) == ["affordable"]


@pytest.mark.parametrize("debt, accepted", [("9420.00", True), ("9420.01", False)])
def test_at_most_six_hundred_months_of_work(run, refused, debt, accepted):
    # 600 months of half an hour at 31,40.
    inputs = ONLY_WORK | {"debt": debt, "hours_per_month": "0.5"}
    assert run("mixed_plan", inputs).outcome["work_months"] == 600 if accepted else list(refused("mixed_plan", inputs)) == ["hours_per_month"]


def test_work_beside_too_small_instalments_is_refused(refused):
    assert list(refused("mixed_plan", BESIDE | {"hours_per_month": "0.5", "debt": "100000.00", "affordable": "100.00"})) == ["affordable"]


@pytest.mark.parametrize("rate, ok", [("31.39", False), ("31.40", True), ("31.41", True)])
def test_the_rate_is_compared_with_the_minimum_of_the_day(run, rate, ok):
    found = run("mixed_plan", PLAN | {"hourly_rate": rate})
    assert (found.outcome["minimum_rate"], found.outcome["rate_ok"]) == ("31.40", ok)
    assert ("below_minimum" in [one["code"] for one in found.cautions]) is not ok


def test_a_minimum_that_nobody_knows_yet_is_asked_for(run):
    later = PLAN | {"work_start_on": "2028-01-10"}
    assert run("mixed_plan", later).outcome is None and run("mixed_plan", later).unknown == ["minimum_wage.hourly"]
    assert run("mixed_plan", later | {"assumed": {"minimum_wage.hourly": "33.00"}}).outcome["rate_ok"] is False


def test_several_people_work_together(run):
    assert run("mixed_plan", PLAN | {"people": 2}).outcome["work_months"] == 2


@pytest.mark.parametrize("months, warned", [(18, False), (19, True)])
def test_a_town_tells_its_usual_term_and_its_offices(run, months, warned):
    found = run("mixed_plan", PLAN | {"town": "rybnik", "months": months})
    assert ("longer_than_usual" in [one["code"] for one in found.cautions]) is warned
    assert [one["inputs"] for one in found.offers if one["calculator"] == "authority"][0] == {"town": "rybnik", "instrument": "instalments", "amount": "500.00"}


def test_it_leads_on_with_what_was_typed(run):
    found = run("mixed_plan", PLAN | {"town": "pruszcz-gdanski", "occupies": "commercial"})
    offers = {one["calculator"]: one["inputs"] for one in found.offers}
    assert offers["tax"] == {"relief": "write_off", "premises": "commercial", "creditor": "municipality", "amount": "200.00", "on": "2026-04-30"}
    assert offers["authority"] == {"town": "pruszcz-gdanski", "instrument": "write_off", "amount": "200.00"}
    assert run("work_off", offers["work_off"]).outcome["hours"] == "10" and run("tax", offers["tax"]).outcome["amount"] == "200.00"
    assert offers["instalments"]["town"] == "pruszcz-gdanski"  # for a dwelling its answer depends on the rent
    dwelling = {one["calculator"]: one["inputs"] for one in run("mixed_plan", PLAN | {"town": "pruszcz-gdanski"}).offers}["instalments"]
    assert "town" not in dwelling and run("instalments", dwelling)
    assert [row["amount"] for row in run("instalments", offers["instalments"]).outcome["instalments"]] == ["166.67", "166.67", "166.66"]
    assert run("grant_equivalent", offers["grant_equivalent"]).outcome["equivalent"] == "200.00"


def test_the_page_shows_the_parts_and_the_months(towns, law):
    html = browser.reply({"calculator": "mixed_plan", "fields": forms.texts(mixed_plan.FIELDS, PLAN), "on": "2026-11-22"}, towns, law)["html"]
    assert "Praca: 300,00\u00a0zł, raty: 500,00\u00a0zł, umorzenie: 200,00\u00a0zł, cały dług: 1\u00a0000,00\u00a0zł" in html
    assert 'class="bar-third"' in html and "<td>luty 2026</td>" in html


@settings(max_examples=80)
@given(debt=st.integers(1, 10**7), percent=st.sampled_from(["0", "12.5", "50", "99"]), rate=st.integers(500, 10000), hours=st.sampled_from(["4", "7.5", "33.3333"]),
       people=st.integers(1, 3), share=st.none() | st.fractions(Fraction(1, 100), 1), months=st.none() | st.integers(1, 120), affordable=st.integers(10**5, 10**7),
       first=st.dates(date(2017, 1, 1), date(2027, 12, 31)), work_first=st.dates(date(2017, 1, 1), date(2027, 12, 31)))
def test_the_parts_sum_to_the_debt(run, debt, percent, rate, hours, people, share, months, affordable, first, work_first):
    rest = debt - money.half_up(Fraction(debt) * Fraction(percent) / 100)
    if rest == 0:
        return
    inputs = {"debt": money.plain(debt), "written_off_percent": percent, "granted_on": "2017-01-01", "hourly_rate": money.plain(rate), "hours_per_month": hours,
              "people": people, "first_due_on": first.isoformat(), "work_start_on": work_first.isoformat()}
    worked = max(1, int(rest * share)) if share else None
    if worked:
        inputs["worked_off"] = money.plain(worked)
    if worked != rest:
        inputs |= {"months": months} if months else {"affordable": money.plain(affordable)}
    if worked and worked > MOST_MONTHS * rate * Fraction(hours) * people:
        with pytest.raises(InputErrors):
            run("mixed_plan", inputs)
        return
    outcome = run("mixed_plan", inputs).outcome
    parts = [money.from_plain(outcome[key]) for key in ("worked_off", "paid", "written_off")]
    assert sum(parts) == debt and sum(money.from_plain(row["amount"]) for row in outcome["parts"]) == debt
    assert sum(Fraction(row["share"]) for row in outcome["parts"]) == 1
    value, paid, written_off = (sum(cents(outcome, key)) for key in ("value", "amount", "written_off"))
    assert value == money.from_plain(outcome["value"]) == parts[0] + money.from_plain(outcome["surplus"]) and paid == parts[1] and written_off == parts[2]
    assert 0 <= money.from_plain(outcome["surplus"]) <= rate // 2 + 1
    remaining = cents(outcome, "remaining")
    assert remaining[-1] == 0 and remaining == sorted(remaining, reverse=True) and len(remaining) == outcome["months"]
    assert sum((Fraction(row["hours"]) for row in outcome["schedule"] if row.get("hours")), Fraction(0)) == Fraction(outcome["hours"])
    if worked:
        assert parts[0] == worked
    if "affordable" in inputs and outcome["instalment"]:
        assert money.from_plain(outcome["instalment"]) <= affordable


@given(rest=st.integers(1, 10**6), rate=st.integers(1, 10000), monthly=st.fractions(Fraction(1, 2), 200, max_denominator=10000), affordable=st.integers(1, 10**5))
def test_the_fewest_months_are_found_at_once(rest, rate, monthly, affordable):
    def enough(months):
        return mixed_parts.worth(monthly * months, rate) + affordable * months >= rest

    expected = next((months for months in range(1, 601) if enough(months)), mixed_parts.TOO_MANY)
    assert mixed_parts.months_beside(rest, Work(monthly, rate), affordable) == expected


@pytest.mark.parametrize("changes, said", [({"months": 24}, True), ({"affordable": "100.00"}, True), ({}, False), ({"months": 1}, False), ({"months": 24, "worked_off": "500.00"}, False)])
def test_instalments_that_work_leaves_no_room_for_do_not_vanish_in_silence(run, changes, said):
    # 25 hours at 40 zł are the whole debt, 20 of them a month: within 24 months nothing is left to be paid.
    found = run("mixed_plan", {"debt": "1000.00", "granted_on": "2026-10-31", "hours_per_month": "20", "hourly_rate": "40.00", "first_due_on": "2026-11-30"} | changes)
    assert ("no_instalments_left" in [one["code"] for one in found.cautions]) is said
    assert (found.outcome["paid"] == "0.00") is (said or not changes)
