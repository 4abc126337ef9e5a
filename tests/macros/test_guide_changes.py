"""The records of changes and of readers' questions: wrong rows stop the build, right ones show up with their places."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
import yaml

from calculators.parameters import Law
from macros import guide_changes, law_changes
from macros.law_topics import LawBook
from tests.conftest import DOCS, TODAY

CHANGE = {"date": date(2026, 11, 1), "title": "Nowa odpowiedź", "what": "Odpowiedź <liczy>.", "pages": ["oddluzanie/raty.md#instalments-interest"]}
QUESTION = {"asked_on": date(2026, 11, 1), "question": "Czy raty < 10 zł są możliwe?", "answered_on": date(2026, 11, 3),
            "pages": ["oddluzanie/raty.md#instalments-schedule"], "changed": "Dopisano najniższą ratę."}
BOOK = LawBook(Law(), TODAY, DOCS)


def written(folder, *rows):
    path = folder / "rows.yaml"
    path.write_text(yaml.safe_dump(list(rows), allow_unicode=True), encoding="utf-8")
    return path


def test_the_records_of_the_project_are_whole():
    found = guide_changes.changes(DOCS)
    assert found and all(one.places for one in found)
    anchors = [one.anchor for one in found] + [one.anchor for one in guide_changes.questions(DOCS)]
    assert len(anchors) == len(set(anchors))
    assert [one.day for one in found] == sorted((one.day for one in found), reverse=True)


@pytest.mark.parametrize("wrong, words", [
    ({"pages": ["oddluzanie/raty.md#nie-ma"]}, "nie ma miejsca oddluzanie/raty.md#nie-ma"), ({"pages": ["nie-ma.md"]}, "nie ma miejsca nie-ma.md"),
    ({"extra": 1}, "extra"), ({"date": "dziś"}, "date ma być dniem"), ({"date": None}, "date ma być dniem")])
def test_a_wrong_change_stops_the_build(tmp_path, wrong, words):
    with pytest.raises(ValueError, match=words) as caught:
        guide_changes.changes(DOCS, written(tmp_path, CHANGE | wrong))
    assert "Nowa odpowiedź" in str(caught.value)


@pytest.mark.parametrize("wrong", [{"answered_on": None}, {"pages": []}, {"answered_on": date(2026, 10, 31)}, {"pages": ["a.md#b"]}, {"asked_on": None}])
def test_a_wrong_question_stops_the_build(tmp_path, wrong):
    with pytest.raises(ValueError, match="Czy raty"):
        guide_changes.questions(DOCS, written(tmp_path, QUESTION | wrong))


def test_a_question_waits_until_it_is_answered(tmp_path):
    waiting, answered = QUESTION | {"answered_on": None, "pages": [], "changed": None}, QUESTION | {"answered_on": QUESTION["asked_on"], "changed": None}
    first, second = guide_changes.questions(DOCS, written(tmp_path, waiting, answered))
    assert guide_changes.answer(first, "") == "czeka na odpowiedź"
    assert guide_changes.answer(second, "../") == ('01.11.2026: <a href="../oddluzanie/raty/#instalments-schedule">Jak ułożyć harmonogram spłaty?</a>. '
                                                   "Odpowiedź się nie zmieniła.")


@pytest.mark.parametrize("rows, words", [([], ["nikt nie zapytał"]), ([QUESTION], ["Czy raty &lt; 10 zł są możliwe?", "Dopisano najniższą ratę.", 'id="pytanie-2026-11-01-czy-raty-10-zl-sa-mozliwe"'])])
def test_the_page_lists_the_questions_or_says_honestly_that_nobody_asked(tmp_path, monkeypatch, rows, words):
    found = guide_changes.questions(DOCS, written(tmp_path, *rows))
    monkeypatch.setattr(guide_changes, "questions", lambda docs: found)
    shown = guide_changes.reader_questions(BOOK, base="../../")
    assert [one for one in words if one not in shown] == []


def test_a_change_shows_its_words_and_places(tmp_path):
    (one,) = guide_changes.changes(DOCS, written(tmp_path, CHANGE))
    assert one.anchor == "poradnik-2026-11-01-nowa-odpowiedz"
    assert guide_changes.account(one, "../") == ('Odpowiedź &lt;liczy&gt;. <a href="../oddluzanie/raty/#instalments-interest">'
                                                 "Czy od rozłożonego długu rosną odsetki?</a>")


@pytest.mark.parametrize("days, since_known, words", [(0, True, "Od "), (-1, True, "Od "), (1, True, "Wejdzie w życie "), (0, False, "Najpóźniej od ")])
def test_a_change_of_law_says_whether_it_is_in_force(days, since_known, words):
    one = SimpleNamespace(day=TODAY + timedelta(days), since_known=since_known, title="Odsetki")
    assert guide_changes.heading(one, TODAY).startswith(words)


def test_the_answers_touched_by_law_are_those_of_the_last_year_and_of_the_years_to_come():
    shown = guide_changes.answers_touched_by_law(BOOK, base="")
    for one in law_changes.changes(BOOK):
        if one.day <= TODAY - guide_changes.RECENT:
            assert f"#{one.anchor}\"" not in shown
    assert "oddluzanie/" in shown and "Wejdzie w życie 01.01.2027" in shown and "kalkulatory/" not in shown


def test_a_change_of_law_keeps_its_anchor_once():
    anchors = [one.anchor for one in law_changes.changes(BOOK)]
    assert len(anchors) == len(set(anchors))
