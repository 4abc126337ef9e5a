"""The shape of the dated legal parameters in calculators/law/*.toml.

A wrong figure cannot be caught here, but a figure without a date, a source or
an honest mark of verification can. The last tests feed the check with broken
examples, so that it is known to fail when it should.
"""

import copy
import re
import tomllib
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pytest

LAW = Path(__file__).resolve().parent.parent / "calculators" / "law"
FILES = sorted(LAW.glob("*.toml"))

PARAMETER_TEXTS = ("title", "about")
VALUE_TEXTS = ("value", "act", "journal", "article", "link")
# The civil code is of 1964 and took effect in 1965; nothing here looks far ahead.
FIRST_YEAR, LAST_YEAR = 1965, 2040
# A machine with a wrong clock must not reject files that were right when written.
LATEST_CHECK = max(date.today(), date(2026, 11, 22))
NUMBER_UNIT = re.compile(r"^(EUR|%|zł|h|kg|g|mg|W|°C|p\.b\.)")
WINDOWS = {"fiscal", "rolling"}


def text_problem(holder: dict, key: str) -> str | None:
    """Say what is wrong with a text that must be present, or None."""
    found = holder.get(key)
    if not isinstance(found, str):
        return f"{key} must be a string, found {found!r}"
    if not found.strip() or found != found.strip():
        return f"{key} is empty or has spaces around it"
    return None


def value_problems(value: dict, unit: str) -> list[str]:
    """List what is wrong with one dated value whose parameter is in `unit`."""
    problems = [p for key in VALUE_TEXTS if (p := text_problem(value, key))]
    if "note" in value and (p := text_problem(value, "note")):
        problems.append(p)
    if not str(value.get("link", "")).startswith("https://"):
        problems.append("link must start with https://")
    if type(value.get("verified")) is not bool:
        problems.append("verified must be true or false")
    for key in ("from", "to", "checked_on"):
        if key == "to" and key not in value:
            continue
        if type(value.get(key)) is not date:
            problems.append(f"{key} must be a date, found {value.get(key)!r}")
        elif not FIRST_YEAR <= value[key].year <= LAST_YEAR:
            problems.append(f"{key} {value[key]} is outside {FIRST_YEAR}–{LAST_YEAR}")
    if not problems:
        if value["checked_on"] > LATEST_CHECK:
            problems.append(f"checked_on {value['checked_on']} is in the future")
        if value.get("to", value["from"]) < value["from"]:
            problems.append(f"to {value['to']} is before from {value['from']}")
        if NUMBER_UNIT.match(unit) and not is_plain_number(value["value"]):
            problems.append(f"value {value['value']!r} is not a plain number with a point")
    if "window" in value and value["window"] not in WINDOWS:
        problems.append(f"window must be one of {sorted(WINDOWS)}")
    return problems


def is_plain_number(text: str) -> bool:
    """True for "300000" or "9.25"; false for "1e5", "9,25", " 3" and words."""
    if not re.fullmatch(r"-?\d+(\.\d+)?", text):
        return False
    try:
        Decimal(text)
    except InvalidOperation:
        return False
    return True


def order_problems(values: list[dict]) -> list[str]:
    """Say which neighbours are out of order, overlap or follow a value without an end."""
    problems = []
    for earlier, later in zip(values, values[1:]):
        if "to" not in earlier:
            problems.append(f"the value from {earlier['from']} has no end, yet another follows")
        elif later["from"] <= earlier["to"]:
            problems.append(f"{later['from']} is not after {earlier['to']}")
    return problems


