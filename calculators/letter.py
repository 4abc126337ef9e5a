"""A result as plain text for a letter or an e-mail: everything that the page says, without tables that a letter would break.

A row of a table is a numbered line. `words.LINES` may say how: {table: (template, optional parts)}; an optional part is
(field, template), added where the row has that field and it is not zero; (field, template, True) also where it is.
"""

from calculators import cards, catalogue, legal_basis, render, tables, text
from calculators.result import Result
from calculators.tables import Table
from calculators.words import common

ZERO = ("0.00", "0", 0, None, "")
ABSENT = (None, "")
NOT_SAID = ("", "–")
NOT_A_DECISION = "Obliczenie ma charakter informacyjny i nie jest decyzją."
NUMBERING = ("Nr", "Lp.")


def write(found: Result, site: str) -> str:
    """The text, lines ended by "\\n". `site` is the address of the guide with a slash at its end; it carries no inputs."""
    words = catalogue.words(found.calculator)
    known = catalogue.rule(found.calculator).FIELDS
    parts = [
        (words.TITLE, [found.answer.replace("**", "")]),
        ("Co wpisano", [f"- {text.before_colon(label)}: {value}" for label, value in render.entered(known, found, words)]),
        ("Wynik", [f"- {label}: {value}" for label, value in figures(found, words)]),
        *[(table.caption, lines(table, words)) for table in tables.of(found)],
        *reasons(found, words),
        ("Warunki uchwały, które trzeba sprawdzić", _list(render.to_check(found))),
        ("Jak to policzono", [f"{number}. {step(one)}" for number, one in enumerate(found.steps, 1)]),
        ("Zastrzeżenia", _list(one["message"] for one in found.cautions)),
        ("Podstawa prawna", _list(map(source, legal_basis.entries(found.sources)))),
        ("Czego tu nie liczymy", _list(words.NOT_COVERED)),
        ("Skąd ten wynik", [f"Obliczono {text.iso_day(found.on)} w Poradniku mieszkaniowym: {address(found, site)}", NOT_A_DECISION]),
    ]
    return "\n".join("\n".join([title, *rows, ""]) for title, rows in parts if rows)


def _list(rows) -> list[str]:
    return [f"- {row}" for row in rows]


def figures(found: Result, words) -> list[tuple[str, str]]:
    """(label, value) of the figures that the page shows above the steps."""
    values = [(label, common.lookup(found.outcome or {}, key), kind) for key, label, kind in words.FIGURES]
    return [(label, tables.FORMATS[kind](value) + _unit(kind)) for label, value, kind in values if value is not None]


def _unit(kind: str) -> str:
    return text.NBSP + "zł" if kind == "money" else ""


def lines(table: Table, words) -> list[str]:
    """The rows of a table, each a numbered line."""
    plan = getattr(words, "LINES", {}).get(table.key)
    say = (lambda row: _by_plan(row, *plan)) if plan else (lambda row: _by_columns(row, table))
    return [f"{number}. {say(row)}" for number, row in enumerate(table.rows, 1)]


def _by_plan(row: dict, template: str, optional) -> str:
    return text.fill(template + "".join(part for name, part, *zero_too in optional if row.get(name) not in (ABSENT if zero_too else ZERO)), row)


def _by_columns(row: dict, table: Table) -> str:
    """What the row is about and its sentences as they are, the rest with their labels."""
    shown = [(name, label, kind, tables.cell(row, name, kind)) for name, label, kind in table.columns if label not in NUMBERING]
    told = [(name, label, kind, value) for name, label, kind, value in shown if value not in NOT_SAID]
    return "; ".join(value if name == "text" or number == 0 and kind == "text" else f"{label[:1].lower()}{label[1:]}: {value}{_unit(kind)}"
                     for number, (name, label, kind, value) in enumerate(told))


def reasons(found: Result, words) -> list[tuple[str, list[str]]]:
    """The reasons on the cards of a result that has some; links are of no use in a letter."""
    if not hasattr(words, "CARDS") or found.outcome is None:
        return []
    plan: cards.Cards = words.CARDS
    found_rows = found.outcome[plan.rows]
    return [(f"{row[plan.title]}: {plan.verdicts[row[plan.verdict]]}", _list(f"{label}: {one}" for name, label in plan.parts for one in row.get(name) or ()
                                                                            if isinstance(one, str))) for row in found_rows]


def step(one: dict) -> str:
    """A step of the calculation as a line."""
    # A dash between amounts would read as a minus.
    said = f"{one['label']}: {one['formula']}; wynik: {one['value']}" if one["formula"] else f"{one['label']}: {one['value']}"
    return f"{said} ({one['basis']})" if one["basis"] else said


def source(entry: dict) -> str:
    """An entry of the legal basis as a line: what it gives, the act with its journal, since when it counts."""
    doubt = "" if entry["verified"] else f", {legal_basis.DOUBT}"
    return f"{entry['title']}: {legal_basis.act_of(entry)}; {legal_basis.days_of(entry)}{doubt}"


def address(found: Result, site: str) -> str:
    """The address of the calculator's own page, without what was typed."""
    return f"{site}kalkulatory/{catalogue.words(found.calculator).SLUG}/"
