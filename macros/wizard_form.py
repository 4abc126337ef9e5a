"""The wizard's form, drawn from the models at build; the browser only shows one step at a time (docs/assets/js/wizard-element.mjs)."""

import re
from html import escape
from pathlib import Path

from calculators.render import field_id
from macros import wizard_fields, wizard_messages, wizard_words as words
from macros.labels import INSTRUMENTS
from macros.questions import QUESTIONS
from macros.wizard_fields import INSTRUMENT, STORY, TERMS, Slot

PREFIX = "m"
HEADING = re.compile(r"^#+\s+(.+?)\s*\{:?\s*#([\w-]+)[^}]*\}\s*$", re.MULTILINE)


def wizard(known: list[dict], docs: Path, extra: dict, *, base: str) -> str:
    """The `<town-wizard>` element. `known`: the towns described already; `docs`: the folder whose headings are the questions' words;
    `extra`: that of mkdocs.yml, for where a file can be sent (empty when there is no such way)."""
    repository, email = extra["repository"], extra["publisher"]["email"]
    questions = _questions(known, docs)
    steps = "".join(_step(number, step, questions) for number, step in enumerate(words.STEPS, 1))
    path = "".join(f'<li data-step="{step}">{escape(short)}</li>' for step, (short, _, _) in words.STEPS.items())
    terms = "".join(f'<template data-instrument="{instrument}">{_fields(wizard_fields.terms(instrument), TERMS)}</template>'
                    for instrument in wizard_fields.PROGRAMMES)
    return (
        # Markdown takes an element that it does not know for a word of a paragraph; inside a block it leaves it alone.
        f'<div class="wizard"><town-wizard data-prefix="{PREFIX}" data-base="{escape(base)}" data-repository="{escape(repository)}" data-email="{escape(email)}">'
        '<noscript><p class="calc-nojs">Kreator potrzebuje JavaScriptu. Bez niego miasto można dodać na dwa inne sposoby, opisane niżej: '
        '<a href="#plik">kopiując plik innego miasta</a> albo <a href="#e-mail">wysyłając e-mail</a>.</p></noscript>'
        '<div class="calc-card wizard-card" role="group" aria-label="Kreator: dodaj miasto" hidden>'
        f'<ol class="wizard-path" aria-label="Kroki">{path}</ol>'
        '<form class="calc-form" novalidate>'
        f'<div class="calc-errors" tabindex="-1" role="group" aria-labelledby="{PREFIX}-errors-title" hidden></div>'
        f'{steps}<div class="calc-actions"><button type="button" class="md-button wizard-back" hidden>Wstecz</button>'
        '<button type="submit" class="md-button md-button--primary wizard-next">Dalej</button>'
        '<button type="button" class="md-button wizard-forget">Zapomnij szkic</button></div></form>'
        '<div class="wizard-result" hidden></div><p class="calc-status" role="status"></p></div>'
        f"{terms}</town-wizard></div>"
    )


def _step(number: int, step: str, questions: str) -> str:
    _, title, lead = words.STEPS[step]
    asked = "".join(_field(slot, f"{prefix}.{slot.name}", questions=questions) for prefix, slot in wizard_fields.of_step(step))
    if step == "programme":
        asked = _instrument() + asked
    if step == "terms":
        asked = '<div class="wizard-terms"></div>' + asked
    if step == "source":
        asked += _story()
    return (f'<section class="wizard-step" data-step="{step}" aria-labelledby="{PREFIX}-step-{step}" hidden>'
            f'<h3 id="{PREFIX}-step-{step}" tabindex="-1">Krok {number} z {len(words.STEPS)}: {escape(title)}</h3><p>{escape(lead)}</p>{asked}</section>')


def _instrument() -> str:
    title, hint = words.INSTRUMENT
    slot = Slot("instrument", "choice", title, hint, None, None, True, None, tuple(INSTRUMENTS))
    return _field(slot, INSTRUMENT)


def _story() -> str:
    title, hint = words.STORY
    return _field(Slot(STORY, "paragraph", title, hint, None, None, False, None), STORY)


def _fields(slots: list[Slot], prefix: str, depth: int = 0) -> str:
    return "".join(_field(slot, f"{prefix}.{slot.name}", depth) for slot in slots)


def _field(slot: Slot, path: str, depth: int = 0, questions: str = "") -> str:
    """A field with its label, hint and room for its error; a group or list of rows is a fieldset of such."""
    ident = field_id(PREFIX, path)
    optional = "" if slot.required else f' <span class="calc-optional">{words.OPTIONAL}</span>'
    label = escape(slot.title) + optional
    hint = _hint(slot)
    shown = f'<p class="calc-hint" id="{ident}-hint">{escape(hint)}</p>' if hint else ""
    described = f"{ident}-hint {ident}-error" if hint else f"{ident}-error"
    error = f'<p class="calc-error" id="{ident}-error" hidden></p>'
    if slot.kind in ("group", "rows", "choices", "questions"):
        inner = questions if slot.kind == "questions" else _several(slot, path, ident, depth)
        return (f'<fieldset class="calc-group calc-field wizard-{slot.kind}" id="{ident}" data-field="{path}" tabindex="-1" aria-describedby="{described}">'
                f"<legend>{label}</legend>{shown}{error}{inner}</fieldset>")
    control = _control(slot, f'id="{ident}" name="{path}" aria-describedby="{described}"' + (" required" if slot.required else ""))
    return (f'<div class="calc-field" data-field="{path}"><label for="{ident}">{label}</label>{shown}{error}'
            f'<div class="calc-input">{control}</div></div>')


