"""Command line of the town files.

    python -m macros check FILE…    one line a problem; exit 0 when there is none, 1 otherwise
    python -m macros schema         JSON Schema of a town file's front matter
"""

import argparse
import json
import sys
from pathlib import Path

from macros.towns import check_file, json_schema


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="Sprawdzanie plików miast")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="sprawdź pliki miast")
    check.add_argument("files", nargs="+", type=Path, metavar="PLIK", help="plik miasta albo katalog z nimi")
    commands.add_parser("schema", help="wypisz JSON Schema pliku miasta")
    chosen = parser.parse_args(arguments)
    if chosen.command == "schema":
        print(json.dumps(json_schema(), ensure_ascii=False, indent=2))
        return 0
    messages = [message for file in _files(chosen.files) for message in check_file(file)]
    print("\n".join(messages or ["Wszystko w porządku."]))
    return 1 if messages else 0


def _files(paths: list[Path]) -> list[Path]:
    """The files themselves; of a folder, those in it. `index.md` is a page, not a town."""
    files = [file for path in paths for file in (sorted(path.glob("*.md")) if path.is_dir() else [path])]
    return [file for file in files if file.name != "index.md"]


if __name__ == "__main__":
    sys.exit(main())
