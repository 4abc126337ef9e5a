"""The generator of towns makes files that pass the check, and what pages say of many towns stays small."""

import re
import shutil
from datetime import date

import pytest

from bench import towns as growth
from calculators import browser, catalogue, engine, forms
from calculators.parameters import Law
from calculators.towns import Towns
from deploy.paths import TOWNS
from macros import calculator_pages, town_effects, town_map, town_pages, town_tables
from macros.towns import check_file, load_all, to_json

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("miasta")
    for path in TOWNS.glob("*.md"):
        shutil.copy(path, made)
    growth.write(made, 60)
    return made


@pytest.fixture(scope="module")
def poland(folder):
    """2477 towns as plain JSON."""
    known = to_json(load_all(folder))
    return known + [{**known[number % len(known)], "slug": f"gmina-{number:04d}", "name": f"Gmina {number:04d}"} for number in range(2477 - len(known))]


def test_synthetic_towns_are_right(folder):
    made = sorted(folder.glob("gmina-*.md"))
    assert len(made) == 30 and [message for path in made for message in check_file(path)] == []


def test_their_examples_ask_for_themselves(folder):
    for path in folder.glob("gmina-*.md"):
        for one in to_json([*load_all_of(path)])[0]["programmes"]:
            for example in one["examples"]:
                asked = {example["inputs"].get("town"), example["inputs"].get("programme", "").split("/")[0]} - {None, ""}
                assert asked <= {path.stem}


def load_all_of(path):
    from macros.towns import load_file

    return [load_file(path)]


def test_the_list_and_the_map_of_all_municipalities_fit_a_page(poland):
    page = town_pages.towns_index(poland, TODAY, base="../") + town_map.towns_map(poland, base="../")
    assert len(page.encode()) < 330_000
    assert page.count('<tr><th scope="row">') == 2477  # every one of them, also without JavaScript


def test_the_comparisons_of_all_municipalities_fit_a_page(poland):
    page = "".join(town_tables.instrument_comparisons(poland, TODAY, field, base="../") for field in town_tables.FIELDS)
    page += "".join(town_tables.instrument_matrix(poland, TODAY, field, base="../") for field in town_tables.MATRICES)
    assert len(page.encode()) < 350_000


def test_the_effects_of_all_municipalities_fit_a_page(poland):
    kinds = "".join(town_effects.effects_chart(poland, TODAY, kind, base="../") for kind in ("worked_off", "recovered", "written_off"))
    page = town_effects.effects_summary(poland, TODAY, base="../") + kinds + town_effects.effects_list(poland, TODAY, base="../")
    assert len(page.encode()) < 350_000


WITH_TOWNS = [name for name in catalogue.RULES if {"town", "programme"} & {field.name for field in catalogue.rule(name).FIELDS}]


@pytest.mark.parametrize("name", [*WITH_TOWNS, "compare_amnesties"])
def test_a_calculator_weighs_no_more_with_all_municipalities(poland, name):
    """Lists of towns wait in Python, questions come with their programme, a worked example names some towns."""
    few, many = (len(calculator_pages.calculator(Towns(known), Law(), TODAY, name, base="../").encode()) for known in (to_json(load_all(TOWNS)), poland))
    assert many - few < (15_000 if name == "which_instrument" else 500)


@pytest.mark.parametrize("name", WITH_TOWNS)
def test_lists_that_wait_in_python_are_whole(poland, name):
    lists = browser.reply({"calculator": name, "want": "options"}, Towns(poland), Law())["lists"]
    offered = {"town": len(forms.usable_towns(name, Towns(poland))), "programme": len(forms.usable_programmes(name, Towns(poland)))}
    assert lists and max(offered.values()) > 100 and {field: one.count("<option") - 1 for field, one in lists.items()} == {field: offered[field] for field in lists}


def test_a_page_of_a_town_offers_that_town_before_the_list_is_there(poland):
    page = calculator_pages.calculator(Towns(poland), Law(), TODAY, "instalments", "rybnik", base="../")
    assert '<option value="rybnik" selected>Rybnik</option><option disabled>' in page


def test_a_way_names_some_towns_and_leads_to_the_rest(poland):
    found = engine.run("which_instrument", forms.example("which_instrument"), on=TODAY, towns=Towns(poland), law=Law())
    row = next(one for one in found.outcome["fits"] if one["instrument"] == "work_off")
    first, *_, last = row["town_links"]
    assert len(row["town_links"]) == 41 and first["address"].startswith("miasta/") and last["address"] == "porownania/#work-off"
    assert re.fullmatch(r"jeszcze [\d\u00a0]+miast\w* w porównaniu", last["title"]) and len(row["towns"]) > 400


def test_short_lists_stand_in_the_page():
    page = calculator_pages.calculator(Towns(to_json(load_all(TOWNS))), Law(), TODAY, "work_off", base="../")
    assert "data-options" not in page and '<option value="konin">Konin</option>' in page


def test_the_most_used_question_fits_a_page(poland):
    assert len(town_pages.towns(poland, TODAY, "debt-scale-table", base="../").encode()) < 30_000
