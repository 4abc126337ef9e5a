"""The arithmetic of a plan of instalments: equal parts or an annuity, how many a debtor can afford, and their days."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from calculators import money
from calculators.days import add_months

MOST_MONTHS = 600


@dataclass(frozen=True)
class Row:
    """One instalment, in grosze. `pay_by` differs from `due_on` when that day is off work."""

    no: int
    due_on: date
    pay_by: date
    principal: int
    interest: int
    remaining: int

    @property
    def amount(self) -> int:
        """What is paid."""
        return self.principal + self.interest

    def to_json(self) -> dict:
        """The contract's row."""
        return {"no": self.no, "due_on": self.due_on.isoformat(), "pay_by": self.pay_by.isoformat(),
                "principal": money.plain(self.principal), "interest": money.plain(self.interest),
                "amount": money.plain(self.principal + self.interest), "remaining": money.plain(self.remaining)}


def annuity(total: int, months: int, yearly_percent: Fraction) -> int:
    """The equal instalment in grosze at a twelfth of the yearly rate, the first period one month; rounded half up."""
    rate = yearly_percent / 1200
    growth = (1 + rate) ** months
    return money.half_up(total * rate * growth / (growth - 1))


def parts(total: int, months: int, yearly_percent: Fraction) -> list[tuple[int, int]]:
    """(principal, interest) of each instalment in grosze; principals sum to `total`, the last one settles."""
    if not yearly_percent:
        return [(part, 0) for part in money.split_equally(total, months)]
    instalment, left, found = annuity(total, months, yearly_percent), total, []
    for _ in range(months - 1):
        interest = money.half_up(left * yearly_percent / 1200)
        principal = min(instalment - interest, left)
        found.append((principal, interest))
        left -= principal
    return found + [(left, money.half_up(left * yearly_percent / 1200))]


def months_for(total: int, affordable: int, yearly_percent: Fraction) -> int | None:
    """The fewest instalments none of which is above `affordable` grosze; None when 600 are too few (or only feed the interest)."""
    if not yearly_percent:
        months = -(-total // affordable)
        return months if months <= MOST_MONTHS else None
    # No plan costs less a month than its annuity, so only those whose annuity can be afforded are written out.
    return next((months for months in range(1, MOST_MONTHS + 1)
                 if annuity(total, months, yearly_percent) <= affordable
                 and max(map(sum, parts(total, months, yearly_percent))) <= affordable), None)


def schedule(total: int, months: int, first_due_on: date, yearly_percent: Fraction, working_days) -> list[Row]:
    """The plan: the same day each month (art. 112 kc), payable on the next working day (art. 115 kc)."""
    rows, left = [], total
    for number, (principal, interest) in enumerate(parts(total, months, yearly_percent)):
        left -= principal
        due_on = add_months(first_due_on, number)
        rows.append(Row(number + 1, due_on, working_days.pay_by(due_on), principal, interest, left))
    return rows
