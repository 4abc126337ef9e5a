"""Hunspell with its Polish dictionary, and where the words to check come from."""

import ast
import functools
import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import NamedTuple

import yaml

from macros.prose import FRONT, MACRO, blocks, plain

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
# Addresses, file names, HTML and codes are not prose: example.org/x, de_minimis.general, miasta/lodz.md, JSON-like names.
NOT_PROSE = re.compile(r"https?://\S+|\S+@\S+|<[^<>]*>|&\w+;|\b\w+(?:[._/]\w+)*\.(?:md|py|toml|yml|yaml|json|csv|mjs|pl|org|xsp)\b|\b\w*_\w+(?:\.\w+)*\b")
TEMPLATE = re.compile(r"\{([^{}:]*)(?::([^{}]*))?\}")
IDENTIFIER = re.compile(r"[a-z0-9_./#%=?&-]*")
# Keys of a town's front matter whose values are sentences for readers.
TEXT_KEYS = {"title", "summary", "text", "notes", "period", "description", "effect", "label", "comment"}


class Sentence(NamedTuple):
    """A piece of text with the place it stands in ("docs/index.md:12")."""

    place: str
    text: str


@functools.cache
def installed() -> bool:
    """True when hunspell and its Polish dictionary can be used; where this user may, they are installed first."""
    if _works():
        return True
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["update"], ["install", "-y", "--no-install-recommends", "hunspell", "hunspell-pl"]):
            if subprocess.run(["apt-get", "-qq", *command], env=environment, capture_output=True).returncode:
                return False
    return _works()


def _works() -> bool:
    if not shutil.which("hunspell"):
        return False
    return subprocess.run(["hunspell", "-d", "pl_PL", "-l"], input="dom", capture_output=True, text=True).returncode == 0


def unknown(words: set[str]) -> set[str]:
    """The words that the Polish dictionary does not have."""
    asked = subprocess.run(["hunspell", "-d", "pl_PL", "-i", "utf-8", "-l"], input="\n".join(sorted(words)), capture_output=True, text=True, check=True)
    return set(asked.stdout.split())


def pages(docs: Path) -> list[Sentence]:
    """The prose of every page, and the sentences of its front matter."""
    found = []
    for path in sorted(docs.rglob("*.md")):
        markdown = path.read_text(encoding="utf-8")
        place = f"docs/{path.relative_to(docs).as_posix()}"
        found += [Sentence(f"{place}:{block.line}", block.text) for block in blocks(markdown) if block.kind != "code"]
        front = FRONT.match(markdown)
        found += [Sentence(f"{place} (dane)", text) for text in _texts(yaml.safe_load(front[1]) if front else {})]
    return found


def _texts(value, key: str = ""):
    """The sentences inside front matter, however deep."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, key)
    elif isinstance(value, str) and key in TEXT_KEYS:
        yield plain(value)


def python_words(folder: Path) -> list[Sentence]:
    """The strings of the wording modules, with every form of their templates ("{count:rata|raty|rat}")."""
    return [Sentence(f"{path.name}:{node.lineno}", _filled(node.value)) for path in sorted(folder.glob("*.py"))
            for node in _strings(ast.parse(path.read_text(encoding="utf-8"))) if not IDENTIFIER.fullmatch(node.value)]


def _strings(tree: ast.Module):
    """String constants other than docstrings (which are English) and keys of dictionaries."""
    skipped = {id(key) for node in ast.walk(tree) if isinstance(node, ast.Dict) for key in node.keys}
    skipped |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped]


def _filled(template: str) -> str:
    return TEMPLATE.sub(lambda found: found[2].replace("|", " ") if found[2] and "|" in found[2] else " ", template).replace("**", "")


def law_texts(folder: Path) -> list[Sentence]:
    """What the dated parameters say to readers: topics, titles, explanations and notes."""
    found = []
    for path in sorted(folder.glob("*.toml")):
        topic = tomllib.loads(path.read_text(encoding="utf-8"))
        for name, table in topic.items():
            texts = [table] if isinstance(table, str) else [table["title"], table["about"], table["unit"], *(row.get("note", "") for row in table["values"])]
            found += [Sentence(f"{path.name} {name}", text) for text in texts]
    return found


def words_of(text: str) -> list[str]:
    """The words of a sentence that a dictionary can know: no addresses, no codes, no numbers."""
    return WORD.findall(NOT_PROSE.sub(" ", MACRO.sub(" ", text)))
