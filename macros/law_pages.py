"""Figures of law in prose and in tables: the value, since when, where it stands, and whether anybody has checked it."""

import re
from datetime import date
from html import escape

from calculators import legal_basis, text
from calculators.engine import STALE_AFTER
from calculators.parameters import Law, Parameter, Value

# Units that are counted: their forms for 1, 2 and 5. The law files may name any of them.
COUNTED = [("rok", "lata", "lat"), ("miesiąc", "miesiące", "miesięcy"), ("tydzień", "tygodnie", "tygodni"), ("dzień", "dni", "dni"),
           ("dzień roboczy", "dni robocze", "dni roboczych"), ("pełny miesiąc", "pełne miesiące", "pełnych miesięcy"), ("lokal", "lokale", "lokali"),
           ("punkt procentowy", "punkty procentowe", "punktów procentowych"), ("czynsz miesięczny", "czynsze miesięczne", "czynszów miesięcznych")]
SHORT = {"mies.": "miesięcy", "pełne mies.": "pełnych miesięcy", "p.p.": "punktów procentowych"}
YES_NO = {"true": "tak", "false": "nie"}
FORMS = {form: forms for forms in COUNTED for form in forms}
# They say what the number is, not what it counts: "0,60", not "0,60 ułamek".
UNWRITTEN = {"ułamek", "liczba pozycji w przepisie"}
ORDINAL = {"dzień miesiąca"}
NUMBER = re.compile(r"-?\d+(\.\d+)?")
RANGE = re.compile(r"\d+–\d+")
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")

DOUBT = f' <span class="law-unverified">{legal_basis.DOUBT}</span>'


def law(known: Law, day: date, name: str, on: str | None = None, *, base: str) -> str:
    """A parameter's value on `on` (ISO; default: the day of the build) with its source. Unknown, unverified or long unchecked
    values say "do potwierdzenia". Raises KeyError for an unknown parameter, which stops the build."""
    parameter = known.parameter(name)
    when = date.fromisoformat(on) if on else day
    value = parameter.at(when)
    if value is None:
        return _unknown(parameter, when, day)
    doubt = DOUBT if is_doubtful(value, day) else ""
    # What a page says about a day of the past stays true; only the value of today (or of a later day) can grow old.
    ending = end(value, parameter, day) if when >= day else ""
    return (f'<span class="law-value"{ending}>{written(value.value, parameter.unit)}</span> <span class="law-source">(<a href="{escape(value.link)}">'
            f"{escape(value.article)}</a>, {since(value)}){doubt}</span>")


def since(value: Value) -> str:
    """"od 01.01.2026", or "stan z 10.04.2026" where nobody knows when it began."""
    return ("od " if value.since_known else "stan z ") + text.day(value.first)


def end(value: Value, parameter: Parameter, day: date) -> str:
    """Attributes for docs/assets/js/freshness.mjs: the last known day of a value that has not passed by `day`, and the number that follows."""
    if value.last is None or value.last < day:
        return ""
    following = [later for later in parameter.values if later.first > value.last]
    if not following or not is_number(following[0].value):
        return f' data-until="{value.last}"'
    after = following[0]
    last = f' data-next-until="{after.last}"' if after.last else ""
    return f' data-until="{value.last}" data-next="{since(after)}: {written(after.value, parameter.unit)}"{last}'


_NOT_KNOWN = {True: "dzisiejszej wartości nie znamy", False: "późniejszej wartości nie znamy"}


def _unknown(parameter: Parameter, when: date, day: date) -> str:
    value = parameter.ended_before(when)
    if value is None:
        return f'<span class="law-value">wartość nieznana</span>{DOUBT}'
    # The day stands before the number, so that nobody takes it for today's.
    return (f'<span class="law-value--past">do {text.day(value.last)} – {written(value.value, parameter.unit)}</span> <span class="law-source">'
            f'(<a href="{escape(value.link)}">{escape(value.article)}</a>; {_NOT_KNOWN[when >= day]}){DOUBT}</span>')


