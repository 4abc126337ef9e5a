"""One renderer for the build and the browser: a Result, or refused input, as HTML.

No style attributes and no scripts, so that the strictest content policy holds. Ids start with the form's own prefix.
"""

from dataclasses import dataclass
from html import escape

from calculators import cards, catalogue, charts, fields, legal_basis, tables, text
from calculators.result import Result
from calculators.words import common


@dataclass(frozen=True)
class Place:
    """Where the HTML goes: the prefix of ids, the level of the answer's heading, the relative address of the site's root."""

    prefix: str = "k"
    level: int = 3
    base: str = ""


WIDE = "lines"  # a column of sentences makes a table wide
CELL_CLASSES = dict.fromkeys(tables.NUMBERS, ' class="num"') | {tables.BLANK: ' class="print-only"'}


def result(found: Result, place: Place) -> str:
    """The whole result: answer, cautions, figures, steps, tables, chart, law, limits of the answer, next steps."""
    words = catalogue.words(found.calculator)
    sections = [_heading(found, place), _cautions(found, place)]
    if found.outcome is None:
        sections.append(_next(found, words, place))
    else:
        drawn = charts.drawn(words, found.outcome, place.prefix)
        sections += [_figures(found, words), drawn.get(None, "")]
        sections += [drawn.get(key, "") + _table(found.outcome, key, words) for key in words.TABLES] + [_row_tables(found.outcome, words)]
        if hasattr(words, "CARDS"):
            sections.append(cards.draw(found.outcome[words.CARDS.rows], words.CARDS, min(6, place.level + 1), place.base))
        sections += [_steps(found, place)]
    sections += [_entered(found, words, place), _conditions(found, place), _law(found, place),
                 _list("Czego tu nie liczymy", "calc-not-covered", words.NOT_COVERED, place)]
    if found.outcome is not None:
        sections.append(_next(found, words, place))
    return "".join(sections)


def _heading(found: Result, place: Place) -> str:
    css = "calc-answer calc-answer--no" if found.refused else "calc-answer"
    return f'<h{place.level} class="{css}">{text.strong(found.answer)}</h{place.level}>'


def _subheading(title: str, place: Place) -> str:
    level = min(6, place.level + 1)
    return f'<h{level} class="calc-head">{escape(title)}</h{level}>'


def _cautions(found: Result, place: Place) -> str:
    if not found.cautions:
        return ""
    rows = "".join(f'<li data-code="{escape(caution["code"])}">{escape(caution["message"])}{_way_to_field(found, caution, place)}</li>'
                   for caution in found.cautions)
    return f'<ul class="calc-cautions">{rows}</ul>'


def _way_to_field(found: Result, caution: dict, place: Place) -> str:
    """The form's field for a figure that the law does not give; it may be far above the result."""
    if caution.get("parameter") not in found.unknown:
        return ""
    return f' <a href="#{escape(field_id(place.prefix, "assumed." + caution["parameter"]))}">Pole na tę wartość</a>'


def _figures(found: Result, words) -> str:
    rows = []
    for key, label, kind in words.FIGURES:
        value = common.lookup(found.outcome, key)
        if value is not None:
            unit = text.NBSP + "zł" if kind == "money" else ""
            css = ' class="calc-words"' if kind == "text" else ""
            rows.append(f"<dt>{escape(label)}</dt><dd{css}>{escape(tables.FORMATS[kind](value))}{unit}</dd>")
    return f'<dl class="calc-entered calc-figures">{"".join(rows)}</dl>'


def _table(outcome: dict, key: str, words) -> str:
    """The table of `words.TABLES[key]` after its chart; folded where `words.FOLDED` names it."""
    rows = common.lookup(outcome, key)
    table = _table_of(rows, *words.TABLES[key]) if rows else ""
    return _folded(words.TABLES[key][0], table) if table and key in getattr(words, "FOLDED", ()) else table


def _folded(title: str, table: str) -> str:
    return f'<details class="calc-row-details"><summary>{escape(title)}</summary>{table}</details>'


