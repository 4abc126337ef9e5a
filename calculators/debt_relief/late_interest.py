"""Late interest: simple, by the day, each stretch at the rate of its own time (art. 481 kc); payments in between (art. 451 kc)."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from calculators import money
from calculators.days import ONE_DAY
from calculators.fields import Assumed, Choice, Day, Money, Percent, Problem, Rows
from calculators.parameters import ParameterUnknown

NAME = "late_interest"
INSTRUMENT = None
DAY = "until"
DAYS_A_YEAR = 365
RATE = "late_interest.statutory"
ORDERS = ("interest_first", "principal_first")
FIELDS = (
    Rows("debts", (Money("amount"), Day("due_on")), required=True),
    Day("until"),
    Rows("payments", (Money("amount"), Day("on"))),
    Choice("payments_cover", ORDERS, default="interest_first"),
    Assumed({RATE: Percent(RATE)}),
)


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


@dataclass(frozen=True)
class Ledger:
    """What a debt became by a day, in grosze: the stretches of interest, what payments covered, what is left."""

    stretches: list[Stretch]
    paid_interest: int
    paid_principal: int
    principal_left: int
    credit: int

    @property
    def interest_left(self) -> int:
        """Interest that nobody has paid yet."""
        return total(self.stretches) - self.paid_interest


def ledger(debts: list[tuple[int, date]], payments: list[tuple[int, date]], until: date, interest_first: bool, law) -> Ledger:
    """Walks from change to change: a debt bears interest from the day after it is due, a payment counts at the end of its day.

    A payment covers the interest accrued by then, rounded to the grosz, and then principal (art. 451 § 1 kc), or the other
    way round. What exceeds the due debts waits for the next one (`credit`).
    """
    starts = sorted((due_on + ONE_DAY, amount) for amount, due_on in debts if due_on < until)
    changes = sorted({day for day, _ in starts} | {day + ONE_DAY for _, day in payments} | {until + ONE_DAY})
    found: list[Stretch] = []
    principal = credit = paid_interest = paid_principal = 0
    previous = changes[0]
    for day in changes:
        if principal:
            found += stretches(principal, previous, day - ONE_DAY, law)
        for amount in [amount for amount, on in payments if on + ONE_DAY == day]:
            owed = total(found) - paid_interest
            for_interest = min(amount, owed) if interest_first else min(max(0, amount - principal), owed)
            for_principal = min(amount - for_interest, principal)
            paid_interest += for_interest
            paid_principal += for_principal
            principal -= for_principal
            credit += amount - for_interest - for_principal
        principal += sum(amount for start, amount in starts if start == day)
        used = min(credit, principal)
        principal, credit, paid_principal = principal - used, credit - used, paid_principal + used
        previous = day
    return Ledger(found, paid_interest, paid_principal, principal, credit)


def next_day(found: Ledger, debts: list[tuple[int, date]], until: date, law) -> Fraction | None:
    """The interest of the day after `until`, at that day's rate, on what is due by then; None where the rate is not known."""
    due_then = sum(amount for amount, due_on in debts if due_on == until)
    principal = found.principal_left + max(0, due_then - found.credit)
    try:
        return principal * Fraction(law(RATE, until + ONE_DAY).value) / (100 * DAYS_A_YEAR) if principal else Fraction(0)
    except ParameterUnknown:
        return None


def check(given, terms: None) -> list[Problem]:
    """Interest needs a debt that was due, and payments by the day it is reckoned to."""
    problems = []
    if given.debts == []:
        problems.append(Problem(field="debts", code="no_debts", facts={}, value=None))
    known = [(debt.due_on, number) for number, debt in enumerate(given.debts or ()) if debt is not None and debt.due_on]
    if given.until and known and given.until < min(known)[0]:
        first, number = min(known)
        problems.append(Problem(field="until", code="earlier_than", value=given.until.isoformat(),
                                facts={"other_field": f"debts.{number}.due_on", "other_day": first}))
    for number, payment in enumerate(given.payments or ()):
        if payment is not None and payment.on and given.until and payment.on > given.until:
            problems.append(Problem(field=f"payments.{number}.on", code="later_than", value=payment.on.isoformat(),
                                    facts={"other_field": "until", "other_day": given.until}))
    return problems


def reckon(given, case) -> dict:
    """The contract's outcome: `total` is all the interest that accrued, paid or not."""
    debts = [(debt.amount, debt.due_on) for debt in given.debts]
    payments = [(payment.amount, payment.on) for payment in given.payments]
    _offer_known_days(given, case)
    found = ledger(debts, payments, given.until, given.payments_cover == "interest_first", case.law)
    interest, due = total(found.stretches), sum(amount for amount, due_on in debts if due_on < given.until)
    case.step("due", count=sum(due_on < given.until for _, due_on in debts), due=due)
    if len(debts) > case.trail[-1][1]["count"]:
        case.caution("not_yet_due", until=given.until)
    case.step("interest", basis="art. 481 kc", count=len(found.stretches), interest=interest)
    case.rest_on("provisions.interest_on_interest", given.until)
    if payments:
        case.step("payments_" + given.payments_cover, basis="art. 451 kc", interest=found.paid_interest, principal=found.paid_principal)
    _warn_about_free_days([due_on for _, due_on in debts if due_on < given.until], case)
    per_day = next_day(found, debts, given.until, case.law)
    if per_day is None:
        case.ask(RATE)
        case.caution("next_rate_unknown", parameter=RATE, day=given.until + ONE_DAY)
    case.step("left", principal=found.principal_left, interest=found.interest_left, sum=found.principal_left + found.interest_left)
    case.say("interest" if interest else "nothing", interest=interest, until=given.until, left=found.principal_left + found.interest_left)
    return {"total": money.plain(interest), "periods": rows(found.stretches), "principal_left": money.plain(found.principal_left),
            "interest_left": money.plain(found.interest_left), "overpaid": money.plain(found.credit), "per_day": None if per_day is None else money.plain(money.half_up(per_day))}


def _offer_known_days(given, case) -> None:
    """Where the rate of the last days is not known yet, the way to the interest until the last day whose rate is."""
    known = case.parameters.parameter(RATE).ended_before(given.until)
    if known is None or RATE in case.assumed:
        return
    due = [{"amount": money.plain(debt.amount), "due_on": debt.due_on.isoformat()} for debt in given.debts if debt.due_on <= known.last]
    paid = [{"amount": money.plain(payment.amount), "on": payment.on.isoformat()} for payment in given.payments if payment.on <= known.last]
    if due:
        case.offer("known_days", NAME, {"debts": due, "until": known.last.isoformat(), "payments": paid, "payments_cover": given.payments_cover})


def _warn_about_free_days(due_days: list[date], case) -> None:
    """A term that ends on a day off ends on the next working day (art. 115 kc); the reader's own days are reckoned all the same."""
    moved = sorted(day for day in set(due_days) if case.parameters.working_days.is_free(day))
    if moved:
        case.rest_on("public_holidays.saturday", moved[0])
        case.caution("due_on_free_day", count=len(moved), due=moved[0], pay_by=case.parameters.working_days.pay_by(moved[0]))
