"""Who in the town may grant a relief, and up to what amount (art. 59 sec. 2 of the public finance act, the council's resolution)."""

from calculators import money
from calculators.fields import Choice, Money, Named, Problem, Text

NAME = "authority"
INSTRUMENT = None
INSTRUMENTS = ("instalments", "deferral", "write_off")
DAY = None
FIELDS = (
    Text("town", type="town", sample="rybnik"),
    Choice("instrument", INSTRUMENTS),
    Money("amount"),
    Named("unit", required=False, sample="zgm"),
    Money("already_this_year", default="0"),
)


def instrument(given) -> str | None:
    """The instrument whose programme decides; None where the input cannot be read."""
    return given.instrument


def usable(terms: dict) -> bool:
    """Whether the town's file says who decides."""
    return bool(terms.get("decides"))


def names(field: str, towns: list[dict]) -> dict[str, str]:
    """The units that a form offers: every unit for which some town has rows of its own."""
    return {unit: "" for town in towns for unit in units_of(town)}


def units_of(town: dict) -> list[str]:
    """The units that a town's file names, whatever the instrument."""
    units = [row["unit"] for one in town["programmes"] for row in one["terms"].get("decides") or () if row["unit"]]
    return list(dict.fromkeys(units))


def offices(terms: dict, instrument: str, unit: str | None = None) -> list[dict]:
    """The offices that may decide, lowest first: from the head of the creditor's unit upwards, as the act's `above` leads.

    A row of the creditor's own unit goes before the row for all other units; without such a row, and without `unit`, the
    common row starts. Amounts are not looked at here.
    """
    rows = {row["id"]: row for row in terms.get("decides") or () if instrument in row["instruments"]}
    higher = {row["above"] for row in rows.values()}
    lowest = [row for row in rows.values() if row["id"] not in higher]
    office = next((row for row in lowest if unit and row["unit"] == unit), next((row for row in lowest if not row["unit"]), None))
    found: list[dict] = []
    while office is not None and office not in found:
        found.append(office)
        office = rows.get(office["above"])
    return found


def may_decide(office: dict, amount: int, already_this_year: int = 0) -> bool:
    """Whether `amount` grosze is within the office's own ceiling ("up to" includes it). A yearly ceiling counts also what
    the debtor has been granted this year."""
    if office["limit"] is None:
        return True
    counted = amount + (already_this_year if office["yearly"] else 0)
    return counted <= money.from_plain(office["limit"])


def who_decides(terms: dict, instrument: str, amount: int, unit: str | None = None, already_this_year: int = 0) -> dict | None:
    """The lowest office that may grant a relief of `amount` grosze, as a row of the town's file; None where it names none."""
    return next((office for office in offices(terms, instrument, unit) if may_decide(office, amount, already_this_year)), None)


def terms_about(town: dict, programme: dict | None, instrument: str) -> dict | None:
    """The terms that say who decides on an instrument: the programme's own, else those of the town's programme of that instrument."""
    others = [one for one in town["programmes"] if one["instrument"] == instrument and one["status"] != "closed"]
    return next((one["terms"] for one in [*([programme] if programme else []), *others]
                 if any(instrument in row["instruments"] for row in one["terms"].get("decides") or ())), None)


def deciders(terms: dict, instrument: str, amount: int) -> list[dict]:
    """Who decides on `amount` grosze where nobody has said which unit the debt is owed to: {"unit", "id", "title", "limit", "yearly"}.

    One row (unit None) where the answer is the same for every unit; else a row for each unit that has its own offices, then the row of
    the others. A yearly ceiling may be used up: what was granted before is not known here.
    """
    units = [*units_of({"programmes": [{"terms": terms}]}), None]
    found = [(unit, who_decides(terms, instrument, amount, unit)) for unit in units]
    found = [(unit, office) for unit, office in found if office]
    if len({office["id"] for _, office in found}) == 1:
        found = [(None, found[0][1])]
    return [{"unit": unit, **{key: office[key] for key in ("id", "title", "limit", "yearly")}} for unit, office in found]


def check_town(given, town: dict) -> list[Problem]:
    """A unit that the town's file does not know."""
    units = units_of(town)
    if given.unit is None or given.unit in units:
        return []
    return [Problem(field="unit", code="unknown_unit" if units else "no_units", facts={"known": units, "name": town["name"]}, value=given.unit)]


def check(given, terms: dict | None) -> list[Problem]:
    """Nothing else can be wrong between the fields."""
    return []


def reckon(given, case) -> dict:
    """The contract's outcome; money in grosze inside, strings outside."""
    ladder = offices(case.terms, given.instrument, given.unit)
    found = who_decides(case.terms, given.instrument, given.amount, given.unit, given.already_this_year)
    for office in ladder:
        _explain(given, case, office)
        if office is found:
            break
    case.rest_on("provisions.relief", case.on)
    if given.unit is None and units_of({"programmes": [case.programme]}):
        case.caution("unit_matters", town=case.town["name"])
    above = next((office for office in ladder if found and office["id"] == found["above"]), None)
    _answer(given, case, found, above)
    return {
        "decides": found["id"] if found else None,
        "title": found["title"] if found else None,
        "limit": found["limit"] if found else None,
        "above": found["above"] if found else None,
        "above_title": above["title"] if above else None,
        "yearly": found["yearly"] if found else None,
        "left_this_year": _left_this_year(given, found),
        "offices": [{"title": office["title"], "limit": office["limit"], "decides": office is found} for office in ladder],
    }


def _left_this_year(given, found: dict | None) -> str | None:
    """What remains of a yearly ceiling after this relief."""
    if not found or not found["yearly"] or found["limit"] is None:
        return None
    return money.plain(money.from_plain(found["limit"]) - given.already_this_year - given.amount)


def _explain(given, case, office: dict) -> None:
    facts = {"office": office["title"], "amount": given.amount, "already": given.already_this_year}
    if office["limit"] is None:
        return case.step("no_limit", **facts)
    facts["limit"] = money.from_plain(office["limit"])
    within = may_decide(office, given.amount, given.already_this_year)
    if office["yearly"]:
        return case.step("within_yearly" if within else "over_yearly", **facts)
    return case.step("within" if within else "over", **facts)


def _answer(given, case, found: dict | None, above: dict | None) -> None:
    if found is None:
        return case.say("nobody", town=case.town["name"], amount=given.amount)
    facts = {"town": case.town["name"], "office": found["title"], "amount": given.amount, "above": above["title"] if above else ""}
    if found["limit"] is None:
        return case.say("without_limit", **facts)
    return case.say("up_to_limit" if above else "up_to_limit_alone", **facts, limit=money.from_plain(found["limit"]))
