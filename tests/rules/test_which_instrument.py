"""The questionnaire: each reason at its boundary, what is not answered stays open, and every sentence can be said."""

import inspect
import re

import pytest
from hypothesis import given, settings, strategies as st

from calculators import catalogue, money
from calculators.debt_relief import which_instrument, which_rules as rules, work_conditions

ASKED = {"who": "tenant", "debt": "6000.00"}
TOLD = ASKED | {"arrears_months": 13, "monthly_rent": "500.00", "charges_paid": True, "persons": 2, "income": "3000.00", "affordable": "500.00",
                "lump_sum": "0", "work_hours": "20"}


def way(result, name):
    return next(row for row in result.outcome["fits"] if row["instrument"] == name)


def fits(run, name, **changes):
    return way(run("which_instrument", TOLD | changes), name)["fits"]


def test_an_unanswered_question_is_not_a_no(run):
    result = run("which_instrument", ASKED)
    assert [row["fits"] for row in result.outcome["fits"]] == [None] * 7 and result.outcome["none_fits"] is False
    assert all(row["ask"] for row in result.outcome["fits"]) and result.outcome["help"]


def test_order_is_fitting_then_open_then_not(run):
    rows = run("which_instrument", TOLD).outcome["fits"]
    assert [row["order"] for row in rows] == list(range(1, 8))
    assert [(row["instrument"], row["fits"]) for row in rows] == [
        ("instalments", True), ("work_off", True), ("prevention", None), ("deferral", None), ("amnesty", None), ("write_off", None), ("dwelling_exchange", False)]


@pytest.mark.parametrize("affordable, expected", [(None, None), ("0", False), ("500.00", True), ("10.00", True), ("9.99", False)])
def test_instalments_by_what_can_be_paid(run, affordable, expected):
    # 6000 zł at 10 zł a month is exactly the longest plan of the calculator of instalments, 600 months.
    assert fits(run, "instalments", affordable=affordable) is expected


@pytest.mark.parametrize("affordable, kind", [("333.34", "for"), ("333.33", "against"), ("316.00", "against")])
def test_instalments_against_the_towns_limit(run, affordable, kind):
    # Rybnik: 18 months, longer with special consent. 6000 : 333,34 = 18 months, 6000 : 333,33 = 19.
    found = way(run("which_instrument", TOLD | {"town": "rybnik", "affordable": affordable}), "instalments")
    assert any("18\u00a0miesięcy" in reason and "uchwały" in reason for reason in found[kind]) and found["fits"] is True


@pytest.mark.parametrize("affordable, expected", [("166.67", True), ("166.66", False)])
def test_instalments_beyond_what_the_act_allows(run, affordable, expected):
    # Pruszcz Gdański: a debt over ten rents up to 9000 zł, 36 months.
    assert fits(run, "instalments", town="pruszcz-gdanski", affordable=affordable) is expected


@pytest.mark.parametrize("affordable, town, warned", [("100.00", None, False), ("99.99", None, True), ("10.00", None, True), ("9.99", None, False), ("99.99", "lodz", True),
                                                      ("99.99", "rybnik", False)])
def test_a_plan_longer_than_any_known_act_gives_is_doubted(run, affordable, town, warned):
    # 6000 : 100 = 60 months, the longest ordinary term of the files (Pruszcz); Rybnik's own act says more about Rybnik.
    found = way(run("which_instrument", TOLD | {"affordable": affordable, "town": town}), "instalments")
    assert any("60\u00a0miesięcy. Na dłużej" in reason for reason in found["against"]) is warned


@pytest.mark.parametrize("lump, warned", [(None, False), ("5999.99", False), ("6000.00", True)])
def test_who_can_pay_at_once_is_told_so(run, lump, warned):
    assert ("can_pay_now" in [one["code"] for one in run("which_instrument", TOLD | {"lump_sum": lump}).cautions]) is warned


