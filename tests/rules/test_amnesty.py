"""Rent amnesty: five towns worked by hand, each threshold just below, at and above, and nothing lost."""

from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from calculators import money
from calculators.debt_relief import amnesty_plan

PROGRAMMES = {"slupsk": "slupsk/amnesty-2015", "bytom": "bytom/amnesty-2015", "zabrze": "zabrze/amnesty-2016", "wroclaw": "wroclaw/amnesty-2011",
              "warszawa": "warszawa/amnesty-2015"}
SLUPSK = {"programme": PROGRAMMES["slupsk"], "principal": "10000.00", "variant": "lump_sum", "applied_on": "2016-03-01"}
BYTOM = {"programme": PROGRAMMES["bytom"], "principal": "10000.00", "variant": "instalments", "instalments": 5, "applied_on": "2015-07-01"}
ZABRZE = {"programme": PROGRAMMES["zabrze"], "principal": "10000.00", "variant": "lump_sum", "applied_on": "2016-06-01"}
WROCLAW = {"programme": PROGRAMMES["wroclaw"], "principal": "10000.00", "applied_on": "2011-09-12"}
WARSZAWA = {"programme": PROGRAMMES["warszawa"], "principal": "10000.00", "variant": "lump_sum", "applied_on": "2015-09-01"}
HOUSEHOLD = {"persons": 1, "income_12_months": "12000.00", "floor_area": "30"}


def condition(result, name):
    return next(row for row in result.outcome["conditions"] if row["id"] == name)


def answers(result, value=True):
    """The act's yes/no questions, all answered alike."""
    return {row["id"]: value for row in result.outcome["conditions"] if row["required"] is True and row["id"] != "premises"}


def codes(result):
    return [caution["code"] for caution in result.cautions]


# -- money ---------------------------------------------------------------------------------------------------------------------------

def test_slupsk_names_the_write_off_and_leaves_the_rest(run):
    # 75 % of 8 333,33 + 0,01 = 6 250,005 → 6 250,01 written off; the rest is 2 083,33.
    outcome = run("amnesty", SLUPSK | {"principal": "8333.33", "interest": "0.01"}).outcome
    assert (outcome["total"], outcome["written_off"], outcome["to_pay"]) == ("8333.34", "6250.01", "2083.33")
    assert outcome["stages"] == [{"amount": "6250.01", "on": "2018-03-31", "condition": None}]
    assert outcome["recovered_share"] == "0.25" and outcome["instalments"] == []


@pytest.mark.parametrize("debt, written_off, to_pay", [("0.01", "0.01", "0.00"), ("0.05", "0.04", "0.01"), ("0.15", "0.11", "0.04"), ("100.03", "70.02", "30.01")])
def test_bytom_rounds_seventy_percent_half_up(run, debt, written_off, to_pay):
    outcome = run("amnesty", BYTOM | {"principal": debt}).outcome
    assert (outcome["written_off"], outcome["to_pay"]) == (written_off, to_pay)


def test_bytom_court_costs_are_paid_in_full_and_bring_a_last_day(run):
    base = BYTOM | {"variant": "lump_sum", "instalments": None, "applied_on": "2015-12-15"}
    assert run("amnesty", base).outcome["pay_until"] is None and "pay_until_unknown" in codes(run("amnesty", base))
    adjudicated = run("amnesty", base | {"court_costs": "412.50"}).outcome
    assert (adjudicated["to_pay"], adjudicated["written_off"], adjudicated["pay_until"]) == ("3412.50", "7000.00", "2015-12-30")


def test_court_costs_where_the_act_is_silent(run):
    found = run("amnesty", SLUPSK | {"court_costs": "412.50"})
    assert found.outcome["to_pay"] == "2500.00" and "court_costs_unknown" in codes(found)


def test_overpayments_reduce_the_write_off_and_underpayments_are_paid(run):
    outcome = run("amnesty", BYTOM | {"overpayments": "500.00", "underpayments": "200.00"}).outcome
    assert (outcome["to_pay"], outcome["written_off"]) == ("3200.00", "6500.00")
    assert outcome["recovered_share"] == "0.3627"  # (3200 + 500) / 10200
    assert sum(money.from_plain(row["amount"]) for row in outcome["instalments"]) == 320000


