"""Towns in pages: cards under a question, the list of towns, what is possible today."""

from datetime import date
from html import escape

from calculators import text
from macros import freshness
from macros.data_table import Cell, DataTable
from macros.labels import INSTRUMENTS

HISTORICAL = "Przykład historyczny, proszę sprawdzić w BIP."
# A question shows so many cards, then so many names, then the way to the whole comparison: a page must not grow with the number of towns.
CARDS, NAMES = 10, 40
# Above so many bytes the list of towns says only where a town is and how many programmes it has.
LIST_BUDGET, COMPACT_BUDGET = 130_000, 300_000


def towns(known: list[dict], day: date, question: str, *, base: str) -> str:
    """Cards of the towns whose programmes illustrate a question, those possible today first. A question that no town illustrates
    stops the build."""
    found = [(town, programme) for town in known for programme in town["programmes"] if question in programme["questions"]]
    if not found:
        raise ValueError(f"Żadne miasto nie ilustruje pytania „{question}”.")
    found.sort(key=lambda pair: not freshness.possible_today(pair[1], day))
    # One element: what follows a closed one in the same line, Markdown would put into a paragraph.
    return f'<div data-search-exclude>{cards(found[:CARDS], day, base)}{_more(found[CARDS:], base)}</div>'


def cards(found: list[tuple[dict, dict]], day: date, base: str) -> str:
    """A card for each (town, programme)."""
    return f'<ul class="town-cards">{"".join(_card(town, programme, day, base) for town, programme in found)}</ul>'


def _more(found: list[tuple[dict, dict]], base: str) -> str:
    """Names for what has no card, and the comparisons for what has no name either."""
    if not found:
        return ""
    names = ", ".join(f'<a href="{_address(town, programme, base)}">{escape(town["name"])}</a> ({escape(INSTRUMENTS[programme["instrument"]])})'
                      for town, programme in found[:NAMES])
    left = found[NAMES:]
    instruments = list(dict.fromkeys(programme["instrument"] for _, programme in left))
    links = ", ".join(f'<a href="{escape(base)}porownania/#{name.replace("_", "-")}">{escape(INSTRUMENTS[name])}</a>' for name in instruments)
    rest = f' i jeszcze {text.fill("{n:program|programy|programów}", {"n": len(left)})}, w porównaniach: {links}' if left else ""
    return f'<p class="town-cards__more">Także: {names}{rest}.</p>'


def _card(town: dict, programme: dict, day: date, base: str) -> str:
    doubt = "" if freshness.possible_today(programme, day) else f'<p class="town-card__meta">{HISTORICAL}</p>'
    return (f'<li class="town-card"><p><strong><a href="{_address(town, programme, base)}">{escape(town["name"])}</a></strong> '
            f'<span class="town-status">{freshness.STATUSES[programme["status"]]}</span>{freshness.badges(programme, day)}</p><p>{escape(programme["summary"])}</p>'
            f'<p class="town-card__act">{escape(short_act(programme["act"]))}</p>{doubt}</li>')


def _address(town: dict, programme: dict, base: str) -> str:
    return escape(f"{base}miasta/{town['slug']}/#{programme['id']}")


def short_act(act: dict) -> str:
    """An act on a card: kind, number, year."""
    if act["kind"] == "nieznany":
        return "akt nieznany"
    year = f" z {act['date'][:4]} r." if act.get("date") else ""
    return f"{act['kind']}{' nr ' + act['number'] if act.get('number') else ''}{year}"


def towns_index(known: list[dict], day: date, *, base: str) -> str:
    """All towns with their programmes, in Polish alphabetical order; of very many towns, only how many programmes each has."""
    return index_table(known, day, base).html(base)


def index_table(known: list[dict], day: date, base: str) -> DataTable:
    """The table of `towns_index`."""
    ordered = sorted(known, key=lambda town: alphabetical(town["name"]))
    head = [("Miasto", "text"), ("Województwo", "text")]
    whole = DataTable("lista-miast", "Opisane miasta", [*head, ("Co stosuje", "text")],
                      [[*_town(town, base), _programmes(town, day, base)] for town in ordered], LIST_BUDGET)
    if not whole.left_out():
        return whole
    return DataTable("lista-miast", "Opisane miasta", [*head, ("Programy", "number")],
                      [[*_town(town, base), Cell(str(len(town["programmes"])))] for town in ordered], COMPACT_BUDGET)


def _town(town: dict, base: str) -> tuple[str, str]:
    return f'<a href="{escape(base)}miasta/{town["slug"]}/">{escape(town["name"])}</a>', escape(town["voivodeship"])


def _programmes(town: dict, day: date, base: str) -> str:
    rows = "".join(f'<li><a href="{_address(town, one, base)}">{escape(INSTRUMENTS[one["instrument"]])}</a>, '
                   f'{escape(short_act(one["act"]))}, {freshness.status(one, day)}</li>' for one in town["programmes"])
    return f"<ul>{rows}</ul>"


def possible_today(known: list[dict], day: date, *, base: str) -> str:
    """Programmes that are in force as far as the guide knows: active, not past their end, checked within 12 months."""
    made = today_table(known, day, base)
    if not made.rows:
        return ('<p class="possible-today">Żadnego opisanego programu nie potwierdziliśmy jako obowiązującego w ostatnich 12 miesiącach. '
                "Opisy są wzorem i historią; czy program działa dziś, powie BIP miasta.</p>")
    return made.html(base)


def today_table(known: list[dict], day: date, base: str) -> DataTable:
    """The table of `possible_today`."""
    found = [(town, one) for town in sorted(known, key=lambda town: alphabetical(town["name"])) for one in town["programmes"]
             if freshness.possible_today(one, day)]
    rows = [[f'<a href="{_address(town, one, base)}">{escape(town["name"])}</a>', escape(INSTRUMENTS[one["instrument"]]), escape(short_act(one["act"])),
             Cell(text.iso_day(one["checked_on"]), one["checked_on"].replace("-", ""))] for town, one in found]
    head = [("Miasto", "text"), ("Rozwiązanie", "text"), ("Akt", "text"), ("Sprawdzono", "number")]
    return DataTable("co-dziala-dzis", "Programy potwierdzone w ostatnich 12 miesiącach", head, rows)


def alphabetical(name: str) -> list[int]:
    """A sort key in the order of the Polish alphabet (Łódź after Leszno, before Mielec)."""
    order = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
    return [order.find(letter) + 1 for letter in name.lower()]