def test_the_rent_is_asked_for_where_the_towns_limit_depends_on_it(run):
    found = way(run("which_instrument", TOLD | {"town": "pruszcz-gdanski", "monthly_rent": None, "affordable": "200.00"}), "instalments")
    assert found["fits"] is None and any("czynsz" in question for question in found["ask"])


@pytest.mark.parametrize("affordable, warned", [("2500.00", False), ("2500.01", True)])
def test_a_rate_above_what_is_left(run, affordable, warned):
    found = way(run("which_instrument", TOLD | {"affordable": affordable}), "instalments")
    assert any("zostaje z dochodu" in reason for reason in found["against"]) is warned


@pytest.mark.parametrize("who, paid, expected", [("tenant", None, None), ("tenant", False, True), ("tenant", True, True), ("former_tenant", None, True)])
def test_current_charges(run, who, paid, expected):
    assert fits(run, "instalments", who=who, charges_paid=paid) is expected


@pytest.mark.parametrize("day, expected", [(None, None), ("2026-11-22", False), ("2026-11-23", True), ("2028-05-22", True), ("2028-05-23", True)])
def test_deferral_by_the_day_of_the_money(run, day, expected):
    assert fits(run, "deferral", money_on=day, town="rybnik") is expected


@pytest.mark.parametrize("day, expected", [("2027-11-22", True), ("2027-11-23", False)])
def test_deferral_beyond_the_towns_limit(run, day, expected):
    assert fits(run, "deferral", money_on=day, town="pruszcz-gdanski") is expected


@pytest.mark.parametrize("hours, expected", [(None, None), ("0", False), ("0.5", True), ("20", True)])
def test_working_off_by_health(run, hours, expected):
    assert fits(run, "work_off", work_hours=hours) is expected


@pytest.mark.parametrize("debt, expected", [("2500.00", False), ("2500.01", True)])
def test_working_off_by_the_towns_conditions(run, debt, expected):
    assert fits(run, "work_off", town="hrubieszow", debt=debt) is expected


@pytest.mark.parametrize("changes, said", [
    ({"town": "hrubieszow", "debt": "2499.99"}, "Hrubieszów: dług musi być wyższy niż 2 500,00 zł, brakuje 0,02 zł."),
    ({"town": "grajewo", "debt": "1999.99"}, "Grajewo: dług musi wynosić co najmniej 2 000,00 zł, brakuje 0,01 zł."),
    ({"town": "starachowice", "persons": 1, "income": "1978.50"}, "Starachowice: dochód na osobę może wynosić najwyżej 1 978,49 zł, jest wyższy o 0,01 zł."),
    ({"town": "konin", "charges_paid": False}, "Konin: przed wnioskiem bieżące opłaty muszą być zapłacone za 3 miesiące."),
    ({"town": "elk", "charges_paid": False}, "Ełk: trzeba płacić bieżące opłaty."),
])
def test_a_town_condition_that_fails_is_named_with_its_distance(run, changes, said):
    found = way(run("which_instrument", TOLD | changes), "work_off")
    assert found["fits"] is False and said in [reason.replace("\u00a0", " ") for reason in found["against"]]


def test_every_condition_that_can_fail_has_its_phrase():
    computed = set(re.findall(r'condition\("([a-z-]+)"', inspect.getsource(work_conditions)))
    assert {f"lacking.{name}" for name in computed} | {"lacking.answer"} == set(catalogue.words("work_off").PHRASES)


@pytest.mark.parametrize("lump, said", [("2000.00", "33,3%"), ("3000.00", "50%")])
def test_a_share_is_told_to_a_tenth_of_a_percent(run, lump, said):
    assert any(f"czyli {said} długu" in reason for reason in way(run("which_instrument", TOLD | {"lump_sum": lump}), "amnesty")["for"])


def test_an_hour_is_never_reckoned_below_the_minimum(run):
    found = way(run("which_instrument", TOLD | {"town": "hrubieszow"}), "work_off")
    assert any("31,40" in reason for reason in found["for"]) and found["inputs"]["hourly_rate"] == "31.40"
    assert any("12,00" in reason and "500 godz." in reason for reason in found["against"])


