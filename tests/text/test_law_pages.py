"""The pages of law: every dated parameter stands on one of them with its values, doubts and uses; every change is listed, newest first."""

import re
from datetime import date
from html import unescape
from itertools import pairwise

import pytest
import yaml

from calculators import catalogue
from calculators.parameters import Law, Parameter
from macros import law_changes, law_citations, law_pages, law_topics, law_usage
from tests.text import hunspell, rendered
from tests.text.sources import ROOT, words_of
from tests.text.test_spelling import own_words

DOCS = ROOT / "docs"
DAY = date(2026, 11, 22)
BOOK = law_topics.LawBook(Law(), DAY, DOCS)
ROWS = yaml.safe_load(law_changes.FILE.read_text(encoding="utf-8"))
PAGES = sorted(f"prawo/{path.stem}" for path in (DOCS / "prawo").glob("*.md"))


def known(**tables: str) -> Law:
    """A law of one file "t" with the given parameters, each as the lines of its values."""
    head = '[{0}]\ntitle = "Stawka"\nunit = "zł"\nabout = "O stawce."\n'
    return Law(lambda _: 'topic = "Próba"\n' + "".join(head.format(name) + values for name, values in tables.items()))


def value(amount: str, first: str, *more: str, name: str = "x", verified: str = "true", checked: str = "2026-11-22") -> str:
    return "\n".join([f"[[{name}.values]]", f'value = "{amount}"', f"from = {first}", 'act = "ustawa"', 'journal = "Dz.U. 2026 poz. 1"', 'article = "art. 1"',
                      'link = "https://isap.sejm.gov.pl/"', f"checked_on = {checked}", f"verified = {verified}", *more, ""])


def shown(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub("<[^>]+>", "", html)))


# ---- Where a figure is used ----

PAGE = """---
description: Opis.
---
# Raty

Stawka to {{ law("late_interest.statutory") }}.

## Czy rosną **odsetki**? {#interest}

{{ law("late_interest.statutory", on="2020-01-01") }} i {{ law('late_interest.maximum') }}, a także {{ law("late_interest.statutory") }}.

## Nagłówek bez znaku

{{ law_table("de_minimis.general") }} {% raw %}`{{ law("de_minimis.sgei") }}`{% endraw %} oraz law("pension.lowest")
"""


def test_the_calls_of_a_page_are_found_with_their_headings():
    title, question = law_usage.Place("a/raty.md", "", "Raty"), law_usage.Place("a/raty.md", "interest", "Czy rosną odsetki?")
    assert law_usage.printed("a/raty.md", PAGE) == [
        ("late_interest.statutory", title), ("late_interest.statutory", question), ("late_interest.maximum", question), ("de_minimis.general", question)]
    assert law_usage.headings("a/raty.md", PAGE) == [title, question]


@pytest.mark.parametrize("page, anchor, address", [
    ("index.md", "", "../"), ("prawo/index.md", "odsetki", "../prawo/#odsetki"), ("oddluzanie/raty.md", "x", "../oddluzanie/raty/#x")])
def test_the_address_of_a_place(page, anchor, address):
    assert law_usage.Place(page, anchor, "").address("../") == address


CODE = {
    "p.rules.rate": 'from p.shared import tool\nfrom p import other\nRATE = "law.rate"\ndef reckon(case):\n    tool(case)\n    return case.calendar, other.used(case)\n',
    "p.rules.kinds": 'KINDS = ("one", "two")\ndef reckon(case):\n    return case.law(f"kind.{case.kind}"), case.law("sum." + case.kind)\n',
    "p.shared": 'def tool(case):\n    case.cite("law.tool")\ndef unused():\n    "law.unused"\n',
    "p.other": 'def used(case):\n    "law.used"\ndef unused():\n    "law.unused"\n',
    "p.days": 'class Law:\n    def calendar(self):\n        from p.days import Days\n        return Days()\n    def rest(self):\n        "law.unused"\n'
              'class Days:\n    def free(self):\n        return "law.days"\n',
}
NAMES = {"law.rate", "law.tool", "law.used", "law.unused", "law.days", "kind.one", "kind.two", "kind.three", "sum.two"}


def test_a_calculator_cites_what_its_code_reaches():
    found = law_citations.cited(CODE, {"rate": "p.rules.rate", "kinds": "p.rules.kinds"}, NAMES)
    assert found == {"law.rate": ["rate"], "law.tool": ["rate"], "law.used": ["rate"], "law.days": ["rate"],
                     "kind.one": ["kinds"], "kind.two": ["kinds"], "sum.two": ["kinds"]}


def test_what_the_examples_cite_is_found_in_the_code():
    """The reading of the code is no guess: what a worked example really cites is among what it finds."""
    from calculators import engine, forms
    from calculators.towns import Towns
    from macros import towns

    plain = Towns(towns.to_json(towns.load_all(DOCS / "miasta")))
    found = law_citations.cited(law_citations.sources(), catalogue.RULES, BOOK.usage)
    for name in catalogue.RULES:
        result = engine.run(name, forms.example(name), on=DAY, towns=plain, law=Law())
        cited = {source["parameter"] for source in result.to_json()["sources"] if source.get("parameter") in BOOK.usage}
        assert {one for one in cited if name not in found.get(one, [])} == set()


