"""Hours and what they are worth, month by month: the plan, and the card into which the hours really worked are written."""

from datetime import date
from fractions import Fraction

from calculators import money
from calculators.days import add_months


def plain_hours(hours: Fraction) -> str:
    """Hours as the contract writes them, without needless zeros: 432.5, 100."""
    whole, part = divmod(int(hours * 10000), 10000)
    return f"{whole}.{part:04d}".rstrip("0").rstrip(".")


def worth(hours: Fraction, rate: int) -> int:
    """What hours are worth at `rate` grosze an hour, rounded half up."""
    return money.half_up(hours * rate)


def plan(hours: Fraction, monthly: Fraction, months: int) -> list[Fraction]:
    """The hours of each month: the full `monthly` ones, in the last month what is left."""
    return [min(monthly, hours - monthly * number) for number in range(months)]


def month_name(first: date, number: int) -> str:
    """The contract's month, `number` months after `first`: 2026-12."""
    return add_months(first, number).isoformat()[:7]


def schedule(debt: int, rate: int, first: date, planned: list[Fraction]) -> list[dict]:
    """The contract's rows. Values are differences of the rounded running worth; the last one shows the whole worth of its
    hours, also what they are worth beyond the debt."""
    rows, left = [], debt
    for number, (hours, value) in enumerate(zip(planned, money.rounded_parts([one * rate for one in planned]))):
        left = max(0, left - value)
        rows.append({"month": month_name(first, number), "hours": plain_hours(hours), "value": money.plain(value), "remaining": money.plain(left)})
    return rows


def settle(debt: int, rate: int, first: date, planned: list[Fraction], worked: list, monthly: Fraction) -> tuple[list[dict], dict | None]:
    """(rows of the card, sums) for the hours really worked; the sums are None when nothing has been written down.

    Rows of one month (of several people) are added up. Up to the last month written down a month without hours counts as
    zero; later months have their plan only and nulls, for a card that is filled in by hand.
    """
    done: dict[str, Fraction] = {}
    for row in worked:
        month = row.month.isoformat()[:7]
        done[month] = done.get(month, Fraction(0)) + row.hours
    last = max(done, default="")
    length = len(planned)
    while last and month_name(first, length - 1) < last:
        length += 1
    names = [month_name(first, number) for number in range(length)]
    hours = [done.get(name, Fraction(0)) for name in names if name <= last]
    values = money.rounded_parts([one * rate for one in hours])
    rows, left = [], debt
    for number, name in enumerate(names):
        hours_planned = planned[number] if number < len(planned) else Fraction(0)
        rows.append({"month": name, "planned": plain_hours(hours_planned), "worked": None, "value": None, "remaining": None})
        if name <= last:
            left = max(0, left - values[number])
            rows[-1] |= {"worked": plain_hours(hours[number]), "value": money.plain(values[number]), "remaining": money.plain(left)}
    return rows, _sums(debt, rate, first, hours, sum(values), monthly) if done else None


def _sums(debt: int, rate: int, first: date, hours: list[Fraction], value: int, monthly: Fraction) -> dict:
    """What has been worked, what is left, and how long the rest takes at the planned pace from the next month on."""
    left = max(0, debt - value)
    hours_left = Fraction(-(-2 * left // rate), 2)
    return {"hours": sum(hours), "value": value, "left": left, "surplus": max(0, value - debt), "hours_left": hours_left,
            "months_left": -(-hours_left // monthly), "until": month_name(first, len(hours) - 1)}


def settled_json(sums: dict | None) -> dict | None:
    """The sums for the outcome."""
    if sums is None:
        return None
    return {"until": sums["until"], "hours": plain_hours(sums["hours"]), "value": money.plain(sums["value"]), "remaining": money.plain(sums["left"]),
            "surplus": money.plain(sums["surplus"]), "hours_left": plain_hours(sums["hours_left"]), "months_left": sums["months_left"]}
