"""One file of terms makes the glossary page and the tooltips."""

import re

import pytest

from macros import glossary
from tests.text import rendered
from tests.text.sources import ROOT

TERMS = glossary.load()


def test_terms_and_forms_are_each_there_once():
    terms = [term.term for term in TERMS]
    forms = [form for term in TERMS for form in term.forms]
    assert len(terms) == len(set(terms)) and len(forms) == len(set(forms))
    assert len({term.anchor for term in TERMS}) == len(TERMS)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.term)
def test_a_meaning_is_one_plain_line(term):
    # A tooltip shows it as it is: no Markdown, no HTML, no full stop (the page adds it), no new line.
    assert re.fullmatch(r"[^\n<>*_`\[\]]+[^\s.]", term.meaning)
    assert len(term.meaning) <= 150


@pytest.mark.parametrize("term", [term for term in TERMS if term.see], ids=lambda term: term.term)
def test_the_page_that_says_more_exists(term):
    path, _, anchor = term.see.partition("#")
    assert anchor in rendered.anchors((ROOT / "docs" / path).read_text(encoding="utf-8"))


def test_the_page_shows_every_term():
    page = rendered.page("slowniczek")
    assert [term.term for term in TERMS if f"**{term.term}** {{ #{term.anchor} }}\n:   " not in page] == []


def test_terms_stand_in_the_order_of_the_polish_alphabet():
    names = [term.term.lower() for term in TERMS]
    assert names.index("luka czynszowa") < names.index("masterplan") and names.index("rodo") < names.index("san")
    assert names[0].startswith("a")


def test_only_the_forms_that_a_page_uses_get_tooltips():
    page = glossary.with_tooltips("Pomoc de minimis. Należność główna rośnie.", TERMS)
    assert re.findall(r"^\*\[(.+?)\]: ", page, re.MULTILINE) == ["de minimis", "Należność główna"]
    assert glossary.with_tooltips("Zwykły tekst.", TERMS) == "Zwykły tekst."


def test_there_is_no_second_list():
    assert not re.search(r"^\*\[", "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs").rglob("*.md")), re.MULTILINE)
