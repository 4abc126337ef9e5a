"""Who decides: each ceiling of Rybnik and Pruszcz Gdański just below, at and above, and the pure function for other calculators."""

import pytest
from hypothesis import given, strategies as st

from calculators import money
from calculators.debt_relief.authority import offices, who_decides

RYBNIK = {"town": "rybnik", "instrument": "instalments", "unit": "zgm"}
PRUSZCZ = {"town": "pruszcz-gdanski", "instrument": "write_off"}


@pytest.fixture(scope="module")
def terms(towns):
    """terms("rybnik", "write_off") -> the terms of that town's programme."""
    return lambda town, instrument: next(one["terms"] for one in towns.by_slug[town]["programmes"] if one["instrument"] == instrument)


@pytest.mark.parametrize("instrument", ["instalments", "deferral"])
@pytest.mark.parametrize("unit, amount, decides, limit, above", [
    ("zgm", "9999.99", "zgm_director", "10000.00", "zgm_deputy"), ("zgm", "10000.00", "zgm_director", "10000.00", "zgm_deputy"),
    ("zgm", "10000.01", "zgm_deputy", "20000.00", "president"), ("zgm", "20000.00", "zgm_deputy", "20000.00", "president"),
    ("zgm", "20000.01", "president", None, None),
    (None, "5000.00", "director", "5000.00", "deputy"), (None, "5000.01", "deputy", "10000.00", "president"),
    (None, "10000.00", "deputy", "10000.00", "president"), (None, "10000.01", "president", None, None),
])
def test_rybnik_instalments_and_deferral(run, instrument, unit, amount, decides, limit, above):
    outcome = run("authority", {"town": "rybnik", "instrument": instrument, "amount": amount, "unit": unit}).outcome
    assert (outcome["decides"], outcome["limit"], outcome["above"]) == (decides, limit, above)
    assert outcome["title"] and [row["decides"] for row in outcome["offices"]].count(True) == 1


@pytest.mark.parametrize("unit", [None, "zgm"])  # for a write-off the act gives every unit the same ceilings
@pytest.mark.parametrize("amount, decides, limit", [("999.99", "director", "1000.00"), ("1000.00", "director", "1000.00"), ("1000.01", "deputy", "2000.00"),
                                                    ("2000.00", "deputy", "2000.00"), ("2000.01", "president", None)])
def test_rybnik_write_off(run, unit, amount, decides, limit):
    outcome = run("authority", {"town": "rybnik", "instrument": "write_off", "amount": amount, "unit": unit}).outcome
    assert (outcome["decides"], outcome["limit"]) == (decides, limit)


@pytest.mark.parametrize("amount, already, decides, left", [
    ("100.00", None, "head", "0.00"), ("100.01", None, "mayor", None), ("50.00", "50.00", "head", "0.00"), ("50.01", "50.00", "mayor", None),
    ("49.99", "50.00", "head", "0.01"), ("0.01", "100.00", "mayor", None), ("0", "100.00", "head", "0.00"), ("0.01", "99.99", "head", "0.00"),
])
def test_pruszcz_head_writes_off_a_hundred_a_year(run, amount, already, decides, left):
    outcome = run("authority", PRUSZCZ | {"amount": amount, "already_this_year": already}).outcome
    assert (outcome["decides"], outcome["left_this_year"]) == (decides, left)
    assert (outcome["limit"], outcome["above"]) == (("100.00", "mayor") if decides == "head" else (None, None))


@pytest.mark.parametrize("instrument", ["instalments", "deferral"])
def test_pruszcz_mayor_grants_every_instalments(run, instrument):
    outcome = run("authority", PRUSZCZ | {"instrument": instrument, "amount": "0.01"}).outcome
    assert (outcome["decides"], outcome["title"], outcome["limit"], outcome["above"]) == ("mayor", "Burmistrz Pruszcza Gdańskiego", None, None)


def test_a_ceiling_a_case_does_not_count_the_year(run):
    assert run("authority", RYBNIK | {"amount": "10000.00", "already_this_year": "9000.00"}).outcome["decides"] == "zgm_director"


def test_an_unnamed_unit_is_pointed_out(run):
    without = {key: value for key, value in RYBNIK.items() if key != "unit"}
    assert "unit_matters" in [caution["code"] for caution in run("authority", without | {"amount": "1"}).cautions]
    assert "unit_matters" not in [caution["code"] for caution in run("authority", RYBNIK | {"amount": "1"}).cautions]


def errors(run, inputs):
    from calculators.result import InputErrors

    with pytest.raises(InputErrors) as caught:
        run("authority", inputs)
    return {error["field"]: error["allowed"] for error in caught.value.errors}


def test_unknown_towns_and_units_say_what_is_allowed(run):
    assert errors(run, RYBNIK | {"amount": "1", "town": "nigdzie"}) == {"town": "jedno z: pruszcz-gdanski, rybnik"}
    assert errors(run, RYBNIK | {"amount": "1", "town": "konin"}) == {"town": "jedno z: pruszcz-gdanski, rybnik"}  # instalments, but not who decides
    assert errors(run, RYBNIK | {"amount": "1", "town": "elk"}) == {"town": "jedno z: pruszcz-gdanski, rybnik"}  # no instalments at all
    assert errors(run, RYBNIK | {"amount": "1", "unit": "mops"}) == {"unit": "puste pole albo: zgm"}
    assert list(errors(run, PRUSZCZ | {"amount": "1", "unit": "zgm"})) == ["unit"]
    assert list(errors(run, RYBNIK | {"amount": "1", "instrument": "amnesty"})) == ["instrument"]


