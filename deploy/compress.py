"""Brotli and gzip beside every text, script and module of the site, so that a server only picks a file.

Brotli at its best level takes half a minute for Pyodide's .wasm, so that compressed contents stay in .cache/ under their hash.
"""

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli as brotli_library

from deploy.paths import CACHE, SITE, digest

SUFFIXES = {".html", ".css", ".js", ".mjs", ".json", ".xml", ".svg", ".txt", ".csv", ".wasm", ".zip", ".map", ".webmanifest", ".ico"}
SMALLEST = 400  # bytes; below that a compressed copy gains nothing over the packet it travels in


def brotli(content: bytes) -> bytes:
    """The content in brotli, at the best level."""
    return _cached(content, "br", lambda: brotli_library.compress(content, quality=11))


def gzipped(content: bytes) -> bytes:
    """The content in gzip, at the best level and without a date."""
    return _cached(content, "gz", lambda: gzip.compress(content, 9, mtime=0))


def _cached(content: bytes, kind: str, make) -> bytes:
    kept = CACHE / "compressed" / f"{digest(content, 32)}.{kind}"
    if kept.exists():
        return kept.read_bytes()
    made = make()
    kept.parent.mkdir(parents=True, exist_ok=True)
    unfinished = kept.with_suffix(f".{id(made)}")
    unfinished.write_bytes(made)
    unfinished.rename(kept)
    return made


def worth_it(path: Path) -> bool:
    """Whether a file is of a kind that shrinks, and large enough."""
    return path.suffix in SUFFIXES and path.stat().st_size >= SMALLEST


def compress_one(path: Path) -> None:
    """Writes path.br and path.gz."""
    content = path.read_bytes()
    path.with_name(path.name + ".br").write_bytes(brotli(content))
    path.with_name(path.name + ".gz").write_bytes(gzipped(content))


def compress_site(site: Path = SITE) -> None:
    """Compresses every file of the site that is worth it."""
    with ThreadPoolExecutor() as pool:
        list(pool.map(compress_one, [path for path in sorted(site.rglob("*")) if path.is_file() and worth_it(path)]))
