"""The part of pydantic that town files are checked with, in plain Python, for the browser.

pydantic's core is compiled, and its makers publish no build of it for the Pyodide that the site ships. The models in macros/ stay the
only description of a town file; in the browser (and only there) they run on this module. It knows what those models use: strict types,
texts, numbers, days, choices, lists, groups, groups chosen by a field, validators before and after. It reports the same errors in the
same order; tests/towns/test_stand_in.py proves that for every fixture, every town and random data. Anything else stops at import.
"""

import types
from copy import copy
from datetime import date
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic_core import PydanticCustomError

__all__ = ["AfterValidator", "BaseModel", "BeforeValidator", "ConfigDict", "Field", "PrivateAttr", "ValidationError", "WithJsonSchema",
           "create_model", "model_validator"]
REQUIRED = ...
MISSING = object()
PLAIN = {str: "string_type", bool: "bool_type", int: "int_type", float: "float_type", date: "date_type", dict: "dict_type", list: "list_type"}


class ValidationError(ValueError):
    """All errors of a value: `errors()` gives {"type", "loc", "input", "ctx"?} each."""

    def __init__(self, found: list[dict]):
        super().__init__(f"{len(found)} errors")
        self._found = found

    def errors(self) -> list[dict]:
        return self._found


class _Mark:
    """A mark in the metadata of a type that holds one value."""

    def __init__(self, value=None):
        self.value = value

    def __eq__(self, other):
        return type(self) is type(other) and self.value == other.value

    def __hash__(self):
        return hash((type(self), id(self.value)))


class BeforeValidator(_Mark):
    """Runs a function on the value before its type is checked."""


class AfterValidator(_Mark):
    """Runs a function on the value after its type was checked."""


class WithJsonSchema(_Mark):
    """Only the schema's export reads it."""


class PrivateAttr(_Mark):
    """The default of an attribute that is no field."""


class FieldInfo:
    """What a model knows of a field."""

    def __init__(self, default=REQUIRED, title=None, description=None, examples=None, discriminator=None, ge=None, le=None):
        self.default, self.title, self.description, self.examples = default, title, description, examples
        self.discriminator, self.ge, self.le = discriminator, ge, le
        self.annotation, self.metadata = None, []

    def is_required(self) -> bool:
        return self.default is REQUIRED


def Field(default=REQUIRED, **facts) -> FieldInfo:  # noqa: N802 - pydantic's own name
    return FieldInfo(default, **facts)


def ConfigDict(**settings) -> dict:  # noqa: N802
    """The models forbid other keys and are strict and frozen; nothing else is known here."""
    assert settings == {"extra": "forbid", "strict": True, "frozen": True}, settings
    return settings


def model_validator(*, mode: str):
    """Marks a method that checks a whole model after its fields."""
    assert mode == "after", mode

    def mark(method):
        method.is_model_validator = True
        return method

    return mark


class BaseModel:
    """A group of fields. Subclasses declare them by annotations, as with pydantic."""

    model_fields: dict[str, FieldInfo] = {}

    def __init_subclass__(cls):
        own = {name: kind for name, kind in cls.__dict__.get("__annotations__", {}).items() if not name.startswith("_")}
        cls.model_fields = cls.model_fields | {name: _field(kind, cls.__dict__.get(name, FieldInfo())) for name, kind in own.items()}
        methods = (method for base in reversed(cls.__mro__) for method in vars(base).values())
        cls._after = [method for method in methods if getattr(method, "is_model_validator", False)]
        for name, value in vars(cls).copy().items():
            if isinstance(value, PrivateAttr):
                setattr(cls, name, value.value)
        cls._checks = {name: _check_of(info.annotation, info.metadata, info) for name, info in cls.model_fields.items()}

    @classmethod
    def model_validate(cls, data):
        """An instance; raises ValidationError with all errors."""
        found: list[dict] = []
        made = _check_model(cls)(data, (), found)
        if found:
            raise ValidationError(found)
        return made

    def model_dump(self, mode: str = "python") -> dict:
        return {name: _dumped(getattr(self, name), mode) for name in self.model_fields}


def create_model(name: str, *, __base__: type, __doc__: str, **fields) -> type:
    kinds = {field: kind for field, (kind, _) in fields.items()}
    infos = {field: info for field, (_, info) in fields.items()}
    return type(name, (__base__,), {"__doc__": __doc__, "__annotations__": kinds, "__module__": __base__.__module__, **infos})


def _field(kind, info: FieldInfo) -> FieldInfo:
    info = copy(info)
    info.annotation, info.metadata = kind, []
    if get_origin(kind) is Annotated:
        info.annotation, info.metadata = get_args(kind)[0], list(kind.__metadata__)
    return info


def _dumped(value, mode: str):
    if isinstance(value, BaseModel):
        return value.model_dump(mode)
    if isinstance(value, list):
        return [_dumped(one, mode) for one in value]
    if isinstance(value, dict):
        return {key: _dumped(one, mode) for key, one in value.items()}
    return value.isoformat() if mode == "json" and isinstance(value, date) else value


