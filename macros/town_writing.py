"""Data of a town as the text of its file: the front matter that yaml_positions.py reads back to the same data."""

import json
import re
from datetime import date
from decimal import Decimal

# Texts that YAML and our reader take for themselves without quotation marks: words, and a few signs inside them.
PLAIN = re.compile(r"[^\W\d_][\w ./()–-]*[\w.)]", re.UNICODE)
NOT_TEXT = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def text(data: dict, story: str) -> str:
    """The whole file."""
    return f"---\n{front_matter(data)}---\n" + (f"\n{story.strip()}\n" if story.strip() else "")


def front_matter(data: dict) -> str:
    """The fields, one a line, tables indented."""
    return "".join(f"{line}\n" for line in _mapping(data))


def _mapping(data: dict) -> list[str]:
    lines = []
    for key, value in data.items():
        if isinstance(value, dict) and value:
            lines += [f"{key}:", *_indented(_mapping(value))]
        elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
            lines += [f"{key}:", *_indented(_rows(value))]
        else:
            lines.append(f"{key}: {_inline(value)}")
    return lines


def _rows(rows: list) -> list[str]:
    lines = []
    for row in rows:
        inner = _mapping(row) or ["{}"]
        lines += ["- " + inner[0], *_indented(inner[1:])]
    return lines


def _indented(lines: list[str]) -> list[str]:
    return ["  " + line for line in lines]


def _inline(value) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_inline, value))}]"
    if isinstance(value, dict):
        return "{}"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, date) else str(value) if isinstance(value, int) else quoted(value)


def quoted(value: str) -> str:
    """A text, in quotation marks where it would be read as something else without them."""
    if PLAIN.fullmatch(value) and value.lower() not in NOT_TEXT:
        return value
    return UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))
