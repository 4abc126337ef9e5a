"""Income tax on a relieved debt: each date boundary and each combination of relief, premises and creditor."""

import pytest
from hypothesis import given, strategies as st

from calculators import money
from calculators.debt_relief import tax

DEBT = {"relief": "write_off", "premises": "dwelling", "creditor": "municipality", "amount": "1000.00", "on": "2026-11-22"}


def found(run, **changes):
    outcome = run("tax", DEBT | changes).outcome
    return outcome["status"], outcome["taxable"]


@pytest.mark.parametrize("on, expected", [
    ("2010-01-01", ("income", True)), ("2015-12-31", ("income", True)), ("2016-01-01", ("waived", False)), ("2017-12-31", ("waived", False)),
    ("2018-01-01", ("exempt", False)), ("2026-11-22", ("exempt", False)),
])
def test_a_municipal_dwelling_by_day(run, on, expected):
    assert found(run, on=on) == expected


@pytest.mark.parametrize("on", ["2010-01-01", "2015-12-31", "2016-01-01", "2017-12-31", "2018-01-01", "2026-11-22"])
@pytest.mark.parametrize("changes, expected", [
    ({"creditor": "other"}, ("income", True)),
    ({"premises": "garage"}, ("income", True)),
    ({"premises": "garage", "creditor": "other"}, ("income", True)),
    ({"premises": "commercial"}, ("ask", None)),
    ({"premises": "commercial", "business": True}, ("income", True)),
    ({"premises": "commercial", "business": False}, ("income", True)),
    ({"premises": "commercial", "creditor": "other"}, ("ask", None)),
])
def test_nothing_but_municipal_dwellings_is_ever_free_of_tax(run, on, changes, expected):
    assert found(run, on=on, **changes) == expected


@pytest.mark.parametrize("changes, expected", [
    ({}, ("no_income", False)), ({"business": False}, ("no_income", False)), ({"creditor": "other"}, ("no_income", False)),
    ({"premises": "garage"}, ("no_income", False)), ({"premises": "commercial", "business": False}, ("no_income", False)),
    ({"premises": "commercial"}, ("ask", None)), ({"business": True}, ("ask", None)), ({"premises": "commercial", "business": True}, ("ask", None)),
])
def test_work_pays_a_debt(run, changes, expected):
    assert found(run, relief="work_off", **changes) == expected


@pytest.mark.parametrize("relief, on", [("write_off", "2009-12-31"), ("work_off", "2016-02-02")])
def test_a_day_whose_law_is_not_known_has_no_answer(run, relief, on):
    result = run("tax", DEBT | {"relief": relief, "on": on})
    assert result.outcome is None and [c["code"] for c in result.cautions] == ["parameter_unknown"]
    name = result.unknown[0]
    assumed = run("tax", DEBT | {"relief": relief, "on": on, "assumed": {name: "no_income" if relief == "work_off" else "income"}})
    assert assumed.outcome["taxable"] is (relief == "write_off") and "parameter_assumed" in [c["code"] for c in assumed.cautions]


def test_the_first_ruling_on_working_off(run):
    assert found(run, relief="work_off", on="2016-02-03") == ("no_income", False)


@pytest.mark.parametrize("changes, code", [
    ({}, "only_under_the_act"), ({"creditor": "other"}, "other_creditor"), ({"relief": "work_off"}, "rulings_only"),
    ({"relief": "work_off", "creditor": "other"}, "rulings_about_municipal_dwellings"), ({"premises": "commercial"}, "ask_about_business"),
    ({"premises": "commercial", "business": True}, "business_rules"), ({"business": True}, "business_in_dwelling"),
    ({"premises": "garage"}, "garage_with_dwelling"), ({"relief": "work_off", "business": True}, "ask_about_work"), ({"on": "2015-01-01"}, "parameter_unverified"),
])
def test_what_the_answer_does_not_settle_is_said(run, changes, code):
    assert code in [caution["code"] for caution in run("tax", DEBT | changes).cautions]


@pytest.mark.parametrize("changes", [{"creditor": "other"}, {"premises": "garage"}, {"premises": "commercial", "business": False}])
def test_the_answer_is_no_surer_than_the_law_it_quotes(run, changes):
    # The files say "może być przychodem": no exemption names such a debt, and nothing says that it must be income.
    found = run("tax", DEBT | changes)
    assert found.outcome["taxable"] is True and "**zwykle jest przychodem**" in found.answer
    assert "może być przychodem" in found.steps[0]["formula"]


def test_basis_and_next_step(run):
    waived = run("tax", DEBT | {"on": "2016-06-01"})
    assert waived.outcome["basis"].startswith("§ 2, ") and "Dz.U. 2017 poz. 380" in waived.outcome["basis"]
    assert "art. 21 ust. 1 pkt 97b" in run("tax", DEBT).outcome["basis"]
    assert run("tax", DEBT | {"premises": "commercial"}).offers[0]["calculator"] == "grant_equivalent"


def test_the_day_and_the_kinds_are_required(refused):
    assert set(refused("tax", {"amount": "0", "business": "tak"})) == {"relief", "premises", "creditor", "on", "amount", "business"}


@given(amount=st.integers(1, 10**11), taxable=st.sampled_from([True, False, None]))
def test_all_or_nothing_counts(amount, taxable):
    assert tax.counted(amount, taxable) == {True: money.plain(amount), False: "0.00", None: None}[taxable]
