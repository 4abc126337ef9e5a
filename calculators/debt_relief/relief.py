"""What instalments and deferral have in common: how long a town may grant them, and what follows when they are broken."""

from dataclasses import dataclass
from datetime import date

from calculators import money
from calculators.days import ONE_DAY
from calculators.debt_relief import authority, late_interest
from calculators.fields import Problem
from calculators.result import Phrase


@dataclass(frozen=True)
class Limit:
    """The longest relief in months: without anybody's special consent, and at all (None = no such limit)."""

    ordinary: int
    absolute: int | None
    rows: tuple[dict, ...] = ()

    def allows(self, months: int) -> bool | str:
        """True, "individual" (the office decides) or False."""
        if months <= self.ordinary:
            return True
        return "individual" if self.absolute is None or months <= self.absolute else False


def interest_starts(terms: dict, given) -> date | None:
    """The first day that bears interest when the relief is broken, by the town's rule; None where the act is silent.

    "application": interest that the relief had stopped comes back from the day of the application (the day the relief was
    granted when the reader does not know it). "original_due": from the day after the first due day.
    """
    rule = (terms.get("default") or {}).get("interest_from")
    if rule == "application":
        return given.applied_on or given.granted_on
    if rule == "original_due":
        return given.original_due_on + ONE_DAY
    return None


def usable(terms: dict) -> bool:
    """Whether a town's file knows the longest term, without which nothing can be said of this relief there."""
    return terms.get("max_months") is not None


def check_town(given, terms: dict | None) -> list[Problem]:
    """A town whose term we know, and the original due day where the town's rule counts from it."""
    if terms is not None and not usable(terms):
        field = "programme" if given.programme else "town"
        return [Problem(field=field, code="term_not_described", facts={}, value=getattr(given, field))]
    if terms and given.default_on and not given.original_due_on and (terms.get("default") or {}).get("interest_from") == "original_due":
        return [Problem(field="original_due_on", code="needed_by_terms", facts={}, value=None)]
    return []


def who_decides(case, instrument: str, amount: int) -> dict:
    """`decides` (rows of `authority.deciders`) and `who_decides` (a sentence) for `amount` grosze, with steps and the way to the
    calculator that tells more; an empty list and None where the town's files say nothing."""
    terms = authority.terms_about(case.town, case.programme, instrument) if case.town else None
    rows = authority.deciders(terms, instrument, amount) if terms else []
    for row in rows:
        limit = "" if row["limit"] is None else "_yearly" if row["yearly"] else "_limit"
        case.step("decides" + limit, town=case.town["name"], office=row["title"], amount=amount, limit=row["limit"] or "")
    if rows:
        case.offer("authority", "authority", {"town": case.town["slug"], "instrument": instrument, "amount": money.plain(amount)})
    return {"decides": rows, "who_decides": deciding(rows)}


def deciding(rows: list[dict]) -> Phrase | None:
    """The sentence about `authority.deciders`; None where there is nobody to name, or too many for a sentence."""
    if len(rows) == 1:
        return Phrase("decides_one", {"office": rows[0]["title"]})
    if len(rows) == 2:
        return Phrase("decides_two", {"unit": rows[0]["unit"].upper(), "office": rows[0]["title"], "other": rows[1]["title"]})
    return None


def lead_to_aid(case, occupies: str, form: str, granted_on: date, **more) -> None:
    """A relief for business premises may be aid: leads on to its gross grant equivalent with what was typed."""
    if occupies == "commercial":
        case.caution("business_aid")
        case.offer("grant_equivalent", "grant_equivalent", {"form": form, "granted_on": granted_on.isoformat()} | more)


def after_payment(paid: int, costs: int, interest: int, principal: int) -> dict[str, str]:
    """What is left of a debt's parts, in contract money, after a payment that covers costs first, then interest (art. 451 § 1 kc)."""
    left = {}
    for name, part in (("costs", costs), ("interest", interest), ("principal", principal)):
        covered = min(part, paid)
        left[name], paid = money.plain(part - covered), paid - covered
    return left


def broken(given, case, due_at_once: int, unpaid: int) -> dict | None:
    """What a broken relief costs: `due_at_once` grosze (of `unpaid` parts) and late interest to `default_on` (town's rule).

    Late interest runs on the unpaid principal only: payments cover costs and interest first (art. 451 § 1 kc), and interest
    bears no interest (art. 482 § 1 kc).
    """
    if not ((case.terms or {}).get("default") or {}).get("due_at_once"):
        case.caution("default_rule_unknown")
        return None
    base = min(given.principal, due_at_once)
    first = interest_starts(case.terms, given)
    case.step("due_at_once", default_on=given.default_on, due_at_once=due_at_once, unpaid=unpaid)
    if first is None:
        case.caution("default_interest_unknown")
        return {"due_at_once": money.plain(due_at_once), "interest_from": None, "late_interest": None, "periods": None}
    found = late_interest.stretches(base, first, given.default_on, case.law)
    interest = late_interest.total(found)
    case.rest_on("provisions.interest_on_interest", given.default_on)
    case.step("late_interest", basis="art. 481 i 482 kc", base=base, first=first, last=given.default_on, interest=interest,
              owed=due_at_once + interest)
    if case.terms["default"]["interest_from"] == "application" and given.applied_on is None:
        case.caution("application_day_unknown")
    return {"due_at_once": money.plain(due_at_once), "interest_from": first.isoformat(),
            "late_interest": money.plain(interest), "periods": late_interest.rows(found)}
