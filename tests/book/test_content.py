"""The pages of a book as one tree: what goes, what stays, where links lead."""

import pytest
from bs4 import BeautifulSoup

from deploy.book import content, install, pages, paper
from deploy.book.content import Heading
from macros import books
from tests.text.sources import ROOT

BASE = "https://poradnik.pl/x/"
TARGETS = {"oddluzanie/raty/": {"": "oddluzanie-raty", "uwaga": "oddluzanie-raty--uwaga", "instalments-schedule": "instalments-schedule"},
           "oddluzanie/": {"": "oddluzanie"}}
CALCULATOR = """<div class="calculator"><housing-calculator name="instalments" data-prefix="k"><div class="calc-card"><form class="calc-form"><input id="k-a"></form>
<div class="calc-side"><p class="calc-status"></p><div class="calc-output"><p class="calc-example-note">Przykład</p><h3 class="calc-answer">18 rat</h3>
<ol class="calc-steps"><li><span class="calc-step-label">Dług</span> <span class="calc-formula">1 + 2</span> <span class="calc-value">3</span> <span class="calc-basis">art. 1</span></li>
<li><span class="calc-step-label">Razem</span> <span class="calc-formula"></span> <span class="calc-value">4</span></li></ol>
<h4 class="calc-head">Co dalej</h4><ul class="calc-next"><li>x</li></ul></div><div class="calc-tools"><button>Drukuj</button></div></div></div></housing-calculator></div>"""


def cleaned(html: str):
    tree = BeautifulSoup(f"<article><h1>T</h1>{html}</article>", "html.parser").article
    content.clean(tree, "oddluzanie/raty/", BASE)
    return tree


@pytest.mark.parametrize("href, led", [
    ("#uwaga", "#oddluzanie-raty--uwaga"),
    ("#instalments-schedule", "#instalments-schedule"),
    ("../raty/#instalments-schedule", "#instalments-schedule"),
    ("../", "#oddluzanie"),
    ("../#nie-ma", f"{BASE}oddluzanie/#nie-ma"),
    ("../../miasta/rybnik/#raty-2014", f"{BASE}miasta/rybnik/#raty-2014"),
    (f"{BASE}oddluzanie/raty/", "#oddluzanie-raty"),
    ("https://isap.sejm.gov.pl/a#b", "https://isap.sejm.gov.pl/a#b"),
    ("mailto:a@example.pl", "mailto:a@example.pl"),
])
def test_links_stay_in_the_book_where_they_can(href, led):
    assert content.place(href, "oddluzanie/raty/", TARGETS, BASE) == led


def test_ids_of_questions_stay_and_others_name_their_page():
    assert content.identifier("oddluzanie/raty/", "instalments-schedule") == "instalments-schedule"
    assert content.identifier("oddluzanie/raty/", "uwaga") == "oddluzanie-raty--uwaga"


def test_a_calculator_is_its_example():
    tree = cleaned(CALCULATOR)
    text = " ".join(tree.get_text().split())
    assert "Przykład z liczbami wpisanymi na próbę" in text and "18 rat" in text 
    assert [one.get_text() for one in tree.select(".calc-steps li")] == ["Dług: 1 + 2; wynik: 3 art. 1", "Razem: 4"]
    assert "Co dalej" not in text and not tree.find(["form", "input", "button", "h3", "h4", "housing-calculator"])
    assert tree.select_one(".book-example a")["href"] == f"{BASE}kalkulatory/raty/"


@pytest.mark.parametrize("html", ['<button>x</button>', '<p hidden>x</p>', '<aside>x</aside>', '<a class="headerlink">x</a>', '<p class="not-in-book">x</p>',
                                  '<div class="answer-tools">x</div>'])
def test_what_paper_cannot_use_is_gone(html):
    assert cleaned(html).get_text() == "T"


