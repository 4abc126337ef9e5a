"""One renderer for the build and the browser: a Result, or refused input, as HTML; a table of the result as CSV.

No style attributes and no scripts, so that the strictest content policy holds. Ids start with the form's own prefix.
"""

from dataclasses import dataclass
from html import escape

from calculators import catalogue, chart, fields, money, text
from calculators.result import Result
from calculators.words import common


@dataclass(frozen=True)
class Place:
    """Where the HTML goes: the prefix of ids, the level of the answer's heading, the relative address of the site's root."""

    prefix: str = "k"
    level: int = 3
    base: str = ""


FORMATS = {
    "money": text.plain_amount,
    "eur": lambda value: text.plain_amount(value) + text.NBSP + "EUR",
    "date": text.iso_day,
    "month": text.month,
    "percent": lambda value: value.replace(".", ","),
    "integer": str,
    "text": escape,
}
NUMERIC = {"money", "percent", "integer"}


def result(found: Result, place: Place) -> str:
    """The whole result: answer, cautions, figures, steps, tables, chart, law, limits of the answer, next steps."""
    words = catalogue.words(found.calculator)
    sections = [_heading(found, place), _cautions(found)]
    if found.outcome is not None:
        sections += [_figures(found, words), _chart(found, words, place)]
        sections += [_table(found.outcome, key, words, place) for key in words.TABLES]
        sections += [_steps(found, place)]
    sections += [_entered(found, words, place), _conditions(found, place), _law(found, place),
                 _list("Czego tu nie liczymy", "calc-not-covered", words.NOT_COVERED, place), _next(words, place)]
    return "".join(sections)


def _heading(found: Result, place: Place) -> str:
    css = "calc-answer calc-answer--no" if found.refused else "calc-answer"
    return f'<h{place.level} class="{css}">{text.strong(found.answer)}</h{place.level}>'


def _subheading(title: str, place: Place) -> str:
    level = min(6, place.level + 1)
    return f'<h{level} class="calc-head">{escape(title)}</h{level}>'


def _cautions(found: Result) -> str:
    if not found.cautions:
        return ""
    rows = "".join(f'<li data-code="{escape(caution["code"])}">{escape(caution["message"])}</li>' for caution in found.cautions)
    return f'<ul class="calc-cautions">{rows}</ul>'


def _figures(found: Result, words) -> str:
    rows = []
    for key, label, kind in words.FIGURES:
        value = common.lookup(found.outcome, key)
        if value is not None:
            unit = text.NBSP + "zł" if kind == "money" else ""
            rows.append(f"<dt>{escape(label)}</dt><dd>{FORMATS[kind](value)}{unit}</dd>")
    return f'<dl class="calc-entered calc-figures">{"".join(rows)}</dl>'


