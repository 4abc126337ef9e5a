"""What each kind of field accepts as JSON, what it understands of typed text, and that no JSON at all breaks a calculator."""

import pytest
from hypothesis import given, strategies as st

from calculators import catalogue, fields, forms, render
from calculators.fields import Day, Integer, Invalid, Money, Percent, Share
from calculators.result import InputErrors

MONEY, DAY, COUNT, PERCENT, SHARE = Money("m"), Day("d"), Integer("n", low=1, high=600), Percent("p"), Share("s")


@pytest.mark.parametrize("field, raw, code", [
    (MONEY, 5, "not_string"), (MONEY, 5.0, "not_string"), (MONEY, True, "not_string"), (MONEY, "", "not_money"), (MONEY, "abc", "not_money"),
    (MONEY, "-1", "negative"), (MONEY, "1.234", "too_many_decimals"), (MONEY, "1,5", "not_money"), (MONEY, " 1", "not_money"),
    (MONEY, "1 000", "not_money"), (MONEY, "1e5", "not_money"), (MONEY, "١٢", "not_money"), (MONEY, "1000000000.01", "out_of_range"),
    (MONEY, "9" * 5000, "out_of_range"), (MONEY, ".5", "not_money"), (MONEY, "5.", "not_money"), (MONEY, "NaN", "not_money"),
    (DAY, "31.01.2027", "not_date"), (DAY, "2027-02-29", "no_such_day"), (DAY, "2027-13-01", "no_such_day"), (DAY, "1989-12-31", "out_of_range"),
    (DAY, "2101-01-01", "out_of_range"), (DAY, 20270101, "not_string"), (DAY, "2027-1-1", "not_date"),
    (COUNT, "5", "not_integer"), (COUNT, True, "not_integer"), (COUNT, 5.0, "not_integer"), (COUNT, 0, "out_of_range"), (COUNT, 601, "out_of_range"),
    (PERCENT, "100.0001", "out_of_range"), (PERCENT, "1.23456", "too_many_decimals"), (PERCENT, 9, "not_string"),
    (SHARE, "0", "out_of_range"), (SHARE, "0/5", "out_of_range"), (SHARE, "5/0", "not_share"), (SHARE, "2", "out_of_range"),
])
def test_refused(field, raw, code):
    with pytest.raises(Invalid) as caught:
        field.read(raw)
    assert caught.value.code == code


@pytest.mark.parametrize("field, raw", [(MONEY, "0"), (MONEY, "1000000000.00"), (DAY, "1990-01-01"), (DAY, "2100-12-31"), (COUNT, 1), (COUNT, 600),
                                        (PERCENT, "0"), (PERCENT, "100"), (SHARE, "1"), (SHARE, "1/3"), (SHARE, "0.000001")])
def test_accepted_on_the_edges(field, raw):
    assert field.read(raw) is not None


@pytest.mark.parametrize("typed, json_value", [
    ("1 234,56", "1234.56"), ("1234.56 zł", "1234.56"), ("1\u00a0234,56\u00a0zł", "1234.56"), ("1\u202f234", "1234"), ("1.234,56", "1234.56"),
    ("1234", "1234"), ("  12,5  ", "12.5"), ("12,5 PLN", "12.5"), ("1 234 567,89 zł", "1234567.89"), ("12,", "12"),
])
def test_typed_amounts(typed, json_value):
    assert MONEY.from_text(typed) == json_value


@pytest.mark.parametrize("typed", ["1,234.56", "1.234", "1 23", "12 345 6", "dużo", "--5", "1,2,3", "1..2"])
def test_typed_amounts_that_could_mean_two_things_are_refused(typed):
    with pytest.raises(Invalid):
        MONEY.read(MONEY.from_text(typed))


@pytest.mark.parametrize("typed, json_value", [("31.01.2027", "2027-01-31"), ("1.2.2027", "2027-02-01"), ("31-01-2027", "2027-01-31"),
                                               ("31/01/2027", "2027-01-31"), ("2027-01-31", "2027-01-31"), (" 31. 01. 2027 r.", "2027-01-31")])
def test_typed_days(typed, json_value):
    assert DAY.from_text(typed) == json_value


