"""The card of hours really worked: settled by hand, its months as people type them, its file."""

import pytest

from calculators import letter
from calculators.debt_relief import work_off
from calculators.fields import Month

PLAN = {"debt": "1000.00", "hours_per_month": "20", "hourly_rate": "31.40", "start_on": "2026-03-16"}
BLANK = {"worked": None, "value": None, "remaining": None}


def test_the_card_settles_what_was_really_worked(run):
    # April 15 + 3,5 hours, May none, June 10: 18,5 × 31,40 = 580,90; then 314,00. 1000 − 894,90 = 105,10 → 3,5 hours more.
    worked = [{"month": "2026-04", "hours": "15"}, {"month": "2026-06", "hours": "10"}, {"month": "2026-04", "hours": "3.5"}]
    outcome = run("work_off", PLAN | {"worked": worked}).outcome
    assert outcome["settlement"] == [
        {"month": "2026-03", "planned": "20", "worked": "0", "value": "0.00", "remaining": "1000.00"},
        {"month": "2026-04", "planned": "12", "worked": "18.5", "value": "580.90", "remaining": "419.10"},
        {"month": "2026-05", "planned": "0", "worked": "0", "value": "0.00", "remaining": "419.10"},
        {"month": "2026-06", "planned": "0", "worked": "10", "value": "314.00", "remaining": "105.10"}]
    assert outcome["settled"] == {"until": "2026-06", "hours": "28.5", "value": "894.90", "remaining": "105.10", "surplus": "0.00", "hours_left": "3.5", "months_left": 1}


def test_months_still_to_come_are_left_blank(run):
    rows = run("work_off", PLAN | {"worked": [{"month": "2026-03", "hours": "8"}]}).outcome["settlement"]
    assert rows[0]["worked"] == "8" and rows[1] == {"month": "2026-04", "planned": "12"} | BLANK


def test_hours_beyond_the_debt_are_shown(run):
    found = run("work_off", PLAN | {"worked": [{"month": "2026-03", "hours": "40"}]})
    settled = found.outcome["settled"]
    assert found.answer == "Przepracowane 40 godz. spłaciły **cały dług**. Warte są o 256,00\u00a0zł więcej."
    assert (settled["value"], settled["remaining"], settled["surplus"], settled["hours_left"]) == ("1256.00", "0.00", "256.00", "0")


def test_hours_worth_the_debt_exactly(run):
    found = run("work_off", PLAN | {"debt": "942.00", "worked": [{"month": "2026-03", "hours": "30"}]})
    assert found.answer == "Przepracowane 30 godz. spłaciły **cały dług**, co do grosza."


def test_a_letter_tells_of_months_without_work_and_of_nothing_left(run):
    found = run("work_off", PLAN | {"worked": [{"month": "2026-04", "hours": "40"}]})
    said = letter.write(found, "https://poradnik.example/").replace("\u00a0", " ")
    assert "1. marzec 2026: plan 20 godz., przepracowano 0 godz., wartość 0,00 zł, zostaje 1 000,00 zł" in said
    assert "2. kwiecień 2026: plan 12 godz., przepracowano 40 godz., wartość 1 256,00 zł, zostaje 0,00 zł" in said


def test_work_before_the_start_is_refused(run, refused):
    assert list(refused("work_off", PLAN | {"worked": [{"month": "2026-02", "hours": "1"}]})) == ["worked.0.month"]
    assert run("work_off", PLAN | {"worked": [{"month": "2026-03", "hours": "1"}]}).outcome["settled"]["hours"] == "1"


def test_the_card_downloads(towns, law):
    from calculators import browser, forms

    typed = forms.texts(work_off.FIELDS, PLAN | {"worked": [{"month": "2026-03", "hours": "7.5"}]})
    assert typed["worked.0.month"] == "03.2026" and typed["worked.0.hours"] == "7,5"
    reply = browser.reply({"calculator": "work_off", "fields": typed, "on": "2026-11-22", "want": "csv"}, towns, law)
    assert "marzec 2026;20;7,5;235,50;764,50;;\r\nkwiecień 2026;12;;;;;\r\n" in reply["csv"]["text"]
    assert '<th scope="col" class="print-only">Podpis opiekuna</th>' in reply["html"]


@pytest.mark.parametrize("typed, json_value", [("12.2026", "2026-12"), ("1/2027", "2027-01"), ("2026-12", "2026-12"), (" grudzień 2026 r. ", "2026-12"), ("13.2026", "2026-13")])
def test_typed_months(typed, json_value):
    assert Month("m").from_text(typed) == json_value


@pytest.mark.parametrize("raw", ["2026-13", "2026-00", "2026-1", "2026-12-01", "1989-12", "2101-01", 202612, ""])
def test_months_that_are_refused(refused, raw):
    assert list(refused("work_off", PLAN | {"worked": [{"month": raw, "hours": "1"}]})) == ["worked.0.month"]
