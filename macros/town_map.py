"""The map of Poland with the described towns: an SVG of links, drawn at build from an npm package's boundaries.

The package holds voivodeships as paths of a Mercator map, with the corners of that map in metres; towns are projected the same way.
Its vertices are those of Natural Earth (public domain).
"""

import functools
import json
import math
import re
from collections import Counter
from html import escape
from pathlib import Path
from typing import NamedTuple

from calculators import text
from macros.town_pages import alphabetical

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "node_modules" / "@react-jvectormap" / "poland"
RADIUS = 6381372  # metres: the sphere on which the package's maps are drawn
MOST_TOWNS = 60  # more labels than that do not fit; then a voivodeship is a link
LETTER, HEIGHT, PADDING = 9.6, 32, 8  # units of the map: mean width of a letter, height of a label, its side padding
VOIVODESHIPS = {
    "PL-DS": "dolnośląskie", "PL-KP": "kujawsko-pomorskie", "PL-LU": "lubelskie", "PL-LB": "lubuskie", "PL-LD": "łódzkie", "PL-MA": "małopolskie",
    "PL-MZ": "mazowieckie", "PL-OP": "opolskie", "PL-PK": "podkarpackie", "PL-PD": "podlaskie", "PL-PM": "pomorskie", "PL-SL": "śląskie",
    "PL-SK": "świętokrzyskie", "PL-WN": "warmińsko-mazurskie", "PL-WP": "wielkopolskie", "PL-ZP": "zachodniopomorskie",
}


MARGIN = 28  # units around the country, for labels


class Box(NamedTuple):
    """A rectangle of the map."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Box") -> bool:
        """Whether they share any point inside."""
        return (self.x < other.x + other.width and other.x < self.x + self.width
                and self.y < other.y + other.height and other.y < self.y + self.height)

    def is_inside(self, other: "Box") -> bool:
        """Whether it does not stick out of the other."""
        return (other.x <= self.x and self.x + self.width <= other.x + other.width
                and other.y <= self.y and self.y + self.height <= other.y + other.height)


class Land(NamedTuple):
    """The country on a map of `width` × `height`: paths by voivodeship, and the corners in metres."""

    width: float
    height: float
    corners: tuple[float, float, float, float]
    paths: dict[str, str]
    version: str

    def point(self, lat: float, lon: float) -> tuple[float, float]:
        """Where a place (degrees) lies on the map."""
        east = RADIUS * math.radians(lon)
        south = -RADIUS * math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))
        left, top, right, bottom = self.corners
        return (east - left) / (right - left) * self.width, (south - top) / (bottom - top) * self.height


@functools.cache
def land(package: Path = PACKAGE) -> Land:
    """The boundaries of the installed package. Raises FileNotFoundError that says how to install it."""
    path = package / "dist" / "plMerc.json"
    if not path.exists():
        raise FileNotFoundError(f"{path.relative_to(ROOT) if path.is_relative_to(ROOT) else path}: nie ma granic do mapy miast; "
                                "zainstaluj pakiety poleceniem `make env` albo `npm ci`")
    found = json.loads(path.read_text(encoding="utf-8"))["content"]
    first, last = found["insets"][0]["bbox"]
    paths = {code: _whole_units(row["path"]) for code, row in found["paths"].items()}
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    return Land(found["width"], found["height"], (first["x"], first["y"], last["x"], last["y"]), paths, version)


def _whole_units(path: str) -> str:
    """A path of relative lines on whole units, without the steps that vanish: a third of the size, no visible difference."""
    x = y = 0.0
    at, made = (0, 0), []
    for command, dx, dy in re.findall(r"([MlLZz])(?:(-?[\d.]+),(-?[\d.]+))?", path):
        if command in "Zz":
            made.append("z")
            continue
        x, y = (float(dx), float(dy)) if command in "ML" else (x + float(dx), y + float(dy))
        point = round(x), round(y)
        if command == "M":
            made.append(f"M{point[0]},{point[1]}")
        elif point != at:
            made.append(f"l{point[0] - at[0]},{point[1] - at[1]}")
        at = point
    return "".join(made)


def towns_map(known: list[dict], *, base: str) -> str:
    """The map: a link a town, or, of very many towns, a link a voivodeship that filters the list of towns."""
    ground = land()
    shapes = "".join(f'<path d="{path}"/>' for path in ground.paths.values())
    over = _towns(known, ground, base) if len(known) <= MOST_TOWNS else _voivodeships(known, ground)
    return (f'<figure class="towns-map" data-search-exclude><div class="towns-map__scroll" tabindex="0" role="region" aria-label="Mapa, w razie potrzeby przewijana w bok"><svg viewBox="{-MARGIN} {-MARGIN} {ground.width + 2 * MARGIN:.0f} {ground.height + 2 * MARGIN:.0f}" '
            f'role="group" aria-label="Mapa Polski z opisanymi miastami"><g class="towns-map__land" aria-hidden="true">{shapes}</g>{over}</svg></div>'
            '<figcaption>Te same miasta są w tabeli pod mapą. Granice województw: pakiet npm @react-jvectormap/poland '
            f'{ground.version} (licencja MIT), według danych Natural Earth (domena publiczna).</figcaption></figure>')


def _towns(known: list[dict], ground: Land, base: str) -> str:
    places = {town["slug"]: ground.point(town["lat"], town["lon"]) for town in known}
    labels = place_labels({town["slug"]: (places[town["slug"]], town["name"]) for town in known}, frame(ground))
    dots, links = [], []
    for town in sorted(known, key=lambda town: alphabetical(town["name"])):
        (x, y), box = places[town["slug"]], labels[town["slug"]]
        middle = box.x + box.width / 2, box.y + box.height / 2
        dots.append(f'<line class="towns-map__lead" x1="{x:.0f}" y1="{y:.0f}" x2="{middle[0]:.0f}" y2="{middle[1]:.0f}"/>'
                    f'<circle class="towns-map__dot" cx="{x:.0f}" cy="{y:.0f}" r="6"/>')
        count = text.fill("{n:program|programy|programów}", {"n": len(town["programmes"])})
        links.append(_link(f'{base}miasta/{town["slug"]}/', town["name"], f'{town["name"]}: {count}', box))
    return f'<g aria-hidden="true">{"".join(dots)}</g>{"".join(links)}'


def _voivodeships(known: list[dict], ground: Land) -> str:
    count = Counter(town["voivodeship"] for town in known)
    middles = {code: (_middle(path), f"{VOIVODESHIPS[code]} {count[VOIVODESHIPS[code]]}") for code, path in ground.paths.items() if count[VOIVODESHIPS[code]]}
    labels = place_labels(middles, frame(ground), distance=0)
    links = []
    for code in sorted(middles, key=lambda code: alphabetical(VOIVODESHIPS[code])):
        name, words = VOIVODESHIPS[code], text.fill("{n:miasto|miasta|miast}", {"n": count[VOIVODESHIPS[code]]})
        links.append(_link("#lista-miast", middles[code][1], f"{name}: {words}", labels[code], f' data-filter="{name}"'))
    return "".join(links)


def _link(address: str, label: str, title: str, box: Box, more: str = "") -> str:
    # Not `href`: the theme's instant navigation would try to rewrite it, which SVG links do not allow.
    return (f'<a xlink:href="{escape(address)}"{more}><title>{escape(title)}</title><rect x="{box.x:.0f}" y="{box.y:.0f}" width="{box.width:.0f}" '
            f'height="{box.height:.0f}" rx="5"/><text x="{box.x + box.width / 2:.0f}" y="{box.y + box.height / 2:.0f}">{escape(label)}</text></a>')


def _middle(path: str) -> tuple[float, float]:
    """The middle of a path's box."""
    x = y = 0
    points = []
    for command, dx, dy in re.findall(r"([Ml])(-?\d+),(-?\d+)", path):
        x, y = (int(dx), int(dy)) if command == "M" else (x + int(dx), y + int(dy))
        points.append((x, y))
    return tuple((min(axis) + max(axis)) / 2 for axis in zip(*points, strict=True))


