"""Amnesty by the reader's own terms: the same as a town's programme with those terms, each threshold just below, at and above."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings, strategies as st

from calculators import catalogue, fields, forms, money, render, tables
from calculators.debt_relief import amnesty

DEBT = {"principal": "10000.00", "applied_on": "2026-03-01"}
OWN = {
    "slupsk/amnesty-2015": {
        "write_off": "75", "pay_within_months": 3, "instalments_write_off": "55", "instalments_until": "2017-12-15", "written_off_by": "2018-03-31",
        "applied_from": "2015-12-30", "applied_to": "2016-03-31", "debt_existed_on": "2015-09-30", "debt_older_than_months": 12, "dwellings_only": True},
    "warszawa/amnesty-2015": {
        "write_off": "70", "pay_within_months": 3, "instalments_write_off": "50", "instalments_until": "2019-09-30", "written_off_by": "2019-12-31",
        "applied_from": "2015-02-26", "applied_to": "2015-09-21", "debt_existed_on": "2014-09-30", "dwellings_only": True},
    "wroclaw/amnesty-2011": {
        "write_off": "70", "applied_from": "2011-04-28", "applied_to": "2012-03-31", "dwellings_only": True, "income_percent": "125",
        "income_percent_single": "175", "floor_area": ["35", "40", "45", "55", "65", "70"], "floor_area_further": "5", "floor_area_addition": "15",
        "derogation_percent": "20"},
    "zabrze/amnesty-2016": {
        "write_off": "80", "pay_until": "2016-12-31", "instalments_write_off": "80", "instalments_max": 5, "instalments_until": "2016-12-31",
        "applied_from": "2016-02-11", "applied_to": "2016-06-30", "written_off_after_months": 12, "stages": 2},
}
SUMS = ("total", "to_pay", "pay_until", "written_off", "instalments", "recovered_share", "tax", "by_derogation")


def own(**terms) -> dict:
    """Inputs with a write-off of three quarters and these further terms."""
    return DEBT | {"terms": {"write_off": "75"} | terms}


def condition(result, name):
    return next((row for row in result.outcome["conditions"] if row["id"] == name), None)


def computed(outcome) -> list[tuple]:
    """The conditions that are not questions, without the act that they stand in."""
    return [tuple(row.get(key) for key in ("id", "met", "required", "given", "missing_by", "unit", "wider", "wider_missing_by"))
            for row in outcome["conditions"] if row["unit"] or row["id"] == "premises"]


# -- the same as a town's ------------------------------------------------------------------------------------------------------------

@settings(max_examples=60)
@given(programme=st.sampled_from(list(OWN)), principal=st.integers(1, 10**8), interest=st.integers(0, 10**7), over=st.integers(0, 10**6),
       count=st.sampled_from([None, 1, 5]), applied=st.dates(date(2011, 4, 20), date(2016, 7, 5)), waited=st.integers(0, 40),
       due=st.dates(date(2010, 1, 1), date(2016, 7, 1)), persons=st.integers(1, 8), income=st.integers(0, 10**7), area=st.integers(20, 110), room=st.booleans())
def test_a_towns_terms_typed_in_give_the_towns_numbers(run, programme, principal, interest, over, count, applied, waited, due, persons, income, area, room):
    inputs = {"principal": money.plain(principal), "interest": money.plain(interest), "overpayments": money.plain(over), "applied_on": applied.isoformat(),
              "agreement_on": (applied + timedelta(days=waited)).isoformat(), "oldest_due_on": due.isoformat(),
              "household": {"persons": persons, "income_12_months": money.plain(income), "floor_area": str(area), "separate_room_or_wheelchair": room}}
    if not programme.startswith("wroclaw"):
        inputs |= {"variant": "instalments" if count and count > 1 else "lump_sum", "instalments": count}
    towns, mine = run("amnesty", inputs | {"programme": programme}).outcome, run("amnesty", inputs | {"terms": OWN[programme]}).outcome
    assert {key: mine[key] for key in SUMS} == {key: towns[key] for key in SUMS}
    assert [(one["amount"], one["on"]) for one in mine["stages"]] == [(one["amount"], one["on"]) for one in towns["stages"]]
    assert computed(mine) == computed(towns)
    assert {row["basis"] for row in mine["conditions"]} == {"warunki wpisane przez Państwa"}


def test_slupsk_typed_in(run):
    """75 % of 8 333,34 is 6 250,005, so 6 250,01 disappears by 31 March 2018 and 2 083,33 is left for three months."""
    inputs = {"principal": "8333.33", "interest": "0.01", "variant": "lump_sum", "applied_on": "2016-03-01"}
    found = run("amnesty", inputs | {"terms": OWN["slupsk/amnesty-2015"]})
    assert (found.outcome["written_off"], found.outcome["to_pay"], found.outcome["pay_until"]) == ("6250.01", "2083.33", "2016-06-01")
    assert found.outcome["stages"] == [{"amount": "6250.01", "on": "2018-03-31", "condition": None}] and "Własne zasady" in found.answer
    assert "own_terms" in [caution["code"] for caution in found.cautions]
    assert not [source for source in found.sources if source["parameter"] is None]  # no act is made up


# -- worked by hand ------------------------------------------------------------------------------------------------------------------

def test_one_percentage_is_enough(run):
    outcome = run("amnesty", own()).outcome
    assert (outcome["to_pay"], outcome["written_off"], outcome["pay_until"], outcome["eligible"]) == ("2500.00", "7500.00", None, True)
    assert outcome["conditions"] == [] and outcome["stages"] == [{"amount": "7500.00", "on": None, "condition": None}]


def test_interest_and_court_costs_in_full(run):
    # 60 % of 1 000 is written off; 400 + 200 of interest + 150 of costs are paid.
    inputs = DEBT | {"principal": "1000.00", "interest": "200.00", "court_costs": "150.00"}
    outcome = run("amnesty", inputs | {"terms": {"write_off": "60", "interest_in_full": True, "court_costs_in_full": True}}).outcome
    assert (outcome["total"], outcome["written_off"], outcome["to_pay"]) == ("1350.00", "600.00", "750.00")
    plain = run("amnesty", inputs | {"terms": {"write_off": "60"}})
    assert (plain.outcome["written_off"], plain.outcome["to_pay"]) == ("720.00", "480.00")
    assert "court_costs_unknown" in [caution["code"] for caution in plain.cautions]


def test_equal_stages_lose_nothing(run):
    # 80 % of 100,03 = 80,024 → 80,02; a third of 80 % = 26,6747 → 26,67 twice, the last takes 26,68.
    outcome = run("amnesty", DEBT | {"principal": "100.03", "agreement_on": "2026-03-31", "terms": {
        "write_off": "80", "stages": 3, "written_off_after_months": 6, "current_charges_months": 18}}).outcome
    assert outcome["stages"] == [{"amount": amount, "on": day, "condition": "current-charges"} for amount, day in (
        ("26.67", "2026-09-30"), ("26.67", "2027-03-31"), ("26.68", "2027-09-30"))]


def test_current_charges_are_a_question(run, refused):
    row = condition(run("amnesty", own(current_charges_months=24)), "current-charges")
    assert (row["met"], row["text"]) == (None, "Przez 24\u00a0miesiące od porozumienia płacę bieżące opłaty na czas.")
    assert run("amnesty", own(current_charges_months=24) | {"conditions": {"current-charges": False}}).refused
    assert condition(run("amnesty", own() | {"conditions": {"current-charges": True}}), "current-charges")["met"] is True
    assert list(refused("amnesty", own() | {"conditions": {"water-meters": True}})) == ["conditions.water-meters"]


# -- thresholds ----------------------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("share, accepted", [("0", False), ("0.0001", True), ("99.9999", True), ("100", True), ("100.0001", False)])
def test_the_part_written_off(run, refused, share, accepted):
    if accepted:
        outcome = run("amnesty", DEBT | {"terms": {"write_off": share}}).outcome
        assert money.from_plain(outcome["to_pay"]) + money.from_plain(outcome["written_off"]) == 1_000_000
    else:
        assert list(refused("amnesty", DEBT | {"terms": {"write_off": share}})) == ["terms.write_off"]


@pytest.mark.parametrize("day, met, missing", [("2026-01-31", False, 1), ("2026-02-01", True, None), ("2026-04-30", True, None), ("2026-05-01", False, 1)])
def test_days_of_application(run, day, met, missing):
    row = condition(run("amnesty", own(applied_from="2026-02-01", applied_to="2026-04-30") | {"applied_on": day}), "application-window")
    assert (row["met"], row["missing_by"]) == (met, missing)


@pytest.mark.parametrize("day, met", [("2026-01-31", False), ("2026-02-01", None), ("2030-01-01", None)])
def test_without_a_last_day_any_later_one_will_do(run, day, met):
    found = run("amnesty", own(applied_from="2026-02-01") | {"applied_on": day})
    assert (condition(found, "application-window") or {"met": None})["met"] is met and found.outcome["eligible"] is (met is None)


@pytest.mark.parametrize("terms, due, met, missing", [
    ({"debt_existed_on": "2025-12-31"}, "2025-12-30", True, None), ({"debt_existed_on": "2025-12-31"}, "2025-12-31", True, None),
    ({"debt_existed_on": "2025-12-31"}, "2026-01-01", False, 1),
    # Older than a year on the day of application, 1 March 2026: due before 1 March 2025.
    ({"debt_older_than_months": 12}, "2025-02-28", True, None), ({"debt_older_than_months": 12}, "2025-03-01", False, 1),
    ({"debt_older_than_months": 12}, "2025-03-02", False, 2), ({"debt_older_than_months": 12}, None, None, None),
])
def test_age_of_the_debt(run, terms, due, met, missing):
    row = next(row for row in run("amnesty", own(**terms) | {"oldest_due_on": due}).outcome["conditions"] if row["id"].startswith("debt-"))
    assert (row["met"], row["missing_by"]) == (met, missing)


@pytest.mark.parametrize("terms, pay_until", [
    ({"pay_within_months": 3}, "2026-06-01"), ({"pay_until": "2026-05-31", "pay_within_months": 3}, "2026-05-31"),
    ({"pay_until": "2026-06-01", "pay_within_months": 3}, "2026-06-01"), ({"pay_until": "2026-06-02", "pay_within_months": 3}, "2026-06-01")])
def test_the_earlier_last_day_counts(run, terms, pay_until):
    assert run("amnesty", own(**terms)).outcome["pay_until"] == pay_until


@pytest.mark.parametrize("agreement, met, missing", [("2026-06-29", True, None), ("2026-06-30", True, None), ("2026-07-01", False, 1)])
def test_an_agreement_after_the_last_day(run, agreement, met, missing):
    row = condition(run("amnesty", own(pay_until="2026-06-30") | {"agreement_on": agreement}), "last-payment-day")
    assert (row["met"], row["missing_by"]) == (met, missing)


@pytest.mark.parametrize("count, accepted", [(4, True), (5, True), (6, False)])
def test_most_instalments(run, refused, count, accepted):
    inputs = DEBT | {"instalments": count, "terms": {"instalments_write_off": "50", "instalments_max": 5}}
    if accepted:
        assert len(run("amnesty", inputs).outcome["instalments"]) == count
    else:
        assert list(refused("amnesty", inputs)) == ["instalments"]


@pytest.mark.parametrize("persons, income, single, met, derogated", [
    # The lowest pension of 12 September 2011 is 728,18 zł; 125 % of it is 910,225, for one person 10 922,70 a year, with 10 % more 12 014,97.
    (1, "10922.69", None, True, False), (1, "10922.70", None, True, False), (1, "10922.71", None, True, True), (1, "12014.97", None, True, True),
    (1, "12014.98", None, False, False), (1, "13107.24", "150", True, False), (1, "13107.25", "150", True, True), (2, "21845.40", "150", True, False),
    (2, "21845.41", "150", True, True)])
def test_income(run, persons, income, single, met, derogated):
    found = run("amnesty", own(income_percent="125", income_percent_single=single, derogation_percent="10") | {
        "applied_on": "2011-09-12", "household": {"persons": persons, "income_12_months": income, "floor_area": "1"}})
    assert (condition(found, "income")["met"], found.outcome["by_derogation"]) == (met, derogated)


@pytest.mark.parametrize("persons, room, area, further, met", [
    (1, False, "34.9999", "5", True), (1, False, "35", "5", True), (1, False, "35.0001", "5", False), (2, False, "40.5", "5", True), (2, False, "40.5001", "5", False),
    (4, False, "50.5", "5", True), (4, False, "50.5001", "5", False), (1, True, "50", "5", True), (1, True, "50.0001", "5", False), (3, False, "40", None, None)])
def test_floor_area(run, persons, room, area, further, met):
    found = run("amnesty", own(floor_area=["35", "40.5"], floor_area_further=further, floor_area_addition="15") | {
        "household": {"persons": persons, "income_12_months": "0", "floor_area": area, "separate_room_or_wheelchair": room}})
    assert condition(found, "floor-area")["met"] is met and found.outcome["eligible"] is met


@pytest.mark.parametrize("occupies, met", [("dwelling", True), ("commercial", False), ("garage", False)])
def test_dwellings_only(run, occupies, met):
    assert run("amnesty", own(dwellings_only=True) | {"occupies": occupies}).outcome["eligible"] is met
    assert run("amnesty", own() | {"occupies": occupies}).outcome["eligible"] is True


# -- bad input -----------------------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("terms, wrong", [
    (None, ["programme"]), ({}, ["programme"]), ({"dwellings_only": False}, ["programme"]), ("wszystko", ["terms"]), ({"nic": 1}, ["terms.nic"]),
    ({"write_off": "dużo"}, ["terms.write_off"]), ({"instalments_write_off": "-1"}, ["terms.instalments_write_off"]), ({"dwellings_only": True}, ["terms.write_off"]),
    ({"instalments_write_off": "50", "pay_within_months": 3}, ["terms.pay_within_months"]), ({"write_off": "50", "instalments_max": 3}, ["terms.instalments_max"]),
    ({"write_off": "50", "stages": 2}, ["terms.stages"]), ({"write_off": "50", "income_percent_single": "100"}, ["terms.income_percent_single"]),
    ({"write_off": "50", "floor_area_further": "5"}, ["terms.floor_area_further"]),
    ({"write_off": "50", "written_off_by": "2028-01-01", "written_off_after_months": 12}, ["terms.written_off_by"]),
    ({"write_off": "50", "applied_from": "2026-03-02", "applied_to": "2026-03-01"}, ["terms.applied_to"]),
    ({"write_off": "50", "floor_area": []}, ["terms.floor_area"]), ({"write_off": "50", "floor_area": ["35", "x"]}, ["terms.floor_area"]),
    ({"write_off": "50", "floor_area": "35"}, ["terms.floor_area"]), ({"write_off": "50", "derogation_percent": "10"}, ["terms.derogation_percent"])])
def test_refused_terms_name_their_field(refused, terms, wrong):
    assert list(refused("amnesty", DEBT | {"terms": terms})) == wrong
    if wrong != ["programme"]:
        assert list(refused("compare_amnesties", DEBT | {"terms": terms})) == wrong


def test_own_terms_and_a_programme_are_one_too_many(refused):
    found = refused("amnesty", DEBT | {"programme": "slupsk/amnesty-2015", "terms": {"write_off": "75", "dwellings_only": True}})
    assert list(found) == ["terms.write_off", "terms.dwellings_only"] and all("albo miasto, albo własne warunki" in message for message in found.values())


def test_days_the_right_way_round(run):
    assert run("amnesty", own(applied_from="2026-03-01", applied_to="2026-03-01")).outcome["eligible"] is True


# -- nothing is lost -----------------------------------------------------------------------------------------------------------------

@settings(max_examples=120)
@given(share=st.integers(1, 1_000_000), principal=st.integers(1, 10**9), interest=st.integers(0, 10**8), costs=st.integers(0, 10**6), over=st.integers(0, 10**9),
       under=st.integers(0, 10**6), in_full=st.booleans(), stages=st.integers(1, 24), count=st.integers(0, 40), months=st.integers(1, 48))
def test_the_parts_sum_to_the_whole(run, share, principal, interest, costs, over, under, in_full, stages, count, months):
    """owed = to_pay + set_off + written_off, whatever the terms; stages sum to the write-off, instalments to what is paid."""
    percent = f"{share // 10_000}.{share % 10_000:04d}"
    terms = {"instalments_write_off" if count else "write_off": percent, "instalments_within_months" if count else "pay_within_months": months,
             "interest_in_full": in_full, "court_costs_in_full": in_full, "stages": stages, "written_off_after_months": months}
    outcome = run("amnesty", DEBT | {
        "principal": money.plain(principal), "interest": money.plain(interest), "court_costs": money.plain(costs), "overpayments": money.plain(over),
        "underpayments": money.plain(under), "instalments": count or None, "terms": terms}).outcome
    grosze = {key: money.from_plain(outcome[key]) for key in ("total", "to_pay", "written_off")}
    assert grosze["total"] == principal + interest + under + (costs if in_full else 0)
    set_off = grosze["total"] - grosze["to_pay"] - grosze["written_off"]
    assert set_off == min(over, set_off + grosze["written_off"])
    amounts = [money.from_plain(stage["amount"]) for stage in outcome["stages"]]
    assert sum(amounts) == grosze["written_off"] and min(amounts) >= 0 and len(amounts) == stages
    rows = [money.from_plain(row["amount"]) for row in outcome["instalments"]]
    assert not rows or sum(rows) == grosze["to_pay"] and len(rows) == count


# -- beside the towns ----------------------------------------------------------------------------------------------------------------

def test_own_terms_stand_first_in_the_comparison(run):
    inputs = own(applied_to="2026-02-28", current_charges_months=24, dwellings_only=True)
    found = run("compare_amnesties", inputs)
    row, towns = found.outcome["rows"][0], found.outcome["rows"][1:]
    alone = {key: value for key, value in run("amnesty", inputs).outcome.items() if key not in ("decides", "who_decides")}
    assert (row["programme"], row["town"]) == (None, "Własne zasady") and {key: row[key] for key in alone} == alone
    assert (row["met"], row["failed"], row["unknown"], row["lacking"]) == (1, 1, 1, ["wniosek poza terminem o 1\u00a0dzień"])
    assert towns == run("compare_amnesties", DEBT).outcome["rows"]
    html = render.result(found, render.Place())
    assert "Własne zasady: warunki spełnione: 1, niespełnione: 1, nieznane: 1" in html
    assert "wniosek poza terminem o 1\u00a0dzień" in tables.csv(found)["text"]


def test_an_answer_for_the_towns_adds_no_condition_to_own_terms(run):
    found = run("compare_amnesties", own() | {"conditions": {"current-charges": False}})
    entered = dict(render.entered(amnesty.FIELDS, found, catalogue.words("compare_amnesties")))
    assert found.outcome["rows"][0]["conditions"] == [] and "Od porozumienia do 31 grudnia 2016 r. płacę bieżące opłaty w terminie i w całości." in entered


def test_every_kind_of_refusal_says_how_far(run):
    inputs = DEBT | {"occupies": "garage", "variant": "instalments", "instalments": 6, "oldest_due_on": "2026-02-01", "agreement_on": "2026-03-05",
                     "conditions": {"current-charges": False}, "applied_on": "2025-12-02", "household": {"persons": 1, "income_12_months": "120000.00", "floor_area": "50"}}
    terms = {"instalments_write_off": "50", "instalments_max": 5, "instalments_until": "2026-03-03", "applied_to": "2025-12-01", "debt_existed_on": "2026-01-31",
             "dwellings_only": True, "current_charges_months": 1, "income_percent": "100", "floor_area": ["35"], "derogation_percent": "10"}
    lacking = run("compare_amnesties", inputs | {"terms": terms}).outcome["rows"][0]["lacking"]
    pension = condition(run("amnesty", inputs | {"instalments": 5, "terms": terms}), "income")
    assert lacking == ["wniosek poza terminem o 1\u00a0dzień", "porozumienie po terminie wpłat o 2\u00a0dni", "za dużo rat o 1", "nie ten rodzaj lokalu",
                       "dług powstał za późno o 1\u00a0dzień", f"dochód na osobę za wysoki o {render.text.zl(money.from_plain(pension['wider_missing_by']))}",
                       "powierzchnia za duża o 11,5 m²", "odpowiedź „nie”: bieżące opłaty na czas"]


# -- the form ------------------------------------------------------------------------------------------------------------------------

def test_a_form_keeps_own_terms_while_a_programme_is_chosen():
    typed = {"programme": "", "principal": "100", "applied_on": "1.3.2026", "terms.write_off": "75 %", "terms.floor_area": "35; 40,5;", "conditions.current-charges": "tak",
             "conditions.zabrze/amnesty-2016.debt-acknowledged": "nie"}
    mine = {"terms": {"write_off": "75", "floor_area": ["35", "40.5"]}, "conditions": {"current-charges": True}}
    assert forms.read(amnesty.FIELDS, typed)[0] == {"principal": "100", "applied_on": "2026-03-01"} | mine
    chosen = forms.read(amnesty.FIELDS, typed | {"programme": "zabrze/amnesty-2016"})[0]
    assert "terms" not in chosen and chosen["conditions"] == {"debt-acknowledged": False}
    assert forms.texts(amnesty.FIELDS, mine) == {"terms.write_off": "75", "terms.floor_area": "35; 40,5", "conditions.current-charges": "tak"}


def test_the_schema_describes_own_terms():
    found = fields.schema(amnesty.FIELDS)
    assert "programme" not in found["required"] and found["properties"]["terms"]["anyOf"][0]["properties"]["floor_area"]["anyOf"][0]["maxItems"] == 50


@pytest.mark.parametrize("name, typed, asked", [
    ("amnesty", {"programme": "zabrze/amnesty-2016"}, 3), ("amnesty", {"programme": "wroclaw/amnesty-2011"}, 1), ("amnesty", {"programme": ""}, 0),
    ("amnesty", {"programme": "nic/amnesty-2016"}, 0), ("work_off", {"town": "hrubieszow"}, 1), ("work_off", {"town": "grajewo"}, 3), ("work_off", {}, 0)])
def test_questions_of_what_is_chosen(towns, name, typed, asked):
    html = forms.questions(name, towns, render.Place("k1"), typed)
    assert html.count("<select") == asked and all(f'name="conditions.{choice}.' in html for choice in typed.values() if asked)


@pytest.mark.parametrize("threshold", [{"income_percent": "125"}, {"floor_area": ["35"]}])
def test_a_derogation_needs_a_threshold_to_pass(run, threshold):
    assert run("amnesty", own(derogation_percent="10", **threshold)).outcome["to_pay"]
