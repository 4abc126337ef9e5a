"""Refused input in Polish: for the contract with the codes that a program types, for a form with the names that a person sees there."""

from calculators import catalogue, fields, forms
from calculators.fields import Problem
from calculators.words import common


def error(problem: Problem, rule, words, names: dict[str, str] | None = None) -> dict:
    """A problem as the contract's error object; `names` are what to call codes instead, in a form."""
    field = fields.find(rule.FIELDS, problem.field) if problem.field else None
    facts = (field.facts() if field else {}) | problem.facts | {"label": label_of(words, problem.field), "value": problem.value}
    if "other_field" in facts:
        facts["other"] = label_of(words, facts["other_field"])
    for listed in ("known", "choices"):
        if names and listed in facts:
            facts[listed] = [names.get(one, one) for one in facts[listed]]
    message, allowed = common.error_words(problem.code, facts, words.ERRORS)
    value = problem.value
    if isinstance(value, str) and len(value) > 100:
        value = value[:100] + "…"
    return {"field": problem.field, "message": message, "value": value, "allowed": allowed, "example": _example(problem, field, words, allowed)}


def _example(problem: Problem, field, words, allowed: str):
    """A value that would do: of a field that must stay empty there is none, beside another day that very day."""
    if allowed == common.EMPTY_FIELD:
        return None
    if "sample" in problem.facts:
        return problem.facts["sample"]
    if "other_day" in problem.facts:
        return problem.facts["other_day"].isoformat()
    sample = common.lookup(words.EXAMPLE, problem.field) if problem.field else words.EXAMPLE
    return field.sample if sample is None and field is not None else sample


def label_of(words, path: str | None) -> str:
    """The label of a field; rows of a list carry their number ("Pomoc 2: kwota")."""
    if path is None:
        return ""
    parts = path.split(".")
    numbers = [int(part) + 1 for part in parts if part.isdecimal()]
    key = unnumbered(path, words)
    head = key.partition(".")[0]
    label = words.LABELS[key].label if key in words.LABELS else f"{words.LABELS[head].label} ({path.partition('.')[2]})" if head in words.LABELS else path
    return f"{label} (wiersz {numbers[0]})" if numbers else label


def unnumbered(path: str, words) -> str:
    """The key of a field's label: its path without the numbers of rows."""
    return path if path in words.LABELS else ".".join(part for part in path.split(".") if not part.isdecimal())


def in_form(problem: Problem, name: str, towns, renamed: dict[str, str]) -> dict:
    """The error for a form: the row as the form numbers it, choices by their names, the example as a person would type it.

    `renamed` leads from a row that the rules saw to the row of the form (see `forms.read`).
    """
    rule, words = catalogue.rule(name), catalogue.words(name)
    field = fields.find(rule.FIELDS, problem.field) if problem.field else None
    names = forms.names(name, unnumbered(problem.field, words), towns) if field else {}
    facts = {key: _in_row(value, renamed) if key == "other_field" else value for key, value in problem.facts.items()}
    moved = Problem(field=_in_row(problem.field, renamed), code=problem.code, facts=facts, value=problem.value)
    told = error(moved, rule, words, names)
    return told | _typed(field, told, names)


def _in_row(path: str | None, renamed: dict[str, str]) -> str | None:
    if path is None or path.count(".") < 2:
        return path
    head = ".".join(path.split(".")[:2])
    return path.replace(head, renamed.get(head, head), 1)


def _typed(field, told: dict, names: dict[str, str]) -> dict:
    """The example as a person would type it, and where: an empty list is mended in the first field of its first row."""
    example = told["example"]
    if field is None or example is None:
        return {"example": None}
    if isinstance(field, fields.Rows):
        first = example[0] if isinstance(example, list) and example else {}
        shown = "; ".join(one.to_text(first[one.name]) for one in field.fields if one.name in first)
        return {"example": shown or None, "field": f"{told['field']}.0.{field.fields[0].name}" if field.required else told["field"]}
    if isinstance(field, (fields.Group, fields.Assumed, fields.Answers)):
        return {"example": None}
    return {"example": names.get(example) if isinstance(example, str) and example in names else field.to_text(example)}
