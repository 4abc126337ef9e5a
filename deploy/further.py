"""Further archives for the browser, on top of the one that `pack` makes: Python that only some pages, or some buttons, need.

Each holds an entry (a module with `handle(request)`), what it imports, and of the standard library what the first archive lacks.
Compiled inside Pyodide and kept in .cache/ under the hash of its inputs, like the first one.
"""

import json
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path

from deploy import node, pack
from deploy.paths import CACHE, PYODIDE, SITE, digest, package_files

HERE = Path(__file__).parent


class SplitPackage(Exception):
    """A module of a package that the first archive holds; the message says where to add it."""


@dataclass(frozen=True)
class Further:
    """An archive: its name, its entry, path inside it -> content of everything that may be imported beside `calculators`, and what the
    entry is tried with while it is made: requests, and for each whether the reply says "ok"."""

    name: str
    module: str
    files: dict[str, bytes]
    requests: list[dict]
    ok: list[bool]

    @property
    def sources(self) -> dict[str, bytes]:
        """Path -> content of what is compiled: `calculators` too, for the entry to import."""
        tried = {"module": self.module, "requests": self.requests, "ok": self.ok}
        return package_files() | self.files | {"requests.json": json.dumps(tried).encode()}


def archive(wanted: Further, cache: Path = CACHE) -> Path:
    """Path of the zip, made unless it is in the cache already. Raises CalledProcessError when Pyodide cannot compile it or its check fails."""
    files, first = wanted.sources, pack.archive()
    script = (HERE / "inside.py").read_bytes() + b"\n" + (HERE / "inside_further.py").read_bytes()
    parts = [first.name.encode(), script, (HERE / "pack.mjs").read_bytes(), *(name.encode() + b"\0" + content for name, content in files.items())]
    made = cache / f"{wanted.name}-{digest(b''.join(digest(part, 64).encode() for part in parts))}.zip"
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
    """Takes out of the zip at `path` what the first archive holds anyway. Raises SplitPackage for a module that Python would look for
    in the first archive, because its package is there."""
    with zipfile.ZipFile(first) as shipped, zipfile.ZipFile(path) as packed:
        known = set(shipped.namelist())
        entries = [(entry, packed.read(entry)) for entry in packed.infolist() if entry.filename not in known and not entry.filename.startswith("calculators/")]
    split = [entry.filename for entry, _ in entries if f"{entry.filename.rpartition('/')[0]}/__init__.pyc" in known]
    if split:
        raise SplitPackage(f"deploy/inside.py, ALSO: {', '.join(split)}")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as packed:
        for entry, content in entries:
            packed.writestr(entry, content)


def install(wanted: Further, site: Path = SITE) -> None:
    """Puts the archive, and the module assets/js/<name>-files.mjs that names it, into a built site (after `pack.install`)."""
    content = archive(wanted).read_bytes()
    name = f"python/{wanted.name}-{digest(content)}.zip"
    (site / "assets" / name).write_bytes(content)
    (site / f"assets/js/{wanted.name}-files.mjs").write_text(
        f'// Written by deploy/further.py.\nexport default {{\n  archive: new URL("../{name}", import.meta.url).href,\n  module: "{wanted.module}",\n}};\n',
        encoding="utf-8")
