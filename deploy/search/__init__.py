"""The search that knows Polish: an index of the built pages that a browser loads in small pieces (docs/assets/js/search.mjs).

pages.py cuts the pages into records (a question with its answer), polish.py knows the forms of words, ranking.py weighs how much a word
matters for a record, parts.py writes the files. Words without meaning, synonyms and the words of readers' troubles stand in files beside them.
"""

from pathlib import Path

from deploy.paths import SITE
from deploy.search import pages, parts, ranking, vocabulary


class NoSuchAnswer(Exception):
    """The words of a trouble lead to an address that is not in the guide; the message names it for the editor."""


def install(site: Path = SITE) -> None:
    """Writes the index of the site's pages into assets/search/ (before names get their hashes)."""
    records = pages.records_of(site)
    words = vocabulary.load()
    if unknown := words.unknown(record.url for record in records):
        raise NoSuchAnswer(f"deploy/search/situations.yaml: nie ma w poradniku: {', '.join(unknown)}")
    parts.write(site, records, ranking.entries(records, words), words.stop)
