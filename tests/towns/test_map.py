"""The map: towns where they are, labels that do not cover each other, a clear word when the package is missing."""

import itertools
import re

import pytest

from macros import town_map
from macros.town_schema import VOIVODESHIPS


@pytest.fixture(scope="module")
def ground():
    return town_map.land()


@pytest.fixture(scope="module")
def known(towns):
    return list(towns.by_slug.values())


def test_all_voivodeships_are_drawn_and_named(ground):
    assert set(ground.paths) == set(town_map.VOIVODESHIPS) and set(town_map.VOIVODESHIPS.values()) == set(VOIVODESHIPS)


def test_paths_stay_on_the_map(ground):
    for path in ground.paths.values():
        x = y = 0
        for command, dx, dy in re.findall(r"([Ml])(-?\d+),(-?\d+)", path):
            x, y = (int(dx), int(dy)) if command == "M" else (x + int(dx), y + int(dy))
            assert -1 <= x <= ground.width + 1 and -1 <= y <= ground.height + 1


@pytest.mark.parametrize("lat, lon, east, south", [(52.23, 21.01, "right", "middle"), (54.35, 18.65, "middle", "top"), (51.11, 17.03, "left", "bottom")])
def test_places_lie_where_they_should(ground, lat, lon, east, south):
    x, y = ground.point(lat, lon)
    assert {"left": x < ground.width * 0.4, "middle": 0.3 < x / ground.width < 0.6, "right": x > ground.width * 0.6}[east]
    assert {"top": y < ground.height * 0.2, "middle": 0.3 < y / ground.height < 0.6, "bottom": y > ground.height * 0.5}[south]


def test_each_town_is_in_its_own_voivodeship(ground, known):
    """Within the box of the voivodeship's shape: the projection of towns and of boundaries is the same."""
    for town in known:
        code = next(code for code, name in town_map.VOIVODESHIPS.items() if name == town["voivodeship"])
        x = y = 0
        points = []
        for command, dx, dy in re.findall(r"([Ml])(-?\d+),(-?\d+)", ground.paths[code]):
            x, y = (int(dx), int(dy)) if command == "M" else (x + int(dx), y + int(dy))
            points.append((x, y))
        (left, right), (top, bottom) = ((min(axis), max(axis)) for axis in zip(*points, strict=True))
        at = ground.point(town["lat"], town["lon"])
        assert left <= at[0] <= right and top <= at[1] <= bottom, town["name"]


def test_labels_cover_neither_each_other_nor_the_edge(ground, known):
    places = {town["slug"]: (ground.point(town["lat"], town["lon"]), town["name"]) for town in known}
    boxes = town_map.place_labels(places, town_map.frame(ground))
    assert len(boxes) == len(known)
    assert not [pair for pair in itertools.combinations(boxes, 2) if boxes[pair[0]].meets(boxes[pair[1]])]
    assert all(box.is_inside(town_map.frame(ground)) for box in boxes.values())


def test_the_map_links_every_town_in_alphabetical_order(known):
    html = town_map.towns_map(known, base="../")
    links = re.findall(r'<a xlink:href="\.\./miasta/([a-z-]+)/"><title>([^:]+):', html)
    assert {slug for slug, _ in links} == {town["slug"] for town in known}
    assert [name for _, name in links][:3] == ["Biała Podlaska", "Bydgoszcz", "Bytom"]
    assert "licencja MIT" in html and len(html.encode()) < 40_000


def test_of_very_many_towns_the_map_links_voivodeships(known):
    many = [{**town, "slug": f"{town['slug']}-{number}"} for number in range(80) for town in known]
    html = town_map.towns_map(many, base="../")
    assert 'xlink:href="#lista-miast" data-filter="śląskie"' in html and "opolskie: 0" not in html
    assert html.count("<a ") <= 16 and len(html.encode()) < 40_000


def test_a_missing_package_is_named_with_the_way_to_get_it(tmp_path):
    with pytest.raises(FileNotFoundError, match="make env"):
        town_map.land(tmp_path / "brak")
