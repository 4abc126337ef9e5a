"""The pages of a book as one clean tree.

Forms, buttons and everything that needs a browser is gone; a calculator is its worked example. Ids are unique in the book: those of
questions stay as they are (they are unique in the guide), others begin with their page. Links inside the book lead to the place in the
book, all others to the published site. Headings follow one another without gaps below the book's title, which is the only h1.
"""

from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

from bs4 import BeautifulSoup, NavigableString, Tag

from calculators import catalogue
from deploy.book.pages import INTRODUCTION, Page, pages_of
from macros import glossary
from macros.books import WHOLE, Book
from macros.questions import QUESTIONS

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# What a reader of paper cannot use, and what says something about the page on the screen only.
NOT_FOR_PAPER = ("script, style, template, noscript, form, button, input, select, textarea, aside, nav, [hidden], .headerlink, .book-links, .not-in-book, "
                 ".answer-tools, .calc-status, .calc-tools, .calc-form, .calc-schedule:has(.print-only), .twemoji, .data-table__legend, p:has(> .md-button)")
KEPT_ATTRIBUTES = {"id", "class", "href", "title", "scope", "colspan", "rowspan", "align", "start", "role", "aria-label", "tabindex", "lang"}
OUTSIDE = "on-the-site"  # class of a link that must not lead to a place in the book
GLOSSARY = "slowniczek/"
GLOSSARY_TITLE = "Słowniczek"


class Heading(NamedTuple):
    """An entry of the contents. `level`: 1 for the uppermost below the title."""

    level: int
    ident: str
    title: str


class Volume(NamedTuple):
    """A book that is ready to be printed: one tree for each page, the headings in order."""

    book: Book
    sections: list[Tag]
    headings: list[Heading]
    terms: dict[str, str]  # meaning of a word, as tooltips tell it -> id of the word in the book's glossary


class Unknown(Exception):
    """A page or a part of it that the book needs is not there; the message names it."""


def volume(site: Path, book: Book, base: str) -> Volume:
    """Reads a book from the built site. `base`: the site's address with a slash at its end. Raises Unknown."""
    soups = {page: article(site, page) for page in pages_of(book)}
    for page, tree in soups.items():
        clean(tree, page.address, base)
    used = {one["title"] for tree in soups.values() for one in tree.select("abbr[title]")}
    terms = {term.meaning: identifier(GLOSSARY, term.anchor) for term in glossary.load() if book.slug == WHOLE or term.meaning in used}
    if terms:
        words = Page(GLOSSARY, 1)
        soups[words] = glossary_article(site, set(terms.values()))
        clean(soups[words], GLOSSARY, base)
    targets = {page.address: ids(tree, page) for page, tree in soups.items()}
    for page, tree in soups.items():
        rename(tree, page, targets, base)
    sections = list(soups.values())
    tell_once(sections)
    return Volume(book, sections, headings(sections), terms)


def article(site: Path, page: Page) -> Tag:
    """What a page says, as MkDocs built it. Of the start page only its introduction."""
    path = site / page.address / "index.html"
    if not path.is_file():
        raise Unknown(f"Książka: nie ma strony {page.address}")
    found = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").find("article")
    if page.address != INTRODUCTION:
        return found
    heading = found.find(id="introduction")
    if heading is None:
        raise Unknown("Książka: strona początkowa nie ma wstępu (id „introduction”)")
    own = BeautifulSoup("<article></article>", "html.parser").article
    rest = list(heading.find_next_siblings())
    heading.name = "h1"
    for one in (heading, *rest):
        if one is not heading and one.name in ("h1", "h2"):
            break
        own.append(one.extract())
    return own


def glossary_article(site: Path, wanted: set[str]) -> Tag:
    """The words of the glossary that a book uses (ids as `identifier` makes them)."""
    page = article(site, Page(GLOSSARY, 1))
    own = BeautifulSoup(f"<article><h1>{GLOSSARY_TITLE}</h1><dl></dl></article>", "html.parser").article
    for word in page.select("dl > dt[id]"):
        if identifier(GLOSSARY, word["id"]) in wanted:
            meaning = word.find_next_sibling("dd")
            own.dl.extend([word.extract(), meaning.extract()])
    return own


def clean(tree: Tag, address: str, base: str) -> None:
    """Takes away what paper cannot do, and opens what a reader of the screen would open."""
    for box in tree.find_all("housing-calculator"):
        example(box, base)
    for table in tree.find_all("data-table"):
        table.replace_with(on_the_site(table, base + address))
    for one in tree.select(NOT_FOR_PAPER):
        one.decompose()
    for one in tree.find_all("details"):
        if one.caption and one.caption.get_text() == one.summary.get_text():
            one.summary.decompose()  # on paper the caption of the table says the same
            one.unwrap()
            continue
        one.name = "div"
        one["class"] = ["admonition", *one.get("class", [])]
    for one in tree.find_all("summary"):
        one.name = "p"
        one["class"] = ["admonition-title"]
    for one in tree.select(".calculator, .highlight > pre > span"):
        one.unwrap()
    for one in tree.find_all("p"):
        if len(one.contents) == 1 and isinstance(one.contents[0], Tag) and one.contents[0].name == "strong":
            one["class"] = ["subhead", *one.get("class", [])]
    for table in tree.find_all("table"):
        if not table.find_parent(class_=["table-scroll", "calc-schedule"]):
            table.wrap(Tag(name="div", attrs={"class": ["table-wrap"]}))
    for one in tree.select(".table-scroll, .calc-schedule, .table-wrap"):
        one.attrs |= {"tabindex": "0", "role": "group", "aria-label": one.get("aria-label") or (one.caption.get_text(" ", strip=True) if one.caption else "Tabela")}
    for one in tree.find_all(True):
        if one.name != "svg" and not one.find_parent("svg"):
            one.attrs = {name: value for name, value in one.attrs.items() if name in KEPT_ATTRIBUTES}


