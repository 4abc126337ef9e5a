"""What changed in the law since the first guide: the parameters' own values by date, and the changes that are no figures (changes.yaml)."""

from collections import defaultdict
from datetime import date
from html import escape
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

import yaml

from calculators import text
from calculators.parameters import Parameter, Value
from macros import law_usage
from macros.glossary import slug
from macros.law_pages import DOUBT, is_doubtful, is_number, written
from macros.law_topics import LawBook, links

FILE = Path(__file__).with_name("changes.yaml")
# The law that the first guide described; what came later is a change.
FIRST_GUIDE = date(2017, 5, 1)
KEYS = {"date", "since_known", "title", "what", "act", "link", "verified", "pages"}


class Change(NamedTuple):
    """One change: its day, whether that is the day it began, topic, what changed as (parameter's place or None, sentence in HTML),
    acts as (link, words), doubt, the pages it touches, and the last day on which somebody checked it (None = not recorded)."""

    day: date
    since_known: bool
    title: str
    what: list[tuple[law_usage.Place | None, str]]
    acts: list[tuple[str, str]]
    doubtful: bool
    places: list[law_usage.Place]
    checked_on: date | None = None

    @property
    def anchor(self) -> str:
        """The id of its row on the page of changes; it never changes, for readers' feeds remember it."""
        return f"zmiana-{self.day.isoformat()}-{slug(self.title)}{'' if self.since_known else '-najpozniej'}"


def of_parameters(book: LawBook) -> list[Change]:
    """A change for each day and topic on which a value replaced another after the first guide."""
    found: dict[tuple, list[tuple[Parameter, Value, Value]]] = defaultdict(list)
    for topic, parameters in book.topics.items():
        for parameter in parameters:
            for earlier, later in pairwise(parameter.values):
                if later.first > FIRST_GUIDE:
                    found[later.first, topic, later.since_known].append((parameter, earlier, later))
    return [_change(day, known, topic, rows, book) for (day, topic, known), rows in found.items()]


def _change(day: date, known: bool, topic: str, rows: list[tuple[Parameter, Value, Value]], book: LawBook) -> Change:
    places = [place for parameter, _, _ in rows for place in book.usage[parameter.name]]
    return Change(day, known, book.title(topic), [(book.place(parameter), sentence(parameter, earlier, later)) for parameter, earlier, later in rows],
                  _acts([later for _, _, later in rows]), any(is_doubtful(later, book.day) for _, _, later in rows), list(dict.fromkeys(places)),
                  max(later.checked_on for _, _, later in rows))


def _acts(values: list[Value]) -> list[tuple[str, str]]:
    """Each act once; the article only where the act stands for one."""
    articles: dict[tuple[str, str], set[str]] = defaultdict(set)
    for value in values:
        articles[value.link, value.journal].add(value.article)
    return [(link, f"{journal}, {min(found)}" if len(found) == 1 else journal) for (link, journal), found in articles.items()]


def sentence(parameter: Parameter, earlier: Value, later: Value) -> str:
    """What became of a value, in words (HTML)."""
    before, after = written(earlier.value, parameter.unit), written(later.value, parameter.unit)
    if before == after:
        return f"nadal {after}, nowa podstawa"
    if is_number(earlier.value) and is_number(later.value):
        return f"z {before} na <strong>{after}</strong>"
    return f"<strong>{after}</strong> (wcześniej: {before})"


def by_hand(book: LawBook, path: Path = FILE) -> list[Change]:
    """The changes of a YAML file. Raises ValueError for a wrong row, which stops the build."""
    return [_written(row, book) for row in yaml.safe_load(path.read_text(encoding="utf-8"))]


def _written(row: dict, book: LawBook) -> Change:
    missing = KEYS - {"since_known"} - set(row)
    if missing or set(row) - KEYS:
        raise ValueError(f"macros/changes.yaml, „{row.get('title')}”: brakuje {sorted(missing)} albo nieznane {sorted(set(row) - KEYS)}")
    return Change(row["date"], row.get("since_known", True), row["title"], [(None, escape(row["what"]))], [(row["link"], row["act"])], not row["verified"],
                  [_place(one, row["title"], book) for one in row["pages"]])


def _place(address: str, title: str, book: LawBook) -> law_usage.Place:
    """"oddluzanie/raty.md#instalments-term", or a parameter's name, as a place; ValueError where there is no such heading or parameter."""
    known = {parameter.name: parameter for parameter in book.parameters}
    if address in known:
        return book.place(known[address])
    try:
        return law_usage.place(book.docs, address)
    except ValueError as wrong:
        raise ValueError(f"macros/changes.yaml, „{title}”: {wrong}") from None


def changes(book: LawBook) -> list[Change]:
    """All changes, newest first; within a day by topic."""
    return sorted([*of_parameters(book), *by_hand(book)], key=lambda one: (-one.day.toordinal(), one.title))


def law_changes(book: LawBook, *, base: str) -> str:
    """The changes as a table a year, in Markdown, so that the years stand in the page's contents."""
    years = groupby(changes(book), key=lambda one: one.day.year)
    return "\n\n".join(f"## {year} {{ #rok-{year} }}\n\n{_table(year, list(found), book.day, base)}" for year, found in years)


def _table(year: int, found: list[Change], day: date, base: str) -> str:
    rows = "".join(_row(one, day, base) for one in found)
    return (f'<div class="table-scroll" tabindex="0" role="region" aria-label="Zmiany z {year} r."><table class="towns-table law-changes">'
            '<thead><tr><th scope="col">Od kiedy</th><th scope="col">Co się zmieniło i w jakim akcie</th>'
            f'<th scope="col">Gdzie o tym piszemy</th></tr></thead><tbody>{rows}</tbody></table></div>')


def _row(one: Change, day: date, base: str) -> str:
    when = text.day(one.day) if one.since_known else f"najpóźniej<br>{text.day(one.day)}"
    coming = '<br><span class="law-note">wejdzie w życie</span>' if one.day > day else ""
    return (f'<tr><th scope="row" id="{one.anchor}">{when}{coming}</th><td><span class="law-change">{escape(one.title)}</span>{account(one, base)}</td>'
            f'<td>{links(one.places, base)}</td></tr>')


def account(one: Change, base: str) -> str:
    """What changed and by which act, in HTML."""
    what = "".join(f"<li>{links([place], base)}: {words}</li>" if place else f"<li>{words}</li>" for place, words in one.what)
    acts = "; ".join(f'<a href="{escape(link)}">{escape(words)}</a>' for link, words in one.acts)
    return f'<ul>{what}</ul><span class="law-note">Podstawa: {acts}</span>{DOUBT if one.doubtful else ""}'
