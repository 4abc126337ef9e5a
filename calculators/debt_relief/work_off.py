"""Rent debt paid with work instead of money (art. 453 of the civil code and the mayor's ordinance or the council's resolution)."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from calculators import money, working_time
from calculators.days import ONE_DAY, add_months
from calculators.debt_relief import work_conditions, work_settlement
from calculators.debt_relief.work_settlement import plain_hours, worth
from calculators.fields import LAST_DAY, Answers, Assumed, Day, Integer, Money, Month, Named, Problem, Quantity, Rows, Text
from calculators.result import Phrase

NAME = "work_off"
INSTRUMENT = "work_off"
DAY = "start_on"
KINDS = ("cleaning", "repair", "other")
ANY_KIND = "any"
MINIMUM, WAGE, YEAR_HOURS = "minimum_wage.hourly", "minimum_wage.monthly", "working_time.hours"
MONTH_HOURS = "744"  # hours of the longest month
FIELDS = (
    Money("debt", low_open=True),
    Quantity("hours_per_month", unit="godz.", low="0.5", high=MONTH_HOURS),
    Integer("people", low=1, high=50, unit="osób", default=1),
    Text("town", type="town", required=False, sample="konin"),
    Text("programme", type="programme", required=False, sample="konin/work-off-2015"),
    Named("work_kind", required=False, sample="cleaning"),
    Money("hourly_rate", unit="zł/godz.", high="1000", low_open=True, required=False),
    Day("start_on"),
    Integer("persons", low=1, high=50, unit="osób", required=False),
    Money("income", required=False),
    work_conditions.ChargesPaid("charges_paid"),
    Answers("conditions"),
    Rows("worked", (Month("month"), Quantity("hours", unit="godz.", high="37200"))),
    Assumed({MINIMUM: Money(MINIMUM), WAGE: Money(WAGE), YEAR_HOURS: Quantity(YEAR_HOURS, unit="godz. w roku", low="1", high="8784"),
             work_conditions.PENSION: Money(work_conditions.PENSION)}),
)


@dataclass(frozen=True)
class Rate:
    """What an hour is worth, in grosze: exact base rate (None where an act has none), percent of it, and the rounded rate."""

    amount: int
    base: Fraction | None = None
    percent: Fraction | None = None


def usable(terms: dict) -> bool:
    """Whether the calculator can serve the town: always, since a rate that its file does not know can be typed in."""
    return True


def names(field: str, towns: list[dict]) -> dict[str, str]:
    """The kinds of work that a form offers: the common ones and those of the towns, with their titles."""
    rows = [row for town in towns for one in town["programmes"] if one["instrument"] == INSTRUMENT for row in one["terms"]["rates"]]
    return dict.fromkeys(KINDS, "") | {row["work"]: row["title"] for row in rows if row["work"] not in (*KINDS, ANY_KIND)}


def rate_row(terms: dict | None, kind: str | None) -> dict | None:
    """The row of the act's price list for a kind of work; without a kind, the only price there is."""
    rows = (terms or {}).get("rates") or []
    if kind is None:
        prices = {(row["amount"], row["base_percent"]) for row in rows}
        return rows[0] if len(prices) == 1 else None
    return next((row for row in rows if row["work"] == kind), next((row for row in rows if row["work"] == ANY_KIND), None))


def kinds_of(terms: dict | None) -> list[str]:
    """The kinds that `work_kind` may name: those of the act's price list; the common ones where it prices any work, or none."""
    own = [row["work"] for row in (terms or {}).get("rates") or []]
    return own if own and ANY_KIND not in own else [*KINDS, *(kind for kind in own if kind not in KINDS)]


