"""The tables of a result as plain data and plain text: what the page, CSV, a letter and a spreadsheet share."""

from dataclasses import dataclass
from fractions import Fraction

from calculators import catalogue, text
from calculators.result import Result
from calculators.words import common

BLANK = "blank"  # a column for what is written on paper: signatures on a work card
NUMBERS = ("money", "money?", "amount", "percent", "integer", "hours", "figure", "limit", "share")


@dataclass(frozen=True)
class Table:
    """A table with rows. `columns` are (field, label, kind), only those that some row has."""

    key: str
    caption: str
    columns: list[tuple[str, str, str]]
    rows: list[dict]


def of(found: Result) -> list[Table]:
    """Every table of a result that has rows, the main one (`words.CSV`) first; folded tables of rows as one, last."""
    if found.outcome is None:
        return []
    words = catalogue.words(found.calculator)
    keys = sorted(words.TABLES, key=lambda key: key != words.CSV)
    tables = [_table(key, *words.TABLES[key], common.lookup(found.outcome, key) or []) for key in keys]
    if hasattr(words, "ROW_TABLES"):
        holder, line, inner, columns = words.ROW_TABLES
        title = columns_of(words, holder)[0][:2]
        rows = [{title[0]: row[title[0]]} | one for row in found.outcome[holder] for one in row[inner]]
        tables.append(_table(inner, INNER_CAPTION, (title + ("text",), *columns), rows))
    return [table for table in tables if table.rows]


INNER_CAPTION = "Warunki"


def columns_of(words, key: str) -> tuple:
    """The columns of a table of `words.TABLES`."""
    return words.TABLES[key][1]


def _table(key: str, caption: str, columns, rows: list[dict]) -> Table:
    return Table(key, caption, present(columns, rows), rows)


def present(columns, rows: list[dict]) -> list[tuple[str, str, str]]:
    """The columns that a table shows: those that some row has, and those to be written on paper."""
    return [column for column in columns if column[2] == BLANK or any(column[0] in row for row in rows)]


def figure(value, unit: str) -> str:
    """A condition's value: a day or a number of days, an amount, an area, a count, yes or no; a dash where it is not known."""
    if value is None or isinstance(value, bool):
        return {True: "tak", False: "nie", None: "–"}[value]
    if unit == "days":
        return text.iso_day(value) if isinstance(value, str) else text.fill("{days:dzień|dni|dni}", {"days": value})
    if isinstance(value, int):
        return str(value)
    if unit == "zł":
        return text.plain_amount(value) + text.NBSP + unit
    return text.decimal(value) + text.NBSP + unit if unit else value


FORMATS = {
    "money": text.plain_amount,
    "money?": lambda value: "nie wiemy" if value is None else text.plain_amount(value),
    "amount": text.plain_amount,  # in the currency that another column names
    "eur": lambda value: text.plain_amount(value) + text.NBSP + "EUR",
    "date": text.iso_day,
    "month": text.month,
    "percent": lambda value: value.replace(".", ","),
    "integer": str,
    "text": str,
    "lines": "; ".join,
    "share": lambda value: text.decimal(Fraction(value) * 100, 1) + "%",
    "hours": lambda value: value.replace(".", ","),
    "verdict": lambda value: {True: "tak", False: "nie", None: "nie wiemy"}[value],
    "figure": lambda value: figure(value, "zł"),
    "limit": lambda value: text.plain_amount(value) + text.NBSP + "zł" if value else "bez limitu",
    BLANK: str,
}


def writer(name: str, kind: str):
    """How a row's value is written; what is not known stays empty where the kind has no word for it."""
    if kind == "figure":
        return lambda row: figure(row[name], row.get("unit", "zł"))
    write = FORMATS[kind]
    if kind in ("verdict", "limit", "money?"):
        return lambda row: write(row[name])
    return lambda row: "" if row[name] is None else write(row[name])


def cell(row: dict, name: str, kind: str) -> str:
    """A row's value as text, empty where the row has none."""
    return writer(name, kind)(row) if name in row else ""


def csv(found: Result) -> dict | None:
    """The result's main table for Polish Excel: UTF-8 with BOM, semicolons, decimal commas. None when there is no table."""
    from csv import writer as csv_writer
    from io import StringIO

    tables = of(found)
    if not tables:
        return None
    main = tables[0]
    out = StringIO()
    out.write("\ufeff")
    lines = csv_writer(out, delimiter=";", lineterminator="\r\n")
    lines.writerow([label for _, label, _ in main.columns])
    for row in main.rows:
        lines.writerow([_csv_cell(row, name, kind) for name, _, kind in main.columns])
    return {"name": catalogue.words(found.calculator).SLUG + ".csv", "text": out.getvalue()}


def _csv_cell(row: dict, name: str, kind: str) -> str:
    """A cell without grouping spaces; text that a spreadsheet would run as a formula gets an apostrophe."""
    value = row.get(name)
    if kind in ("money", "money?", "amount", "percent", "hours", "limit") and value:
        return value.replace(".", ",")
    shown = cell(row, name, kind)
    return "'" + shown if kind in ("text", "lines", "figure") and shown[:1] in tuple("=+-@\t\r") else shown
