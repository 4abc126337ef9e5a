"""Who may work a debt off: a town's conditions just below, at and just above their thresholds, and what the answer says of them."""

import pytest

from tests.rules.test_work_off import HRUBIESZOW, KONIN, LODZ, PLAN, TYPED, codes, condition


@pytest.mark.parametrize("town, debt, name, met, missing_by", [
    ("hrubieszow", "2499.99", "debt-over", False, "0.02"), ("hrubieszow", "2500.00", "debt-over", False, "0.01"), ("hrubieszow", "2500.01", "debt-over", True, None),
    ("elk", "1999.99", "debt-over", False, "0.02"), ("elk", "2000.00", "debt-over", False, "0.01"), ("elk", "2000.01", "debt-over", True, None),
    ("grajewo", "1999.99", "debt-at-least", False, "0.01"), ("grajewo", "2000.00", "debt-at-least", True, None), ("grajewo", "2000.01", "debt-at-least", True, None),
])
def test_limits_of_the_debt(run, town, debt, name, met, missing_by):
    found = run("work_off", HRUBIESZOW | {"town": town, "debt": debt, "hourly_rate": "12.00"})
    row = condition(found, name)
    assert (row["met"], row["given"], row["missing_by"]) == (met, debt, missing_by) and row["text"] and row["basis"]
    assert found.refused is (not met)


@pytest.mark.parametrize("persons, income, met, missing_by", [
    # 1978,49 × 125 % = 2473,1125 a person; for three 7419,3375. × 175 % = 3462,3575 for one.
    (3, "7419.33", True, None), (3, "7419.34", False, "0.01"), (2, "4946.22", True, None), (2, "4946.23", False, "0.01"),
    (1, "3462.35", True, None), (1, "3462.36", False, "0.01"), (1, "3562.36", False, "100.00"),
])
def test_lodz_income_limits(run, persons, income, met, missing_by):
    row = condition(run("work_off", LODZ | {"persons": persons, "income": income}), "income")
    assert (row["met"], row["missing_by"]) == (met, missing_by)
    assert row["required"] == ("3462.36" if persons == 1 else "2473.11")


@pytest.mark.parametrize("start, income, met", [("2026-02-28", "1878.91", True), ("2026-02-28", "1878.92", False), ("2026-03-01", "1878.92", True),
                                                ("2026-03-01", "1978.49", True), ("2026-03-01", "1978.50", False)])
def test_starachowice_compares_with_the_pension_of_the_day(run, start, income, met):
    assert condition(run("work_off", PLAN | TYPED | {"persons": 1, "income": income, "start_on": start}), "income")["met"] is met


def told(found):
    return found.answer.replace("\u00a0", " ").replace("**", "")


@pytest.mark.parametrize("debt, answers, said", [
    ("2500.00", {"threatened": False}, "Hrubieszów: ten dług się nie kwalifikuje (dług musi być wyższy niż 2 500,00 zł, brakuje 0,01 zł; odpowiedź „nie”: "
     "Z powodu zaległości mogę stracić mieszkanie). Sama praca to byłoby 208,5 godz. po 12,00 zł."),
    ("2500.01", {}, "Ostatni miesiąc kończy się 31.10.2017. Hrubieszów: 1 warunek zostaje do sprawdzenia."),
    ("2500.01", {"threatened": True}, "czyli 11 miesięcy. Ostatni miesiąc kończy się 31.10.2017."),
])
def test_the_answer_names_what_is_lacking_or_not_known(run, debt, answers, said):
    assert told(run("work_off", HRUBIESZOW | {"debt": debt, "conditions": answers})).endswith(said)


def test_a_filled_card_does_not_hide_a_refusal(run):
    worked = {"worked": [{"month": "2016-12", "hours": "20"}]}
    assert "card_not_eligible" in codes(run("work_off", HRUBIESZOW | worked | {"debt": "2500.00"}))
    assert "card_not_eligible" not in codes(run("work_off", HRUBIESZOW | worked | {"debt": "2500.01"}))


def test_income_is_unknown_until_it_is_told(run):
    assert "income_not_told" not in codes(run("work_off", PLAN | TYPED | {"persons": 2, "income": "100.00"}))
    for told in ({}, {"persons": 2}, {"income": "100.00"}):
        found = run("work_off", PLAN | TYPED | told)
        assert "income_not_told" in codes(found)
        row = condition(found, "income")
        assert row["met"] is None and row["missing_by"] is None and not found.refused
        assert row["required"] == ("1978.49" if "persons" in told else None)


def test_the_pension_is_needed_only_for_an_income(run):
    later = PLAN | TYPED | {"start_on": "2027-03-01", "hourly_rate": "32.30"}
    assert condition(run("work_off", later), "income")["met"] is None
    assert run("work_off", later | {"persons": 1, "income": "1000.00"}).unknown == ["pension.lowest"]
    assumed = run("work_off", later | {"persons": 1, "income": "2100.00", "assumed": {"pension.lowest": "2100.00"}})
    assert condition(assumed, "income")["met"] is True


@pytest.mark.parametrize("told, met, missing_by", [(None, None, None), (0, False, 3), (2, False, 1), (3, True, None), (4, True, None), (True, True, None), (False, False, None)])
def test_konin_asks_for_three_months_of_charges(run, told, met, missing_by):
    row = condition(run("work_off", KONIN | {"charges_paid": told}), "charges-paid")
    assert (row["met"], row["required"], row["missing_by"]) == (met, 3, missing_by)


@pytest.mark.parametrize("told, met", [(None, None), (0, False), (1, True), (True, True), (False, False)])
def test_current_charges(run, told, met):
    assert condition(run("work_off", HRUBIESZOW | {"town": "wroclaw", "charges_paid": told}), "current-charges")["met"] is met


def test_a_question_of_the_file_is_answered_once(run):
    rows = run("work_off", PLAN | {"town": "bytom", "charges_paid": True}).outcome["conditions"]
    assert [row["met"] for row in rows if row["id"] == "current-charges"] == [True]
    assert [row["id"] for row in rows if row["met"] is None] == ["no-effective-enforcement"]
    rows = run("work_off", PLAN | {"town": "bytom", "conditions": {"current-charges": True, "no-effective-enforcement": False}}).outcome["conditions"]
    assert {row["id"]: row["met"] for row in rows} == {"current-charges": True, "no-effective-enforcement": False}


def test_an_answer_to_a_condition_of_another_town_is_refused(refused):
    assert list(refused("work_off", PLAN | {"town": "bytom", "conditions": {"hardship": True}})) == ["conditions.hardship"]


@pytest.mark.parametrize("people, met, missing_by", [(1, True, None), (2, True, None), (3, False, 1)])
def test_lodz_lets_two_people_work(run, people, met, missing_by):
    found = run("work_off", PLAN | {"town": "lodz", "start_on": "2018-06-30", "people": people})
    assert (condition(found, "people-max")["met"], condition(found, "people-max")["missing_by"]) == (met, missing_by)


@pytest.mark.parametrize("start, programme", [("2018-06-30", "work-off-2015"), ("2018-07-01", "work-off-2018")])
def test_lodz_goes_by_the_programme_of_the_day(run, start, programme):
    assert run("work_off", PLAN | {"town": "lodz", "start_on": start}).programme["id"] == programme


def test_only_the_debtor_works_in_hrubieszow(run):
    assert "debtor_only" in codes(run("work_off", HRUBIESZOW | {"people": 2}))
    assert "debtor_only" not in codes(run("work_off", HRUBIESZOW))
