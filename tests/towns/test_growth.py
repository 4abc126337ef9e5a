"""The generator of towns makes files that pass the check, and what pages say of many towns stays small."""

import shutil
from datetime import date

import pytest

from bench import towns as growth
from calculators.debt_relief import amnesty
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


@pytest.mark.parametrize("name", ["amnesty", "compare_amnesties"])
def test_a_calculator_of_amnesty_weighs_little_more_with_all_municipalities(poland, folder, name):
    """A choice of programmes grows by their names; questions and worked rows do not grow with them."""
    few, many = (len(calculator_pages.calculator(Towns(known), Law(), TODAY, name, base="../").encode()) for known in (to_json(load_all(TOWNS)), poland))
    more = len(Towns(poland).programmes("amnesty", amnesty.usable)) - len(Towns(to_json(load_all(TOWNS))).programmes("amnesty", amnesty.usable))
    assert more > 300 and many - few < more * (130 if name == "amnesty" else 1)


def test_the_most_used_question_fits_a_page(poland):
    assert len(town_pages.towns(poland, TODAY, "debt-scale-table", base="../").encode()) < 30_000
