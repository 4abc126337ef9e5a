"""Sums of effects: only figures of one instrument, kind and unit; no ranges, nothing counted twice."""

from datetime import date
from decimal import Decimal

import pytest

from macros import town_effects


def effect(number, **more):
    return {"title": "Efekt", "number": number, "number_to": None, "precision": "exact", "unit": "zł", "kind": "worked_off", "period": "2016",
            "period_from": None, "period_to": None, "source": "x"} | more


def town(name, *effects, instrument="work_off"):
    return {"name": name, "slug": name.lower(), "programmes": [{"id": "p", "instrument": instrument, "effects": list(effects)}]}


def one(*towns):
    found, = town_effects.sums(list(towns))
    return found


def test_single_figures_of_towns_add_up():
    found = one(town("A", effect("100.50")), town("B", effect("200")))
    assert (found.total, found.towns, found.left_out, found.written()) == (Decimal("300.50"), ["A", "B"], [], "300,5\u00a0zł")


def test_kinds_units_and_instruments_stay_apart():
    found = town_effects.sums([town("A", effect("1"), effect("2", kind="recovered"), effect("3", unit="osoby")), town("B", effect("4"), instrument="amnesty")])
    assert sorted((row.instrument, row.kind, row.unit, int(row.total)) for row in found) == [
        ("amnesty", "worked_off", "zł", 4), ("work_off", "recovered", "zł", 2), ("work_off", "worked_off", "osoby", 3), ("work_off", "worked_off", "zł", 1)]


@pytest.mark.parametrize("more", [{"number_to": "80"}, {"precision": "under"}])
def test_ranges_and_upper_bounds_are_not_added(more):
    found = one(town("A", effect("100")), town("B", effect("50", **more)))
    assert found.total == 100 and found.towns == ["A"] and len(found.left_out) == 1 and found.left_out[0].startswith("B, ")


def test_figures_that_may_overlap_count_once_and_the_sum_says_so():
    found = one(town("A", effect("278"), effect("383"), effect("105")))
    assert found.total == 383 and found.written().startswith("co najmniej") and len(found.left_out) == 2


def test_years_that_are_apart_are_added():
    years = [effect("10", period_from=f"{year}-01-01", period_to=f"{year}-12-31") for year in (2015, 2013, 2014)]
    found = one(town("A", *years))
    assert found.total == 30 and found.span() == "2013–2015" and found.written() == "30\u00a0zł"


def test_the_same_year_twice_is_not():
    year = {"period_from": "2015-01-01", "period_to": "2015-12-31"}
    assert one(town("A", effect("10", **year), effect("20", **year))).total == 20


def test_doubt_of_a_figure_is_doubt_of_the_sum():
    assert one(town("A", effect("1", precision="about"))).written().startswith("około")
    assert one(town("A", effect("1", precision="about")), town("B", effect("1", precision="over"))).written().startswith("co najmniej")


def test_a_figure_without_a_period_is_counted_as_such():
    assert one(town("A", effect("1"))).span() == "1\u00a0liczba bez podanego okresu"


def test_nothing_to_add_is_said(known_sums):
    row = next(row for row in known_sums if row.unit == "zł" and row.kind == "agreements")
    assert row.towns == [] and row.left_out


@pytest.fixture(scope="module")
def known_sums(towns):
    return town_effects.sums(list(towns.by_slug.values()))


def test_the_guides_own_sums(known_sums):
    found = {(row.instrument, row.kind, row.unit): row for row in known_sums}
    # 889 000 + 53 910 + 0 + 680 000 + 410 781,72 + 15 420 + 25 645 + 877 125 + 3 097 959
    assert found["work_off", "worked_off", "zł"].total == Decimal("6049840.72")
    assert found["work_off", "participants", "wnioski"].total == 305 + 200 + 204 + 199
    assert found["amnesty", "recovered", "zł"].total == 3_200_000


def test_debts_are_no_effect(towns):
    html = town_effects.effects_list(list(towns.by_slug.values()), date(2026, 11, 22), base="../")
    assert "Zadłużenie z najmu mieszkań" not in html and "Odpracowane zadłużenie" in html