# ---- The pages ----

def test_every_parameter_stands_on_a_page_of_its_own_and_on_the_overview():
    assert set(BOOK.pages) == set(BOOK.topics)
    overview = rendered.page("prawo/index")
    for topic, page in BOOK.pages.items():
        whole = rendered.page(page.removesuffix(".md"))
        for parameter in BOOK.topics[topic]:
            place = BOOK.place(parameter)
            assert f"### {parameter.title} {{ #{place.anchor} }}" in whole
            assert f"<code>{parameter.name}</code>" in whole
            assert place.address("../") in overview
    assert len(BOOK.parameters) == len({BOOK.place(parameter) for parameter in BOOK.parameters})


@pytest.mark.parametrize("page", PAGES)
def test_the_ids_of_a_page_and_the_names_of_its_tables_are_there_once(page):
    text = rendered.page(page)
    ids = rendered.anchors(text) + re.findall(r' id="([^"]+)"', text)
    labels = re.findall(r'aria-label="([^"]+)"', text)
    assert [one for one in ids if ids.count(one) > 1] == [] and [one for one in labels if labels.count(one) > 1] == []


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_not_heavy(page):
    assert len(rendered.page(page).encode()) < 300_000


def test_a_section_shows_all_values_and_where_they_are_used():
    page = rendered.page("prawo/place")
    hourly = BOOK.law.parameter("minimum_wage.hourly")
    section = page[page.index("#minimum-wage-hourly }"):page.index("<code>minimum_wage.hourly</code>")]
    assert section.count("<tr>") == len(hourly.values) + 1
    assert '<a href="../../oddluzanie/odpracowanie/#workoff-hourly-rates">' in section
    assert '<a href="../../kalkulatory/odpracowanie/">kalkulator: ' in section


def test_anchors_that_other_pages_use_are_kept():
    assert {"odsetki", "de-minimis", "podatek-od-nieruchomosci", "terminy"} <= set(rendered.anchors(rendered.source("prawo/index")))


# ---- How a value is worded ----

CASES = {
    "in force": (value("100", "2026-01-01"), "100,00 zł (art. 1, od 01.01.2026)"),
    "start not known": (value("100", "2026-01-01", "since_known = false"), "100,00 zł (art. 1, stan z 01.01.2026)"),
    "unverified": (value("100", "2026-01-01", verified="false"), "100,00 zł (art. 1, od 01.01.2026) do potwierdzenia"),
    "stale": (value("100", "2020-01-01", checked="2025-11-01"), "100,00 zł (art. 1, od 01.01.2020) do potwierdzenia"),
    "past its end": (value("100", "2020-01-01", "to = 2026-10-01"), "do 01.10.2026 – 100,00 zł (art. 1; dzisiejszej wartości nie znamy) do potwierdzenia"),
    "not yet": (value("100", "2027-01-01"), "wartość nieznana do potwierdzenia"),
}


@pytest.mark.parametrize("values, words", CASES.values(), ids=CASES)
def test_a_value_says_how_sure_it_is(values, words):
    assert shown(law_pages.law(known(x=values), DAY, "t.x", base="")) == words


GONE = value("100", "2020-01-01", "to = 2025-12-31") + value("120", "2026-01-01", "to = 2026-10-01")


