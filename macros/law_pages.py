"""Figures of law in prose and in tables: the value, since when, where it stands, and whether anybody has checked it."""

from datetime import date
from html import escape

from calculators import text
from calculators.engine import STALE_AFTER
from calculators.parameters import Law, Parameter, Value

# Units that are counted: their forms for 1, 2 and 5. The law files may name any of them.
COUNTED = [("rok", "lata", "lat"), ("miesiąc", "miesiące", "miesięcy"), ("tydzień", "tygodnie", "tygodni"), ("dzień", "dni", "dni"),
           ("dzień roboczy", "dni robocze", "dni roboczych"), ("pełny miesiąc", "pełne miesiące", "pełnych miesięcy"), ("lokal", "lokale", "lokali"),
           ("punkt procentowy", "punkty procentowe", "punktów procentowych"), ("czynsz miesięczny", "czynsze miesięczne", "czynszów miesięcznych")]
SHORT = {"mies.": "miesięcy", "pełne mies.": "pełnych miesięcy", "p.p.": "punktów procentowych"}
YES_NO = {"true": "tak", "false": "nie"}
FORMS = {form: forms for forms in COUNTED for form in forms}

DOUBT = ' <span class="law-unverified">do potwierdzenia</span>'


def law(known: Law, day: date, name: str, on: str | None = None, *, base: str) -> str:
    """A parameter's value on `on` (ISO; default: the day of the build) with its source. Unknown, unverified or long unchecked
    values say "do potwierdzenia". Raises KeyError for an unknown parameter, which stops the build."""
    parameter = known.parameter(name)
    when = date.fromisoformat(on) if on else day
    value = parameter.at(when)
    if value is None:
        return _unknown(parameter, when)
    doubt = DOUBT if is_doubtful(value, day) else ""
    return (f'<span class="law-value">{written(value.value, parameter.unit)}</span> <span class="law-source">(<a href="{escape(value.link)}">'
            f"{escape(value.article)}</a>, od {text.day(value.first)}){doubt}</span>")


def _unknown(parameter: Parameter, when: date) -> str:
    earlier = [value for value in parameter.values if value.last and value.last < when]
    if not earlier:
        return f'<span class="law-value">wartość nieznana</span>{DOUBT}'
    value = earlier[-1]
    return (f'<span class="law-value">{written(value.value, parameter.unit)}</span> <span class="law-source">(<a href="{escape(value.link)}">'
            f"{escape(value.article)}</a>, wiemy do {text.day(value.last)}){DOUBT}</span>")


def law_table(known: Law, day: date, name: str, *, base: str) -> str:
    """All values of a parameter, newest first."""
    parameter = known.parameter(name)
    rows = "".join(_row(value, parameter, day) for value in reversed(parameter.values))
    title = escape(parameter.title)
    return (f'<div class="table-scroll" tabindex="0" role="region" aria-label="{title}"><table class="law-table" id="{escape(name)}"><caption>{title}</caption>'
            '<thead><tr><th scope="col">Od</th><th scope="col">Do</th><th scope="col" class="num">Wartość</th>'
            f'<th scope="col">Podstawa</th><th scope="col">Sprawdzono</th></tr></thead><tbody>{rows}</tbody></table></div>')


def _row(value: Value, parameter: Parameter, day: date) -> str:
    last = text.day(value.last) if value.last else "nadal"
    doubt = DOUBT if is_doubtful(value, day) else ""
    note = f'<br><span class="law-note">{escape(value.note)}</span>' if value.note else ""
    return (f"<tr><td>{text.day(value.first)}</td><td>{last}</td><td class=\"num\">{written(value.value, parameter.unit)}</td>"
            f'<td><a href="{escape(value.link)}">{escape(value.act)}</a>, {escape(value.journal)}, {escape(value.article)}{note}</td>'
            f"<td>{text.day(value.checked_on)}{doubt}</td></tr>")


def is_doubtful(value: Value, day: date) -> bool:
    """Nobody has read it in the act, or an open-ended value was last checked more than a year before `day`."""
    return not value.verified or value.last is None and day - value.checked_on > STALE_AFTER


def written(value: str, unit: str) -> str:
    """A value with its unit: "300 000 EUR", "9,25% rocznie", "4 806,00 zł", "6 lat" (whatever form the file has); words stay as they are."""
    if value in YES_NO:
        return YES_NO[value]
    if not value.replace(".", "", 1).isdigit():
        return escape(value)
    whole, _, part = value.partition(".")
    if unit.startswith("%"):
        number = text.decimal(value)
        return f"{number}%{text.NBSP}{escape(unit[1:].strip())}".strip()
    forms = FORMS.get(SHORT.get(unit, unit))
    if forms and not part:
        unit = text.plural(int(whole), *forms)
    number = text.grouped(int(whole)) + ("," + part.ljust(2, "0") if part or unit.startswith("zł") else "")
    return f"{number}{text.NBSP}{escape(unit)}".strip()
