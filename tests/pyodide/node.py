"""Runs Python inside Pyodide under Node, with the shipped archive or with Pyodide's own standard library."""

import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from deploy import node, pack
from deploy.paths import CACHE, PYODIDE, digest

HERE = Path(__file__).parent
REQUIREMENTS = HERE / "requirements.txt"
FULL_STDLIB = PYODIDE / "python_stdlib.zip"


def run(code: str, stdlib: Path | None = None, folders: dict[Path, str] | None = None, path: tuple[str, ...] = (), timeout: int = 600) -> str:
    """The text that `code` (Python) evaluates to. `stdlib` replaces Pyodide's own; `folders` are copied in (here -> there), `path`
    is appended to `sys.path`. Raises AssertionError with what Node printed when it fails."""
    with tempfile.TemporaryDirectory() as scratch:
        answer, job = Path(scratch, "answer"), Path(scratch, "job.json")
        facts = {
            "pyodide": str(PYODIDE),
            "stdlib": str(stdlib or FULL_STDLIB),
            "folders": [[str(here), there, here.is_dir()] for here, there in (folders or {}).items()],
            "path": list(path),
            "code": code,
            "answer": str(answer),
        }
        job.write_text(json.dumps(facts), encoding="utf-8")
        command = [node.find(), HERE / "run.mjs", job]
        ended = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=timeout)
        assert ended.returncode == 0, ended.stdout[-5000:]
        print(ended.stdout, end="")
        return answer.read_text(encoding="utf-8")


def shipped() -> Path:
    """The archive that the site ships."""
    from deploy import towns

    towns.export_towns()
    return pack.archive()


def filled_up(target: Path) -> Path:
    """The shipped archive with what it lacks of the full standard library (as sources), so that test tools find what they import."""
    with zipfile.ZipFile(shipped()) as ours, zipfile.ZipFile(FULL_STDLIB) as full, zipfile.ZipFile(target, "w") as filled:
        for name in ours.namelist():
            filled.writestr(name, ours.read(name))
        for name in set(full.namelist()) - {name.removesuffix("c") for name in ours.namelist()}:
            filled.writestr(name, full.read(name))
    return target


def testing_packages() -> Path:
    """A folder with pytest and Hypothesis for Pyodide, unpacked; downloaded once."""
    folder = CACHE / f"pyodide-tests-{digest(REQUIREMENTS.read_bytes())}"
    if folder.exists():
        return folder
    pure = ["--no-deps", "--only-binary=:all:", "--implementation", "py", "--abi", "none", "--platform", "any"]
    unfinished = folder.with_suffix(".part")
    with tempfile.TemporaryDirectory() as wheels:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--require-hashes", *pure]
        subprocess.run([*command, "-r", REQUIREMENTS, "-d", wheels], check=True)
        for wheel in Path(wheels).glob("*.whl"):
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(unfinished)
    unfinished.rename(folder)
    return folder
