"""Where things are. What is generated lives in site/ (published), dist/ (given to servers and installers) and .cache/ (may be
deleted at any time)."""

import hashlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
DIST = ROOT / "dist"
CACHE = ROOT / ".cache"
TOWNS = ROOT / "docs" / "miasta"
TOWNS_JSON = CACHE / "towns.json"
CALCULATORS = ROOT / "calculators"
NODE_MODULES = ROOT / "node_modules"
PYODIDE = NODE_MODULES / "pyodide"


def digest(data: bytes, length: int = 10) -> str:
    """A short content hash for file names: lower-case hexadecimal, so that it is safe in any URL."""
    return hashlib.sha256(data).hexdigest()[:length]


def package_files(package: Path = CALCULATORS, towns: Path = TOWNS_JSON) -> dict[str, bytes]:
    """What is shipped of `calculators`: path inside the archive -> content, towns included when they have been exported."""
    wanted = [*package.rglob("*.py"), *(package / "law").glob("*.toml")]
    files = {f"calculators/{path.relative_to(package).as_posix()}": path.read_bytes() for path in sorted(wanted)}
    if towns.exists():
        files["calculators/towns.json"] = towns.read_bytes()
    return files
