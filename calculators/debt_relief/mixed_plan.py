"""A debt settled in several ways at once: part worked off, part in instalments, the rest written off when all that is done.

Art. 59 of the public finance act (instalments, write-off) and art. 453 of the civil code (work instead of money).
"""

from datetime import date
from fractions import Fraction

from calculators import money
from calculators.days import ONE_DAY, add_months
from calculators.debt_relief import authority, relief, work_off
from calculators.debt_relief.instalment_plan import MOST_MONTHS, schedule
from calculators.debt_relief.instalments import OCCUPIES, limit_of, rent_needed
from calculators.debt_relief.mixed_parts import TOO_MANY, Parts, Work, divide, month_by_month, named_write_off
from calculators.debt_relief.work_settlement import plain_hours
from calculators.fields import LAST_DAY, Assumed, Choice, Day, Integer, Money, Percent, Problem, Quantity, Text, in_order
from calculators.result import Phrase

NAME = "mixed_plan"
INSTRUMENT = "instalments"
DAY = "granted_on"
FIELDS = (
    Money("debt", low_open=True),
    Choice("occupies", OCCUPIES, default="dwelling"),
    Text("town", type="town", required=False, sample="rybnik"),
    Text("programme", type="programme", required=False, sample="rybnik/instalments-2014"),
    Money("monthly_rent", required=False),
    Day("granted_on"),
    Money("written_off", required=False),
    Percent("written_off_percent", required=False),
    Money("worked_off", low_open=True, required=False),
    Quantity("hours_per_month", unit="godz.", low="0.5", high=work_off.MONTH_HOURS, required=False),
    Integer("people", low=1, high=50, unit="osób", default=1),
    Money("hourly_rate", unit="zł/godz.", high="1000", low_open=True, required=False),
    Day("work_start_on", required=False),
    Integer("months", low=1, high=MOST_MONTHS, unit="miesięcy", required=False),
    Money("affordable", required=False),
    Day("first_due_on", required=False),
    Assumed({work_off.MINIMUM: Money(work_off.MINIMUM)}),
)
usable = relief.usable


def check(given, terms: dict | None) -> list[Problem]:
    """Parts that fit into the debt, each with what it needs, and days in their order (values that could not be read are None)."""
    problems = relief.check_term(given, terms) + in_order(given, "granted_on", "first_due_on") + in_order(given, "granted_on", "work_start_on")
    if given.written_off is not None and given.written_off_percent is not None:
        problems.append(_problem(given, "written_off_percent", "write_off_twice"))
    if given.months is not None and given.affordable is not None:
        problems.append(_problem(given, "affordable", "months_twice"))
    work_meant = any(value is not None for value in (given.hours_per_month, given.hourly_rate, given.worked_off))
    problems += [Problem(field=name, code="needed_for_work", facts={}, value=None)
                 for name in ("hours_per_month", "hourly_rate") if work_meant and getattr(given, name) is None]
    return problems if problems or given.debt is None or given.people is None else _check_amounts(given)


def _check_amounts(given) -> list[Problem]:
    """What only shows when the parts are put together."""
    written_off = named_write_off(given.debt, given.written_off, given.written_off_percent)
    rest = given.debt - written_off
    if rest <= 0:
        field = "written_off" if given.written_off is not None else "written_off_percent"
        return [_problem(given, field, "nothing_left_to_pay", debt=given.debt)]
    if (given.worked_off or 0) > rest:
        return [_problem(given, "worked_off", "too_much_work", rest=rest)]
    beside = given.hours_per_month is not None and given.worked_off is None
    lengths = [name for name in ("months", "affordable") if getattr(given, name) is not None]
    if not lengths and not beside and (given.worked_off or 0) < rest:
        return [Problem(field="months", code="months_needed", facts={"rest": rest - (given.worked_off or 0)}, value=None,
                        instead={"affordable", "worked_off", "hours_per_month", "hourly_rate"})]
    if lengths and given.worked_off == rest:
        return [_problem(given, lengths[0], "nothing_for_instalments")]
    parts = _parts(given)
    if parts.months >= TOO_MANY:
        return [_problem(given, "affordable", "too_little", most=MOST_MONTHS)]
    if parts.work_months >= TOO_MANY:
        return [_problem(given, "hours_per_month", "too_little_work", most=MOST_MONTHS)]
    if parts.paid and given.first_due_on is None:
        return [Problem(field="first_due_on", code="needed_for_instalments", facts={}, value=None)]
    return []