def _table_of(rows: list[dict], caption: str, columns) -> str:
    """A table of a result. One with sentences in it takes the whole card, and on narrow screens its rows become cards: each cell knows its
    column's name, and the roles keep it a table for screen readers where the style sheet lays it out otherwise."""
    columns = tables.present(columns, rows)
    is_wide = any(kind == WIDE for _, _, kind in columns)
    wide, role = ("--wide", lambda name: f' role="{name}"') if is_wide else ("", lambda name: "")
    plan = [(name, _writer(name, kind), CELL_CLASSES.get(kind, ""), f' data-label="{escape(label)}"' if is_wide else "") for name, label, kind in columns]
    head = "".join(f'<th scope="col"{role("columnheader")}{css}>{escape(label)}</th>' for (_, label, _), (_, _, css, _) in zip(columns, plan))
    cells = [[f"<td{role('cell')}{label}{css}>{write(row) if name in row else ''}</td>" for row in rows] for name, write, css, label in plan]
    body = [f"<tr{role('row')}>" + "".join(row) + "</tr>" for row in zip(*cells)]
    return (f'<div class="calc-schedule{wide and " calc-schedule" + wide}" role="group" tabindex="0" aria-label="{escape(caption)}">'
            f'<table class="calc-table{wide and " calc-table" + wide}"{role("table")}><caption>{escape(caption)}</caption>'
            f'<thead{role("rowgroup")}><tr{role("row")}>{head}</tr></thead><tbody{role("rowgroup")}>{"".join(body)}</tbody></table></div>')


def _row_tables(outcome: dict, words) -> str:
    """A folded table under each row of the main one: (rows, line about a row, its list, columns) of `words.ROW_TABLES`."""
    if not hasattr(words, "ROW_TABLES"):
        return ""
    holder, line, inner, columns = words.ROW_TABLES
    lines = [(row, text.fill(line, row)) for row in outcome[holder]]
    return "".join(_folded(title, _table_of(row[inner], title, columns)) for row, title in lines)


def _writer(name: str, kind: str):
    """`tables.writer`, escaped where a value may be anybody's words; tables hold hundreds of amounts and days, which cannot be."""
    write = tables.writer(name, kind)
    return (lambda row: escape(write(row))) if kind in ("text", "lines", "figure", tables.BLANK) else write


def _steps(found: Result, place: Place) -> str:
    rows = []
    for step in found.steps:
        basis = f' <span class="calc-basis">{escape(step["basis"])}</span>' if step["basis"] else ""
        rows.append(f'<li><span class="calc-step-label">{escape(step["label"])}</span> '
                    f'<span class="calc-formula">{escape(step["formula"])}</span> '
                    f'<span class="calc-value">{escape(step["value"])}</span>{basis}</li>')
    return _subheading("Jak to policzono", place) + f'<ol class="calc-steps">{"".join(rows)}</ol>'


def _entered(found: Result, words, place: Place) -> str:
    rows = "".join(f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>"
                   for label, value in entered(catalogue.rule(found.calculator).FIELDS, found, words))
    return _subheading("Co wpisano", place) + f'<dl class="calc-entered">{rows}</dl>'


def entered(known, found: Result, words, inputs: dict | None = None, path: str = "") -> list[tuple[str, str]]:
    """(label, value as typed) of everything that the calculation used."""
    rows = []
    inputs = found.inputs if inputs is None else inputs
    for field in known:
        value, name = inputs.get(field.name), path + field.name
        if value is None:
            continue
        if isinstance(field, fields.Rows):
            for number, row in enumerate(value):
                inner = entered(field.fields, found, words, row, f"{name}.")
                rows.append((f"{words.LABELS[name].label} {number + 1}", ", ".join(shown for _, shown in inner)))
        elif isinstance(field, fields.Group):
            rows += entered(field.fields, found, words, value, name + ".")
        elif isinstance(field, fields.Answers):
            asked = found.asked()
            rows += [(asked.get(key, key), field.flag.to_text(one)) for key, one in value.items() if one is not None]
        elif isinstance(field, fields.Assumed):
            named = {key: words.LABELS[f"{name}.{key}"] for key in value}
            rows += [(named[key].label, f"{named[key].choices.get(one, one.replace('.', ','))} (wpisane przez Państwa)") for key, one in value.items()]
        else:
            rows.append((words.LABELS[name].label, _entered_value(field, words.LABELS[name], value, found)))
    return rows


