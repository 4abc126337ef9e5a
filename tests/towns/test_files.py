"""The town files of the guide: all there, all right, showing what the source shows."""

from pathlib import Path

import jsonschema
import pytest
import yaml

from macros.questions import QUESTIONS
from macros.town_schema import PROGRAMMES
from macros.towns import check_file, computable, json_schema, load_all, to_json

HERE = Path(__file__).parent
FOLDER = HERE.parent.parent / "docs" / "miasta"
FILES = sorted(path for path in FOLDER.glob("*.md") if path.name != "index.md")
USED = yaml.safe_load((HERE / "questions.yaml").read_text(encoding="utf-8"))
NAMES = {
    "Bytom", "Chorzów", "Dąbrowa Górnicza", "Ełk", "Grajewo", "Hrubieszów", "Konin", "Leszno", "Lublin", "Łódź", "Rybnik", "Stalowa Wola",
    "Starachowice", "Wałbrzych", "Warszawa", "Włocławek", "Wrocław", "Słupsk", "Zabrze", "Pruszcz Gdański", "Puławy", "Dobiegniew", "Szczecin",
    "Stargard", "Bydgoszcz", "Gdańsk", "Biała Podlaska", "Krzywiń", "Tomaszów Mazowiecki", "Poznań",
}


@pytest.fixture(scope="module")
def towns():
    return to_json(load_all(FOLDER))


@pytest.fixture(scope="module")
def programme(towns):
    """programme("rybnik/instalments-2014") -> its plain JSON."""
    known = {f"{town['slug']}/{entry['id']}": entry for town in towns for entry in town["programmes"]}
    return known.__getitem__


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_file_is_right(path):
    assert check_file(path) == []


def test_all_towns_of_the_source_are_described(towns):
    assert NAMES <= {town["name"] for town in towns}


@pytest.mark.parametrize("question", USED)
def test_a_question_shows_the_towns_that_the_source_uses(towns, question):
    shown = {town["name"] for town in towns for entry in town["programmes"] if question in entry["questions"]}
    assert set(USED[question]) <= shown


def test_the_own_list_of_questions_is_known():
    assert set(USED) <= set(QUESTIONS)


def test_a_story_is_of_a_few_plain_sentences():
    for town in load_all(FOLDER):
        sentences = [part for part in town.body.replace("?", ".").replace("!", ".").split(".") if len(part.split()) > 2]
        assert not sentences or 3 <= len(sentences) <= 12, town.slug  # the wizard lets it be left out


def test_the_exported_data_fits_the_json_schema(towns):
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    assert [error.message for town in towns for error in validator.iter_errors(town)] == []


def test_every_programme_says_where_it_comes_from_and_when_it_was_checked(towns):
    for town in towns:
        for entry in town["programmes"]:
            assert entry["source"] and entry["checked_on"] and entry["summary"], entry["id"]


def test_money_is_text_with_two_decimals(programme):
    assert programme("hrubieszow/work-off-2015")["terms"]["rates"][0]["amount"] == "12.00"
    assert programme("dobiegniew/municipal-loan-2016")["terms"]["max_amount"] == "30000.00"


def test_every_instrument_has_a_shape():
    assert len(PROGRAMMES) == 19


def test_rybnik_instalments(programme):
    terms = programme("rybnik/instalments-2014")["terms"]
    assert (terms["max_months"], terms["absolute_max_months"], terms["counted_from"], terms["longer"]) == (18, None, "granting", [])
    assert terms["default"] == {"due_at_once": True, "interest_from": "application"}
    limits = {(row["unit"], row["limit"]) for row in terms["decides"]}
    assert limits == {("zgm", "10000.00"), (None, "5000.00"), ("zgm", "20000.00"), (None, "10000.00"), (None, None)}


