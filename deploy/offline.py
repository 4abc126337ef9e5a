"""The guide without a network: writes sw.js with the list of what a device keeps once a calculator has been opened on it.

What comes on top of the calculators' own files (pages, search) stays within BUDGET, however many towns there are.
"""

import json
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from deploy import compress
from deploy.paths import SITE, digest
from deploy.serve import HASHED

SOURCES = Path(__file__).parent / "service_worker"
BUDGET = 2_500_000  # bytes on the line, with brotli, of pages and search
NO_NETWORK = "503.html"
# Groups of files by importance. What stands in NOT_KEPT is not kept, the rest as far as the budget goes; the search whole or not at all.
PAGES = ("kalkulatory/*index.html", "*index.html")
SEARCH = ("sitemap.xml", "assets/search/*")
TOWNS = "miasta/*/index.html"
NOT_KEPT = ("404.html", "*/osadz/index.html", "druk/*", "pdf/*", "*.br", "*.gz", "*.map", "assets/javascripts/lunr/*", "assets/python/wizard-*")


def files(site: Path) -> list[str]:
    """Paths inside the site of everything that may be kept, sorted."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return [name for name in names if not any(fnmatch(name, pattern) for pattern in NOT_KEPT)]


def is_asset(name: str) -> bool:
    """Whether a file has a hash in its name, so that it never changes."""
    return bool(HASHED.match("/" + name))


def is_search(name: str) -> bool:
    """Whether a file is the search's: it grows with the towns, hash or not."""
    return any(fnmatch(name, pattern) for pattern in SEARCH)


def groups(names: list[str]) -> Iterator[list[str]]:
    """What is kept together, most important first; towns one by one."""
    towns = [name for name in names if fnmatch(name, TOWNS)]
    left = [name for name in names if name not in set(towns) and (is_search(name) or not is_asset(name))]
    for pattern in (NO_NETWORK, *PAGES):
        found = [name for name in left if fnmatch(name, pattern)]
        left = [name for name in left if name not in found]
        yield from ([name] for name in found)
    yield [name for name in left if is_search(name)]
    yield from ([name] for name in towns)


def chosen(site: Path, budget: int = BUDGET) -> list[str]:
    """The pages and files of the search that are kept. The first town that does not fit ends the list, so that thousands need not be weighed."""
    kept, left = [], budget
    for group in groups(files(site)):
        size = sum(len(compress.brotli((site / name).read_bytes())) for name in group)
        if size <= left:
            kept, left = kept + group, left - size
        elif group and fnmatch(group[0], TOWNS):
            break
    return kept


def service_worker(site: Path) -> str:
    """The text of sw.js. Its version changes with anything that it lists."""
    kept = chosen(site)
    wanted = set(kept)
    assets = [name for name in files(site) if is_asset(name) and (not is_search(name) or name in wanted)]
    others = [name for name in kept if not is_asset(name)]
    modules = [re.sub(r"^export ", "", (SOURCES / name).read_text(encoding="utf-8"), flags=re.M) for name in ("rules.mjs", "turns.mjs")]
    code = "\n".join([*modules, (SOURCES / "worker.js").read_text(encoding="utf-8")])
    version = digest("\0".join([code, *assets, *(name + digest((site / name).read_bytes(), 64) for name in others)]).encode())
    pages = [re.sub(r"(^|/)index\.html$", r"\1", name) for name in others if name.endswith(".html")]
    lists = {"VERSION": version, "NO_NETWORK": NO_NETWORK, "ASSETS": assets, "PAGES": pages, "OTHERS": [name for name in others if not name.endswith(".html")]}
    return "".join(f"const {name} = {json.dumps(value, ensure_ascii=False)};\n" for name, value in lists.items()) + "\n" + code


def install(site: Path = SITE) -> None:
    """Puts sw.js into a site whose pages are complete. Its address never changes, and servers let browsers ask for it at every visit."""
    (site / "sw.js").write_text(service_worker(site), encoding="utf-8")
