"""Late interest on a sum of money: simple, by the day, each stretch at the rate of its own time (art. 481 kc)."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from calculators import money
from calculators.days import ONE_DAY

DAYS_A_YEAR = 365
RATE = "late_interest.statutory"


@dataclass(frozen=True)
class Stretch:
    """Days `first`..`last` (both bear interest) at one yearly `rate` in percent on `principal` grosze; `interest` is exact."""

    first: date
    last: date
    rate: Fraction
    principal: int
    interest: Fraction

    @property
    def days(self) -> int:
        """How many days bear interest."""
        return (self.last - self.first).days + 1


def stretches(principal: int, first: date, last: date, law) -> list[Stretch]:
    """Interest on `principal` grosze for the days `first`..`last`, a stretch for each rate; empty when `last` < `first`.

    `law(name, day)` gives the dated rate; it raises ParameterUnknown for a day whose rate is not known.
    """
    found = []
    while first <= last:
        value = law(RATE, first)
        end = last if value.last is None else min(last, max(value.last, first))
        rate = Fraction(value.value)
        days = (end - first).days + 1
        found.append(Stretch(first, end, rate, principal, principal * rate * days / (100 * DAYS_A_YEAR)))
        first = end + ONE_DAY
    return found


def rows(found: list[Stretch]) -> list[dict]:
    """The stretches as the contract's periods; their amounts are differences of the rounded running total."""
    amounts = money.rounded_parts([stretch.interest for stretch in found])
    return [{"from": s.first.isoformat(), "to": s.last.isoformat(), "days": s.days, "rate": percent(s.rate),
             "amount": money.plain(amount), "principal": money.plain(s.principal)} for s, amount in zip(found, amounts)]


def total(found: list[Stretch]) -> int:
    """The interest in grosze: one rounding, half up, of the exact sum."""
    return money.half_up(sum((stretch.interest for stretch in found), Fraction(0)))


def percent(rate: Fraction) -> str:
    """A rate as the contract writes it: Fraction(37, 4) -> "9.25"."""
    whole, rest = divmod(rate.numerator * 10_000 // rate.denominator, 10_000)
    digits = f"{rest:04d}".rstrip("0")
    return f"{whole}.{digits}" if digits else str(whole)
