"""Exemption from property tax after a renovation, as a council may grant it (art. 7 sec. 3 of the local taxes act)."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from calculators import money
from calculators.days import ONE_DAY, add_months, month_start_after
from calculators.fields import Day, Integer, Money, Percent, Problem, Quantity, Share, Text

NAME = "tax_exemption"
INSTRUMENT = "tax_exemption"
DAY = "completed_on"
OWN_TERMS = ("max_years", "cost_share", "cap")
FIELDS = (
    Money("costs"),
    Day("completed_on"),
    Money("annual_tax", required=False),
    Quantity("area", unit="m²", high="1000000", required=False),
    Money("rate", unit="zł za m² rocznie", high="1000", required=False),
    Share("share", default="1"),
    Text("town", type="town", required=False, sample="tomaszow-mazowiecki"),
    Text("programme", type="programme", required=False, sample="tomaszow-mazowiecki/tax-exemption-2016"),
    Integer("max_years", low=1, high=50, unit="lat", required=False),
    Percent("cost_share", required=False, sample="50"),
    Money("cap", required=False),
)
RATE_PARAMETERS = ("property_tax.residential", "property_tax.business")


@dataclass(frozen=True)
class Terms:
    """The limits of an act: years, percent of the costs, and an amount in grosze (None = none)."""

    max_years: int
    cost_share: Fraction
    cap: int | None


@dataclass(frozen=True)
class Exemption:
    """Exempt months' amounts in grosze, oldest first, and the limit that the next month would break."""

    amounts: list[int]
    ended_by: str

    @property
    def total(self) -> int:
        """All the tax that is not paid."""
        return sum(self.amounts)


def usable(terms: dict) -> bool:
    """Whether a town's file knows enough for this calculator."""
    return all(is_known(terms.get(name)) for name in OWN_TERMS)


def is_known(value) -> bool:
    """Whether a town's file gives the term ("none" is knowledge too: there is no such limit)."""
    return value is not None


def terms_of(given, town_terms: dict | None) -> Terms:
    """The town's terms; what its file does not know, and everything without a town, is the reader's."""
    town_terms = town_terms or {}
    years, share, cap = (town_terms.get(name) for name in OWN_TERMS)
    return Terms(
        years if is_known(years) else given.max_years,
        Fraction(share) if is_known(share) else given.cost_share,
        given.cap if not is_known(cap) else None if cap == "none" else money.from_plain(cap),
    )


def cost_limit(costs: int, share: Fraction, cost_share: Fraction) -> int:
    """The part of the taxpayer's costs that the act gives back, in grosze, rounded half up."""
    return money.half_up(costs * share * cost_share / 100)


def exempt_months(annual_tax: Fraction, limit: int, limited_by: str, max_years: int) -> Exemption:
    """A month is exempt while the exact running total stays within the limit (landing on it is within) and the years last.

    `annual_tax` is exact, in grosze; the months' amounts are differences of the rounded running total.
    """
    longest = 12 * max_years
    months = longest if annual_tax == 0 else min(longest, int(Fraction(12 * limit) / annual_tax))
    amounts = money.rounded_parts([annual_tax / 12] * months)
    return Exemption(amounts, "years" if months == longest else limited_by)


def annual_tax(given) -> Fraction:
    """The year's tax in grosze, exact: given, or area times rate."""
    return Fraction(given.annual_tax) if given.annual_tax is not None else given.area * given.rate


def check(given, terms: dict | None) -> list[Problem]:
    """The tax or how to get it; own terms exactly where no act gives them."""
    problems = []
    if given.annual_tax is None:
        missing = [name for name in ("area", "rate") if getattr(given, name) is None]
        if len(missing) == 2:
            problems.append(Problem(field="annual_tax", code="tax_needed", facts={}, value=None))
        elif missing:
            problems.append(Problem(field=missing[0], code="other_half_needed", facts={}, value=None))
    elif given.area is not None or given.rate is not None:
        problems.append(Problem(field="annual_tax", code="tax_twice", facts={}, value=money.plain(given.annual_tax)))
    for name in OWN_TERMS:
        own, known = getattr(given, name), terms is not None and is_known(terms.get(name))
        if known and own is not None:
            problems.append(Problem(field=name, code="not_with_town", facts={}, value=None))
        elif not known and own is None and name != "cap":
            problems.append(Problem(field=name, code="needed_without_town" if terms is None else "needed_by_file", facts={}, value=None))
    return problems


def reckon(given, case) -> dict:
    """The contract's outcome; money in grosze inside, strings outside."""
    terms = terms_of(given, case.terms)
    tax = annual_tax(given)
    by_costs = cost_limit(given.costs, given.share, terms.cost_share)
    limited_by = "cap" if terms.cap is not None and terms.cap < by_costs else "cost_share"
    limit = terms.cap if limited_by == "cap" else by_costs
    starts_on = month_start_after(given.completed_on)
    found = exempt_months(tax, limit, limited_by, terms.max_years)
    ends_on = add_months(starts_on, len(found.amounts)) - ONE_DAY if found.amounts else None
    _explain(given, case, terms, tax, by_costs, limit, starts_on, found)
    case.rest_on("provisions.local_tax_exemption", given.completed_on)
    case.say("exempt" if found.amounts else "nothing", total=found.total, months=len(found.amounts), starts=starts_on, limit=limit,
             month=money.half_up(tax / 12), ends=ends_on)
    return {
        "limit": money.plain(limit),
        "starts_on": starts_on.isoformat(),
        "ends_on": ends_on.isoformat() if ends_on else None,
        "months": _rows(starts_on, found.amounts),
        "total": money.plain(found.total),
        "ended_by": found.ended_by,
        "conditions": [condition["text"] for condition in (case.programme or {}).get("conditions") or ()],
    }


def _rows(starts_on: date, amounts: list[int]) -> list[dict]:
    rows, running = [], 0
    for number, amount in enumerate(amounts):
        running += amount
        rows.append({"month": add_months(starts_on, number).isoformat()[:7], "exempt": money.plain(amount),
                     "cumulative": money.plain(running)})
    return rows


def _explain(given, case, terms: Terms, tax: Fraction, by_costs: int, limit: int, starts_on: date, found: Exemption) -> None:
    if given.annual_tax is None:
        case.step("tax", area=given.area, rate=given.rate, tax=money.half_up(tax))
        _warn_about_rate(given, case, starts_on)
    case.step("month", tax=money.half_up(tax), month=money.half_up(tax / 12))
    case.step("by_costs", costs=given.costs, share=given.share * 100, percent=terms.cost_share, limit=by_costs)
    if terms.cap is not None:
        case.step("cap", cap=terms.cap)
    case.step("limit", limit=limit)
    case.step("years", years=terms.max_years, months=12 * terms.max_years, starts=starts_on)
    case.step("ended_by_" + found.ended_by, months=len(found.amounts), total=found.total, limit=limit)
    case.caution("tax_may_change")
    if case.terms and case.terms.get("costs_after"):
        case.caution("costs_after", town=case.town["name"], day=case.terms["costs_after"])


def _warn_about_rate(given, case, day: date) -> None:
    """Says when a rate is above the statutory maximum for dwellings (business premises?) or for any building."""
    for name in reversed(RATE_PARAMETERS):
        highest = case.parameters.parameter(name).at(day)
        if highest and given.rate > money.from_plain(highest.value):
            case.cite(highest)
            case.caution("above_" + name.partition(".")[2], rate=given.rate, highest=money.from_plain(highest.value), year=day.year)
            return
