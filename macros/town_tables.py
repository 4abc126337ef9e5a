"""Tables of all towns: what an instrument looks like in each, what it brought, how large the debts are."""

from collections.abc import Iterator
from datetime import date
from html import escape

from calculators import text
from macros import freshness
from macros.data_table import ROOT_MARK, UNKNOWN, Cell, DataTable, share
from macros.labels import INSTRUMENTS, UNITS
from macros.town_pages import alphabetical, short_act
from macros.town_schema import TERMS
from macros.town_terms_text import rows_of_terms

PRECISIONS = {"about": "około ", "over": "ponad ", "under": "mniej niż ", "exact": ""}
DEBT_RELIEF = ("work_off", "amnesty", "write_off", "instalments", "deferral", "prevention", "dwelling_exchange")
RENOVATION = ("heritage_grant", "zone_grant", "municipal_loan", "loan_fund", "tax_exemption", "eu_project", "advisory", "repair_fund", "reduced_fee")
OTHERS = ("rental_agency", "relocation_support", "social_mix")
# What counts as the effect of an instrument: money that came back or was reckoned off.
CHART_KINDS = {"recovered": "odzyskano", "worked_off": "odpracowano", "written_off": "umorzono", "rescheduled": "rozłożono lub odroczono"}
MOST_BARS = 15
WIDE = 100_000  # bytes of rows of a table that has a page almost to itself


def programmes(known: list[dict], instruments: tuple[str, ...] | None = None) -> list[tuple[dict, dict]]:
    """(town, programme) pairs of the instruments (None: all), towns in Polish alphabetical order."""
    return [(town, programme) for town in alphabetically(known) for programme in town["programmes"]
            if instruments is None or programme["instrument"] in instruments]


def alphabetically(known: list[dict]) -> list[dict]:
    """Towns in the order of the Polish alphabet."""
    return sorted(known, key=lambda town: alphabetical(town["name"]))


def effect_text(effect: dict) -> str:
    """"około 889 000 zł"; a range as "40–60 osób"."""
    number = text.decimal(effect["number"], 2)
    if effect.get("number_to"):
        number += "–" + text.decimal(effect["number_to"], 2)
    return f"{PRECISIONS[effect['precision']]}{number}{text.NBSP}{unit(effect.get('number_to') or effect['number'], effect['unit'])}"


def unit(number: str, name: str) -> str:
    """The form of a unit after a number: 1 osoba, 2 osoby, 5 osób, 2,5 osoby."""
    return text.plural(int(number), *UNITS[name]) if number.isdecimal() else UNITS[name][1]


# ---- The macros of pages ----


def effects(known: list[dict], day: date, instrument: str | None = None, *, base: str) -> str:
    """What towns say their programmes brought: every reported number with its period and source, and a chart of the złoty.
    Raises ValueError for an instrument whose effects no town reports."""
    made = effects_table(known, instrument, base)
    if not made.rows:
        raise ValueError(f"Żadne miasto nie podało efektów instrumentu „{instrument}”.")
    return bars(_money(known, instrument)) + made.html(base)


def debt_scale(known: list[dict], day: date, *, base: str) -> str:
    """Towns with debt relief: the debts that they reported and what they do about them (table 1 of the guide of 2017, and beyond)."""
    return debt_scale_table(known, base).html(base)


def instrument_table(known: list[dict], day: date, instrument: str | None = None, *, base: str) -> str:
    """One instrument compared between towns, term by term; without a name: which town has which support for renovation.
    Raises ValueError for an instrument that no town has."""
    if instrument is None:
        return instrument_matrix(known, day, "renovation", base=base)
    field = next((field for field, names in FIELDS.items() if instrument in names), "")
    found = next((table for table in comparisons(known, day, field, base) if table.ident == "porownanie-" + anchor(instrument)), None)
    if found is None:
        raise ValueError(f"Żadne miasto nie ma instrumentu „{instrument}”.")
    return found.html(base)


def instrument_matrix(known: list[dict], day: date, field: str, *, base: str) -> str:
    """Which town has which instrument: `field` is "debt" (relief of debts) or "renovation"."""
    return matrix(known, day, field, base).html(base)


