"""Polish words: how they are compared, and all forms of a word (Morfeusz 2 with the dictionary SGJP)."""

import functools
import re
import unicodedata

import morfeusz2

# Surnames and given names share their forms with towns and with common words; the guide names no persons.
NAMES_OF_PERSONS = {"nazwisko", "imię", "przydomek", "patronimikum"}
TOKEN = re.compile(r"(?:(?<=\bart\. )|(?<=\bust\. )|(?<=\bpkt )|(?<=§ ))\d\b|[^\W_]{2,}")
FOLDED = re.compile(r"[a-z0-9]+")


def fold(text: str) -> str:
    """A text without case and diacritics ("Łódź" -> "lodz"); docs/assets/js/search-query.mjs does the same."""
    text = unicodedata.normalize("NFD", text.lower().replace("ł", "l"))
    return "".join(sign for sign in text if not unicodedata.combining(sign))


def tokens(text: str) -> list[str]:
    """The words and numbers of a text, as written; single letters tell nothing, single digits only in "art. 5"."""
    return TOKEN.findall(text)


@functools.cache
def _morfeusz() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz(generate=True)


@functools.cache
def is_numeral(lexeme: str) -> bool:
    """Whether a word is a number in words: "pięć" looks like "piec" without diacritics and is hardly ever asked for."""
    return not lexeme.startswith("=") and all(tag.startswith("num") for _, _, tag, *_ in _morfeusz().generate(lexeme))


@functools.cache
def lexemes_of(word: str) -> tuple[str, ...]:
    """The words of the dictionary of which `word` is a form ("umorzeniem" -> "umorzyć"), by Morfeusz's names; the folded word itself
    after "=" where it knows none."""
    found: dict[str, set[str]] = {}
    for start, _, (_, lexeme, tag, labels, _) in _morfeusz().analyse(word):
        # A verb with its movable ending comes in pieces (umorzył|em): the first is the verb.
        if start == 0 and tag != "ign" and not tag.startswith(("aglt", "frag")):
            found.setdefault(lexeme, set()).update(labels)
    common = [lexeme for lexeme, labels in found.items() if not labels & NAMES_OF_PERSONS]
    # "Pięć" is also a form of "piąć", which nobody means.
    numerals = [lexeme for lexeme in common if is_numeral(lexeme)]
    return tuple(numerals or common or found or ["=" + fold(word)])


@functools.cache
def forms_of(lexeme: str) -> frozenset[str]:
    """All folded forms of a word of the dictionary. Left out is what the browser takes off by rule (nie- and movable endings)."""
    if lexeme.startswith("="):
        return frozenset([lexeme[1:]])
    made = _morfeusz().generate(lexeme)
    return frozenset(fold(form) for form, _, tag, *_ in made if not tag.endswith(":neg") and FOLDED.fullmatch(fold(form)))
