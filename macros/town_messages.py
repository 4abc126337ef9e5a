"""Pydantic's errors as Polish sentences: what is wrong, what was found, what is allowed, an example."""

import types
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from macros.town_schema import INSTRUMENTS, PROGRAMMES, Town
from macros.town_types import Allowed

WRONG = {
    "missing": "brak pola",
    "string_type": "to nie jest tekst; weź wartość w cudzysłów",
    "int_type": "to nie jest liczba całkowita",
    "bool_type": "to nie jest ani true, ani false",
    "list_type": "to nie jest lista; każdy wiersz listy zaczyna się od „- ”",
    "dict_type": "to nie jest grupa pól",
    "model_type": "to nie jest grupa pól",
    "literal_error": "nieznana wartość",
    "greater_than_equal": "wartość spoza zakresu",
    "less_than_equal": "wartość spoza zakresu",
    "union_tag_not_found": "brak pola instrument",
    "union_tag_invalid": "nieznany instrument",
    "model_attributes_type": "to nie jest grupa pól",
}


def sentence(error: dict) -> tuple[tuple, str]:
    """(path in the file, Polish sentence) of one error of pydantic."""
    kind, raw_path = error["type"], tuple(error["loc"])
    annotation, examples = _field(raw_path)
    path = _without_tag(raw_path)
    if _cut_by_comma(error):
        return path[:-1], f"przecinek rozdziela pola w nawiasach {{}}; weź w cudzysłów tekst, w którym stoi (za przecinkiem: „{path[-1]}”)"
    if kind == "extra_forbidden":
        return path, _unknown(raw_path)
    if kind.startswith("union_tag"):
        found = error["input"].get("instrument") if isinstance(error["input"], dict) else error["input"]
        wrong = WRONG[kind] if isinstance(error["input"], dict) else WRONG["model_type"]
        at = path + ("instrument",) if kind == "union_tag_invalid" else path
        return at, compose(wrong, found, ", ".join(INSTRUMENTS), INSTRUMENTS[0], given=kind == "union_tag_invalid")
    if kind == "refused" and error["ctx"]["field"]:
        return path + (error["ctx"]["field"],), error["ctx"]["reason"]
    wrong = error["ctx"]["reason"] if kind == "refused" else WRONG.get(kind, "niedozwolona wartość")
    example = examples[0] if examples else None
    given = kind != "missing" and not isinstance(error["input"], (dict, list, BaseModel))
    return path, compose(wrong, error["input"], allowed(annotation), example, given=given)


def compose(wrong: str, found=None, may_be: str | None = None, example=None, *, given: bool = True) -> str:
    """The sentence itself, always in the same order."""
    parts = [wrong + (f" (podano {show(found)})" if given else "")]
    if may_be:
        parts.append("dozwolone: " + may_be)
    if example is not None:
        parts.append("np. " + show(example, quoted=False))
    return "; ".join(parts)


def show(value, *, quoted: bool = True) -> str:
    """A value as it would be typed into the file, shortened."""
    if value is None:
        return "pustą wartość"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float, Decimal, date)):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {show(inner, quoted=False)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(show(inner, quoted=False) for inner in value) + "]"
    text = str(value).replace("\n", " ")
    text = text if len(text) <= 60 else text[:57] + "…"
    return f"„{text}”" if quoted else text


def allowed(annotation) -> str | None:
    """Polish words for what an annotation accepts; None when there is nothing to say."""
    origin = get_origin(annotation)
    if origin is Annotated:
        words = [extra for extra in annotation.__metadata__ if isinstance(extra, Allowed)]
        return str(words[0]) if words else allowed(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        inner = [arg for arg in get_args(annotation) if arg is not type(None)]
        return allowed(inner[0]) if len(inner) == 1 else "grupa pól programu"
    if origin is Literal:
        return ", ".join(str(choice) for choice in get_args(annotation))
    if origin is list:
        return "lista: " + (allowed(get_args(annotation)[0]) or "")
    if annotation is bool:
        return "true albo false"
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return "grupa pól: " + ", ".join(annotation.model_fields)
    return None


def _annotation(info):
    """The annotation of a field, with the metadata that pydantic took apart put back."""
    return Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation


def _inside(annotation):
    """An annotation without Annotated and None."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in (Union, types.UnionType):
            inner = [arg for arg in get_args(annotation) if arg is not type(None)]
            if len(inner) != 1:
                return annotation
            annotation = inner[0]
        else:
            return annotation


def _field(path: tuple):
    """(annotation, examples) of the field at pydantic's path; of its nearest parent when the path leads nowhere."""
    annotation, examples = Town, None
    for step in path:
        inside = _inside(annotation)
        if step in PROGRAMMES and get_origin(inside) is Union:
            annotation, examples = PROGRAMMES[step], None
        elif get_origin(inside) is list and isinstance(step, int):
            annotation = get_args(inside)[0]
            examples = examples[0] if examples and isinstance(examples[0], list) else None
        elif isinstance(inside, type) and issubclass(inside, BaseModel) and step in inside.model_fields:
            info = inside.model_fields[step]
            annotation, examples = _annotation(info), info.examples
        else:
            break
    return annotation, examples


def _without_tag(path: tuple) -> tuple:
    """Pydantic puts the instrument after the number of a programme; the file has no such level."""
    return path[:2] + path[3:] if len(path) > 2 and path[0] == "programmes" else path


def _unknown(path: tuple) -> str:
    model = _inside(_field(path[:-1])[0])
    known = list(model.model_fields) if isinstance(model, type) and issubclass(model, BaseModel) else []
    close = get_close_matches(str(path[-1]), known, 1)
    hint = f"; czy chodziło o {close[0]}?" if close else ""
    return f"nieznane pole{hint}; dozwolone: {', '.join(known)}"


def _cut_by_comma(error: dict) -> bool:
    """In {a: b, c} the part after the comma becomes a field without a value."""
    return error["type"] == "extra_forbidden" and error["input"] is None and " " in str(error["loc"][-1])
