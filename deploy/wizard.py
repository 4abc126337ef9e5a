"""Python for the page that adds a town: a second archive, which only that page loads, on top of the one that `pack` makes.

It holds the checks of town files (macros/), a YAML reader (pyyaml's Python part) and `stand_ins/` in place of pydantic, whose compiled
core no registry has for this Pyodide; and of the standard library what the first archive lacks. Compiled inside Pyodide and kept in
.cache/ under the hash of its inputs, like the first one.
"""

import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import yaml

from deploy import node, pack
from deploy.paths import CACHE, PYODIDE, ROOT, SITE, digest, package_files

HERE = Path(__file__).parent
MANIFEST = "assets/js/wizard-files.mjs"
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
    """Path inside the archive -> content, of everything that may be imported."""
    files = package_files()
    # The package's own __init__ belongs to the page generator.
    files["macros/__init__.py"] = b'"""Checks of town files, in the browser."""\n'
    kept = [path for path in (ROOT / "macros").glob("*") if path.suffix == ".py" and path.name not in NOT_PACKED or path.name in DATA]
    files |= {f"macros/{path.name}": path.read_bytes() for path in sorted(kept)}
    files |= {path.name: path.read_bytes() for path in sorted((HERE / "stand_ins").glob("*.py"))}
    parts = sorted(path for path in Path(yaml.__file__).parent.glob("*.py") if path.name != COMPILED)
    files |= {f"yaml/{path.name}": path.read_bytes() for path in parts}
    return files | {"requests.json": json.dumps(requests()).encode()}


def archive(cache: Path = CACHE) -> Path:
    """Path of the zip, made unless it is in the cache already. Raises CalledProcessError when Pyodide cannot compile it or its check fails."""
    files, first = sources(), pack.archive()
    script = (HERE / "inside.py").read_bytes() + b"\n" + (HERE / "inside_wizard.py").read_bytes()
    parts = [first.name.encode(), script, (HERE / "pack.mjs").read_bytes(), *(name.encode() + b"\0" + content for name, content in files.items())]
    made = cache / f"wizard-{digest(b''.join(digest(part, 64).encode() for part in parts))}.zip"
    if made.exists():
        return made
    source, inside, unfinished = made.with_suffix(".d"), made.with_suffix(".py"), made.with_suffix(".part")
    shutil.rmtree(source, ignore_errors=True)
    for name, content in files.items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_bytes(content)
    inside.write_bytes(script)
    subprocess.run([node.find(), HERE / "pack.mjs", PYODIDE, inside, source, unfinished], check=True, cwd=cache)
    without(unfinished, first)
    shutil.rmtree(source)
    inside.unlink()
    unfinished.rename(made)
    return made


def without(path: Path, first: Path) -> None:
    """Takes out of the zip at `path` what the first archive holds anyway."""
    with zipfile.ZipFile(first) as shipped, zipfile.ZipFile(path) as packed:
        known = set(shipped.namelist())
        entries = [(entry, packed.read(entry)) for entry in packed.infolist() if entry.filename not in known and not entry.filename.startswith("calculators/")]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as packed:
        for entry, content in entries:
            packed.writestr(entry, content)


def install(site: Path = SITE) -> None:
    """Puts the archive and the module that names it into a built site (after `pack.install`)."""
    content = archive().read_bytes()
    name = f"python/wizard-{digest(content)}.zip"
    (site / "assets" / name).write_bytes(content)
    (site / MANIFEST).write_text("// Written by deploy/wizard.py.\nexport default {\n"
                                 f'  archive: new URL("../{name}", import.meta.url).href,\n  module: "macros.wizard",\n}};\n', encoding="utf-8")
