"""What towns' programmes brought, summed only where a sum says something true.

One sum holds figures of one instrument, one kind and one unit. It leaves out ranges and "fewer than" (they have no single value to add), and of several
figures of one programme that may overlap it takes the largest. What was left out stands beside the sum.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from html import escape

from calculators import text
from macros.data_table import Cell, DataTable
from macros.labels import INSTRUMENTS
from macros.town_tables import bars, effect_text, effects_table, programmes, unit

KINDS = {
    "worked_off": "odpracowano", "recovered": "odzyskano", "written_off": "umorzono", "rescheduled": "rozłożono na raty lub odroczono",
    "participants": "uczestnicy", "agreements": "umowy i porozumienia", "applications": "wnioski",
}

@dataclass
class Sum:
    """The figures of one instrument, kind and unit: `total` of those that can be added, one a programme at most unless their periods are apart."""

    instrument: str
    kind: str
    unit: str
    total: Decimal = Decimal(0)
    towns: list[str] = field(default_factory=list)
    at_least: bool = False
    about: bool = False
    periods: list[tuple[str | None, str | None]] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def written(self) -> str:
        """"co najmniej 5 678 012,34 zł"."""
        mark = "co najmniej " if self.at_least else "około " if self.about else ""
        return f"{mark}{text.decimal(str(self.total), 2)}{text.NBSP}{unit(str(self.total), self.unit)}"

    def span(self) -> str:
        """The years that the figures cover, and how many of them have no known period."""
        years = [day[:4] for period in self.periods for day in period if day]
        unknown = sum(not any(period) for period in self.periods)
        known = "" if not years else min(years) if min(years) == max(years) else f"{min(years)}–{max(years)}"
        return "; ".join(filter(None, [known, text.fill("{n:liczba|liczby|liczb} bez podanego okresu", {"n": unknown}) if unknown else ""]))


def sums(known: list[dict]) -> list[Sum]:
    """A sum for each instrument, kind and unit that towns report; money first, then in the order of KINDS and INSTRUMENTS."""
    found: dict[tuple[str, str, str], Sum] = {}
    for town, programme in programmes(known):
        groups: dict[tuple[str, str, str], list[dict]] = {}
        for effect in programme["effects"]:
            if effect["kind"] in KINDS:
                groups.setdefault((programme["instrument"], effect["kind"], effect["unit"]), []).append(effect)
        for key, effects in groups.items():
            _add(found.setdefault(key, Sum(*key)), town, programme, effects)
    kinds, instruments = list(KINDS), list(INSTRUMENTS)
    return sorted(found.values(), key=lambda one: (one.unit != "zł", kinds.index(one.kind), instruments.index(one.instrument), one.unit))


def _add(one: Sum, town: dict, programme: dict, effects: list[dict]) -> None:
    """Adds a programme's figures of one kind and unit."""
    usable = [effect for effect in effects if not effect["number_to"] and effect["precision"] != "under"]
    taken = usable if apart(usable) else [max(usable, key=lambda effect: Decimal(effect["number"]))]
    for effect in effects:
        if effect not in taken:
            one.left_out.append(f"{town['name']}, {INSTRUMENTS[programme['instrument']]}: {effect_text(effect)}")
    for effect in taken:
        one.total += Decimal(effect["number"])
        one.about |= effect["precision"] == "about"
        one.at_least |= effect["precision"] == "over"
        one.periods.append((effect["period_from"], effect["period_to"]))
    one.at_least |= len(taken) < len(usable)
    if taken and town["name"] not in one.towns:
        one.towns.append(town["name"])


def apart(effects: list[dict]) -> bool:
    """Whether the periods of the figures are known and do not touch each other, so that they can be added. True for one figure or none."""
    if len(effects) < 2:
        return True
    if not all(effect["period_from"] and effect["period_to"] for effect in effects):
        return False
    ordered = sorted(effects, key=lambda effect: effect["period_from"])
    return all(before["period_to"] < after["period_from"] for before, after in zip(ordered, ordered[1:], strict=False))


def effects_summary(known: list[dict], day: date, *, base: str) -> str:
    """The sums as a table: how much, of which towns, over what time, and what could not be added."""
    return summary_table(known).html(base)


def summary_table(known: list[dict]) -> DataTable:
    """The table of `effects_summary`."""
    rows = [[f"{INSTRUMENTS[one.instrument]}: {KINDS[one.kind]}", Cell(escape(one.written()), str(one.total)) if one.towns else "nie da się zsumować",
             escape(_names(one.towns)), escape(one.span()), escape(_some(one.left_out)) or "–"] for one in sums(known)]
    head = [("Co policzono", "text"), ("Razem", "number"), ("Miasta", "text"), ("Lata", "text"), ("Nie dodano", "text")]
    return DataTable("efekty-razem", "Efekty razem, osobno dla każdego rozwiązania, rodzaju i jednostki", head, rows, 60_000)


def _names(towns: list[str], most: int = 12) -> str:
    rest = len(towns) - most
    return ", ".join(towns[:most]) + (f" i {rest} innych" if rest > 0 else "")


def _some(left_out: list[str], most: int = 6) -> str:
    rest = len(left_out) - most
    return "; ".join(left_out[:most]) + (f" i jeszcze {rest}" if rest > 0 else "")


def effects_chart(known: list[dict], day: date, kind: str, *, base: str) -> str:
    """Bars of the złoty of one kind, a bar a figure, the largest first; ranges are left out."""
    found = [(f"{town['name']}: {effect['title']}, {effect['period']}", effect_text(effect), float(effect["number"])) for town, programme in programmes(known)
             for effect in programme["effects"] if effect["kind"] == kind and effect["unit"] == "zł" and not effect["number_to"]]
    if not found:
        raise ValueError(f"Żadne miasto nie podało kwot rodzaju „{kind}”.")
    return bars(found)


def effects_list(known: list[dict], day: date, *, base: str) -> str:
    """Every reported figure with its period and source."""
    return effects_table(known, None, base).html(base)
