"""A book as a PDF for every reader (PDF/UA-1), made by Typst. The same inputs give the same bytes; they stay in .cache/ under their hash."""

from datetime import UTC, date, datetime
from pathlib import Path

import pikepdf
import typst

from calculators import text
from deploy.book import paper, tags, typeface
from deploy.book.content import Unknown, Volume
from deploy.book.markup import Markup, string
from deploy.paths import CACHE, digest

TEMPLATE = Path(__file__).with_name("template.typ")
STANDARD = "ua-1"


def source(volume: Volume, day: date, base: str) -> str:
    """The whole Typst document."""
    targets = {link["href"][1:] for tree in volume.sections for link in tree.find_all("a", href=True) if link["href"].startswith("#")}
    markup = Markup(targets | set(volume.terms.values()), volume.terms)
    current, advice = paper.notes(day)
    facts = {"title": paper.title(volume), "kind": paper.kind(volume), "about": volume.book.about, "address": base, "current": current, "advice": advice,
             "current-short": f"Stan prawny na {text.day(day)}", "ident": paper.ident(volume)}
    written = ", ".join(f"{name}: {string(value)}" for name, value in facts.items())
    head = f"#let facts = ({written}, depth: {paper.depth(volume)}, day: (year: {day.year}, month: {day.month}, day: {day.day}))\n"
    return "\n\n".join([head + TEMPLATE.read_text(encoding="utf-8"), *(f"#pagebreak(weak: true)\n{markup.blocks(tree)}" for tree in volume.sections)])


def made(volume: Volume, day: date, base: str, cache: Path = CACHE) -> bytes:
    """A book's PDF, compiled unless the same one is in the cache."""
    document, rows, fonts = source(volume, day, base), tags.row_headers(volume.sections), typeface.folder(cache=cache)
    parts = [typst.__version__, pikepdf.__version__, Path(tags.__file__).read_text(encoding="utf-8"), fonts.name, document, repr(rows)]
    kept = cache / "books" / f"{digest(chr(0).join(parts).encode(), 32)}.pdf"
    if not kept.exists():
        finished = tags.finished(compiled(document, day, fonts), rows)
        kept.parent.mkdir(parents=True, exist_ok=True)
        unfinished = kept.with_suffix(".part")
        unfinished.write_bytes(finished)
        unfinished.rename(kept)
    return kept.read_bytes()


def compiled(document: str, day: date, fonts: Path) -> bytes:
    """Typst's own PDF of a document. Raises Unknown with Typst's message for whatever PDF/UA-1 forbids."""
    families = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(fonts)])
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
    try:
        return typst.compile(document.encode("utf-8"), format="pdf", font_paths=families, pdf_standards=[STANDARD], timestamp=moment)
    except typst.TypstError as error:
        raise Unknown(f"Książka: {error}") from error
