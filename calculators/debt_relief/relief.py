"""What instalments and deferral have in common: how long a town may grant them, and who decides."""

from dataclasses import dataclass
from datetime import date

from calculators import money
from calculators.debt_relief import authority
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


def usable(terms: dict) -> bool:
    """Whether a town's file knows the longest term, without which nothing can be said of this relief there."""
    return terms.get("max_months") is not None


def check_term(given, terms: dict | None) -> list[Problem]:
    """A town whose longest term we know."""
    if terms is None or usable(terms):
        return []
    field = "programme" if given.programme else "town"
    return [Problem(field=field, code="term_not_described", facts={}, value=getattr(given, field))]


def check_town(given, terms: dict | None) -> list[Problem]:
    """A town whose longest term we know, and the original due day where the town's rule counts from it."""
    problems = check_term(given, terms)
    if problems:
        return problems
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
        lead_to_office(case, instrument, amount)
    return {"decides": rows, "who_decides": deciding(rows)}


def lead_to_office(case, instrument: str, amount: int, code: str = "authority") -> None:
    """Leads on to the question who decides on `amount` grosze in the town of the case."""
    case.offer(code, "authority", {"town": case.town["slug"], "instrument": instrument, "amount": money.plain(amount)})


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
