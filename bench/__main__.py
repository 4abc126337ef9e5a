"""Measures the built site and writes dev/bench.md: `python -m bench [--rounds 7]` (after `make site`)."""

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
import threading
from datetime import date
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench import pages, server_side, starts, stock, towns
from bench.slow_line import slow_line
from deploy import browser, pack, serve
from deploy.paths import ROOT, SITE

TABLE = ROOT / "dev" / "bench.md"
MEGABITS, ROUND_TRIP = 10, 40


def row(what: str, value: float, unit: str, goal: float | None = None, detail: str = "") -> str:
    """A line of the table; goals are upper limits."""
    digits = 2 if unit in ("", "ms") and value < 10 else 0
    shown = f"{value:,.{digits}f} {unit}".replace(",", "\u00a0").replace(".", ",").strip()
    aim = "" if goal is None else f"≤ {goal:,.10g} {unit}".replace(",", "\u00a0").replace(".", ",").strip()
    verdict = "" if goal is None else "tak" if value <= goal else "nie"
    return f"| {what} | {shown} | {aim} | {verdict} | {detail} |"


def start_rows(found: dict[str, starts.Samples]) -> list[str]:
    """Our start as a share of the rival's, visit by visit, and the main thread's longest pause."""
    ours, rival = found["ours"], found["stock"]
    kinds = {"cold": ("pierwsza wizyta", 0.42), "again": ("druga wizyta", 0.45), "slow": (f"łącze {MEGABITS} Mb/s, {ROUND_TRIP} ms", 0.65)}
    rows = [
        row(f"Od dotknięcia do wyniku, {title}: nasze / zwykłe", ours.median(kind) / rival.median(kind), "", goal,
            f"{ours.median(kind):.0f} ms / {rival.median(kind):.0f} ms")
        for kind, (title, goal) in kinds.items()
    ]
    return [*rows, row("Najdłuższa przerwa głównego wątku przy starcie Pythona", ours.median("block"), "ms", 50)]


def python_bytes(site: Path) -> int:
    """Bytes on the line for Python, with brotli."""
    return sum(path.stat().st_size for path in (site / "assets" / "python").rglob("*.br") if "stock" not in path.parts)


def measure(rounds: int, site: Path) -> list[str]:
    """All rows of the table, measured on a copy of the site with the rival beside it."""
    server = serve.server(site, port=0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_address[1]
    address = f"http://127.0.0.1:{port}/"
    with sync_playwright() as playwright, slow_line(port, MEGABITS, ROUND_TRIP) as slow_port, tempfile.TemporaryDirectory() as scratch:
        before = pages.bytes_before_touch(playwright, address, f"{scratch}/bytes")
        back, painted = pages.open_page(playwright, address, f"{scratch}/page", json.loads(starts.request()))
        found = starts.measure(playwright, address, f"http://127.0.0.1:{slow_port}/", rounds)
    server.shutdown()
    build_time, count = server_side.build_time_a_page()
    return [
        *start_rows(found),
        row("Bajty, zanim ktoś dotknie kalkulatora (brotli, z krojami pisma)", before / 1000, "kB", 350),
        row("Bajty Pythona (brotli)", python_bytes(site) / 1000, "kB", 4100),
        row("Harmonogram 60 rat do wątku Pythona i z powrotem", back, "ms", 1.5, "z gotowym HTML wyniku"),
        row("Od klawisza do narysowanej tabeli 60 rat", painted, "ms", 50),
        row("Budowa strony", build_time, "ms", detail=f"na stronę, {count} stron"),
        row("10 000 harmonogramów 60 rat w jednym procesie", server_side.schedules(), "s", detail="CPython, z wyjaśnieniem wyniku"),
    ]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="samples of each configuration (default: 7)")
    given = parser.parse_args()
    if not (SITE / "index.html").exists():
        sys.exit("Nie ma zbudowanej strony: make site")
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch, "site")
        shutil.copytree(SITE, site)
        stock.install(site)
        rows = measure(given.rounds, site)
    machine = f"{platform.machine()}, procesorów: {os.cpu_count()}, {browser.version(browser.find())}, Pyodide {pack.pyodide_version()}"
    text = "\n".join([
        "# Pomiary", "",
        f"Wynik `make bench` z {date.today():%d.%m.%Y} ({machine}; mediany z {given.rounds} prób, konfiguracje na przemian, świeże profile",
        "przeglądarki). Milisekundy zależą od maszyny i jej obciążenia; to cele, nie warunki. „Zwykłe” to `loadPyodide` z dokumentacji, w tej samej",
        "wersji, w takim samym wątku i z tego samego serwera.", "",
        "| Co | Wynik | Cel | Spełniony | |", "| --- | ---: | ---: | --- | --- |", *rows, "",
        "## Wzrost", "", "Strony zbudowane z tyloma kartami gmin; karty ponad te z poradnika są sztuczne.", "", towns.table(), "",
    ])
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