def test_pruszcz_instalments(programme):
    terms = programme("pruszcz-gdanski/instalments-2015")["terms"]
    rows = [(row["rent_multiple_over"], row["principal_over"], row["principal_up_to"], row["months"]) for row in terms["longer"]]
    assert rows == [(10, None, "9000.00", 36), (None, "9000.00", "27000.00", 60), (None, "27000.00", None, None)]
    assert (terms["max_months"], terms["absolute_max_months"], terms["default"]["interest_from"]) == (18, 18, "original_due")


@pytest.mark.parametrize("key, years, share, cap", [
    ("tomaszow-mazowiecki/tax-exemption-2016", 5, "90", "20000.00"), ("bytom/tax-exemption-2010", 5, "50", "none"),
    ("leszno/tax-exemption-2015", None, None, None), ("biala-podlaska/tax-exemption-2015", None, None, None)])
def test_tax_exemptions(programme, key, years, share, cap):
    terms = programme(key)["terms"]
    assert (terms["max_years"], terms["cost_share"], terms["cap"]) == (years, share, cap)


def test_wroclaw_household_criteria(programme):
    terms = programme("wroclaw/amnesty-2011")["terms"]
    assert terms["income"] == {"base": "lowest_pension", "several_percent": "125", "single_percent": "175", "months": 12}
    assert terms["floor_area"]["by_persons"] == ["35", "40", "45", "55", "65", "70"]
    assert (terms["floor_area"]["each_further"], terms["floor_area"]["separate_room_or_wheelchair"], terms["derogation_percent"]) == ("5", "15", "20")


def test_zabrze_windows_leave_a_summer_without_a_rule(programme):
    windows = {(row["applied_from"], row["applied_to"], row["pay_until"]) for row in programme("zabrze/amnesty-2016")["terms"]["variants"]}
    assert windows == {(None, "2016-06-30", "2016-12-31"), ("2016-10-01", "2016-12-31", "2017-12-31")}


def test_konin_rates_follow_the_minimum_wage(programme):
    terms = programme("konin/work-off-2015")["terms"]
    assert {row["work"]: row["base_percent"] for row in terms["rates"]} == {"cleaning": "120", "repair": "130", "other": "110"}
    assert terms["base_rate"] == {"of": "minimum_wage", "divided_by": "average_monthly_hours"}


def test_dobiegniew_and_szczecin_scoring(programme):
    works = programme("dobiegniew/municipal-loan-2016")["terms"]["scoring"][0]
    assert [option["points"] for option in works["options"]] == ["50", "40", "30", "10"]
    assert [row["weight"] for row in programme("szczecin/loan-fund-2016")["terms"]["scoring"]] == ["50", "20", "15", "15"]


CONTRADICTIONS = {
    "hrubieszow/work-off-2015": ["numer z 2017", "13 zł"],
    "rybnik": ["dwa okresy"],
    "wroclaw/work-off-2013": ["673", "679"],
    "zabrze/amnesty-2016": ["od 1 lipca do 30 września 2016"],
    "konin/instalments-2011": ["435 457,73"],
    "warszawa/amnesty-2015": ["3,2 mln"],
    "slupsk/amnesty-2015": ["podatek"],
    "bytom/amnesty-2015": ["15 grudnia 2015"],
    "walbrzych/work-off-2012": ["2011"],
    "chorzow/work-off-2016": ["2011"],
    "stalowa-wola": ["wśród efektów"],
}


@pytest.mark.parametrize("key", CONTRADICTIONS)
def test_contradictions_of_the_source_are_named(towns, programme, key):
    notes = programme(key)["notes"] if "/" in key else next(town for town in towns if town["slug"] == key)["notes"]
    for words in CONTRADICTIONS[key]:
        assert any(words in note for note in notes), words


def test_only_programmes_with_known_numbers_can_be_computed(programme):
    assert computable(programme("rybnik/instalments-2014")) and computable(programme("bytom/tax-exemption-2010"))
    assert not computable(programme("leszno/tax-exemption-2015")) and not computable(programme("dabrowa-gornicza/instalments-2016"))
    assert not computable(programme("lublin/amnesty-2017"))
