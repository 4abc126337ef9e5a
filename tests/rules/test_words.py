"""Every code that a rule uses has its words, every field its label; Polish plurals and numbers come out right."""

import inspect
import re

import pytest

from calculators import catalogue, fields, text
from calculators.result import InputErrors
from calculators.words import common

NAMES = list(catalogue.RULES)
SOURCE_OF_FIELDS = "".join(map(inspect.getsource, (fields.base, fields.groups, fields.numbers, fields.reading, fields.words)))


def used(name: str, call: str) -> set[str]:
    """Codes that a rule's source passes to `case.<call>(…)` as plain strings."""
    source = inspect.getsource(catalogue.rule(name))
    calls = re.findall(rf"case\.{call}\((.*)", source)
    return {code for line in calls for code in re.findall(r'"([a-z_]+)"(?=[\s,)]|$)', line.split("=")[0]) if not code.endswith("_")}


@pytest.mark.parametrize("name", NAMES)
def test_steps_answers_and_cautions_have_words(name):
    words = catalogue.words(name)
    assert used(name, "step") and used(name, "step") <= set(words.STEPS)
    assert used(name, "caution") <= set(words.CAUTIONS) | set(common.CAUTIONS)
    assert used(name, "say") - {"first", "last"} <= set(words.ANSWERS)


@pytest.mark.parametrize("name", NAMES)
def test_every_field_has_a_label_and_every_choice_a_name(name):
    words = catalogue.words(name)

    def walk(known, path=""):
        for field in known:
            if isinstance(field, fields.Assumed):
                assert {f"assumed.{key}" for key in field.parameters} <= set(words.LABELS)
            else:
                label = words.LABELS[path + field.name]
                assert label.label
                if isinstance(field, fields.Choice):
                    assert set(label.choices) == set(field.choices)
                if isinstance(field, fields.Group):
                    walk(field.fields, path + field.name + ".")

    walk(catalogue.rule(name).FIELDS)


@pytest.mark.parametrize("name", NAMES)
def test_every_problem_of_a_check_has_words(name):
    codes = set(re.findall(r'code="([a-z_]+)"', inspect.getsource(catalogue.rule(name))))
    codes |= set(re.findall(r'"(needed_[a-z_]+)"', inspect.getsource(catalogue.rule(name))))
    assert codes <= set(common.ERRORS) | set(catalogue.words(name).ERRORS)


def test_field_codes_have_words():
    codes = set(re.findall(r'Invalid\("([a-z_]+)"', SOURCE_OF_FIELDS)) | set(re.findall(r'code="([a-z_]+)"', SOURCE_OF_FIELDS))
    assert codes - {"not_"} <= set(common.ERRORS)


@pytest.mark.parametrize("sentence, label", [("Uznaję dług.", "Uznaję dług"), ("Kwota długu", "Kwota długu"), ("Dług powstał przed końcem 2015 r.", "Dług powstał przed końcem 2015 r."),
                                             ("", "")])
def test_a_sentence_before_a_colon_has_no_full_stop(sentence, label):
    assert text.before_colon(sentence) == label


@pytest.mark.parametrize("count, form", [(0, "rat"), (1, "rata"), (2, "raty"), (4, "raty"), (5, "rat"), (11, "rat"), (12, "rat"), (14, "rat"),
                                         (21, "rat"), (22, "raty"), (112, "rat"), (122, "raty"), (1002, "raty")])
def test_polish_plurals(count, form):
    assert text.plural(count, "rata", "raty", "rat") == form


def test_polish_numbers():
    assert text.zl(123456789) == "1\u00a0234\u00a0567,89\u00a0zł" and text.zl(5) == "0,05\u00a0zł"
    assert text.decimal("9.25") == "9,25" and text.decimal("9.00") == "9" and text.decimal("1234.5") == "1\u00a0234,5"
    assert text.fill("{n:rata|raty|rat} po {a:zl}, {p:percent}", {"n": 3, "a": 100, "p": 7}) == "3\u00a0raty po 1,00\u00a0zł, 7%"


def test_the_figure_is_marked_and_the_rest_escaped():
    assert text.strong("a <b> **5 zł** & c") == 'a &lt;b&gt; <strong class="calc-figure">5 zł</strong> &amp; c'


def test_an_act_that_no_source_names_is_said_in_words(run):
    found = run("work_off", {"town": "elk", "debt": "2500.00", "hours_per_month": "20", "start_on": "2016-03-01"})
    said = next(one["message"] for one in found.cautions if one["code"] == "programme_unconfirmed")
    assert "Podstawa: akt, którego źródło nie podaje." in said and not any(one["act"] == "nieznany" for one in found.sources)


@pytest.mark.parametrize("known, said", [(3, "Do sprawdzenia: 1\u00a0warunek."), (2, "Do sprawdzenia: 2\u00a0warunki.")])
def test_what_is_open_is_counted_in_polish_without_a_day_of_payment(run, known, said):
    # Wrocław's act names no last day to pay; of its four conditions the income, the area and the assets have to be told.
    told = {"household": {"persons": 3, "income_12_months": "20000.00", "floor_area": "44"}}
    if known == 2:
        told = {"conditions": {"no-assets": True}}
    found = run("amnesty", {"programme": "wroclaw/amnesty-2011", "principal": "7300.00", "applied_on": "2011-09-12"} | told)
    assert found.outcome["eligible"] is None and found.answer.endswith(said)


PLURAL_NAMES = {"Puławy", "Starachowice"}  # a verb beside them has to be plural, unless "miasto" stands before


@pytest.mark.parametrize("name", NAMES)
def test_a_verb_fits_every_towns_name(run, towns, name):
    """Wherever a town with a plural name is said to have, to be or to do something, it is "miasto Starachowice"."""
    known = {field.name for field in catalogue.rule(name).FIELDS}
    for town in (town for town in towns.by_slug.values() if town["name"] in PLURAL_NAMES and "town" in known):
        inputs = catalogue.words(name).EXAMPLE | {"town": town["slug"], "hourly_rate": "40.00"}
        try:
            found = run(name, {key: value for key, value in inputs.items() if key in known})
            said = [found.answer, *(one["message"] for one in found.cautions), *str(found.outcome).split("'")]
        except InputErrors as refused:
            said = [error["message"] for error in refused.errors]
        assert not [one for one in said if re.search(rf"(?<![Mm]iasto ){town['name']} (nie )?(ma|może|jest|liczy)\b", one)]
