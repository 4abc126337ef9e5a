"""The command line: `python -m calculators list | schema NAME | run NAME [--on DATE] [--towns DIR]`.

Inputs are a JSON object on standard input, the result is JSON on standard output. Exit 0 with a result, exit 2 with
`{"errors": […]}` on bad input of any kind.
"""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from calculators import catalogue, engine, fields, forms
from calculators.fields import Invalid, Problem
from calculators.parameters import Law
from calculators.result import InputErrors
from calculators.towns import Towns, shipped
from calculators.words import common

CHECKOUT_TOWNS = Path(__file__).resolve().parent.parent / "docs" / "miasta"


def describe(name: str, towns: Towns) -> dict:
    """The entry of a calculator in `list`; `town` lists the towns whose terms it can use."""
    described = [field.describe() for field in catalogue.rule(name).FIELDS]
    for field in described:
        if field["type"] == "town":
            field["allowed"] = [town["slug"] for town in forms.usable_towns(name, towns)]
        if field["type"] == "programme":
            field["allowed"] = [forms.programme_id(*pair) for pair in forms.usable_programmes(name, towns)]
        elif field["type"] == "named":
            field["allowed"] = list(catalogue.rule(name).names(field["name"], forms.usable_towns(name, towns)))
    return {"name": name, "title": catalogue.words(name).TITLE, "fields": described}


def schema(name: str) -> dict:
    """JSON Schema of a calculator's inputs, with the Polish labels as titles."""
    words = catalogue.words(name)
    found = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": words.TITLE} | fields.schema(catalogue.rule(name).FIELDS)
    for key, inner in found["properties"].items():
        inner["title"] = words.LABELS[key].label if key in words.LABELS else key
    return found


def refuse(code: str, field: str | None = None, value=None, example=None, **facts) -> InputErrors:
    """An error about the command itself, in the same form as errors about fields."""
    message, allowed = common.error_words(code, facts | {"value": value, "label": field or ""}, {})
    return InputErrors([{"field": field, "message": message, "value": value, "allowed": allowed, "example": example}])


class _Parser(argparse.ArgumentParser):
    def error(self, message: str):
        raise refuse("bad_command", reason=message, example="run instalments --on 2026-11-22")


def _unique(pairs: list) -> dict:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("klucz powtarza się w jednym obiekcie")
    return found


def _not_a_number(text: str):
    raise ValueError(f"{text} nie jest liczbą JSON")


def read_json(raw: bytes) -> object:
    """The JSON of standard input; raises InputErrors for what is not strict JSON in UTF-8."""
    try:
        return json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_unique, parse_constant=_not_a_number)
    except (ValueError, RecursionError) as broken:
        reason = "za głębokie zagnieżdżenie" if isinstance(broken, RecursionError) else str(broken)
        raise refuse("broken_json", reason=reason, example={"principal": "1234.50"}) from None


def read_towns(folder: str | None) -> Towns:
    """Towns of a folder of town files; by default those of the checkout, else those shipped in the wheel."""
    path = Path(folder) if folder else CHECKOUT_TOWNS
    if folder is None and not path.is_dir():
        return shipped()
    from macros import towns as files  # only here: reading YAML needs what the project installs

    if not path.is_dir():
        raise refuse("bad_towns", "towns", folder, "docs/miasta", reason="nie ma takiego katalogu")
    try:
        return Towns(files.to_json(files.load_all(path)))
    except files.TownErrors as broken:
        raise refuse("bad_towns", "towns", folder, "docs/miasta", reason=str(broken)) from None


def read_day(text: str | None) -> date:
    """The day of `--on`; today when it is absent."""
    if text is None:
        return date.today()
    field = fields.Day("on")
    try:
        return field.read(text)
    except Invalid as refused:
        problem = Problem(field="on", code=refused.code, facts=field.facts() | refused.facts, value=text)
        message, allowed = common.error_words(problem.code, problem.facts | {"label": "--on"}, {})
        raise InputErrors([{"field": "on", "message": message, "value": text, "allowed": allowed, "example": field.sample}]) from None


def answer(arguments: list[str], stdin) -> object:
    """What the command prints, as JSON-ready data; raises InputErrors."""
    parser = _Parser(prog="python -m calculators", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("list", help="kalkulatory i ich pola")
    for command, help_text in (("schema", "JSON Schema danych"), ("run", "wynik dla danych ze standardowego wejścia")):
        commands.add_parser(command, help=help_text).add_argument("name")
    commands.choices["run"].add_argument("--on", help="dzień, który zastępuje dzisiejszy (RRRR-MM-DD)")
    commands.choices["run"].add_argument("--towns", help="katalog z plikami miast")
    given = parser.parse_args(arguments)
    if given.command == "list":
        towns = read_towns(None)
        return [describe(name, towns) for name in catalogue.RULES]
    if given.name not in catalogue.RULES:
        raise refuse("unknown_calculator", None, given.name, next(iter(catalogue.RULES)), known=list(catalogue.RULES))
    if given.command == "schema":
        return schema(given.name)
    day = read_day(given.on)
    raw = read_json(stdin.read())
    return engine.run(given.name, raw, on=day, towns=read_towns(given.towns), law=Law()).to_json()


def main(arguments: list[str] | None = None) -> int:
    """Runs the command; the exit code is 0 or, on bad input, 2."""
    try:
        found, code = answer(sys.argv[1:] if arguments is None else arguments, sys.stdin.buffer), 0
    except InputErrors as refused:
        found, code = {"errors": refused.errors}, 2
    text = json.dumps(found, ensure_ascii=False, indent=2)
    # A lone surrogate of the input cannot be UTF-8; its escape is the same JSON string.
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