def _problem(given, field: str, code: str, **facts) -> Problem:
    value = getattr(given, field)
    if isinstance(value, int) and field != "months":
        value = money.plain(value)
    return Problem(field=field, code=code, facts=facts, value=value if isinstance(value, (int, str)) else plain_hours(value))


def _work(given) -> Work | None:
    return Work(given.hours_per_month * given.people, given.hourly_rate) if given.hours_per_month is not None else None


def _parts(given) -> Parts:
    written_off = named_write_off(given.debt, given.written_off, given.written_off_percent)
    return divide(given.debt, written_off, _work(given), given.worked_off, given.months, given.affordable)


def reckon(given, case) -> dict:
    """The parts, month by month; money in grosze inside, strings outside."""
    parts = _parts(given)
    work_from = given.work_start_on or given.first_due_on or given.granted_on
    work_ends = add_months(work_from.replace(day=1), parts.work_months) - ONE_DAY if parts.worked_off else None
    rows = schedule(parts.paid, parts.months, given.first_due_on, Fraction(0), case.parameters.working_days) if parts.paid else []
    ends_on = max(day for day in (work_ends, rows[-1].pay_by if rows else None) if day)
    case.rest_on("provisions.relief", given.granted_on)
    _explain_write_off(given, case, parts)
    minimum = _explain_work(given, case, parts, work_from, work_ends)
    _explain_instalments(given, case, parts, rows)
    case.step("sum", worked_off=parts.worked_off, paid=parts.paid, written_off=parts.written_off, debt=parts.debt)
    plan = month_by_month(parts, _work(given), work_from, rows)
    _lead_on(given, case, parts, work_from, ends_on)
    case.say("_".join(parts.names), months=len(plan), worked_off=parts.worked_off, paid=parts.paid, written_off=parts.written_off, ends=ends_on,
             hours=parts.hours, count=parts.months)
    return {
        "debt": money.plain(parts.debt),
        "worked_off": money.plain(parts.worked_off),
        "paid": money.plain(parts.paid),
        "written_off": money.plain(parts.written_off),
        "parts": _shares(parts),
        "hours": plain_hours(parts.hours),
        "value": money.plain(parts.value),
        "surplus": money.plain(parts.surplus),
        "minimum_rate": money.plain(minimum) if minimum is not None else None,
        "rate_ok": given.hourly_rate >= minimum if minimum is not None else None,
        "work_months": parts.work_months,
        "instalments": parts.months,
        "instalment": money.plain(rows[0].amount) if rows else None,
        "months": len(plan),
        "last_month": plan[-1]["month"],
        "ends_on": ends_on.isoformat(),
        "write_off": {"amount": money.plain(parts.written_off), "on": ends_on.isoformat(), "condition": Phrase("after_" + "_".join(parts.names[:-1]))}
        if parts.written_off else None,
        "schedule": plan,
    }


def _shares(parts: Parts) -> list[dict]:
    """Each part with its share of the debt, to a tenth of a percent; the shares sum to one."""
    amounts = [("work", parts.worked_off), ("instalments", parts.paid), ("write_off", parts.written_off)]
    thousandths = money.rounded_parts([Fraction(1000 * amount, parts.debt) for _, amount in amounts])
    return [{"part": Phrase(name), "amount": money.plain(amount), "share": f"{share // 1000}.{share % 1000:03d}"}
            for (name, amount), share in zip(amounts, thousandths) if amount]


def _explain_write_off(given, case, parts: Parts) -> None:
    if given.written_off_percent is not None:
        case.step("write_off_percent", basis="art. 59 ufp", debt=parts.debt, percent=given.written_off_percent, written_off=parts.written_off, rest=parts.debt - parts.written_off)
    elif parts.written_off:
        case.step("write_off", basis="art. 59 ufp", debt=parts.debt, written_off=parts.written_off, rest=parts.debt - parts.written_off)


