"""Growth: build time and page weight with 30 towns, 300, and a file for each of Poland's 2477 municipalities.

`python -m bench.towns [COUNT …]` prints the table; `python -m bench.towns --write FOLDER COUNT` only makes the files. A synthetic town is
a real town's file under another name and at another place, so that it is as large and as varied as towns are, and passes the same check.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench import search
from deploy import compress, search as search_index, serve
from deploy.paths import ROOT, TOWNS
from deploy.search import parts

COUNTS = (30, 300, 2477)
# Goals: milliseconds a town beyond the first 30, bytes of the heaviest page, milliseconds to the answers of the search.
MOST_MS, MOST_BYTES, MOST_SEARCH_MS = 60, 400_000, 150
SOURCES = ("docs", "macros", "calculators", "mkdocs.yml")


@dataclass(frozen=True)
class Measured:
    """One build: `seconds` on the clock, `processor` seconds of work (the same on a machine that has nothing else to do)."""

    towns: int
    seconds: float
    processor: float
    heaviest: str
    heaviest_bytes: int
    list_bytes: int
    search: "Search"


@dataclass(frozen=True)
class Search:
    """The search of such a site: seconds to make the index, bytes with brotli of what its opening loads and of all its files, milliseconds
    from the last key to the painted answers (typed, pasted)."""

    seconds: float
    first_bytes: int
    all_bytes: int
    typed: float
    pasted: float


def synthetic(template: str, number: int) -> tuple[str, str]:
    """(slug, text) of a town file made from another: new name, slug and place, and its examples ask for the new town."""
    old = re.search(r"^slug: (\S+)$", template, re.M)[1]
    slug, name = f"gmina-{number:04d}", f"Gmina {number:04d}"
    head = {"name": name, "slug": slug, "lat": f"{49.6 + number * 7 % 47 / 10:.3f}", "lon": f"{15.2 + number * 11 % 79 / 10:.3f}"}
    text = template
    for key, value in head.items():
        text = re.sub(rf"^{key}: .*$", f"{key}: {value}", text, count=1, flags=re.M)
    text = re.sub(rf"\btown: \"?{old}\"?(?=[,}}\s])", f"town: {slug}", text)
    return slug, re.sub(rf"(programme: \"?){old}/", rf"\g<1>{slug}/", text)


def write(folder: Path, count: int) -> None:
    """Adds synthetic towns to a folder of real ones until it holds `count` towns."""
    real = sorted(path for path in folder.glob("*.md") if path.name != "index.md")
    templates = [path.read_text(encoding="utf-8") for path in real]
    for number in range(count - len(real)):
        slug, text = synthetic(templates[number % len(templates)], number)
        (folder / f"{slug}.md").write_text(text, encoding="utf-8")


def measure(count: int) -> Measured:
    """Builds a copy of the guide with `count` towns; raises CalledProcessError when the strict build fails."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch)
        for name in SOURCES:
            source = ROOT / name
            shutil.copytree(source, copy / name) if source.is_dir() else shutil.copy(source, copy / name)
        (copy / "node_modules").symlink_to(ROOT / "node_modules")
        write(copy / TOWNS.relative_to(ROOT), count)
        started, worked = time.perf_counter(), _work_of_children()
        made = subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", "site"], cwd=copy,
                              env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(copy)})
        made.check_returncode()
        seconds, processor = time.perf_counter() - started, _work_of_children() - worked
        pages = {path.relative_to(copy / "site").as_posix(): path.stat().st_size for path in (copy / "site").rglob("*.html")}
        heaviest = max(pages, key=pages.get)
        return Measured(count, seconds, processor, heaviest, pages[heaviest], pages["miasta/index.html"], measure_search(copy / "site"))


def measure_search(site: Path) -> Search:
    """Makes the index of a site that MkDocs has built, and asks it."""
    started = time.perf_counter()
    search_index.install(site)
    seconds = time.perf_counter() - started
    sizes = {path.name: len(compress.brotli(path.read_bytes())) for path in (site / parts.FOLDER).rglob("*.json")}
    server = serve.server(site, port=0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        typed, pasted = search.measure(playwright, f"http://127.0.0.1:{server.server_address[1]}/")
    server.shutdown()
    return Search(seconds, sizes["index.json"], sum(sizes.values()), typed, pasted)


def _work_of_children() -> float:
    spent = os.times()
    return spent.children_user + spent.children_system


def table(counts: tuple[int, ...] = COUNTS) -> str:
    """The measurements as a Markdown table with the goals."""
    found = [measure(count) for count in counts]
    first = found[0]
    lines = ["| gminy | budowa stron (zegar) | praca procesora | na gminę ponad pierwsze 30 (procesor) | najcięższa strona (HTML) | lista miast | "
             "indeks wyszukiwarki: budowa, otwarcie, całość (brotli) | od ostatniego klawisza do wyników: pisane, wklejone |",
             "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for one in found:
        each = "" if one.towns == first.towns else f"{1000 * (one.processor - first.processor) / (one.towns - first.towns):.0f} ms (cel ≤ {MOST_MS})"
        lines.append(f"| {one.towns} | {_comma(one.seconds, 's')} | {_comma(one.processor, 's')} | {each} | {_kilobytes(one.heaviest_bytes)} `{one.heaviest.removesuffix('index.html')}` "
                     f"(cel ≤ {_kilobytes(MOST_BYTES)}) | {_kilobytes(one.list_bytes)} | {_search(one.search)} |")
    return "\n".join(lines)


def _search(one: Search) -> str:
    return (f"{_comma(one.seconds, 's')}, {_kilobytes(one.first_bytes)}, {_kilobytes(one.all_bytes)} | "
            f"{one.typed:.0f} ms, {one.pasted:.0f} ms (cel ≤ {MOST_SEARCH_MS} ms)")


def _kilobytes(size: int) -> str:
    return f"{size / 1000:.0f} kB"


def _comma(number: float, unit: str) -> str:
    return f"{number:.1f} {unit}".replace(".", ",")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.towns", description=__doc__.splitlines()[0])
    parser.add_argument("counts", nargs="*", type=int, default=COUNTS, help="how many towns (default: 30 300 2477)")
    parser.add_argument("--write", type=Path, metavar="FOLDER", help="only add synthetic towns to FOLDER")
    given = parser.parse_args()
    if given.write:
        write(given.write, given.counts[0])
    else:
        print(table(tuple(given.counts)))


if __name__ == "__main__":
    main()
