"""The command line is a contract: JSON out, exit 0 or 2, never a traceback."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from calculators import catalogue

ROOT = Path(__file__).resolve().parent.parent
PLAN = {"principal": "1000.00", "granted_on": "2026-01-05", "first_due_on": "2026-01-31", "months": 3}


def call(*arguments, stdin=b"", cwd=ROOT):
    done = subprocess.run([sys.executable, "-m", "calculators", *arguments], input=stdin, capture_output=True, cwd=cwd, timeout=60)
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done.returncode, json.loads(done.stdout)


def run(name, inputs, *more):
    raw = inputs if isinstance(inputs, bytes) else json.dumps(inputs).encode()
    return call("run", name, *more, stdin=raw)


def test_list_names_every_calculator_and_its_fields():
    code, found = call("list")
    assert code == 0 and [entry["name"] for entry in found] == list(catalogue.RULES)
    for entry in found:
        assert set(entry) == {"name", "title", "fields"}
        for field in entry["fields"]:
            assert {"name", "type", "unit", "required", "default", "allowed"} <= set(field)
    allowed = {field["name"]: field["allowed"] for field in found[0]["fields"]}
    assert {"rybnik", "pruszcz-gdanski"} <= set(allowed["town"]) and allowed["occupies"] == ["dwelling", "commercial", "garage"]


@pytest.mark.parametrize("name", list(catalogue.RULES))
def test_schema_accepts_the_example_and_refuses_a_number_for_money(name):
    code, schema = call("schema", name)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert code == 0
    example = catalogue.words(name).EXAMPLE
    jsonschema.validate(example, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(example | {"unknown": 1}, schema)


def test_run_prints_the_contract():
    code, found = run("instalments", PLAN | {"town": "rybnik"}, "--on", "2026-11-22")
    assert code == 0 and list(found) == ["calculator", "on", "inputs", "outcome", "steps", "sources", "cautions"]
    assert found["on"] == "2026-11-22" and found["inputs"]["interest"] == "0"
    assert all(set(step) == {"label", "formula", "value", "basis"} for step in found["steps"])


def test_another_folder_of_towns(tmp_path):
    (tmp_path / "rybnik.md").write_text((ROOT / "docs/miasta/rybnik.md").read_text("utf-8").replace("max_months: 18", "max_months: 24"), "utf-8")
    code, found = run("instalments", PLAN | {"town": "rybnik", "months": 20}, "--towns", str(tmp_path))
    assert code == 0 and found["outcome"]["longest_without_consent"] == 24
    (tmp_path / "rybnik.md").write_text("---\nname: Rybnik\n---\n", "utf-8")
    code, found = run("instalments", PLAN, "--towns", str(tmp_path))
    assert code == 2 and found["errors"][0]["field"] == "towns" and "rybnik.md" in found["errors"][0]["message"]


@pytest.mark.parametrize("stdin", [b"", b"{", b"\xff\xfe", b"[1]", b"null", b"{}", b'"text"', b"NaN", b'{"a": NaN}', b'{"a": 1, "a": 2}', b"[" * 100_000,
                                   b'{"months": ' + b"9" * 6000 + b"}"])
def test_broken_input_has_no_field(stdin):
    code, found = run("instalments", stdin)
    assert code == 2 and [error["field"] for error in found["errors"]] == [None]


def test_all_errors_come_at_once():
    code, found = run("instalments", {"principal": 5, "granted_on": "2026-02-30", "months": "3", "town": "nigdzie", "x": 1})
    assert code == 2
    assert sorted(error["field"] for error in found["errors"]) == ["first_due_on", "granted_on", "months", "principal", "town", "x"]
    for error in found["errors"]:
        assert set(error) == {"field", "message", "value", "allowed", "example"} and error["message"] and error["allowed"]


@pytest.mark.parametrize("arguments", [(), ("nonsense",), ("run",), ("run", "nonsense"), ("schema", "nonsense"), ("run", "instalments", "--on", "jutro"),
                                       ("run", "instalments", "--towns", "/nigdzie"), ("run", "instalments", "--wrong")])
def test_bad_commands(arguments):
    code, found = call(*arguments, stdin=json.dumps(PLAN).encode())
    assert code == 2 and found["errors"][0]["message"]


def test_a_lone_surrogate_comes_back_as_json():
    code, found = run("instalments", b'{"principal": "\\ud800"}')
    assert code == 2 and found["errors"][0]["value"] == "\ud800"


def test_a_programme_of_another_instrument():
    code, found = run("instalments", PLAN | {"programme": "bytom/tax-exemption-2010"})
    assert code == 2 and found["errors"][0]["field"] == "programme"


def test_a_programme_by_its_id():
    code, found = run("instalments", PLAN | {"programme": "rybnik/instalments-2014"})
    assert code == 0 and found["outcome"]["allowed"] is True
    code, found = run("instalments", PLAN | {"programme": "rybnik/instalments-2014", "town": "pruszcz-gdanski"})
    assert code == 2 and found["errors"][0]["field"] == "programme"
