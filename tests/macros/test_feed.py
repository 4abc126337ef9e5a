"""The feed is RSS 2.0 that programmes read: by a kept parser and by the specification's own list of what is required."""

from datetime import date, timedelta
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import feedparser
import pytest

from calculators.parameters import Law
from macros import feed, guide_changes, law_changes
from macros.law_topics import LawBook
from tests.conftest import DOCS

# After the last row of the records; the law knows of changes to come.
TODAY = date(2026, 12, 1)
SITE = "https://poradnik.example.pl/x/"
BOOK = LawBook(Law(), TODAY, DOCS)
ITEMS = feed.items(BOOK, SITE)
WRITTEN = feed.rss(ITEMS, SITE, TODAY)
CHANNEL = ElementTree.fromstring(WRITTEN).find("channel")


def test_a_kept_parser_finds_nothing_wrong():
    read = feedparser.parse(WRITTEN)
    assert read.bozo == 0 and read.version == "rss20" and read.encoding == "utf-8"
    assert read.feed.language == "pl" and read.feed.title == feed.NAME
    assert [entry.title for entry in read.entries] == [item.title for item in ITEMS]
    assert all(entry.published_parsed and entry.link.startswith(SITE) and entry.id for entry in read.entries)
    assert read.feed.links[-1] == {"href": SITE + "zmiany.xml", "rel": "self", "type": "application/rss+xml"}


def test_the_channel_has_what_the_specification_requires():
    assert ElementTree.fromstring(WRITTEN).attrib == {"version": "2.0"}
    for name in ("title", "link", "description", "lastBuildDate"):
        assert len(CHANNEL.findall(name)) == 1 and CHANNEL.findtext(name).strip()
    assert CHANNEL.findtext("link") == SITE


def test_every_item_is_whole_and_named_once():
    items = CHANNEL.findall("item")
    names = [item.findtext("guid") for item in items]
    assert items and len(names) == len(set(names))
    for item in items:
        assert [len(item.findall(name)) for name in ("title", "link", "description", "pubDate", "guid", "category")] == [1] * 6
        assert item.find("guid").get("isPermaLink") == "false" and item.findtext("description")
        assert " href=\"/" not in item.findtext("description") and 'href="../' not in item.findtext("description"), "a link that only a page understands"


def test_items_stand_newest_first_and_none_comes_from_the_future():
    days = [parsedate_to_datetime(item.findtext("pubDate")) for item in CHANNEL.findall("item")]
    assert days == sorted(days, reverse=True) and days[0].date() <= TODAY
    assert all(day.utcoffset() == timedelta(0) for day in days)
    assert parsedate_to_datetime(CHANNEL.findtext("lastBuildDate")).date() == TODAY


def test_a_change_of_law_to_come_is_marked_and_dated_when_it_was_read():
    coming = [one for one in law_changes.changes(BOOK) if one.day > TODAY]
    assert coming, "the law files know of no change to come: take another day"
    for one in coming:
        item = next(item for item in ITEMS if item.ident == one.anchor)
        assert item.title.startswith("Wejdzie w życie ") and item.day == one.checked_on <= TODAY


def test_a_name_outlives_the_day_of_the_build():
    coming = next(one for one in law_changes.changes(BOOK) if one.day > TODAY)
    later = feed.items(LawBook(Law(), coming.day, DOCS), SITE)
    item = next(item for item in later if item.ident == coming.anchor)
    assert item.title.startswith("Od ") and item.day == coming.checked_on


def test_the_feed_depends_on_its_day_only():
    assert feed.rss(feed.items(LawBook(Law(), TODAY, DOCS), SITE), SITE, TODAY) == WRITTEN


def test_everything_of_the_guide_is_there_and_the_feed_stays_short():
    assert {one.anchor for one in guide_changes.changes(DOCS)} <= {item.ident for item in ITEMS if item.kind == "poradnik"}
    assert len(ITEMS) == feed.LONGEST


def test_an_answered_question_is_news_and_a_waiting_one_is_not(monkeypatch):
    asked = guide_changes.ReaderQuestion(date(2026, 11, 1), "Czy <raty>?", None, [], "")
    answered = asked._replace(answered_on=date(2026, 11, 24), changed="Dopisano.")
    for one, count in ((asked, 0), (answered, 1)):
        monkeypatch.setattr(guide_changes, "questions", lambda docs, one=one: [one])
        found = [item for item in feed.items(BOOK, SITE) if item.kind == "pytanie"]
        assert len(found) == count
    assert found[0].title == "Pytanie czytelnika: Czy <raty>?" and found[0].day == date(2026, 11, 24)
    assert feedparser.parse(feed.rss(found, SITE, TODAY)).bozo == 0


@pytest.mark.parametrize("day, words", [(date(2026, 11, 22), "Sun, 22 Nov 2026 00:00:00 +0000"), (date(2027, 1, 1), "Fri, 01 Jan 2027 00:00:00 +0000")])
def test_days_are_written_as_rss_wants_them(day, words):
    assert feed.stamp(day) == words
