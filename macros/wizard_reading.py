"""What was typed into the wizard, as the data of a town file.

People may write as they are used to ("1 234,50 zł", 25.06.2014); what cannot be understood is kept as it is, so that the check of town
files, and nobody else, says what is wrong with it.
"""

import re
from datetime import date
from decimal import Decimal

from calculators.debt_relief.work_off import ANY_KIND, KINDS
from macros import town_messages, wizard_fields
from macros.town_terms_other import Cap
from macros.town_types import FIRST_YEAR, LAST_YEAR, POLISH, slugify
from macros.wizard_fields import INSTRUMENT, TERMS, Slot
from macros.wizard_words import label

MISSING = object()
DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
NUMBER = re.compile(r"-?(0|[1-9]\d{0,17})(\.\d{1,17})?")
WORDS_IN_ID = 8
CAP = town_messages.allowed(Cap)
# What files write with a code, by the words that people type: no limit, and the kinds of work that the calculators know.
NO_LIMIT = label("none")
CODE_OF_WORK = {label(code): code for code in (ANY_KIND, *KINDS)}

Typed = dict[str, str | list[str]]


def town(typed: Typed, on: str) -> dict:
    """The front matter of a town with one programme, typed on the day `on` (ISO)."""
    found = {prefix: {} for prefix in ("town", "programme")}
    for step in ("town", "programme", "act", "terms", "effects", "source"):
        for prefix, slot in wizard_fields.of_step(step):
            _put(found[prefix], slot, f"{prefix}.{slot.name}", typed)
    name = found["town"].get("name")
    head = {"name": name, "slug": re.sub(r"[^a-z0-9-]", "", slugify(name))} if name else {}
    return head | found["town"] | {"programmes": [_programme(found["programme"], typed, on)]}


def _programme(asked: dict, typed: Typed, on: str) -> dict:
    instrument = str(typed.get(INSTRUMENT, ""))
    if instrument not in wizard_fields.PROGRAMMES:
        return asked
    terms = _table(wizard_fields.terms(instrument), TERMS, typed)
    head = {"id": f"{instrument.replace('_', '-')}-{_year(asked, typed, on)}", "instrument": instrument}
    order = wizard_fields.PROGRAMMES[instrument].model_fields
    whole = head | asked | {"terms": terms}
    return {name: whole[name] for name in sorted(whole, key=["id", "instrument", *order].index)}


def _year(programme: dict, typed: Typed, on: str) -> str:
    """The year of the act; where the source names no act, the year in which the programme began, else the year of the check. Until a
    later step asks for the day of the check, it is the day `on`: a field that may stay empty must not be refused for being so."""
    days = (programme.get("act", {}).get("date"), programme.get("valid_from"), _day(str(typed.get("town.checked_on", ""))))
    return next((str(day.year) for day in days if isinstance(day, date) and FIRST_YEAR <= day.year <= LAST_YEAR), on[:4])


def _table(slots: list[Slot], prefix: str, typed: Typed) -> dict:
    made = {}
    for slot in slots:
        _put(made, slot, f"{prefix}.{slot.name}", typed)
    return made


def _put(made: dict, slot: Slot, path: str, typed: Typed) -> None:
    value = _value(slot, path, typed)
    if value is not MISSING:
        made[slot.name] = value


def _value(slot: Slot, path: str, typed: Typed):
    if slot.kind == "group":
        table = _table(wizard_fields.slots(slot.model), path, typed)
        return table if table or slot.required else MISSING
    if slot.kind == "rows":
        return _rows(slot.model, path, typed) or MISSING
    raw = typed.get(path, "")
    if slot.kind in ("choices", "questions"):
        chosen = [raw] if isinstance(raw, str) and raw else list(raw)
        return chosen if chosen or slot.required else MISSING
    raw = str(raw).strip()
    if not raw:
        return MISSING
    if slot.kind == "lines":
        return [number(line) if slot.numeric else line for line in map(str.strip, raw.splitlines()) if line]
    words = " ".join(raw.lower().split())
    if slot.allowed == CAP and words == NO_LIMIT:
        return "none"
    if slot.name == "work" and words in CODE_OF_WORK:
        return CODE_OF_WORK[words]
    return READERS.get(slot.kind, str)(raw)


def _rows(model: type, path: str, typed: Typed) -> list[dict]:
    """A row for every number that the form has; each gets an id of its own where its table wants one."""
    row = re.compile(re.escape(path) + r"\.(\d+)\.")
    count = max((int(found[1]) + 1 for found in map(row.match, typed) if found), default=0)
    slots = wizard_fields.slots(model)
    made = [_table(slots, f"{path}.{number}", typed) for number in range(count)]
    if "id" not in model.model_fields:
        return made
    taken: set[str] = set()
    return [{"id": _own(identifier(str(table.get(slots[0].name, ""))), taken)} | table for table in made]


def _own(wanted: str, taken: set[str]) -> str:
    """`wanted`, or `wanted-2` and so on when it is taken."""
    wanted = wanted or "pozycja"
    ident, number = wanted, 1
    while ident in taken:
        number += 1
        ident = f"{wanted}-{number}"
    taken.add(ident)
    return ident


def identifier(words: str) -> str:
    """Words as an id: „Prezydent Miasta” is "prezydent-miasta". An id stays as it is, so that both may be typed."""
    parts = re.findall(r"[a-z0-9_]+", words.lower().translate(POLISH))
    return "-".join(part.strip("_") for part in parts[:WORDS_IN_ID] if part.strip("_"))


def number(raw: str) -> Decimal | str:
    """"1 234,50 zł" -> Decimal("1234.50"); anything else as it is."""
    text = re.sub(r"[\s\u00a0\u202f]|zł$|%$", "", raw.strip()).replace(",", ".")
    return Decimal(text) if NUMBER.fullmatch(text) else raw


def _integer(raw: str) -> int | str:
    text = re.sub(r"[\s\u00a0\u202f]", "", raw)
    return int(text) if re.fullmatch(r"-?(0|[1-9]\d{0,17})", text) else raw


def _day(raw: str) -> date | str:
    """25.06.2014 or 2014-06-25; a day that no calendar has stays text in the file's notation."""
    found = DAY.fullmatch(raw.removesuffix("r.").strip())
    text = f"{found[3]}-{int(found[2]):02d}-{int(found[1]):02d}" if found else raw
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else raw
    except ValueError:
        return text


READERS = {"yes_no": lambda raw: raw == "true", "integer": _integer, "number": number, "date": _day, "id": lambda raw: identifier(raw) or raw,
           "paragraph": lambda raw: " ".join(raw.split())}
