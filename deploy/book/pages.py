"""Which pages make a book: those of the menu, in its order."""

from functools import cache
from typing import NamedTuple

from deploy.paths import ROOT
from macros.books import CHAPTERS, WHOLE, Book

INTRODUCTION = ""  # the start page, of which only its introduction belongs into the book


class Page(NamedTuple):
    """A page of a book: its address inside the site ("oddluzanie/raty/") and the depth of its title (1 = a chapter of this book)."""

    address: str
    depth: int


@cache
def menu() -> dict[str, list[str]]:
    """Addresses of the pages of each chapter of the menu (folder under docs/ -> addresses, the chapter's own first)."""
    from mkdocs.config import load_config

    found: dict[str, list[str]] = {}
    for entry in load_config(str(ROOT / "mkdocs.yml"))["nav"]:
        for below in entry.values():
            if isinstance(below, list):
                sources = [one if isinstance(one, str) else next(iter(one.values())) for one in below]
                found[sources[0].split("/")[0]] = [address(source) for source in sources if isinstance(source, str)]
    return found


def address(source: str) -> str:
    """oddluzanie/raty.md -> oddluzanie/raty/; oddluzanie/index.md -> oddluzanie/"""
    return source.removesuffix(".md").removesuffix("index").rstrip("/") + "/"


def pages_of(book: Book) -> list[Page]:
    """The pages of a book. In the whole guide a chapter is one level above its pages; in a chapter's own book its index page is the book."""
    if book.slug != WHOLE:
        first, *rest = menu()[book.slug]
        return [Page(first, 0), *(Page(one, 1) for one in rest)]
    found = [Page(INTRODUCTION, 1)]
    for chapter in CHAPTERS:
        first, *rest = menu()[chapter.slug]
        found += [Page(first, 1), *(Page(one, 2) for one in rest)]
    return found
