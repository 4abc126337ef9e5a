"""A calculator's form: its HTML at build, and in the browser the way back from typed text to the contract's JSON."""

import json
from html import escape

from calculators import catalogue, fields
from calculators.render import Place, field_id
from calculators.towns import Towns

# A longer list of towns stands in no page: the browser asks Python for it (`options`), so that pages do not grow with the guide.
MOST_OPTIONS = 100
WAITING = "Lista pojawi się, gdy kalkulator się uruchomi."


def read(known, typed: dict[str, str]) -> tuple[dict, dict[str, str]]:
    """(raw JSON inputs, renumbered rows) of a form's texts by dotted name. Empty texts are absent, empty rows are dropped;
    the second dict leads from the row that the rules see (`previous.0`) to the row in the form (`previous.2`)."""
    raw, renamed, stray = {}, {}, {}
    rows: dict[str, dict[int, dict[str, str]]] = {}
    for name, value in typed.items():
        value = str(value)
        if not value.strip():
            continue
        head, _, rest = name.partition(".")
        field = fields.find(known, head)
        if isinstance(field, fields.Rows) and rest.partition(".")[0].isdecimal():
            number, _, inner = rest.partition(".")
            rows.setdefault(head, {}).setdefault(int(number), {})[inner] = value
        elif isinstance(field, fields.Assumed) and rest:
            parameter = field.parameters.get(rest)
            raw.setdefault(head, {})[rest] = parameter.from_text(value) if parameter else value
        elif isinstance(field, fields.Answers) and rest:
            asked_by, _, answer = rest.rpartition(".")
            # A form remembers the answers to every programme's questions; only those of the chosen one count.
            if asked_by == chosen_in(typed):
                raw.setdefault(head, {})[answer] = field.from_text(value)
        elif isinstance(field, fields.Group) and not isinstance(field, fields.Rows) and rest:
            if field.instead_of and typed.get(field.instead_of, "").strip():
                continue
            part = fields.find(field.fields, rest)
            raw.setdefault(head, {})[rest] = part.from_text(value) if part else value
        elif field is None or isinstance(field, (fields.Group, fields.Assumed, fields.Answers)):
            stray[name] = value
        else:
            raw[name] = field.from_text(value)
    for head, numbered in rows.items():
        inner = fields.find(known, head).fields
        filled = [(number, row) for number, row in sorted(numbered.items()) if _is_filled(inner, row)]
        raw[head] = [read(inner, row)[0] for _, row in filled]
        renamed |= {f"{head}.{new}": f"{head}.{old}" for new, (old, _) in enumerate(filled)}
    return stray | raw, renamed


def chosen_in(typed: dict[str, str]) -> str:
    """The programme, else the town, that a form's texts choose; empty where they choose none."""
    return typed.get("programme", "").strip() or typed.get("town", "").strip()


def _is_filled(known, row: dict[str, str]) -> bool:
    """A row counts when something was typed into it; a list's preselected choice alone does not."""
    return any(not isinstance(fields.find(known, name), fields.Choice) for name in row)


def texts(known, raw: dict, path: str = "") -> dict[str, str]:
    """Contract JSON as a person would type it, by dotted name (the way back of `read`)."""
    typed = {}
    for field in known:
        value = raw.get(field.name)
        name = path + field.name
        if value is None:
            continue
        if isinstance(field, fields.Rows):
            for number, row in enumerate(value):
                typed |= texts(field.fields, row, f"{name}.{number}.")
        elif isinstance(field, fields.Group):
            typed |= texts(field.fields, value, name + ".")
        elif isinstance(field, fields.Answers):
            asked_by = raw.get("programme") or raw.get("town")
            asked_by = f"{asked_by}." if asked_by else ""
            typed |= {f"{name}.{asked_by}{key}": field.flag.to_text(one) for key, one in value.items() if one is not None}
        elif isinstance(field, fields.Assumed):
            typed |= {f"{name}.{key}": field.parameters[key].to_text(one) for key, one in value.items()}
        else:
            typed[name] = field.to_text(value)
    return typed


def example(name: str, town: str | None = None) -> dict:
    """The worked example of a calculator, in contract JSON; a town may have its own."""
    words = catalogue.words(name)
    if not town:
        return words.EXAMPLE
    own = words.EXAMPLE_BY_TOWN.get(town, words.EXAMPLE)
    return own | {"town": town} if fields.find(catalogue.rule(name).FIELDS, "town") else own


