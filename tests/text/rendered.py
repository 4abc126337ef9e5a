"""Pages as MkDocs gets them from the macros: Markdown in which every macro has done its work."""

import functools
import re
from types import SimpleNamespace

import jinja2
from mkdocs.config import load_config

import macros
from tests.text.sources import ROOT

HEADING = re.compile(r"^(#{1,6})\s+.*?\{:?[^{}]*#([\w-]+)[^{}]*\}\s*$", re.MULTILINE)


class Environment:
    """What `define_env` needs of mkdocs-macros."""

    def __init__(self):
        self.conf = load_config(str(ROOT / "mkdocs.yml"))
        self.variables = dict(self.conf["extra"])
        self.filters = {}
        self.page = None

    def macro(self, function, name: str = ""):
        """Makes a function known to pages."""
        self.variables[name or function.__name__] = function
        return function

    def filter(self, function, name: str = ""):
        """Makes a filter known to pages."""
        self.filters[name or function.__name__] = function
        return function


@functools.cache
def environment() -> Environment:
    """All macros, defined once."""
    env = Environment()
    macros.define_env(env)
    return env


@functools.cache
def page(name: str) -> str:
    """The Markdown of a page ("oddluzanie/raty") after its macros."""
    env = environment()
    address = name.removesuffix("index")
    env.page = SimpleNamespace(url=address if not address or address.endswith("/") else address + "/", meta={}, file=SimpleNamespace(src_uri=name + ".md"))
    options = env.conf["plugins"]["macros"].config
    jinja = jinja2.Environment(undefined=jinja2.StrictUndefined, comment_start_string=options["j2_comment_start_string"],
                               comment_end_string=options["j2_comment_end_string"])
    jinja.filters.update(env.filters)
    return jinja.from_string(source(name)).render(env.variables)


@functools.cache
def source(name: str) -> str:
    """The Markdown of a page as it was written."""
    return (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")


def anchors(markdown: str) -> list[str]:
    """The ids of all headings, in order."""
    return [found[2] for found in HEADING.finditer(markdown)]


def section(markdown: str, anchor: str) -> str:
    """What stands under a heading, up to the next one of its level or above."""
    headings = list(HEADING.finditer(markdown))
    number, opening = next((number, found) for number, found in enumerate(headings) if found[2] == anchor)
    ends = [found.start() for found in headings[number + 1:] if len(found[1]) <= len(opening[1])]
    return markdown[opening.end():min(ends, default=len(markdown))]
