"""Calculators for other sites: beside each calculator's page one without menus, `kalkulatory/<slug>/osadz/`, to be shown in a frame.

It is drawn by the same function as the page itself, takes its style sheets from the built list of calculators, and is in neither menu,
sitemap nor search, because the generator does not know it. How sites show it: docs/osadz.js and docs/wspoltworzenie/osadz-kalkulator.md.
"""

import json
import re
from datetime import date
from html import escape
from pathlib import Path
from string import Template

from calculators import catalogue
from calculators.parameters import Law
from calculators.towns import Towns
from deploy.paths import SITE, TOWNS_JSON
from macros import calculator_pages, today

TEMPLATE = Path(__file__).with_suffix(".html")
MODEL = "kalkulatory/index.html"
BASE = "../../../"
LINKS = re.compile(r'<link rel="(?:stylesheet|icon|preload)"[^>]*>')


def links(model: str) -> str:
    """The style sheets, fonts and icon of a built page one folder deep, as a page three folders deep names them."""
    return "\n".join(link.replace('href="../', f'href="{BASE}') for link in LINKS.findall(model))


def page(name: str, model: str, address: str, towns: Towns, law: Law, day: date) -> str:
    """The HTML of one embedded calculator. `address`: the site's, with a slash at its end."""
    words = catalogue.words(name)
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        title=escape(words.TITLE),
        canonical=f"{escape(address)}kalkulatory/{words.SLUG}/",
        links=links(model),
        base=BASE,
        calculator=calculator_pages.calculator(towns, law, day, name, level=2, base=BASE),
        day=day.isoformat(),
        written_day=f"{day:%d.%m.%Y}",
    )


def install(site: Path = SITE, address: str = "") -> None:
    """Puts a page of each calculator into a built site, before its assets get their hashed names."""
    model = (site / MODEL).read_text(encoding="utf-8")
    towns, law, day = Towns(json.loads(TOWNS_JSON.read_text(encoding="utf-8"))), Law(), today()
    for name in catalogue.RULES:
        target = site / "kalkulatory" / catalogue.words(name).SLUG / "osadz" / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page(name, model, address, towns, law, day), encoding="utf-8")