@pytest.mark.parametrize("months, kind", [(12, "against"), (13, "for")])
def test_amnesties_were_for_debts_older_than_a_year(run, months, kind):
    assert any("starszy niż rok" in reason for reason in way(run("which_instrument", TOLD | {"arrears_months": months}), "amnesty")[kind])


@pytest.mark.parametrize("lump, affordable, expected", [("0", "0", False), (None, "0", None), ("0", "1.00", None), ("1.00", "0", None), (None, None, None)])
def test_an_amnesty_needs_a_part_of_the_debt(run, lump, affordable, expected):
    assert fits(run, "amnesty", lump_sum=lump, affordable=affordable) is expected


def test_an_amnesty_fits_only_where_one_is_open(run, towns):
    # Every amnesty of the files is over or unconfirmed, so nobody is told that one fits.
    for slug in ("slupsk", "bytom", "wloclawek"):
        assert fits(run, "amnesty", town=slug) is None
    assert set(way(run("which_instrument", TOLD), "amnesty")["examples"]) >= {"slupsk", "bytom", "zabrze", "wroclaw", "warszawa"}


@pytest.mark.parametrize("affordable, hours, lump, expected", [
    ("0", "0", "0", True), ("0", "5", "0", None), ("1.00", "0", "0", None), (None, "0", None, None), ("0", None, None, None),
    ("0", "0", "5999.99", True), ("0", "0", "6000.00", False)])
def test_writing_off_is_for_those_who_can_neither_pay_nor_work(run, affordable, hours, lump, expected):
    assert fits(run, "write_off", affordable=affordable, work_hours=hours, lump_sum=lump) is expected


@pytest.mark.parametrize("rent, income, expected", [("1200.00", "3000.00", False), ("1200.01", "3000.00", True), ("500.00", "0", True), (None, "3000.00", None)])
def test_a_cheaper_dwelling_when_the_rent_is_heavy(run, rent, income, expected):
    assert fits(run, "dwelling_exchange", monthly_rent=rent, income=income) is expected


@pytest.mark.parametrize("changes, expected", [({}, None), ({"premises": "garage"}, False), ({"who": "former_tenant"}, False), ({"persons": None}, None)])
def test_the_allowance_is_never_promised(run, changes, expected):
    assert fits(run, "prevention", **changes) is expected


def test_another_creditor_leaves_nothing_of_the_town(run):
    result = run("which_instrument", TOLD | {"creditor": "other", "who": "former_tenant"})
    assert result.outcome["none_fits"] is True and result.refused and not result.offers
    assert {row["id"] for row in result.outcome["help"]} == set(which_instrument.HELP)


def test_a_firm_is_warned_about_state_aid(run):
    rows = run("which_instrument", TOLD | {"who": "business", "premises": "commercial"}).outcome["fits"]
    assert all(any("pomocą publiczną" in reason for reason in row["against"]) for row in rows if row["instrument"] in ("instalments", "write_off", "amnesty"))


@pytest.mark.parametrize("months, codes", [(2, set()), (3, {"notice"}), (36, {"notice"}), (37, {"notice", "limitation"})])
def test_old_arrears_bring_warnings(run, months, codes):
    found = {caution["code"] for caution in run("which_instrument", TOLD | {"arrears_months": months}).cautions}
    assert found & {"notice", "limitation"} == codes and "guidance_only" in found


def test_offered_calculators_take_what_was_typed(run):
    for changes in ({}, {"arrears_months": 600}, {"town": "rybnik", "money_on": "2027-03-01"}, {"town": "lodz"}, {"town": "pruszcz-gdanski"}, {"town": "hrubieszow"}):
        result = run("which_instrument", TOLD | {"money_on": "2027-01-31"} | changes)
        assert len(result.offers) >= 5
        for offer in result.offers:
            run(offer["calculator"], offer["inputs"])