def chosen(name: str, town: dict, instrument_id: str | None = None) -> dict[str, str]:
    """The text that chooses a town's programme in the form: its town, or the programme where the form asks for that."""
    if fields.find(catalogue.rule(name).FIELDS, "town"):
        return {"town": town["slug"]}
    rule = catalogue.rule(name)
    found = [one for one in town["programmes"] if one["instrument"] == rule.INSTRUMENT and rule.usable(one["terms"]) and instrument_id in (None, one["id"])]
    return {"programme": programme_id(town, found[0])}


def programme_id(town: dict, programme: dict) -> str:
    """How the contract names a programme: slupsk/amnesty-2015."""
    return f"{town['slug']}/{programme['id']}"


def usable_programmes(name: str, towns: Towns) -> list[tuple[dict, dict]]:
    """(town, programme) of every programme whose terms the calculator can use, or compares."""
    rule = catalogue.rule(name)
    instrument = rule.INSTRUMENT or getattr(rule, "COMPARES", None)
    return towns.programmes(instrument, rule.usable) if instrument else []


def usable_towns(name: str, towns: Towns) -> list[dict]:
    """Towns whose terms the calculator can use; empty for a calculator without towns."""
    rule = catalogue.rule(name)
    if not rule.INSTRUMENT and not hasattr(rule, "instrument"):
        return []
    return towns.with_instrument(rule.INSTRUMENT, lambda programme: rule.usable(programme["terms"]))


def names(name: str, path: str, towns: Towns) -> dict[str, str]:
    """What a form calls the values that a field may be chosen from, by code; empty for a field that is typed into."""
    rule, label = catalogue.rule(name), catalogue.words(name).LABELS.get(path)
    field = fields.find(rule.FIELDS, path)
    if field is None or label is None:
        return {}
    if field.type == "town":
        return {town["slug"]: town["name"] for town in usable_towns(name, towns)}
    if field.type == "programme":
        return {programme_id(town, one): f"{town['name']}: {one['title']}" for town, one in usable_programmes(name, towns)}
    if field.type == "named":
        return {key: label.choices.get(key) or title or key for key, title in rule.names(path, usable_towns(name, towns)).items()}
    return {key: called for key, called in label.choices.items() if key}


def form(name: str, towns: Towns, place: Place, preset: dict[str, str]) -> str:
    """The labelled form. `preset` are texts already filled in (a town on that town's page)."""
    words = catalogue.words(name)
    draw = _Drawing(name, towns, place, preset)
    groups = "".join(f'<fieldset class="calc-group"><legend>{escape(title)}</legend>{"".join(map(draw.field, names))}</fieldset>'
                     for title, names in words.GROUPS)
    lists = "".join(draw.rows(key, *texts_) for key, texts_ in getattr(words, "LISTS", {}).items())
    own = draw.own(*words.OWN) if hasattr(words, "OWN") else ""
    title, names = words.MORE or ("", ())
    more = "" if not names else f'<details class="calc-more"><summary>{escape(title)}</summary>{"".join(map(draw.field, names))}</details>'
    return (
        '<form class="calc-form" novalidate>'
        '<noscript><p class="calc-nojs">Ten formularz potrzebuje JavaScriptu. Bez niego można przeczytać przykład policzony obok i zasady, '
        "na których się opiera.</p></noscript>"
        f'<div class="calc-errors" tabindex="-1" role="group" aria-labelledby="{place.prefix}-errors-title" hidden></div>'
        f'<fieldset class="calc-body" disabled aria-label="{escape(words.TITLE)}">{groups}{draw.assumed()}{own}{lists}{more}'
        '<div class="calc-actions"><button type="submit" class="md-button md-button--primary">Oblicz</button>'
        '<button type="button" class="md-button calc-example">Wstaw dane z przykładu</button>'
        '<button type="reset" class="md-button">Wyczyść</button></div></fieldset></form>'
    )


def questions(name: str, towns: Towns, place: Place, typed: dict[str, str]) -> str:
    """The yes/no questions of the programme that a form's texts choose. There are too many programmes to write all their questions
    into the page, so the browser asks for them when one is chosen."""
    rule, asked_by = catalogue.rule(name), chosen_in(typed)
    holder = next(field.name for field in rule.FIELDS if isinstance(field, fields.Answers))
    chosen_as = {"programme" if "/" in asked_by else "town": asked_by} if asked_by else {}
    _, programme, _ = towns.find(chosen_as.get("town"), chosen_as.get("programme"), rule.INSTRUMENT, None)
    return "".join(_question(place, f"{holder}.{asked_by}.{one['id']}", one["text"]) for one in _questions(programme or {}))


