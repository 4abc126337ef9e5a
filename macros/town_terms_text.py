"""Terms of a programme as a person reads them: label and text, from the models that check them (no list of fields is kept twice)."""

from typing import get_args

from calculators import text
from macros.labels import VALUES
from macros.town_schema import TERMS
from macros.town_terms_other import Cap
from macros.town_types import Day, Days, Money, Months, Percent, Share, Table, Years

# Codes that link parts of a file to each other; a reader has no use for them.
CODES = {"id", "above", "unit", "condition", "work", "instruments"}


def rows_of_terms(programme: dict) -> list[tuple[str, str]]:
    """(label, text) of every term that the town's file gives. A nested table becomes one text, a list of them a line each."""
    return _rows(TERMS[programme["instrument"]], programme["terms"])


def _rows(model: type[Table], data: dict) -> list[tuple[str, str]]:
    given = [(name, field, data.get(name)) for name, field in model.model_fields.items() if name not in CODES]
    return [(field.title, _text(field, value)) for _, field, value in given if value is not None and value != []]


def _text(field, value) -> str:
    if isinstance(value, dict):
        return _table(_model(field), value)
    if isinstance(value, list):
        inner = _model(field)
        return "\n".join(_table(inner, one) for one in value) if inner else ", ".join(_scalar(field, one) for one in value)
    return _scalar(field, value)


def _table(model: type[Table], data: dict) -> str:
    """A nested table in a row of text: its title first when it has one, then "label: text"."""
    title = data.get("title") or ""
    # What is simply not so ("yearly: false") would only lengthen the line.
    told = {name: value for name, value in data.items() if name != "title" and value is not False}
    rest = ", ".join(f"{label[:1].lower()}{label[1:]}: {shown}" for label, shown in _rows(model, told))
    return ": ".join(filter(None, (title, rest)))


def _kinds(field) -> list:
    """The field's annotation and everything inside its unions and lists."""
    found, open_ = [], [field.annotation]
    while open_:
        kind = open_.pop()
        found.append(kind)
        open_ += get_args(kind)
    return found


def _model(field) -> type[Table] | None:
    return next((kind for kind in _kinds(field) if isinstance(kind, type) and issubclass(kind, Table)), None)


def _is(field, *kinds) -> bool:
    """Whether the field is of one of the kinds of `town_types` (pydantic moves a bare kind's marks to the field itself)."""
    marks = [get_args(kind)[1:] for kind in kinds]
    return any(kind in kinds for kind in _kinds(field)) or any(tuple(field.metadata) == mark for mark in marks)


def _scalar(field, value) -> str:
    if isinstance(value, bool):
        return "tak" if value else "nie"
    if value in VALUES:
        return VALUES[value]
    if _is(field, Money, Cap):
        return text.plain_amount(value) + text.NBSP + "zł"
    if _is(field, Percent, Share):
        return text.decimal(value) + "%"
    if _is(field, Day):
        return text.iso_day(value)
    if _is(field, Months):
        return text.WAYS["months"](value)
    if _is(field, Years):
        return text.fill("{n:rok|lata|lat}", {"n": value})
    if _is(field, Days):
        return text.fill("{n:dzień|dni|dni}", {"n": value})
    return text.decimal(value) if isinstance(value, str) and value.replace(".", "", 1).isdecimal() else str(value)