def test_an_overpayment_above_the_write_off_leaves_something(run):
    found = run("amnesty", BYTOM | {"overpayments": "7000.01"})
    assert found.outcome["written_off"] == "0.00" and found.outcome["to_pay"] == "3000.00" and "overpayment_left" in codes(found)
    assert "overpayment_left" not in codes(run("amnesty", BYTOM | {"overpayments": "7000.00"}))


def test_zabrze_writes_off_in_two_stages_counted_from_the_agreement(run):
    # 80 % of 0,06 = 0,048 → 0,05; the first stage 40 % = 0,024 → 0,02; the last takes the rest.
    outcome = run("amnesty", ZABRZE | {"principal": "0.06", "agreement_on": "2016-06-30"}).outcome
    assert outcome["written_off"] == "0.05" and outcome["to_pay"] == "0.01"
    assert outcome["stages"] == [{"amount": "0.02", "on": "2017-06-30", "condition": "charges-first-year"},
                                 {"amount": "0.03", "on": "2018-06-30", "condition": "charges-second-year"}]


def test_stages_of_a_leap_day_end_on_the_months_last_day(run):
    found = amnesty_plan.stages({"stages": [{"share": "40", "after_months": 12}, {"share": "40", "after_months": 24}]},
                                amnesty_plan.Sums(1000, 800, 200, 0, 0, 0), date(2016, 2, 29), None)
    assert [(stage.amount, stage.on) for stage in found] == [(400, date(2017, 2, 28)), (400, date(2018, 2, 28))]


# -- days of payment -----------------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("agreement, pay_until", [("2016-03-31", "2016-06-30"), ("2016-03-15", "2016-06-15"), ("2016-11-30", "2017-02-28")])
def test_slupsk_three_months_from_the_agreement(run, agreement, pay_until):
    assert run("amnesty", SLUPSK | {"agreement_on": agreement}).outcome["pay_until"] == pay_until


def test_the_agreement_is_of_the_day_of_application_unless_told(run):
    assert run("amnesty", SLUPSK).outcome["pay_until"] == "2016-06-01"


@pytest.mark.parametrize("agreement, days", [
    ("2015-07-30", ["2015-08-30", "2015-09-30", "2015-10-30", "2015-11-30", "2015-12-30"]),
    ("2015-07-31", ["2015-08-30", "2015-09-30", "2015-10-30", "2015-11-30", "2015-12-30"]),
    ("2015-08-30", ["2015-08-30", "2015-09-30", "2015-10-30", "2015-11-30", "2015-12-30"]),
])
def test_bytom_five_monthly_instalments_end_on_the_last_day(run, agreement, days):
    outcome = run("amnesty", BYTOM | {"agreement_on": agreement, "principal": "100.00"}).outcome
    assert [row["due_on"] for row in outcome["instalments"]] == days and outcome["pay_until"] == "2015-12-30"
    assert [row["amount"] for row in outcome["instalments"]] == ["6.00"] * 5


def test_bytom_five_months_do_not_fit_from_the_end_of_august(refused, run):
    message = refused("amnesty", BYTOM | {"agreement_on": "2015-08-31"})
    assert list(message) == ["instalments"] and "30.12.2015" in message["instalments"]
    assert len(run("amnesty", BYTOM | {"agreement_on": "2015-08-31", "instalments": 4}).outcome["instalments"]) == 4


def test_an_act_without_monthly_instalments_spreads_them_over_the_days_left(run):
    outcome = run("amnesty", ZABRZE | {"variant": "instalments", "instalments": 5, "agreement_on": "2016-11-11", "principal": "0.15"}).outcome
    assert [(row["due_on"], row["amount"]) for row in outcome["instalments"]] == [
        ("2016-11-21", "0.01"), ("2016-12-01", "0.01"), ("2016-12-11", "0.01"), ("2016-12-21", "0.00"), ("2016-12-31", "0.00")]


@pytest.mark.parametrize("inputs, said", [
    (ZABRZE | {"agreement_on": "2017-01-02"}, "(porozumienie po terminie wpłat o 2 dni). Gdyby było inaczej"),
    (SLUPSK | {"conditions": {"debt-acknowledged": False}}, "(odpowiedź „nie”: Uznaję swój dług we wniosku). Gdyby było inaczej"),
])
def test_a_refusal_names_the_condition_and_the_distance(run, inputs, said):
    found = run("amnesty", inputs)
    assert found.refused and said in found.answer.replace("\u00a0", " ")


