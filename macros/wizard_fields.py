"""The fields that the wizard asks for, read from the models of a town file; nothing is listed here that a model knows.

The build draws them (wizard_form.py) and the browser reads them back (wizard_reading.py).
"""

import types
from datetime import date
from typing import Annotated, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator

from macros import town_messages
from macros.town_schema import PROGRAMMES, Programme, Town
from macros.town_types import Id, Text

# Where a field is asked, when it is not the step of its own table. None: not asked, because it follows from others (slug, id), because
# the programme's counterpart asks it, or because it needs a calculator at hand (examples).
STEP_OF = {
    ("town", "slug"): None, ("town", "programmes"): None, ("town", "notes"): None, ("town", "checked_on"): "source", ("town", "source"): "source",
    ("programme", "id"): None, ("programme", "checked_on"): None, ("programme", "source"): None, ("programme", "examples"): None,
    ("programme", "act"): "act", ("programme", "related_acts"): "act", ("programme", "effects"): "effects",
    # The terms name conditions of this list, and a step is checked before the next one opens.
    ("programme", "conditions"): "terms",
    ("programme", "notes"): "source",
}
# A file may give them in every programme instead; the form, which asks for one programme, has no other place for them.
DEMANDED = {("town", "checked_on"), ("town", "source")}
INSTRUMENT, TERMS, STORY = "programme.instrument", "programme.terms", "story"


class Slot(NamedTuple):
    """A field of the form.

    `kind`: text, paragraph, url, id, integer, number, date, yes_no, choice, choices, lines, questions, group or rows. `model`: the table
    of a group or of a row. `lines` of numbers have `numeric`.
    """

    name: str
    kind: str
    title: str
    hint: str | None
    example: object
    allowed: str | None
    required: bool
    default: object
    choices: tuple = ()
    model: type | None = None
    numeric: bool = False


def slots(model: type) -> list[Slot]:
    """The fields of a table that the wizard asks for, in the order of the model. An `id` is made from the words beside it."""
    return [_slot(name, info) for name, info in model.model_fields.items() if name != "id"]


def of_step(step: str) -> list[tuple[str, Slot]]:
    """(prefix, field) of a step, the terms aside: those depend on the instrument."""
    return [(prefix, _slot(name, info, demanded=(prefix, name) in DEMANDED)) for prefix, table in (("town", Town), ("programme", Programme))
            for name, info in table.model_fields.items() if STEP_OF.get((prefix, name), prefix) == step]


def terms(instrument: str) -> list[Slot]:
    """The fields of an instrument's terms."""
    return slots(PROGRAMMES[instrument].model_fields["terms"].annotation)


def step_of(path: str) -> str:
    """The step in which the field `path` of the form stands."""
    if path.startswith(TERMS):
        return "terms"
    prefix, _, rest = path.partition(".")
    return STEP_OF.get((prefix, rest.split(".")[0]), prefix) or prefix if prefix != STORY else "source"


def _slot(name: str, info, *, demanded: bool = False) -> Slot:
    annotation = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
    kind, choices, model, numeric = _kind(annotation)
    default = None if info.is_required() else info.default
    example = info.examples[0] if info.examples else None
    required = info.is_required() or demanded
    return Slot(name, kind, info.title, info.description, example, town_messages.allowed(annotation), required, default, choices, model, numeric)


def _kind(annotation) -> tuple[str, tuple, type | None, bool]:
    """(kind, choices, model, numeric) of an annotation."""
    inner, marks = bare(annotation)
    if get_origin(inner) is list:
        (row,) = get_args(inner)
        kind, choices, model, numeric = _kind(row)
        several = {"group": "rows", "choice": "choices", "id": "questions"}.get(kind, "lines")
        return several, choices, model, kind == "number"
    if get_origin(inner) is Literal:
        return "choice", get_args(inner), None, False
    if isinstance(inner, type) and issubclass(inner, BaseModel):
        return "group", (), inner, False
    if inner in (bool, int, date):
        return {bool: "yes_no", int: "integer", date: "date"}[inner], (), None, False
    if inner is float or any(isinstance(mark, BeforeValidator) for mark in marks):
        return "number", (), None, False
    words = town_messages.allowed(annotation)
    return {town_messages.allowed(Id): "id", town_messages.allowed(Text): "paragraph"}.get(words, "text"), (), None, False


def bare(annotation) -> tuple[object, list]:
    """An annotation without Annotated and None, and the marks that it carried."""
    marks = []
    while True:
        origin, inner = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            annotation, marks = inner[0], [*annotation.__metadata__, *marks]
        elif origin in (Union, types.UnionType):
            (annotation,) = (one for one in inner if one is not type(None))
        else:
            return annotation, marks
