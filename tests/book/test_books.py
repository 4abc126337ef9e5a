"""The built books: whole, tagged, and the same on paper as on the site."""

import re

import pikepdf
import pypdfium2
import pytest
from bs4 import BeautifulSoup
from pdfua import validate

from deploy.paths import SITE
from macros.books import ALL, CHAPTERS, WHOLE, find, holding
from macros.questions import QUESTIONS
from tests.book import tagged


def questions(slug: str) -> list[str]:
    """The ids of the questions of a book."""
    return [ident for ident, row in QUESTIONS.items() if slug == WHOLE or row["page"].split("/")[0] == slug]


def plain(text: str) -> str:
    """Letters only: white space, hyphens at the ends of lines and dashes differ between a page and a PDF."""
    return re.sub(r"[\s\u00ad\ufffe\u2010-\u2015\u0002-]+", "", text)


@pytest.fixture(scope="module", params=[book.slug for book in ALL])
def book(request):
    """A book, its page for the printer, and its open PDF."""
    found = find(request.param)
    if not (SITE / found.pdf).exists():
        pytest.fail("Nie ma zbudowanej strony: make site")
    with pikepdf.open(SITE / found.pdf) as pdf:
        yield found, BeautifulSoup((SITE / found.page / "index.html").read_text("utf-8"), "html.parser"), pdf


def test_the_validator_finds_nothing(book):
    report = validate(str(SITE / book[0].pdf))
    assert [(one.rule_id, one.message) for one in report.findings] == []


def test_the_document_says_what_it_is(book):
    root = book[2].Root
    assert root.MarkInfo.Marked
    assert str(root.Lang).startswith("pl")
    assert root.ViewerPreferences.DisplayDocTitle
    with book[2].open_metadata() as facts:
        assert facts["pdfuaid:part"] == "1"
        assert facts["dc:title"] == book[1].h1.get_text()


def test_headings_are_those_of_the_page_and_leave_no_gap(book):
    found = [one for one in tagged.elements(book[2]) if re.fullmatch(r"H\d", one.name)]
    levels = [int(one.name[1]) for one in found]
    assert all(later <= earlier + 1 for earlier, later in zip([0, *levels], levels, strict=False))
    titles = [str(one.node.T).replace("\u00a0", " ") for one in found]
    assert titles == [one.get_text().strip() for one in book[1].find_all(["h2", "h3", "h4", "h5"])]
    assert all(titles)


def test_structure_is_what_a_screen_reader_needs(book):
    found = list(tagged.elements(book[2]))
    by_name = {name: [one for one in found if one.name == name] for name in ("L", "LI", "Lbl", "LBody", "Table", "TH", "TD", "Figure", "Link", "OBJR", "TOCI")}
    assert len(by_name["LI"]) == len(by_name["LBody"]) and all(one.path[-1] == "L" for one in by_name["LI"])
    assert all(tagged.attribute(one.node, "Scope") in ("Column", "Row") for one in by_name["TH"])
    rows = len(book[1].main.select("tbody th:first-child"))
    assert len([one for one in by_name["TH"] if tagged.attribute(one.node, "Scope") == "Row"]) == rows
    assert len(by_name["Table"]) == len(book[1].main.find_all("table"))
    assert all(str(one.node.get("/Alt", "")) for one in by_name["Figure"])
    assert len(by_name["Figure"]) == len(book[1].main.select("figure > svg"))
    assert all("Link" in one.path and str(one.node.get("/Contents", "")) for one in by_name["OBJR"])
    assert not [one for one in by_name["Link"] if "Link" in one.path]
    assert len(by_name["TOCI"]) == len(book[1].select(".book-contents li"))


def test_every_question_is_there(book):
    found, page, pdf = book
    wanted = set(questions(found.slug))
    assert wanted and wanted <= {one["id"] for one in page.find_all(id=True)}
    assert wanted <= tagged.names(pdf)


def test_the_text_is_whole_and_polish(book):
    document = pypdfium2.PdfDocument(SITE / book[0].pdf)
    text = plain("".join(page.get_textpage().get_text_bounded() for page in document))
    assert set("ąćęłńóśźż") <= set(text)
    for ident in questions(book[0].slug):
        assert plain(book[1].find(id=ident).get_text()) in text, ident
    for paragraph in book[1].select("main p.admonition-title + p"):
        assert plain(paragraph.get_text())[:40] in text


def test_ids_are_unique_and_links_lead_somewhere(book):
    ids = [one["id"] for one in book[1].find_all(id=True)]
    assert len(ids) == len(set(ids))
    broken = [link["href"] for link in book[1].find_all("a", href=True) if link["href"].startswith("#") and link["href"][1:] not in ids]
    assert broken == []


def test_a_printed_page_stands_alone(book):
    page = book[1]
    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert not page.find(["script", "style", "form", "input", "button", "details"]) and not page.select("[style]")
    assert "Stan prawny na" in page.header.get_text()


def test_every_page_of_a_chapter_leads_to_the_book_that_holds_it():
    for book in CHAPTERS:
        for path in (SITE / book.slug).glob("*/index.html"):
            line = BeautifulSoup(path.read_text("utf-8"), "html.parser").select_one(".page-report .book-links")
            assert [link["href"] for link in line.find_all("a")] == [f"../../{book.page}", f"../../{book.pdf}"]
            assert book.title in line.get_text() and re.search(r"\d+\sstron\w*, ", line.get_text())
    assert holding("oddluzanie/") is holding("prawo/odsetki/") is None


def test_pages_tell_the_size_of_the_file():
    for book in CHAPTERS:
        page = BeautifulSoup((SITE / book.slug / "index.html").read_text("utf-8"), "html.parser")
        told = page.select_one(f'.book-links [data-book-size="{book.slug}"]').get_text().replace("\u00a0", " ")
        pages, kilobytes = re.fullmatch(r" \((\d+) stron\w*, ([\d ]+) kB\)", told).groups()
        assert int(pages) == len(pypdfium2.PdfDocument(SITE / book.pdf))
        assert abs(int(kilobytes.replace(" ", "")) - (SITE / book.pdf).stat().st_size / 1024) <= 1
