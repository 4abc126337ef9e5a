"""The questions and sections of the guide: id (the anchor in the guide), page, chapter, kind."""

from pathlib import Path

import yaml

FILE = Path(__file__).with_name("questions.yaml")


def load(path: Path = FILE) -> dict[str, dict]:
    """Questions by id, in the order of the guide: {"id", "page", "chapter", "kind"}."""
    # By the module's loader, because in the browser both lie in a zip.
    rows = yaml.safe_load(__loader__.get_data(str(path)))
    return {row["id"]: row for row in rows}


QUESTIONS = load()
