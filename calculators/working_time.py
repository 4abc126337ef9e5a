"""Full-time working hours of a month or a year, from the calendar (art. 130 § 1 and 2 of the labour code)."""

from datetime import date

from calculators.days import ONE_DAY, days_in_month, holidays

WEEK_HOURS, DAY_HOURS = 40, 8


def hours_between(first: date, last: date, law) -> int:
    """Hours of the period from `first` to `last`, both within one year.

    40 hours for each full week counted from the first day, 8 hours for each further day from Monday to Friday, less 8 hours
    for each holiday that falls on a day other than Sunday (since the ruling K 27/11 a Saturday counts too).
    """
    weeks, rest = divmod((last - first).days + 1, 7)
    working = sum((last - ONE_DAY * back).weekday() < 5 for back in range(rest))
    off = sum(first <= day <= last and day.weekday() != 6 for day in holidays(first.year, law))
    return WEEK_HOURS * weeks + DAY_HOURS * (working - off)


def month_hours(year: int, month: int, law) -> int:
    """Hours of a month as its own settlement period."""
    return hours_between(date(year, month, 1), date(year, month, days_in_month(year, month)), law)


def year_hours(year: int, law) -> int:
    """Hours of a calendar year; the same as the sum of its months."""
    return hours_between(date(year, 1, 1), date(year, 12, 31), law)
