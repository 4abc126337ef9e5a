"""What can be taken along: every chapter and the whole guide, as a page for the printer and as a PDF (both made by deploy/book).

The files come after MkDocs, which therefore must not look for them: links are plain HTML, and the sizes are filled in by deploy/book.
"""

from html import escape
from typing import NamedTuple

WHOLE = "calosc"


class Book(NamedTuple):
    """A chapter or the whole guide: the folder under docs/ (for the whole guide only a name), its title, what it is about."""

    slug: str
    title: str
    about: str

    @property
    def page(self) -> str:
        """The address of the page for the printer inside the site."""
        return f"druk/{self.slug}/"

    @property
    def pdf(self) -> str:
        """The address of the PDF inside the site; it never changes, so that it may be passed on."""
        return "pdf/poradnik.pdf" if self.slug == WHOLE else f"pdf/poradnik-{self.slug}.pdf"


CHAPTERS = (
    Book("oddluzanie", "Wyjście z długu", "Zapobieganie, odpracowanie, abolicja, raty i odroczenie – dla najemców i gmin."),
    Book("remonty", "Remonty we wspólnotach", "Dotacje, pożyczki, zwolnienia z podatku i fundusze – dla wspólnot i gmin."),
    Book("inspiracje", "Inspiracje", "Społeczne agencje najmu, pomoc w przeprowadzce i przemieszanie społeczne."),
    Book("wsparcie", "Wsparcie eksperckie dla małych i średnich miast", "Diagnoza, strategia i samoocena."),
)
ALL = (Book(WHOLE, "Cały poradnik", "Wszystkie rozdziały i słowniczek w jednym pliku."), *CHAPTERS)


def find(slug: str) -> Book:
    """A book by its name. Raises ValueError, which stops the build."""
    for book in ALL:
        if book.slug == slug:
            return book
    raise ValueError(f"Nie ma książki „{slug}”; są: {', '.join(book.slug for book in ALL)}.")


def links(book: Book, base: str) -> str:
    """The two links of a book in HTML."""
    name = f'<span class="visually-hidden">: {escape(book.title)}</span>'
    return (f'<a href="{escape(base)}{book.page}">strona do druku{name}</a> · '
            f'<a href="{escape(base)}{book.pdf}" type="application/pdf">PDF{name}<span data-book-size="{book.slug}"></span></a>')


def take_along(slug: str, *, base: str) -> str:
    """One line at the beginning of a chapter."""
    return f'<p class="book-links">Cały dział na papier: {links(find(slug), base)}. <a href="{escape(base)}pobierz/">Inne działy</a></p>'


def holding(url: str) -> Book | None:
    """The chapter's book that holds a page (its address inside the site) below the chapter's own; None where there is none."""
    return next((book for book in CHAPTERS if url.startswith(f"{book.slug}/") and url != f"{book.slug}/"), None)


def below(url: str, *, base: str) -> str:
    """One quiet line under a page of a chapter: the book that it stands in (for macros/theme/partials/report.html)."""
    book = holding(url)
    return f'<p class="book-links">Ta strona jest w dziale „{escape(book.title)}”. Cały dział na papier: {links(book, base)}.</p>' if book else ""


def books(*, base: str) -> str:
    """The list of everything that can be taken along."""
    return '<div class="cards">' + "".join(f'<div class="card"><h3>{escape(book.title)}</h3><p>{escape(book.about)}</p><p>{links(book, base)}</p></div>' for book in ALL) + "</div>"