def test_typed_numbers_and_shares():
    assert COUNT.from_text(" 18 ") == 18 and COUNT.from_text("18,5") == "18,5"
    assert PERCENT.from_text("9,25 %") == "9.25"
    assert [SHARE.read(SHARE.from_text(text)) for text in ("0,25", "1/4", "25%", "25 %")] == [SHARE.read("0.25")] * 4


@pytest.mark.parametrize("name", list(catalogue.RULES))
def test_examples_survive_the_way_through_a_form(name):
    known, example = catalogue.rule(name).FIELDS, catalogue.words(name).EXAMPLE
    raw, _ = forms.read(known, forms.texts(known, example))
    assert fields.read(known, raw)[0] == fields.read(known, example)[0]


def test_rows_of_a_form_keep_their_numbers():
    known = catalogue.rule("de_minimis").FIELDS
    raw, renamed = forms.read(known, {"previous.0.currency": "EUR", "previous.2.amount": "5,00", "previous.2.currency": "EUR", "kind": " "})
    assert raw == {"previous": [{"amount": "5.00", "currency": "EUR"}]} and renamed == {"previous.0": "previous.2"}


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
                    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3), max_leaves=8)


@pytest.mark.parametrize("name", list(catalogue.RULES))
@given(data=st.data())
def test_no_json_breaks_a_calculator(run, name, data):
    known = [field.name for field in catalogue.rule(name).FIELDS]
    example = catalogue.words(name).EXAMPLE
    changed = data.draw(st.dictionaries(st.sampled_from(known), JSON, max_size=4))
    inputs = data.draw(JSON | st.just(example | changed) | st.just(changed))
    try:
        run(name, inputs)
    except InputErrors as refused:
        assert refused.errors
        for error in refused.errors:
            assert set(error) == {"field", "message", "value", "allowed", "example"}
            assert error["message"] and error["allowed"]


@pytest.mark.parametrize("name", list(catalogue.RULES))
@given(data=st.data())
def test_no_text_breaks_a_form(towns, law, name, data):
    from calculators import browser

    known = [field.name for field in catalogue.rule(name).FIELDS]
    names = known + ["previous.0.amount", "previous.x.amount", "aid.amount", "aid", "assumed.late_interest.statutory", "a.b.c"]
    typed = forms.texts(catalogue.rule(name).FIELDS, catalogue.words(name).EXAMPLE)
    typed |= data.draw(st.dictionaries(st.sampled_from(names), st.text(max_size=12), max_size=4))
    reply = browser.reply({"calculator": name, "fields": typed, "on": "2026-11-22", "want": "csv"}, towns, law)
    assert reply["html"] and reply["announce"]


def test_null_equals_absent_also_inside(run):
    # By the contract; a null that came through would be shown as what the reader had assumed.
    found = run("compare_amnesties", catalogue.words("compare_amnesties").EXAMPLE | {"assumed": {"pension.lowest": None}, "conditions": {"no-assets": None}})
    assert found.inputs["assumed"] == {} and found.inputs["conditions"] == {}
    assert "wpisane przez Państwa" not in render.result(found, render.Place())


def test_a_path_finds_its_field_with_and_without_a_row():
    known = catalogue.rule("de_minimis").FIELDS
    found = [fields.find(known, path) for path in ("previous.3.rate", "previous.rate", "previous", "previous.3", "aid.rate", "assumed.de_minimis.sgei", "x")]
    assert [field.name if field else None for field in found] == ["rate", "rate", "previous", "previous", "rate", "de_minimis.sgei", None]


@pytest.mark.parametrize("name", list(catalogue.RULES))
def test_no_town_breaks_a_calculator(run, towns, name):
    """Every town and every programme is either reckoned or refused with words, also those whose files know little."""
    known = {field.name for field in catalogue.rule(name).FIELDS}
    choices = [{"town": slug} for slug in towns.by_slug] if "town" in known else []
    if "programme" in known:
        choices += [{"programme": f"{town['slug']}/{programme['id']}"} for town in towns.by_slug.values() for programme in town["programmes"]]
    example = {key: value for key, value in catalogue.words(name).EXAMPLE.items() if key not in ("town", "programme")}
    for choice in choices:
        try:
            run(name, example | choice)
        except InputErrors as refused:
            assert refused.errors and all(error["message"] for error in refused.errors)