def test_details_stand_open():
    tree = cleaned('<details class="przyklad"><summary>S</summary><p>x</p></details>')
    assert str(tree.div) == '<div class="admonition przyklad"><p class="admonition-title">S</p><p>x</p></div>'


def test_a_folded_table_is_named_once():
    tree = cleaned('<details class="calc-row-details"><summary>Bytom</summary><div class="calc-schedule"><table><caption>Bytom</caption><tr><td>x</td></tr></table>'
                   '</div></details>')
    assert tree.get_text() == "TBytomx" and tree.caption and not tree.select(".admonition")


def test_a_card_to_be_filled_in_stays_on_the_site():
    tree = cleaned('<div class="calc-schedule"><table><caption>Karta</caption><tr><th>Godziny</th><th class="print-only">Podpis</th></tr></table></div>')
    assert tree.get_text() == "T" and not tree.select(".calc-schedule")


def test_an_example_is_told_once_in_a_book():
    first, other, again = trees = [cleaned(CALCULATOR), cleaned(CALCULATOR.replace("18 rat", "20 rat")), cleaned(CALCULATOR)]
    content.tell_once(trees)
    assert first.select_one(".book-example")["id"] == "przyklad-1" and "20 rat" in other.get_text() and not other.find(id=True)
    assert [one.get_text() for one in again.select(".book-example > *")] == [
        "Ten sam przykład jest policzony wyżej: Zaległość na raty.", "Dla Państwa liczb policzy to kalkulator „Zaległość na raty”."]
    assert again.select_one(".book-example a")["href"] == "#przyklad-1"


def test_comparisons_stay_on_the_site():
    tree = cleaned("<data-table><table><caption>Efekty</caption><tr><td>x</td></tr></table></data-table>")
    content.rename(tree, pages.Page("oddluzanie/raty/", 1), {"oddluzanie/raty/": {"": "oddluzanie-raty"}}, BASE)
    assert not tree.table and tree.p.a["href"] == f"{BASE}oddluzanie/raty/"


@pytest.mark.parametrize("depth, names", [(0, ["h2", "h3"]), (1, ["h2", "h3", "h4"]), (2, ["h3", "h4", "h5"])])
def test_headings_sink_below_the_title(depth, names):
    tree = cleaned('<h2 id="uwaga">a</h2><h3>b</h3>')
    content.rename(tree, pages.Page("oddluzanie/raty/", depth), TARGETS, BASE)
    assert [one.name for one in tree.find_all(content.HEADINGS)] == names


def test_contents_nest():
    found = paper.contents([Heading(1, "a", "A"), Heading(2, "b", "B"), Heading(3, "c", "C"), Heading(2, "d", "D"), Heading(1, "e", "E")], 2)
    assert found == ('<ul><li><a href="#a">A</a><ul><li><a href="#b">B</a></li><li><a href="#d">D</a></li></ul></li>'
                     '<li><a href="#e">E</a></li></ul>')


@pytest.mark.parametrize("pages_, length, words", [(1, 1024, "(1 strona, 1 kB)"), (3, 99_999, "(3 strony, 98 kB)"), (12, 2_000_000, "(12 stron, 1 953 kB)")])
def test_size_in_words(pages_, length, words):
    assert install.size(pages_, length).replace("\u00a0", " ") == " " + words


def test_a_book_has_every_page_of_its_chapter():
    for book in books.CHAPTERS:
        files = {pages.address(path.relative_to(ROOT / "docs").as_posix()) for path in (ROOT / "docs" / book.slug).glob("*.md")}
        assert {page.address for page in pages.pages_of(book)} == files


def test_titles_are_those_of_the_chapters():
    for book in books.CHAPTERS:
        assert f"\n# {book.title}\n" in (ROOT / "docs" / book.slug / "index.md").read_text("utf-8")


def test_an_unknown_book_is_named():
    with pytest.raises(ValueError, match="Nie ma książki „prawo”"):
        books.take_along("prawo", base="")
