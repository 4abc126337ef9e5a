"""Amnesties side by side: a row a programme, each the same as that programme's own calculation."""

import pytest

DEBT = {"principal": "10000.00", "applied_on": "2016-03-01"}
ORDER = ["bytom/amnesty-2015", "slupsk/amnesty-2015", "warszawa/amnesty-2015", "wroclaw/amnesty-2011", "zabrze/amnesty-2016"]


def rows(result):
    return {row["programme"]: row for row in result.outcome["rows"]}


def test_one_row_a_programme_that_can_be_reckoned(run):
    found = run("compare_amnesties", DEBT)
    assert [row["programme"] for row in found.outcome["rows"]] == ORDER
    assert [row["to_pay"] for row in found.outcome["rows"]] == ["3000.00", "2500.00", "3000.00", "3000.00", "2000.00"]
    assert [row["written_off_on"] for row in found.outcome["rows"]] == ["2016-12-31", "2018-03-31", "2019-12-31", None, "2018-03-01"]
    assert [row["recovered_share"] for row in found.outcome["rows"]] == ["0.3", "0.25", "0.3", "0.3", "0.2"]
    assert (found.outcome["possible"], found.outcome["open"], found.outcome["refused"]) == (0, 2, 3)
    assert {source["title"].partition(":")[0] for source in found.sources} >= {"Bytom", "Słupsk", "Warszawa", "Wrocław", "Zabrze"}


@pytest.mark.parametrize("more", [{}, {"variant": "lump_sum"}, {"variant": "instalments", "instalments": 5}, {"oldest_due_on": "2014-09-30"},
                                  {"household": {"persons": 2, "income_12_months": "24000.00", "floor_area": "41"}}, {"overpayments": "5.01"}])
def test_a_row_says_what_the_programmes_own_calculator_says(run, refused, more):
    inputs = DEBT | {"applied_on": "2015-07-01"} | more
    for programme, row in rows(run("compare_amnesties", inputs)).items():
        own = run("amnesty", inputs | {"programme": programme}).outcome
        compared = own.keys() - {"decides", "who_decides"}  # an office decides on one relief, not on a comparison
        assert {key: row[key] for key in compared} == {key: own[key] for key in compared}


@pytest.mark.parametrize("count, over", [(5, None), (6, 1), (12, 7)])
def test_too_many_instalments_are_a_condition_of_the_row_not_an_error(run, count, over):
    found = rows(run("compare_amnesties", DEBT | {"applied_on": "2015-07-01", "variant": "instalments", "instalments": count}))
    bytom = [row for row in found["bytom/amnesty-2015"]["conditions"] if row["id"] == "way-to-pay"]
    assert [row["missing_by"] for row in bytom] == ([over] if over else [])
    assert found["bytom/amnesty-2015"]["eligible"] is (False if over else None)
    assert len(found["slupsk/amnesty-2015"]["instalments"]) == count


def test_an_answer_counts_for_every_act_that_asks(run):
    found = rows(run("compare_amnesties", DEBT | {"conditions": {"current-charges": False}}))
    assert [found[name]["eligible"] for name in ORDER[:3]] == [False] * 3 and found["zabrze/amnesty-2016"]["eligible"] is None


def test_answers_to_questions_that_nobody_asks(refused):
    assert list(refused("compare_amnesties", DEBT | {"conditions": {"nothing": True}})) == ["conditions.nothing"]
    assert "programme" in refused("compare_amnesties", DEBT | {"programme": ORDER[0]})


def test_refusals_say_how_far(run):
    found = rows(run("compare_amnesties", DEBT))
    far = {name: next(row["missing_by"] for row in found[name]["conditions"] if row["id"] == "application-window") for name in ORDER}
    assert far == {"bytom/amnesty-2015": 77, "slupsk/amnesty-2015": None, "warszawa/amnesty-2015": 162, "wroclaw/amnesty-2011": 1431, "zabrze/amnesty-2016": None}


def test_programmes_that_only_their_calendar_excludes_are_counted(run):
    late = run("compare_amnesties", DEBT | {"applied_on": "2026-11-26", "oldest_due_on": "2009-01-01"})
    assert late.answer.replace("\u00a0", " ").endswith("spełnia 0 z 5 programów. Same terminy wykluczają 5 programów.")
    young = run("compare_amnesties", DEBT | {"applied_on": "2026-11-26", "oldest_due_on": "2026-01-01"})  # the debt is too young as well
    assert young.answer.replace("\u00a0", " ").endswith("Same terminy wykluczają 2 programy.")


def test_costs_that_the_rules_do_not_mention_are_told(run):
    found = run("compare_amnesties", DEBT | {"court_costs": "500.00"})
    [said] = [one["message"] for one in found.cautions if one["code"] == "court_costs_left_out"]
    assert "500,00" in said and "Słupsk" in said and "Bytom" not in said
    assert not [one for one in run("compare_amnesties", DEBT).cautions if one["code"] == "court_costs_left_out"]


def test_the_page_shows_each_towns_conditions(run):
    from calculators import render, tables

    html = render.result(run("compare_amnesties", DEBT), render.Place())
    assert html.count("<details") == 5 and "Wniosek złożony w terminie programu" in html and "77\u00a0dni" in html
    assert "Bytom: warunki spełnione: 1, niespełnione: 1, nieznane: 6" in html and "wniosek poza terminem o 77\u00a0dni" in html
    assert tables.csv(run("compare_amnesties", DEBT))["text"].count("\r\n") == 6
