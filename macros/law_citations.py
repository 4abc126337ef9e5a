"""Which calculators rest on which figures of law, read from their source: a name of a parameter is a text in the code.

The code is a graph: a definition (function, class, method, constant) points to those that it names, in its own module or in
one that it imports. A calculator rests on the parameters named anywhere it can reach from its rule's module.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

import calculators

SKIPPED = {"calculators.catalogue", "calculators.browser", "calculators.__main__"}


class Node(NamedTuple):
    """A definition by its module and name ("Class.method" for a method)."""

    module: str
    name: str


def sources(folder: Path = Path(calculators.__file__).parent) -> dict[str, str]:
    """The package's code by module; what only dispatches to all calculators is left out."""
    found = {".".join(path.relative_to(folder.parent).with_suffix("").parts): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py"))}
    return {name: code for name, code in found.items() if name not in SKIPPED and ".words." not in name}


def cited(code: dict[str, str], rules: dict[str, str], names: Collection[str]) -> dict[str, list[str]]:
    """{parameter: calculators}. `code` is source by module, `rules` the rule's module by calculator, `names` all parameters."""
    trees = {module: ast.parse(source) for module, source in code.items()}
    nodes = {node: tree for module, tree in trees.items() for node, tree in _definitions(module, tree)}
    methods = _unique_methods(nodes)
    imports = {module: dict(_imports(tree)) for module, tree in trees.items()}
    texts = {module: _texts(tree) for module, tree in trees.items()}
    named = {node: set(_named(tree, texts[node.module], names)) for node, tree in nodes.items()}
    edges = {node: set(_edges(node, tree, nodes, imports[node.module], methods)) for node, tree in nodes.items()}
    found: dict[str, list[str]] = defaultdict(list)
    for calculator, module in rules.items():
        reached = _reachable({node for node in nodes if node.module == module}, edges)
        for name in sorted(set().union(*(named[node] for node in reached))):
            found[name].append(calculator)
    return dict(found)


def _definitions(module: str, tree: ast.Module) -> Iterator[tuple[Node, ast.AST]]:
    for part in tree.body:
        if isinstance(part, (ast.FunctionDef, ast.ClassDef)):
            yield Node(module, part.name), part
            yield from ((Node(module, f"{part.name}.{inner.name}"), inner) for inner in part.body if isinstance(part, ast.ClassDef)
                        and isinstance(inner, ast.FunctionDef))
        elif isinstance(part, (ast.Assign, ast.AnnAssign)):
            targets = part.targets if isinstance(part, ast.Assign) else [part.target]
            yield from ((Node(module, name.id), part) for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))


def _imports(tree: ast.Module) -> Iterator[tuple[str, tuple[str, str]]]:
    """Names that a module imports, each with (package or module, name in it)."""
    for part in ast.walk(tree):
        if isinstance(part, ast.ImportFrom) and part.module:
            yield from ((one.asname or one.name, (part.module, one.name)) for one in part.names)


def _unique_methods(nodes: dict) -> dict[str, Node]:
    """Methods whose name no other class has: `something.working_days` can only be that one."""
    by_name = defaultdict(list)
    for node in nodes:
        if "." in node.name:
            by_name[node.name.partition(".")[2]].append(node)
    return {name: found[0] for name, found in by_name.items() if len(found) == 1}


def _edges(node: Node, tree: ast.AST, nodes: dict, imported: dict, methods: dict) -> Iterator[Node]:
    for part in ast.walk(tree):
        if isinstance(part, ast.Name):
            here, there = Node(node.module, part.id), Node(*imported.get(part.id, ("", "")))
            yield from (one for one in (here, there) if one in nodes)
        elif isinstance(part, ast.Attribute):
            package, module = imported.get(part.value.id, ("", "")) if isinstance(part.value, ast.Name) else ("", "")
            there = Node(f"{package}.{module}", part.attr)
            if there in nodes:
                yield there
            elif part.attr in methods:
                yield methods[part.attr]


def _reachable(start: set[Node], edges: dict[Node, set[Node]]) -> set[Node]:
    seen, waiting = set(start), list(start)
    while waiting:
        new = edges[waiting.pop()] - seen
        seen |= new
        waiting += new
    return seen


def _texts(tree: ast.AST) -> set[str]:
    return {part.value for part in ast.walk(tree) if isinstance(part, ast.Constant) and isinstance(part.value, str)}


def _named(tree: ast.AST, module_texts: set[str], names: Collection[str]) -> Iterator[str]:
    """Parameters that a definition names whole, or by a pattern ("de_minimis." + kind) whose open part is a text of the module."""
    yield from _texts(tree) & set(names)
    for part in ast.walk(tree):
        for pattern in filter(None, [_pattern(part)]):
            yield from (name for name in names if (found := pattern.fullmatch(name)) and found[1] in module_texts)


def _pattern(part: ast.AST) -> re.Pattern | None:
    """f"public_aid.{form}_value" or "de_minimis." + kind as a pattern with one open part."""
    if isinstance(part, ast.JoinedStr):
        pieces = [piece.value if isinstance(piece, ast.Constant) else None for piece in part.values]
    elif isinstance(part, ast.BinOp) and isinstance(part.op, ast.Add) and isinstance(part.left, ast.Constant):
        pieces = [part.left.value, None]
    else:
        return None
    if pieces.count(None) != 1 or not isinstance(pieces[0], str) or not re.match(r"\w+\.", pieces[0]):
        return None
    return re.compile("".join(r"(\w+)" if piece is None else re.escape(piece) for piece in pieces))
