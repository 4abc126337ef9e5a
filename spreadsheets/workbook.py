"""A result as an XLSX workbook: its tables with real numbers and days, and a sheet that says how they came about.

Nothing in it is a formula, so that no text of a reader or of a town's file is ever run. The same result gives the same bytes.
"""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from io import BytesIO

from xlsxwriter import Workbook

from calculators import catalogue, legal_basis, letter, render, tables
from calculators.result import Result
from calculators.tables import Table
from calculators.words import common

EXPLAINED = "Jak policzono"
AUTHOR = "Poradnik mieszkaniowy"
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
# Codes as the file keeps them; a Polish spreadsheet shows 1 234,56 zł and styczeń 2027.
MONEY, EUROS, AMOUNT, DAY, MONTH = '#,##0.00\\ "zł"', '#,##0.00\\ "EUR"', "#,##0.00", "dd.mm.yyyy", "[$-415]mmmm\\ yyyy"
DAYS = '[=1]0\\ "dzień";0\\ "dni"'
NUMBERS = {"money": MONEY, "money?": MONEY, "amount": AMOUNT, "eur": EUROS, "percent": "0.00##", "share": "0.0%", "hours": "0.0##", "integer": "0",
           "limit": MONEY}
WIDEST, NARROWEST, WIDE_PAGE = 60, 9, 95  # characters
A4, NAME_LENGTH = 9, 31
FORBIDDEN_IN_NAMES = str.maketrans("", "", "[]:*?/\\")


def name(found: Result) -> str:
    """The file's name."""
    return catalogue.words(found.calculator).SLUG + ".xlsx"


def write(found: Result, site: str) -> bytes | None:
    """The file: the main table first, then how it was computed, then other tables; None for a result without a table.

    `site` is the address of the guide with a slash at its end.
    """
    made = tables.of(found)
    if not made:
        return None
    target = BytesIO()
    book = Workbook(target, OPTIONS)
    day = date.fromisoformat(found.on)
    book.set_properties({"title": catalogue.words(found.calculator).TITLE, "author": AUTHOR, "created": datetime(day.year, day.month, day.day)})
    styles, names = _Styles(book), set()
    _table(book, made[0], found, styles, names)
    _explanation(book, found, site, styles, names)
    for table in made[1:]:
        _table(book, table, found, styles, names)
    book.close()
    return target.getvalue()


def value_of(row: dict, field: str, kind: str) -> tuple[object, str]:
    """(value, number format) of a cell: Decimal or int for numbers, date for days and months, else text ("" where not known)."""
    value, unit = row.get(field), row.get("unit", "zł")
    if kind == "figure":
        return _figure(value, unit)
    if value is None or kind not in (*NUMBERS, "date", "month"):
        return (tables.cell(row, field, kind), "")
    if kind == "date":
        return date.fromisoformat(value), DAY
    if kind == "month":
        return date.fromisoformat(value + "-01"), MONTH
    return _number(value, kind), NUMBERS[kind]


def _number(value, kind: str) -> Decimal | int:
    """A contract's number; a fraction, which need not end, with the twelve digits that a spreadsheet keeps anyway."""
    if kind == "integer":
        return value
    if kind == "share":
        share = Fraction(value)
        return round(Decimal(share.numerator) / share.denominator, 12)
    return Decimal(value)


def _figure(value, unit: str) -> tuple[object, str]:
    if value is None or isinstance(value, bool) or unit == "":
        return (value, "0") if isinstance(value, int) and not isinstance(value, bool) else (tables.figure(value, unit), "")
    if unit == "days":
        return (date.fromisoformat(value), DAY) if isinstance(value, str) else (value, DAYS)
    if isinstance(value, int):
        return value, "0"
    return Decimal(value), MONEY if unit == "zł" else f'0.##\\ "{unit}"'


class _Styles:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Workbook):
        self.book, self.made = book, {}

    def of(self, number: str = "", **more):
        """A format with a number's code and further properties."""
        key = (number, *sorted(more.items()))
        if key not in self.made:
            wanted = {"valign": "top", **more} | ({"num_format": number} if number else {"text_wrap": True})
            self.made[key] = self.book.add_format(wanted)
        return self.made[key]

    @property
    def head(self):
        """Headings of columns and of sections."""
        return self.of(bold=True, bottom=1, bg_color="#E8EEF2")


def _put(sheet, line: int, column: int, value, style) -> None:
    """A cell by the type of its value; text is always written as text."""
    if isinstance(value, date):
        sheet.write_datetime(line, column, datetime(value.year, value.month, value.day), style)
    elif isinstance(value, (int, Decimal)):
        sheet.write_number(line, column, value, style)
    elif value:
        sheet.write_string(line, column, value, style)
    else:
        sheet.write_blank(line, column, None, style)