@pytest.mark.parametrize("agreement, met, missing", [("2016-12-30", True, None), ("2016-12-31", True, None), ("2017-01-01", False, 1)])
def test_an_agreement_after_the_last_day_of_payment(run, agreement, met, missing):
    found = run("amnesty", ZABRZE | {"agreement_on": agreement})
    row = condition(found, "last-payment-day")
    assert (row["met"], row["required"], row["given"], row["missing_by"]) == (met, "2016-12-31", agreement, missing)
    assert found.outcome["eligible"] is (None if met else False)


def test_a_last_day_that_is_free_may_wait(run):
    found = run("amnesty", ZABRZE | {"applied_on": "2016-10-01"})
    assert found.outcome["pay_until"] == "2017-12-31"
    assert any("02.01.2018" in caution["message"] for caution in found.cautions if caution["code"] == "last_day_is_free")


# -- what the programme offers -------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("count, accepted", [(1, True), (4, True), (5, True), (6, False), (600, False)])
def test_bytom_offers_five_instalments(run, refused, count, accepted):
    inputs = BYTOM | {"instalments": count}
    if accepted:
        assert len(run("amnesty", inputs).outcome["instalments"]) == count
    else:
        assert list(refused("amnesty", inputs)) == ["instalments"]


def test_a_lump_sum_has_no_instalments(run, refused):
    assert list(refused("amnesty", SLUPSK | {"instalments": 2})) == ["instalments"]
    assert run("amnesty", SLUPSK | {"instalments": 1}).outcome["instalments"] == []


def test_slupsk_sets_no_number_of_instalments(run):
    found = run("amnesty", SLUPSK | {"variant": "instalments", "instalments": 20})
    assert (found.outcome["to_pay"], found.outcome["written_off"], found.outcome["pay_until"]) == ("4500.00", "5500.00", "2017-12-15")
    assert found.outcome["instalments"][0] == {"no": 1, "due_on": "2016-04-01", "amount": "225.00"}
    assert run("amnesty", SLUPSK | {"variant": "instalments"}).outcome["instalments"] == []


def test_the_way_to_pay_follows_from_the_number_of_instalments(run):
    inputs = {key: value for key, value in SLUPSK.items() if key != "variant"}
    assert run("amnesty", inputs).outcome["variant"] == "lump_sum" and "variant_assumed" in codes(run("amnesty", inputs))
    assert run("amnesty", inputs | {"instalments": 3}).outcome["variant"] == "instalments"


def test_wroclaw_does_not_say_how_the_rest_is_paid(run):
    found = run("amnesty", WROCLAW)
    assert found.outcome["variant"] is None and found.outcome["pay_until"] is None and "variant_unknown" in codes(found)
    assert (found.outcome["to_pay"], found.outcome["written_off"]) == ("3000.00", "7000.00")


@pytest.mark.parametrize("inputs, field", [
    ({"programme": None}, "programme"), ({"programme": "slupsk/nic"}, "programme"), ({"programme": "rybnik/instalments-2014"}, "programme"),
    ({"programme": "lublin/amnesty-2017"}, "programme"), ({"programme": "wloclawek/amnesty-2016"}, "programme"), ({"variant": "gratis"}, "variant"),
    ({"agreement_on": "2016-02-29"}, "agreement_on"), ({"principal": "0"}, "principal"), ({"conditions": {"water-meters": True}}, "conditions.water-meters"),
    ({"conditions": {"manager-informs": True}}, "conditions.manager-informs"), ({"conditions": {"no-devastation": "tak"}}, "conditions.no-devastation"),
    ({"conditions": [True]}, "conditions"), ({"household": {"persons": 1}}, "household.income_12_months"),
    ({"household": HOUSEHOLD | {"separate_room_or_wheelchair": "nie"}}, "household.separate_room_or_wheelchair"), ({"town": "slupsk"}, "town"),
])
def test_refused_inputs_name_their_field(refused, inputs, field):
    assert field in refused("amnesty", SLUPSK | inputs)


