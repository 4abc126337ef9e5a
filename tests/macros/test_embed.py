"""The snippet that a town copies, and the fields that it may fill in."""

import re

import pytest

from calculators import catalogue, fields, forms
from calculators.towns import Towns
from macros import embed_pages

ADDRESS = "https://example.pl/poradnik/"


@pytest.mark.parametrize("name", catalogue.RULES)
def test_a_snippet_names_the_script_the_calculator_and_a_way_without_scripts(name, towns):
    slug = catalogue.words(name).SLUG
    text = embed_pages.snippet(name, towns, ADDRESS)
    assert f'<script async src="{ADDRESS}osadz.js"></script>' in text and f'<poradnik-kalkulator name="{slug}"' in text
    assert f'<a href="{ADDRESS}kalkulatory/{slug}/">' in text
    assert ("data-town" in text) == bool(fields.find(catalogue.rule(name).FIELDS, "town"))


@pytest.mark.parametrize("name", catalogue.RULES)
def test_a_snippets_town_is_on_the_calculators_own_list(name, towns):
    named = re.findall(r'data-town="(.*?)"', embed_pages.snippet(name, towns, ADDRESS))
    told = [allowed for path, _, allowed in embed_pages.presets(name, towns) if path == "town"]
    for town in named:
        assert town in forms.names(name, "town", towns)
    assert told == [f"np. {town}" for town in named]


def test_without_a_described_town_none_is_named():
    assert "data-town" not in embed_pages.snippet("tax_exemption", Towns([]), ADDRESS)


@pytest.mark.parametrize("name", catalogue.RULES)
def test_presets_are_the_single_fields_of_the_form(name, towns):
    known = catalogue.rule(name).FIELDS
    rows = list(embed_pages.presets(name, towns))
    assert rows
    for path, label, allowed in rows:
        assert fields.find(known, path) and label and allowed not in ("", "np. ")
        assert not isinstance(fields.find(known, path.partition(".")[0]), fields.Rows)


@pytest.mark.parametrize("address", ["https://example.pl/", "https://example.pl/poradnik/"])
def test_a_policy_names_the_origin_only(address):
    assert embed_pages.embed_policy(address, base="../") == "script-src https://example.pl; frame-src https://example.pl"
