"""De minimis aid: the windows and ceilings by date, the sum at the ceiling, currencies."""

import pytest
from hypothesis import given, strategies as st

from calculators import money

NEW = {"granted_on": "2026-11-16", "kind": "general", "aid": {"amount": "100000.00", "currency": "EUR"}}


def before(day, amount, **more):
    return {"granted_on": day, "amount": amount, "currency": "EUR"} | more


def test_worked_by_hand(run):
    outcome = run("de_minimis", NEW | {"previous": [before("2025-03-10", "150000.00"), before("2023-11-16", "40000.00")]}).outcome
    assert outcome["window_from"] == "2023-11-17" and outcome["ceiling_eur"] == "300000.00"
    assert [row["granted_on"] for row in outcome["counted"]] == ["2025-03-10"]
    assert (outcome["used_eur"], outcome["remaining_eur"], outcome["allowed"], outcome["exceeds_by_eur"]) == ("150000.00", "150000.00", True, "0.00")


@pytest.mark.parametrize("used, allowed, over", [("199999.99", True, "0.00"), ("200000.00", True, "0.00"), ("200000.01", False, "0.01")])
def test_landing_on_the_ceiling_is_allowed(run, used, allowed, over):
    found = run("de_minimis", NEW | {"previous": [before("2026-01-01", used)]})
    assert (found.outcome["allowed"], found.outcome["exceeds_by_eur"]) == (allowed, over)


def test_aid_that_passes_the_ceiling_is_refused_whole(run):
    found = run("de_minimis", NEW | {"previous": [before("2026-01-01", "250000.00")]})
    assert found.outcome["remaining_eur"] == "50000.00" and found.outcome["exceeds_by_eur"] == "50000.00"
    assert "w całości" in found.answer and "50\u00a0000,00\u00a0EUR" in found.answer


def test_used_beyond_the_ceiling_leaves_nothing(run):
    assert run("de_minimis", NEW | {"previous": [before("2026-01-01", "400000.00")]}).outcome["remaining_eur"] == "0.00"


@pytest.mark.parametrize("day, window, counted", [
    ("2026-11-16", "2023-11-17", False), ("2026-11-15", "2023-11-16", True), ("2027-02-28", "2024-02-29", False), ("2028-02-29", "2025-03-01", False),
])
def test_the_day_three_years_earlier_is_outside(run, day, window, counted):
    outcome = run("de_minimis", NEW | {"granted_on": day, "previous": [before("2023-11-16", "1.00")]}).outcome
    assert outcome["window_from"] == window and bool(outcome["counted"]) is counted


@pytest.mark.parametrize("day, kind, ceiling, window", [
    ("2023-12-31", "general", "200000.00", "2021-01-01"), ("2024-01-01", "general", "300000.00", "2021-01-02"),
    ("2023-12-31", "road_freight", "100000.00", "2021-01-01"), ("2024-01-01", "road_freight", "300000.00", "2021-01-02"),
    ("2023-12-31", "sgei", "500000.00", "2021-01-01"), ("2024-01-01", "sgei", "750000.00", "2021-01-02"),
    ("2019-03-13", "agriculture", "15000.00", "2017-01-01"), ("2019-03-14", "agriculture", "20000.00", "2017-01-01"),
    ("2024-12-15", "agriculture", "20000.00", "2022-01-01"), ("2024-12-16", "agriculture", "50000.00", "2021-12-17"),
    ("2030-12-31", "general", "300000.00", "2028-01-01"),
])
def test_ceiling_and_window_come_from_the_day_of_granting(run, day, kind, ceiling, window):
    outcome = run("de_minimis", NEW | {"granted_on": day, "kind": kind, "aid": {"amount": "1.00", "currency": "EUR"}}).outcome
    assert (outcome["ceiling_eur"], outcome["window_from"]) == (ceiling, window)


@pytest.mark.parametrize("starts, window", [(1, "2021-01-01"), (7, "2020-07-01"), (6, "2021-06-01")])
def test_a_fiscal_year_may_start_in_another_month(run, starts, window):
    assert run("de_minimis", NEW | {"granted_on": "2023-06-30", "fiscal_year_starts": starts}).outcome["window_from"] == window