def last_known(parameter: Parameter, day: date) -> str:
    """What a reader of today must know of a parameter without a value today; empty where there is one (HTML)."""
    if parameter.at(day) is not None:
        return ""
    earlier = parameter.ended_before(day)
    last = f" Ostatnia znana, do {text.day(earlier.last)}: {written(earlier.value, parameter.unit)}." if earlier else ""
    return f'<p class="law-not-known">Dzisiejszej wartości ({text.day(day)}) nie znamy.{last}</p>'


def law_table(known: Law, day: date, name: str, *, base: str, under_heading: bool = False) -> str:
    """All values of a parameter, newest first. Under a heading of the same words its caption need not be seen."""
    parameter = known.parameter(name)
    rows = "".join(_row(value, parameter, day) for value in reversed(parameter.values))
    title = escape(parameter.title)
    tall, hidden = (" table-scroll--tall", ' class="visually-hidden"') if under_heading else ("", "")
    return (f'<div class="table-scroll{tall}" tabindex="0" role="region" aria-label="{title}"><table class="law-table" id="{escape(name)}">'
            f"<caption{hidden}>{title}</caption>"
            f'<thead><tr><th scope="col">Od</th><th scope="col">Do</th><th scope="col"{kind(parameter.values[-1].value)}>Wartość</th>'
            f'<th scope="col">Podstawa</th><th scope="col">Sprawdzono</th></tr></thead><tbody>{rows}</tbody></table></div>')


def _row(value: Value, parameter: Parameter, day: date) -> str:
    first = text.day(value.first) if value.since_known else since(value)
    last = text.day(value.last) if value.last else "nadal"
    doubt = DOUBT if is_doubtful(value, day) else ""
    note = f'<br><span class="law-note">{escape(value.note)}</span>' if value.note else ""
    # The newest value alone: the end of an older one is in the table.
    ending = end(value, parameter, day) if value is parameter.values[-1] else ""
    shown = f'<span class="law-value"{ending}>{written(value.value, parameter.unit)}</span>' if ending else written(value.value, parameter.unit)
    return (f"<tr><td>{first}</td><td>{last}</td><td{kind(value.value)}>{shown}</td>"
            f'<td><a href="{escape(value.link)}">{escape(value.act)}</a>, {escape(value.journal)}, {escape(value.article)}{note}</td>'
            f"<td>{text.day(value.checked_on)}{doubt}</td></tr>")


def is_doubtful(value: Value, day: date) -> bool:
    """Nobody has read it in the act, or an open-ended value was last checked more than a year before `day`."""
    return not value.verified or value.last is None and day - value.checked_on > STALE_AFTER


def is_number(value: str) -> bool:
    """Whether a value of the files is a number ("-16", "9.25") and not words."""
    return bool(NUMBER.fullmatch(value))


def kind(value: str) -> str:
    """The class of a table's cell: numbers keep to the right in one line, sentences flow."""
    return ' class="num"' if is_number(value) else ""


def written(value: str, unit: str) -> str:
    """A value with its unit: "300 000 EUR", "9,25% rocznie", "4 806,00 zł", "6 lat" (whatever form the file has), "240–350 kWh/m²",
    "31.12.2023"; words stay as they are."""
    if value in YES_NO:
        return YES_NO[value]
    if ISO_DAY.fullmatch(value):
        return text.iso_day(value)
    if RANGE.fullmatch(value):
        return f"{value}{text.NBSP}{escape(unit)}"
    if not is_number(value):
        return escape(value)
    if unit.startswith("%"):
        return f"{text.decimal(value)}%{text.NBSP}{escape(unit[1:].strip())}".strip()
    whole, _, part = value.removeprefix("-").partition(".")
    forms = FORMS.get(SHORT.get(unit, unit))
    if forms and not part:
        unit = text.plural(int(whole), *forms)
    if unit.startswith("zł"):
        part = part.ljust(2, "0")
    number = ("−" if value.startswith("-") else "") + text.grouped(int(whole)) + ("," + part if part else "")
    if unit in ORDINAL:
        number += "."
    return number if unit in UNWRITTEN else f"{number}{text.NBSP}{escape(unit)}".strip()
