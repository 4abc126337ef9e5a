"""Every text that readers see, with the place it stands in: pages, front matter, wording modules, scripts, theme, law files."""

import ast
import re
import tomllib
from pathlib import Path
from typing import NamedTuple

import yaml

from macros.prose import FRONT, MACRO, blocks, plain

ROOT = Path(__file__).resolve().parents[2]
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Addresses, file names, HTML, case numbers and codes are not prose: example.org/x, de_minimis.general, ITPB2/4511-1081, JSON-like names.
NOT_PROSE = re.compile(r"https?://\S+|\S+@\S+|<[^<>]*>|&\w+;|\b\w+(?:[._/]\w+)*\.(?:md|py|toml|yml|yaml|json|csv|mjs|pl|org|xsp|publisher|repository)\b(?:\.\w+)*"
                       r"|\bdd\.mm\.rrrr\b|\brrrr-mm-dd\b|\btrue/false\b|\bK-[A-Z]+\b|\b\w*_\w+(?:\.\w+)*\b|\b[A-ZŁŚ]{2,}\d*[./-]+\d[\w./-]*|\b[IVXLC]+\b")
TEMPLATE = re.compile(r"\$?\{([^{}:]*)(?::([^{}]*))?\}")
IDENTIFIER = re.compile(r"[a-z0-9_./#%=?&-]*|[A-Z]{2,4}")
JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
JINJA_STRING = re.compile(r'"([^"{}%]*[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ ][^"{}%]*)"')
TAG = re.compile(r"<(?:script|style).*?</(?:script|style)>|<[^<>]*>", re.DOTALL)
TAG_TEXT = re.compile(r'(?:title|aria-label|placeholder|alt)="([^"{}]+)"')
SCRIPT_PART = re.compile(r"\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}")
SCRIPT_STRING = re.compile(r'"([^"\n]*)"|`([^`]*)`')
# Keys of a front matter whose values are sentences for readers.
TEXT_KEYS = {"title", "summary", "text", "notes", "period", "description", "issuer", "source"}


class Sentence(NamedTuple):
    """A piece of text and the place it stands in ("docs/index.md:12")."""

    place: str
    text: str


def everything() -> list[Sentence]:
    """All texts for readers."""
    return pages() + python_words() + python_words(ROOT / "macros", "feedback_words.py") + records() + law_texts() + scripts() + theme()


def pages(docs: Path = ROOT / "docs") -> list[Sentence]:
    """The prose of every page (no code), and the sentences of its front matter."""
    found = []
    for path in sorted(docs.rglob("*.md")):
        markdown = path.read_text(encoding="utf-8")
        place = f"docs/{path.relative_to(docs).as_posix()}"
        found += [Sentence(f"{place}:{block.line}", block.text) for block in blocks(markdown) if block.kind != "code"]
        found += [Sentence(f"{place} (dane)", text) for text in _texts(front_matter(markdown))]
    return found


def front_matter(markdown: str) -> dict:
    """A page's front matter; empty where it has none or where it is no YAML (a test of its own says so)."""
    front = FRONT.match(markdown)
    try:
        return yaml.safe_load(front[1]) if front else {}
    except yaml.YAMLError:
        return {}


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


def python_words(folder: Path = ROOT / "calculators/words", names: str = "*.py") -> list[Sentence]:
    """The strings of the wording modules, with every form of their templates ("{count:rata|raty|rat}")."""
    return [Sentence(f"{folder.relative_to(ROOT).as_posix()}/{path.name}:{node.lineno}", _filled(node.value)) for path in sorted(folder.glob(names))
            for node in _strings(ast.parse(path.read_text(encoding="utf-8"))) if not IDENTIFIER.fullmatch(node.value)]


def records(folder: Path = ROOT / "macros") -> list[Sentence]:
    """The records of changes and of readers' questions."""
    rows = [(path, row) for path in (folder / "guide_changes.yaml", folder / "reader_questions.yaml") for row in yaml.safe_load(path.read_text(encoding="utf-8"))]
    return [Sentence(f"macros/{path.name}", str(row[key])) for path, row in rows for key in ("title", "what", "question", "changed") if row.get(key)]


def _strings(tree: ast.Module):
    """String constants other than docstrings (which are English) and keys of dictionaries."""
    skipped = {id(key) for node in ast.walk(tree) if isinstance(node, ast.Dict) for key in node.keys}
    skipped |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped]


def _filled(template: str) -> str:
    return TEMPLATE.sub(lambda found: found[2].replace("|", " ") if found[2] and "|" in found[2] else " ", template).replace("**", "")


def law_texts(folder: Path = ROOT / "calculators/law") -> list[Sentence]:
    """What the dated parameters say to readers: topics, titles, units, explanations and notes."""
    found = []
    for path in sorted(folder.glob("*.toml")):
        for name, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
            texts = [table] if isinstance(table, str) else [table["title"], table["about"], table["unit"], *(row.get("note", "") for row in table["values"])]
            found += [Sentence(f"calculators/law/{path.name} {name}", text) for text in texts]
    return found


def scripts(folder: Path = ROOT / "docs/assets/js") -> list[Sentence]:
    """The strings of the scripts' wording (files called *words.mjs)."""
    found = [(f"docs/assets/js/{path.name}:{number}", string[1] or string[2] or "") for path in sorted(folder.glob("*words.mjs"))
             for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) for string in SCRIPT_STRING.finditer(line.split("//")[0])]
    return [Sentence(place, SCRIPT_PART.sub(" ", text)) for place, text in found if not IDENTIFIER.fullmatch(text)]


def theme(folder: Path = ROOT / "macros/theme") -> list[Sentence]:
    """The text of our templates: between the tags, in labels, and in strings that hold Polish."""
    found = []
    for path in sorted(folder.rglob("*.html")):
        source = path.read_text(encoding="utf-8")
        strings = [text for code in JINJA.findall(source) if not code.startswith("{#") for text in JINJA_STRING.findall(code)]
        strings = [text for text in strings if not re.search(r"[<>/|=]|\w\.\w", text)]
        shown = JINJA.sub(" ", source)
        texts = TAG.sub("\n", shown).split("\n") + TAG_TEXT.findall(shown) + strings
        found += [Sentence(f"macros/theme/{path.name}", text.strip()) for text in texts if re.search(r"\w", text)]
    return found


def words_of(text: str) -> list[str]:
    """The words of a sentence that a dictionary can know: no addresses, no codes, no numbers."""
    return WORD.findall(NOT_PROSE.sub(" ", MACRO.sub(" ", text)))
