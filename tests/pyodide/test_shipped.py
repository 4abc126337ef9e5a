"""What the site ships for the browser, under Node: its own archive alone, the rules' tests on top of it, and CPython beside it."""

import json
import random
import re
from datetime import date, timedelta

from calculators import browser, catalogue, forms
from calculators.parameters import Law
from deploy import wheel
from deploy.paths import ROOT
from tests.pyodide import node

TODAY = date(2026, 11, 22)


def request(name: str, typed: dict[str, str], want: str = "result") -> dict:
    return {"calculator": name, "fields": typed, "on": TODAY.isoformat(), "prefix": "k1", "level": 3, "base": "../", "want": want}


def examples() -> list[dict]:
    """A worked example of each calculator and each town, once as a page and once as a table."""
    found = []
    for name in catalogue.RULES:
        towns = [None, *getattr(catalogue.words(name), "EXAMPLE_BY_TOWN", {})]
        typed = [forms.texts(catalogue.rule(name).FIELDS, forms.example(name, town)) for town in towns]
        found += [request(name, one, want) for one in typed for want in ("result", "csv")]
    return found


def mutated(typed: dict[str, str], by: random.Random) -> dict[str, str]:
    """An example with some fields changed: other amounts and days, spellings that people use, and plain mistakes."""
    changed = dict(typed)
    for name, value in typed.items():
        choice = by.random()
        if choice < 0.7:
            continue
        if re.fullmatch(r"\d\d\.\d\d\.\d{4}", value):
            day = date(*map(int, reversed(value.split(".")))) + timedelta(days=by.randrange(-300, 300) * by.choice([1, 1, 10]))
            changed[name] = by.choice([f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}", day.isoformat()])
        elif re.match(r"\d", value):
            number = by.choice([by.randrange(1, 60), by.randrange(1, 10**6), by.randrange(1, 10**4) / 100])
            changed[name] = by.choice(["{}", "{}", "{} zł", " {}\u00a0"]).format(str(number).replace(".", ","))
        if choice > 0.97:
            changed[name] = by.choice(["", "abc", "-1", "31.02.2026", "99999999999999999999", "1,2345", "<b>", "'\"&"])
    return changed


def test_archive_alone_renders_as_cpython_does(towns):
    """Byte for byte, with the trimmed standard library and nothing else: every example and 200 random inputs."""
    by = random.Random(20261122)
    requests = examples()
    requests += [request(one["calculator"], mutated(one["fields"], by), one["want"]) for one in by.choices(requests, k=200)]
    assert {one["calculator"] for one in requests} == set(catalogue.RULES)
    law = Law()
    expected = [json.dumps(browser.reply(one, towns, law), ensure_ascii=False) for one in requests]
    code = f"""
import json
from calculators.browser import handle
json.dumps([handle(json.dumps(one)) for one in json.loads({json.dumps(requests)!r})])
"""
    got = json.loads(node.run(code, node.shipped()))
    answered = sum(json.loads(one)["ok"] for one in expected)
    assert answered > 60 and len(expected) - answered > 60, answered  # the random inputs must try both answers and errors
    for asked, ours, theirs in zip(requests, expected, got, strict=True):
        assert ours == theirs, asked


def test_archive_alone_holds_what_failures_need():
    """A crash inside Pyodide must reach the page as an error with its traceback, not as a missing module."""
    code = """
import calculators.browser
try:
    calculators.browser.handle("not json")
except Exception:
    import traceback
    text = traceback.format_exc()
text
"""
    assert "JSONDecodeError" in node.run(code, node.shipped())


def test_rules_pass_inside_the_shipped_archive(tmp_path):
    """The rules' tests with pytest and Hypothesis on the shipped bytecode; the full standard library only fills its gaps."""
    folders = {
        node.testing_packages(): "/testing",
        ROOT / "calculators": "/sources/calculators",
        ROOT / "tests" / "rules": "/project/tests/rules",
        ROOT / "tests" / "__init__.py": "/project/tests/__init__.py",
        ROOT / "tests" / "conftest.py": "/project/tests/conftest.py",
    }
    code = """
import inspect, os, pathlib
import calculators, pytest
from hypothesis import settings

assert calculators.__file__.endswith(".zip/calculators/__init__.pyc"), calculators.__file__
# Some tests read the rules' sources, which the archive does not ship.
inspect.getsource = lambda module: pathlib.Path("/sources", *module.__name__.split(".")).with_suffix(".py").read_text()
os.chdir("/project")
settings.register_profile("pyodide", deadline=None, database=None, max_examples=25)
settings.load_profile("pyodide")
options = ["-q", "-p", "no:cacheprovider", "-p", "no:faulthandler", "-W", "ignore::pytest.PytestAssertRewriteWarning"]
str(int(pytest.main([*options, "tests/rules"])))
"""
    assert node.run(code, node.filled_up(tmp_path / "filled.zip"), folders, ("/testing", "/project")) == "0"


def test_wheel_loads_in_stock_pyodide(tmp_path):
    """`make wheel` gives a plain wheel that any Pyodide can install; it holds the law and the towns."""
    built = wheel.build(tmp_path)
    requests = [one for one in examples() if one["want"] == "result"]
    code = f"""
import json, sys, zipfile
zipfile.ZipFile("/{built.name}").extractall("/wheel")
sys.path.append("/wheel")
from calculators.browser import handle
json.dumps([json.loads(handle(json.dumps(one)))["ok"] for one in json.loads({json.dumps(requests)!r})])
"""
    assert all(json.loads(node.run(code, folders={built: "/" + built.name})))
