"""The wizard's one entry in the browser: a request in JSON, a reply in JSON. The check is the one of `python -m macros check`."""

import json
from html import escape

from calculators.render import field_id
from calculators.text import plural
from macros import town_writing, towns, wizard_fields, wizard_messages, wizard_reading, wizard_result
from macros.wizard_fields import INSTRUMENT, STORY, TERMS, Slot
from macros.wizard_words import INSTRUMENT as INSTRUMENT_FIELD, STEPS
from macros.yaml_positions import Problem, read


def handle(request: str) -> str:
    """The reply to {"fields": typed texts, "step": a step's name or null for the whole, "on": today, "prefix", "base",
    "repository", "email"}."""
    from calculators.towns import shipped

    return json.dumps(reply(json.loads(request), set(shipped().by_slug)), ensure_ascii=False)


def reply(asked: dict, described: set[str]) -> dict:
    """`handle` with the slugs of the towns that have a file. Of a step: {"ok", "announce"} or its errors; of the whole: {"html",
    "file": {"name", "text"}} too, or the errors of the first step that has any, named in "step"."""
    typed, step = asked["fields"], asked["step"]
    data = wizard_reading.town(typed, asked["on"])
    slug = data.get("slug", "miasto")
    text = town_writing.text(data, str(typed.get(STORY, "")))
    errors = _errors(towns.text_problems(text, slug), str(typed.get(INSTRUMENT, "")), data)
    step = step or next((name for name in STEPS if any(error["step"] == name for error in errors)), None)
    errors = [error for error in errors if error["step"] == step]
    if errors:
        return _refused(errors, step, asked["prefix"])
    if asked["step"]:
        return {"ok": True, "announce": "Ten krok jest w porządku."}
    (town,) = towns.to_json([towns.Town.model_validate(read(text).data)])
    shown = wizard_result.html(town, text, slug in described, asked)
    return {"ok": True, "announce": "Plik jest gotowy.", "html": shown, "file": {"name": f"{slug}.md", "text": text}}


def _refused(errors: list[dict], step: str, prefix: str) -> dict:
    count = f"{len(errors)} {plural(len(errors), 'pole', 'pola', 'pól')}"
    rows = "".join(f'<li><a href="#{escape(field_id(prefix, error["field"]))}">{escape(error["title"])}: {escape(error["message"])}</a></li>' for error in errors)
    return {"ok": False, "step": step, "errors": errors, "announce": f"Proszę poprawić {count}.",
            "html": f'<h3 class="calc-errors-title" id="{prefix}-errors-title">Proszę poprawić {count}</h3><ul>{rows}</ul>'}


def _errors(problems: list[Problem], instrument: str, data: dict) -> list[dict]:
    """Problems of the file as problems of the form, the first of each field: the others mostly follow from it."""
    found: dict[str, dict] = {}
    for problem in problems:
        titles, field, kind = _place(problem.path, instrument)
        message = wizard_messages.said(problem.path, problem.message, kind, data)
        found.setdefault(field, {"field": field, "title": ", ".join(titles), "message": message, "step": wizard_fields.step_of(field)})
    return list(found.values())


def _place(path: tuple, instrument: str) -> tuple[list[str], str, str]:
    """(titles, field of the form, its kind) of a place in the file. What is not asked for stands for the field that it is made from."""
    top, rest = ("programme", list(path[2:])) if path[:1] == ("programmes",) else ("town", list(path))
    if top == "programme" and rest[:1] in (["checked_on"], ["source"]):
        top = "town"
    if top == "programme" and rest[:1] in ([], ["instrument"]):
        return [INSTRUMENT_FIELD[0]], INSTRUMENT, "choice"
    if top == "programme" and rest[0] == "id":
        rest = ["act", "date"]
    if top == "town" and rest[:1] in ([], ["slug"]):
        rest = ["name"]
    slots = [slot for step in STEPS for prefix, slot in wizard_fields.of_step(step) if prefix == top]
    if rest[0] == "terms":
        top, rest, slots = TERMS, rest[1:], wizard_fields.terms(instrument)
    return _down(slots, rest, top)


def _down(slots: list[Slot], rest: list, prefix: str) -> tuple[list[str], str, str]:
    """Follows the names and numbers of `rest` from a table's fields as far as the form goes."""
    titles, kind = [], "group"
    while rest and slots:
        name, *rest = rest
        slot = next((slot for slot in slots if slot.name == name), slots[0] if name == "id" else None)
        if slot is None:
            break
        prefix, kind, slots = f"{prefix}.{slot.name}", slot.kind, wizard_fields.slots(slot.model) if slot.model else []
        titles.append(slot.title)
        if kind == "rows" and rest:
            number, *rest = rest
            titles.append(str(number + 1))
            prefix = f"{prefix}.{number}"
            # A row as a whole is told at its first field.
            rest = rest or [slots[0].name]
    return titles, prefix, kind
