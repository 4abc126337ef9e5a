"""Syllables and sentences are counted right, and the guide stays easy to read."""

import pytest

from macros.__main__ import main
from macros.prose import blocks
from macros.questions import QUESTIONS
from macros.readability import TARGETS, Score, joined, medians, of_guide, of_page, score, sentences
from macros.syllables import syllables
from tests.text.sources import ROOT

KNOWN = {
    "dom": 1, "raty": 2, "gmina": 2, "ziemia": 2, "nie": 1, "miasto": 2, "wniosek": 2, "pięć": 1, "umorzenie": 4, "zaległość": 3, "najem": 2,
    "historia": 3, "unii": 2, "komisja": 3, "sytuacja": 4, "biologia": 3, "dochodu": 3, "odpracowanie": 5, "przedsiębiorstwo": 4,
    "auto": 2, "Europa": 3, "restauracja": 4, "eurofundusz": 4, "terapeuta": 4,
    "nauka": 3, "zaufanie": 4, "zauważyć": 4, "niezauważony": 6, "nieuczciwy": 4, "przeuczony": 4, "muzeum": 3, "jubileusz": 4,
    "w": 0, "z": 0, "2017": 0,
}


@pytest.mark.parametrize("word, count", KNOWN.items())
def test_syllables_of_known_words(word, count):
    assert syllables(word) == count


def test_sentences_end_where_they_end():
    assert sentences("Zgodnie z art. 59 ust. 1 (t.j. Dz.U. 2025 poz. 1483) tak jest. Potem nie.") == [
        "Zgodnie z art. 59 ust. 1 (t.j. Dz.U. 2025 poz. 1483) tak jest.", "Potem nie."]
    assert sentences("Tak było w 2017 r. Dziś jest inaczej! „Czy na pewno?” Tak.") == ["Tak było w 2017 r.", "Dziś jest inaczej!", "„Czy na pewno?”", "Tak."]
    assert sentences("Np. raty") == ["Np. raty"]


def test_a_list_of_half_sentences_is_one_sentence():
    assert joined(["Trzeba:", "wniosku,", "umowy.", "Koniec."]) == ["Trzeba: wniosku, umowy.", "Koniec."]


def test_the_index_follows_its_formula():
    assert score(["Gmina umorzyła zaległość. Rodzina została."]) == Score(2, 5, 1)
    assert Score(2, 5, 1).fog == pytest.approx(0.4 * (5 / 2 + 100 * 1 / 5))
    assert Score(0, 0, 0).fog == 0


PAGE = """---
description: Opis.
---
# Tytuł

## Pytanie? {#raty}

!!! odpowiedz "W skrócie"
    Tak. Wystarczy [wniosek](a.md).

Wyjaśnienie {{ law("x.y") }} ma **dwa** zdania. Oto drugie.

| a | b |
| - | - |
| komórka | nie liczy się |

!!! prawo "Podstawa prawna"
    - Ustawa o finansach publicznych.

**Dalej:** [inne pytanie](b.md)
"""


def test_answer_and_explanation_are_counted_apart():
    assert of_page(PAGE) == {"raty": {"answer": Score(2, 3, 0), "explanation": Score(2, 6, 1)}}


def test_markup_is_not_counted():
    assert [block.text for block in blocks("Zob. [link](x.md){ .md-button }, `kod`, <b>tekst</b> :material-home: i *wyróżnienie*.")] == [
        "Zob. link, …, tekst i wyróżnienie."]


@pytest.fixture(scope="module")
def guide():
    return of_guide(ROOT / "docs")


@pytest.mark.parametrize("kind", TARGETS)
def test_the_guide_keeps_its_targets(guide, kind):
    assert medians(guide, kind) <= TARGETS[kind]


@pytest.mark.parametrize("kind", TARGETS)
def test_no_answer_is_far_from_the_targets(guide, kind):
    hard = {f"{page}#{section}": round(scores[kind].fog, 1) for page, sections in guide.items() for section, scores in sections.items()
            if section in QUESTIONS and kind in scores and scores[kind].fog > TARGETS[kind] + 4}
    assert not hard, hard


def test_the_report_has_a_row_a_page(capsys):
    assert main(["readability", str(ROOT / "docs")]) == 0
    printed = capsys.readouterr().out
    assert "| oddluzanie/raty | " in printed and "| miasta/rybnik | " in printed
    assert "Krótkie odpowiedzi: mediana **" in printed
