"""What the tests share: the law, the towns, and a short way to run a calculator."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from calculators import engine
from calculators.parameters import Law
from calculators.result import InputErrors
from calculators.towns import Towns, shipped

# A busy machine is slow, not wrong.
settings.register_profile("guide", deadline=None)
settings.load_profile("guide")

TODAY = date(2026, 11, 22)
DOCS = Path(__file__).resolve().parent.parent / "docs"


@pytest.fixture(scope="session")
def law() -> Law:
    return Law()


@pytest.fixture(scope="session")
def towns() -> Towns:
    """The towns of the checkout; inside Pyodide, where no YAML can be read, those that were shipped."""
    try:
        from macros import towns as files
    except ImportError:
        return shipped()
    return Towns(files.to_json(files.load_all(DOCS / "miasta")))


@pytest.fixture(scope="session")
def run(towns, law):
    """run(name, **inputs) -> Result; raises InputErrors."""

    def runner(name: str, inputs: dict, on: date = TODAY):
        return engine.run(name, inputs, on=on, towns=towns, law=law)

    return runner


@pytest.fixture(scope="session")
def refused(run):
    """refused(name, inputs) -> {field: message} of the errors; fails when the input is accepted."""

    def runner(name: str, inputs) -> dict:
        with pytest.raises(InputErrors) as caught:
            run(name, inputs)
        return {error["field"]: error["message"] for error in caught.value.errors}

    return runner
