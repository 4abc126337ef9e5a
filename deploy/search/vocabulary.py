"""Words that need a human: those without meaning of their own, and those that readers use where the guide says it otherwise."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from deploy.search.polish import fold, lexemes_of, tokens

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Vocabulary:
    """`stop`: folded words that a query may leave out; `synonyms`: a reader's lexeme -> lexemes of the guide."""

    stop: frozenset[str]
    synonyms: dict[str, set[str]]


def load(folder: Path = FOLDER) -> Vocabulary:
    """Reads stop-words.txt and synonyms.yaml."""
    stop = (folder / "stop-words.txt").read_text(encoding="utf-8").split()
    rows = yaml.safe_load((folder / "synonyms.yaml").read_text(encoding="utf-8"))
    synonyms: dict[str, set[str]] = {}
    for readers, guides in rows.items():
        meant = {lexeme for word in tokens(guides) for lexeme in lexemes_of(word)}
        for word in tokens(readers):
            for lexeme in lexemes_of(word):
                synonyms.setdefault(lexeme, set()).update(meant - {lexeme})
    return Vocabulary(frozenset(map(fold, stop)), synonyms)
