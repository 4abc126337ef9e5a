"""Open data: the checked towns as JSON with its schema and as CSV, in dane/ of the built site (described by docs/dane/index.md).

CSV is for spreadsheets with Polish settings: semicolons, decimal commas, a byte order mark, CRLF.
"""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from deploy.paths import SITE, TOWNS_JSON
from macros import freshness, today, town_effects, town_pages, town_tables
from macros.data_table import ROOT_MARK
from macros.labels import INSTRUMENTS
from macros.town_schema import json_schema
from macros.town_tables import effect_text
from macros.town_terms_text import rows_of_terms

# Of the layout: the second number grows with a new field, the first when one goes or changes its meaning.
VERSION = "1.0"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
TOWN = ("slug", "name", "voivodeship", "lat", "lon")
ACT = ("kind", "number", "date", "issuer", "title", "url")
EFFECT = ("title", "kind", "number", "number_to", "precision", "unit", "period", "period_from", "period_to", "source")


def document(towns: list[dict], day: date) -> dict:
    """The whole data set as published in miasta.json."""
    return {"version": VERSION, "built_on": day.isoformat(), "licence": LICENCE, "source": "Poradnik mieszkaniowy", "towns": towns}


def schema() -> dict:
    """JSON Schema of `document`. A town is what a town file holds."""
    town = json_schema()
    definitions = town.pop("$defs")
    head = {"version": {"type": "string", "pattern": r"^[0-9]+\.[0-9]+$"}, "built_on": {"type": "string", "format": "date"},
            "licence": {"type": "string", "format": "uri"}, "source": {"type": "string"}}
    return {"$schema": town.pop("$schema"), "title": "Otwarte dane Poradnika mieszkaniowego", "type": "object", "additionalProperties": False,
            "required": [*head, "towns"], "properties": {**head, "towns": {"type": "array", "items": {"$ref": "#/$defs/Town"}}},
            "$defs": {**definitions, "Town": town}}


def programme_rows(towns: list[dict], day: date) -> Iterator[dict]:
    """A row a programme, for miasta.csv."""
    for town in towns:
        for one in town["programmes"]:
            yield {
                **{key: town[key] for key in TOWN}, "programme": one["id"], "instrument": one["instrument"], "instrument_pl": INSTRUMENTS[one["instrument"]],
                "title": one["title"], "summary": one["summary"], **{f"act_{key}": one["act"][key] for key in ACT}, "status": one["status"],
                "valid_from": one["valid_from"], "valid_to": one["valid_to"], "possible_today": freshness.possible_today(one, day),
                "questions": ", ".join(one["questions"]), "terms": _joined(f"{label}: {shown}" for label, shown in rows_of_terms(one)),
                "terms_json": json.dumps(one["terms"], ensure_ascii=False, separators=(",", ":")),
                "conditions": _joined(condition["text"] for condition in one["conditions"]),
                "effects": _joined(f"{effect['title']}: {effect_text(effect)} ({effect['period']})" for effect in one["effects"]),
                "notes": _joined(one["notes"]), "checked_on": one["checked_on"], "source": one["source"],
            }


def term_rows(towns: list[dict]) -> Iterator[dict]:
    """A row a single value of `terms`, for warunki.csv; fields that the source leaves open have none."""
    for place, one in _programmes(towns):
        for path, value in _leaves(one["terms"]):
            yield {**place, "path": path, "value": str(value).lower() if isinstance(value, bool) else str(value)}


def effect_rows(towns: list[dict]) -> Iterator[dict]:
    """A row a reported figure, for efekty.csv."""
    for place, one in _programmes(towns):
        for effect in one["effects"]:
            yield {**place, **{key: effect[key] for key in EFFECT}, **{key: _comma(effect[key]) for key in ("number", "number_to")}}


def _programmes(towns: list[dict]) -> Iterator[tuple[dict, dict]]:
    for town in towns:
        for one in town["programmes"]:
            yield {"slug": town["slug"], "programme": one["id"], "instrument": one["instrument"]}, one


def _leaves(value, path: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _leaves(inner, f"{path}.{number}")
    elif value is not None:
        yield path, value


def _joined(texts) -> str:
    return "; ".join(text.replace("\n", ", ").replace("\u00a0", " ") for text in texts)


def _comma(number: str | float | None) -> str | None:
    return None if number is None else str(number).replace(".", ",")


def as_csv(rows: Iterator[dict]) -> str:
    """Rows as CSV text; empty when there is no row."""
    rows = list(rows)
    target = io.StringIO()
    writer = csv.DictWriter(target, rows[0] if rows else [], delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({key: _written(value) for key, value in row.items()} for row in rows)
    return "\ufeff" + target.getvalue()


def _written(value) -> str | None:
    if isinstance(value, bool):
        return str(value).lower()
    return _comma(value) if isinstance(value, float) else value


def left_out(towns: list[dict], day: date) -> dict[str, list[str]]:
    """Rows of tables that did not fit into their pages, by table (docs/assets/js/tables.mjs fetches them)."""
    tables = [*town_tables.all_tables(towns, day), town_pages.index_table(towns, day, ROOT_MARK), town_pages.today_table(towns, day, ROOT_MARK),
              town_effects.summary_table(towns)]
    return {table.ident: rows for table in tables if (rows := table.left_out())}


def install(site: Path = SITE, source: Path = TOWNS_JSON, day: date | None = None) -> None:
    """Writes the data into a built site. `source`: the checked towns as JSON (deploy.towns)."""
    day = day or today()
    towns = json.loads(source.read_text(encoding="utf-8"))
    folder = site / "dane"
    files = {
        "miasta.json": _json(document(towns, day)), "miasta.schema.json": _json(schema()), "miasta.csv": as_csv(programme_rows(towns, day)),
        "warunki.csv": as_csv(term_rows(towns)), "efekty.csv": as_csv(effect_rows(towns)),
        **{f"tabele/{name}.json": _json({"rows": rows}) for name, rows in left_out(towns, day).items()},
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="")


def _json(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