# A check is a function (value, loc, found) -> checked value or MISSING; it appends its errors to `found`.


def _error(found: list, kind: str, loc: tuple, value, context: dict | None = None):
    found.append({"type": kind, "loc": loc, "input": value} | ({"ctx": context} if context else {}))
    return MISSING


def _check_of(kind, marks=(), info: FieldInfo | None = None):
    """The check of an annotation with the marks of its Annotated."""
    if get_origin(kind) is Annotated:
        return _check_of(get_args(kind)[0], [*kind.__metadata__, *marks])
    by = next((mark.discriminator for mark in [*marks, info] if isinstance(mark, FieldInfo) and mark.discriminator), None)
    check = _check_bare(kind, by)
    for mark in marks:
        check = _marked(check, mark)
    return check


def _check_bare(kind, discriminator: str | None):
    origin, inner = get_origin(kind), get_args(kind)
    if kind is Any:
        return lambda value, loc, found: value
    if origin in (Union, types.UnionType):
        if discriminator:
            return _check_tagged({get_args(model.model_fields[discriminator].annotation)[0]: model for model in inner}, discriminator)
        (only,) = (one for one in inner if one is not type(None))
        return _check_nullable(_check_of(only))
    if origin is Literal:
        return lambda value, loc, found: value if isinstance(value, str) and value in inner else _error(found, "literal_error", loc, value)
    if origin is list:
        return _check_list(_check_of(inner[0]))
    if origin is dict and inner == (str, Any):
        return _check_plain(dict)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _check_model(kind)
    if kind in PLAIN:
        return _check_plain(kind)
    raise TypeError(f"pydantic's stand-in does not know {kind}")


def _check_plain(kind: type):
    def check(value, loc, found):
        fits = isinstance(value, kind) and not (kind is int and isinstance(value, bool))
        return value if fits else _error(found, PLAIN[kind], loc, value)
    return check


def _check_nullable(inner):
    return lambda value, loc, found: None if value is None else inner(value, loc, found)


def _check_list(inner):
    def check(value, loc, found):
        if not isinstance(value, list):
            return _error(found, "list_type", loc, value)
        return [inner(one, loc + (number,), found) for number, one in enumerate(value)]
    return check


def _check_tagged(models: dict, name: str):
    checks = {tag: _check_model(model) for tag, model in models.items()}

    def check(value, loc, found):
        if not isinstance(value, dict) and type(value).__module__ == "builtins":
            return _error(found, "model_attributes_type", loc, value)
        # A day or an exact number might be an object with attributes; pydantic looks for the tag among them.
        if not isinstance(value, dict) or name not in value:
            return _error(found, "union_tag_not_found", loc, value)
        tag = value[name]
        if not isinstance(tag, str) or tag not in checks:
            return _error(found, "union_tag_invalid", loc, value)
        return checks[tag](value, loc + (tag,), found)
    return check


def _check_model(model: type[BaseModel]):
    def check(value, loc, found):
        if not isinstance(value, dict):
            return _error(found, "model_type", loc, value)
        before, made = len(found), model.__new__(model)
        for name, info in model.model_fields.items():
            if name in value:
                setattr(made, name, model._checks[name](value[name], loc + (name,), found))
            elif info.is_required():
                _error(found, "missing", loc + (name,), value)
            else:
                setattr(made, name, copy(info.default))
        for name in value:
            if name not in model.model_fields:
                _error(found, "extra_forbidden", loc + (name,), value[name])
        if len(found) > before:
            return MISSING
        for method in model._after:
            if _ran(method, made, loc, value, found) is MISSING:
                return MISSING
        return made
    return check


def _ran(function, argument, loc: tuple, value, found: list):
    """The function's result; its refusal becomes an error of `value`."""
    try:
        return function(argument)
    except PydanticCustomError as refused:
        return _error(found, refused.type, loc, value, refused.context)


def _marked(check, mark):
    """A check with one more mark around it, as pydantic nests them: the last one before the type runs first."""
    if isinstance(mark, BeforeValidator):
        def before(value, loc, found):
            changed = _ran(mark.value, value, loc, value, found)
            return MISSING if changed is MISSING else check(changed, loc, found)
        return before
    if isinstance(mark, AfterValidator):
        def after(value, loc, found):
            checked = check(value, loc, found)
            return MISSING if checked is MISSING else _ran(mark.value, checked, loc, value, found)
        return after
    if isinstance(mark, FieldInfo) and (mark.ge is not None or mark.le is not None):
        return _between(check, mark.ge, mark.le)
    return check


def _between(check, low, high):
    def between(value, loc, found):
        checked = check(value, loc, found)
        if checked is MISSING:
            return MISSING
        if low is not None and checked < low:
            return _error(found, "greater_than_equal", loc, value, {"ge": low})
        if high is not None and checked > high:
            return _error(found, "less_than_equal", loc, value, {"le": high})
        return checked
    return between
