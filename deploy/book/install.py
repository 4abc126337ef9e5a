"""The step of the build that makes the books: `install(site, base)`."""

import re
from pathlib import Path

from calculators import text
from deploy.book import content, paper, pdf, tags
from macros import today
from macros.books import ALL

SIZE = re.compile(r'(<span data-book-size="([a-z]+)">)(</span>)')


def install(site: Path, base: str) -> None:
    """Writes druk/…/ and pdf/… into a built site and the sizes of the PDFs into the pages that link to them. Raises content.Unknown."""
    day, sizes = today(), {}
    for book in ALL:
        volume = content.volume(site, book, base)
        printed, made = site / book.page / "index.html", site / book.pdf
        for target in (printed, made):
            target.parent.mkdir(parents=True, exist_ok=True)
        printed.write_text(paper.page(volume, day, base), encoding="utf-8")
        made.write_bytes(pdf.made(volume, day, base))
        sizes[book.slug] = size(tags.page_count(made.read_bytes()), made.stat().st_size)
    fill(site, sizes)


def size(pages: int, length: int) -> str:
    """(24, 310_000) -> " (24 strony, 303 kB)", with spaces that do not break."""
    words = text.plural(pages, "strona", "strony", "stron")
    return f" ({pages}{text.NBSP}{words}, {text.grouped((length + 512) // 1024)}{text.NBSP}kB)"


def fill(site: Path, sizes: dict[str, str]) -> None:
    """Puts the size of each book into every page that links to it."""
    for path in site.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        filled = SIZE.sub(lambda found: found[1] + sizes.get(found[2], "") + found[3], page)
        if filled != page:
            path.write_text(filled, encoding="utf-8")
