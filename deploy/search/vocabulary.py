"""Words that need a human: those without meaning of their own, those that readers use where the guide says it otherwise, and those in which
they tell of their trouble before they know the way out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from deploy.search.polish import fold, lexemes_of, tokens

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Vocabulary:
    """`stop`: folded words that a query may leave out; `synonyms`: a reader's lexeme -> lexemes of the guide; `situations`: address of
    an answer -> lexemes of its readers."""

    stop: frozenset[str]
    synonyms: dict[str, set[str]]
    situations: dict[str, frozenset[str]] = field(default_factory=dict)

    def unknown(self, addresses: Iterable[str]) -> list[str]:
        """Addresses of situations that are none of the guide's."""
        return sorted(self.situations.keys() - set(addresses))


def load(folder: Path = FOLDER) -> Vocabulary:
    """Reads stop-words.txt, synonyms.yaml and situations.yaml."""
    stop = (folder / "stop-words.txt").read_text(encoding="utf-8").split()
    rows = yaml.safe_load((folder / "synonyms.yaml").read_text(encoding="utf-8"))
    synonyms: dict[str, set[str]] = {}
    for readers, guides in rows.items():
        meant = {lexeme for word in tokens(guides) for lexeme in lexemes_of(word)}
        for word in tokens(readers):
            for lexeme in lexemes_of(word):
                synonyms.setdefault(lexeme, set()).update(meant - {lexeme})
    without_meaning = frozenset(map(fold, stop))
    told = yaml.safe_load((folder / "situations.yaml").read_text(encoding="utf-8"))
    return Vocabulary(without_meaning, synonyms, {address: _lexemes(words, without_meaning) for address, words in told.items()})


def _lexemes(text: str, stop: frozenset[str]) -> frozenset[str]:
    return frozenset(lexeme for word in tokens(text) if fold(word) not in stop for lexeme in lexemes_of(word))
