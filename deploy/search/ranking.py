"""How much a word matters for a record: more in a question than in its text, more when it is rare, more in an answer than in a table of law."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from deploy.search.pages import Record
from deploy.search.polish import FOLDED, fold, forms_of, is_numeral, lexemes_of, tokens
from deploy.search.vocabulary import Vocabulary

IN_TITLE, IN_PAGE, IN_TRAIL, IN_SHORT, TOLD = 3.0, 1.2, 0.3, 0.8, 3.0
TOP = 1.0  # more for the beginning of the page that is named so
LAW = 0.4  # a word of a legal basis counts as this much of a word of the text
SATURATION = 1.5
SYNONYM = 0.5
NUMERAL = 0.2  # numbers in words
# A word that stands in more records than this tells little; the best ones are kept and the others are not excluded by its absence.
MOST = 1000


@dataclass
class Entry:
    """A word of the guide: its folded forms and the score of every record (by number) that holds it. `cut`: only the best are kept."""

    forms: set[str]
    scores: dict[int, float] = field(default_factory=dict)
    cut: bool = False


def entries(records: list[Record], words: Vocabulary) -> dict[str, Entry]:
    """The words of all records by lexeme."""
    fields = [_fields(record) | {"told": words.situations.get(record.url, ())} for record in records]
    lengths = [sum(one["text"].values()) for one in fields]
    usual = sum(lengths) / max(len(lengths), 1) or 1
    found: dict[str, Entry] = {}
    for number, (record, one, length) in enumerate(zip(records, fields, lengths, strict=True)):
        for lexeme, score in _scores(one, length / usual, top="#" not in record.url).items():
            found.setdefault(lexeme, Entry(set())).scores[number] = score * record.weight
    for lexeme, entry in found.items():
        rarity = math.log(1 + len(records) / len(entry.scores)) * (NUMERAL if is_numeral(lexeme) else 1)
        entry.scores = {number: score * rarity for number, score in entry.scores.items()}
        entry.forms |= forms_of(lexeme)
    _add_surface_forms(records, found)
    _add_synonyms(found, words.synonyms)
    for entry in found.values():
        if len(entry.scores) > MOST:
            entry.scores = dict(sorted(entry.scores.items(), key=lambda item: -item[1])[:MOST])
            entry.cut = True
    return found


def _fields(record: Record) -> dict[str, Counter]:
    body = count(record.text)
    for lexeme, times in count(record.law).items():
        body[lexeme] += times * LAW
    return {"title": count(record.title), "page": count(record.page), "trail": count(record.trail), "short": count(record.short), "text": body}


def count(text: str) -> Counter:
    """How often each lexeme occurs in a text; a word of several lexemes counts for each."""
    return Counter(lexeme for word in tokens(text) if FOLDED.fullmatch(fold(word)) for lexeme in lexemes_of(word))


def _scores(fields: dict[str, Iterable[str]], length: float, top: bool) -> dict[str, float]:
    title, page, trail, short, text = (fields[name] for name in ("title", "page", "trail", "short", "text"))
    # A short question that holds the word is more about it than a long one.
    title_weight = IN_TITLE * (0.6 + 0.8 / max(2, sum(title.values()))) + (TOP if top else 0)
    made: dict[str, float] = defaultdict(float)
    for weight, words in ((title_weight, title), (IN_PAGE, page), (IN_TRAIL, trail), (IN_SHORT, short), (TOLD, fields["told"])):
        for lexeme in words:
            made[lexeme] += weight
    for lexeme, times in text.items():
        made[lexeme] += times / (times + SATURATION * (0.4 + 0.6 * length))
    return made


def _add_surface_forms(records: list[Record], found: dict[str, Entry]) -> None:
    """What is written in the guide is found as it is written, even where the dictionary would not make that form."""
    for record in records:
        for text in (record.title, record.page, record.trail, record.short, record.text, record.law):
            for word in set(tokens(text)):
                if FOLDED.fullmatch(fold(word)):
                    for lexeme in lexemes_of(word):
                        found[lexeme].forms.add(fold(word))


def _add_synonyms(found: dict[str, Entry], synonyms: dict[str, Iterable[str]]) -> None:
    """A reader's word leads to the records of the guide's word, a little below those that hold the word itself."""
    for readers, guides in synonyms.items():
        entry = found.setdefault(readers, Entry(set(forms_of(readers))))
        for lexeme in guides:
            for number, score in (found[lexeme].scores if lexeme in found else {}).items():
                entry.scores[number] = max(entry.scores.get(number, 0), score * SYNONYM)
