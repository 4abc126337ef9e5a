"""Python for the page that adds a town: a further archive, which only that page loads.

It holds the checks of town files (macros/), a YAML reader (pyyaml's Python part) and `stand_ins/` in place of pydantic, whose compiled
core no registry has for this Pyodide.
"""

from pathlib import Path

import yaml

from deploy import further
from deploy.paths import ROOT, SITE

HERE = Path(__file__).parent
NOT_PACKED = ("__init__.py", "__main__.py")
DATA = ("questions.yaml",)
COMPILED = "cyaml.py"
RIGHT = {
    "town.name": "Złota Woda", "town.voivodeship": "śląskie", "town.lat": "50,097", "town.lon": "18.542", "town.checked_on": "22.11.2026", "town.source": "BIP",
    "programme.instrument": "instalments", "programme.title": "Raty", "programme.status": "active", "programme.questions": ["instalments-schedule"],
    "programme.summary": "Raty: do 18.", "programme.act.kind": "uchwała", "programme.act.date": "25.6.2014", "programme.act.title": "o ulgach",
    "programme.terms.max_months": "18", "programme.terms.decides.0.title": "Burmistrz", "programme.terms.decides.0.instruments": ["instalments"],
    "programme.conditions.0.text": "Mam powód.", "programme.conditions.0.kind": "shown",
}


def requests() -> list[dict]:
    """What the archive is tried with while it is made."""
    wrong = RIGHT | {"programme.status": "nieznany", "programme.act.date": "31.02.2014", "programme.terms.max_months": "x", "programme.questions": ["raty"]}
    place = {"prefix": "m", "base": "", "on": "2026-11-22", "repository": "https://example.pl/x", "email": "x@example.pl"}
    return [place | {"step": None, "fields": fields} for fields in (RIGHT, {}, wrong)]


def sources() -> dict[str, bytes]:
    """Path inside the archive -> content, of everything that may be imported beside `calculators`."""
    # The package's own __init__ belongs to the page generator.
    files = {"macros/__init__.py": b'"""Checks of town files, in the browser."""\n'}
    kept = [path for path in (ROOT / "macros").glob("*") if path.suffix == ".py" and path.name not in NOT_PACKED or path.name in DATA]
    files |= {f"macros/{path.name}": path.read_bytes() for path in sorted(kept)}
    files |= {path.name: path.read_bytes() for path in sorted((HERE / "stand_ins").glob("*.py"))}
    parts = sorted(path for path in Path(yaml.__file__).parent.glob("*.py") if path.name != COMPILED)
    return files | {f"yaml/{path.name}": path.read_bytes() for path in parts}


def wanted() -> further.Further:
    """The archive as `further` makes it."""
    return further.Further("wizard", "macros.wizard", sources(), requests(), [True, False, False])


def install(site: Path = SITE) -> None:
    """Puts it into a built site (after `pack.install`)."""
    further.install(wanted(), site)
