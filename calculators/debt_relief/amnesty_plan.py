"""What a rent amnesty means in money and days: the part to pay, the part written off, instalments and stages.

All five acts of the guide name the part that is written off ("umorzenie 75 %", "umorzeniu podlega … 70 % zadłużenia"), so that part is
rounded and what the debtor pays is the rest.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from calculators import money
from calculators.days import add_months
from calculators.debt_relief.amnesty_conditions import day_of


@dataclass(frozen=True)
class Sums:
    """The debt and its parts in grosze: `owed` = `to_pay` + `set_off` + `written_off`.

    `rest` is the part of `base` that the act leaves; `set_off` the overpayments that reduced the write-off, `unused` those beyond it.
    """

    base: int
    named: int
    rest: int
    extra: int
    set_off: int
    unused: int

    @property
    def written_off(self) -> int:
        """What disappears in the end: overpayments reduce it."""
        return self.named - self.set_off

    @property
    def to_pay(self) -> int:
        """The rest of the debt and what has to be paid in full beside it."""
        return self.rest + self.extra

    @property
    def owed(self) -> int:
        """Everything that is settled."""
        return self.base + self.extra

    @property
    def recovered(self) -> Fraction:
        """The part of everything owed that reaches the town, in money or by overpayments that it keeps."""
        return Fraction(self.to_pay + self.set_off, self.owed)


@dataclass(frozen=True)
class Stage:
    """A part of the write-off in grosze, the day it comes (None = the source does not say) and the id of its condition."""

    amount: int
    on: date | None
    condition: str | None

    def to_json(self) -> dict:
        """The contract's stage."""
        return {"amount": money.plain(self.amount), "on": self.on.isoformat() if self.on else None, "condition": self.condition}


def usable(terms: dict) -> bool:
    """Whether a town's file knows the ways to pay: one, or several that can be told apart."""
    rows = terms.get("variants") or []
    return len(rows) == 1 or bool(rows) and all(row["variant"] for row in rows)


def offered(terms: dict) -> list[str]:
    """The ways to pay that the source names, in the order of the act."""
    return list(dict.fromkeys(row["variant"] for row in terms["variants"] if row["variant"]))


def way(terms: dict, variant: str | None, instalments: int | None) -> str | None:
    """The way to pay that is meant: the chosen one, else what the number of instalments says, else the act's first one."""
    ways = offered(terms)
    if not ways:
        return variant
    wanted = variant or ("instalments" if instalments and instalments > 1 else None)
    return wanted if wanted in ways else ways[0]


def row_of(terms: dict, chosen: str | None, applied_on: date) -> dict:
    """The row of the act for that way to pay whose days of application hold `applied_on`, or lie nearest to it."""
    rows = [row for row in terms["variants"] if row["variant"] in (chosen, None)]
    return min(rows, key=lambda row: distance(row, applied_on))


def distance(row: dict, day: date) -> int:
    """Days between `day` and the window of a row; 0 inside it."""
    first, last = day_of(row.get("applied_from")), day_of(row.get("applied_to"))
    if first and day < first:
        return (first - day).days
    return (day - last).days if last and day > last else 0


def sums(terms: dict, row: dict, given) -> Sums:
    """The parts of the debt. Court costs count where the act asks for them; underpayments are always paid in full."""
    in_full = given.interest if terms.get("includes_interest") is False else 0
    base = given.principal + given.interest - in_full
    costs = given.court_costs if terms.get("court_costs") == "in_full" else 0
    named = money.half_up(base * Fraction(row["write_off"]) / 100)
    set_off = min(given.overpayments, named)
    return Sums(base, named, base - named, in_full + costs + given.underpayments, set_off, given.overpayments - set_off)


def last_day(terms: dict, row: dict, agreement_on: date, adjudicated: bool) -> date | None:
    """The last day to pay: the act's day, or so many months after the agreement (art. 112 kc); None = the source does not say."""
    days = [day_of(row.get("pay_until")), day_of(terms.get("adjudicated_pay_until")) if adjudicated else None]
    if row.get("pay_within_months"):
        days.append(add_months(agreement_on, row["pay_within_months"]))
    return min((day for day in days if day), default=None)


def due_days(count: int, agreement_on: date, last: date | None, monthly: bool | None) -> list[date] | None:
    """Days of `count` instalments: monthly from a month after the agreement; sooner where they would pass the last day.

    Where months do not suffice, an act that asks for monthly ones leaves no way (None); otherwise the days are spread evenly.
    """
    ahead = [add_months(agreement_on, number) for number in range(1, count + 1)]
    if last is None or ahead[-1] <= last:
        return ahead
    if last < agreement_on:
        return None
    sooner = [min(day, add_months(last, number - count)) for number, day in enumerate(ahead, 1)]
    if sooner[0] >= agreement_on:
        return sooner
    if monthly:
        return None
    return [agreement_on + timedelta(days=(last - agreement_on).days * number // count) for number in range(1, count + 1)]


def most_that_fit(count: int, agreement_on: date, last: date | None, monthly: bool | None) -> int:
    """The largest number of instalments, up to `count`, that the days allow; 0 where none does."""
    return next((number for number in range(count, 0, -1) if due_days(number, agreement_on, last, monthly)), 0)


def instalments(to_pay: int, days: list[date]) -> list[dict]:
    """The contract's instalments: equal ones, the larger by a grosz first."""
    return [{"no": number, "due_on": day.isoformat(), "amount": money.plain(amount)}
            for number, (day, amount) in enumerate(zip(days, money.split_equally(to_pay, len(days))), 1)]


def stages(row: dict, found: Sums, agreement_on: date, pay_until: date | None) -> list[Stage]:
    """The parts of the write-off. A share that the act names is rounded half up, the last stage takes what is left."""
    left, result = found.written_off, []
    for number, stage in enumerate(row.get("stages") or (), 1):
        named = money.half_up(found.base * Fraction(stage["share"]) / 100)
        amount = left if number == len(row["stages"]) else min(named, left)
        result.append(Stage(amount, _stage_day(stage, agreement_on), stage.get("condition")))
        left -= amount
    return result or [Stage(left, day_of(row.get("written_off_by")) or pay_until, None)]


def _stage_day(stage: dict, agreement_on: date) -> date | None:
    """Months from the agreement where the act counts so, else the act's day, but never before there is an agreement."""
    if stage.get("after_months"):
        return add_months(agreement_on, stage["after_months"])
    day = day_of(stage.get("not_before"))
    return max(day, agreement_on) if day else None
