"""Town files: reading, checking, plain JSON (design, section 6).

    load_all(Path("docs/miasta"))   -> [Town, …]; raises TownErrors with every message of every file
    check_file(path)                -> ["docs/miasta/x.md:12: programmes.0.id: …", …]; empty when the file is right
    to_json(towns)                  -> [{"slug": …, "programmes": […]}, …] as rules, exports and the browser read it
    computable(programme)           -> True when a calculator can use the programme's terms
"""

from pathlib import Path

from pydantic import ValidationError

from macros import town_checks, town_messages
from macros.town_schema import Town, json_schema
from macros.town_types import slugify
from macros.yaml_positions import Document, Problem, read

__all__ = ["Town", "TownErrors", "check_file", "computable", "json_schema", "load_all", "load_file", "slugify", "to_json"]

# What a calculator needs to know of a programme before it can offer it; the list of an instrument grows with its calculator.
NEEDED = {
    "instalments": lambda terms: terms["max_months"] is not None,
    "deferral": lambda terms: terms["max_months"] is not None,
    "tax_exemption": lambda terms: terms["max_years"] is not None or terms["cost_share"] is not None,
    "amnesty": lambda terms: len(terms["variants"]) == 1 or bool(terms["variants"]) and all(row["variant"] for row in terms["variants"]),
    "work_off": lambda terms: bool(terms["rates"]),
    "write_off": lambda terms: bool(terms["decides"]),
}


class TownErrors(Exception):
    """Town files with mistakes; `messages` holds one line a problem."""

    def __init__(self, messages: list[str]):
        super().__init__("\n".join(messages))
        self.messages = messages


def load_all(folder: Path) -> list[Town]:
    """All towns of a folder in the order of their files. `index.md` is a page of its own, not a town."""
    towns, messages = [], []
    for path in sorted(Path(folder).glob("*.md")):
        if path.name != "index.md":
            try:
                towns.append(load_file(path))
            except TownErrors as errors:
                messages += errors.messages
    if messages:
        raise TownErrors(messages)
    return towns


def load_file(path: Path) -> Town:
    """The town of one file; raises TownErrors with all its problems, also when the file cannot be read."""
    document = _document(Path(path))
    town, problems = (None, []) if document.problems and document.data is None else _validate(document, Path(path).stem)
    problems = [*document.problems, *problems]
    if problems or town is None:
        raise TownErrors(_messages(path, document, problems))
    town._body = document.body
    return town


def check_file(path: Path) -> list[str]:
    """All problems of a file, one line each, in the order of the file."""
    try:
        load_file(path)
    except TownErrors as errors:
        return errors.messages
    return []


def check_text(text: str, slug: str) -> list[str]:
    """The same for a text that is not a file yet (the wizard)."""
    document = read(text)
    problems = [] if document.problems and document.data is None else _validate(document, slug)[1]
    return _messages(f"{slug}.md", document, [*document.problems, *problems])


def text_problems(text: str, slug: str) -> list[Problem]:
    """The same as paths and sentences, for those who show them beside fields (the wizard)."""
    document = read(text)
    return [*document.problems, *([] if document.data is None else _validate(document, slug)[1])]


def to_json(towns: list[Town]) -> list[dict]:
    """Towns as plain JSON: ISO days, amounts with two decimals, without the story. `checked_on` and `source` of a programme are filled in
    from its town, and the town's own `checked_on` from its oldest programme."""
    return [_town_json(town) for town in towns]


def computable(programme: dict) -> bool:
    """True when the terms of a programme (plain JSON) hold what its calculator needs."""
    needed = NEEDED.get(programme["instrument"])
    return needed is not None and needed(programme["terms"])


def _town_json(town: Town) -> dict:
    data = town.model_dump(mode="json")
    for programme in data["programmes"]:
        programme["checked_on"] = programme["checked_on"] or data["checked_on"]
        programme["source"] = programme["source"] or data["source"]
    data["checked_on"] = data["checked_on"] or min((p["checked_on"] for p in data["programmes"]), default=None)
    return data


def _document(path: Path) -> Document:
    try:
        return read(path.read_bytes().decode("utf-8"))
    except UnicodeDecodeError as error:
        line = error.object[:error.start].count(b"\n") + 1
        return Document(problems=[Problem((), "plik nie jest zapisany w UTF-8; zapisz go w tym kodowaniu", line)])
    except OSError:
        return Document(problems=[Problem((), "nie ma takiego pliku albo nie da się go otworzyć", 1)])


def _validate(document: Document, stem: str) -> tuple[Town | None, list[Problem]]:
    data, town, found = document.data, None, []
    if not isinstance(data, dict):
        return None, [Problem((), "między wierszami „---” mają stać pola; np. „name: Rybnik”")]
    try:
        town = Town.model_validate(data)
    except ValidationError as errors:
        found = [Problem(*town_messages.sentence(error)) for error in errors.errors()]
    return town, [*found, *town_checks.problems(data, stem)]


def _messages(path, document: Document, problems: list[Problem]) -> list[str]:
    lines = {(problem.line or document.line(problem.path), ".".join(map(str, problem.path)), problem.message) for problem in problems}
    return [f"{path}:{line}: {field + ': ' if field else ''}{message}" for line, field, message in sorted(lines)]
