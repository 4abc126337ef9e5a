"""Instalments: worked by hand, at each threshold of the towns, and as properties."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from calculators import money
from calculators.debt_relief import instalment_plan

PLAN = {"principal": "1000.00", "granted_on": "2026-01-05", "first_due_on": "2026-01-31", "months": 3}
PRUSZCZ = PLAN | {"town": "pruszcz-gdanski", "monthly_rent": "500.00"}


def amounts(result):
    return [row["amount"] for row in result.outcome["instalments"]]


def test_a_plan_without_interest_worked_by_hand(run):
    outcome = run("instalments", PLAN | {"interest": "0.01", "costs": "0.01"}).outcome
    assert outcome["total"] == "1000.02" and outcome["allowed"] is None and outcome["max_months"] is None
    assert outcome["longest_without_consent"] is None and "default" not in outcome
    assert outcome["instalments"] == [
        {"no": 1, "due_on": "2026-01-31", "pay_by": "2026-02-02", "principal": "333.34", "interest": "0.00", "amount": "333.34", "remaining": "666.68"},
        {"no": 2, "due_on": "2026-02-28", "pay_by": "2026-03-02", "principal": "333.34", "interest": "0.00", "amount": "333.34", "remaining": "333.34"},
        {"no": 3, "due_on": "2026-03-31", "pay_by": "2026-03-31", "principal": "333.34", "interest": "0.00", "amount": "333.34", "remaining": "0.00"},
    ]


def test_larger_instalments_come_first(run):
    assert amounts(run("instalments", PLAN)) == ["333.34", "333.33", "333.33"]
    assert amounts(run("instalments", PLAN | {"principal": "0.02"})) == ["0.01", "0.01", "0.00"]


def test_an_annuity_worked_by_hand(run):
    # 1000 zł, 12 % a year, three months: instalment 340,02; interest 10,00 + 6,70 + 3,37; the last settles with 340,03.
    outcome = run("instalments", PLAN | {"annual_interest": "12"}).outcome
    assert [(row["principal"], row["interest"], row["amount"]) for row in outcome["instalments"]] == [
        ("330.02", "10.00", "340.02"), ("333.32", "6.70", "340.02"), ("336.66", "3.37", "340.03")]
    assert outcome["total_interest"] == "20.07" and outcome["total_paid"] == "1020.07"


@given(st.integers(1, 10**9), st.integers(1, 600), st.decimals("0.01", "100", places=2))
def test_annuity_agrees_with_decimal_arithmetic(total, months, yearly):
    from fractions import Fraction

    with localcontext() as context:
        context.prec = 60
        rate = yearly / 1200
        growth = (1 + rate) ** months
        expected = (total * rate * growth / (growth - 1)).quantize(Decimal(1), ROUND_HALF_UP)
    assert instalment_plan.annuity(total, months, Fraction(yearly)) == expected


@settings(max_examples=60)
@given(principal=st.integers(0, 10**8), interest=st.integers(0, 10**6), costs=st.integers(0, 10**5), months=st.integers(1, 600),
       yearly=st.sampled_from(["0", "0.01", "7", "9.25", "100"]), first=st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_nothing_is_lost(run, principal, interest, costs, months, yearly, first):
    if principal + interest + costs == 0:
        principal = 1
    inputs = {"principal": money.plain(principal), "interest": money.plain(interest), "costs": money.plain(costs),
              "granted_on": "1990-01-01", "first_due_on": first.isoformat(), "months": months, "annual_interest": yearly}
    outcome = run("instalments", inputs).outcome
    rows, total = outcome["instalments"], principal + interest + costs
    cents = {key: [money.from_plain(row[key]) for row in rows] for key in ("principal", "interest", "amount", "remaining")}
    assert len(rows) == months and sum(cents["principal"]) == total and cents["remaining"][-1] == 0
    assert all(p + i == a for p, i, a in zip(cents["principal"], cents["interest"], cents["amount"]))
    assert all(value >= 0 for values in cents.values() for value in values)
    assert all(row["pay_by"] >= row["due_on"] for row in rows)
    assert outcome["total_paid"] == money.plain(total + sum(cents["interest"]))
    if yearly == "0":
        assert max(cents["amount"]) - min(cents["amount"]) <= 1 and cents["amount"] == sorted(cents["amount"], reverse=True)


@pytest.mark.parametrize("months, allowed", [(17, True), (18, True), (19, "individual"), (600, "individual")])
def test_rybnik_eighteen_months_then_individual(run, months, allowed):
    outcome = run("instalments", PLAN | {"town": "rybnik", "months": months}).outcome
    assert (outcome["allowed"], outcome["longest_without_consent"], outcome["max_months"]) == (allowed, 18, None)


@pytest.mark.parametrize("principal, rent, limit", [
    ("4999.99", "500.00", 18), ("5000.00", "500.00", 18), ("5000.01", "500.00", 36), ("8999.99", "500.00", 36), ("9000.00", "500.00", 36),
    ("9000.00", "900.00", 18), ("9000.01", "500.00", 60), ("27000.00", "500.00", 60), ("27000.01", "500.00", None),
])
def test_pruszcz_limits_by_debt_and_rent(run, principal, rent, limit):
    outcome = run("instalments", PRUSZCZ | {"principal": principal, "monthly_rent": rent}).outcome
    assert outcome["max_months"] == limit
    assert outcome["longest_without_consent"] == (limit or 18)


@pytest.mark.parametrize("months, allowed", [(35, True), (36, True), (37, False)])
def test_pruszcz_refuses_beyond_its_row(run, months, allowed):
    result = run("instalments", PRUSZCZ | {"principal": "6000.00", "months": months})
    assert result.outcome["allowed"] is allowed
    if not allowed:
        assert "36\u00a0miesięcy" in result.answer and "1\u00a0miesiąc " in result.answer


@pytest.mark.parametrize("months, allowed", [(18, True), (19, "individual")])
def test_pruszcz_decides_on_a_large_debt_itself(run, months, allowed):
    assert run("instalments", PRUSZCZ | {"principal": "27000.01", "months": months}).outcome["allowed"] == allowed


def test_pruszcz_rows_are_for_dwellings(run):
    inputs = {key: value for key, value in PRUSZCZ.items() if key != "monthly_rent"}
    outcome = run("instalments", inputs | {"principal": "6000.00", "occupies": "commercial", "months": 19}).outcome
    assert (outcome["allowed"], outcome["max_months"]) == (False, 18)


def test_rent_is_needed_only_where_the_answer_depends_on_it(run, refused):
    without = {key: value for key, value in PRUSZCZ.items() if key != "monthly_rent"}
    assert list(refused("instalments", without | {"principal": "9000.00"})) == ["monthly_rent"]
    assert run("instalments", without | {"principal": "9000.01"}).outcome["max_months"] == 60


def test_rybnik_counts_from_the_granting_day(run):
    late = run("instalments", PLAN | {"town": "rybnik", "months": 18, "first_due_on": "2026-02-06"})
    in_time = run("instalments", PLAN | {"town": "rybnik", "months": 18, "first_due_on": "2026-02-05"})
    assert "ends_after_limit" in [c["code"] for c in late.cautions]
    assert "ends_after_limit" not in [c["code"] for c in in_time.cautions]


DEFAULT = {"principal": "1200.00", "granted_on": "2026-01-05", "first_due_on": "2026-02-05", "months": 12, "default_on": "2026-05-05"}


def test_rybnik_default_brings_back_interest_from_the_application(run):
    # Paid: February, March, April (300 zł); due at once 900 zł. 5 January – 4 March at 9,5 %, 59 days: 13,8205…; 5 March – 5 May
    # at 9,25 %, 62 days: 14,1410…; together 27,9616 → 27,96.
    found = run("instalments", DEFAULT | {"town": "rybnik"})
    assert found.outcome["default"] == {
        "due_at_once": "900.00", "interest_from": "2026-01-05", "late_interest": "27.96", "periods": [
            {"from": "2026-01-05", "to": "2026-03-04", "days": 59, "rate": "9.5", "amount": "13.82", "principal": "900.00"},
            {"from": "2026-03-05", "to": "2026-05-05", "days": 62, "rate": "9.25", "amount": "14.14", "principal": "900.00"}]}
    assert "application_day_unknown" in [c["code"] for c in found.cautions]
    told = run("instalments", DEFAULT | {"town": "rybnik", "applied_on": "2025-12-20"})
    assert told.outcome["default"]["interest_from"] == "2025-12-20"


def test_pruszcz_default_counts_from_the_day_after_the_first_due_day(run, refused):
    inputs = DEFAULT | {"town": "pruszcz-gdanski", "monthly_rent": "500.00"}
    assert list(refused("instalments", inputs)) == ["original_due_on"]
    found = run("instalments", inputs | {"original_due_on": "2026-03-31"}).outcome["default"]
    assert (found["interest_from"], found["late_interest"]) == ("2026-04-01", "7.98")  # 900 × 9,25 % × 35 / 365 = 7,9828


@pytest.mark.parametrize("default_on, due_at_once", [("2026-02-04", "1200.00"), ("2026-02-05", "1200.00"), ("2026-02-06", "1100.00"),
                                                     ("2026-05-05", "900.00"), ("2026-05-06", "800.00")])
def test_the_instalment_due_on_the_day_of_default_is_unpaid(run, default_on, due_at_once):
    assert run("instalments", DEFAULT | {"town": "rybnik", "default_on": default_on}).outcome["default"]["due_at_once"] == due_at_once


def test_late_interest_is_never_charged_on_interest(run):
    plain = run("instalments", DEFAULT | {"town": "rybnik", "default_on": "2026-02-05"}).outcome["default"]
    more = run("instalments", DEFAULT | {"town": "rybnik", "default_on": "2026-02-05", "interest": "600.00"}).outcome["default"]
    assert more["due_at_once"] == "1800.00" and more["late_interest"] == plain["late_interest"]


def test_an_unknown_rate_gives_no_result_until_it_is_typed_in(run):
    inputs = DEFAULT | {"town": "rybnik", "months": 18, "default_on": "2026-11-05"}
    found = run("instalments", inputs)
    assert found.outcome is None and found.unknown == ["late_interest.statutory"]
    assert [(c["code"], c.get("parameter")) for c in found.cautions][0] == ("parameter_unknown", "late_interest.statutory")
    assumed = run("instalments", inputs | {"assumed": {"late_interest.statutory": "9.25"}})
    assert [(row["from"], row["rate"]) for row in assumed.outcome["default"]["periods"]] == [
        ("2026-01-05", "9.5"), ("2026-03-05", "9.25"), ("2026-09-18", "9.25")]  # what is assumed is one stretch, not one a day
    assert "parameter_assumed" in [c["code"] for c in assumed.cautions]


def test_an_assumption_never_replaces_a_known_rate(run):
    inputs = DEFAULT | {"town": "rybnik", "months": 8}
    assert run("instalments", inputs | {"assumed": {"late_interest.statutory": "50"}}).outcome == run("instalments", inputs).outcome


def test_reversed_days_name_the_later_field(refused):
    found = refused("instalments", PLAN | {"first_due_on": "2026-01-04"})
    assert list(found) == ["first_due_on"] and "Dzień zgody na raty" in found["first_due_on"]
    assert list(refused("instalments", PLAN | {"town": "rybnik", "default_on": "2026-01-04"})) == ["default_on"]


def test_an_empty_debt_is_refused(refused):
    assert list(refused("instalments", PLAN | {"principal": "0"})) == ["principal"]


def test_a_rate_above_the_maximum_is_pointed_out(run):
    at = {"annual_interest": "14.5", "granted_on": "2026-03-05", "first_due_on": "2026-04-05"}
    assert "rate_above_maximum" not in [c["code"] for c in run("instalments", PLAN | at).cautions]
    assert "rate_above_maximum" in [c["code"] for c in run("instalments", PLAN | at | {"annual_interest": "14.51"}).cautions]


def test_the_result_explains_itself(run):
    found = run("instalments", PLAN | {"town": "rybnik"})
    assert found.answer.startswith("Rybnik może się na to zgodzić: **3\u00a0raty**")
    assert found.steps[0] == {"label": "Cały dług w układzie", "formula": "1\u00a0000,00\u00a0zł + 0,00\u00a0zł odsetek + 0,00\u00a0zł kosztów",
                              "value": "1\u00a0000,00\u00a0zł", "basis": ""}
    assert found.sources[0]["act"].startswith("uchwała nr 711/XLVII/2014 z dnia 25.06.2014")
    assert {"act", "article", "link", "from", "to", "checked_on", "verified"} <= set(found.sources[1])


@pytest.mark.parametrize("affordable, months", [("333.33", 4), ("333.34", 3), ("333.35", 3), ("1000.00", 1), ("5000.00", 1)])
def test_as_many_instalments_as_the_debtor_can_afford(run, affordable, months):
    inputs = {key: value for key, value in PLAN.items() if key != "months"}
    outcome = run("instalments", inputs | {"affordable": affordable}).outcome
    assert outcome["months"] == len(outcome["instalments"]) == months
    assert all(money.from_plain(row["amount"]) <= money.from_plain(affordable) for row in outcome["instalments"])


def test_affordable_with_interest(run):
    # 1000 zł at 12 %: three instalments of 340,02 and 340,03, so 340,02 is not enough for three.
    inputs = {key: value for key, value in PLAN.items() if key != "months"} | {"annual_interest": "12"}
    assert [run("instalments", inputs | {"affordable": amount}).outcome["months"] for amount in ("340.02", "340.03")] == [4, 3]


@pytest.mark.parametrize("change, field", [({"months": None}, "months"), ({"affordable": "100"}, "affordable"), ({"months": None, "affordable": "0"}, "affordable"),
                                           ({"months": None, "affordable": "tyle"}, "affordable"),
                                           ({"months": None, "affordable": "1.66"}, "affordable"), ({"first_payment": "1000.00"}, "first_payment"),
                                           ({"months": None, "affordable": "10", "annual_interest": "12"}, "affordable")])
def test_the_length_of_a_plan_is_given_once_and_enough(refused, change, field):
    assert list(refused("instalments", PLAN | change)) == [field]


def test_a_first_payment_leaves_less_to_spread(run):
    outcome = run("instalments", PLAN | {"first_payment": "100.00"}).outcome
    assert outcome["total"] == outcome["total_paid"] == "1000.00" and amounts(run("instalments", PLAN | {"first_payment": "100.00"})) == ["300.00"] * 3


def test_a_town_whose_term_nobody_described_is_refused(refused):
    assert list(refused("instalments", PLAN | {"town": "konin"})) == ["town"]


@settings(max_examples=60)
@given(total=st.integers(1, 10**6), affordable=st.integers(1, 10**6), rate=st.integers(1, 3600).map(lambda hundredths: Fraction(hundredths, 100)))
def test_the_fewest_affordable_instalments_are_found_without_writing_out_every_plan(total, affordable, rate):
    months = instalment_plan.months_for(total, affordable, rate)
    dearest = [max(map(sum, instalment_plan.parts(total, number, rate))) for number in range(1, (months or 40) + 1)]
    assert all(amount > affordable for amount in dearest[:-1]) and (dearest[-1] <= affordable) is (months is not None)
