"""Rent amnesties side by side: what each town's programme would mean for one debtor (art. 59 of the public finance act)."""

from calculators import money
from calculators.debt_relief import amnesty
from calculators.fields import Problem

NAME = "compare_amnesties"
INSTRUMENT = None
COMPARES = "amnesty"
DAY = "applied_on"
FIELDS = amnesty.DEBTOR
usable = amnesty.usable


def check(given, terms: None) -> list[Problem]:
    """What is wrong whatever the programme; what a single programme does not offer is said in its row."""
    return amnesty.check_debtor(given)


def reckon(given, case) -> dict:
    """One row a programme, in the order of the towns, each with the outcome of `amnesty`."""
    rows = []
    for town, programme in case.towns.programmes(COMPARES, usable):
        found = amnesty.assess(given, programme, case.law)
        days = amnesty.tax_days(found)
        for day in days:
            case.rest_on(amnesty.TAX[given.occupies], day)
        case.cite_programme(town, programme)
        rows.append({"programme": f"{town['slug']}/{programme['id']}", "town": town["name"], "title": programme["title"],
                     "status": programme["status"],
                     "failed": sum(one.met is False for one in found.conditions), "unknown": sum(one.met is None for one in found.conditions),
                     "written_off_on": days[-1].isoformat() if found.stages[-1].on else None}
                    | amnesty.to_json(found, programme, amnesty.tax_on(days, given.occupies, case.parameters)))
    case.rest_on("provisions.relief", given.applied_on)
    _explain(case, rows)
    return {"rows": rows, "possible": sum(row["eligible"] is True for row in rows), "open": sum(row["eligible"] is None for row in rows),
            "refused": sum(row["eligible"] is False for row in rows)}


def _explain(case, rows: list[dict]) -> None:
    for row in rows:
        case.step("row", town=row["town"], title=row["title"], to_pay=money.from_plain(row["to_pay"]), written_off=money.from_plain(row["written_off"]))
    case.caution("comparison_only")
    if any(row["status"] != "active" for row in rows):
        case.caution("not_in_force")
    if not rows:
        return case.say("none")
    cheapest, dearest = (pick(rows, key=lambda row: money.from_plain(row["to_pay"])) for pick in (min, max))
    case.say("compared", count=len(rows), possible=sum(row["eligible"] is True for row in rows), low=money.from_plain(cheapest["to_pay"]),
             low_town=cheapest["town"], high=money.from_plain(dearest["to_pay"]), high_town=dearest["town"])
