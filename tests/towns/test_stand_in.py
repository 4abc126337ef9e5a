"""The browser's plain Python instead of pydantic says the same as pydantic: every mistake, every town, random data."""

import json
import random
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import given, settings

from macros import towns
from macros.town_schema import Town
from macros.yaml_positions import read
from tests.towns import stand_in
from tests.towns.test_mistakes import BASE, MISTAKES, SLUG, SYNTAX
from tests.towns.test_yaml_positions import VALUES

OTHER = stand_in.load("macros.towns")
FILES = sorted(path for path in (Path(__file__).parents[2] / "docs" / "miasta").glob("*.md") if path.name != "index.md")
# What a hand may put where something else belongs.
JUNK = [None, True, 0, -1, 3.5, "", " ", "abc", "18", "2014-13-01", "1e5", "unknown", [], {}, [None], {"a": 1}, ["abc"], [{}], "work_off", 10**30]


def check(data) -> tuple[list[str], list[str]]:
    text = f"---\n{json.dumps(data, ensure_ascii=False, default=str)}\n---\n"
    return towns.check_text(text, SLUG), OTHER.check_text(text, SLUG)


@pytest.mark.parametrize("mistake", [*MISTAKES, *SYNTAX])
def test_every_fixture_gives_the_same_messages(mistake):
    old, new = (MISTAKES | SYNTAX)[mistake][:2]
    text = BASE.replace(old, new, 1)
    assert OTHER.check_text(text, SLUG) == towns.check_text(text, SLUG) != []


def test_the_models_are_really_others():
    assert OTHER.Town is not towns.Town and towns.Town is Town
    assert not hasattr(OTHER.Town, "model_json_schema")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_town_is_right_and_the_same_data(path):
    text = path.read_text(encoding="utf-8")
    assert OTHER.check_text(text, path.stem) == towns.check_text(text, path.stem) == []
    assert OTHER.to_json([OTHER.load_file(path)]) == towns.to_json([towns.load_file(path)])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_town_with_fields_replaced_lost_and_added(path):
    by = random.Random(path.stem)
    text = path.read_text(encoding="utf-8")
    for _ in range(60):
        data = read(text).data
        for _ in range(by.randrange(1, 4)):
            spoil(data, by)
        ours, theirs = check(data)
        assert ours == theirs


def spoil(data, by: random.Random) -> None:
    """Changes one place, however deep."""
    place = data
    while by.random() < 0.85:
        inner = [one for one in (place.values() if isinstance(place, dict) else place) if isinstance(one, (dict, list)) and one]
        if not inner:
            break
        place = by.choice(inner)
    if isinstance(place, dict):
        key, change = by.choice([*place, "nowe"]), by.random()
        if change < 0.3:
            place.pop(key, None)
        else:
            place[key if change < 0.9 else "nieznane"] = deepcopy(by.choice(JUNK))
    else:
        place[by.randrange(len(place))] = deepcopy(by.choice(JUNK))


@given(VALUES)
@settings(max_examples=200, deadline=None)
def test_random_data(data):
    ours, theirs = check(data)
    assert ours == theirs


def test_what_the_models_do_not_use_is_refused():
    with stand_in.imports():
        import pydantic

        with pytest.raises(TypeError, match="does not know"):
            type("Model", (pydantic.BaseModel,), {"__annotations__": {"a": bytes}, "__module__": "x"})
