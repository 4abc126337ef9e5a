"""The questions and sections of the guide: id (the anchor in the guide), page, chapter, kind."""

from pathlib import Path

import yaml

FILE = Path(__file__).with_name("questions.yaml")


def load(path: Path = FILE) -> dict[str, dict]:
    """Questions by id, in the order of the guide: {"id", "page", "chapter", "kind"}."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {row["id"]: row for row in rows}


QUESTIONS = load()
