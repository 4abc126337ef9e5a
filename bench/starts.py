"""Time from the first touch to a result, in fresh browser profiles: our site and the rival, cold, again, and on a slow line."""

import json
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median

from playwright.sync_api import Playwright

from bench import stock
from calculators import catalogue, forms
from deploy import browser

READING = 4000  # ms between a result and the end of a visit
NAME, PAGE = "instalments", "kalkulatory/raty/"
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]

# Resolves with milliseconds from the click to the painted result. The clock starts in the page's own click event.
CLICK = """([button, done]) => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error("no result in a minute")), 60_000);
  const target = document.querySelector(button);
  let start, last, block = 0;
  const pulse = setInterval(() => { const now = performance.now(); if (last) block = Math.max(block, now - last - 4); last = now; }, 4);
  target.addEventListener("click", () => { start = last = performance.now(); }, { capture: true, once: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector(done)) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => {
      clearInterval(pulse);
      resolve({ time: performance.now() - start, block });
    }));
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
  target.click();
})"""
# Sets values without events, so that nothing starts before the click.
PREPARE = """([name, typed]) => {
  const form = document.querySelector(`housing-calculator[name="${name}"] form`);
  for (const control of form.elements) if (control.name in typed) control.value = typed[control.name];
}"""


@dataclass
class Samples:
    """Milliseconds of one configuration."""

    cold: list[float] = field(default_factory=list)
    again: list[float] = field(default_factory=list)
    slow: list[float] = field(default_factory=list)
    block: list[float] = field(default_factory=list)

    def median(self, kind: str) -> float:
        return median(getattr(self, kind))


def typed() -> dict[str, str]:
    """The example's texts, with sixty instalments and no town."""
    example = forms.texts(catalogue.rule(NAME).FIELDS, forms.example(NAME))
    return example | {"town": "", "months": "60", "annual_interest": "9,25"}


def request() -> str:
    """The same as a request to Python."""
    place = {"prefix": "k", "level": 3, "base": "../../"}
    return json.dumps({"calculator": NAME, "fields": typed(), "on": "2026-11-22", "want": "result"} | place)


@contextmanager
def profile(playwright: Playwright, folder: str):
    """A page of a browser whose profile is kept in `folder`."""
    context = playwright.chromium.launch_persistent_context(folder, executable_path=browser.find(), args=ARGUMENTS, locale="pl-PL")
    try:
        yield context.pages[0] if context.pages else context.new_page()
    finally:
        context.close()


def ours(page, address: str) -> dict:
    """One start of our calculator."""
    page.goto(address + PAGE, wait_until="networkidle")
    box = f'housing-calculator[name="{NAME}"]'
    page.locator(f"{box} [type=submit]:enabled").wait_for()
    page.evaluate(PREPARE, [NAME, typed()])
    return page.evaluate(CLICK, [f"{box} [type=submit]", f"{box} .calc-tools:not([hidden])"])


def rival(page, address: str) -> dict:
    """One start of the rival."""
    page.goto(f"{address}{stock.FOLDER}/index.html", wait_until="networkidle")
    page.evaluate("request => { document.body.dataset.request = request }", request())
    return page.evaluate(CLICK, ["button", "body[data-done=true]"])


CONFIGURATIONS = {"ours": ours, "stock": rival}


def measure(playwright: Playwright, address: str, slow_address: str, rounds: int) -> dict[str, Samples]:
    """Samples of every configuration, interleaved, each visit pair in a fresh profile."""
    found = {name: Samples() for name in CONFIGURATIONS}
    for _ in range(rounds):
        for name, visit in CONFIGURATIONS.items():
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                with profile(playwright, folder) as page:
                    first = visit(page, address)
                    # The reader reads. Browsers keep compiled WebAssembly for the next visit only after a while of quiet.
                    page.wait_for_timeout(READING)
                with profile(playwright, folder) as page:
                    second = visit(page, address)
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, profile(playwright, folder) as page:
                slow = visit(page, slow_address)
            found[name].cold.append(first["time"])
            found[name].again.append(second["time"])
            found[name].slow.append(slow["time"])
            found[name].block.append(first["block"])
    return found
