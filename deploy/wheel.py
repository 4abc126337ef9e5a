"""A plain wheel of `calculators` with the law and the towns in it: `python -m deploy.wheel` puts it into dist/.

It installs anywhere, in Pyodide too (`micropip.install` or `pyodide.loadPackage` of its address).
"""

import re
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from deploy.paths import DIST, ROOT, package_files
from deploy.towns import TownErrors, export_towns

ALONGSIDE = ("pyproject.toml", "README.md", "LICENSE")


def isolation() -> list[str]:
    """Options of `build`: with this environment's setuptools where it is new enough, else with one that pip fetches for the build."""
    needed = int(re.search(r"setuptools>=(\d+)", (ROOT / "pyproject.toml").read_text(encoding="utf-8"))[1])
    try:
        there = int(version("setuptools").split(".")[0])
    except PackageNotFoundError:
        there = 0
    return ["--no-isolation", "--skip-dependency-check"] if there >= needed else []


def build(target: Path = DIST) -> Path:
    """Builds the wheel into `target`; returns its path. Raises CalledProcessError when the build fails, TownErrors for wrong towns."""
    export_towns()
    with tempfile.TemporaryDirectory() as scratch:
        # From a copy, so that neither towns.json nor the builder's leftovers end up among the sources.
        for name, content in package_files().items():
            path = Path(scratch, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        for name in ALONGSIDE:
            if (ROOT / name).exists():
                shutil.copy(ROOT / name, scratch)
        out = Path(scratch, "out")
        command = [sys.executable, "-m", "build", "--wheel", *isolation(), "--outdir", out, scratch]
        ended = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if ended.returncode:
            print(ended.stdout, file=sys.stderr)
            ended.check_returncode()
        (made,) = out.glob("*.whl")
        target.mkdir(parents=True, exist_ok=True)
        return Path(shutil.copy(made, target))


if __name__ == "__main__":
    try:
        print(build())
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)
    except TownErrors as error:
        sys.exit(str(error))
