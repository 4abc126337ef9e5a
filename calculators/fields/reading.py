"""From JSON to values and problems; from a dotted path to its field."""

from types import SimpleNamespace

from calculators.fields.base import Field, Invalid, Problem
from calculators.fields.groups import MAX_ROWS, Answers, Assumed, Group, Rows


def read(fields: tuple[Field, ...], raw: dict, path: str = "") -> tuple[SimpleNamespace, list[Problem]]:
    """Python values of a JSON object and everything that is wrong with it, in the order of the fields."""
    values, problems = SimpleNamespace(), []
    for field in fields:
        given = raw.get(field.name)
        if given is None:
            given = field.default
        if given is None and isinstance(field, Answers):
            given = {}
        value, wrong = (None, []) if given is None else _read_one(field, given, path + field.name)
        if given is None and field.required:
            wrong = [Problem(field=path + field.name, code="missing", facts={}, value=None)]
        setattr(values, field.name, value)
        problems += wrong
    known = {field.name for field in fields}
    problems += [Problem(field=path + str(name), code="unknown_field", facts={"known": sorted(known)}, value=raw[name])
                 for name in raw if name not in known]
    return values, problems


def _read_one(field: Field, given, path: str):
    if isinstance(field, Answers):
        return _read_answers(field, given, path)
    if isinstance(field, Rows):
        if not isinstance(given, list):
            return [], [Problem(field=path, code="not_list", facts={}, value=given)]
        if len(given) > MAX_ROWS:
            return [], [Problem(field=path, code="too_many_rows", facts={"high": MAX_ROWS}, value=None)]
        pairs = [_read_object(field.fields, row, f"{path}.{number}") for number, row in enumerate(given)]
        return [value for value, _ in pairs], [problem for _, wrong in pairs for problem in wrong]
    if isinstance(field, Group):
        return _read_object(field.fields, given, path)
    if isinstance(field, Assumed):
        if not isinstance(given, dict):
            return {}, [Problem(field=path, code="not_group", facts={}, value=given)]
        given = {name: value for name, value in given.items() if value is not None}
        values, wrong = {}, []
        for name, value in given.items():
            inner = field.parameters.get(name)
            if inner is None:
                wrong.append(Problem(field=f"{path}.{name}", code="unknown_field",
                                     facts={"known": sorted(field.parameters)}, value=value))
                continue
            try:
                inner.read(value)
                values[name] = value
            except Invalid as refused:
                wrong.append(Problem(field=f"{path}.{name}", code=refused.code, facts=inner.facts() | refused.facts, value=value))
        return values, wrong
    try:
        return field.read(given), []
    except Invalid as refused:
        return None, [Problem(field=path, code=refused.code, facts=field.facts() | refused.facts, value=given)]


def _read_answers(field: Answers, given, path: str):
    if not isinstance(given, dict):
        return {}, [Problem(field=path, code="not_group", facts={}, value=given)]
    given = {str(name): value for name, value in given.items() if value is not None}
    wrong = [Problem(field=f"{path}.{name}", code="not_flag", facts=field.flag.facts(), value=value)
             for name, value in given.items() if not isinstance(value, bool)]
    return {name: value for name, value in given.items() if isinstance(value, bool)}, wrong


def _read_object(fields, given, path):
    if not isinstance(given, dict):
        return None, [Problem(field=path, code="not_group", facts={}, value=given)]
    return read(fields, given, path + ".")


def find(fields: tuple[Field, ...], path: str) -> Field | None:
    """The field that a dotted path names (`previous.0.amount`, or without a row `previous.amount`), or None."""
    name, _, rest = path.partition(".")
    for field in fields:
        if field.name != name:
            continue
        if isinstance(field, Assumed):
            return field.parameters.get(rest, field)
        if isinstance(field, Answers):
            return field.flag if rest else field
        if isinstance(field, Rows):
            number, _, inner = rest.partition(".")
            return find(field.fields, inner if number.isdecimal() else rest) or field
        if isinstance(field, Group):
            return find(field.fields, rest) or field if rest else field
        return field
    return None


def in_order(given, earlier: str, later: str) -> list[Problem]:
    """A problem at the later field when two days are the wrong way round; nothing where one is not known."""
    first, second = getattr(given, earlier), getattr(given, later)
    if first is None or second is None or first <= second:
        return []
    return [Problem(field=later, code="earlier_than", value=second.isoformat(), facts={"other_field": earlier, "other_day": first})]
