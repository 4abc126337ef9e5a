"""Command line of the town files and the pages.

    python -m macros check FILE…    one line a problem; exit 0 when there is none, 1 otherwise
    python -m macros schema         JSON Schema of a town file's front matter
    python -m macros readability    how hard the pages are to read, as a table in Markdown
"""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from calculators.parameters import Law, Parameter
from macros import freshness
from macros.towns import TownErrors, check_file, json_schema, load_all, to_json

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="Sprawdzanie plików miast i stron")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="sprawdź pliki miast")
    check.add_argument("files", nargs="+", type=Path, metavar="PLIK", help="plik miasta albo katalog z nimi")
    commands.add_parser("schema", help="wypisz JSON Schema pliku miasta")
    readability = commands.add_parser("readability", help="wypisz, jak trudne są strony")
    readability.add_argument("docs", nargs="?", type=Path, default=Path("docs"), metavar="KATALOG", help="katalog ze stronami (docs)")
    due = commands.add_parser("freshness", help="wypisz, co trzeba sprawdzić: programy miast i liczby z przepisów")
    due.add_argument("--on", type=date.fromisoformat, default=date.today(), metavar="DATA", help="na dzień rrrr-mm-dd (domyślnie dziś)")
    due.add_argument("--towns", type=Path, default=ROOT / "docs" / "miasta", metavar="KATALOG", help="katalog plików miast")
    chosen = parser.parse_args(arguments)
    if chosen.command == "schema":
        print(json.dumps(json_schema(), ensure_ascii=False, indent=2))
        return 0
    if chosen.command == "readability":
        from macros.readability import report

        print(report(chosen.docs), end="")
        return 0
    if chosen.command == "freshness":
        return _freshness(chosen.towns, chosen.on)
    messages = [message for file in _files(chosen.files) for message in check_file(file)]
    print("\n".join(messages or ["Wszystko w porządku."]))
    return 1 if messages else 0


def _freshness(folder: Path, day: date) -> int:
    """Prints what is due; 1 only when the town files themselves are wrong, because then the list would not be whole."""
    try:
        towns = to_json(load_all(folder))
    except TownErrors as errors:
        print("\n".join(errors.messages), file=sys.stderr)
        return 1
    print("\n".join(freshness.due(towns, _parameters(), day) or ["Nic nie czeka na sprawdzenie."]))
    return 0


def _parameters(folder: Path = ROOT / "calculators" / "law") -> list[Parameter]:
    """All dated figures of law."""
    law = Law()
    return [law.parameter(f"{path.stem}.{name}") for path in sorted(folder.glob("*.toml")) for name, table in law.topic(path.stem).items()
            if isinstance(table, dict) and "values" in table]


def _files(paths: list[Path]) -> list[Path]:
    """The files themselves; of a folder, those in it. `index.md` is a page, not a town."""
    files = [file for path in paths for file in (sorted(path.glob("*.md")) if path.is_dir() else [path])]
    return [file for file in files if file.name != "index.md"]


if __name__ == "__main__":
    sys.exit(main())
