"""Refuses figures of law that somebody typed into a page: amounts of money and percentages.

A figure in the text of a page grows old in silence; one that a macro takes from a dated parameter (`calculators/law/*.toml`) or from
a town's file carries its date and source. Examples and history that are no figures of law are listed in `tests/text/exceptions.yaml`.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from macros.prose import FRONT, blocks

DIGITS = r"\d+(?:[\s\u00a0\u202f.]\d{3})*(?:,\d+)?(?:\s*[–-]\s*\d+(?:,\d+)?)?"
# Polish numerals by their stems, with every ending: "dwóch", "pięciu", "dwudziestoma", "stu", "tysięcy".
NUMERAL = (r"(?:jed(?:en|n\w{1,4})|dw(?:a|aj|ie|u|óch|óm|oma|ieście|ustu|adzieścia|udziest\w+|anaście|unast\w+)|trz(?:y|ech|em|ema|ydzieści|ydziest\w+|ysta|ystu"
           r"|ynaście|ynast\w+)|czter(?:y|ech|em|ema|dzieści|dziest\w+|ysta|ystu|naście|nast\w+)|pię(?:ć|ciu|cioma|ćdziesiąt|ćdziesięciu|ćset|ciuset|tnaście|tnastu)"
           r"|sze(?:ść|ściu|śćdziesiąt|śćset|snaście|snastu)|siedem\w*|siedmi\w+|osiem\w*|ośmi\w+|dziewię\w+|dziesię\w+"
           r"|jedenaś\w+|jedenast\w+|sto|stu|stoma|pół|półtora|tysiąc\w*|tysięcy|tysiące|milion\w*)")
MANY = r"(?:\s*(?:tys\.|mln|mld|tysiąc\w*|tysięcy|milion\w*|miliard\w*))*"
MONEY = r"(?:zł(?!\w)|złot(?:y|e|ych|ego|ym|ymi|emu|ówk\w+)?(?!\w)|gr(?!\w)|grosz\w*|PLN(?!\w)|EUR(?!\w)|euro(?!\w)|€)"
PART = r"(?:%|‰|proc\.|procent\w*|-?procentow\w*|p\.\s?p\.|p\.\s?b\.|punkt\w*\s+(?:procentow|bazow)\w*)"
FIGURE = re.compile(rf"(?<![\w,.])(?:(?:{DIGITS}|{NUMERAL}(?:\s+{NUMERAL})*){MANY}\s*(?:{MONEY}|{PART})|(?:€|EUR|PLN)\s*{DIGITS})", re.IGNORECASE)

NUMBER = re.compile(r"\d+(?:[\s\u00a0]\d{3})*(?:[.,]\d+)?")
SCALES = (("mld", 10**9), ("miliard", 10**9), ("mln", 10**6), ("milion", 10**6), ("tys", 10**3))


class Figure(NamedTuple):
    """A typed figure: its line, the figure itself, and the text it stands in."""

    line: int
    figure: str
    text: str


def figures(markdown: str) -> list[Figure]:
    """Every amount and percentage of a page that no macro made, in order. A town's front matter is left out: there figures belong."""
    texts = [(block.line, block.text) for block in blocks(markdown)]
    front = FRONT.match(markdown)
    if front and not is_town(markdown):
        texts = [*enumerate(front[0].splitlines(), 1), *texts]
    return [Figure(line, re.sub(r"\s+", " ", found[0]), text) for line, text in texts for found in FIGURE.finditer(text)]


def is_town(markdown: str) -> bool:
    """True for the page of a town, whose front matter holds its programmes."""
    front = FRONT.match(markdown)
    return bool(front) and "\nprogrammes:" in front[0]


def refused(markdown: str, allowed: list[str]) -> list[Figure]:
    """The figures that no exception covers. An exception is a piece of the page's text that holds the figure."""
    return [one for one in figures(markdown) if not any(one.figure in piece and piece in one.text for piece in allowed)]


def story_figures(markdown: str) -> list[Figure]:
    """The figures of a town's story that its own front matter does not know: there the checked facts stand, the story retells them."""
    known = _numbers(FRONT.match(markdown)[1])
    return [one for one in figures(markdown) if not _is_backed(one.figure, known)]


def _numbers(text: str) -> set[Decimal]:
    """The numbers of a text, each times its "tys." or "mln"."""
    return {_value(found[0]) * _scale(text[found.end():found.end() + 10]) for found in NUMBER.finditer(text)}


def _value(written: str) -> Decimal:
    return Decimal(re.sub(r"\s", "", written).replace(",", "."))


def _scale(after: str) -> int:
    return next((scale for name, scale in SCALES if after.lstrip().startswith(name)), 1)


def _is_backed(figure: str, known: set[Decimal]) -> bool:
    """True when a known number is the figure, or is that near to a figure in thousands ("ponad 8,6 mln" of 8 612 340.50), or is the
    rest to 100% (what is not paid is written off)."""
    found = NUMBER.search(figure)
    if not found:
        return False
    scale = _scale(figure[found.end():])
    value = _value(found[0])
    unit = scale * Decimal(1).scaleb(value.as_tuple().exponent)
    near = any(value * scale == number or scale > 1 and abs(number - value * scale) < unit for number in known)
    return near or bool(re.search(PART, figure)) and 100 - value in known
