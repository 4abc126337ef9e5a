"""The command line: one line a problem, exit 0 or 1; the schema as JSON; the interface that the site uses."""

import json
from datetime import date
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.towns import TownErrors, load_all, slugify, to_json

BASE = Path(__file__).parent / "base.md"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "zlota-woda.md").write_text(BASE.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "index.md").write_text("# Miasta\n", encoding="utf-8")
    return tmp_path


def test_check_of_right_files(folder, capsys):
    assert main(["check", str(folder / "zlota-woda.md"), str(folder / "index.md")]) == 0
    assert main(["check", str(folder)]) == 0
    assert "Wszystko w porządku." in capsys.readouterr().out


def test_check_of_broken_files(folder, capsys):
    broken = folder / "zlota-woda.md"
    broken.write_text(broken.read_text(encoding="utf-8").replace("status: unknown", "status: stary"), encoding="utf-8")
    assert main(["check", str(broken), str(folder / "nie-ma.md")]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3 and lines[0].startswith(f"{broken}:20: programmes.0.status: ") and lines[2].startswith(f"{folder / 'nie-ma.md'}:1: ")


def test_schema_is_json(capsys):
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["required"][:2] == ["name", "slug"]


def test_load_all_gives_towns_or_every_message(folder):
    town, = load_all(folder)
    assert (town.slug, town.body, town.lat) == ("zlota-woda", "Opis miasta.", 50.097)
    assert town.programmes[0].act.date == date(2014, 6, 25)
    (folder / "zlota-woda.md").write_text("---\nname: X\n---\n", encoding="utf-8")
    (folder / "b.md").write_text("", encoding="utf-8")
    with pytest.raises(TownErrors) as failure:
        load_all(folder)
    assert len(failure.value.messages) > 5


def test_plain_json(folder):
    town, = to_json(load_all(folder))
    assert json.loads(json.dumps(town)) == town
    assert "body" not in town and town["lat"] == 50.097
    programme = town["programmes"][0]
    assert programme["act"]["date"] == "2014-06-25" and programme["valid_from"] == "2014-07-01"
    assert programme["terms"]["longer"][0]["principal_over"] == "9000.00"
    assert programme["effects"][0]["number"] == "120000.5"
    assert programme["examples"][0]["inputs"] == {"principal": "5000.00", "months": 18}
    assert (programme["checked_on"], programme["source"]) == ("2026-11-22", "BIP Złotej Wody")


def test_checked_on_may_stand_in_the_programmes_alone(folder):
    path = folder / "zlota-woda.md"
    text = path.read_text(encoding="utf-8").replace("checked_on: 2026-11-22\n", "")
    for number, day in enumerate(("2026-01-02", "2025-12-31", "2026-03-04")):
        summary = ("    summary: Raty", "    summary: Umorzenie", "    summary: Stawka")[number]
        text = text.replace(summary, f"    checked_on: {day}\n{summary}")
    path.write_text(text, encoding="utf-8")
    town, = to_json(load_all(folder))
    assert town["checked_on"] == "2025-12-31" and town["programmes"][2]["checked_on"] == "2026-03-04"


@pytest.mark.parametrize("name, slug", [("Dąbrowa Górnicza", "dabrowa-gornicza"), ("Łódź", "lodz"), ("Ełk", "elk"), ("Świętochłowice", "swietochlowice"),
                                        ("Żółkiewka", "zolkiewka"), ("Kędzierzyn-Koźle", "kedzierzyn-kozle"), ("Ćmielów", "cmielow"), ("Gdańsk", "gdansk")])
def test_slugs(name, slug):
    assert slugify(name) == slug
