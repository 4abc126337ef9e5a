"""Which programmes and figures of law may no longer be relied on, and why (pure functions of a day).

    doubts(programme, day)         ["expired", "stale"]: past its `valid_to`; last checked over 12 months before `day`
    possible_today(programme, day) whether it may stand in a list of what is possible today
    due(towns, law, day)           what somebody has to look at, one sentence each
"""

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape

from calculators import text
from calculators.engine import STALE_AFTER
from calculators.parameters import Parameter
from macros.labels import STATUSES


def is_expired(programme: dict, day: date) -> bool:
    """Past its last day (programme: plain JSON)."""
    return bool(programme["valid_to"]) and programme["valid_to"] < day.isoformat()


def is_stale(checked_on: str | date | None, day: date) -> bool:
    """Nobody has checked it in the 12 months before `day`."""
    if checked_on is None:
        return True
    checked = date.fromisoformat(checked_on) if isinstance(checked_on, str) else checked_on
    return day - checked > STALE_AFTER


def doubts(programme: dict, day: date) -> list[str]:
    """What its status does not say: that a programme is past its end, or that nobody has checked it. A closed one is history already."""
    if programme["status"] == "closed":
        return []
    found = {"expired": is_expired(programme, day), "stale": is_stale(programme["checked_on"], day)}
    return [name for name, is_so in found.items() if is_so]


def possible_today(programme: dict, day: date) -> bool:
    """In force as far as anybody knows: status active, begun, not past its end, checked within 12 months."""
    begun = not programme["valid_from"] or programme["valid_from"] <= day.isoformat()
    return programme["status"] == "active" and begun and not doubts(programme, day)


def badges(programme: dict, day: date) -> str:
    """A programme's doubts as short marks beside its status (HTML; empty when there is none)."""
    words = {"expired": f"termin minął {text.iso_day(programme['valid_to'])}" if programme["valid_to"] else "",
             "stale": f"sprawdzono {text.iso_day(programme['checked_on'])}, ponad rok temu" if programme["checked_on"] else "nie sprawdzono"}
    return "".join(f' <span class="town-doubt">{escape(words[one])}</span>' for one in doubts(programme, day))


def status(programme: dict, day: date) -> str:
    """A programme's status in words with its doubts (HTML)."""
    return STATUSES[programme["status"]] + badges(programme, day)


def due(towns: Iterable[dict], parameters: Iterable[Parameter], day: date) -> list[str]:
    """One sentence for everything that waits for somebody: programmes, then figures of law."""
    return [*_programmes_due(towns, day), *_parameters_due(parameters, day)]


def _programmes_due(towns: Iterable[dict], day: date) -> Iterator[str]:
    for town in towns:
        for programme in town["programmes"]:
            where = f"docs/miasta/{town['slug']}.md: {programme['id']}"
            if "expired" in doubts(programme, day):
                yield f"{where}: termin minął {text.iso_day(programme['valid_to'])}; wpisz nowy valid_to albo status: closed"
            if "stale" in doubts(programme, day):
                yield f"{where}: sprawdzono {text.iso_day(programme['checked_on'])}; sprawdź w BIP i wpisz nowe checked_on"


def _parameters_due(parameters: Iterable[Parameter], day: date) -> Iterator[str]:
    for parameter in parameters:
        where = f"calculators/law/{parameter.name.partition('.')[0]}.toml: {parameter.name.partition('.')[2]}"
        for value in parameter.values:
            if not value.verified:
                yield f"{where}: wartości {value.value} (od {text.day(value.first)}) nikt nie potwierdził w akcie"
        last = parameter.values[-1]
        if last.last and last.last < day:
            yield f"{where}: wartość znana do {text.day(last.last)}; dopisz następną"
        elif last.last is None and is_stale(last.checked_on, day):
            yield f"{where}: sprawdzono {text.day(last.checked_on)}; sprawdź, czy nadal {last.value}"
