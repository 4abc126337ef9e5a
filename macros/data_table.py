"""An HTML table that the browser can sort, filter and save (docs/assets/js/tables.mjs). It is complete without JavaScript.

A page must not grow with the number of towns: rows over the table's budget are left to a file that the build writes
(deploy/data.py) and that the browser fetches when a reader asks for it; until then the page says so and links the whole data.
"""

import re
from dataclasses import dataclass, replace
from html import escape
from typing import NamedTuple

# Stands in front of the addresses of rows that are kept in a file: the page that shows them puts its own way to the root there.
ROOT_MARK = "@@/"
TAG = re.compile("<[^>]+>")
WIDE = 70  # letters: more of them need a wide column
BUDGET = 16_000  # bytes of rows in the page


class Cell(NamedTuple):
    """A cell's HTML and, for numbers, the number with a point (so that neither the browser nor a spreadsheet has to guess;
    a cell that is nothing but its number does not say it twice)."""

    html: str
    value: str = ""


# "We do not know" is not "there is none"; what it means is said once, under the table.
UNKNOWN = Cell("nie opisano")
LEGEND = "„Nie opisano” znaczy, że poradnik tego nie wie, a nie, że tego w mieście nie ma."


@dataclass(frozen=True)
class DataTable:
    """A table: `head` is (label, "text" | "number") for each column, the first cell of a row is its heading."""

    ident: str
    caption: str
    head: list[tuple[str, str]]
    rows: list[list[Cell | str]]
    budget: int = BUDGET
    note: str = ""  # under the table, about its cells

    def html(self, base: str) -> str:
        """The table with the rows that fit the budget (at least one) and, if some do not fit, where the rest is."""
        rows = self._rows()
        shown = self._fitting(rows)
        left = len(rows) - shown
        rest = f' data-rest="{escape(base)}dane/tabele/{escape(self.ident)}.json" data-base="{escape(base)}" data-total="{len(rows)}"' if left else ""
        more = (f'<p class="data-table__rest">Na tej stronie widać {shown} z {len(rows)} wierszy. '
                f'Wszystkie są w <a href="{escape(base)}dane/miasta.csv">pliku CSV</a>.</p>') if left else ""
        heads = "".join(f'<th scope="col"{_number(kind)} data-sort="{kind}">{escape(label)}</th>' for label, kind in self.head)
        told = [self.note] * bool(self.note) + [LEGEND] * any(UNKNOWN in row for row in self.rows)
        legend = f'<p class="data-table__legend">{" ".join(told)}</p>' if told else ""
        return (f'<div class="comparison" id="{escape(self.ident)}" data-search-exclude><data-table class="data-table" name="{escape(self.ident)}"{rest}>'
                f'<div class="table-scroll" tabindex="0" role="region" aria-label="{escape(self.caption)}"><table class="towns-table">'
                f"<caption>{escape(self.caption)}</caption><thead><tr>{heads}</tr></thead><tbody>{''.join(rows[:shown])}</tbody></table></div>"
                f"{more}{legend}</data-table></div>")

    def left_out(self) -> list[str]:
        """The rows that `html` leaves out; their addresses begin with ROOT_MARK when the table was made with that base."""
        rows = self._rows()
        return rows[self._fitting(rows):]

    def size(self) -> int:
        """Bytes of all its rows."""
        return sum(len(row.encode()) for row in self._rows())

    def _fitting(self, rows: list[str]) -> int:
        size = 0
        for number, row in enumerate(rows):
            size += len(row.encode())
            if size > self.budget and number:
                return number
        return len(rows)

    def _rows(self) -> list[str]:
        return [f'<tr><th scope="row">{_html(row[0])}</th>{"".join(_cell(cell, kind) for cell, (_, kind) in zip(row[1:], self.head[1:], strict=True))}</tr>'
                for row in self.rows]


def share(tables: list[DataTable], total: int) -> list[DataTable]:
    """The tables of one page with budgets that sum to `total` bytes: small ones get all they need, large ones share the rest."""
    budgets, left = {}, total
    for number, table in enumerate(sorted(tables, key=DataTable.size)):
        budgets[table.ident] = min(table.size(), left // (len(tables) - number))
        left -= budgets[table.ident]
    return [replace(table, budget=budgets[table.ident]) for table in tables]


def _html(cell: Cell | str) -> str:
    return cell.html if isinstance(cell, Cell) else cell


def _cell(cell: Cell | str, kind: str) -> str:
    if cell == UNKNOWN:
        return f'<td class="nd">{UNKNOWN.html}</td>'
    html = _html(cell)
    value = f' data-value="{escape(cell.value)}"' if isinstance(cell, Cell) and cell.value not in ("", html) else ""
    wide = ' class="wide"' if kind == "text" and len(TAG.sub("", html)) > WIDE else ""
    return f"<td{_number(kind)}{wide}{value}>{html}</td>"


def _number(kind: str) -> str:
    return ' class="num"' if kind == "number" else ""
