"""Tables of all towns: what an instrument looks like in each, what it brought, how large the debts are.

Every table is complete in the page; the browser only sorts, filters and saves it (docs/assets/js/tables.mjs).
"""

from html import escape

from calculators import text
from macros.labels import INSTRUMENTS, STATUSES
from macros.town_pages import alphabetical, short_act
from macros.town_terms_text import rows_of_terms

UNKNOWN = '<span class="not-described" title="Nie opisaliśmy tego w tym mieście; nie znaczy to, że tego tam nie ma.">nie opisano</span>'
PRECISIONS = {"about": "około ", "over": "ponad ", "under": "mniej niż ", "exact": ""}
DEBT_RELIEF = ("work_off", "amnesty", "write_off", "instalments", "deferral", "prevention", "dwelling_exchange")
RENOVATION = ("heritage_grant", "zone_grant", "municipal_loan", "loan_fund", "tax_exemption", "eu_project", "advisory", "repair_fund", "reduced_fee")
# What counts as the effect of an instrument: money that came back or was reckoned off, and people who took part.
CHART_KINDS = {"recovered": "odzyskano", "worked_off": "odpracowano", "written_off": "umorzono", "rescheduled": "rozłożono lub odroczono"}


def programmes(known: list[dict], instruments: tuple[str, ...] | None = None) -> list[tuple[dict, dict]]:
    """(town, programme) pairs of the instruments (None: all), towns in Polish alphabetical order."""
    towns = sorted(known, key=lambda town: alphabetical(town["name"]))
    return [(town, programme) for town in towns for programme in town["programmes"] if instruments is None or programme["instrument"] in instruments]


def table(ident: str, caption: str, head: list[tuple[str, str]], rows: list[list[str]]) -> str:
    """An HTML table that the browser can sort and filter. `head` is (label, "text" | "number"); cells are HTML."""
    cells = "".join(f'<th scope="col"{_number(kind)} data-sort="{kind}">{escape(label)}</th>' for label, kind in head)
    body = []
    for row in rows:
        rest = "".join(f"<td{_number(kind)}>{cell}</td>" for cell, (_, kind) in zip(row[1:], head[1:]))
        body.append(f'<tr><th scope="row">{row[0]}</th>{rest}</tr>')
    return (f'<div class="comparison"><data-table class="data-table" name="{escape(ident)}"><div class="table-scroll" tabindex="0" role="region" aria-label="{escape(caption)}">'
            f'<table class="towns-table"><caption>{escape(caption)}</caption><thead><tr>{cells}</tr></thead><tbody>{"".join(body)}</tbody></table>'
            "</div></data-table></div>")


def _number(kind: str) -> str:
    return ' class="num"' if kind == "number" else ""


def _town_link(town: dict, programme: dict | None, base: str) -> str:
    fragment = f"#{programme['id']}" if programme else ""
    return f'<a href="{escape(base)}miasta/{town["slug"]}/{escape(fragment)}">{escape(town["name"])}</a>'


def effect_text(effect: dict) -> str:
    """"około 889 000 zł"; a range as "40–60 osób"."""
    number = text.decimal(effect["number"], 2)
    if effect.get("number_to"):
        number += "–" + text.decimal(effect["number_to"], 2)
    return f"{PRECISIONS[effect['precision']]}{number}{text.NBSP}{effect['unit']}"


def effects(known: list[dict], instrument: str | None = None, *, base: str) -> str:
    """What towns say their programmes brought: every reported number with its period and source, and a chart of the złoty."""
    pairs = programmes(known, (instrument,) if instrument else DEBT_RELIEF)
    rows, bars = [], []
    for town, programme in pairs:
        for effect in programme["effects"]:
            if effect["kind"] == "debt":
                continue
            rows.append([_town_link(town, programme, base), escape(INSTRUMENTS[programme["instrument"]]), escape(effect["title"]),
                         escape(effect_text(effect)), escape(effect["period"]), escape(effect["source"])])
            if effect["unit"] == "zł" and effect["kind"] in CHART_KINDS:
                bars.append((f"{town['name']}: {effect['title']}", effect_text(effect), float(effect["number"])))
    caption = "Efekty podane przez miasta" + (f": {INSTRUMENTS[instrument]}" if instrument else "")
    head = [("Miasto", "text"), ("Instrument", "text"), ("Efekt", "text"), ("Ile", "number"), ("Za jaki okres", "text"), ("Źródło", "text")]
    if not rows:
        raise ValueError(f"Żadne miasto nie podało efektów instrumentu „{instrument}”.")
    return _bars(sorted(bars, key=lambda bar: -bar[2])) + table("efekty" + ("-" + instrument if instrument else ""), caption, head, rows)