def _table(outcome: dict, key: str, words, place: Place) -> str:
    rows = common.lookup(outcome, key)
    if not rows:
        return ""
    caption, columns = words.TABLES[key]
    columns = [column for column in columns if any(column[0] in row for row in rows)]
    plan = [(name, FORMATS[kind], ' class="num"' if kind in NUMERIC else "") for name, _, kind in columns]
    head = "".join(f'<th scope="col"{css}>{escape(label)}</th>' for (_, label, _), (_, _, css) in zip(columns, plan))
    cells = [[f"<td{css}>{write(row[name]) if name in row else ''}</td>" for row in rows] for name, write, css in plan]
    body = ["<tr>" + "".join(row) + "</tr>" for row in zip(*cells)]
    return (f'<div class="calc-schedule" role="group" tabindex="0" aria-label="{escape(caption)}"><table class="calc-table">'
            f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table></div>")


def _chart(found: Result, words, place: Place) -> str:
    plan, outcome = words.CHART, found.outcome
    if plan is None:
        return ""
    ident = f"{place.prefix}-chart"
    if "bar" in plan:
        parts = [(label, money.from_plain(outcome[key])) for key, label in plan["bar"]]
        limit = money.from_plain(outcome[plan["limit"]])
        description = ", ".join(f"{label}: {text.eur(value)}" for label, value in parts) + f", pułap: {text.eur(limit)}"
        return chart.stacked_bar(plan["title"], description, parts, limit, "pułap " + text.eur(limit), ident)
    rows = common.lookup(outcome, plan["rows"])
    if not rows:
        return ""
    values = [money.from_plain(row[plan["value"]]) for row in rows]
    write = text.month if plan["label"] == "month" else text.iso_day
    labels = [write(row[plan["label"]]) for row in rows]
    limit = money.from_plain(outcome[plan["limit"]]) if "limit" in plan else None
    start = outcome[plan["before"]] if "before" in plan else rows[0][plan["value"]]
    description = (f"Od {text.zl(money.from_plain(start))} do {text.zl(values[-1])}, {labels[0]} – {labels[-1]}. "
                   "Wszystkie wartości są w tabeli.")
    highest = max(values + [limit or 0])
    return chart.columns(plan["title"], description, labels, values, limit, text.zl(highest), ident)


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
        elif isinstance(field, fields.Assumed):
            rows += [(words.LABELS[f"{name}.{key}"].label, f"{one.replace('.', ',')} (wpisane przez Państwa)") for key, one in value.items()]
        else:
            rows.append((words.LABELS[name].label, _entered_value(field, words.LABELS[name], value, found)))
    return rows


def _entered_value(field, label, value, found: Result) -> str:
    if value in label.choices:
        return label.choices[value]
    if field.type == "town" and found.town:
        return found.town["name"]
    unit = f"{text.NBSP}{field.unit}" if field.unit and not (field.type == "money" and field.unit != "zł") else ""
    return field.to_text(value) + ("" if field.type == "integer" else unit)


def _conditions(found: Result, place: Place) -> str:
    conditions = [condition["text"] for condition in (found.programme or {}).get("conditions") or ()]
    return _list("Warunki uchwały, które trzeba sprawdzić", "calc-conditions", conditions, place) if conditions else ""


def _law(found: Result, place: Place) -> str:
    rows = []
    for source in found.sources:
        act = " ".join(filter(None, (source["act"], f"({source['journal']})" if source["journal"] else "", source["article"])))
        name = f'<a href="{escape(source["link"])}">{escape(act)}</a>' if source["link"] else escape(act)
        days = [f"od {text.iso_day(source['from'])}"] if source["from"] else []
        days += [f"do {text.iso_day(source['to'])}"] if source["to"] else []
        doubt = "" if source["verified"] else ' <span class="calc-doubt">do potwierdzenia</span>'
        rows.append(f'<li><span class="calc-law-title">{escape(source["title"])}</span>: {name}; '
                    f'{" ".join(days)}{", " if days else ""}sprawdzono {text.iso_day(source["checked_on"])}{doubt}</li>')
    return _subheading("Podstawa prawna", place) + f'<ul class="calc-law">{"".join(rows)}</ul>' if rows else ""


def _list(title: str, css: str, rows, place: Place) -> str:
    return _subheading(title, place) + f'<ul class="{css}">{"".join(f"<li>{escape(row)}</li>" for row in rows)}</ul>'


def _next(words, place: Place) -> str:
    rows = "".join(f'<li><a href="{escape(place.base + address)}">{escape(title)}</a></li>' for title, address in words.NEXT)
    return _subheading("Co dalej", place) + f'<ul class="calc-next">{rows}</ul>'


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


def csv(found: Result) -> dict | None:
    """The result's main table for Polish Excel: UTF-8 with BOM, semicolons, decimal commas. None when there is no table."""
    from csv import writer
    from io import StringIO

    words = catalogue.words(found.calculator)
    rows = common.lookup(found.outcome or {}, words.CSV)
    if not rows:
        return None
    _, columns = words.TABLES[words.CSV]
    out = StringIO()
    out.write("\ufeff")
    lines = writer(out, delimiter=";", lineterminator="\r\n")
    lines.writerow([label for _, label, _ in columns])
    for row in rows:
        lines.writerow([_cell(row.get(name, ""), kind) for name, _, kind in columns])
    return {"name": words.SLUG + ".csv", "text": out.getvalue()}


def _cell(value, kind: str) -> str:
    """A cell without grouping spaces; text that a spreadsheet would run as a formula gets an apostrophe."""
    if kind in ("money", "percent"):
        return value.replace(".", ",")
    if kind == "text" and value[:1] in tuple("=+-@\t\r"):
        return "'" + value
    return str(value) if kind == "text" or value == "" else FORMATS[kind](value)
