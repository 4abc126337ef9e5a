"""A later day of payment for a rent debt (art. 59 of the public finance act and the council's resolution made under it)."""

from datetime import date

from calculators import money
from calculators.days import add_months
from calculators.debt_relief import late_interest, relief
from calculators.debt_relief.broken_plan import broken
from calculators.debt_relief.instalments import OCCUPIES
from calculators.debt_relief.relief import Limit, check_town, lead_to_aid, who_decides
from calculators.fields import Assumed, Choice, Day, Money, Percent, Problem, Text, in_order

NAME = "deferral"
INSTRUMENT = "deferral"
DAY = "granted_on"
FIELDS = (
    Money("principal"),
    Money("interest", default="0"),
    Day("granted_on"),
    Day("until"),
    Text("town", type="town", required=False, sample="rybnik"),
    Text("programme", type="programme", required=False, sample="rybnik/deferral-2014"),
    Choice("occupies", OCCUPIES, default="dwelling"),
    Day("applied_on", required=False),
    Day("original_due_on", required=False),
    Day("default_on", required=False),
    Assumed({late_interest.RATE: Percent(late_interest.RATE)}),
)
usable = relief.usable


def allowed_until(limit: Limit, granted_on: date, until: date) -> bool | str:
    """True up to the last day of the ordinary term (art. 112 kc), then "individual" or False."""
    if until <= add_months(granted_on, limit.ordinary):
        return True
    return "individual" if limit.absolute is None or until <= add_months(granted_on, limit.absolute) else False


def check(given, terms: dict | None) -> list[Problem]:
    """Days in their order, something to defer, and what the town's rule needs."""
    problems = []
    for earlier, later in (("granted_on", "until"), ("until", "default_on"), ("applied_on", "granted_on"), ("original_due_on", "default_on")):
        problems += in_order(given, earlier, later)
    if given.principal == 0 and given.interest == 0:
        problems.append(Problem(field="principal", code="nothing_to_defer", facts={}, value="0"))
    return problems + check_town(given, terms)


def reckon(given, case) -> dict:
    """The contract's outcome; money in grosze inside, strings outside."""
    total = given.principal + given.interest
    pay_by = case.parameters.working_days.pay_by(given.until)
    case.rest_on("provisions.relief", given.granted_on)
    case.step("total", principal=given.principal, interest=given.interest, total=total)
    office = who_decides(case, "deferral", total)
    limit = Limit(case.terms["max_months"], case.terms.get("absolute_max_months")) if case.terms else None
    max_until = add_months(given.granted_on, limit.ordinary) if limit else None
    allowed = allowed_until(limit, given.granted_on, given.until) if limit else None
    if limit:
        case.rest_on("provisions.month_end", given.granted_on)
        case.step("limit", basis="art. 112 kc", town=case.town["name"], months=limit.ordinary, granted=given.granted_on, max_until=max_until)
        if given.occupies not in (case.terms.get("occupies") or OCCUPIES):
            case.caution("premises_not_covered", town=case.town["name"])
    if pay_by != given.until:
        case.rest_on("public_holidays.saturday", given.until)
        case.step("moved", basis="art. 115 kc", until=given.until, pay_by=pay_by)
    lead_to_aid(case, given.occupies, "deferral", given.granted_on, principal=money.plain(given.principal), interest=money.plain(given.interest),
                until=given.until.isoformat())
    _answer(given, case, limit, allowed, total, pay_by)
    outcome = {"total": money.plain(total), "max_until": max_until.isoformat() if max_until else None, "allowed": allowed,
               "pay_by": pay_by.isoformat()} | office
    if given.default_on:
        outcome["default"] = broken(given, case, total, 1)
    return outcome


def _answer(given, case, limit: Limit | None, allowed, total: int, pay_by: date) -> None:
    facts = {"total": total, "pay_by": pay_by, "town": case.town["name"] if case.town else ""}
    if limit is None:
        return case.say("plain", **facts)
    if allowed is True:
        return case.say("allowed", **facts)
    # A special consent is measured against the ordinary term, a refusal against the one beyond which no consent reaches.
    latest = add_months(given.granted_on, limit.ordinary if allowed == "individual" else limit.absolute)
    return case.say("individual" if allowed == "individual" else "refused", **facts, max_until=latest, days=(given.until - latest).days)
