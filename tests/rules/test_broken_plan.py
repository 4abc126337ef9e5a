"""What a broken plan costs at each of its instalments: worked by hand, against the answer for one day, and where a rate is not known."""

from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from calculators import browser, forms, money
from calculators.debt_relief import instalments

PLAN = {"principal": "1200.00", "granted_on": "2026-01-05", "first_due_on": "2026-02-05", "months": 4, "town": "rybnik"}
PRUSZCZ = PLAN | {"town": "pruszcz-gdanski", "monthly_rent": "500.00", "original_due_on": "2025-12-31"}
RATE = "late_interest.statutory"


def by_month(found):
    return [(row["default_on"], row["due_at_once"], row["late_interest"], row["total"]) for row in found.outcome["default_by_month"]]


def codes(found):
    return [caution["code"] for caution in found.cautions]


def test_rybnik_worked_by_hand(run):
    # From 5 January at 9,5 %, from 5 March at 9,25 %. 1200 zł, 32 days: 9,9945; 900 zł, 59 + 1 days: 14,0486; 600 zł, 59 + 32 days: 14,0795;
    # 300 zł, 59 + 62 days: 9,3205.
    found = run("instalments", PLAN)
    assert by_month(found) == [("2026-02-05", "1200.00", "9.99", "1209.99"), ("2026-03-05", "900.00", "14.05", "914.05"),
                               ("2026-04-05", "600.00", "14.08", "614.08"), ("2026-05-05", "300.00", "9.32", "309.32")]
    assert {row["interest_from"] for row in found.outcome["default_by_month"]} == {"2026-01-05"} and found.unknown == []
    assert found.outcome["default_by_month"] != run("instalments", PLAN | {"applied_on": "2025-12-20"}).outcome["default_by_month"]


def test_pruszcz_worked_by_hand(run):
    # From 1 January at 9,5 %: 1200 zł, 36 days: 11,2438; 900 zł, 63 days and one at 9,25 %: 14,9856.
    assert by_month(run("instalments", PRUSZCZ))[:2] == [("2026-02-05", "1200.00", "11.24", "1211.24"), ("2026-03-05", "900.00", "14.99", "914.99")]


@pytest.mark.parametrize("inputs", [PLAN | {"months": 8}, PRUSZCZ | {"months": 8}, PLAN | {"applied_on": "2025-11-30", "months": 8, "interest": "333.33"},
                                    PLAN | {"months": 8, "annual_interest": "7.5", "costs": "80.00"}, PLAN | {"months": 8, "first_payment": "150.01"}])
def test_each_month_is_what_the_answer_for_its_day_says(run, inputs):
    for row in run("instalments", inputs).outcome["default_by_month"]:
        one = run("instalments", inputs | {"default_on": row["default_on"]}).outcome["default"]
        assert {key: row[key] for key in ("due_at_once", "interest_from", "late_interest")} == {key: one[key] for key in row if key in one}
        assert money.from_plain(row["total"]) == money.from_plain(row["due_at_once"]) + money.from_plain(row["late_interest"])


@pytest.mark.parametrize("first_due_on, known", [("2026-05-17", 4 + 1), ("2026-05-18", 4)])
def test_months_beyond_the_last_known_rate_say_so(run, first_due_on, known):
    # The rate is known up to 17 September 2026.
    found = run("instalments", PLAN | {"months": 8, "first_due_on": first_due_on})
    rows = found.outcome["default_by_month"]
    assert [row["late_interest"] is not None for row in rows] == [True] * known + [False] * (8 - known)
    assert all((row["total"] is None) == (row["late_interest"] is None) and row["due_at_once"] for row in rows)
    assert found.unknown == [RATE] and ("default_rates_unknown" in codes(found)) and "parameter_unknown" not in codes(found)
    assert "18.09.2026" in next(one["message"] for one in found.cautions if one["code"] == "default_rates_unknown")


def test_an_assumed_rate_fills_the_gap(run):
    found = run("instalments", PLAN | {"months": 12, "assumed": {RATE: "9.25"}})
    assert all(row["total"] for row in found.outcome["default_by_month"]) and found.unknown == []
    assert "parameter_assumed" in codes(found) and "default_rates_unknown" not in codes(found)
    # The last instalment of 100 zł falls due on 5 January 2027: 59 days at 9,5 % and 307 at 9,25 % make 9,3157.
    assert found.outcome["default_by_month"][-1]["late_interest"] == "9.32"


def test_without_a_rule_there_is_nothing_to_show(run):
    without = {key: value for key, value in PLAN.items() if key != "town"}
    assert run("instalments", without).outcome["default_by_month"] is None
    hinted = run("instalments", {key: value for key, value in PRUSZCZ.items() if key != "original_due_on"})
    assert hinted.outcome["default_by_month"] is None and "original_due_day_needed" in codes(hinted) and hinted.unknown == []


def test_interest_that_has_not_begun_is_zero(run):
    # The debt becomes due on the day of the first instalment: its interest begins a day later.
    rows = by_month(run("instalments", PRUSZCZ | {"original_due_on": "2026-02-05"}))
    assert rows[0][2] == "0.00" and rows[1][2] == money.plain(money.half_up(90000 * (27 * 950 + 925) / 3650000))


@settings(max_examples=30)
@given(principal=st.integers(1, 10**7), interest=st.integers(0, 10**5), months=st.integers(1, 600), first=st.dates(date(2009, 1, 1), date(2026, 8, 1)))
def test_what_is_due_falls_by_what_was_paid(run, principal, interest, months, first):
    inputs = {"principal": money.plain(principal), "interest": money.plain(interest), "granted_on": "2009-01-01", "first_due_on": first.isoformat(),
              "months": months, "town": "rybnik"}
    outcome = run("instalments", inputs).outcome
    due = [money.from_plain(row["due_at_once"]) for row in outcome["default_by_month"]]
    paid = [money.from_plain(row["principal"]) for row in outcome["instalments"]]
    assert due == [principal + interest - sum(paid[:number]) for number in range(months)]


def test_the_page_shows_a_second_chart_and_a_folded_table(towns, law):
    reply = browser.reply({"calculator": "instalments", "fields": forms.texts(instalments.FIELDS, PLAN | {"months": 12}), "on": "2026-11-22"}, towns, law)
    html = reply["html"]
    assert html.count("<figure") == 2 and 'id="k-chart-2-t"' in html and '<summary>Ile kosztuje zerwanie układu w każdym miesiącu</summary>' in html
    assert html.count(">nie wiemy</td>") == 2 * 4 and "Tam, gdzie nie znamy stopy" in html  # October to January: interest and sum
    assert html.count('class="bar-second"') == 8 and reply["unknown"] == [RATE]
