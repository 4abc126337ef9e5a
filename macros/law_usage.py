"""Where the guide uses a figure of law: the pages that print it and the calculators that rest on it.

Nobody keeps such a list by hand: it is read at build from the pages' Markdown and from the calculators' source.

    printed(page, markdown)      (parameter, Place) for every law("…") and law_table("…") of a page
    headings(page, markdown)     the places of a page that can be linked
    place(docs, address)         one of them by "page.md#id"
    usage(docs)                  {parameter: places}, pages first, then calculators
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from calculators import catalogue
from macros import law_citations
from macros.prose import RAW, plain

CALL = re.compile(r"""\blaw(?:_table)?\(\s*["']([\w.]+)["']""")
MACRO = re.compile(r"\{\{.*?\}\}")
HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*(?:\{:?[^{}]*#([\w.-]+)[^{}]*\})?\s*")
OWN_FOLDER = "prawo/"


class Place(NamedTuple):
    """A heading of a page: the page's path in docs/ ("" = not published), the heading's id ("" = the page itself) and its words."""

    page: str
    anchor: str
    title: str

    def address(self, base: str) -> str:
        """The link to it; `base` is the relative address of the site's root."""
        path = re.sub(r"(^|/)index\.md$", r"\1", self.page)
        path = path.removesuffix(".md") + "/" if path.endswith(".md") else path
        return (base + path or "./") + (f"#{self.anchor}" if self.anchor else "")


def _walk(page: str, markdown: str) -> Iterator[tuple[Place, str]]:
    """The lines of a page, each with the last heading above it that has an id (or the page's title)."""
    place = Place(page, "", page)
    for line in RAW.sub("", markdown).splitlines():
        found = HEADING.fullmatch(line)
        if found and len(found[1]) == 1:
            place = Place(page, "", plain(found[2]))
        elif found and found[3]:
            place = Place(page, found[3], plain(found[2]))
        yield place, line


def headings(page: str, markdown: str) -> list[Place]:
    """The page's title and every heading with an id, in order."""
    return list(dict.fromkeys(place for place, _ in _walk(page, markdown) if place.title != page))


def place(docs: Path, address: str) -> Place:
    """"oddluzanie/raty.md#instalments-term" (or a page without an id) as a place. Raises ValueError where there is no such heading."""
    page, _, anchor = address.partition("#")
    path = docs / page
    found = headings(page, path.read_text(encoding="utf-8")) if path.is_file() else []
    try:
        return next(one for one in found if one.anchor == anchor)
    except StopIteration:
        raise ValueError(f"nie ma miejsca {address}") from None


def printed(page: str, markdown: str) -> list[tuple[str, Place]]:
    """The parameters that a page prints by macro, each with the heading it stands under; once a heading."""
    return list(dict.fromkeys((name, place) for place, line in _walk(page, markdown)
                              for macro in MACRO.findall(line) for name in CALL.findall(macro)))


def usage(docs: Path, names: set[str]) -> dict[str, list[Place]]:
    """The places that use each of the parameters `names`: pages in the order of their paths, then calculators."""
    found: dict[str, list[Place]] = {name: [] for name in names}
    for path in sorted(docs.rglob("*.md")):
        page = path.relative_to(docs).as_posix()
        if page.startswith(OWN_FOLDER):
            continue
        for name, place in printed(page, path.read_text(encoding="utf-8")):
            if name in found:
                found[name].append(place)
    for name, calculators in law_citations.cited(law_citations.sources(), catalogue.RULES, names).items():
        found[name] += [calculator(docs, one) for one in calculators]
    return found


def calculator(docs: Path, name: str) -> Place:
    """The page of a calculator; without one it is named only."""
    words = catalogue.words(name)
    page = f"kalkulatory/{words.SLUG}.md"
    return Place(page if (docs / page).exists() else "", "", f"kalkulator: {words.TITLE}")
