"""Tools under every answer: links to ask and to report, and "Czy ta odpowiedź pomogła?"; scripts add copying and printing.

An answer is what stands under a heading of level 2 that has an id and is a question, on a page of the chapters.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import jinja2

from macros.feedback import Feedback, Way
from macros.prose import plain
from macros.questions import QUESTIONS

THEME = Path(__file__).with_name("theme")
CHAPTERS = ("oddluzanie/", "remonty/", "inspiracje/", "wsparcie/")
TITLE = re.compile(r"#\s+(.*?)\s*(?:\{[^{}]*\})?\s*")
HEADING = re.compile(r"##\s+(.*?)\s*\{:?[^{}]*#([\w-]+)[^{}]*\}\s*")
SECTION = re.compile(r"##?\s")
FENCE = re.compile(r"\s*(?:```|~~~)")


class Answer(NamedTuple):
    """An answer of a page: the heading's id and words, and the line (from 0) after its last."""

    anchor: str
    question: str
    end: int


def is_chapter(page: str) -> bool:
    """Whether a page ("oddluzanie/raty.md") belongs to the chapters, where answers stand."""
    return page.startswith(CHAPTERS)


def title_of(markdown: str) -> str:
    """The words of the page's heading of level 1; empty when it has none."""
    return next((plain(found[1]) for line in markdown.splitlines() if (found := TITLE.fullmatch(line))), "")


def answers(markdown: str) -> list[Answer]:
    """The answers of a page in order."""
    lines, found, opened, fenced = markdown.splitlines(), [], None, False
    for number, line in enumerate(lines):
        if FENCE.match(line):
            fenced = not fenced
        if fenced or not SECTION.match(line):
            continue
        if opened:
            found.append(Answer(*opened, number))
        heading = HEADING.fullmatch(line)
        is_question = heading and (heading[2] in QUESTIONS or heading[1].endswith("?"))
        opened = (heading[2], plain(heading[1])) if is_question else None
    return [*found, Answer(*opened, len(lines))] if opened else found


def related(all_of_page: list[Answer], number: int, path: str) -> list[Way]:
    """Answers beside the given one: the one before and the one after."""
    beside = [all_of_page[one] for one in (number - 1, number + 1) if 0 <= one < len(all_of_page)]
    return [Way(f"{path}#{one.anchor}", one.question) for one in beside]


@cache
def _template():
    # The templates of the theme: one markup for answers and for pages. Its filter `url` is given per page.
    return jinja2.Environment(loader=jinja2.FileSystemLoader(THEME), undefined=jinja2.StrictUndefined)


def tools(about, base: str) -> str:
    """The tools of an answer or page as one line of HTML. `base`: the relative address of the site's root."""
    environment = _template().overlay()
    environment.filters = environment.filters | {"url": lambda href: href if re.match(r"[a-z]+:", href) else base + href}
    return re.sub(r"\s*\n\s*", "", environment.get_template("partials/answer-tools.html").render(about=about))


def with_tools(markdown: str, path: str, feedback: Feedback, base: str) -> str:
    """A page's Markdown with the tools at the end of every answer. `path`: the page's address from the site's root."""
    found, title = answers(markdown), title_of(markdown)
    lines = markdown.splitlines()
    for number, one in reversed(list(enumerate(found))):
        about = feedback.about(path, title, one.anchor, one.question, related(found, number, path))
        lines[one.end:one.end] = ["", tools(about, base), ""]
    return "\n".join(lines) + "\n"
