"""Python for the button that saves a result as a spreadsheet: a further archive, loaded when the button is first pressed.

It holds `spreadsheets/` and of xlsxwriter the modules that it imports.
"""

from pathlib import Path

import xlsxwriter

from calculators import catalogue, forms
from deploy import further
from deploy.paths import ROOT, SITE

ON = "2026-11-22"
TRIED = ("instalments", "late_interest", "work_off", "compare_amnesties", "which_instrument")


def requests() -> list[dict]:
    """What the archive is tried with while it is made: tables of every kind of number, and inputs that are refused."""
    typed = [forms.texts(catalogue.rule(name).FIELDS, forms.example(name)) for name in TRIED]
    return [{"calculator": name, "fields": fields, "on": ON, "site": "https://example.pl/"} for name, fields in zip((*TRIED, TRIED[0]), (*typed, {}))]


def sources() -> dict[str, bytes]:
    """Path inside the archive -> content, of everything that may be imported beside `calculators`."""
    files = {f"spreadsheets/{path.name}": path.read_bytes() for path in sorted((ROOT / "spreadsheets").glob("*.py"))}
    return files | {f"xlsxwriter/{path.name}": path.read_bytes() for path in sorted(Path(xlsxwriter.__file__).parent.glob("*.py"))}


def wanted() -> further.Further:
    """The archive as `further` makes it."""
    return further.Further("spreadsheet", "spreadsheets.browser", sources(), requests(), [True] * len(TRIED) + [False])


def install(site: Path = SITE) -> None:
    """Puts it into a built site (after `pack.install`)."""
    further.install(wanted(), site)