def _hint(slot: Slot) -> str:
    """What the model says about a field: its description, what is allowed where words tell it better than the control, an example."""
    if slot.name in words.HINTS:
        return words.HINTS[slot.name]
    allowed = slot.allowed if slot.kind in ("integer", "number") or slot.name == "url" else None
    allowed = wizard_messages.numbers(wizard_messages.ALLOWED.get(allowed, allowed)) if allowed else None
    # Where the model's hint explains codes, the control shows their words.
    hint = None if slot.kind in wizard_messages.GROUPED and " = " in (slot.hint or "") else slot.hint
    one_a_line = "każda pozycja w osobnym wierszu" if slot.kind == "lines" else None
    example = _example(slot)
    parts = [_sentence(text) for text in (hint, allowed, one_a_line) if text]
    return " ".join([*parts, *([f"Np. {example}."] if example else [])])


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:].rstrip('.')}."


def _example(slot: Slot) -> str | None:
    if slot.kind in ("group", "rows", "choice", "choices", "yes_no", "questions") or slot.example is None:
        return None
    if slot.kind == "date":
        return ".".join(reversed(str(slot.example).split("-")))
    if slot.kind == "lines":
        return "; ".join(str(one).rstrip(".") for one in slot.example)
    if slot.kind == "number":
        return wizard_messages.numbers(str(slot.example))
    return words.label(str(slot.example)).rstrip(".") if slot.kind == "id" else str(slot.example).rstrip(".")


def _control(slot: Slot, common: str) -> str:
    if slot.kind in ("choice", "yes_no"):
        pairs = [("true", "tak"), ("false", "nie")] if slot.kind == "yes_no" else [(code, words.label(code)) for code in slot.choices]
        default = {True: "true", False: "false"}.get(slot.default, slot.default) if not slot.required else None
        empty = [] if default else [("", "proszę wybrać" if slot.required else words.NOT_SAID)]
        rows = "".join(f'<option value="{escape(code)}"{" selected" if code == default else ""}>{escape(text)}</option>' for code, text in empty + pairs)
        return f"<select {common}>{rows}</select>"
    if slot.kind in ("paragraph", "lines"):
        return f'<textarea {common} rows="4"></textarea>'
    mode = {"integer": "numeric", "number": "decimal", "date": "numeric"}.get(slot.kind, "text")
    holder = ' placeholder="dd.mm.rrrr"' if slot.kind == "date" else ""
    return f'<input type="text" {common} inputmode="{mode}" autocomplete="off" data-type="{slot.kind}"{holder}>'


def _several(slot: Slot, path: str, ident: str, depth: int) -> str:
    """The inside of a group, of a list of rows (a template that the page copies) or of a list of choices."""
    if slot.kind == "choices":
        return "".join(_box(path, code, words.label(code), f"{ident}-{number}") for number, code in enumerate(slot.choices))
    if slot.kind == "group":
        return _fields(wizard_fields.slots(slot.model), path, depth)
    # __0__ stands for a row's index, __n0__ for its number; rows inside rows have __1__ and __n1__.
    row = _fields(wizard_fields.slots(slot.model), f"{path}.__{depth}__", depth + 1)
    return (f'<div data-list="{path}" data-depth="{depth}"><template><fieldset class="calc-row" data-field="{path}.__{depth}__">'
            f"<legend>{words.MORE_INSIDE} __n{depth}__</legend>{row}"
            f'<button type="button" class="md-button calc-remove" aria-label="Usuń: {escape(slot.title)}, pozycja __n{depth}__">Usuń</button></fieldset></template>'
            f'<div class="calc-rows"></div><button type="button" class="md-button calc-add" aria-label="Dodaj: {escape(slot.title)}">Dodaj</button></div>')


def _box(name: str, value: str, text: str, ident: str) -> str:
    return (f'<div class="wizard-box"><input type="checkbox" id="{ident}" name="{escape(name)}" value="{escape(value)}">'
            f'<label for="{ident}">{escape(text)}</label></div>')


def _questions(known: list[dict], docs: Path) -> str:
    """Every question of the guide as a box, page by page. A page knows for which instruments other towns chose its questions, so that
    the browser can open the likely ones."""
    texts = {ident: text for page in {row["page"] for row in QUESTIONS.values()}
             for text, ident in HEADING.findall((docs / f"{page}.md").read_text(encoding="utf-8"))}
    titles = {page: _title(docs / f"{page}.md") for page in {row["page"] for row in QUESTIONS.values()}}
    used: dict[str, set[str]] = {}
    for town in known:
        for programme in town["programmes"]:
            for question in programme["questions"]:
                used.setdefault(QUESTIONS[question]["page"], set()).add(programme["instrument"])
    groups: dict[str, str] = {}
    for ident, row in QUESTIONS.items():
        groups[row["page"]] = groups.get(row["page"], "") + _box("programme.questions", ident, texts.get(ident, ident), f"{PREFIX}-question-{ident}")
    return "".join(f'<details class="wizard-page" data-instruments="{" ".join(sorted(used.get(page, ())))}"><summary>{escape(titles[page])}</summary>{boxes}</details>'
                   for page, boxes in groups.items())


def _title(page: Path) -> str:
    found = re.search(r"^# (.+?)\s*(\{.*\})?$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else page.stem
