"""Days: terms of months (art. 112 kc), days off work (act of 18 January 1951) and the day a payment may wait for (art. 115 kc)."""

from datetime import date, timedelta
from functools import lru_cache

ONE_DAY = timedelta(days=1)


def days_in_month(year: int, month: int) -> int:
    """Number of days of that month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - ONE_DAY).day


def add_months(day: date, months: int, anchor: int | None = None) -> date:
    """The same day `months` later (or earlier), or the month's last day where there is none (art. 112 kc).

    `anchor` is the day of the month that a series keeps, so that 31 January, 28 February is followed by 31 March.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(anchor or day.day, days_in_month(year, month + 1)))


def add_years(day: date, years: int) -> date:
    """The same date `years` later; 29 February becomes 28 February in a common year."""
    return add_months(day, 12 * years)


def month_start_after(day: date) -> date:
    """The first day of the month that follows the month of `day`."""
    return add_months(day.replace(day=1), 1)


@lru_cache(maxsize=256)
def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


def holidays(year: int, law) -> frozenset[date]:
    """Statutory days off work of a year, each by the law in force on that very day (parameter `public_holidays.days`)."""
    found = set()
    for value in law.values("public_holidays.days"):
        days = [date(year, int(text[:2]), int(text[3:])) for text in value.extra["fixed"]]
        days += [easter(year) + timedelta(days=offset) for offset in value.extra["easter_offsets"]]
        found.update(day for day in days if value.covers(day))
    return frozenset(found)


class WorkingDays:
    """Answers whether a payment's day moves, and to which day; keeps the years it has worked out."""

    def __init__(self, law):
        self._law = law
        self._years: dict[int, frozenset[date]] = {}

    def is_free(self, day: date) -> bool:
        """True on a statutory day off and, by the wording of art. 115 kc in force on that day, on a Saturday."""
        weekday = day.weekday()
        if weekday == 6:
            return True
        if weekday == 5 and self._law.flag("public_holidays.saturday", day):
            return True
        year = day.year
        if year not in self._years:
            self._years[year] = holidays(year, self._law)
        return day in self._years[year]

    def pay_by(self, due_on: date) -> date:
        """The last day to pay what is due on `due_on` (art. 115 kc)."""
        while self.is_free(due_on):
            due_on += ONE_DAY
        return due_on
