"""The last touch on a PDF: rows' own headers, which Typst 0.15 cannot say (`pdf.header-cell` waits behind a switch its Python package lacks).

A screen reader then says "Rybnik, Ile: 48 mies." instead of "Ile: 48 mies.". On the way the file is packed, which makes it three times smaller.
"""

import io
from collections.abc import Iterator

import pikepdf
from bs4 import Tag
from pikepdf import Array, Dictionary, Name


def row_headers(sections: list[Tag]) -> list[list[int]]:
    """For each table of a book, in order: with how many header cells each row of its body begins."""
    return [[leading_headers(row) for row in table.find_all("tr") if not row.find_parent("thead")] for tree in sections for table in tree.find_all("table")]


def leading_headers(row: Tag) -> int:
    """How many cells at a row's beginning are its headers."""
    found = 0
    for cell in row.find_all(["th", "td"], recursive=False):
        if cell.name != "th":
            break
        found += 1
    return found


def kids(element: Dictionary) -> list[Dictionary]:
    """The structure elements directly below one."""
    below = element.get("/K")
    found = list(below) if isinstance(below, Array) else [below]
    return [one for one in found if isinstance(one, Dictionary) and "/S" in one]


def below(element: Dictionary, name: str) -> Iterator[Dictionary]:
    """All structure elements of a kind below one, in reading order."""
    for one in kids(element):
        if one.S == name:
            yield one
        yield from below(one, name)


def finished(made: bytes, wanted: list[list[int]]) -> bytes:
    """The PDF with headers of rows, packed. Raises ValueError when its tables are not those of the book."""
    with pikepdf.open(io.BytesIO(made)) as pdf:
        tables = list(below(pdf.Root.StructTreeRoot, "/Table"))
        if len(tables) != len(wanted):
            raise ValueError(f"Książka: {len(wanted)} tabel w tekście, {len(tables)} w PDF")
        for table, counts in zip(tables, wanted, strict=True):
            rows = [row for part in kids(table) if part.S == "/TBody" for row in kids(part)]
            if any(counts):
                for row, count in zip(rows, counts, strict=True):
                    name_row(kids(row), count)
        packed = io.BytesIO()
        pdf.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate, recompress_flate=True, deterministic_id=True)
        return packed.getvalue()


def name_row(cells: list[Dictionary], count: int) -> None:
    """Makes the first cells of a row its headers. By scope alone: a list of headers that names columns only would hide them."""
    for number, cell in enumerate(cells):
        attributes = [one for one in cell.get("/A", Array()) if one.get("/O") != Name.Table] if isinstance(cell.get("/A"), Array) else []
        spans = {key: value for one in cell.get("/A", []) if one.get("/O") == Name.Table for key, value in one.items() if key in ("/ColSpan", "/RowSpan")}
        if number < count:
            cell.S = Name.TH
            spans["/Scope"] = Name.Row
        if spans:
            attributes.append(Dictionary({"/O": Name.Table, **spans}))
        cell.A = Array(attributes)


def page_count(made: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(made)) as pdf:
        return len(pdf.pages)
