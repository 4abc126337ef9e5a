"""Rent debt in instalments (art. 59 of the public finance act and the council's resolution made under it)."""

from fractions import Fraction

from calculators import money
from calculators.days import add_months
from calculators.debt_relief import broken_plan, late_interest, relief
from calculators.debt_relief.instalment_plan import MOST_MONTHS, months_for, parts, schedule
from calculators.debt_relief.relief import Limit, after_payment, check_town, lead_to_aid, who_decides
from calculators.fields import Assumed, Choice, Day, Integer, Money, Percent, Problem, Text, in_order

NAME = "instalments"
INSTRUMENT = "instalments"
DAY = "granted_on"
OCCUPIES = ("dwelling", "commercial", "garage")
FIELDS = (
    Money("principal"),
    Money("interest", default="0"),
    Money("costs", default="0"),
    Day("granted_on"),
    Day("first_due_on"),
    Integer("months", low=1, high=MOST_MONTHS, unit="miesięcy", required=False),
    Money("affordable", required=False),
    Money("first_payment", default="0"),
    Text("town", type="town", required=False, sample="rybnik"),
    Text("programme", type="programme", required=False, sample="rybnik/instalments-2014"),
    Choice("occupies", OCCUPIES, default="dwelling"),
    Money("monthly_rent", required=False),
    Percent("annual_interest", default="0"),
    Day("applied_on", required=False),
    Day("original_due_on", required=False),
    Day("default_on", required=False),
    Assumed({late_interest.RATE: Percent(late_interest.RATE)}),
)
usable = relief.usable


def row_applies(row: dict, principal: int, monthly_rent: int | None, occupies: str) -> bool:
    """Whether a row of the act ("to 36 months when the debt is over … but not over …") fits this debt, in grosze.

    "Over" is strict, "up to" includes the limit. The rent is asked for by `check` whenever the row's answer depends on it.
    """
    if row.get("occupies") and occupies not in row["occupies"]:
        return False
    if row.get("principal_over") and principal <= money.from_plain(row["principal_over"]):
        return False
    if row.get("principal_up_to") and principal > money.from_plain(row["principal_up_to"]):
        return False
    multiple = row.get("rent_multiple_over")
    return not multiple or monthly_rent is not None and principal > multiple * monthly_rent


def limit_of(terms: dict, principal: int, monthly_rent: int | None, occupies: str) -> Limit:
    """The longest plan that a town's act allows for this debt; where rows overlap, the longest term applies."""
    rows = tuple(row for row in terms.get("longer") or () if row_applies(row, principal, monthly_rent, occupies))
    ordinary = max([terms["max_months"]] + [row["months"] for row in rows if row["months"]])
    absolute = terms.get("absolute_max_months")
    if absolute is None or any(row["months"] is None for row in rows):
        return Limit(ordinary, None, rows)
    return Limit(ordinary, max(absolute, ordinary), rows)


def rent_needed(terms: dict, principal: int, occupies: str) -> bool:
    """Whether some row would apply for a low enough rent: only then does the answer depend on it."""
    return any(row.get("rent_multiple_over") and row_applies(row, principal, 0, occupies) for row in terms.get("longer") or ())


def check(given, terms: dict | None) -> list[Problem]:
    """What is wrong between fields (values that could not be read are None)."""
    problems = []
    for later, earlier in (("first_due_on", "granted_on"), ("default_on", "granted_on"), ("granted_on", "applied_on")):
        problems += in_order(given, earlier, later)
    if given.original_due_on and given.default_on:
        problems += in_order(given, "original_due_on", "default_on")
    if given.principal == 0 and given.interest == 0 and given.costs == 0:
        problems.append(Problem(field="principal", code="nothing_to_spread", facts={}, value="0"))
    else:
        problems += _check_length(given)
    if terms and given.monthly_rent is None and given.principal is not None and given.occupies \
            and rent_needed(terms, given.principal, given.occupies):
        problems.append(Problem(field="monthly_rent", code="needed_by_terms", facts={}, value=None))
    return problems + check_town(given, terms)


def _check_length(given) -> list[Problem]:
    """Either months, or what the debtor can afford a month, and a first payment that leaves something to spread."""
    if given.months is None and given.affordable is None:
        return [Problem(field="months", code="months_needed", facts={}, value=None, instead={"affordable"})]
    if given.months is not None and given.affordable is not None:
        return [Problem(field="affordable", code="months_twice", facts={}, value=money.plain(given.affordable))]
    if None in (given.principal, given.interest, given.costs, given.first_payment, given.annual_interest):
        return []
    rest = given.principal + given.interest + given.costs - given.first_payment
    if rest <= 0:
        return [Problem(field="first_payment", code="nothing_left", facts={}, value=money.plain(given.first_payment))]
    if given.affordable is not None and (given.affordable == 0 or months_for(rest, given.affordable, given.annual_interest) is None):
        enough = max(map(sum, parts(rest, MOST_MONTHS, given.annual_interest)))
        return [Problem(field="affordable", code="too_little", facts={"most": MOST_MONTHS, "sample": money.plain(enough)}, value=money.plain(given.affordable))]
    return []


