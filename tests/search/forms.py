"""All forms of a word as a grammar has them, made without deploy.search: negated, superlative, and verbs with their movable endings."""

import functools
import os
import unicodedata
from pathlib import Path

import morfeusz2
import yaml

LIST = Path(os.environ.get("LEXEMES", Path(__file__).with_name("lexemes.yaml")))
QUESTIONS = Path(__file__).with_name("questions.yaml")
PERSONS = {"nazwisko", "imię"}


def lexemes(path: Path = LIST) -> dict[str, str]:
    """Word (or what else is typed) -> the page that it must find."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def plain(text: str) -> str:
    """A text as somebody writes it whose keyboard has no Polish letters."""
    parts = unicodedata.normalize("NFD", text.replace("ł", "l").replace("Ł", "L"))
    return "".join(sign for sign in parts if unicodedata.category(sign) != "Mn")


@functools.cache
def dictionary(endings: str) -> morfeusz2.Morfeusz:
    """Morfeusz with verbs' past forms cut in pieces or whole. One of a kind: each holds the whole dictionary in memory."""
    return morfeusz2.Morfeusz(generate=True, praet=endings)


def forms(word: str) -> set[str]:
    """Every form of every lexeme whose form of quotation is `word` (umorzenie is one of umorzyć too), as written and without diacritics."""
    found = {word}
    for endings in ("split", "composite"):
        morfeusz = dictionary(endings)
        for _, _, (form, lexeme, tag, labels, _) in morfeusz.analyse(word):
            own = lexeme.split(":")[0] == word or tag.startswith("ger:sg:nom")
            # "Starachowicki" the surname has forms that nobody looks for a town by.
            if form == word and own and not PERSONS & set(labels):
                kind = tag.split(":")[0]
                made = morfeusz.generate(lexeme)
                found |= {one for one, _, its, labels, _ in made if (kind != "ger" or its.startswith("ger")) and not PERSONS & set(labels)}
    return found | {plain(form) for form in found}
