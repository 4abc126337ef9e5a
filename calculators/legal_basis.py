"""The legal basis of a result for readers: acts as lawyers cite them, since when they count, and consecutive figures as one entry."""

from datetime import date

from calculators import text
from calculators.days import ONE_DAY

DOUBT = "do potwierdzenia"
# Two figures of one parameter are one entry when nothing else tells them apart; the days and `since_known` of the first do.
SAME = ("parameter", "title", "act", "journal", "article", "link", "checked_on", "verified")


def entries(sources: list[dict]) -> list[dict]:
    """The sources of a result (the contract's `sources`) with those joined that follow each other without a gap, such as the rates
    of late interest; each with `count`, how many figures it holds. In the order of their first."""
    groups: dict[tuple, list[dict]] = {}
    for source in sources:
        groups.setdefault(tuple(source[key] for key in SAME), []).append(source)
    return [entry for group in groups.values() for entry in _joined(group)]


def _joined(group: list[dict]) -> list[dict]:
    made: list[dict] = []
    for source in sorted(group, key=lambda one: one["from"] or ""):
        if made and _follows(made[-1], source):
            made[-1] |= {"to": source["to"], "count": made[-1]["count"] + 1}
        else:
            made.append(source | {"count": 1})
    return made


def _follows(before: dict, source: dict) -> bool:
    return bool(before["to"] and source["from"]) and date.fromisoformat(before["to"]) + ONE_DAY == date.fromisoformat(source["from"])


def act_of(source: dict) -> str:
    """A source's act, journal and article as lawyers cite them."""
    return " ".join(filter(None, (source["act"], f"({source['journal']})" if source["journal"] else "", source["article"])))


def days_of(entry: dict) -> str:
    """Since when an entry counts, until when, and when somebody checked it."""
    since = "od" if entry.get("since_known", True) else "stan z"
    days = [f"{since} {text.iso_day(entry['from'])}"] if entry["from"] else []
    days += [f"do {text.iso_day(entry['to'])}"] if entry["to"] else []
    days += [text.fill("({count:wartość|kolejne wartości|kolejnych wartości})", entry)] if entry["count"] > 1 else []
    return f"{' '.join(days)}{', ' if days else ''}sprawdzono {text.iso_day(entry['checked_on'])}"