def reckon(given, case) -> dict:
    """The contract's outcome; money in grosze inside, strings outside. `months` is found where the reader gave what they can afford."""
    whole = given.principal + given.interest + given.costs
    total = whole - given.first_payment
    case.step("total", principal=given.principal, interest=given.interest, costs=given.costs, total=whole)
    if given.first_payment:
        case.step("first_payment", whole=whole, first=given.first_payment, rest=total)
    if given.months is None:
        given.months = months_for(total, given.affordable, given.annual_interest)
        case.step("affordable", total=total, affordable=given.affordable, months=given.months)
    case.rest_on("provisions.relief", given.granted_on)
    office = who_decides(case, "instalments", whole)
    limit = _limit(given, case)
    rows = schedule(total, given.months, given.first_due_on, given.annual_interest, case.parameters.working_days)
    _explain_schedule(given, case, rows, total)
    outcome = {
        "total": money.plain(whole),
        "first_payment": money.plain(given.first_payment),
        "months": given.months,
        "longest_without_consent": limit.ordinary if limit else None,
        "max_months": limit.absolute if limit else None,
        "allowed": limit.allows(given.months) if limit else None,
        "instalments": [row.to_json() for row in rows],
        "total_interest": money.plain(sum(row.interest for row in rows)),
        "total_paid": money.plain(given.first_payment + sum(row.amount for row in rows)),
    } | office
    if given.default_on:
        outcome["default"] = _default(given, case, rows)
    outcome["default_by_month"] = broken_plan.at_each_instalment(given, case, rows)
    _answer(given, case, limit, rows)
    return outcome


def _limit(given, case) -> Limit | None:
    if case.terms is None:
        return None
    limit = limit_of(case.terms, given.principal, given.monthly_rent, given.occupies)
    name = case.town["name"]
    if limit.absolute is None:
        case.step("limit_open", town=name, ordinary=limit.ordinary, months=given.months)
    else:
        case.step("limit", town=name, ordinary=limit.ordinary, absolute=limit.absolute, months=given.months)
    if len(limit.rows) > 1:
        case.caution("rows_overlap", town=name)
    if given.occupies not in (case.terms.get("occupies") or OCCUPIES):
        case.caution("premises_not_covered", town=name)
    if case.terms.get("counted_from") == "granting":
        last_day = add_months(given.granted_on, limit.ordinary)
        if limit.allows(given.months) is True and add_months(given.first_due_on, given.months - 1) > last_day:
            case.caution("ends_after_limit", town=name, last_day=last_day, ordinary=limit.ordinary)
    return limit


def _explain_schedule(given, case, rows, total) -> None:
    if given.annual_interest:
        case.step("annuity", total=total, months=given.months, rate=given.annual_interest, amount=rows[0].amount)
        _warn_about_rate(given, case)
    else:
        larger = sum(row.amount == rows[0].amount for row in rows)
        case.step("split" if larger < given.months else "split_evenly", total=total, months=given.months, larger=larger,
                  smaller=given.months - larger, first=rows[0].amount, last=rows[-1].amount)
    moved = [row for row in rows if row.pay_by != row.due_on]
    if given.months > 1:
        case.rest_on("provisions.month_end", given.first_due_on)
    if moved:
        case.rest_on("public_holidays.saturday", moved[0].due_on)
        case.step("moved", basis="art. 115 kc", moved=len(moved), due=moved[0].due_on, pay_by=moved[0].pay_by)
    lead_to_aid(case, given.occupies, "instalments", given.granted_on, **after_payment(given.first_payment, given.costs, given.interest, given.principal),
                first_due_on=given.first_due_on.isoformat(), months=given.months, annual_interest=money.plain_number(given.annual_interest))


def _warn_about_rate(given, case) -> None:
    highest = case.parameters.parameter("late_interest.capital_maximum").at(given.granted_on)
    if highest and given.annual_interest > Fraction(highest.value):
        case.cite(highest)
        case.caution("rate_above_maximum", rate=given.annual_interest, highest=Fraction(highest.value))


def _default(given, case, rows) -> dict | None:
    """Instalments due before `default_on` are paid; the one due on it and later ones are not."""
    unpaid = [row for row in rows if row.due_on >= given.default_on]
    return broken_plan.broken(given, case, sum(row.principal for row in unpaid), len(unpaid))


def _answer(given, case, limit: Limit | None, rows) -> None:
    facts = {"months": given.months, "first": rows[0].amount, "last": rows[-1].amount, "last_day": rows[-1].pay_by,
             "town": case.town["name"] if case.town else ""}
    plan = "equal" if rows[0].amount == rows[-1].amount else "unequal"
    if limit is None:
        return case.say(plan, **facts)
    allowed = limit.allows(given.months)
    if allowed is True:
        return case.say("allowed_" + plan, **facts)
    if allowed == "individual":
        return case.say("individual", **facts, ordinary=limit.ordinary, over=given.months - limit.ordinary)
    return case.say("refused", **facts, absolute=limit.absolute, over=given.months - limit.absolute)