def example(box: Tag, base: str) -> None:
    """A calculator becomes its worked example: the answer, the steps, the law, and where to compute one's own."""
    words = catalogue.words(box["name"])
    answer = box.select_one(".calc-output").extract()
    for one in answer.select(".calc-head:has(+ .calc-next), .calc-next"):
        one.decompose()
    for heading in answer.find_all(HEADINGS):
        heading.name = "p"
    for note in answer.select(".calc-example-note"):
        note.string = f"Przykład z liczbami wpisanymi na próbę: {words.TITLE}"
    # On the screen each of these stands apart; in a line of text they need words between them.
    for step in answer.select(".calc-step-label"):
        join(step, ": ")
    for formula in answer.select(".calc-formula:has(+ .calc-value)"):
        join(formula, "; wynik: " if formula.get_text(strip=True) else "")
    box.clear()
    box.name = "div"
    box.attrs = {"class": ["book-example"], "role": "group", "aria-label": f"Przykład: {words.TITLE}"}
    box.extend(list(answer.children))
    own = BeautifulSoup("<p></p>", "html.parser")
    link = own.new_tag("a", href=f"{base}kalkulatory/{words.SLUG}/")
    link.string = f"kalkulator „{words.TITLE}”"
    own.p.extend(["Dla Państwa liczb policzy to ", link, "."])
    box.append(own.p)


def tell_once(sections: list[Tag]) -> None:
    """An example that another page has told already, pages long, becomes the way to it."""
    told: dict[str, Tag] = {}
    for box in (one for tree in sections for one in tree.select(".book-example")):
        first = told.setdefault(box.get_text(), box)
        if first is box:
            continue
        first["id"] = f"przyklad-{list(told.values()).index(first) + 1}"
        for one in box.find_all(True, recursive=False)[:-1]:
            one.decompose()
        there = BeautifulSoup("<p>Ten sam przykład jest policzony wyżej: <a></a>.</p>", "html.parser").p
        there.a["href"], there.a.string = f"#{first['id']}", first["aria-label"].removeprefix("Przykład: ")
        box.insert(0, there)


def join(one: Tag, words: str) -> None:
    """Puts words between an element and the next one, instead of the white space there."""
    if isinstance(one.next_sibling, NavigableString):
        one.next_sibling.extract()
    one.insert_after(words)


def on_the_site(table: Tag, address: str) -> Tag:
    """Long comparisons of towns, made for sorting and filtering, stay on the site: a line says where."""
    line = BeautifulSoup("<p></p>", "html.parser")
    link = line.new_tag("a", href=address, attrs={"class": [OUTSIDE]})
    link.string = table.caption.get_text(" ", strip=True) if table.caption else "Porównanie miast"
    line.p.extend(["Tabela na stronie: ", link, "."])
    return line.p


def page_id(address: str) -> str:
    """The id of a page's title in a book."""
    return address.strip("/").replace("/", "-") or "wstep"


def identifier(address: str, ident: str) -> str:
    """The id in a book of something that has `ident` on its own page."""
    return ident if ident in QUESTIONS else f"{page_id(address)}--{ident}"


def ids(tree: Tag, page: Page) -> dict[str, str]:
    """Where links to a page lead in the book: fragment -> id; without a fragment, to the page's title."""
    found = {one["id"]: identifier(page.address, one["id"]) for one in tree.find_all(id=True)}
    title = tree.h1.get("id", "")
    found[title] = title if title in QUESTIONS else page_id(page.address)
    return found if page.address == INTRODUCTION else found | {"": found[title]}


def rename(tree: Tag, page: Page, targets: dict[str, dict[str, str]], base: str) -> None:
    """Ids, links and levels of headings of one page for the book. `targets`: address -> what `ids` found there."""
    own = targets[page.address]
    for one in tree.find_all(id=True):
        one["id"] = own[one["id"]]
    for one in tree.find_all(attrs={"aria-labelledby": True}):
        one["aria-labelledby"] = " ".join(own.get(ident, ident) for ident in one["aria-labelledby"].split())
    for link in tree.find_all("a", href=True):
        link["href"] = place(link["href"], page.address, {} if OUTSIDE in link.get("class", []) else targets, base)
    tree.h1["id"] = own.get("", tree.h1.get("id"))
    for heading in tree.find_all(HEADINGS):
        level = int(heading.name[1]) + page.depth
        if level == 1:
            heading.decompose()  # the chapter's own title stands above its book
        else:
            heading.name = f"h{level}"


def place(href: str, address: str, targets: dict[str, dict[str, str]], base: str) -> str:
    """Where a link of a page leads in the book: "#id" inside it, an absolute address outside."""
    absolute = urljoin(base + address, href)
    if not absolute.startswith(base):
        return href
    inside, _, fragment = absolute.removeprefix(base).partition("#")
    found = targets.get(inside, {}).get(fragment)
    return f"#{found}" if found else absolute


def headings(sections: list[Tag]) -> list[Heading]:
    """The headings of a book in order."""
    return [Heading(int(one.name[1]) - 1, one.get("id", ""), one.get_text("", strip=False).strip()) for tree in sections for one in tree.find_all(HEADINGS)]
