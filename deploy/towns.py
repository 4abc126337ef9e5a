"""The towns for the rules: checked town files as JSON, for the browser's archive and the wheel (rules read no YAML)."""

import json
from pathlib import Path

from deploy.paths import TOWNS, TOWNS_JSON
from macros import towns
from macros.towns import TownErrors

__all__ = ["TownErrors", "export_towns"]


def export_towns(folder: Path = TOWNS, target: Path = TOWNS_JSON) -> Path:
    """Checks every town file and writes them all as one JSON file; returns it. Raises TownErrors with all messages."""
    target.parent.mkdir(parents=True, exist_ok=True)
    exported = towns.to_json(towns.load_all(folder))
    target.write_text(json.dumps(exported, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    return target
