"""How much aid is in a relief for a business: the gross grant equivalent (regulation of 11 August 2004, § 4 and 5).

Since 2017 the published formulas of instalments and deferrals are images that nobody here could read, so the undiscounted sum
of the earlier wording is used. It never understates the aid, and it says that it is an upper bound.
"""

from datetime import date
from fractions import Fraction

from calculators import money
from calculators.debt_relief.instalment_plan import schedule
from calculators.fields import Assumed, Choice, Day, Integer, Money, Percent, Problem, in_order

NAME = "grant_equivalent"
INSTRUMENT = None
DAY = "granted_on"
FORMS = ("write_off", "instalments", "deferral", "loan")
BASE = "ec_base_rate.base_pl"
MARGIN = "ec_base_rate.margin_no_history"
DISCOUNT = "ec_base_rate.discount_margin"
DAYS_A_YEAR = 365
FIELDS = (
    Choice("form", FORMS),
    Money("principal"),
    Money("interest", default="0"),
    Money("costs", default="0"),
    Day("granted_on"),
    Day("first_due_on", required=False),
    Integer("months", low=1, high=600, unit="miesięcy", required=False),
    Day("until", required=False),
    Percent("annual_interest", default="0"),
    Percent("base_rate", required=False),
    Integer("margin_bp", low=0, high=2000, unit="p.b.", required=False),
    Assumed({BASE: Percent(BASE)}),
)
NEEDED = {"write_off": (), "instalments": ("first_due_on", "months"), "deferral": ("until",), "loan": ("months",)}


def instalments_value(rows, granted_on: date, reference: Fraction) -> Fraction:
    """Σ (K · L · r / 365 − P): each instalment, the days from granting to its payment, the reference rate in percent, the
    interest paid with it. Exact, in grosze, never below zero."""
    found = sum((row.amount * (row.due_on - granted_on).days * reference / (100 * DAYS_A_YEAR) - row.interest for row in rows), Fraction(0))
    return max(Fraction(0), found)


def deferral_value(amount: int, granted_on: date, until: date, reference: Fraction, yearly_percent: Fraction) -> Fraction:
    """K · L · r / 365 − P, where P is the interest that is paid for the deferral. Exact, in grosze, never below zero."""
    years = Fraction((until - granted_on).days, DAYS_A_YEAR)
    return max(Fraction(0), amount * years * (reference - yearly_percent) / 100)


def loan_value(amount: int, months: int, reference: Fraction, yearly_percent: Fraction, discount: Fraction) -> Fraction:
    """The discounted difference between equal instalments at the reference rate and at the loan's own (§ 4 pkt 5 lit. d).

    Rates in percent a year, a twelfth of them a month. Exact, in grosze, never below zero.
    """
    if not months:
        return Fraction(0)
    monthly = discount / 1200
    today = (1 - (1 + monthly) ** -months) / monthly if monthly else Fraction(months)
    return max(Fraction(0), (_equal(amount, months, reference) - _equal(amount, months, yearly_percent)) * today)


def _equal(amount: int, months: int, yearly_percent: Fraction) -> Fraction:
    """The exact equal instalment, in grosze."""
    rate = yearly_percent / 1200
    return Fraction(amount, months) if not rate else amount * rate / (1 - (1 + rate) ** -months)


def check(given, terms: None) -> list[Problem]:
    """What the form of aid needs, and days in their order."""
    problems = [Problem(field=name, code="needed_by_form", facts={}, value=None)
                for name in NEEDED.get(given.form, ()) if getattr(given, name) is None]
    return problems + in_order(given, "granted_on", "first_due_on") + in_order(given, "granted_on", "until")


def reckon(given, case) -> dict:
    """The contract's outcome; the equivalent is in złoty."""
    total = given.principal + given.interest + given.costs
    case.step("total", principal=given.principal, interest=given.interest, costs=given.costs, total=total)
    value, bound = _write_off(given, case, total) if given.form == "write_off" else _by_rate(given, case, total)
    equivalent = money.half_up(value)
    case.step(given.form, equivalent=equivalent)
    case.say("bound" if bound else "equivalent", equivalent=equivalent)
    if bound:
        case.caution("upper_bound")
    case.offer("de_minimis", "de_minimis", {"granted_on": given.granted_on.isoformat(), "kind": "general",
                                           "aid": {"amount": money.plain(equivalent), "currency": "PLN"}})
    return {"equivalent": money.plain(equivalent), "formula": FORMULAS[given.form], "is_upper_bound": bound}


FORMULAS = {
    "write_off": "EDB = umorzona należność + umorzone odsetki + umorzone koszty",
    "instalments": "EDB = Σ (K · L · r / 365 − P)",
    "deferral": "EDB = K · L · r / 365 − P",
    "loan": "EDB = Σ (rata rynkowa − rata pożyczki) / (1 + rd)^i",
}


def _write_off(given, case, total: int) -> tuple[Fraction, bool]:
    case.rest_on("public_aid.written_off_value", given.granted_on)
    return Fraction(total), False


def _by_rate(given, case, total: int) -> tuple[Fraction, bool]:
    base = given.base_rate if given.base_rate is not None else Fraction(case.law(BASE, given.granted_on).value)
    margin = given.margin_bp if given.margin_bp is not None else int(case.law(MARGIN, given.granted_on).value)
    reference = base + Fraction(margin, 100)
    case.step("reference", base=base, margin=margin, reference=reference)
    if given.form == "loan":
        discount = base + Fraction(case.law(DISCOUNT, given.granted_on).value) / 100
        case.caution("loan_formula")
        return loan_value(total, given.months, reference, given.annual_interest, discount), False
    formula = f"public_aid.{given.form}_value"
    case.rest_on(formula, given.granted_on)
    known = case.parameters.parameter(formula).at(given.granted_on)
    bound = known is None or not known.verified  # a formula that nobody could read is not trusted beyond its upper bound
    if given.form == "deferral":
        return deferral_value(total, given.granted_on, given.until, reference, given.annual_interest), bound
    rows = schedule(total, given.months, given.first_due_on, given.annual_interest, case.parameters.working_days)
    return instalments_value(rows, given.granted_on, reference), bound
