"""From the last key to the painted answers of the search: words typed letter by letter, and words pasted into a search that has loaded nothing.

`python -m bench.search [--site FOLDER] [--slow]` measures one built site, e.g. one with 2477 towns (bench/towns.py).
"""

import argparse
import tempfile
import threading
from contextlib import nullcontext
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from bench import starts
from bench.slow_line import slow_line
from deploy import serve
from deploy.paths import SITE

QUERIES = ("umorzenia", "zaleglosci", "wspolnota", "odsetki raty", "kto decyduje o ratach", "dotacja do zabytku", "w rybniku", "pozyczki gminy")
KEY = 80  # ms between keys, a quick typist
# Notes, for each input event, when the answers of that very text stood on the screen.
WATCH = """() => {
  const field = document.querySelector("#search-field");
  window.searchTimes = [];
  field.addEventListener("input", () => { window.searchStart = performance.now(); }, { capture: true });
  new MutationObserver(() => {
    const start = window.searchStart;
    requestAnimationFrame(() => setTimeout(() => window.searchTimes.push([start, performance.now() - start])));
  }).observe(document.querySelector(".search__results"), { childList: true });
}"""
LAST = "window.searchTimes.filter(([start]) => start === window.searchStart).map(([, time]) => time)[0]"


def one(page, address: str, query: str, pasted: bool) -> float:
    """Milliseconds for one query in a search that was just opened."""
    page.goto(address + starts.PAGE, wait_until="networkidle")
    page.keyboard.press("/")
    page.locator("#search-field").wait_for()
    page.wait_for_load_state("networkidle")
    page.evaluate(WATCH)
    if pasted:
        page.keyboard.insert_text(query)
    else:
        page.keyboard.type(query, delay=KEY)
    page.wait_for_function(f"() => {LAST} !== undefined")
    return page.evaluate(LAST)


def measure(playwright, address: str) -> tuple[float, float]:
    """Medians over the queries: (typed, pasted), each in a fresh browser profile so that nothing is in its cache."""
    found = []
    for pasted in (False, True):
        times = []
        for query in QUERIES:
            with tempfile.TemporaryDirectory() as folder, starts.profile(playwright, folder) as page:
                times.append(one(page, address, query, pasted))
        found.append(median(times))
    return found[0], found[1]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__.splitlines()[0])
    parser.add_argument("--site", type=Path, default=SITE)
    parser.add_argument("--slow", action="store_true", help="over a line of 10 Mb/s and 40 ms")
    given = parser.parse_args()
    server = serve.server(given.site, port=0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_address[1]
    with sync_playwright() as playwright, (slow_line(port, 10, 40) if given.slow else nullcontext(port)) as port:
        typed, pasted = measure(playwright, f"http://127.0.0.1:{port}/")
    print(f"pisane: {typed:.0f} ms, wklejone: {pasted:.0f} ms")


if __name__ == "__main__":
    main()
