"""Checks of a town file that look at several fields at once.

They read the raw data, not the model, so that they also speak when another field of the same programme is wrong (all problems at
once). Whatever has the wrong type is skipped here: the schema has already said so.
"""

import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from macros.questions import QUESTIONS
from macros.town_messages import compose
from macros.town_schema import INSTRUMENTS
from macros.town_types import slugify
from macros.yaml_positions import Problem


def problems(data: dict, stem: str) -> Iterator[Problem]:
    """Problems of a whole town; `stem` is the file's name without .md."""
    yield from _slug(data, stem)
    rows = data.get("programmes")
    rows = rows if isinstance(rows, list) else []
    yield from _repeated(rows, ("programmes",), "program o tym id już jest w tym pliku")
    for number, row in enumerate(rows):
        if isinstance(row, dict):
            yield from _programme(row, ("programmes", number), data)


def _slug(data: dict, stem: str) -> Iterator[Problem]:
    slug, name = data.get("slug"), data.get("name")
    if not isinstance(slug, str):
        return
    if isinstance(name, str) and slug != slugify(name):
        yield Problem(("slug",), compose("slug nie zgadza się z nazwą miasta", slug, slugify(name)))
    if slug != stem:
        yield Problem(("slug",), compose(f"slug nie zgadza się z nazwą pliku {stem}.md", slug, stem))


def _programme(row: dict, path: tuple, town: dict) -> Iterator[Problem]:
    yield from _identifier(row, path)
    yield from _period(row, path)
    yield from _questions(row, path)
    yield from _repeated(row.get("conditions"), path + ("conditions",), "to id już jest na liście")
    for name in ("checked_on", "source"):
        if row.get(name) is None and town.get(name) is None:
            example = "2026-11-22" if name == "checked_on" else "Poradnik mieszkaniowy 2017, tab. 1"
            yield Problem(path + (name,), f"brak pola; dozwolone: podaj je raz dla miasta albo w każdym programie; np. {name}: {example}")
    terms = row.get("terms")
    if isinstance(terms, dict):
        yield from _decides(terms.get("decides"), path + ("terms", "decides"))
        yield from _stages(terms, row.get("conditions"), path + ("terms", "variants"))
        for name in ("decides", "rates", "scoring", "shares", "limits", "contributions", "roles"):
            yield from _repeated(terms.get(name), path + ("terms", name), "to id już jest na liście", "work" if name == "rates" else "id")


def _identifier(row: dict, path: tuple) -> Iterator[Problem]:
    identifier, instrument = row.get("id"), row.get("instrument")
    if not isinstance(identifier, str) or instrument not in INSTRUMENTS:
        return
    act = row.get("act")
    day = act.get("date") if isinstance(act, dict) else None
    year = str(day.year) if isinstance(day, date) else None
    start = instrument.replace("_", "-")
    if not re.fullmatch(re.escape(start) + "-" + (year or "[12][0-9]{3}"), identifier):
        wrong = "id nie składa się z instrumentu i roku aktu"
        yield Problem(path + ("id",), compose(wrong, identifier, f"{start}-{year or 'ROK'}", f"{start}-{year or 2012}"))


def _period(row: dict, path: tuple) -> Iterator[Problem]:
    first, last = row.get("valid_from"), row.get("valid_to")
    if isinstance(first, date) and isinstance(last, date) and last < first:
        yield Problem(path + ("valid_to",), compose("koniec obowiązywania jest przed początkiem", last, f"dzień od {first}"))


def _questions(row: dict, path: tuple) -> Iterator[Problem]:
    rows = row.get("questions")
    for number, question in enumerate(rows if isinstance(rows, list) else []):
        if isinstance(question, str) and question not in QUESTIONS:
            yield Problem(path + ("questions", number), compose("nie ma takiego pytania w poradniku", question,
                                                                "id z pliku macros/questions.yaml", _closest(question)))
        elif isinstance(question, str) and question in rows[:number]:
            yield Problem(path + ("questions", number), compose("to pytanie już jest na liście", question))


def _closest(question: str) -> str:
    return (get_close_matches(question, QUESTIONS, 1, 0.4) or list(QUESTIONS))[0]


def _repeated(rows, path: tuple, wrong: str, key: str = "id") -> Iterator[Problem]:
    seen = set()
    for number, row in enumerate(rows if isinstance(rows, list) else []):
        value = row.get(key) if isinstance(row, dict) else None
        if isinstance(value, str):
            if value in seen:
                yield Problem(path + (number, key), compose(wrong, value))
            seen.add(value)


def _decides(rows, path: tuple) -> Iterator[Problem]:
    """`above` has to name an office of the same list."""
    rows = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    known = [row["id"] for row in rows if isinstance(row.get("id"), str)]
    for number, row in enumerate(rows):
        above = row.get("above")
        if isinstance(above, str) and above not in known:
            yield Problem(path + (number, "above"), compose("nie ma takiego id na tej liście", above, ", ".join(dict.fromkeys(known))))


def _stages(terms: dict, conditions, path: tuple) -> Iterator[Problem]:
    known = [row["id"] for row in conditions if isinstance(row, dict) and isinstance(row.get("id"), str)] if isinstance(conditions, list) else []
    variants = terms.get("variants")
    for number, variant in enumerate(variants if isinstance(variants, list) else []):
        stages = variant.get("stages") if isinstance(variant, dict) else None
        for place, stage in enumerate(stages if isinstance(stages, list) else []):
            condition = stage.get("condition") if isinstance(stage, dict) else None
            if isinstance(condition, str) and condition not in known:
                yield Problem(path + (number, "stages", place, "condition"),
                              compose("nie ma takiego warunku w conditions tego programu", condition, ", ".join(known) or "id warunku"))
