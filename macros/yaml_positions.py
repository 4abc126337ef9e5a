"""Front matter of a Markdown file as plain data that remembers its lines.

`yaml.safe_load` loses line numbers, keeps only the last of two equal keys, makes binary floats of amounts and reads `on` and `nie`
by rules nobody expects. Here YAML is composed into nodes and turned into data by a small set of rules: true, false, null, whole
numbers, decimals (kept as exact `Decimal`), days (`2015-12-22`); everything else is text. Aliases and tags are refused.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import yaml

FENCE = "---"
WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,17})")
DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
SYNTAX = {
    "cannot start any token": "niedozwolony znak na początku wartości (tabulator zamiast spacji albo znak @ lub ` bez cudzysłowu)",
    "mapping values are not allowed here": "dwukropek w środku wartości albo złe wcięcie; tekst z dwukropkiem weź w cudzysłów",
    "could not find expected ':'": "brak dwukropka po nazwie pola",
    "did not find expected": "złe wcięcie albo niedomknięty nawias lub lista",
    "expected <block end>": "złe wcięcie: pola jednego poziomu muszą zaczynać się w tej samej kolumnie",
    "while scanning a quoted scalar": "niedomknięty cudzysłów",
    "found unexpected end of stream": "niedomknięty cudzysłów albo nawias",
    "special characters are not allowed": "znak niedrukowalny, którego YAML nie dopuszcza",
    "found unknown escape character": "odwrotny ukośnik w cudzysłowie podwójnym; użyj cudzysłowu pojedynczego",
}


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: the path of the field, the line in the file (from 1) and what to tell the author."""

    path: tuple
    message: str
    line: int = 0


@dataclass
class Document:
    """Front matter (`data`, None when unreadable), text below it (`body`), the line of each path, problems of the syntax."""

    data: object = None
    body: str = ""
    lines: dict = field(default_factory=dict)
    problems: list = field(default_factory=list)

    def line(self, path: tuple) -> int:
        """The line of `path`, or of the nearest parent that stands in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read(text: str) -> Document:
    """Split a Markdown file into front matter and body and read the former; never raises on any text."""
    rows = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    if rows[0].rstrip() != FENCE:
        return Document(problems=[Problem((), "plik musi zaczynać się od wiersza „---”, po którym stoją pola; np. „---” i „name: Rybnik”", 1)])
    end = next((i for i, row in enumerate(rows[1:], 1) if row.rstrip() == FENCE), None)
    if end is None:
        return Document(problems=[Problem((), "brak drugiego wiersza „---”, który zamyka pola; wstaw go przed opisem miasta", len(rows))])
    document = Document(body="\n".join(rows[end + 1:]).strip())
    document.data = _data("\n".join(rows[1:end]), document)
    return document


def _data(source: str, document: Document):
    document.lines[()] = 2
    try:
        node = _quickly(source) or _Loader(source).get_single_node()
    except yaml.MarkedYAMLError as error:
        document.problems.append(_syntax(error))
        return None
    except yaml.reader.ReaderError as error:
        line = source.count("\n", 0, error.position) + 2
        document.problems.append(Problem((), f"błąd zapisu YAML: {SYNTAX['special characters are not allowed']}", line))
        return None
    except RecursionError:
        document.problems.append(Problem((), "błąd zapisu YAML: za dużo zagnieżdżonych list", 2))
        return None
    return {} if node is None else _value(node, (), document)


def _syntax(error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    english = f"{error.context or ''} {error.problem or ''}"
    polish = next((text for key, text in SYNTAX.items() if key in english), "nie da się odczytać tego miejsca; sprawdź wcięcia, dwukropki i cudzysłowy")
    if error.problem in ("alias or anchor", "tag"):
        polish = "znaki &, * i ! na początku wartości mają w YAML osobne znaczenie; weź tekst w cudzysłów"
    return Problem((), f"błąd zapisu YAML: {polish}", mark.line + 2 if mark else 2)


def _value(node, path: tuple, document: Document):
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, document)
    if isinstance(node, yaml.SequenceNode):
        items = []
        for number, item in enumerate(node.value):
            document.lines[path + (number,)] = item.start_mark.line + 2
            items.append(_value(item, path + (number,), document))
        return items
    return _scalar(node)


def _mapping(node, path: tuple, document: Document) -> dict:
    data = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 2
        if not isinstance(key_node, yaml.ScalarNode):
            document.problems.append(Problem(path, "nazwą pola może być tylko tekst", line))
            continue
        key = key_node.value
        if key in data:
            first = document.lines[path + (key,)]
            document.problems.append(Problem(path + (key,), f"to pole jest już w wierszu {first}; zostaw jedno z nich", line))
            continue
        document.lines[path + (key,)] = line
        data[key] = _value(value_node, path + (key,), document)
    return data


def _scalar(node):
    text = node.value
    if node.style:  # quoted or a block; plain text has none
        return text
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false"):
        return text == "true"
    if WHOLE.fullmatch(text):
        return int(text)
    if DECIMAL.fullmatch(text):
        return Decimal(text)
    if DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text  # a day that no calendar has: the field that wants a day says so
    return text


def _quickly(source: str):
    """The node of a right file, by the C library where it is installed (ten times faster); None where there is anything to say about
    the file, so that the messages are those of one reader."""
    if not yaml.__with_libyaml__:
        return None
    try:
        plain = all(not isinstance(event, yaml.AliasEvent) and not getattr(event, "anchor", None) and not getattr(event, "tag", None)
                    for event in yaml.parse(source, yaml.CSafeLoader))
        return yaml.compose(source, yaml.CSafeLoader) if plain else None
    except (yaml.YAMLError, RecursionError):
        return None


class _Loader(yaml.SafeLoader):
    """Composes nodes only; refuses aliases (a file could refer to itself) and tags (there is nothing to construct)."""

    def compose_node(self, parent, index):
        event = self.peek_event()
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise yaml.composer.ComposerError(None, None, "alias or anchor", event.start_mark)
        if getattr(event, "tag", None):
            raise yaml.composer.ComposerError(None, None, "tag", event.start_mark)
        return super().compose_node(parent, index)