def test_a_debt_of_interest_alone_counts(run):
    assert run("amnesty", SLUPSK | {"principal": "0", "interest": "100.00"}).outcome["to_pay"] == "25.00"


# -- tax -----------------------------------------------------------------------------------------------------------------------------

def test_tax_goes_by_the_day_of_the_write_off_and_the_premises(run):
    assert "zwolnione z podatku" in run("amnesty", SLUPSK).outcome["tax"]
    assert "zaniechano poboru" in run("amnesty", BYTOM).outcome["tax"]
    assert "tylko mieszkań" in run("amnesty", BYTOM | {"occupies": "commercial"}).outcome["tax"]
    staged = run("amnesty", ZABRZE).outcome["tax"]
    assert staged.startswith("2017: zaniechano poboru") and "; 2018: " in staged
    old = run("amnesty", WROCLAW)
    assert "podlegała podatkowi" in old.outcome["tax"] and "parameter_unverified" in codes(old)


def test_tax_of_a_day_without_a_known_rule(run):
    found = run("amnesty", WROCLAW | {"applied_on": "2009-05-04"})
    assert found.outcome["tax"] is None and "tax_unknown" in codes(found)


# -- nothing is lost -----------------------------------------------------------------------------------------------------------------

GROSZE = st.integers(0, 10**9)


@settings(max_examples=120)
@given(town=st.sampled_from(list(PROGRAMMES)), principal=st.integers(1, 10**9), interest=GROSZE, costs=GROSZE, over=GROSZE, under=GROSZE,
       instalments=st.integers(0, 5), applied=st.dates(date(2011, 5, 1), date(2017, 12, 31)), waited=st.integers(0, 60))
def test_the_parts_sum_to_the_whole(run, town, principal, interest, costs, over, under, instalments, applied, waited):
    from datetime import timedelta

    from calculators.result import InputErrors

    inputs = {"programme": PROGRAMMES[town], "principal": money.plain(principal), "interest": money.plain(interest), "court_costs": money.plain(costs),
              "overpayments": money.plain(over), "underpayments": money.plain(under), "applied_on": applied.isoformat(),
              "agreement_on": (applied + timedelta(days=waited)).isoformat(), "variant": "instalments" if instalments else "lump_sum",
              "instalments": instalments or None}
    try:
        outcome = run("amnesty", inputs).outcome
    except InputErrors as wrong:
        assert town == "bytom" and [error["field"] for error in wrong.errors] == ["instalments"]
        return
    grosze = {key: money.from_plain(outcome[key]) for key in ("total", "to_pay", "written_off")}
    whole = principal + interest + under + (costs if town == "bytom" else 0)
    assert grosze["total"] == whole
    assert grosze["to_pay"] <= whole and whole - grosze["to_pay"] - grosze["written_off"] == min(over, whole - grosze["to_pay"])
    stages = [money.from_plain(stage["amount"]) for stage in outcome["stages"]]
    assert sum(stages) == grosze["written_off"] and min(stages) >= 0
    rows = [money.from_plain(row["amount"]) for row in outcome["instalments"]]
    if rows:
        assert sum(rows) == grosze["to_pay"] and max(rows) - min(rows) <= 1 and rows == sorted(rows, reverse=True)
        days = [row["due_on"] for row in outcome["instalments"]]
        assert days == sorted(days) and (outcome["pay_until"] is None or days[-1] <= outcome["pay_until"])


@given(count=st.integers(1, 60), start=st.dates(date(2011, 1, 1), date(2030, 1, 1)), room=st.integers(-10, 1500), monthly=st.sampled_from([True, None]))
def test_instalments_lie_between_the_agreement_and_the_last_day(count, start, room, monthly):
    from datetime import timedelta

    last = start + timedelta(days=room)
    days = amnesty_plan.due_days(count, start, last, monthly)
    if days is None:
        assert room < 0 or monthly
    else:
        assert len(days) == count and start <= days[0] and days[-1] <= last and days == sorted(days)
        if monthly:
            assert len(set(days)) == count
    fit = amnesty_plan.most_that_fit(count, start, last, monthly)
    assert (fit == count) == (days is not None) and 0 <= fit <= count
