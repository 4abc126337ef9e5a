"""The feed of the built site: every link leads to a place that is there, and every page names the feed."""

import re
from urllib.parse import urldefrag

import feedparser

from deploy.paths import SITE
from macros.feed import FILE


def test_every_link_of_the_feed_leads_to_its_place():
    read = feedparser.parse((SITE / FILE).read_bytes())
    assert read.bozo == 0 and read.entries
    links = [entry.link for entry in read.entries] + [link for entry in read.entries for link in re.findall(r'href="([^"]+)"', entry.description)]
    ours = {link for link in links if link.startswith(read.feed.link)}
    assert len(ours) > len(read.entries)
    for link in ours:
        address, anchor = urldefrag(link.removeprefix(read.feed.link))
        page = (SITE / address / "index.html").read_text("utf-8")
        assert not anchor or f'id="{anchor}"' in page, link


def test_every_page_names_the_feed():
    # Printed books and frames of other sites are no pages of the guide.
    for path in (one for one in SITE.rglob("*.html") if "noindex" not in one.read_text("utf-8")):
        depth = len(path.relative_to(SITE).parts) - 1
        named = re.search(r'<link rel="alternate" type="application/rss\+xml"[^>]* href="([^"]+)"', path.read_text("utf-8"))
        assert named and (path.name in ("404.html", "503.html") or named[1] == (("../" * depth) or "") + FILE or named[1] == "./" + FILE), path