def options(name: str, towns: Towns) -> dict[str, str]:
    """The options of a form's lists of towns and programmes, by field."""
    draw, labels = _Drawing(name, towns, Place(), {}), catalogue.words(name).LABELS
    lists = {field.name: draw.listed(field.name, field, labels[field.name]) for field in catalogue.rule(name).FIELDS if field.name in labels}
    return {path: _options(rows, "") for path, rows in lists.items() if rows}


class _Drawing:
    """Draws the fields of one form."""

    def __init__(self, name: str, towns: Towns, place: Place, preset: dict[str, str]):
        self.rule, self.words, self.known, self.place, self.preset = catalogue.rule(name), catalogue.words(name), towns, place, preset
        self.programmes = usable_programmes(name, towns)

    def field(self, path: str, row: str = "", note: bool = True) -> str:
        """A field with its label, hint and room for its error. `row` is put into the names of a list's template; `note` says that a
        field may stay empty."""
        field, label = fields.find(self.rule.FIELDS, path), self.words.LABELS[path]
        if isinstance(field, fields.Answers):
            return self.answers(field, label)
        name = row + path.rpartition(".")[2] if row else path
        ident = field_id(self.place.prefix, name)
        hint = f'<p class="calc-hint" id="{ident}-hint">{escape(label.hint)}</p>' if label.hint else ""
        described = f"{ident}-hint {ident}-error" if label.hint else f"{ident}-error"
        optional = "" if self._required(field, path) or not note else ' <span class="calc-optional">(nieobowiązkowe)</span>'
        return (f'<div class="calc-field" data-field="{name}"><label for="{ident}">{escape(label.label)}{optional}</label>{hint}'
                f'<p class="calc-error" id="{ident}-error" hidden></p>'
                f'<div class="calc-input">{self._control(field, label, path, name, ident, described)}</div></div>')

    def _required(self, field, path: str) -> bool:
        """Whether a form without this field is not filled: a part of an optional group may be left out with it."""
        holder = fields.find(self.rule.FIELDS, path.partition(".")[0])
        return field.required and (holder is field or isinstance(holder, fields.Rows) or holder.required)

    def _control(self, field, label, path: str, name: str, ident: str, described: str) -> str:
        common = f'id="{ident}" name="{name}" aria-describedby="{described}"' + (" required" if self._required(field, path) else "")
        value = self.preset.get(name, field.to_text(field.default) if field.default is not None else "")
        if isinstance(field, fields.Flag):
            return _select(common, [("", "nie" if field.default is False else "nie wiem")] + [("tak", "tak"), ("nie", "nie")][:1 if field.default is False else 2],
                           self.preset.get(name, ""))
        if isinstance(field, fields.Choice) and not field.required and field.default is None:
            return _select(common, [("", label.choices.get("", "bez wyboru"))] + [(choice, label.choices[choice]) for choice in field.choices], value)
        if isinstance(field, fields.Choice):
            return _select(common, [(choice, label.choices[choice]) for choice in field.choices], value or field.choices[0])
        if rows := self.listed(path, field, label):
            if len(rows) <= MOST_OPTIONS:
                return _select(common, rows, value)
            return _select(common + " data-options", [row for row in rows if row[0] in ("", value)], value, f"<option disabled>{WAITING}</option>")
        if field.type == "named":
            return _select(common, [("", "bez wskazania"), *self._names(path)], value)
        mode = "numeric" if field.type in ("integer", "date", "month") else "text" if field.type == "text" else "decimal"
        holder = {"date": ' placeholder="dd.mm.rrrr"', "month": ' placeholder="mm.rrrr"'}.get(field.type, "")
        unit = f'<span class="calc-unit">{escape(field.unit)}</span>' if field.unit else ""
        return (f'<input type="text" {common} inputmode="{mode}" autocomplete="off" data-type="{field.type}" '
                f'value="{escape(value)}"{holder}>{unit}')

    def listed(self, path: str, field, label) -> list[tuple[str, str]]:
        """The (value, words) of a choice of towns or programmes; nothing for other fields."""
        none = {"town": "proszę wybrać" if field.required else "bez miasta", "programme": label.choices.get("", "proszę wybrać")}
        kind = getattr(field, "type", None)
        return [("", none[kind]), *self._names(path)] if kind in none else []

    def _names(self, path: str):
        return names(self.rule.NAME, path, self.known).items()

    def answers(self, field, label) -> str:
        """The yes/no questions of the acts: every question once in a form that compares programmes, else room for those of the chosen
        one (docs/assets/js/form-fields.mjs)."""
        if not self.rule.INSTRUMENT:
            asked: dict[str, dict] = {}
            for one in (one for _, programme in self.programmes for one in _questions(programme)):
                asked.setdefault(one["id"], {})[one["text"]] = None
            # Acts put one question in their own words; three of them show what it is about.
            return "".join(_question(self.place, f"{field.name}.{ident}", " / ".join(list(texts_)[:3])) for ident, texts_ in asked.items())
        drawn = questions(self.rule.NAME, self.known, self.place, self.preset)
        return f'<p class="calc-hint">{escape(label.hint)}</p><div class="calc-questions" data-questions="{escape(chosen_in(self.preset))}">{drawn}</div>'

    def own(self, title: str, lead: str, groups) -> str:
        """The reader's own terms, folded; where the form can choose a programme they show only while none is chosen."""
        only = ' data-only-for=""' if fields.find(self.rule.FIELDS, "programme") else ""
        hidden = " hidden" if only and self.preset.get("programme") else ""
        inner = "".join(f'<fieldset class="calc-group"><legend>{escape(name)}</legend>{"".join(self.field(path, note=False) for path in names)}</fieldset>'
                        for name, names in groups)
        return f'<details class="calc-more"{only}{hidden}><summary>{escape(title)}</summary><p class="calc-hint">{escape(lead)}</p>{inner}</details>'

    def rows(self, key: str, title: str, lead: str, add: str, remove: str) -> str:
        """A list of rows: a template that the page copies for each row."""
        inner = "".join(self.field(f"{key}.{field.name}", f"{key}.__i__.") for field in fields.find(self.rule.FIELDS, key).fields)
        least = ' data-least="1"' if fields.find(self.rule.FIELDS, key).required else ""
        return (f'<fieldset class="calc-group calc-list" data-list="{key}" data-most="{fields.MAX_ROWS}"{least}><legend>{escape(title)}</legend><p class="calc-hint">{escape(lead)}</p>'
                f'<template><div class="calc-row">{inner}<button type="button" class="md-button calc-remove">{escape(remove)}</button></div></template>'
                f'<div class="calc-rows"></div><button type="button" class="md-button calc-add">{escape(add)}</button></fieldset>')

    def assumed(self) -> str:
        """Fields for figures of law that are not known on the reader's day; hidden until one is needed."""
        holder = fields.find(self.rule.FIELDS, "assumed")
        if holder is None:
            return ""
        drawn = "".join(self.field(f"assumed.{name}", note=False).replace('class="calc-field"', 'class="calc-field" hidden', 1)
                        for name in holder.parameters)
        return f'<fieldset class="calc-group calc-assumed" data-assumed hidden><legend>Wartość do sprawdzenia</legend>{drawn}</fieldset>'