@pytest.mark.parametrize("town", ["rybnik", "konin", "lodz", "warszawa", "szczecin", "grajewo"])
def test_towns_are_those_whose_programmes_are_not_over(run, towns, town):
    for row in run("which_instrument", TOLD | {"town": town}).outcome["fits"]:
        for slug in row["towns"]:
            assert any(one["instrument"] == row["instrument"] and one["status"] != "closed" for one in towns.by_slug[slug]["programmes"])
        assert not set(row["towns"]) & set(row["examples"])


def test_every_reason_has_words():
    words = catalogue.words("which_instrument")
    codes = set(re.findall(r'(?:yes|no|doubt|ask)\("([a-z_]+)"', inspect.getsource(rules))) | {"old_debt", "young_debt"} | set(catalogue.words("work_off").PHRASES)
    names = {f"{part}_{name}" for part in ("title", "document") for name in which_instrument.ORDER}
    names |= {f"{part}_{name}" for part in ("help", "why") for name in which_instrument.HELP}
    assert codes | names | {"more_towns"} == set(words.PHRASES)
    assert {f"{part}_{name}" for part in ("first", "only") for name in which_instrument.ORDER} <= set(words.ANSWERS)
    assert set(which_instrument.CALCULATORS) | {"authority"} == set(words.OFFERS)


def test_an_unknown_town_is_an_error(refused):
    assert set(refused("which_instrument", TOLD | {"town": "nigdzie", "lump_sum": "x"})) == {"town", "lump_sum"}


amounts = st.one_of(st.none(), st.integers(0, 10**7).map(money.plain))


@settings(max_examples=120)
@given(st.fixed_dictionaries({
    "who": st.sampled_from(["tenant", "former_tenant", "business", "without_title"]), "premises": st.sampled_from(["dwelling", "commercial", "garage"]),
    "creditor": st.sampled_from(["municipality", "other"]), "debt": st.integers(1, 10**8).map(money.plain),
    "town": st.sampled_from([None, "rybnik", "pruszcz-gdanski", "konin", "lodz", "hrubieszow", "starachowice", "slupsk", "szczecin"]),
    "arrears_months": st.one_of(st.none(), st.integers(0, 600)), "monthly_rent": amounts, "income": amounts, "affordable": amounts, "lump_sum": amounts,
    "charges_paid": st.sampled_from([None, True, False]), "persons": st.one_of(st.none(), st.integers(1, 9)),
    "work_hours": st.sampled_from([None, "0", "0.5", "37.25", "744"]),
    "money_on": st.one_of(st.none(), st.dates().filter(lambda day: 1990 <= day.year <= 2100).map(lambda day: day.isoformat()))}))
def test_any_answers_give_a_whole_answer(run, answers):
    result = run("which_instrument", answers)
    rows = result.outcome["fits"]
    rank = {True: 0, None: 1, False: 2}
    assert [rank[row["fits"]] for row in rows] == sorted(rank[row["fits"]] for row in rows)
    assert sorted(row["instrument"] for row in rows) == sorted(which_instrument.ORDER) and result.answer
    for row in rows:
        assert row["fits"] is not None or row["ask"]
        assert row["fits"] is not False or row["against"]
        assert row["fits"] is not True or row["for"] and not row["ask"]
    if answers["creditor"] == "other":
        assert result.outcome["none_fits"] is True


@given(st.lists(st.sampled_from(["for", "against", "no", "ask"])))
def test_one_no_decides_and_one_question_leaves_it_open(kinds):
    reasons = [rules.Reason(kind, "months") for kind in kinds]
    assert rules.fits(reasons) is (False if "no" in kinds else None if "ask" in kinds else True)


@given(st.integers(1, 10**10), st.integers(1, 10**8))
def test_months_pay_the_debt_and_one_less_does_not(debt, affordable):
    months = rules.months_needed(debt, affordable)
    assert months * affordable >= debt > (months - 1) * affordable