def _entered_value(field, label, value, found: Result) -> str:
    if not isinstance(value, list) and value in label.choices:
        return label.choices[value]
    if field.type == "town" and found.town:
        return found.town["name"]
    if field.type == "programme" and found.town:
        return f"{found.town['name']}: {found.programme['title']}"
    if field.type == "named" and found.town:
        return catalogue.rule(found.calculator).names(field.name, [found.town]).get(value) or value
    unit = f"{text.NBSP}{field.unit}" if field.unit and not (field.type == "money" and field.unit != "zł") else ""
    return field.to_text(value) + ("" if field.type == "integer" else unit)


def to_check(found: Result) -> list[str]:
    """The conditions of the town's act that nobody computes: the reader has to check them."""
    answered = {row["id"] for row in (found.outcome or {}).get("conditions") or () if isinstance(row, dict)}
    return [condition["text"] for condition in (found.programme or {}).get("conditions") or () if condition["id"] not in answered]


def _conditions(found: Result, place: Place) -> str:
    conditions = to_check(found)
    return _list("Warunki uchwały, które trzeba sprawdzić", "calc-conditions", conditions, place) if conditions else ""


def _law(found: Result, place: Place) -> str:
    rows = []
    for entry in legal_basis.entries(found.sources):
        act = escape(legal_basis.act_of(entry))
        name = f'<a href="{escape(entry["link"])}">{act}</a>' if entry["link"] else act
        doubt = "" if entry["verified"] else f' <span class="calc-doubt">{legal_basis.DOUBT}</span>'
        rows.append(f'<li><span class="calc-law-title">{escape(entry["title"])}</span>: {name}; {legal_basis.days_of(entry)}{doubt}</li>')
    return _subheading("Podstawa prawna", place) + f'<ul class="calc-law">{"".join(rows)}</ul>' if rows else ""


def _list(title: str, css: str, rows, place: Place) -> str:
    return _subheading(title, place) + f'<ul class="{css}">{"".join(f"<li>{escape(row)}</li>" for row in rows)}</ul>'


def _next(found: Result, words, place: Place) -> str:
    rows = "".join(f'<li><a href="{escape(place.base + linked(offer["calculator"], offer["inputs"]))}">{escape(offer["title"])}</a></li>'
                   for offer in found.offers)
    rows += "".join(f'<li><a href="{escape(place.base + address)}">{escape(title)}</a></li>' for title, address in words.NEXT)
    return _subheading("Co dalej", place) + f'<ul class="calc-next">{rows}</ul>'


def linked(calculator: str, inputs: dict) -> str:
    """The address of a calculator's page with inputs in its fragment, which browsers never send to a server."""
    from calculators.forms import texts  # only here: the form's module draws with this one

    typed = {"k": calculator} | texts(catalogue.rule(calculator).FIELDS, inputs)
    pairs = "&".join(f"{name}={_percent_encoded(value)}" for name, value in typed.items())
    return f"kalkulatory/{catalogue.words(calculator).SLUG}/#{pairs}"


def _percent_encoded(value: str) -> str:
    return "".join(chr(byte) if chr(byte).isalnum() and byte < 128 or byte in b"-_." else f"%{byte:02X}" for byte in value.encode("utf-8"))


def field_id(prefix: str, path: str) -> str:
    """The id of a field in a form."""
    return f"{prefix}-{path.replace('.', '-')}"


def errors(found: list[dict], place: Place) -> str:
    """The inside of the error summary: a heading and a link to each field that needs a change."""
    count = f"{len(found)} {text.plural(len(found), 'pole', 'pola', 'pól')}"
    rows = []
    for error in found:
        message = f"{error['message']} Dozwolone: {error['allowed']}."
        if error["example"] not in (None, ""):
            message += f" Na przykład: {error['example']}."
        inner = escape(message)
        rows.append(f'<li><a href="#{escape(field_id(place.prefix, error["field"]))}">{inner}</a></li>' if error["field"] else f"<li>{inner}</li>")
    return (f'<h{place.level} class="calc-errors-title" id="{place.prefix}-errors-title">Proszę poprawić {count}</h{place.level}>'
            f"<ul>{''.join(rows)}</ul>")