def _bars(bars: list[tuple[str, str, float]]) -> str:
    """A horizontal bar a number, drawn with meters that need no script and that screen readers can read."""
    if not bars:
        return ""
    highest = bars[0][2]
    rows = "".join(f'<li><span class="bars__label">{escape(label)}</span> <svg class="bars__bar" viewBox="0 0 100 4" preserveAspectRatio="none" '
                   f'aria-hidden="true"><rect class="bar" width="{max(0.5, 100 * number / highest):.1f}" height="4"/></svg> '
                   f'<span class="bars__value">{escape(value)}</span></li>' for label, value, number in bars)
    return f'<ul class="bars" aria-label="Kwoty podane przez miasta, od największej">{rows}</ul>'


def debt_scale(known: list[dict], *, base: str) -> str:
    """Towns with debt relief: the debts that they reported and what they do about them (table 1 of the guide of 2017, and beyond)."""
    rows = []
    for town in sorted(known, key=lambda town: alphabetical(town["name"])):
        found = [programme for programme in town["programmes"] if programme["instrument"] in DEBT_RELIEF]
        if not found:
            continue
        debts = [f"{escape(effect['title'])}: <strong>{escape(effect_text(effect))}</strong> ({escape(effect['period'])})"
                 for programme in found for effect in programme["effects"] if effect["kind"] == "debt"]
        does = [f'<a href="{escape(base)}miasta/{town["slug"]}/#{escape(programme["id"])}">{escape(INSTRUMENTS[programme["instrument"]])}</a>' for programme in found]
        rows.append([_town_link(town, None, base), _items(dict.fromkeys(debts)) if debts else UNKNOWN, _items(does)])
    return table("skala-zadluzenia", "Zadłużenie i sposoby na nie w opisanych miastach",
                 [("Miasto", "text"), ("Zadłużenie", "text"), ("Co stosuje", "text")], rows)


def _items(rows) -> str:
    return f"<ul>{''.join(f'<li>{row}</li>' for row in rows)}</ul>"


def instrument_table(known: list[dict], instrument: str | None = None, *, base: str) -> str:
    """One instrument compared between towns, term by term; without a name: which town has which support for renovation."""
    if instrument is None:
        return _matrix(known, RENOVATION, base)
    pairs = programmes(known, (instrument,))
    if not pairs:
        raise ValueError(f"Żadne miasto nie ma instrumentu „{instrument}”.")
    terms = [dict(rows_of_terms(programme)) for _, programme in pairs]
    labels = list(dict.fromkeys(label for one in terms for label in one))
    head = [("Miasto", "text"), ("Akt", "text"), ("Stan", "text")] + [(label, "text") for label in labels]
    rows = [[_town_link(town, programme, base), escape(short_act(programme["act"])), STATUSES[programme["status"]]]
            + [escape(one[label]) if label in one else UNKNOWN for label in labels] for (town, programme), one in zip(pairs, terms)]
    return table("porownanie-" + instrument.replace("_", "-"), f"Porównanie miast: {INSTRUMENTS[instrument]}", head, rows)


def _matrix(known: list[dict], instruments: tuple[str, ...], base: str) -> str:
    rows = []
    for town in sorted(known, key=lambda town: alphabetical(town["name"])):
        by_instrument = {}
        for programme in town["programmes"]:
            by_instrument.setdefault(programme["instrument"], []).append(programme)
        if not set(by_instrument) & set(instruments):
            continue
        cells = [", ".join(f'<a href="{escape(base)}miasta/{town["slug"]}/#{escape(one["id"])}">{STATUSES[one["status"]]}</a>'
                           for one in by_instrument[name]) if name in by_instrument else UNKNOWN for name in instruments]
        rows.append([_town_link(town, None, base), *cells])
    return table("wsparcie-remontow", "Wsparcie remontów w opisanych miastach", [("Miasto", "text")] + [(INSTRUMENTS[name], "text") for name in instruments], rows)