def instrument_comparisons(known: list[dict], day: date, field: str, *, base: str) -> str:
    """A heading and a comparison for every instrument of a field ("debt", "renovation", "other") that some town has (Markdown)."""
    names = {"porownanie-" + anchor(name): name for name in FIELDS[field]}
    parts = []
    for table in comparisons(known, day, field, base):
        name = names[table.ident]
        parts.append(f"### {INSTRUMENTS[name][:1].upper()}{INSTRUMENTS[name][1:]} {{: #{anchor(name)} }}\n\n{table.html(base)}\n")
    return "\n".join(parts)


def anchor(instrument: str) -> str:
    """The anchor of an instrument's heading on the page of comparisons."""
    return instrument.replace("_", "-")


# ---- What the tables hold ----

FIELDS = {"debt": DEBT_RELIEF, "renovation": RENOVATION, "other": OTHERS}
# Bytes of rows: with its frame the page of comparisons stays under 400 kB however many towns there are.
FIELD_BUDGETS = {"debt": 130_000, "renovation": 100_000, "other": 40_000}
MATRICES = {"debt": ("pomoc-dluznikom", "Pomoc zadłużonym w opisanych miastach"), "renovation": ("wsparcie-remontow", "Wsparcie remontów w opisanych miastach")}


def all_tables(known: list[dict], day: date, base: str = ROOT_MARK) -> Iterator[DataTable]:
    """Every table that pages may show, for the build to save the rows that do not fit into a page."""
    for field in FIELDS:
        yield from comparisons(known, day, field, base)
    for name in INSTRUMENTS:
        yield effects_table(known, name, base)
    for field in MATRICES:
        yield matrix(known, day, field, base)
    yield effects_table(known, None, base)
    yield debt_scale_table(known, base)


def comparisons(known: list[dict], day: date, field: str, base: str) -> list[DataTable]:
    """The comparisons of a field's instruments that some town has, as large as the page of comparisons can bear."""
    names = [name for name in FIELDS.get(field, ()) if programmes(known, (name,))]
    return share([comparison(known, day, name, base) for name in names], FIELD_BUDGETS.get(field, 0))


def comparison(known: list[dict], day: date, instrument: str, base: str) -> DataTable:
    """One instrument, a row a programme, a column a term that any town gives."""
    pairs = programmes(known, (instrument,))
    terms = [dict(rows_of_terms(programme)) for _, programme in pairs]
    given = {label for one in terms for label in one}
    labels = [field.title for field in TERMS[instrument].model_fields.values() if field.title in given]
    head = [("Miasto", "text"), ("Akt", "text"), ("Stan", "text")]
    columns = []
    for label in labels:
        cells = [_term_cell(one.get(label)) for one in terms]
        head.append((label, "number" if all(cell.value for cell in cells if cell != UNKNOWN) else "text"))
        columns.append(cells)
    rows = [[_town_link(town, programme, base), escape(short_act(programme["act"])), freshness.status(programme, day)]
            + [column[number] for column in columns] for number, (town, programme) in enumerate(pairs)]
    return DataTable("porownanie-" + anchor(instrument), f"Porównanie miast: {INSTRUMENTS[instrument]}", head, rows)


def _term_cell(shown: str | None) -> Cell:
    if shown is None:
        return UNKNOWN
    lines = [escape(line) for line in shown.split("\n")]
    return Cell(lines[0], leading_number(shown)) if len(lines) == 1 else Cell(_items(lines))


def leading_number(shown: str) -> str:
    """The number of a term that is one number with a unit ("30 000,00 zł", "18 miesięcy", "90%"); empty for anything else."""
    number, _, unit = shown.rpartition(text.NBSP)
    if not number:
        number, unit = (shown[:-1], "%") if shown.endswith("%") else (shown, "")
    plain = number.replace(text.NBSP, "").replace(",", ".")
    return plain if plain.replace(".", "", 1).isdecimal() and len(unit) < 12 and " " not in unit else ""


# Most programmes are old and nobody knows whether they still run: that is said once, not in every cell.
NO_STATUS = "Gdzie nic nie dopisano, nie wiemy, czy program jeszcze działa. Gdy sposobu nie ma przy mieście, poradnik go tam nie zna; miasto może go mieć."


