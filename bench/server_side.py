"""What runs outside the browser: building the site, and the rules in one process."""

import tempfile
import time
from datetime import date
from pathlib import Path

from calculators import engine
from calculators.parameters import Law
from calculators.towns import Towns
from deploy import build
from deploy.paths import TOWNS
from macros import towns


def build_time_a_page() -> tuple[float, int]:
    """(milliseconds a page, pages) of the generator's run."""
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        build.generate(Path(folder, "site"))
        spent = time.perf_counter() - started
        pages = len(list(Path(folder, "site").rglob("index.html")))
    return 1000 * spent / pages, pages


def schedules(times: int = 10_000) -> float:
    """Seconds for `times` schedules of sixty instalments with interest, each from raw inputs to the explained result."""
    inputs = {"principal": "12345.67", "granted_on": "2026-01-05", "first_due_on": "2026-01-31", "months": 60, "annual_interest": "9.25"}
    known, law, day = Towns(towns.to_json(towns.load_all(TOWNS))), Law(), date(2026, 11, 22)
    started = time.perf_counter()
    for _ in range(times):
        engine.run("instalments", inputs, on=day, towns=known, law=law)
    return time.perf_counter() - started