def test_all_errors_come_at_once(run):
    assert set(errors(run, {"town": "nigdzie", "instrument": "x", "amount": "-1", "already_this_year": 5, "x": 1})) == \
        {"town", "instrument", "amount", "already_this_year", "x"}
    assert set(errors(run, {"unit": "zgm"})) == {"town", "instrument", "amount"}


def test_the_pure_function_serves_other_calculators(terms):
    rybnik = terms("rybnik", "instalments")
    assert who_decides(rybnik, "instalments", 1000001, "zgm")["id"] == "zgm_deputy"
    assert who_decides(rybnik, "write_off", 1, "zgm") is None  # another programme's business
    assert who_decides(terms("konin", "instalments"), "instalments", 1) is None
    assert [row["id"] for row in offices(rybnik, "instalments", "zgm")] == ["zgm_director", "zgm_deputy", "president"]
    assert [row["id"] for row in offices(rybnik, "instalments")] == ["director", "deputy", "president"]


def test_a_chain_that_ends_too_low_or_turns_back_names_nobody():
    row = {"id": "a", "title": "A", "limit": "10.00", "unit": None, "above": "b", "instruments": ["instalments"], "yearly": False}
    assert who_decides({"decides": [row]}, "instalments", 1001) is None
    assert who_decides({"decides": [row | {"above": None}, row | {"id": "b", "above": "b"}]}, "instalments", 1001) is None


@given(amounts=st.lists(st.integers(0, 3 * 10**6), min_size=2, max_size=2), instrument=st.sampled_from(["instalments", "deferral"]), unit=st.sampled_from([None, "zgm"]))
def test_a_higher_amount_never_goes_to_a_lower_office(terms, amounts, instrument, unit):
    known = terms("rybnik", instrument)
    ladder = [row["id"] for row in offices(known, instrument, unit)]
    lower, higher = (ladder.index(who_decides(known, instrument, amount, unit)["id"]) for amount in sorted(amounts))
    assert lower <= higher


@given(amount=st.integers(0, 20000), already=st.integers(0, 20000))
def test_the_yearly_ceiling_is_about_the_sum(run, amount, already):
    outcome = run("authority", PRUSZCZ | {"amount": money.plain(amount), "already_this_year": money.plain(already)}).outcome
    assert outcome["decides"] == ("head" if amount + already <= 10000 else "mayor")


@pytest.mark.parametrize("principal, zgm, other", [("5000.00", "zgm_director", "director"), ("5000.01", "zgm_director", "deputy"),
                                                   ("10000.00", "zgm_director", "deputy"), ("10000.01", "zgm_deputy", "president"),
                                                   ("20000.00", "zgm_deputy", "president"), ("20000.01", None, "president")])
def test_the_results_of_reliefs_name_who_decides_for_each_unit(run, principal, zgm, other):
    plan = {"principal": principal, "granted_on": "2026-01-15", "town": "rybnik"}
    for name, more in (("instalments", {"first_due_on": "2026-02-10", "months": 12}), ("deferral", {"until": "2026-06-30"})):
        found = run(name, plan | more)
        rows = {row["unit"]: row["id"] for row in found.outcome["decides"]}
        assert rows == ({None: other} if zgm is None else {"zgm": zgm, None: other})
        assert all(row["title"] in found.outcome["who_decides"] for row in found.outcome["decides"])
        assert "authority" in [offer["calculator"] for offer in found.offers]


def test_a_town_that_is_silent_names_nobody(run):
    found = run("instalments", {"principal": "1000.00", "granted_on": "2026-01-15", "first_due_on": "2026-02-10", "months": 2})
    assert (found.outcome["decides"], found.outcome["who_decides"]) == ([], None)


@pytest.mark.parametrize("name, more", [("instalments", {"first_due_on": "2026-02-10", "months": 12, "first_payment": "150.00", "interest": "100.00", "costs": "30.00"}),
                                        ("deferral", {"until": "2026-06-30"})])
def test_aid_goes_on_to_its_equivalent_only_for_business_premises(run, name, more):
    inputs = {"principal": "5000.00", "granted_on": "2026-01-15"} | more
    assert "grant_equivalent" not in [offer["calculator"] for offer in run(name, inputs).offers]
    offer = next(one for one in run(name, inputs | {"occupies": "commercial"}).offers if one["calculator"] == "grant_equivalent")
    assert run("grant_equivalent", offer["inputs"] | {"base_rate": "5.00", "margin_bp": 400}).outcome["equivalent"] > "0.00"
    if name == "instalments":
        # 150 zł covers 30 zł of costs, 100 zł of interest and 20 zł of principal (art. 451 § 1 kc).
        assert [offer["inputs"][part] for part in ("costs", "interest", "principal")] == ["0.00", "0.00", "4980.00"]
