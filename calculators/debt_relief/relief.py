"""What instalments and deferral have in common: how long a town may grant them, and who decides."""

from dataclasses import dataclass

from calculators import money
from calculators.fields import Problem


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


def lead_to_office(case, instrument: str, amount: int) -> None:
    """Leads on to the question who decides on `amount` grosze, where the town's file tells it."""
    if case.terms and case.terms.get("decides"):
        case.offer("authority", "authority", {"town": case.town["slug"], "instrument": instrument, "amount": money.plain(amount)})