def hours_needed(debt: int, rate: int) -> Fraction:
    """Hours that pay `debt` grosze at `rate` grosze an hour, rounded up to half an hour."""
    return Fraction(-(-2 * debt // rate), 2)


def base_rate(wage: int, year_hours: Fraction) -> Fraction:
    """The minimum wage (grosze a month) over the year's average monthly hours: exact grosze an hour."""
    return Fraction(12 * wage) / year_hours


def check(given, terms: dict | None) -> list[Problem]:
    """A kind of work that the act prices, a rate from somewhere, and no work before the start."""
    problems = []
    allowed = kinds_of(terms)
    if terms is None and (given.town or given.programme):
        pass  # what a town with a mistaken name prices is not known
    elif given.work_kind is not None and given.work_kind not in allowed:
        problems.append(Problem(field="work_kind", code="unknown_kind", facts={"known": allowed}, value=given.work_kind))
    elif given.hourly_rate is None and rate_row(terms, given.work_kind) is None:
        if terms and terms["rates"]:
            problems.append(Problem(field="work_kind", code="kind_needed", facts={"known": allowed}, value=None))
        else:
            code = "needed_without_town" if terms is None else "rate_not_in_file"
            problems.append(Problem(field="hourly_rate", code=code, facts={}, value=None))
    for number, row in enumerate(given.worked):
        if row is not None and row.month and given.start_on and row.month < given.start_on.replace(day=1):
            problems.append(Problem(field=f"worked.{number}.month", code="month_before_start", facts=dict.fromkeys(("start", "sample"), given.start_on.isoformat()[:7]),
                                    value=row.month.isoformat()[:7]))
    return problems


def reckon(given, case) -> dict:
    """The contract's outcome; grosze and exact hours inside, strings outside."""
    rate = _rate(given, case)
    minimum = minimum_rate(given.start_on, rate.amount, case)
    monthly = given.hours_per_month * given.people
    hours = hours_needed(given.debt, rate.amount)
    months = -(-hours // monthly)
    first = given.start_on.replace(day=1)
    ends_on = _ends_on(first, months)
    plan = work_settlement.plan(hours, monthly, months) if ends_on else []
    value = worth(hours, rate.amount)
    conditions = work_conditions.all_of(given, case)
    case.step("hours", basis="art. 453 kc", debt=given.debt, rate=rate.amount, hours=hours)
    case.step("months", hours=hours, monthly=monthly, people=given.people, each=given.hours_per_month, months=months)
    case.step("surplus", hours=hours, rate=rate.amount, value=value, debt=given.debt, surplus=value - given.debt)
    case.rest_on("provisions.other_performance", given.start_on)
    _warn(given, case, rate, ends_on)
    settlement, settled = work_settlement.settle(given.debt, rate.amount, first, plan, given.worked, monthly)
    if settled:
        _answer_of_card(case, conditions, settled)
    else:
        _answer(case, conditions, hours, months, ends_on, rate)
    return {
        "debt": money.plain(given.debt),
        "rate": money.plain(rate.amount),
        "base_rate": money.plain(money.half_up(rate.base)) if rate.base is not None else None,
        "minimum_rate": money.plain(minimum) if minimum is not None else None,
        "rate_ok": rate.amount >= minimum if minimum is not None else None,
        "hours": plain_hours(hours),
        "months": months,
        "ends_on": ends_on.isoformat() if ends_on else None,
        "value": money.plain(value),
        "surplus": money.plain(value - given.debt),
        "schedule": work_settlement.schedule(given.debt, rate.amount, first, plan),
        "conditions": conditions,
        "settlement": settlement,
        "settled": work_settlement.settled_json(settled),
    }


def _ends_on(first: date, months: int) -> date | None:
    """The last day of the last month; None when that is beyond the years that the calculators know."""
    if months > (LAST_DAY.year - first.year) * 12 + 13 - first.month:
        return None
    return add_months(first, months) - ONE_DAY


def _rate(given, case) -> Rate:
    """The reader's rate, or the act's; a percentage of the base rate is rounded once, at the end."""
    row = rate_row(case.terms, given.work_kind)
    if given.hourly_rate is not None:
        if case.terms and case.terms["rates"]:
            case.caution("own_rate", town=case.town["name"])
        case.step("own_rate", rate=given.hourly_rate)
        return Rate(given.hourly_rate)
    if row["amount"] is not None:
        rate = Rate(money.from_plain(row["amount"]))
        case.step("town_rate", town=case.town["name"], work=row["title"], rate=rate.amount)
        return rate
    wage, year_hours = money.from_plain(case.law(WAGE, given.start_on).value), _year_hours(given.start_on, case)
    base, percent = base_rate(wage, year_hours), Fraction(row["base_percent"])
    rate = Rate(money.half_up(base * percent / 100), base, percent)
    case.step("base_rate", basis="art. 130 kp", wage=wage, hours=year_hours, year=given.start_on.year, base=money.half_up(base))
    case.step("percent_rate", work=row["title"], percent=percent, rate=rate.amount)
    return rate


def _year_hours(day: date, case) -> Fraction:
    """The year's working hours by the calendar; before the first year that we know the law of, only what the reader assumes."""
    if day < case.parameters.values(YEAR_HOURS)[0].first:
        return Fraction(case.law(YEAR_HOURS, day).value)
    case.rest_on(YEAR_HOURS, day)
    case.rest_on("public_holidays.days", day)
    return Fraction(working_time.year_hours(day.year, case.parameters))


def minimum_rate(start_on: date, rate: int, case) -> int | None:
    """The statutory hourly minimum in grosze, with a caution when `rate` is below it; None before there was one (1 January 2017)."""
    if start_on < case.parameters.values(MINIMUM)[0].first:
        case.step("no_minimum", start=start_on)
        return None
    minimum = money.from_plain(case.law(MINIMUM, start_on).value)
    case.step("minimum", minimum=minimum, rate=rate, start=start_on)
    if rate < minimum:
        case.caution("below_minimum", rate=rate, minimum=minimum, less=minimum - rate)
    return minimum


def warn_of_rise(start_on: date, ends_on: date | None, rate: int, case) -> None:
    """A caution when the statutory minimum rises above `rate` grosze while the work lasts."""
    rise = next((value for value in case.parameters.values(MINIMUM) if start_on < value.first <= (ends_on or LAST_DAY)
                 and rate < money.from_plain(value.value)), None)
    if rise and start_on >= case.parameters.values(MINIMUM)[0].first:
        case.cite(rise)
        case.caution("minimum_rises", first=rise.first, minimum=money.from_plain(rise.value))


def _warn(given, case, rate: Rate, ends_on: date | None) -> None:
    if rate.base is not None and (ends_on is None or ends_on.year > given.start_on.year):
        case.caution("base_rate_changes", town=case.town["name"], year=given.start_on.year)
    warn_of_rise(given.start_on, ends_on, rate.amount, case)
    terms = case.terms or {}
    if given.people > 1 and terms.get("workers") == ["debtor"]:
        case.caution("debtor_only", town=case.town["name"])
    if terms.get("income") and (given.persons is None or given.income is None):
        case.caution("income_not_told", town=case.town["name"])
    if terms.get("only_once"):
        case.caution("only_once", town=case.town["name"])


def _answer(case, conditions: list[dict], hours: Fraction, months: int, ends_on: date | None, rate: Rate) -> None:
    facts = {"hours": hours, "months": months, "ends": ends_on, "rate": rate.amount}
    failed, unknown = _failed(conditions), sum(condition["met"] is None for condition in conditions)
    if failed:
        return case.say("not_eligible", **facts, lacking=failed, town=case.town["name"])
    if not ends_on:
        return case.say("too_long", **facts)
    return case.say("planned_to_check", **facts, unknown=unknown, town=case.town["name"]) if unknown else case.say("planned", **facts)


def _answer_of_card(case, conditions: list[dict], settled: dict) -> None:
    left, surplus = settled["left"], settled["surplus"]
    case.step("settled", worked=settled["hours"], worth=settled["value"], left=left, still=settled["hours_left"])
    case.say("settled" if left else "paid" if surplus else "paid_exactly", worked=settled["hours"], left=left, still=settled["hours_left"], surplus=surplus)
    if _failed(conditions):
        case.caution("card_not_eligible", town=case.town["name"])


def _failed(conditions: list[dict]) -> list[Phrase]:
    return [work_conditions.lacking(condition) for condition in conditions if condition["met"] is False]
