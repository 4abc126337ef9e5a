"""Workbooks as openpyxl reads them: every table of every example, real numbers and days, and nothing that runs."""

import re
import zipfile
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from calculators import catalogue, forms, tables
from spreadsheets import browser, workbook

SITE = "https://poradnik.example/x/"
EXAMPLES = [(name, town) for name in catalogue.RULES for town in (None, *getattr(catalogue.words(name), "EXAMPLE_BY_TOWN", {}))]


def opened(content: bytes):
    return openpyxl.load_workbook(BytesIO(content))


@pytest.mark.parametrize("name, town", EXAMPLES)
def test_each_table_is_a_sheet_with_its_values(run, name, town):
    found = run(name, forms.example(name, town))
    made = workbook.write(found, SITE)
    expected = tables.of(found)
    if not expected:
        assert made is None
        return
    book = opened(made)
    sheets = [sheet for sheet in book if sheet.title != workbook.EXPLAINED]
    assert book.sheetnames[1] == workbook.EXPLAINED and len(sheets) == len(expected)
    assert len({title.lower() for title in book.sheetnames}) == len(book.sheetnames)
    for sheet, table in zip(sheets, expected):
        assert sheet.freeze_panes == "A2" and sheet.print_title_rows == "$1:$1" and sheet.max_row == len(table.rows) + 1
        assert [cell.value for cell in sheet[1]] == [label for _, label, _ in table.columns]
        for cells, row in zip(sheet.iter_rows(min_row=2), table.rows):
            for cell, (field, _, kind) in zip(cells, table.columns):
                same_as(cell, row, field, kind)
    assert all(cell.data_type != "f" and cell.hyperlink is None for sheet in book for line in sheet.iter_rows() for cell in line)


def same_as(cell, row: dict, field: str, kind: str) -> None:
    """The cell has the row's value, with the type of its kind."""
    value = row.get(field)
    if value is None and kind not in ("verdict", "limit", "figure"):
        assert cell.value is None
    elif kind in ("money", "amount", "percent", "hours") or kind == "limit" and value:
        assert cell.data_type == "n" and Decimal(str(cell.value)) == Decimal(value)
        assert ("zł" in cell.number_format) == (kind in ("money", "limit"))
    elif kind == "date":
        assert cell.is_date and cell.value == datetime.fromisoformat(value) and cell.number_format == "dd.mm.yyyy"
    elif kind == "month":
        assert cell.is_date and cell.value == datetime.fromisoformat(value + "-01") and "[$-415]mmmm" in cell.number_format
    elif kind == "integer":
        assert cell.data_type == "n" and cell.value == value
    elif kind in ("text", "verdict", "limit"):
        assert cell.data_type == "s" and cell.value == tables.cell(row, field, kind)
    elif kind == "figure":
        assert cell.value is not None and (cell.data_type == "s") == (value is None or isinstance(value, bool) or row.get("unit", "zł") == "" and isinstance(value, str))


def test_the_second_sheet_tells_the_whole_story(run):
    found = run("instalments", forms.example("instalments"))
    sheet = opened(workbook.write(found, SITE))[workbook.EXPLAINED]
    cells = [cell.value for line in sheet.iter_rows() for cell in line]
    assert found.answer.replace("**", "") in cells and "Rybnik" in cells
    for step in found.steps:
        assert {step["label"], step["formula"], step["value"]} <= set(cells)
    for source in found.sources:
        assert any(source["act"] in str(cell) and source["journal"] in str(cell) for cell in cells)
    assert {caution["message"] for caution in found.cautions} | set(catalogue.words("instalments").NOT_COVERED) <= set(cells)
    assert datetime(2026, 11, 22) in cells and SITE + "kalkulatory/raty/" in cells
    assert 5712.4 in cells  # a figure stays a number


def test_amounts_are_written_as_decimals_not_as_floats(run):
    plan = {"principal": "10000000.03", "granted_on": "2026-01-05", "first_due_on": "2026-01-31", "months": 3}
    with zipfile.ZipFile(BytesIO(workbook.write(run("instalments", plan), SITE))) as files:
        sheet = files.read("xl/worksheets/sheet1.xml").decode()
    assert "<v>3333333.35</v>" in sheet.replace("3333333.350", "3333333.35") or "<v>3333333.34</v>" in sheet
    assert not re.search(r"<v>\d+\.\d{3,}</v>", sheet)


def test_texts_of_readers_and_towns_never_run(run):
    aid = {"granted_on": "2026-11-16", "amount": "1", "currency": "EUR", "beneficiary": '=HYPERLINK("https://example.pl","x")'}
    asked = {"granted_on": "2026-11-16", "kind": "general", "aid": {"amount": "2", "currency": "EUR"}, "previous": [aid]}
    sheet = opened(workbook.write(run("de_minimis", asked), SITE)).worksheets[0]
    (cell,) = [cell for cell in sheet[2] if cell.value == aid["beneficiary"]]
    assert cell.data_type == "s" and cell.hyperlink is None


def test_the_same_result_gives_the_same_bytes(run):
    found = run("work_off", forms.example("work_off"))
    first, book = workbook.write(found, SITE), opened(workbook.write(found, SITE))
    assert first == workbook.write(found, SITE)
    assert book.properties.created == datetime(2026, 11, 22) and book.properties.title == "Odpracowanie długu"
    later = run("work_off", forms.example("work_off"), on=date(2026, 11, 23))
    assert opened(workbook.write(later, SITE)).properties.created == datetime(2026, 11, 23)


def test_a_wide_table_is_printed_across(run):
    wide = opened(workbook.write(run("compare_amnesties", forms.example("compare_amnesties")), SITE))["Warunki"]
    narrow = opened(workbook.write(run("tax_exemption", forms.example("tax_exemption")), SITE)).worksheets[0]
    assert (wide.page_setup.orientation, narrow.page_setup.orientation) == ("landscape", "portrait")
    assert wide.page_setup.fitToHeight == 0 and wide.sheet_properties.pageSetUpPr.fitToPage


def test_names_of_sheets_are_allowed_and_different():
    class Book:
        made: list[str] = []

        def add_worksheet(self, name):
            self.made.append(name)
            return self

        def __getattr__(self, _):
            return lambda *_, **__: None

    names: set[str] = set()
    for title in ("Raty: [a/b]*?", "x" * 40, "X" * 40, "'", ""):
        workbook._sheet(Book(), title, names)
    assert Book.made == ["Raty ab", "x" * 31, "X" * 27 + " (2)", "Arkusz", "Arkusz (2)"]


def test_the_browsers_entry_refuses_what_has_no_table(towns, law):
    asked = {"calculator": "instalments", "on": "2026-11-22", "site": SITE, "fields": forms.texts(catalogue.rule("instalments").FIELDS, forms.example("instalments"))}
    assert browser.reply(asked, towns, law)["file"]["name"] == "raty.xlsx"
    assert browser.reply(asked | {"fields": {}}, towns, law) == {"ok": False}
    assert browser.reply(asked | {"calculator": "tax", "fields": forms.texts(catalogue.rule("tax").FIELDS, forms.example("tax"))}, towns, law) == {"ok": False}
