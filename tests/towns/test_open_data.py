"""Open data: valid against its schema, the same in every format, readable by a spreadsheet and by pandas, described in full."""

import csv
import io
import json
import re
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from deploy import data

TODAY = date(2026, 11, 22)
PAGE = Path(__file__).parents[2] / "docs" / "dane" / "index.md"


@pytest.fixture(scope="module")
def folder(towns, tmp_path_factory):
    """dane/ as the build writes it."""
    site = tmp_path_factory.mktemp("site")
    source = site / "towns.json"
    source.write_text(json.dumps(list(towns.by_slug.values())), encoding="utf-8")
    data.install(site, source, TODAY)
    return site / "dane"


def table(path) -> list[dict]:
    text = path.read_bytes().decode("utf-8")
    assert text.startswith("\ufeff") and "\r\n" in text
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), delimiter=";"))


def test_the_data_fit_their_schema(folder):
    schema = json.loads((folder / "miasta.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    document = json.loads((folder / "miasta.json").read_text("utf-8"))
    assert list(jsonschema.Draft202012Validator(schema).iter_errors(document)) == []
    assert document["built_on"] == "2026-11-22" and len(document["towns"]) >= 30


def test_the_schema_refuses_what_is_wrong(folder):
    schema = json.loads((folder / "miasta.schema.json").read_text("utf-8"))
    document = json.loads((folder / "miasta.json").read_text("utf-8"))
    document["towns"][0]["programmes"][0]["status"] = "stary"
    assert list(jsonschema.Draft202012Validator(schema).iter_errors(document))
    assert list(jsonschema.Draft202012Validator(schema).iter_errors({"towns": []}))


def test_csv_has_a_row_a_programme_and_its_terms_again_as_json(folder, towns):
    rows = table(folder / "miasta.csv")
    assert len(rows) == sum(len(town["programmes"]) for town in towns.by_slug.values())
    row = next(row for row in rows if row["slug"] == "rybnik" and row["programme"] == "instalments-2014")
    assert (row["lat"], row["instrument_pl"], row["possible_today"], row["act_number"]) == ("50,097", "spłata na raty", "false", "711/XLVII/2014")
    assert json.loads(row["terms_json"])["max_months"] == 18
    assert "742 705,65 zł" in row["effects"]


def test_csv_has_a_row_a_term_and_a_row_an_effect(folder, towns):
    terms = {(row["slug"], row["programme"], row["path"]): row["value"] for row in table(folder / "warunki.csv")}
    assert terms["hrubieszow", "work-off-2015", "rates.0.amount"] == "12.00"
    assert terms["rybnik", "instalments-2014", "default.due_at_once"] == "true"
    effects = table(folder / "efekty.csv")
    assert len(effects) == sum(len(one["effects"]) for town in towns.by_slug.values() for one in town["programmes"])
    assert any(row["slug"] == "rybnik" and row["number"] == "742705,65" for row in effects)


@pytest.mark.parametrize("name", ["miasta", "warunki", "efekty"])
def test_pandas_reads_it_as_documented(folder, name):
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_csv(folder / f"{name}.csv", sep=";", decimal=",")
    assert list(frame.columns) == list(table(folder / f"{name}.csv")[0]) and len(frame) == len(table(folder / f"{name}.csv"))
    if name == "efekty":
        assert frame["number"].dtype == float
        assert frame[(frame.slug == "rybnik") & (frame.kind == "worked_off")]["number"].sum() == pytest.approx(599067.50)
    if name == "miasta":
        assert frame["lat"].between(49, 55).all() and set(frame["possible_today"]) <= {True, False}


def test_the_page_describes_every_column(folder):
    page = PAGE.read_text(encoding="utf-8")
    for name in ("miasta", "warunki", "efekty"):
        described = set(re.findall(r"`([a-z_]+)`", page.split(f"### {name}.csv")[1].split("\n#")[0]))
        assert set(table(folder / f"{name}.csv")[0]) <= described, name
    for file in folder.iterdir():
        assert file.is_dir() or f'href="{file.name}"' in page


def test_rows_that_no_page_could_hold_are_saved(towns):
    town = towns.by_slug["wroclaw"]
    many = [{**town, "slug": f"m{number}", "name": f"M{number}"} for number in range(400)]
    left = data.left_out(many, TODAY)
    assert len(left["porownanie-amnesty"]) > 100 and left["porownanie-amnesty"][-1].startswith('<tr><th scope="row"><a href="@@/miasta/m')


def test_no_rows_give_an_empty_file():
    assert data.as_csv(iter([])) == "\ufeff\r\n"
