"""The pages of dated parameters (docs/prawo/): every parameter with all its values, sources, doubts and the places that use it.

    law_topic("late_interest")      all parameters of a topic, in full; stands on one page of docs/prawo/
    law_overview("late_interest")   what each of them is today, one row a parameter, with links to the full account
"""

import re
from datetime import date
from functools import cached_property
from html import escape
from pathlib import Path

import calculators
from calculators import text
from calculators.parameters import Law, Parameter, Value
from macros import law_usage
from macros.law_pages import DOUBT, end, is_doubtful, kind, last_known, law_table, since, written

FOLDER = Path(calculators.__file__).with_name("law")
TOPIC_CALL = re.compile(r"""\{\{\s*law_topic\(\s*["'](\w+)["']\s*\)\s*\}\}""")


class LawBook:
    """All parameters with what the pages of law need to know of them; `day` is the day of the build."""

    def __init__(self, law: Law, day: date, docs: Path):
        self.law, self.day, self.docs = law, day, docs
        self.topics = {path.stem: self._parameters(path.stem) for path in sorted(FOLDER.glob("*.toml"))}

    def _parameters(self, topic: str) -> list[Parameter]:
        return [self.law.parameter(f"{topic}.{name}") for name, table in self.law.topic(topic).items() if isinstance(table, dict)]

    @property
    def parameters(self) -> list[Parameter]:
        """Every parameter, by topic."""
        return [parameter for found in self.topics.values() for parameter in found]

    def title(self, topic: str) -> str:
        """The topic's Polish heading; KeyError for a topic that no file has."""
        return self.law.topic(topic)["topic"]

    @cached_property
    def usage(self) -> dict[str, list[law_usage.Place]]:
        """Where each parameter is used."""
        return law_usage.usage(self.docs, {parameter.name for parameter in self.parameters})

    @cached_property
    def pages(self) -> dict[str, str]:
        """{topic: page}: the page of docs/prawo/ that prints a topic in full."""
        return {topic: f"prawo/{path.name}" for path in sorted((self.docs / "prawo").glob("*.md"))
                for topic in TOPIC_CALL.findall(path.read_text(encoding="utf-8"))}

    def place(self, parameter: Parameter) -> law_usage.Place:
        """Where the parameter is printed in full. Raises KeyError when no page prints its topic, which stops the build."""
        return law_usage.Place(self.pages[parameter.name.partition(".")[0]], anchor(parameter.name), parameter.title)


def anchor(name: str) -> str:
    """The id of a parameter's or topic's heading: "late_interest.statutory" -> "late-interest-statutory"."""
    return re.sub(r"[._]", "-", name)


def links(places: list[law_usage.Place], base: str) -> str:
    """Places as links, separated by dots in the middle; a place without a page is named only."""
    return " · ".join(f'<a href="{escape(place.address(base))}">{escape(place.title)}</a>' if place.page else escape(place.title) for place in places)


def law_topic(book: LawBook, topic: str, *, base: str) -> str:
    """A topic's heading and all its parameters. Raises KeyError for an unknown topic, which stops the build."""
    sections = [_section(parameter, book, base) for parameter in book.topics[topic]]
    return "\n\n".join([f"## {book.title(topic)} {{ #{anchor(topic)} }}", *sections])


def _section(parameter: Parameter, book: LawBook, base: str) -> str:
    used = book.usage[parameter.name]
    where = f"Gdzie używane: {links(used, base)}." if used else "Żadna strona ani żaden kalkulator jeszcze z tego nie korzysta."
    today = last_known(parameter, book.day)
    several = len(parameter.values) > 1
    values = law_table(book.law, book.day, parameter.name, base=base, under_heading=True) if several else _single(parameter.values[0], parameter, book.day)
    return (f"### {parameter.title} {{ #{anchor(parameter.name)} }}\n\n<p>{escape(parameter.about)}</p>\n\n{today}\n\n{values}\n\n"
            f'<p class="law-used">{where} <span class="law-note">Nazwa w danych: <code>{parameter.name}</code></span></p>')


def _single(value: Value, parameter: Parameter, day: date) -> str:
    """A parameter with one value needs no table."""
    first = text.day(value.first) if value.since_known else f"{since(value)}; dnia początku nie ustalono"
    rows = {
        "Wartość": f'<span class="law-value"{end(value, parameter, day)}>{written(value.value, parameter.unit)}</span>',
        "Od": first,
        "Do": text.day(value.last) if value.last else "nadal",
        "Podstawa": f'<a href="{escape(value.link)}">{escape(value.act)}</a>, {escape(value.journal)}, {escape(value.article)}',
        "Sprawdzono": text.day(value.checked_on) + (DOUBT if is_doubtful(value, day) else ", odczytano"),
        "Uwagi": escape(value.note),
    }
    return f'<dl class="facts">{"".join(f"<dt>{name}</dt><dd>{html}</dd>" for name, html in rows.items() if html)}</dl>'


def law_overview(book: LawBook, topic: str, *, base: str) -> str:
    """What the parameters of a topic are on the day of the build, and a link to their full account."""
    title = escape(book.title(topic))
    rows = "".join(_row(parameter, book, base) for parameter in book.topics[topic])
    whole = law_usage.Place(book.pages[topic], anchor(topic), f"Wszystkie wartości według dat i źródła: {book.title(topic)}")
    return (f'<div class="table-scroll" tabindex="0" role="region" aria-label="{title}: wartości w dniu {text.day(book.day)}">'
            f'<table class="towns-table law-overview"><thead><tr><th scope="col">{title}</th><th scope="col">Wartość w dniu {text.day(book.day)}</th>'
            f'<th scope="col">Obowiązuje</th><th scope="col">Stan</th></tr></thead><tbody>{rows}</tbody></table></div>\n\n<p>{links([whole], base)}</p>')


def _row(parameter: Parameter, book: LawBook, base: str) -> str:
    now = parameter.at(book.day)
    later = next((one for one in parameter.values if one.first > book.day), None)
    coming = f'<br><span class="law-note">{since(later)}: {written(later.value, parameter.unit)}</span>' if later else ""
    if now is None:
        shown, known, state = _not_today(parameter, book.day)
    else:
        shown = f'<td{kind(now.value)}><span class="law-value"{end(now, parameter, book.day)}>{written(now.value, parameter.unit)}</span>'
        known, state = since(now), status(now, book.day)
    return f'<tr><th scope="row">{links([book.place(parameter)], base)}</th>{shown}{coming}</td><td>{known}</td><td>{state}</td></tr>'


def _not_today(parameter: Parameter, day: date) -> tuple[str, str, str]:
    """Cells of a parameter without a value on `day`, the first one open: an earlier value stands beside its end, never in the column of today's."""
    earlier = parameter.ended_before(day)
    known = f"wcześniej {written(earlier.value, parameter.unit)},<br>{since(earlier)} do {text.day(earlier.last)}" if earlier else "–"
    return "<td>dziś nieznana", f'<span class="law-note">{known}</span>', f"na dziś nieznana{DOUBT}"


def status(now: Value, day: date) -> str:
    """"sprawdzono 22.11.2026", with a doubt where there is one."""
    return f"sprawdzono {text.day(now.checked_on)}{DOUBT if is_doubtful(now, day) else ''}"