def law_problems(data: dict) -> list[str]:
    """List everything wrong with the content of one law file; empty when it is well formed."""
    problems = [p for p in [text_problem(data, "topic")] if p]
    parameters = {name: table for name, table in data.items() if name != "topic"}
    if not parameters:
        problems.append("no parameter")
    for name, table in parameters.items():
        if not isinstance(table, dict) or not table.get("values"):
            problems.append(f"{name}: not a parameter with values")
            continue
        found = [p for key in PARAMETER_TEXTS if (p := text_problem(table, key))]
        # A rule in words has no unit; it is then written as an empty text, never left out.
        if table.get("unit") != "" and (p := text_problem(table, "unit")):
            found.append(p)
        for value in table["values"]:
            found += [f"{value.get('from')}: {p}" for p in value_problems(value, str(table.get("unit", "")))]
        if not found:
            found = order_problems(table["values"])
        problems += [f"{name}: {p}" for p in found]
    return problems


def test_there_are_law_files():
    assert FILES, f"no law files in {LAW}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_law_file_is_well_formed(path):
    assert law_problems(tomllib.loads(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_parameter_ids_are_plain_names(path):
    # "<file>.<table>" is typed into pages and commands: it must need no quoting.
    names = [path.stem, *(n for n in tomllib.loads(path.read_text(encoding="utf-8")) if n != "topic")]
    assert [n for n in names if not re.fullmatch(r"[a-z][a-z0-9_]*", n)] == []


def test_holidays_have_days_that_exist():
    data = tomllib.loads((LAW / "public_holidays.toml").read_text(encoding="utf-8"))
    for value in data["days"]["values"]:
        days = [date.fromisoformat(f"2024-{day}") for day in value["fixed"]]
        assert days == sorted(set(days))
        assert value["easter_offsets"] == [0, 1, 49, 60]


GOOD = tomllib.loads("""
topic = "Pomoc de minimis"
[general]
title = "Pułap"
unit = "EUR"
about = "Jedno zdanie."
[[general.values]]
value = "200000"
from = 2014-01-01
to = 2023-12-31
window = "fiscal"
act = "rozporządzenie"
journal = "Dz.Urz. UE"
article = "art. 3"
link = "https://eur-lex.europa.eu/"
checked_on = 2026-11-22
verified = true
[[general.values]]
value = "300000"
from = 2024-01-01
act = "rozporządzenie"
journal = "Dz.Urz. UE"
article = "art. 3"
link = "https://eur-lex.europa.eu/"
checked_on = 2026-11-22
verified = false
""")


def test_good_example_passes():
    assert law_problems(GOOD) == []


BROKEN = {
    "value is a number": (0, {"value": 200000}),
    "value has a comma": (0, {"value": "200,5"}),
    "date is a string": (0, {"from": "2014-01-01"}),
    "ends before it starts": (0, {"to": date(2013, 1, 1)}),
    "overlaps the next": (0, {"to": date(2024, 1, 1)}),
    "out of order": (1, {"from": date(2010, 1, 1)}),
    "open end in the middle": (0, {"to": None}),
    "year mistyped": (1, {"from": date(2204, 1, 1)}),
    "no act": (0, {"act": None}),
    "empty article": (0, {"article": " "}),
    "plain http": (0, {"link": "http://example.org"}),
    "verified is a word": (0, {"verified": "true"}),
    "checked tomorrow": (0, {"checked_on": date(LATEST_CHECK.year + 1, 1, 1)}),
    "unknown window": (0, {"window": "calendar"}),
}


@pytest.mark.parametrize("which, change", BROKEN.values(), ids=BROKEN)
def test_broken_value_is_reported(which, change):
    broken = copy.deepcopy(GOOD)
    value = broken["general"]["values"][which]
    value.update(change)
    for key in [key for key, found in change.items() if found is None]:
        del value[key]
    assert law_problems(broken)


@pytest.mark.parametrize("key", ["topic", "title", "unit", "about"])
def test_missing_heading_is_reported(key):
    broken = copy.deepcopy(GOOD)
    holder = broken if key == "topic" else broken["general"]
    del holder[key]
    assert law_problems(broken)


def test_file_without_parameters_is_reported():
    assert law_problems({"topic": "Pusty"})
