"""The feed of changes (macros/feed.py) in the built site."""

from datetime import date
from pathlib import Path

from calculators.parameters import Law
from deploy.paths import ROOT
from macros import feed, today
from macros.law_topics import LawBook


def install(site: Path, address: str, day: date | None = None) -> None:
    """Writes zmiany.xml. `address`: the site's published address, with a slash at its end. ValueError for a wrong row of the records."""
    day = day or today()
    found = feed.items(LawBook(Law(), day, ROOT / "docs"), address)
    (site / feed.FILE).write_bytes(feed.rss(found, address, day))
