"""Writes the index in small files: a browser loads those of the words that are typed and of the results that it shows.

assets/search/index.json       {"words": {"um": hash, …}, "records": [hash, …], "size": records a file, "pages": first record of each page,
                               "towns": first record of a town, "stop": "a aby …"}
assets/search/parts/um.….json  the words with forms that begin so: [forms, numbers of records, scores, 1 where only the best are kept]
assets/search/parts/0.….json   the first records: [url, title, trail, excerpt]

`forms` is a beginning and the endings ("umorz yc enie"); numbers of records are differences to the one before. index.json gets its hash
from deploy/fingerprint.py, as the script that asks for it does.
"""

import json
import os
from collections import defaultdict
from pathlib import Path

from deploy.paths import digest
from deploy.search.pages import Record
from deploy.search.ranking import Entry

FOLDER = "assets/search"
LETTERS = 2  # of a word that name its file
SIZE = 100  # records a file
SCALE = 10  # scores are whole numbers: tenths


def write(site: Path, records: list[Record], entries: dict[str, Entry], stop: frozenset[str]) -> None:
    """Writes all files."""
    folder = site / FOLDER / "parts"
    folder.mkdir(parents=True)
    manifest = {
        "words": {name: _save(folder, name, part) for name, part in sorted(words(entries).items())},
        "records": [_save(folder, str(number), part) for number, part in enumerate(shown(records))],
        "size": SIZE,
        **places(records),
        "stop": " ".join(sorted(stop)),
    }
    (folder.parent / "index.json").write_text(_json(manifest), encoding="utf-8")


def words(entries: dict[str, Entry]) -> dict[str, list]:
    """The words by the first letters of their forms; a word whose forms begin differently stands under each."""
    made = defaultdict(list)
    for lexeme, entry in sorted(entries.items()):
        if not entry.scores:
            continue
        by_beginning = defaultdict(list)
        for form in sorted(entry.forms):
            by_beginning[form[:LETTERS]].append(form)
        numbers = sorted(entry.scores)
        steps = [number - before for before, number in zip([0, *numbers], numbers, strict=False)]
        scores = [max(1, round(SCALE * entry.scores[number])) for number in numbers]
        for beginning, forms in by_beginning.items():
            made[beginning].append([packed(forms), steps, scores, *([1] if entry.cut else [])])
    return made


def packed(forms: list[str]) -> str:
    """Forms as their common beginning and the endings, with spaces between."""
    common = os.path.commonprefix(forms)
    return " ".join([common, *(form[len(common):] for form in forms)])


def shown(records: list[Record]) -> list[list]:
    """What results show of the records, in files of SIZE."""
    rows = [[record.url, record.title, record.trail, record.excerpt] for record in records]
    return [rows[start:start + SIZE] for start in range(0, len(rows), SIZE)]


def places(records: list[Record]) -> dict[str, list[int] | int]:
    """Where pages begin among the records, and where the towns do, which come last."""
    towns = sum(not record.town for record in records)
    pages = [record.url.split("#")[0] for record in records[:towns]]
    return {"pages": [number for number, page in enumerate(pages) if number == 0 or page != pages[number - 1]], "towns": towns}


def _save(folder: Path, name: str, content: list) -> str:
    text = _json(content).encode("utf-8")
    short = digest(text)
    (folder / f"{name}.{short}.json").write_bytes(text)
    return short


def _json(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
