"""Freshness acts: what is past its end or long unchecked is marked, left out of what is possible today, and listed as due."""

from datetime import date
from pathlib import Path

import pytest

from calculators.parameters import Parameter
from macros import freshness, town_pages
from macros.__main__ import main

TODAY = date(2026, 11, 22)
BASE = Path(__file__).parent / "base.md"


def programme(**more):
    return {"id": "work-off-2012", "instrument": "work_off", "status": "active", "valid_from": None, "valid_to": None, "checked_on": "2026-11-01",
            "questions": ["q"], "summary": "Praca.", "act": {"kind": "uchwała", "number": "1", "date": "2012-01-01"}} | more


def town(**more):
    return {"name": "Ełk", "slug": "elk", "voivodeship": "warmińsko-mazurskie", "programmes": [programme(**more)]}


@pytest.mark.parametrize("more, doubts, possible", [
    ({}, [], True),
    ({"valid_to": "2026-11-22"}, [], True),
    ({"valid_to": "2026-11-21"}, ["expired"], False),
    ({"valid_from": "2026-11-23"}, [], False),
    ({"checked_on": "2025-11-22"}, [], True),
    ({"checked_on": "2025-11-21"}, ["stale"], False),
    ({"checked_on": None}, ["stale"], False),
    ({"valid_to": "2020-01-01", "checked_on": "2020-01-01"}, ["expired", "stale"], False),
    ({"status": "unknown"}, [], False),
    ({"status": "planned"}, [], False),
    ({"status": "closed", "valid_to": "2018-01-01", "checked_on": "2019-01-01"}, [], False),
])
def test_doubts_and_what_is_possible_today(more, doubts, possible):
    assert freshness.doubts(programme(**more), TODAY) == doubts
    assert freshness.possible_today(programme(**more), TODAY) is possible


def test_doubts_are_shown_beside_the_status():
    assert freshness.status(programme(valid_to="2026-11-21"), TODAY) == 'obowiązuje <span class="town-doubt">termin minął 21.11.2026</span>'
    assert "ponad rok temu" in freshness.badges(programme(checked_on="2024-01-31"), TODAY)


def test_an_expired_programme_stays_in_history_but_not_in_today():
    known = [town(valid_to="2026-01-31")]
    assert "termin minął 31.01.2026" in town_pages.towns(known, TODAY, "q", base="") and town_pages.HISTORICAL in town_pages.towns(known, TODAY, "q", base="")
    assert "termin minął 31.01.2026" in town_pages.towns_index(known, TODAY, base="")
    assert "Ełk" not in town_pages.possible_today(known, TODAY, base="")


def test_what_is_possible_today_is_listed():
    html = town_pages.possible_today([town()], TODAY, base="../")
    assert 'href="../miasta/elk/#work-off-2012"' in html and "01.11.2026" in html and "ponad rok" not in html


def test_cards_of_what_is_possible_today_come_first():
    known = [town(status="unknown") | {"slug": "a", "name": "A"}, town() | {"slug": "b", "name": "B"}]
    html = town_pages.towns(known, TODAY, "q", base="")
    assert html.index("miasta/b/") < html.index("miasta/a/")
    assert html.count(town_pages.HISTORICAL) == 1


def value(**more):
    return {"value": "1", "from": date(2020, 1, 1), "act": "a", "journal": "j", "article": "art. 1", "link": "https://x", "checked_on": TODAY, "verified": True} | more


def parameter(*rows):
    return Parameter("wage.minimum", {"title": "Płaca", "unit": "zł", "values": list(rows)})


@pytest.mark.parametrize("rows, words", [
    ([value()], []),
    ([value(verified=False)], ["nikt nie potwierdził"]),
    ([value(to=date(2025, 12, 31))], ["wartość znana do 31.12.2025"]),
    ([value(to=date(2026, 12, 31), checked_on=date(2020, 1, 1))], []),
    ([value(checked_on=date(2025, 1, 2))], ["sprawdzono 02.01.2025"]),
    ([value(to=date(2025, 12, 31)), value(**{"from": date(2026, 1, 1)})], []),
])
def test_figures_of_law_that_are_due(rows, words):
    due = freshness.due([], [parameter(*rows)], TODAY)
    assert len(due) == len(words) and all(word in line and line.startswith("calculators/law/wage.toml: minimum: ") for word, line in zip(words, due, strict=True))


def test_programmes_that_are_due():
    due = freshness.due([town(valid_to="2026-01-31", checked_on="2025-01-01"), town(status="closed", valid_to="2019-01-01", checked_on="2019-01-01")], [], TODAY)
    assert [line.partition(": work-off-2012: ")[2][:13] for line in due] == ["termin minął ", "sprawdzono 01"]
    assert all(line.startswith("docs/miasta/elk.md: ") for line in due)


def test_the_command_lists_everything(capsys):
    assert main(["freshness", "--on", "2028-01-01"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("docs/miasta/rybnik.md: ") for line in lines) and any(line.startswith("calculators/law/") for line in lines)


def test_the_command_fails_on_files_that_cannot_be_read(tmp_path, capsys):
    (tmp_path / "x.md").write_text("---\nname: X\n---\n", encoding="utf-8")
    assert main(["freshness", "--towns", str(tmp_path)]) == 1
    assert "x.md:" in capsys.readouterr().err
