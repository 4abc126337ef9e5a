"""Working hours by the calendar against the table of law, and two months by hand."""

from calculators import working_time


def test_working_time_of_every_known_year_and_month(law):
    for value in law.values("working_time.hours"):
        year = value.first.year
        months = [working_time.month_hours(year, month, law) for month in range(1, 13)]
        assert working_time.year_hours(year, law) == int(value.value) == sum(months), year
        assert months == value.extra["monthly"], year
    assert [value.first.year for value in law.values("working_time.hours")] == list(range(2013, 2028))


def test_working_time_counts_a_holiday_on_a_saturday(law):
    # November 2023: 4 weeks (160) and 29, 30 November (16), less 1 November (Wednesday) and 11 November (Saturday).
    assert working_time.month_hours(2023, 11, law) == 160
    assert working_time.month_hours(2018, 11, law) == 160  # 1 and 12 November; the 11th was a Sunday
