"""The glossary: one file of terms makes the page of the glossary and the tooltips in all other pages."""

import re
from pathlib import Path
from typing import NamedTuple

import yaml

from macros.town_pages import alphabetical

FILE = Path(__file__).with_name("glossary.yaml")
PAGE = "slowniczek.md"
KEYS = {"term", "forms", "meaning", "see"}


class Term(NamedTuple):
    """A word with the forms that get a tooltip, its meaning (plain text), and the page that says more ("" = none)."""

    term: str
    forms: list[str]
    meaning: str
    see: str = ""

    @property
    def anchor(self) -> str:
        """The id of the term on the glossary page."""
        return slug(self.term)


def slug(words: str) -> str:
    """Words as an id: "Lokal użytkowy" -> "lokal-uzytkowy"."""
    plain = words.lower().translate(str.maketrans("ąćęłńóśźż", "acelnoszz"))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def load(path: Path = FILE) -> list[Term]:
    """The terms in Polish alphabetical order. Raises TypeError for a key that does not exist."""
    return sorted((Term(**row) for row in yaml.safe_load(path.read_text(encoding="utf-8"))), key=lambda term: alphabetical(term.term))


def glossary(terms: list[Term], *, base: str) -> str:
    """The page's list of terms, in Markdown, so that its links are checked at build."""
    return "\n\n".join(f"**{term.term}** {{ #{term.anchor} }}\n:   {term.meaning[0].upper()}{term.meaning[1:]}.{_more(term)}" for term in terms)


def _more(term: Term) -> str:
    return f" [Więcej]({term.see}){{ aria-label=\"Więcej: {term.term}\" }}" if term.see else ""


def with_tooltips(markdown: str, terms: list[Term]) -> str:
    """A page's Markdown with the abbreviations that it uses defined at its end; a term at the start of a sentence counts too."""
    known = {form: term.meaning for term in terms for written in term.forms for form in (written, written[0].upper() + written[1:])}
    used = "\n".join(f"*[{form}]: {meaning}" for form, meaning in known.items() if form in markdown)
    return f"{markdown}\n\n{used}\n" if used else markdown