def test_no_regulation_is_known_after_2030(run):
    found = run("de_minimis", NEW | {"granted_on": "2031-01-01"})
    assert found.outcome is None and found.unknown == ["de_minimis.general"]
    assumed = run("de_minimis", NEW | {"granted_on": "2031-01-01", "assumed": {"de_minimis.general": "500000.00"}})
    assert assumed.outcome["ceiling_eur"] == "500000.00"


def test_zloty_are_converted_without_rounding_on_the_way(run):
    third = {"amount": "100.00", "currency": "PLN", "rate": "3"}
    outcome = run("de_minimis", NEW | {"aid": third, "previous": [{"granted_on": "2026-01-01"} | third, {"granted_on": "2026-01-02"} | third]}).outcome
    assert outcome["used_eur"] == "66.67" and [row["amount_eur"] for row in outcome["counted"]] == ["33.33", "33.34"]


def test_a_third_of_a_cent_above_the_ceiling_is_above(run):
    third = {"amount": "0.01", "currency": "PLN", "rate": "3"}
    found = run("de_minimis", NEW | {"aid": third, "previous": [before("2026-01-01", "300000.00")]}).outcome
    assert (found["allowed"], found["exceeds_by_eur"]) == (False, "0.01")


@pytest.mark.parametrize("change, field", [
    ({"aid": {"amount": "1.00", "currency": "PLN"}}, "aid.rate"), ({"aid": {"amount": "1.00", "currency": "PLN", "rate": "0"}}, "aid.rate"),
    ({"aid": None}, "aid"), ({"aid": 5}, "aid"), ({"aid": {"currency": "EUR"}}, "aid.amount"), ({"aid": {"amount": "1", "currency": "USD"}}, "aid.currency"),
    ({"previous": [before("2026-11-17", "1.00")]}, "previous.0.granted_on"), ({"previous": {}}, "previous"), ({"previous": [7]}, "previous.0"),
    ({"previous": [before("2026-01-01", "1.00"), before("2026-01-01", "1.00", currency="PLN")]}, "previous.1.rate"),
    ({"kind": "other"}, "kind"), ({"granted_on": "2026-02-30"}, "granted_on"), ({"fiscal_year_starts": 13}, "fiscal_year_starts"),
    ({"previous": [before("2026-01-01", "1.00", extra=1)]}, "previous.0.extra"), ({"assumed": {"de_minimis.other": "1"}}, "assumed.de_minimis.other"),
])
def test_bad_input_names_its_field(refused, change, field):
    assert list(refused("de_minimis", NEW | change)) == [field]


def test_previous_aid_on_the_very_day_counts(run):
    assert run("de_minimis", NEW | {"previous": [before("2026-11-16", "5.00")]}).outcome["used_eur"] == "5.00"


@given(days=st.lists(st.integers(1, 1500), max_size=6), amounts=st.lists(st.integers(0, 2 * 10**7), min_size=6, max_size=6), shuffle=st.randoms())
def test_the_order_of_previous_aids_does_not_matter(run, days, amounts, shuffle):
    from datetime import date, timedelta

    previous = [before((date(2026, 11, 16) - timedelta(days=day)).isoformat(), money.plain(amount)) for day, amount in zip(days, amounts)]
    one = run("de_minimis", NEW | {"previous": list(previous)}).outcome
    shuffle.shuffle(previous)
    assert run("de_minimis", NEW | {"previous": previous}).outcome == one
    used = money.from_plain(one["used_eur"])
    assert one["allowed"] == (used + 10_000_000 <= 30_000_000)
    assert sum(money.from_plain(row["amount_eur"]) for row in one["counted"]) == used


@pytest.mark.parametrize("day, warned", [("2023-11-15", False), ("2023-11-16", True), ("2023-11-17", False)])
def test_the_disputed_day_at_the_edge_is_pointed_out(run, day, warned):
    found = run("de_minimis", NEW | {"previous": [before(day, "1.00")]})
    assert ("edge_of_window" in [caution["code"] for caution in found.cautions]) is warned