def test_the_last_known_value_never_stands_where_todays_would():
    law = known(x=GONE)
    book = law_topics.LawBook(law, DAY, DOCS)
    book.topics, book.pages, book.usage = {"t": [law.parameter("t.x")]}, {"t": "prawo/t.md"}, {"t.x": []}
    name, today, since, state = (shown(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", law_topics.law_overview(book, "t", base="").split("<tbody>")[1]))
    assert (name, today, state) == ("Stawka", "dziś nieznana", "na dziś nieznana do potwierdzenia")
    assert since == "wcześniej 120,00 zł,od 01.01.2026 do 01.10.2026"
    assert "Dzisiejszej wartości (22.11.2026) nie znamy. Ostatnia znana, do 01.10.2026: 120,00 zł." in shown(law_topics.law_topic(book, "t", base=""))


def test_pages_of_law_say_what_is_not_known_today():
    missing = [parameter for parameter in BOOK.parameters if parameter.at(DAY) is None]
    pages = "".join(rendered.page(page) for page in PAGES)
    assert missing and shown(pages).count("nie znamy. Ostatnia znana") >= len(missing)
    overview = rendered.page("prawo/index")
    for row in re.findall(r"<tr><th scope=\"row\">(?:(?!</tr>).)*na dziś nieznana", overview):
        assert "<td>dziś nieznana" in row and "law-value" not in row


TWO = value("100", "2026-01-01", "to = 2026-12-31") + value("110", "2027-01-01", "to = 2027-12-31")


def test_a_value_with_a_known_end_tells_the_browser():
    law = known(x=TWO)
    assert 'data-until="2026-12-31" data-next="od 01.01.2027: 110,00\u00a0zł" data-next-until="2027-12-31"' in law_pages.law(law, DAY, "t.x", base="")
    assert 'data-until="2027-12-31">' in law_pages.law(law, DAY, "t.x", on="2027-05-01", base="")
    assert "data-until" not in law_pages.law(law, DAY, "t.x", on="2026-05-01", base=""), "the past does not grow old"
    assert "data-until" not in law_pages.law(law, date(2028, 1, 1), "t.x", base=""), "the build says it itself"
    assert law_pages.law_table(law, DAY, "t.x", base="").count("data-until") == 1


def test_sentences_flow_and_numbers_keep_to_the_right():
    table = law_pages.law_table(known(x=value("za zgodą sądu", "2026-01-01")), DAY, "t.x", base="")
    assert "<td>za zgodą sądu</td>" in table and 'class="num"' not in table
    assert '<td class="num">' in law_pages.law_table(known(x=TWO), date(2028, 1, 1), "t.x", base="")


@pytest.mark.parametrize("number, unit, words", [
    ("-16", "°C", "−16 °C"), ("240–350", "kWh/m²", "240–350 kWh/m²"), ("2023-12-31", "dzień", "31.12.2023"), ("0.60", "ułamek", "0,60"),
    ("94.7", "kg/GJ", "94,7 kg/GJ"), ("10", "dzień miesiąca", "10. dzień miesiąca"), ("9.5", "zł", "9,50 zł")])
def test_numbers_that_are_no_amounts(number, unit, words):
    assert shown(law_pages.written(number, unit)) == words


def test_an_end_and_an_unknown_start_are_marked_in_the_files():
    notes = [(one.parameter, one.note) for parameter in BOOK.parameters for one in parameter.values if one.since_known
             and re.search(r"podano dzień (jego )?ogłoszenia|początku (zasady |tego brzmienia )?nie (sprawdzano|ustalano)", one.note)]
    assert notes == []


# ---- What changed ----

CHANGES = law_changes.changes(BOOK)


def test_changes_stand_newest_first():
    assert all(one.day >= other.day for one, other in pairwise(CHANGES))


def test_every_value_that_replaced_another_is_a_change():
    wanted = {(later.first, parameter.title) for parameter in BOOK.parameters for _, later in pairwise(parameter.values) if later.first > law_changes.FIRST_GUIDE}
    told = {(one.day, place.title) for one in law_changes.of_parameters(BOOK) for place, _ in one.what}
    assert told == wanted and len(wanted) > 150


@pytest.mark.parametrize("earlier, later, words", [
    (value("100", "2026-01-01", "to = 2026-12-31"), value("110", "2027-01-01"), "z 100,00 zł na 110,00 zł"),
    (value("100", "2026-01-01", "to = 2026-12-31"), value("100", "2027-01-01"), "nadal 100,00 zł, nowa podstawa"),
    (value("dawniej", "2026-01-01", "to = 2026-12-31"), value("teraz", "2027-01-01"), "teraz (wcześniej: dawniej)"),
])
def test_a_change_in_words(earlier, later, words):
    parameter: Parameter = known(x=earlier + later).parameter("t.x")
    assert shown(law_changes.sentence(parameter, *parameter.values)) == words


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["title"])
def test_a_change_by_hand_is_whole(row):
    assert set(row) - {"since_known"} == law_changes.KEYS - {"since_known"}
    assert type(row["date"]) is date and row["link"].startswith("https://") and row["pages"]
    assert type(row["verified"]) is bool


def test_a_change_that_names_no_place_stops_the_build(tmp_path):
    for wrong in ({"pages": ["oddluzanie/raty.md#nie-ma"]}, {"pages": ["nie-ma.md"]}, {"extra": 1}):
        path = tmp_path / "changes.yaml"
        path.write_text(yaml.safe_dump([ROWS[0] | wrong]), encoding="utf-8")
        with pytest.raises(ValueError, match=ROWS[0]["title"]):
            law_changes.by_hand(BOOK, path)


def test_the_page_of_changes_tells_the_doubts():
    page = rendered.page("prawo/co-sie-zmienilo")
    assert page.index("## 2026 {") < page.index("## 2017 {")
    assert page.count("<tr>") == len(CHANGES) + len({change.day.year for change in CHANGES})
    register = next(row for row in page.split("<tr>") if "Rejestr pomocy de minimis" in row)
    assert "do potwierdzenia" in register and "oddluzanie/abolicja/#amnesty-state-aid" in register
    assert "najpóźniej<br>28.10.2025" in page


def test_changes_are_spelled_right():
    if not hunspell.installed():
        pytest.skip("no hunspell with Polish here")
    words = {word for row in ROWS for word in words_of(f"{row['title']}. {row['what']}. {row['act']}")}
    assert hunspell.unknown(words) - set(own_words()) == set()