def frame(ground: Land) -> Box:
    """What the picture shows: the country with its margin."""
    return Box(-MARGIN, -MARGIN, ground.width + 2 * MARGIN, ground.height + 2 * MARGIN)


def place_labels(points: dict[str, tuple[tuple[float, float], str]], picture: Box, distance: float = 10) -> dict[str, Box]:
    """A box for the label of each point, beside it where there is room, else further away: inside the picture, covering neither another
    box nor the point of another.

    points: key -> ((x, y), text). Crowded points choose first, so that they get the places nearest to them.
    """
    dots = {key: Box(x - 7, y - 7, 14, 14) for key, ((x, y), _) in points.items()} if distance else {}

    def crowd(key):
        (x, y), _ = points[key]
        return -sum(math.dist((x, y), other) < 60 for other, _ in points.values()), key

    placed: dict[str, Box] = {}
    for key in sorted(points, key=crowd):
        placed[key] = next(box for box in _candidates(*points[key], distance)
                           if box.is_inside(picture) and not any(box.meets(other) for other in placed.values())
                           and not any(box.meets(dot) for name, dot in dots.items() if name != key))
    return placed


def _candidates(point: tuple[float, float], label: str, distance: float):
    """Boxes around a point, nearer ones first: right, left, above, below, then the corners."""
    x, y = point
    width = max(len(label) * LETTER + 2 * PADDING, HEIGHT)
    for step in range(200):
        away = distance + 12 * step
        for dx, dy in ((1, 0), (-1, 0), (0, -1), (0, 1), (0.7, -0.7), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7)):
            middle_x, middle_y = x + dx * (away + (width / 2 if distance else 0)), y + dy * (away + (HEIGHT / 2 if distance else 0))
            yield Box(middle_x - width / 2, middle_y - HEIGHT / 2, width, HEIGHT)