def _explain_work(given, case, parts: Parts, work_from: date, work_ends: date | None) -> int | None:
    """Steps and cautions about the work; the minimum rate of its first day in grosze, None without work or before there was one."""
    if not parts.worked_off:
        return None
    minimum = work_off.minimum_rate(work_from, given.hourly_rate, case)
    work_off.warn_of_rise(work_from, work_ends, given.hourly_rate, case)
    case.rest_on("provisions.other_performance", work_from)
    case.step("work_beside" if given.worked_off is None and parts.paid else "work", basis="art. 453 kc", worked_off=parts.worked_off, rate=given.hourly_rate,
              hours=parts.hours, monthly=given.hours_per_month * given.people, months=parts.work_months)
    if parts.surplus:
        case.step("surplus", hours=parts.hours, rate=given.hourly_rate, value=parts.value, debt=parts.worked_off, surplus=parts.surplus)
    return minimum


def _explain_instalments(given, case, parts: Parts, rows: list) -> None:
    if not rows:
        if given.months is not None or given.affordable is not None:
            case.caution("no_instalments_left", months=parts.work_months)
        return
    case.step("instalments", paid=parts.paid, months=parts.months, first=rows[0].amount, last=rows[-1].amount)
    if given.affordable is not None:
        case.step("affordable", affordable=given.affordable, months=parts.months)
    moved = [row for row in rows if row.pay_by != row.due_on]
    if len(rows) > 1:
        case.rest_on("provisions.month_end", given.first_due_on)
    if moved:
        case.rest_on("public_holidays.saturday", moved[0].due_on)
        case.step("moved", basis="art. 115 kc", moved=len(moved), due=moved[0].due_on, pay_by=moved[0].pay_by)
    if case.terms:
        ordinary = limit_of(case.terms, parts.paid, given.monthly_rent, given.occupies).ordinary
        if parts.months > ordinary:
            case.caution("longer_than_usual", town=case.town["name"], ordinary=ordinary, over=parts.months - ordinary)


def _lead_on(given, case, parts: Parts, work_from: date, ends_on: date) -> None:
    """The calculators of the single parts, the office that decides, tax and aid of the write-off."""
    town = {"town": case.town["slug"]} if case.town else {}
    if parts.paid:
        if case.terms and case.terms.get("decides"):
            relief.lead_to_office(case, "instalments", parts.paid)
        rent = {"monthly_rent": money.plain(given.monthly_rent)} if given.monthly_rent is not None else {}
        checked = {} if town and not rent and rent_needed(case.terms, parts.paid, given.occupies) else town
        case.offer("instalments", "instalments", {
            "principal": money.plain(parts.paid), "granted_on": given.granted_on.isoformat(), "first_due_on": given.first_due_on.isoformat(),
            "months": parts.months, "occupies": given.occupies} | rent | checked)
    if parts.worked_off:
        case.offer("work_off", "work_off", {"debt": money.plain(parts.worked_off), "hours_per_month": plain_hours(given.hours_per_month), "people": given.people,
                                            "hourly_rate": money.plain(given.hourly_rate), "start_on": work_from.isoformat()})
    if not parts.written_off:
        return
    amount = money.plain(parts.written_off)
    if case.town and len([one for one in case.town["programmes"] if one["instrument"] == "write_off" and authority.usable(one["terms"])]) == 1:
        relief.lead_to_office(case, "write_off", parts.written_off, "authority_write_off")
    if ends_on <= LAST_DAY:
        case.offer("tax", "tax", {"relief": "write_off", "premises": given.occupies, "creditor": "municipality", "amount": amount, "on": ends_on.isoformat()})
    if given.occupies == "commercial":
        case.caution("business_aid")
        case.offer("grant_equivalent", "grant_equivalent", {"form": "write_off", "principal": amount, "granted_on": given.granted_on.isoformat()})