def _question(place: Place, name: str, words: str) -> str:
    """One question with the three answers that a reader may give; `name` is its field."""
    control = field_id(place.prefix, name).replace("/", "-")
    options = [("", "nie wiem"), ("tak", "tak"), ("nie", "nie")]
    return (f'<div class="calc-field" data-field="{name}"><label for="{control}">{escape(words)}</label>'
            f'<p class="calc-error" id="{control}-error" hidden></p><div class="calc-input">'
            + _select(f'id="{control}" name="{name}" aria-describedby="{control}-error"', options, "") + "</div></div>")


def _questions(programme: dict) -> list[dict]:
    """The conditions of a programme that a reader answers."""
    return [one for one in programme.get("conditions") or () if one["kind"] == "yes_no"]


def _select(attributes: str, rows: list[tuple[str, str]], chosen: str, more: str = "") -> str:
    return f"<select {attributes}>{_options(rows, chosen)}{more}</select>"


def _options(rows: list[tuple[str, str]], chosen: str) -> str:
    return "".join(f'<option value="{escape(value)}"{" selected" if value == chosen else ""}>{escape(label)}</option>' for value, label in rows)


def data(texts_: dict[str, str]) -> str:
    """Texts of fields as an HTML attribute's JSON."""
    return escape(json.dumps(texts_, ensure_ascii=False))
