"""Guide pages as plain text: what a reader sees as words, block by block, without Markdown, macros and addresses.

The checks of prose (figures of law, readability, spelling) all read pages through this module.
"""

import re
from typing import NamedTuple

FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->|\{%#.*?#%\}", re.DOTALL)
RAW = re.compile(r"\{%\s*raw\s*%\}.*?\{%\s*endraw\s*%\}", re.DOTALL)
MACRO = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
HEADING = re.compile(r"(#{1,6})\s+(.*)")
ANCHOR = re.compile(r"\{:?[^{}]*#([\w-]+)[^{}]*\}")
BOX = re.compile(r'[!?]{3}\+?\s+(\w+)(?:\s+"([^"]*)")?')
ITEM = re.compile(r"(?:[-*+]|\d+\.)\s+(.*)")
RULE = re.compile(r"[\s|:-]+")
# Lines that define something and are never shown where they stand.
DEFINITION = re.compile(r"\[[^\]]+\]:\s|\*\[[^\]]+\]:\s")
CODE = re.compile(r"``[^\n]*?``|`[^`\n]*`")
LINK = re.compile(r"!?\[([^\]]*)\](?:\([^()\s]*(?:\([^()]*\))?[^()]*\)|\[[^\]]*\])")
MARKUP = re.compile(r"<[^<>]+>|\{:?\s*[#.][^{}]*\}|:(?:material|octicons|fontawesome|simple)-[\w-]+:|\[\^[\w-]+\]|[*_]{1,3}(?=\S)|(?<=\S)\*{1,3}")


class Block(NamedTuple):
    """A piece of text that ends where it ends: a heading, a paragraph, a list item, a table cell.

    `kind` is "heading", "text", "item", "cell" or "code"; `box` the admonition it stands in ("odpowiedz", "prawo", …) or "";
    `section` the anchor of the heading of level 1 or 2 that it stands under.
    """

    line: int
    kind: str
    box: str
    section: str
    text: str


def body(markdown: str) -> str:
    """A page without its front matter; lines keep their numbers."""
    found = FRONT.match(markdown)
    return "\n" * found[0].count("\n") + markdown[found.end():] if found else markdown


def blocks(markdown: str) -> list[Block]:
    """The texts of a page in order, cleaned. A macro that makes a part of a sentence stands as "…"."""
    text = body(markdown)
    for pattern, instead in ((COMMENT, ""), (RAW, "…"), (MACRO, "…")):
        text = pattern.sub(lambda found, instead=instead: instead + "\n" * found[0].count("\n"), text)
    found, start, kind = [], 0, "text"
    lines: list[str] = []
    box = section = ""
    fenced = False

    def finish():
        words = plain(" ".join(lines))
        if re.search(r"\w", words):
            found.append(Block(start, kind, box, section, words))
        lines.clear()

    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        if stripped.startswith("```"):
            finish()
            fenced = not fenced
            continue
        if fenced:
            if stripped:
                found.append(Block(number, "code", box, section, stripped))
            continue
        heading, opened, item = HEADING.match(line), BOX.match(stripped), ITEM.match(stripped)
        if not stripped or DEFINITION.match(stripped):
            finish()
            kind = "text"
        elif heading:
            finish()
            anchor = ANCHOR.search(heading[2])
            box = ""
            if len(heading[1]) <= 2:
                section = anchor[1] if anchor else ""
            found.append(Block(number, "heading", "", section, plain(heading[2])))
        elif opened:
            finish()
            box, kind = opened[1], "text"
            if opened[2]:
                found.append(Block(number, "heading", box, section, opened[2]))
        elif stripped.startswith("|"):
            finish()
            if not RULE.fullmatch(stripped):
                cells = (plain(cell) for cell in stripped.strip("|").split("|"))
                found += [Block(number, "cell", box, section, cell) for cell in cells if re.search(r"\w", cell)]
        else:
            if box and not line.startswith("    "):
                finish()
                box = ""
            if item:
                finish()
                kind = "item"
                stripped = item[1]
            if not lines:
                start = number
            lines.append(stripped)
    finish()
    return found


def plain(text: str) -> str:
    """A line of Markdown as its words: the text of links, no code, no HTML, no marks of emphasis, no attributes."""
    text = CODE.sub("…", text)
    text = LINK.sub(r"\1", text)
    return re.sub(r"\s+", " ", MARKUP.sub("", text)).strip()
