"""Refused input: for a program the contract's codes, for a form the names, rows and examples that a person sees in it."""

import pytest

from calculators import browser, engine, forms
from calculators.result import InputErrors
from tests.conftest import TODAY

PLAN = {"principal": "1000,00", "granted_on": "5.1.2026", "first_due_on": "31.1.2026"}
AMNESTY = {"principal": "100", "applied_on": "1.7.2015"}
WORK = {"debt": "100", "hours_per_month": "20", "start_on": "1.12.2026"}


@pytest.fixture
def typed(towns, law):
    """typed(name, texts) -> {field: (message, allowed, example)} of a form's errors."""

    def refuse(name: str, texts: dict) -> dict:
        reply = browser.reply({"calculator": name, "fields": texts, "on": TODAY.isoformat()}, towns, law)
        return {error["field"]: (error["message"], error["allowed"], error["example"]) for error in reply["errors"]}

    return refuse


@pytest.fixture
def sent(towns, law):
    """sent(name, inputs) -> {field: error} of the contract."""

    def refuse(name: str, inputs: dict) -> dict:
        with pytest.raises(InputErrors) as caught:
            engine.run(name, inputs, on=TODAY, towns=towns, law=law)
        return {error["field"]: error for error in caught.value.errors}

    return refuse


def test_a_form_names_choices_as_it_shows_them(typed):
    assert typed("work_off", WORK | {"town": "konin"})["work_kind"][1:] == ("jedno z: sprzątanie i porządki, prace remontowe, inna praca", "sprzątanie i porządki")
    assert typed("authority", {"town": "poznan", "instrument": "deferral", "amount": "5"})["town"][1:] == ("jedno z: Pruszcz Gdański, Rybnik", "Rybnik")
    assert typed("amnesty", AMNESTY)["programme"][2].startswith("Słupsk: ")
    assert typed("amnesty", AMNESTY | {"programme": "warszawa/amnesty-2015", "occupies": "x"})["occupies"][1:] == ("jedno z: mieszkanie, lokal użytkowy, garaż", "mieszkanie")


def test_a_program_is_told_the_codes(sent):
    error = sent("work_off", {"debt": "100", "hours_per_month": "20", "start_on": "2026-12-01", "town": "konin"})["work_kind"]
    assert (error["allowed"], error["example"]) == ("jedno z: cleaning, repair, other", "cleaning")


def test_a_form_counts_its_own_rows(typed):
    late = {"granted_on": "1.12.2026", "kind": "general", "aid.amount": "5", "aid.currency": "EUR",
            "previous.3.amount": "4", "previous.3.currency": "PLN", "previous.3.granted_on": "2.12.2026"}
    found = typed("de_minimis", late)
    assert "(wiersz 4)" in found["previous.3.rate"][0] and found["previous.3.rate"][2] == "4,2560"
    assert "(wiersz 4)" in found["previous.3.granted_on"][0] and found["previous.3.granted_on"][2] == "01.12.2026"


def test_a_list_without_a_row_is_mended_in_its_first_field(typed, sent):
    assert typed("late_interest", {"until": "1.12.2025"}) == {
        "debts.0.amount": ("Zaległości: to pole jest wymagane.", "od 1 do 200 wierszy", "620,00; 10.01.2025")}
    assert sent("late_interest", {"until": "2025-12-01"})["debts"]["allowed"] == "od 1 do 200 wierszy"


@pytest.mark.parametrize("name, texts, field", [
    ("amnesty", AMNESTY | {"programme": "slupsk/amnesty-2015", "variant": "lump_sum", "instalments": "5"}, "instalments"),
    ("authority", {"town": "pruszcz-gdanski", "instrument": "write_off", "amount": "5", "unit": "zgm"}, "unit"),
    ("ex_officio", {"amount": "5", "debtor": "unit", "died": "tak"}, "died"),
])
def test_a_field_that_must_stay_empty_has_no_example(typed, name, texts, field):
    _, allowed, example = typed(name, texts)[field]
    assert allowed.startswith("puste pole") and "brak" not in allowed and example is None


def test_an_example_is_one_that_would_do(sent, run):
    plan = {"principal": "900000.01", "granted_on": "2026-01-05", "first_due_on": "2026-01-31", "annual_interest": "5"}
    enough = sent("instalments", plan | {"affordable": "5"})["affordable"]["example"]
    assert run("instalments", plan | {"affordable": enough}).outcome["months"] == 600
    deal = {"programme": "bytom/amnesty-2015", "principal": "100", "applied_on": "2015-07-01", "variant": "instalments"}
    most = sent("amnesty", deal | {"instalments": 90})["instalments"]["example"]
    assert most == 5 and run("amnesty", deal | {"instalments": most}).outcome["instalments"]
    early = sent("instalments", {"principal": "1", "granted_on": "2027-05-05", "first_due_on": "2026-01-31", "months": 2})["first_due_on"]
    assert early["example"] == "2027-05-05"


def test_the_names_are_those_of_the_form(towns):
    assert forms.names("work_off", "work_kind", towns)["repair"] == "prace remontowe"
    assert forms.names("instalments", "principal", towns) == {} and forms.names("instalments", "nothing", towns) == {}


def test_a_part_that_is_no_object_is_named(sent):
    found = sent("de_minimis", {"granted_on": "2026-12-01", "kind": "general", "aid": "5", "previous": [7], "assumed": []})
    assert {field: error["message"].partition(":")[0] for field, error in found.items()} == {
        "aid": "Nowa pomoc", "previous.0": "Pomoc otrzymana wcześniej (wiersz 1)", "assumed": "assumed"}
    assert found["assumed"]["example"] == {"de_minimis.general": "1234.56"}
    assert sent("amnesty", {"household": 5})["household"]["example"] == {"persons": 12, "income_12_months": "1234.56", "floor_area": "54.3"}


def test_a_month_before_the_start_is_answered_with_the_first_one(typed):
    found = typed("work_off", WORK | {"hourly_rate": "40", "worked.0.month": "11.2026", "worked.0.hours": "5"})
    assert found["worked.0.month"][1:] == ("grudzień 2026 albo później", "12.2026")
