"""The arithmetic of annuities, discounting and interest against numpy-financial and NumPy's calendar (CPython only).

numpy-financial reckons in Decimal where it can; what it reckons in binary floats is compared to a hundredth of a grosz. Our rows are
rounded to the grosz, so that a row may differ by the roundings of the rows before it: half a grosz each, carried on with interest.
"""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import numpy as np
import numpy_financial as financial
import pytest
from hypothesis import given, settings, strategies as st

from calculators.debt_relief import grant_equivalent, instalment_plan, late_interest
from calculators.parameters import Law

TOTALS = st.integers(100_00, 1_000_000_00)
MONTHS = st.integers(1, 120)
RATES = st.sampled_from(["0.5", "5", "9.25", "11.25", "24"]).map(Fraction)


def decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


@given(total=TOTALS, months=MONTHS, rate=RATES)
def test_the_equal_instalment(total, months, rate):
    expected = -financial.pmt(decimal(rate / 1200), Decimal(months), Decimal(total), Decimal(0))
    assert abs(instalment_plan.annuity(total, months, rate) - expected) <= Decimal("0.5000001")


@settings(max_examples=40)
@given(total=TOTALS, months=st.integers(2, 60), rate=RATES)
def test_interest_and_principal_of_each_instalment(total, months, rate):
    numbers = np.arange(1, months + 1)
    interest = -financial.ipmt(float(rate) / 1200, numbers, months, total)
    principal = -financial.ppmt(float(rate) / 1200, numbers, months, total)
    rows = instalment_plan.parts(total, months, rate)
    carried = 0.0
    for number, (ours, theirs) in enumerate(zip(rows[:-1], zip(principal, interest), strict=False), 1):
        carried = carried * (1 + float(rate) / 1200) + 1.0
        assert abs(ours[0] - theirs[0]) <= carried + 0.01 and abs(ours[1] - theirs[1]) <= carried + 0.01, number
    assert sum(row[0] for row in rows) == total


@settings(max_examples=40)
@given(total=TOTALS, share=st.integers(2, 60), rate=RATES)
def test_the_number_of_instalments_that_one_can_afford(total, share, rate):
    affordable = instalment_plan.annuity(total, share, rate) + 100
    monthly = float(rate) / 1200
    exact = float(financial.nper(monthly, -affordable, total))
    found = instalment_plan.months_for(total, affordable, rate)
    assert found >= exact - 1e-6, "fewer instalments than the debt needs"
    # The last instalment settles the roundings of those before it: half a grosz of interest and half of the instalment each, with interest.
    numbers = np.arange(1, instalment_plan.MOST_MONTHS + 1)
    settles = -financial.pmt(monthly, numbers, total) + 1 + numbers * (1 + monthly) ** numbers
    assert found <= numbers[settles <= affordable].min(initial=instalment_plan.MOST_MONTHS)


@given(total=TOTALS, months=MONTHS, reference=RATES, own=st.sampled_from([Fraction(0), Fraction(1), Fraction(3)]), discount=RATES)
def test_the_discounted_advantage_of_a_loan(total, months, reference, own, discount):
    equal = [float(-financial.pmt(float(rate) / 1200, months, total)) for rate in (reference, own)]
    advantage = [0.0] + [equal[0] - equal[1]] * months
    expected = max(0.0, float(financial.npv(float(discount) / 1200, advantage)))
    assert float(grant_equivalent.loan_value(total, months, reference, own, discount)) == pytest.approx(expected, rel=1e-9, abs=0.01)


@given(principal=st.integers(1, 10**8), first=st.dates(date(2008, 12, 16), date(2026, 8, 1)), days=st.integers(0, 3000))
def test_late_interest_day_by_day(principal, first, days):
    law = Law()
    last = min(first + timedelta(days=days), date(2026, 9, 1))
    found = late_interest.stretches(principal, first, last, law.at)
    count = int((np.datetime64(last) - np.datetime64(first)).astype(int)) + 1
    daily = sum((Decimal(principal) * Decimal(law.at(late_interest.RATE, first + timedelta(days=number)).value) for number in range(count)), Decimal(0))
    assert sum(one.days for one in found) == count
    assert abs(decimal(sum((one.interest for one in found), Fraction(0))) - daily / 36500) < Decimal("0.000001")
