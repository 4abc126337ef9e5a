"""Reading a PDF's tags: what a screen reader gets."""

from collections.abc import Iterator
from typing import NamedTuple

from pikepdf import Array, Dictionary, Pdf


class Element(NamedTuple):
    """A structure element or (name "OBJR") the link annotation that it holds; `path`: the names of those around it."""

    name: str
    path: tuple[str, ...]
    node: Dictionary


def elements(pdf: Pdf) -> Iterator[Element]:
    """All of them, in reading order."""
    return _below(pdf.Root.StructTreeRoot.K, ())


def _below(node, path: tuple[str, ...]) -> Iterator[Element]:
    if isinstance(node, Array):
        for one in node:
            yield from _below(one, path)
    elif isinstance(node, Dictionary):
        name = "OBJR" if node.get("/Type") == "/OBJR" else str(node.get("/S", ""))[1:]
        if name:
            yield Element(name, path, node.Obj if name == "OBJR" else node)
        if "/K" in node:
            yield from _below(node.K, (*path, name) if name else path)


def attribute(node: Dictionary, name: str) -> str:
    """An attribute of a structure element, e.g. Scope ("" when it has none)."""
    given = node.get("/A", Array())
    for one in given if isinstance(given, Array) else [given]:
        if f"/{name}" in one:
            return str(one[f"/{name}"]).lstrip("/")
    return ""


def names(pdf: Pdf) -> set[str]:
    """The places that links from outside may name (poradnik.pdf#instalments-schedule)."""
    return _names(pdf.Root.Names.Dests)


def _names(tree: Dictionary) -> set[str]:
    found = {str(one) for one in list(tree.get("/Names", Array()))[::2]}
    return found.union(*(_names(one) for one in tree.get("/Kids", Array())))