def matrix(known: list[dict], day: date, field: str, base: str) -> DataTable:
    """Towns with any instrument of the field, with what each of them has: a column an instrument would be empty nearly everywhere."""
    rows = []
    for town in alphabetically(known):
        found = [one for name in FIELDS[field] for one in town["programmes"] if one["instrument"] == name]
        if found:
            rows.append([_town_link(town, None, base), _items(_instrument(one, town, day, base) for one in found)])
    ident, caption = MATRICES[field]
    return DataTable(ident, caption, [("Miasto", "text"), ("Co stosuje albo stosowało", "text")], rows, note=NO_STATUS)


def _instrument(programme: dict, town: dict, day: date, base: str) -> str:
    status = "" if programme["status"] == "unknown" else f" – {freshness.STATUSES[programme['status']]}"
    return f'<a href="{_address(town, programme, base)}">{escape(INSTRUMENTS[programme["instrument"]])}</a>{status}{freshness.badges(programme, day)}'


def effects_table(known: list[dict], instrument: str | None, base: str) -> DataTable:
    """Every reported number, a row each. Debts are not an effect."""
    rows = [[_town_link(town, programme, base), escape(INSTRUMENTS[programme["instrument"]]), escape(effect["title"]),
             Cell(escape(effect_text(effect)), effect["number"]), escape(effect["period"]), escape(effect["source"])]
            for town, programme in programmes(known, (instrument,) if instrument else None) for effect in programme["effects"] if effect["kind"] != "debt"]
    head = [("Miasto", "text"), ("Instrument", "text"), ("Efekt", "text"), ("Ile", "number"), ("Za jaki okres", "text"), ("Źródło", "text")]
    caption = "Efekty podane przez miasta" + (f": {INSTRUMENTS[instrument]}" if instrument else "")
    return DataTable("efekty" + (f"-{anchor(instrument)}" if instrument else ""), caption, head, rows, WIDE if instrument is None else DataTable.budget)


def _money(known: list[dict], instrument: str | None) -> list[tuple[str, str, float]]:
    return [(f"{town['name']}: {effect['title']}", effect_text(effect), float(effect["number"]))
            for town, programme in programmes(known, (instrument,) if instrument else DEBT_RELIEF) for effect in programme["effects"]
            if effect["unit"] == "zł" and effect["kind"] in CHART_KINDS]


def bars(found: list[tuple[str, str, float]]) -> str:
    """A horizontal bar a number, the largest first, readable without seeing them: (label, text, length)."""
    if not found:
        return ""
    found = sorted(found, key=lambda bar: -bar[2])[:MOST_BARS]
    highest = found[0][2] or 1
    rows = "".join(f'<li><span class="bars__label">{escape(label)}</span> <svg class="bars__bar" viewBox="0 0 100 4" preserveAspectRatio="none" '
                   f'aria-hidden="true"><rect class="bar" width="{100 * number / highest:.1f}" height="4"/></svg> '
                   f'<span class="bars__value">{escape(value)}</span></li>' for label, value, number in found)
    return f'<ul class="bars" aria-label="Kwoty podane przez miasta, od największej">{rows}</ul>'


def debt_scale_table(known: list[dict], base: str) -> DataTable:
    """A row a town with debt relief: its debts with their days, its instruments."""
    rows = []
    for town in alphabetically(known):
        found = [programme for programme in town["programmes"] if programme["instrument"] in DEBT_RELIEF]
        if not found:
            continue
        debts = [f"{escape(effect['title'])}: <strong>{escape(effect_text(effect))}</strong> ({escape(effect['period'])})"
                 for programme in found for effect in programme["effects"] if effect["kind"] == "debt"]
        does = [f'<a href="{_address(town, one, base)}">{escape(INSTRUMENTS[one["instrument"]])}</a>' for one in found]
        rows.append([_town_link(town, None, base), Cell(_items(dict.fromkeys(debts))) if debts else UNKNOWN, _items(does)])
    return DataTable("skala-zadluzenia", "Zadłużenie i sposoby na nie w opisanych miastach",
                     [("Miasto", "text"), ("Zadłużenie", "text"), ("Co stosuje", "text")], rows, WIDE)


def _items(rows) -> str:
    return f"<ul>{''.join(f'<li>{row}</li>' for row in rows)}</ul>"


def _town_link(town: dict, programme: dict | None, base: str) -> str:
    return f'<a href="{_address(town, programme, base)}">{escape(town["name"])}</a>'


def _address(town: dict, programme: dict | None, base: str) -> str:
    return escape(f"{base}miasta/{town['slug']}/" + (f"#{programme['id']}" if programme else ""))
