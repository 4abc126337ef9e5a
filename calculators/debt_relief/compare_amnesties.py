"""Rent amnesties side by side: what each town's programme, and the reader's own terms, would mean for one debtor (art. 59 of the
public finance act)."""

from calculators import money
from calculators.debt_relief import amnesty, amnesty_terms as own_terms
from calculators.debt_relief.amnesty_conditions import lacking
from calculators.fields import Problem
from calculators.words.common import OWN_TERMS_NAME

NAME = "compare_amnesties"
INSTRUMENT = None
COMPARES = "amnesty"
DAY = "applied_on"
FIELDS = amnesty.DEBTOR
usable = amnesty.usable
own_programme = own_terms.programme
# Days of programmes that ended long ago; who compares rules asks what the rest says.
CALENDAR = {"application-window", "last-payment-day"}


def check(given, terms: None) -> list[Problem]:
    """What is wrong whatever the programme; what a single programme does not offer is said in its row."""
    return amnesty.check_debtor(given) + own_terms.consistent(given.terms, own_terms.told(given.terms))


def reckon(given, case) -> dict:
    """One row a programme, in the order of the towns, each with the outcome of `amnesty`; the reader's own terms come first."""
    rows, silent = [], []
    own = own_terms.programme(given, alone=False)
    if own:
        rows.append({"programme": None, "town": OWN_TERMS_NAME} | _row(given, case, own))
        case.caution("own_terms")
    for town, programme in case.towns.programmes(COMPARES, usable):
        rows.append({"programme": f"{town['slug']}/{programme['id']}", "town": town["name"]} | _row(given, case, programme))
        case.cite_programme(town, programme)
        silent += [town["name"]] if amnesty.leaves_costs_out(given, programme["terms"]) else []
    if silent:
        case.caution("court_costs_left_out", costs=given.court_costs, towns=", ".join(dict.fromkeys(silent)))
    case.rest_on("provisions.relief", given.applied_on)
    _explain(case, rows)
    return {"rows": rows, "possible": sum(row["eligible"] is True for row in rows), "open": sum(row["eligible"] is None for row in rows),
            "refused": sum(row["eligible"] is False for row in rows)}


def _row(given, case, programme: dict) -> dict:
    """What a programme means for the debtor: the outcome of `amnesty`, the days and what is lacking."""
    found = amnesty.assess(given, programme, case.law)
    days = amnesty.tax_days(found)
    for day in days:
        case.rest_on(amnesty.TAX[given.occupies], day)
    failed = [one for one in found.conditions if one.met is False]
    return {"title": programme["title"], "status": programme["status"], "met": sum(one.met is True for one in found.conditions),
            "failed": len(failed), "unknown": sum(one.met is None for one in found.conditions), "lacking": [lacking(one) for one in failed],
            "written_off_on": days[-1].isoformat() if found.stages[-1].on else None} | amnesty.to_json(
                found, programme, amnesty.tax_on(days, given.occupies, case.parameters))


def _explain(case, rows: list[dict]) -> None:
    for row in rows:
        case.step("row", town=row["town"], title=row["title"], to_pay=money.from_plain(row["to_pay"]), written_off=money.from_plain(row["written_off"]))
    case.caution("comparison_only")
    if any(row["programme"] and row["status"] != "active" for row in rows):
        case.caution("not_in_force")
    if not rows:
        return case.say("none")
    cheapest, dearest = (pick(rows, key=lambda row: money.from_plain(row["to_pay"])) for pick in (min, max))
    failed = [{one["id"] for one in row["conditions"] if one["met"] is False} for row in rows]
    apart = sum(bool(those) and those <= CALENDAR for those in failed)
    case.say("compared_apart" if apart else "compared", apart=apart, count=len(rows), possible=sum(row["eligible"] is True for row in rows),
             low=money.from_plain(cheapest["to_pay"]), low_town=cheapest["town"], high=money.from_plain(dearest["to_pay"]), high_town=dearest["town"])
