"""Nobody types a figure of law into a page: amounts and percentages come from dated parameters and from the towns' files."""

from pathlib import Path

import pytest
import yaml

from macros.prose_check import figures, is_town, refused, story_figures
from tests.text.sources import ROOT

DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
EXCEPTIONS = yaml.safe_load(Path(__file__).with_name("exceptions.yaml").read_text(encoding="utf-8"))


def name(path: Path) -> str:
    return path.relative_to(DOCS).as_posix()


def allowed(path: Path) -> list[str]:
    return [row["text"] for row in EXCEPTIONS if row["file"] == name(path)]


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_a_page_has_no_typed_figure(path):
    markdown = path.read_text(encoding="utf-8")
    found = refused(markdown, allowed(path))
    if is_town(markdown):
        # A town's story may retell the figures of its own checked front matter.
        found = [one for one in found if one in story_figures(markdown)]
    assert not found, "\n".join(f"{name(path)}:{one.line}: {one.figure} – {one.text[:90]}" for one in found)


@pytest.mark.parametrize("row", EXCEPTIONS, ids=lambda row: row["text"])
def test_an_exception_has_a_reason_and_is_still_needed(row):
    assert set(row) == {"file", "text", "reason"} and row["reason"]
    assert any(one.figure in row["text"] and row["text"] in one.text for one in figures((DOCS / row["file"]).read_text(encoding="utf-8")))


TYPED = {
    "Kara wynosi 5000 zł.": "5000 zł",
    "Pułap to 300 000 EUR.": "300 000 EUR",
    "Pułap to 300\u00a0000\u00a0euro.": "300 000 euro",
    "Pułap to € 300 000.": "€ 300 000",
    "Umarza się drobne kwoty, do 100,50 złotych.": "100,50 złotych",
    "Odsetki to 9,25% rocznie.": "9,25%",
    "Odsetki to 9,25 proc. rocznie.": "9,25 proc.",
    "Premia to dwadzieścia sześć procent kosztów.": "dwadzieścia sześć procent",
    "Kara to pięć tysięcy złotych.": "pięć tysięcy złotych",
    "Stopa wzrosła o 0,5 p.p. od maja.": "0,5 p.p.",
    "Marża to 100 punktów bazowych.": "100 punktów bazowych",
    "Limit to 2–3 mln zł.": "2–3 mln zł",
    "- punkt: stawka 31,40 zł/godz.": "31,40 zł",
    "| za godzinę | 31,40 zł |": "31,40 zł",
    "!!! prawo\n    Grzywna do 10 000 zł.": "10 000 zł",
    "Udział [do 50%](strona.md) kosztów.": "50%",
    "Wynosi **300 tys. euro**.": "300 tys. euro",
    "---\ndescription: Kara do 5 zł.\n---\nTekst.": "5 zł",
}


@pytest.mark.parametrize("markdown, figure", TYPED.items())
def test_a_typed_figure_is_refused(markdown, figure):
    assert [one.figure for one in figures(markdown)] == [figure]


FINE = [
    'Pułap to {{ law("de_minimis.general") }} dziś.',
    'Od {{ law("late_interest.statutory", on="2020-01-01") }} do dziś.',
    "Ustawa z 27 sierpnia 2009 r., art. 59 ust. 1 (t.j. Dz.U. 2025 poz. 1483).",
    "Kilka procent mieszkań i wiele złotych.",
    "Kwota na metr jest w złotych. Mała część procentu.",
    "Dyrektor decyduje o 18 ratach, 3 miesiącach i 160 znakach.",
    "Liczba `5 zł` w kodzie.",
    "[Adres](https://example.org/5%20zl)",
    "---\nname: X\nprogrammes:\n  - summary: umarza 70 procent\n---\nTekst.",
]


@pytest.mark.parametrize("markdown", FINE)
def test_what_is_no_typed_figure_passes(markdown):
    assert figures(markdown) == []


STORY = "---\nname: X\nprogrammes:\n  - share: \"0.3\"\n    summary: umarza 70 procent\n    effects: [{number: \"8612340.50\"}]\n---\n\n"


@pytest.mark.parametrize("story, wrong", [
    ("Umorzono 70 procent.", []), ("Zapłacono 30 procent.", []), ("Odzyskano ponad 8,6 mln zł.", []),
    ("Umorzono 80 procent.", ["80 procent"]), ("Odzyskano 9 tys. zł.", ["9 tys. zł"]), ("Opłata to 5 zł.", ["5 zł"]),
])
def test_a_story_may_only_retell_its_own_front_matter(story, wrong):
    assert [one.figure for one in story_figures(STORY + story)] == wrong


def test_an_exception_covers_its_own_place_only():
    assert refused("Symboliczna opłata 1 zł.", ["opłata 1 zł"]) == []
    assert [one.figure for one in refused("Kara 1 zł.", ["opłata 1 zł"])] == ["1 zł"]
