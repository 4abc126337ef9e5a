"""Late interest: worked by hand, changes of rate, several debts, payments in between."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from calculators import money
from calculators.debt_relief import late_interest

ONE = {"debts": [{"amount": "1000.00", "due_on": "2026-03-31"}], "until": "2026-04-30"}


def test_thirty_days_worked_by_hand(run):
    # 1000 × 9,25 % × 30 / 365 = 7,6027…
    found = run("late_interest", ONE)
    assert found.outcome["total"] == "7.60" and found.outcome["per_day"] == "0.25"
    assert found.outcome["periods"] == [{"from": "2026-04-01", "to": "2026-04-30", "days": 30, "rate": "9.25", "amount": "7.60", "principal": "1000.00"}]


@pytest.mark.parametrize("until, days", [("2026-03-31", 0), ("2026-04-01", 1), ("2026-04-02", 2)])
def test_interest_starts_the_day_after_the_due_day(run, until, days):
    outcome = run("late_interest", ONE | {"until": until}).outcome
    assert sum(row["days"] for row in outcome["periods"]) == days
    assert outcome["total"] == money.plain(money.half_up(Fraction(100000 * 925 * days, 100 * 100 * 365)))


def test_each_stretch_has_the_rate_of_its_time(run):
    outcome = run("late_interest", {"debts": [{"amount": "5000.00", "due_on": "2025-04-30"}], "until": "2025-07-31"}).outcome
    assert [(row["from"], row["to"], row["rate"]) for row in outcome["periods"]] == [
        ("2025-05-01", "2025-05-07", "11.25"), ("2025-05-08", "2025-07-02", "10.75"), ("2025-07-03", "2025-07-31", "10.5")]


def test_the_old_statutory_rate_before_2016(run):
    outcome = run("late_interest", {"debts": [{"amount": "100.00", "due_on": "2014-12-21"}], "until": "2016-01-01"}).outcome
    assert [(row["from"], row["rate"]) for row in outcome["periods"]] == [("2014-12-22", "13"), ("2014-12-23", "8"), ("2016-01-01", "7")]


def test_several_debts_bear_interest_from_their_own_days(run):
    both = {"debts": [{"amount": "100.00", "due_on": "2026-04-10"}, {"amount": "200.00", "due_on": "2026-04-20"}], "until": "2026-04-30"}
    assert [(row["from"], row["principal"], row["days"]) for row in run("late_interest", both).outcome["periods"]] == [
        ("2026-04-11", "100.00", 10), ("2026-04-21", "300.00", 10)]


def test_a_payment_covers_interest_first(run):
    # 30 days make 7,60; of 107,60 there remain 100,00 for the principal; 900 zł for 30 further days: 6,8424… ; together 14,45.
    outcome = run("late_interest", ONE | {"until": "2026-05-30", "payments": [{"amount": "107.60", "on": "2026-04-30"}]}).outcome
    assert [(row["from"], row["principal"]) for row in outcome["periods"]] == [("2026-04-01", "1000.00"), ("2026-05-01", "900.00")]
    assert (outcome["total"], outcome["principal_left"], outcome["interest_left"]) == ("14.45", "900.00", "6.85")


def test_the_reader_may_choose_otherwise(run):
    inputs = ONE | {"until": "2026-05-30", "payments": [{"amount": "107.60", "on": "2026-04-30"}], "payments_cover": "principal_first"}
    outcome = run("late_interest", inputs).outcome
    assert (outcome["principal_left"], outcome["periods"][1]["principal"]) == ("892.40", "892.40")


def test_an_overpayment_waits_for_the_next_debt(run):
    inputs = {"debts": [{"amount": "100.00", "due_on": "2026-04-10"}, {"amount": "200.00", "due_on": "2026-05-10"}], "until": "2026-05-20",
              "payments": [{"amount": "150.00", "on": "2026-04-10"}]}
    outcome = run("late_interest", inputs).outcome
    assert [(row["from"], row["principal"]) for row in outcome["periods"]] == [("2026-05-11", "150.00")]
    assert outcome["overpaid"] == "0.00"


def test_the_next_day_has_its_own_rate_and_what_falls_due(run):
    # On 4 January 2022 the rate is 7,25 %, the next day 7,75 %: 1000 × 7,75 % / 365 = 0,2123…; with the 500 zł due on the 4th: 0,3185…
    debt = {"debts": [{"amount": "1000.00", "due_on": "2021-12-10"}], "until": "2022-01-04"}
    assert run("late_interest", debt).outcome["per_day"] == "0.21"
    joined = debt | {"debts": [*debt["debts"], {"amount": "500.00", "due_on": "2022-01-04"}]}
    assert run("late_interest", joined).outcome["per_day"] == "0.32"
    covered = joined | {"payments": [{"amount": "1300.00", "on": "2021-12-10"}]}
    assert run("late_interest", covered).outcome["per_day"] == "0.04"  # 200 zł are left of the two


def test_an_unknown_rate_of_the_next_day_is_not_guessed(run):
    found = run("late_interest", {"debts": [{"amount": "1000.00", "due_on": "2026-09-16"}], "until": "2026-09-17"})
    assert found.outcome["total"] == "0.25" and found.outcome["per_day"] is None and found.unknown == ["late_interest.statutory"]
    assert "18.09.2026" in next(one["message"] for one in found.cautions if one["code"] == "next_rate_unknown")
    paid = run("late_interest", {"debts": [{"amount": "1.00", "due_on": "2026-09-16"}], "until": "2026-09-17", "payments": [{"amount": "1.00", "on": "2026-09-16"}]})
    assert paid.outcome["per_day"] == "0.00" and not paid.unknown


@pytest.mark.parametrize("until, offered", [("2026-09-17", False), ("2026-09-18", True), ("2026-11-26", True)])
def test_beyond_the_known_rates_it_leads_to_the_last_known_day(run, until, offered):
    inputs = {"debts": [{"amount": "1000.00", "due_on": "2026-03-31"}, {"amount": "50.00", "due_on": "2026-09-18"}], "until": until,
              "payments": [{"amount": "100.00", "on": "2026-05-01"}, {"amount": "10.00", "on": until}]}
    found = run("late_interest", inputs)
    if not offered:
        assert found.offers == []
        return
    [offer] = found.offers
    assert offer["title"].startswith("Odsetki do 17.09.2026") and offer["inputs"] == {
        "debts": inputs["debts"][:1], "until": "2026-09-17", "payments": inputs["payments"][:1], "payments_cover": "interest_first"}
    assert run("late_interest", offer["inputs"]).outcome
    assert run("late_interest", inputs | {"assumed": {"late_interest.statutory": "9.25"}}).offers == []


@pytest.mark.parametrize("due_on, pay_by", [("2026-01-31", "02.02.2026"), ("2026-06-04", "05.06.2026"), ("2026-06-05", None), ("2016-12-10", None), ("2017-06-10", "12.06.2017")])
def test_a_due_day_off_work_is_pointed_out(run, due_on, pay_by):
    # A Saturday counts since 2017; 4 June 2026 is Corpus Christi.
    found = run("late_interest", {"debts": [{"amount": "1.00", "due_on": due_on}], "until": "2026-06-30"})
    said = [one["message"] for one in found.cautions if one["code"] == "due_on_free_day"]
    assert [pay_by in one for one in said] == ([True] if pay_by else [])


def test_the_error_names_the_earliest_debt(refused):
    late = {"debts": [{"amount": "1", "due_on": "2026-02-01"}, {"amount": "1", "due_on": "2026-01-01"}], "until": "2025-12-31"}
    assert "(wiersz 2)" in refused("late_interest", late)["until"]


@pytest.mark.parametrize("change, field", [
    ({"debts": []}, "debts"), ({"debts": None}, "debts"), ({"until": "2026-03-30"}, "until"), ({"payments": [{"amount": "1", "on": "2026-05-01"}]}, "payments.0.on"),
    ({"debts": [{"amount": "1"}]}, "debts.0.due_on"), ({"payments_cover": "other"}, "payments_cover"),
])
def test_bad_input_names_its_field(refused, change, field):
    assert list(refused("late_interest", ONE | change)) == [field]


@pytest.mark.parametrize("due_on, until", [("1995-01-01", "2010-01-01"), ("2026-09-17", "2026-09-18")])
def test_an_unknown_rate_gives_no_result(run, due_on, until):
    found = run("late_interest", {"debts": [{"amount": "1.00", "due_on": due_on}], "until": until})
    assert found.outcome is None and found.unknown == ["late_interest.statutory"]


@given(amount=st.integers(0, 10**8), start=st.dates(date(2009, 1, 1), date(2026, 6, 1)), days=st.integers(0, 2000))
def test_the_sum_of_days_agrees_with_the_stretches(law, amount, start, days):
    last = min(start + timedelta(days=days), date(2026, 9, 17))
    found = late_interest.stretches(amount, start, last, law.at)
    daily = sum((Fraction(amount) * Fraction(law.at(late_interest.RATE, start + timedelta(days=n)).value) / 36500
                 for n in range((last - start).days + 1)), Fraction(0))
    assert sum((stretch.interest for stretch in found), Fraction(0)) == daily
    assert sum(money.from_plain(row["amount"]) for row in late_interest.rows(found)) == late_interest.total(found)


@given(data=st.data())
def test_nothing_paid_is_lost(law, data):
    day = st.dates(date(2020, 1, 1), date(2026, 9, 1))
    debts = data.draw(st.lists(st.tuples(st.integers(1, 10**6), day), min_size=1, max_size=4))
    payments = data.draw(st.lists(st.tuples(st.integers(1, 10**6), day), max_size=4))
    found = late_interest.ledger(debts, payments, date(2026, 9, 17), data.draw(st.booleans()), law.at)
    assert found.paid_interest + found.paid_principal + found.credit == sum(amount for amount, _ in payments)
    assert found.paid_principal + found.principal_left == sum(amount for amount, _ in debts)
    assert found.interest_left >= 0 and found.principal_left >= 0 and found.credit >= 0
