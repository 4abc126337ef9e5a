"""Terms of months, days off work, and the day a payment may wait for."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from calculators import days

DATES = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize("start, months, end", [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2026-12-15", 1, "2027-01-15"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -13, "2024-12-15"), ("2026-10-31", 0, "2026-10-31"),
])
def test_months_end_on_the_same_day_or_the_last_one(start, months, end):
    assert days.add_months(date.fromisoformat(start), months) == date.fromisoformat(end)


@given(DATES, st.integers(0, 700))
def test_months_never_skip_a_month(start, months):
    end = days.add_months(start, months)
    assert (end.year - start.year) * 12 + end.month - start.month == months
    assert end.day == start.day or end.day == days.days_in_month(end.year, end.month) < start.day


@pytest.mark.parametrize("year, sunday", [(2000, "04-23"), (2008, "03-23"), (2011, "04-24"), (2026, "04-05"), (2027, "03-28"), (2038, "04-25")])
def test_easter(year, sunday):
    assert days.easter(year) == date.fromisoformat(f"{year}-{sunday}")


@given(st.integers(1990, 2150))
def test_easter_is_a_sunday_of_spring(year):
    assert days.easter(year).weekday() == 6
    assert date(year, 3, 22) <= days.easter(year) <= date(year, 4, 25)


@pytest.mark.parametrize("day, free", [
    ("2010-01-06", False), ("2011-01-06", True), ("2024-12-24", False), ("2025-12-24", True), ("2026-06-04", True),
    ("2026-05-01", True), ("2026-05-02", True), ("2026-05-04", False), ("2018-11-12", True), ("2019-11-12", False), ("2026-04-06", True),
])
def test_days_off_by_date(law, day, free):
    assert law.working_days.is_free(date.fromisoformat(day)) is free


def test_saturday_moves_a_payment_only_since_2017(law):
    assert law.working_days.pay_by(date(2016, 12, 17)) == date(2016, 12, 17)
    assert law.working_days.pay_by(date(2017, 1, 7)) == date(2017, 1, 9)


def test_payment_waits_over_a_long_weekend(law):
    # Friday 1 May, Saturday 2 May, Sunday 3 May 2026: all free.
    assert law.working_days.pay_by(date(2026, 5, 1)) == date(2026, 5, 4)
    # Christmas Eve is free since 2025; Friday and the weekend follow it in 2026.
    assert law.working_days.pay_by(date(2026, 12, 24)) == date(2026, 12, 28)


@given(DATES)
def test_payment_day_is_the_first_day_that_is_not_free(law, due_on):
    pay_by = law.working_days.pay_by(due_on)
    assert not law.working_days.is_free(pay_by)
    assert all(law.working_days.is_free(due_on + timedelta(days=n)) for n in range((pay_by - due_on).days))
    assert (pay_by - due_on).days <= 6
