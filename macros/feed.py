"""The feed of changes: RSS 2.0 (https://www.rssboard.org/rss-specification) of law, of the guide and of readers' questions.

Written with the standard library: the generators on PyPI bring an XML library that compiles, or are no longer kept.
"""

from datetime import UTC, date, datetime
from email.utils import format_datetime
from typing import NamedTuple
from xml.etree import ElementTree

from macros import guide_changes, law_changes
from macros.law_topics import LawBook

FILE = "zmiany.xml"
NAME = "Poradnik mieszkaniowy: zmiany"
ABOUT = "Zmiany prawa, nowe i poprawione odpowiedzi oraz pytania czytelników."
# A feed is for news; everything older stands on the pages.
LONGEST = 60
ATOM = "http://www.w3.org/2005/Atom"
LAW_PAGE, GUIDE_PAGE = "prawo/co-sie-zmienilo/", "wspoltworzenie/pytania-czytelnikow/"


class Item(NamedTuple):
    """One entry: the day it became known, a name that never changes, kind, title, address from the site's root, account (HTML)."""

    day: date
    ident: str
    kind: str
    title: str
    path: str
    html: str


def items(book: LawBook, site: str) -> list[Item]:
    """The entries, newest first. `site`: the published address, with a slash at its end."""
    found = [*_of_law(book, site), *_of_guide(book, site), *_of_readers(book, site)]
    return sorted(found, key=lambda one: (-one.day.toordinal(), one.ident))[:LONGEST]


def _of_law(book: LawBook, site: str):
    for one in law_changes.changes(book):
        # A change to come is news since the day it was read, not since a day in the future, which readers' programmes hide.
        known = min(one.day, one.checked_on or book.day, book.day)
        yield Item(known, one.anchor, "prawo", guide_changes.heading(one, book.day), f"{LAW_PAGE}#{one.anchor}", law_changes.account(one, site))


def _of_guide(book: LawBook, site: str):
    for one in guide_changes.changes(book.docs):
        yield Item(one.day, one.anchor, "poradnik", one.title, f"{GUIDE_PAGE}#{one.anchor}", guide_changes.account(one, site))


def _of_readers(book: LawBook, site: str):
    for one in guide_changes.questions(book.docs):
        if one.answered_on:
            yield Item(one.answered_on, one.anchor, "pytanie", f"Pytanie czytelnika: {one.question}", f"{GUIDE_PAGE}#{one.anchor}", guide_changes.answer(one, site))


def stamp(day: date) -> str:
    """A day as RSS writes it: "Sun, 22 Nov 2026 00:00:00 +0000"."""
    return format_datetime(datetime(day.year, day.month, day.day, tzinfo=UTC))


def rss(entries: list[Item], site: str, day: date) -> bytes:
    """The feed of a site built on `day`."""
    ElementTree.register_namespace("atom", ATOM)
    root = ElementTree.Element("rss", version="2.0")
    channel = ElementTree.SubElement(root, "channel")
    head = {"title": NAME, "link": site, "description": ABOUT, "language": "pl", "lastBuildDate": stamp(day), "ttl": "1440"}
    for name, words in head.items():
        ElementTree.SubElement(channel, name).text = words
    ElementTree.SubElement(channel, f"{{{ATOM}}}link", href=site + FILE, rel="self", type="application/rss+xml")
    for one in entries:
        item = ElementTree.SubElement(channel, "item")
        for name, words in {"title": one.title, "link": site + one.path, "description": one.html, "category": one.kind, "pubDate": stamp(one.day)}.items():
            ElementTree.SubElement(item, name).text = words
        ElementTree.SubElement(item, "guid", isPermaLink="false").text = f"poradnik-mieszkaniowy:{one.ident}"
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"
