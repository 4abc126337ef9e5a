"""Tries every outside link of the guide: `python -m deploy.links [--jobs 8]`; exit 1 when any fails.

Links are read from the sources (pages, town files, figures of law), so that a report names the file to correct. A server that refuses
robots is no broken link: such hosts stand in EXCEPTIONS with the reason, and whoever checks a page by hand checks them.
"""

import argparse
import re
import ssl
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from deploy.paths import ROOT

SOURCES = ("docs/**/*.md", "calculators/law/*.toml", "macros/*.yaml", "README.md", "CONTRIBUTING.md")
LINK = re.compile(r"https?://[^\s<>\"'`\]}|\\]+")
AGENT = "Mozilla/5.0 (compatible; poradnik-mieszkaniowy link check)"
TIMEOUT, TRIES, PAUSE = 20, 3, 2  # seconds, attempts, seconds between them (doubled each time)
# Hosts that cannot be tried from a workflow, with the reason.
EXCEPTIONS = {
    "127.0.0.1": "adres na tym komputerze",
    "localhost": "adres na tym komputerze",
    "example.com": "przykład",
    "example.pl": "przykład",
    "bip.example.pl": "przykład",
}
# Answers that say "not to a robot", not "there is no such page".
REFUSALS = {401, 403, 405, 406, 429}


class Outcome(NamedTuple):
    """A link that was tried. `problem` is empty when it works; `refused` when the server would not say."""

    link: str
    problem: str = ""
    refused: bool = False


def links_of(text: str) -> set[str]:
    """Outside links in a text, without what punctuation puts after them and without fragments."""
    found = set()
    for link in LINK.findall(text):
        link = link.split("#")[0].rstrip(".,;:!?*_")
        # A closing bracket belongs to the address only where it has opened one: [x](https://pl.wikipedia.org/wiki/A_(b)).
        while link.endswith(")") and link.count("(") < link.count(")"):
            link = link[:-1].rstrip(".,;:")
        if urllib.parse.urlsplit(link).hostname and "{" not in link:
            found.add(link)
    return found


def collect(root: Path = ROOT, sources: Iterable[str] = SOURCES) -> dict[str, list[str]]:
    """Every outside link with the files that hold it."""
    found: dict[str, list[str]] = {}
    for pattern in sources:
        for path in sorted(root.glob(pattern)):
            for link in links_of(path.read_text(encoding="utf-8")):
                found.setdefault(link, []).append(path.relative_to(root).as_posix())
    return found


def check(link: str, tries: int = TRIES, pause: float = PAUSE, sleep: Callable[[float], None] = time.sleep) -> Outcome:
    """Asks for a link, HEAD first and then GET, again after a pause when the server fails or does not answer."""
    problem = ""
    for attempt in range(tries):
        if attempt:
            sleep(pause * 2 ** (attempt - 1))
        for method in ("HEAD", "GET"):
            status, problem = _ask(link, method)
            if status and status < 400:
                return Outcome(link)
            # Many servers answer HEAD wrongly, so only the answer to GET counts.
            if method == "GET" and status in REFUSALS:
                return Outcome(link, problem, refused=True)
            if method == "GET" and status and status < 500:
                return Outcome(link, problem)
            if not status:
                break
    return Outcome(link, problem)


def _ask(link: str, method: str) -> tuple[int | None, str]:
    """(status, problem) of one request; the status is None when no answer came."""
    try:
        request = urllib.request.Request(_ascii(link), method=method, headers={"User-Agent": AGENT, "Accept": "*/*"})
        with urllib.request.urlopen(request, timeout=TIMEOUT) as reply:
            return reply.status, ""
    except urllib.error.HTTPError as error:
        return error.code, f"odpowiedź {error.code}"
    except (urllib.error.URLError, ssl.SSLError, OSError, ValueError) as error:
        return None, f"brak odpowiedzi: {getattr(error, 'reason', error)}"


def _ascii(link: str) -> str:
    """An address with Polish letters as servers want it."""
    parts = urllib.parse.urlsplit(link)
    host = parts.netloc.encode("idna").decode("ascii")
    quoted = {name: urllib.parse.quote(getattr(parts, name), safe="/%:=&?~+!$,;'@()*[]") for name in ("path", "query")}
    return urllib.parse.urlunsplit(parts._replace(netloc=host, **quoted))


def is_exception(link: str) -> bool:
    """Whether the link's host is one that is not tried."""
    return urllib.parse.urlsplit(link).hostname in EXCEPTIONS


def check_all(links: Iterable[str], jobs: int = 8, **options) -> list[Outcome]:
    """Outcomes of all links but the exceptions, in alphabetical order."""
    with ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(lambda link: check(link, **options), sorted(link for link in links if not is_exception(link))))


def report(outcomes: list[Outcome], places: dict[str, list[str]]) -> list[str]:
    """One line a link that does not work, then one a link whose server refuses robots."""
    broken = [f"{', '.join(places[one.link])}: {one.link} – {one.problem}" for one in outcomes if one.problem and not one.refused]
    refused = [f"(do sprawdzenia ręcznie) {one.link} – {one.problem}" for one in outcomes if one.refused]
    return broken + refused


def main(arguments: list[str] | None = None) -> int:
    """The command line; returns 1 when a link is broken."""
    parser = argparse.ArgumentParser(prog="python -m deploy.links", description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=ROOT, help="folder with the sources (default: this project)")
    parser.add_argument("--jobs", type=int, default=8, help="how many links at once")
    parser.add_argument("--list", action="store_true", help="only list the links")
    given = parser.parse_args(arguments)
    places = collect(given.root)
    if given.list:
        print("\n".join(f"{link}  {', '.join(files)}" for link, files in sorted(places.items())))
        return 0
    outcomes = check_all(places, given.jobs)
    broken = sum(bool(one.problem) and not one.refused for one in outcomes)
    print("\n".join([*report(outcomes, places), f"Sprawdzono {len(outcomes)} adresów, nie działa {broken}."]))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
