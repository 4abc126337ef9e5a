"""How hard the guide is to read: the FOG index of Polish, answer by answer.

FOG = 0.4 × (words a sentence + hard words in a hundred). Hard words have four syllables or more, as for Polish texts is usual; they are
counted in the form they stand in, which is stricter than counting dictionary forms. The index is about the years of school a text asks for.
Left out are tables, names of acts and addresses in the boxes "Podstawa prawna", rows of links, code and everything that macros make.
"""

import re
from pathlib import Path
from statistics import median
from typing import NamedTuple

from macros.prose import Block, blocks
from macros.questions import QUESTIONS
from macros.syllables import syllables

HARD = 4
TARGETS = {"answer": 12, "explanation": 14}
WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
# A full stop after these ends no sentence, whatever follows.
ABBREVIATIONS = {"art", "ust", "pkt", "lit", "poz", "nr", "t.j", "dz.u", "dz.urz", "m.p", "np", "tzw", "tj", "m.in", "ok", "ul", "św", "im", "dr", "prof", "por", "zob", "ww", "itp"}
END = re.compile(r"(?<=[.!?])[”\")]*\s+(?=[„\"(–]*[A-ZĄĆĘŁŃÓŚŹŻ…])")
# A block that ends like this goes on in the next one: an item of a list of half-sentences, or what introduces it.
GOES_ON = re.compile(r"[,;:]$|\b(?:i|oraz|albo|lub)$")
NEXT_STEP = "Dalej:"


class Score(NamedTuple):
    """A text's readability: sentences, words, hard words."""

    sentences: int
    words: int
    hard: int

    @property
    def fog(self) -> float:
        """The index; 0 for a text without words."""
        return 0.4 * (self.words / self.sentences + 100 * self.hard / self.words) if self.words else 0.0


def sentences(text: str) -> list[str]:
    """The sentences of a block. Abbreviations ("art. 59", "t.j. Dz.U.") do not end one; "r." ends one before a capital letter."""
    found, start = [], 0
    for end in END.finditer(text):
        before = re.search(r"[\w.]*$", text[start:end.start()].rstrip(".!?”\")"))[0].lower()
        if before in ABBREVIATIONS:
            continue
        found.append(text[start:end.end()].strip())
        start = end.end()
    return found + [text[start:].strip()] if text[start:].strip() else found


def joined(texts: list[str]) -> list[str]:
    """The blocks with those that go on joined to the next."""
    found: list[str] = []
    for text in texts:
        if found and GOES_ON.search(found[-1]):
            found[-1] += " " + text
        else:
            found.append(text)
    return found


def score(texts: list[str]) -> Score:
    """The readability of several blocks together. A list of half-sentences is one sentence with what introduces it."""
    units = [words for text in joined(texts) for sentence in sentences(text) if (words := WORD.findall(sentence))]
    words = [word for unit in units for word in unit]
    return Score(len(units), len(words), sum(syllables(word) >= HARD and not word.isupper() for word in words))


def is_short_answer(block: Block) -> bool:
    """True for the text of the box that opens an answer."""
    return block.box == "odpowiedz" and block.kind in ("text", "item")


def is_explanation(block: Block) -> bool:
    """True for running text and lists outside the boxes of short answers and of law, except rows of links."""
    return block.kind in ("text", "item") and block.box not in ("odpowiedz", "prawo") and not block.text.startswith(NEXT_STEP)


def of_page(markdown: str) -> dict[str, dict[str, Score]]:
    """{section: {"answer": …, "explanation": …}} of a page; sections without either are left out. "" is what stands above the first."""
    found: dict[str, dict[str, Score]] = {}
    every = blocks(markdown)
    for section in dict.fromkeys(block.section for block in every):
        here = [block for block in every if block.section == section]
        texts = {"answer": [b.text for b in here if is_short_answer(b)], "explanation": [b.text for b in here if is_explanation(b)]}
        scores = {kind: score(lines) for kind, lines in texts.items() if lines}
        if any(one.words for one in scores.values()):
            found[section] = scores
    return found


def of_guide(docs: Path) -> dict[str, dict[str, dict[str, Score]]]:
    """The scores of every page with an answer, by its path under docs without ".md"; stories of towns are a page each."""
    pages = {path.relative_to(docs).with_suffix("").as_posix(): of_page(path.read_text(encoding="utf-8")) for path in sorted(docs.rglob("*.md"))}
    return {name: sections for name, sections in pages.items() if sections}


def medians(pages: dict, kind: str) -> float:
    """The median over the questions and sections of the guide."""
    return median(scores[kind].fog for sections in pages.values() for name, scores in sections.items() if name in QUESTIONS and kind in scores)


def report(docs: Path) -> str:
    """The table of all pages, in Markdown and in Polish, with the hardest sections below."""
    pages = of_guide(docs)
    rows = [_row(name, sections) for name, sections in pages.items()]
    answer, explanation = medians(pages, "answer"), medians(pages, "explanation")
    hardest = sorted(((scores["explanation"].fog, page, name) for page, sections in pages.items() for name, scores in sections.items()
                      if name in QUESTIONS and "explanation" in scores), reverse=True)[:10]
    return "\n".join([
        "# Czytelność", "", "Powstaje poleceniem `make readability`. Indeks FOG to w przybliżeniu liczba lat nauki potrzebna, żeby zrozumieć tekst.",
        "Trudne słowo ma co najmniej cztery sylaby, liczone w formie użytej w tekście. Bez tabel, podstaw prawnych i tego, co robią makra.", "",
        f"- Krótkie odpowiedzi: mediana **{_number(answer)}** (cel: najwyżej {TARGETS['answer']}).",
        f"- Wyjaśnienia: mediana **{_number(explanation)}** (cel: najwyżej {TARGETS['explanation']}).", "",
        "| Strona | Zdania | Słowa | Słów w zdaniu | Krótkie odpowiedzi | Wyjaśnienia |", "| --- | ---: | ---: | ---: | ---: | ---: |", *rows, "",
        "## Najtrudniejsze wyjaśnienia", "", "| Odpowiedź | FOG |", "| --- | ---: |",
        *(f"| {page}#{name} | {_number(fog)} |" for fog, page, name in hardest), ""])


def _row(name: str, sections: dict[str, dict[str, Score]]) -> str:
    every = [one for scores in sections.values() for one in scores.values()]
    count, words = sum(one.sentences for one in every), sum(one.words for one in every)
    cells = [_median([scores[kind].fog for scores in sections.values() if kind in scores]) for kind in TARGETS]
    return f"| {name} | {count} | {words} | {_number(words / count)} | {cells[0]} | {cells[1]} |"


def _median(values: list[float]) -> str:
    return _number(median(values)) if values else "–"


def _number(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")
