"""The search that knows Polish: an index of the built pages that a browser loads in small pieces (docs/assets/js/search.mjs).

pages.py cuts the pages into records (a question with its answer), polish.py knows the forms of words, ranking.py weighs how much a word
matters for a record, parts.py writes the files. Synonyms and words without meaning stand in YAML files beside them.
"""

from pathlib import Path

from deploy.paths import SITE
from deploy.search import pages, parts, ranking, vocabulary


def install(site: Path = SITE) -> None:
    """Writes the index of the site's pages into assets/search/ (before names get their hashes)."""
    records = pages.records_of(site)
    words = vocabulary.load()
    parts.write(site, records, ranking.entries(records, words), words.stop)
