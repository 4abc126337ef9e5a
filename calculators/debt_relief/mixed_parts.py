"""The arithmetic of a mixed plan: which part of a debt is worked off, paid in instalments, written off, and what happens in which month."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from calculators import money
from calculators.debt_relief.instalment_plan import MOST_MONTHS, Row, months_for
from calculators.debt_relief.work_off import hours_needed
from calculators.debt_relief.work_settlement import month_name, plain_hours, plan, worth

TOO_MANY = MOST_MONTHS + 1


@dataclass(frozen=True)
class Work:
    """What is worked: hours a month of all people together, and what an hour is worth in grosze."""

    monthly: Fraction
    rate: int


@dataclass(frozen=True)
class Parts:
    """How a debt is covered, in grosze: `debt` = `worked_off` + `paid` + `written_off`.

    `hours` of work cover `worked_off`; they are worth `value`, which may be a little more. `months` instalments cover `paid` (0: none are
    needed, TOO_MANY: no 600 suffice); the work takes `work_months`.
    """

    debt: int
    written_off: int
    worked_off: int
    hours: Fraction
    value: int
    months: int
    work_months: int

    @property
    def paid(self) -> int:
        """What the instalments cover."""
        return self.debt - self.written_off - self.worked_off

    @property
    def surplus(self) -> int:
        """What the last hours are worth beyond their part of the debt."""
        return self.value - self.worked_off

    @property
    def names(self) -> list[str]:
        """Which parts there are: "work", "instalments", "write_off"."""
        amounts = {"work": self.worked_off, "instalments": self.paid, "write_off": self.written_off}
        return [name for name, amount in amounts.items() if amount]


def named_write_off(debt: int, amount: int | None, percent: Fraction | None) -> int:
    """The part written off: the amount, or the percentage of the debt rounded half up; what is left is the remainder."""
    return money.half_up(debt * percent / 100) if percent is not None else amount or 0


def divide(debt: int, written_off: int, work: Work | None, worked_off: int | None, months: int | None, affordable: int | None) -> Parts:
    """The parts of a debt. Without `worked_off` the work goes on beside the instalments for as long as they last, and where there are none
    until the rest is worked off. `affordable` grosze a month find the number of instalments where `months` does not give it."""
    rest = debt - written_off
    hours, value = Fraction(0), 0
    if work is not None:
        hours = hours_needed(rest if worked_off is None else worked_off, work.rate)
        if worked_off is None:
            if affordable is not None:
                months = months_beside(rest, work, affordable)
            if months is not None:
                hours = min(hours, work.monthly * months)
        value = worth(hours, work.rate)
    covered = 0 if work is None else min(rest if worked_off is None else worked_off, value)
    left = rest - covered
    if left and months is None:
        months = months_for(left, affordable, Fraction(0)) or TOO_MANY if affordable else TOO_MANY
    return Parts(debt, written_off, covered, hours, value, months if left else 0, -(-hours // work.monthly) if work else 0)


def months_beside(rest: int, work: Work, affordable: int) -> int:
    """The fewest months in which work and instalments of at most `affordable` grosze cover `rest` together."""
    guess = int(rest / (work.monthly * work.rate + affordable))  # rounded worth may need one month more or less
    return next((months for months in range(max(1, guess - 1), TOO_MANY)
                 if worth(work.monthly * months, work.rate) + affordable * months >= rest), TOO_MANY)


def month_by_month(parts: Parts, work: Work | None, work_from: date, instalments: list[Row]) -> list[dict]:
    """The plan's rows: hours and their worth, the instalment, in the last month the write-off, what remains. A part that the plan does
    not have has no keys; a month without a part has nulls. The last hours show their whole worth, as on a work card."""
    done = _worked(parts, work, work_from)
    due = {row.due_on.isoformat()[:7]: row for row in instalments}
    months = sorted(done.keys() | due.keys())
    first, rows, name = date.fromisoformat(months[0] + "-01"), [], ""
    left, to_work = parts.debt, parts.worked_off
    while name != months[-1]:
        name = month_name(first, len(rows))
        row: dict = {"month": name}
        if done:
            hours, value = done.get(name, (None, 0))
            covered = min(value, to_work)
            left, to_work = left - covered, to_work - covered
            row |= {"hours": hours, "value": None if hours is None else money.plain(value)}
        if due:
            paid = due.get(name)
            left -= paid.amount if paid else 0
            row |= {"pay_by": paid.pay_by.isoformat() if paid else None, "amount": money.plain(paid.amount) if paid else None}
        if parts.written_off:
            last = name == months[-1]
            left -= parts.written_off if last else 0
            row["written_off"] = money.plain(parts.written_off) if last else None
        rows.append(row | {"remaining": money.plain(left)})
    return rows


def _worked(parts: Parts, work: Work | None, work_from: date) -> dict[str, tuple[str, int]]:
    """(hours, worth in grosze) of each month with work."""
    if not parts.worked_off:
        return {}
    planned = plan(parts.hours, work.monthly, parts.work_months)
    values = money.rounded_parts([hours * work.rate for hours in planned])
    return {month_name(work_from.replace(day=1), number): (plain_hours(hours), value) for number, (hours, value) in enumerate(zip(planned, values))}
