"""Cuts the built pages into records: a heading that has an address, with what stands under it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup, Tag

HEADINGS = ("h1", "h2", "h3", "dt")
# What is not prose: forms and worked examples, cards that repeat a town's page, tables that a reader opens from elsewhere.
LEFT_OUT = ("script, style, .headerlink, .footnote-backref, .admonition-title, housing-calculator, form, noscript, "
            "[data-search-exclude], [hidden], .visually-hidden")
# Path and article: parsing the menus as well would take three times as long.
MAIN = re.compile(r"""<(?:nav[^>]*\bmd-path\b|article[^>]*\bmd-content__inner\b).*</article>""", re.DOTALL)
NOT_INDEXED = re.compile(r"""<meta[^>]*name=["']?robots["']?[^>]*noindex""")
# The start page leads to all others, and what it says stands there at length; law is looked up less often than answers; towns are examples.
WEIGHTS = {"": 0.25, "kalkulatory/": 0.85, "prawo/": 0.3, "miasta/": 0.6, "porownania/": 0.6, "dane/": 0.5, "slowniczek/": 0.7,
           "wspoltworzenie/": 0.6, "wspoltworzenie/osadz-kalkulator/": 0.25, "dostepnosc/": 0.5}
# Lists of what stands elsewhere: pages, and sections by their anchor.
LISTS, LIST_SECTIONS = ("pytania/",), ("odpowiedzi",)
EXCERPT = 170  # characters, about two lines of a result


@dataclass
class Record:
    """A place in the guide. `url` is relative to the site's root; `trail` says where the page stands ("Długi › Spłata długu na raty")."""

    url: str
    title: str
    page: str
    trail: str
    weight: float
    short: str = ""
    text: str = ""
    law: str = ""
    town: str = ""
    beginning: str = ""

    @property
    def excerpt(self) -> str:
        """The short answer, or how the text begins; cut at a word."""
        return shortened(self.short or self.beginning or self.text)


def shortened(text: str, most: int = EXCERPT) -> str:
    """The beginning of a text, cut between words."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip(" ,;:–-(") + "…"


def records_of(site: Path) -> list[Record]:
    """The records of all pages: answers first, then towns, so that what is asked for most shares files."""
    found = []
    for path in sorted(site.rglob("index.html")):
        url = path.parent.relative_to(site).as_posix()
        url = "" if url == "." else url + "/"
        if url not in LISTS:
            found += records_of_page(url, path.read_text(encoding="utf-8"))
    return sorted(found, key=lambda record: bool(record.town))


def records_of_page(url: str, html: str) -> list[Record]:
    """The records of one page; none where it is not a page of the guide or asks not to be indexed."""
    main = MAIN.search(html)
    if main is None or NOT_INDEXED.search(html):
        return []
    soup = BeautifulSoup(main[0], "html.parser")
    article = soup.select_one("article.md-content__inner")
    if article is None or article.find("h1") is None:
        return []
    trail = [_words(link) for link in soup.select(".md-path__link")][1:]
    for unwanted in article.select(LEFT_OUT):
        unwanted.decompose()
    page = _words(article.find("h1"))
    town = page if re.fullmatch(r"miasta/[^/]+/", url) else ""
    trail = trail or (["Miasta"] if town else [])
    found: list[Record] = []
    for kind, node in _flow(article):
        if kind == "heading":
            title = _words(node)
            top = node.name == "h1"
            where = trail if top else [*trail, page]
            found.append(Record(url if top else f"{url}#{node['id']}", f"{town}: {title}" if town and not top else title, page, " › ".join(where),
                                WEIGHTS.get(url, WEIGHTS.get(url.split("/")[0] + "/", 1)), town=town))
        elif found:
            _add(found[-1], kind, node)
    # A heading over a form or a map alone says no more than its page.
    return [one for one in found if "#" not in one.url or one.url.split("#")[1] not in LIST_SECTIONS and (one.short or one.text)]


def _flow(box: Tag) -> Iterator[tuple[str, Tag]]:
    """Headings with an address and the pieces of text between them, in the order of the page."""
    for child in box.children:
        if not isinstance(child, Tag):
            continue
        classes = child.get("class") or []
        if child.name == "h1" or child.name in HEADINGS and child.get("id"):
            yield "heading", child
        elif "odpowiedz" in classes or "short-answer" in classes:
            yield "short", child
        elif "prawo" in classes or "zmiana" in classes:
            yield "law", child
        elif child.find(lambda tag: tag.name in HEADINGS and tag.get("id")):
            yield from _flow(child)
        else:
            yield "text", child


def _add(record: Record, kind: str, node: Tag) -> None:
    words = _words(node)
    if not words:
        return
    setattr(record, kind, f"{getattr(record, kind)} {words}".strip())
    if kind == "text" and not record.beginning:
        sentences = node if node.name in ("p", "dd") else node.find("p")
        record.beginning = _words(sentences) if sentences else ""


def _words(node: Tag) -> str:
    text = node.get_text(" " if node.name not in ("h1", "h2", "h3", "dt", "p", "dd") else "").replace("\u00ad", "").replace("¶", "")
    return re.sub(r"\s+", " ", text).strip()