def _sheet(book: Workbook, title: str, names: set[str]):
    """A new sheet with a name that the format allows and that is not taken."""
    short = title.translate(FORBIDDEN_IN_NAMES)[:NAME_LENGTH].strip(" '") or "Arkusz"
    number = 1
    while (candidate := short if number == 1 else f"{short[:NAME_LENGTH - 4]} ({number})").lower() in names:
        number += 1
    names.add(candidate.lower())
    sheet = book.add_worksheet(candidate)
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5)
    sheet.set_footer(f"&L{AUTHOR}&RStrona &P z &N")
    return sheet


def _table(book: Workbook, table: Table, found: Result, styles: _Styles, names: set[str]) -> None:
    """A table as a sheet: its head stays in view and is repeated on every printed page."""
    sheet = _sheet(book, table.caption, names)
    sheet.set_header(f"&L{catalogue.words(found.calculator).TITLE}: {table.caption}".replace("&", "&&").replace("&&L", "&L", 1))
    widths = []
    for column, (field, label, kind) in enumerate(table.columns):
        _put(sheet, 0, column, label, styles.head)
        widths.append(len(max(label.split(), key=len)) + 2)
        for line, row in enumerate(table.rows, 1):
            value, number = value_of(row, field, kind)
            _put(sheet, line, column, value, styles.of(number))
            widths[-1] = max(widths[-1], len(tables.cell(row, field, kind)) + (5 if kind in NUMBERS else 2))
        widths[-1] = min(WIDEST, max(NARROWEST, widths[-1]))
        sheet.set_column(column, column, 24 if kind == tables.BLANK else widths[-1])
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    if sum(widths) > WIDE_PAGE:
        sheet.set_landscape()


def _explanation(book: Workbook, found: Result, site: str, styles: _Styles, names: set[str]) -> None:
    """The answer, what was entered, figures, steps, law, cautions, limits, the day and the address; a line of cells each."""
    words = catalogue.words(found.calculator)
    sheet = _sheet(book, EXPLAINED, names)
    for column, width in enumerate((42, 60, 24, 20)):
        sheet.set_column(column, column, width)
    sheet.set_landscape()
    line = 0
    for title, rows in _sections(found, site, words):
        for column, label in enumerate((title if isinstance(title, tuple) else (title,))[:4]):
            _put(sheet, line, column, label, styles.head)
        line += 1
        for row in rows:
            for column, cell in enumerate(row):
                value, number = cell if isinstance(cell, tuple) else (cell, "")
                _put(sheet, line, column, value, styles.of(number, align="left") if number else styles.of())
            if len(row) == 1 and len(row[0]) > 42:
                sheet.merge_range(line, 0, line, 3, "", styles.of())
                _put(sheet, line, 0, row[0], styles.of())
                sheet.set_row(line, 15 * -(-len(row[0]) // 130))  # a merged row does not grow by itself
            line += 1
        line += 1


def _sections(found: Result, site: str, words) -> list[tuple]:
    """(title or titles of columns, rows of cells); a cell is a text or (value, number format). Empty sections are left out."""
    figures = [(common.lookup(found.outcome, key), label, kind) for key, label, kind in words.FIGURES]
    known = catalogue.rule(found.calculator).FIELDS
    sections = [
        (words.TITLE, [[found.answer.replace("**", "")]]),
        ("Co wpisano", [list(pair) for pair in render.entered(known, found, words)]),
        ("Wynik", [[label, value_of({"value": value}, "value", kind)] for value, label, kind in figures if value is not None]),
        (("Jak to policzono", "Działanie", "Wynik kroku", "Przepis"), [[one["label"], one["formula"], one["value"], one["basis"]] for one in found.steps]),
        *[(title, [[one] for one in reasons]) for title, reasons in letter.reasons(found, words)],
        ("Zastrzeżenia", [[one["message"]] for one in found.cautions]),
        ("Warunki uchwały, które trzeba sprawdzić", [[one] for one in render.to_check(found)]),
        (("Podstawa prawna", "Akt", "Obowiązywanie", "Sprawdzenie"), [[one["title"], legal_basis.act_of(one), legal_basis.days_of(one), "" if one["verified"] else legal_basis.DOUBT]
                                                                  for one in legal_basis.entries(found.sources)]),
        ("Czego tu nie liczymy", [[one] for one in words.NOT_COVERED]),
        ("Skąd ten wynik", [["Obliczono", (date.fromisoformat(found.on), DAY)], ["Kalkulator", letter.address(found, site)], [letter.NOT_A_DECISION]]),
    ]
    return [(title, rows) for title, rows in sections if rows]
