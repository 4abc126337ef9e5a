"""What changed in the guide itself and what readers asked: guide_changes.yaml and reader_questions.yaml, for a page and the feed.

    changes(docs)      the dated changes, newest first
    questions(docs)    readers' questions with their answers, newest first
    guide_changes() reader_questions() answers_touched_by_law()    macros of docs/wspoltworzenie/pytania-czytelnikow.md
"""

from datetime import date, timedelta
from html import escape
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import yaml

from calculators import text
from macros import law_changes, law_usage
from macros.answers import is_chapter
from macros.glossary import slug
from macros.law_topics import LawBook, links

CHANGES = Path(__file__).with_name("guide_changes.yaml")
QUESTIONS = Path(__file__).with_name("reader_questions.yaml")
# Changes of law that the page still tells: those of the year before the day of the build, and those to come.
RECENT = timedelta(days=365)
CHANGE_KEYS = {"date", "title", "what", "pages"}
QUESTION_KEYS = {"asked_on", "question", "answered_on", "pages", "changed"}


class GuideChange(NamedTuple):
    """A change that readers notice: its day, title, a sentence of what changed, and the places to read."""

    day: date
    title: str
    what: str
    places: list[law_usage.Place]

    @property
    def anchor(self) -> str:
        """Its id on the page; it never changes, for readers' feeds remember it."""
        return f"poradnik-{self.day.isoformat()}-{slug(self.title)}"


class ReaderQuestion(NamedTuple):
    """A reader's question without a name: when it was asked, when and where it was answered (None and no place: not yet), and what
    changed in the answer because of it ("" = nothing)."""

    asked_on: date
    question: str
    answered_on: date | None
    places: list[law_usage.Place]
    changed: str

    @property
    def anchor(self) -> str:
        """Its id on the page."""
        return f"pytanie-{self.asked_on.isoformat()}-{slug(self.question)[:60].strip('-')}"


def changes(docs: Path, path: Path = CHANGES) -> list[GuideChange]:
    """The dated changes of the guide. Raises ValueError for a wrong row, which stops the build."""
    found = [GuideChange(row["date"], row["title"], row["what"], _places(row, row["title"], docs, path)) for row in _rows(path, CHANGE_KEYS, "title", {"date"})]
    return sorted(found, key=lambda one: -one.day.toordinal())


def questions(docs: Path, path: Path = QUESTIONS) -> list[ReaderQuestion]:
    """Readers' questions. Raises ValueError for a wrong row, which stops the build."""
    found = []
    for row in _rows(path, QUESTION_KEYS, "question", {"asked_on", "answered_on"}):
        places = _places(row, row["question"], docs, path)
        answered = row["answered_on"]
        if (answered is None) != (not places) or answered and answered < row["asked_on"]:
            raise ValueError(f"macros/{path.name}, „{row['question']}”: answered_on (najwcześniej dzień asked_on) i pages stoją razem albo wcale")
        found.append(ReaderQuestion(row["asked_on"], row["question"], answered, places, row["changed"] or ""))
    return sorted(found, key=lambda one: -one.asked_on.toordinal())


def _rows(path: Path, keys: set[str], name: str, days: set[str]) -> list[dict]:
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    for row in rows:
        if set(row) != keys:
            raise ValueError(f"macros/{path.name}, „{row.get(name)}”: pola mają być {', '.join(sorted(keys))}, a są {', '.join(sorted(row))}")
        for day in days:
            if type(row[day]) is not date and not (row[day] is None and day == "answered_on"):
                raise ValueError(f"macros/{path.name}, „{row[name]}”: {day} ma być dniem, na przykład 2026-11-22")
    return rows


def _places(row: dict, title: str, docs: Path, path: Path) -> list[law_usage.Place]:
    try:
        return [law_usage.place(docs, address) for address in row["pages"]]
    except ValueError as wrong:
        raise ValueError(f"macros/{path.name}, „{title}”: {wrong}") from None


def guide_changes(book: LawBook, *, base: str) -> str:
    """The changes of the guide as a list a day (HTML)."""
    return "\n".join(f"<h3>{text.day(day)}</h3><ul class=\"guide-changes\">{''.join(_change(one, base) for one in found)}</ul>"
                     for day, found in groupby(changes(book.docs), key=lambda one: one.day))


def _change(one: GuideChange, base: str) -> str:
    return f'<li id="{one.anchor}"><strong>{escape(one.title)}.</strong> {account(one, base)}</li>'


def account(one: GuideChange, base: str) -> str:
    """What changed and where to read it, in HTML."""
    return f"{escape(one.what)} {links(one.places, base)}"


def reader_questions(book: LawBook, *, base: str) -> str:
    """Readers' questions as a table (HTML); an honest sentence when nobody has asked."""
    found = questions(book.docs)
    if not found:
        return "<p>Na razie nikt nie zapytał publicznie.</p>"
    rows = "".join(f'<tr><th scope="row" id="{one.anchor}">{text.day(one.asked_on)}</th><td>{escape(one.question)}</td><td>{answer(one, base)}</td></tr>' for one in found)
    return ('<div class="table-scroll" tabindex="0" role="region" aria-label="Pytania czytelników"><table class="towns-table"><thead><tr>'
            '<th scope="col">Kiedy</th><th scope="col">Pytanie</th><th scope="col">Odpowiedź i co się zmieniło</th>'
            f"</tr></thead><tbody>{rows}</tbody></table></div>")


def answer(one: ReaderQuestion, base: str) -> str:
    """Where a question is answered and what changed because of it, in HTML."""
    if one.answered_on is None:
        return "czeka na odpowiedź"
    changed = escape(one.changed) if one.changed else "Odpowiedź się nie zmieniła."
    return f"{text.day(one.answered_on)}: {links(one.places, base)}. {changed}"


def answers_touched_by_law(book: LawBook, *, base: str) -> str:
    """The recent and coming changes of law with the answers they touch, as a list (HTML)."""
    found = []
    for one in law_changes.changes(book):
        places = [place for place in one.places if is_chapter(place.page) and place.anchor]
        if one.day > book.day - RECENT and places:
            row = f"{base}prawo/co-sie-zmienilo/#{one.anchor}"
            found.append(f'<li><a href="{row}">{heading(one, book.day)}</a> – {links(places, base)}</li>')
    return f"<ul>{''.join(found)}</ul>" if found else "<p>W ostatnim roku żadna zmiana prawa nie dotknęła odpowiedzi.</p>"


def heading(one: law_changes.Change, day: date) -> str:
    """A change of law in a line, with its day; what is still to come says so."""
    since = "Od" if one.since_known else "Najpóźniej od"
    return f"{'Wejdzie w życie' if one.day > day else since} {text.day(one.day)}: {one.title}"
