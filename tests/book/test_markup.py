"""HTML as Typst, and Typst as a PDF whose tags say the same."""

import io
from datetime import date

import pikepdf
import pypdfium2
import pytest
from bs4 import BeautifulSoup

from deploy.book import drawing, pdf, tags, typeface
from deploy.book.content import Unknown
from deploy.book.markup import Markup, flowing, string
from tests.book import tagged
from tests.text.sources import ROOT

DAY = date(2026, 11, 25)
NASTY = r'a"b\c #let x = 1; $x$ *y* _z_ [k] {l} <m> @n ~o `p` // q /* r */ -- ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ „cudzysłów” § 1²'
FACTS = ('#let facts = (title: "Próba", kind: "k", about: "a", address: "https://example.pl/", current: "c", advice: "d", current-short: "e", ident: "tytul", '
         "depth: 2, day: (year: 2026, month: 11, day: 25))\n")


def tree(html: str):
    return BeautifulSoup(f"<article>{html}</article>", "html.parser").article


def markup(html: str, targets=(), terms=None) -> str:
    return Markup(set(targets), terms).blocks(tree(html))


@pytest.fixture(scope="module")
def printed():
    """printed(html, …) -> the PDF's bytes, made as books are."""
    fonts = typeface.folder()

    def make(html: str, targets=(), terms=None) -> bytes:
        document = FACTS + pdf.TEMPLATE.read_text("utf-8") + "\n\n#pagebreak(weak: true)\n" + markup(html, targets, terms)
        return tags.finished(pdf.compiled(document, DAY, fonts), tags.row_headers([tree(html)]))

    return make


def read(made: bytes) -> str:
    document = pypdfium2.PdfDocument(made)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


@pytest.fixture
def found():
    """found(PDF) -> its tags. The file stays open as long as somebody looks at them."""
    opened = []

    def read_tags(made: bytes) -> list[tagged.Element]:
        opened.append(pikepdf.open(io.BytesIO(made)))
        return list(tagged.elements(opened[-1]))

    yield read_tags
    for one in opened:
        one.close()


def test_no_text_means_anything_to_typst(printed):
    escaped = NASTY.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    made = printed(f"<h2>{escaped}</h2><p>{escaped}</p><table><tr><td>{escaped}</td></tr></table><pre><code>{escaped}</code></pre>")
    assert " ".join(read(made).replace("\u00a0", " ").replace("\ufffe", "").split()).count(NASTY[:30]) >= 3
    for letter in "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ":
        assert letter in read(made)


@pytest.mark.parametrize("text, written", [('a"b', '"a\\"b"'), ("a\\b", '"a\\\\b"'), ("a\nb", '"a\\nb"')])
def test_strings_of_code(text, written):
    assert string(text) == written


def test_white_space_and_words_of_one_letter():
    assert flowing("dług  w\n gminie i u sąsiada") == "dług w\u00a0gminie i\u00a0u\u00a0sąsiada"
    assert flowing("22 maja, art. 5 ust. 1 pkt 2, § 3, do 2026 r.") == "22\u00a0maja, art.\u00a05 ust.\u00a01 pkt\u00a02, §\u00a03, do 2026\u00a0r."
    assert flowing("start. 5 dni rosło") == "start. 5 dni rosło"
    assert flowing("klub A B") == "klub A\u00a0B"


@pytest.mark.parametrize("html, written", [
    ('<h2 id="a">Tytuł</h2>', '#[#heading(level: 1, "Tytuł") #label("a")]'),
    ("<p>a <strong>b</strong></p>", '#"a ";#strong[#"b";];'),
    ('<p><a href="https://x.pl">x</a></p>', '#link("https://x.pl")[#"x";];'),
    ('<p><a href="#z">x</a></p>', '#inside("z")[#"x";];'),
    ("<ol start='3'><li>a</li></ol>", '#enum(start: 3, [#"a";])'),
    ("<p>a<br>b</p>", '#"a";#linebreak();#"b";'),
    ('<p class="subhead"><strong>a</strong></p>', '#box-title[#strong[#"a";];]'),
    ("<p>a<span class='visually-hidden'>b</span></p>", '#"a";'),
    ("<p><ul><li>a</li></ul></p>", '#list([#"a";])'),
    ('<ul class="bars"><li><span>Łódź</span> <svg><rect width="5"></rect></svg> <span>2</span></li></ul>', '#bars([#block(breakable: false)[#"Łódź";: #"2";#bar(5.0)]])'),
    ("<dl><dt>Płacę czynsz.</dt><dd>tak</dd></dl>", '#words([#strong[#"Płacę czynsz";]: #"tak";])'),
    ("<dl><dt>Dług, 8 godz.</dt><dd>tak</dd></dl>", '#words([#strong[#"Dług, 8\u00a0godz.";]: #"tak";])'),
    ("<my-box><p>a</p></my-box>", '#"a";'),
    ("<p></p>", ""),
])
def test_vocabulary(html, written):
    assert markup(html) == written


def test_a_place_that_is_linked_to_gets_an_anchor():
    assert markup('<p id="a">x</p><p id="b">y</p>', targets={"a"}) == '#anchor("a");\n#"x";\n\n#"y";'


def test_a_word_of_the_glossary_leads_there_except_inside_a_link():
    terms = {"Biuletyn": "slowniczek--bip"}
    assert markup('<p><abbr title="Biuletyn">BIP</abbr></p>', terms=terms) == '#word("slowniczek--bip")[#"BIP";];'
    assert markup('<p><a href="https://x.pl"><abbr title="Biuletyn">BIP</abbr></a></p>', terms=terms) == '#link("https://x.pl")[#"BIP";];'


@pytest.mark.parametrize("html", ["<p><video>x</video></p>", "<iframe></iframe>"])
def test_what_nobody_thought_of_stops_the_build(html):
    with pytest.raises(Unknown, match="nie wiadomo, jak wydrukować"):
        markup(html)


def test_a_drawing_needs_words():
    with pytest.raises(ValueError, match="bez opisu"):
        drawing.picture(tree("<svg viewBox='0 0 1 1'></svg>").svg)


CARD = ('<ul class="town-cards"><li class="town-card"><p><strong>Pierwsze</strong></p><p>a</p><p class="town-card__act">drugie</p></li>'
        '<li class="town-card"><p>b</p></li></ul>')
ROWS = "".join(f"<tr><td>{word}</td></tr>" for word in ("a", "drugie", *["c"] * 60))
NEVER_PARTED = {
    "the lines of a card": CARD,
    "a subhead and the first card": f'<p class="subhead">Pierwsze</p>{CARD.replace("Pierwsze", "x")}',
    "a heading and a box": '<h2 id="h">Pierwsze</h2><div class="admonition odpowiedz"><p class="admonition-title">W skrócie</p><p>drugie</p></div>',
    "the title of a box and its text": f'<div class="admonition"><p class="admonition-title">Pierwsze</p><p>drugie</p>{"<p>c</p>" * 60}</div>',
    "a short box": f'<div class="admonition"><p class="admonition-title">Pierwsze</p>{"<p>c</p>" * 4}<p>drugie</p></div>',
    "the note of an example and its answer": f'<div class="book-example"><p class="calc-example-note">Pierwsze</p><p class="calc-answer">a</p><p>drugie</p>{"<p>c</p>" * 60}</div>',
    "a table's caption, header and two rows": f"<table><caption>Pierwsze</caption><thead><tr><th>T</th></tr></thead><tbody>{ROWS}</tbody></table>",
    "a table's header and two rows": f"<table><thead><tr><th>Pierwsze</th></tr></thead><tbody>{ROWS}</tbody></table>",
    "a short table": f"<table><thead><tr><th>Pierwsze</th></tr></thead><tbody>{'<tr><td>a</td></tr>' * 5}<tr><td>drugie</td></tr></tbody></table>",
    "a line with a colon and its list": "<p>Pierwsze:</p><ul><li>drugie</li><li>b</li></ul>",
    "a line with a colon and what it quotes": "<p>Pierwsze:</p><pre><code>drugie</code></pre>",
    "a drawing and its caption": "<p>Pierwsze:</p><figure><svg viewbox='0 0 640 200'><title>t</title></svg><figcaption>drugie</figcaption></figure>",
}


@pytest.mark.parametrize("what", NEVER_PARTED)
def test_what_belongs_together_stays_on_one_page(printed, what):
    """At every height of a page that it may fall on."""
    apart = []
    for lines in range(24, 43):
        below_contents = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(printed("<p>wyżej</p>" * lines + NEVER_PARTED[what]))][2:]
        if next(text for text in below_contents if "Pierwsze" in text) != next(text for text in below_contents if "drugie" in text):
            apart.append(lines)
    assert apart == []


def test_charts_have_the_colours_of_the_site():
    style = (ROOT / "docs/assets/css/base.css").read_text("utf-8")
    assert all(f"--bar-{name}: {colour};" in style for name, colour in drawing.COLOURS.items())


def test_the_standard_is_enforced(printed):
    with pytest.raises(Unknown, match="PDF/UA-1"):
        printed("<h2>a</h2><h4>b</h4>")


def test_tables_say_their_headers(printed, found):
    made = printed("<table><caption>Stawki</caption><thead><tr><th>Miasto</th><th class='num'>Ile</th></tr></thead>"
                   "<tbody><tr><th scope='row'>Rybnik</th><td class='num'>18</td></tr><tr><td>razem</td><td>18</td></tr></tbody></table>")
    cells = [(one.name, tagged.attribute(one.node, "Scope")) for one in found(made) if one.name in ("TH", "TD")]
    assert cells == [("TH", "Column"), ("TH", "Column"), ("TH", "Row"), ("TD", ""), ("TD", ""), ("TD", "")]
    assert [one.name for one in found(made)].count("Caption") == 1


def test_a_head_with_links_may_break_over_pages(printed):
    rows = "<tr><td>x</td></tr>" * 120
    assert printed(f"<h2 id='a'>A</h2><table><thead><tr><th><a href='#a'>T</a></th></tr></thead><tbody>{rows}</tbody></table>")


def test_drawings_say_their_words(printed, found):
    made = printed("<figure><svg viewbox='0 0 10 10'><title>Dług</title><desc>Maleje.</desc><rect class='bar' width='5' height='5'></rect></svg>"
                   "<figcaption>Dług. Maleje.</figcaption></figure>")
    assert [str(one.node.Alt) for one in found(made) if one.name == "Figure"] == ["Dług. Maleje."]


def test_a_legend_stands_apart_from_the_description(printed):
    keys = '<span class="calc-keys"><span class="calc-key calc-key--first">wykorzystano</span> <span class="calc-key calc-key--second">nowa pomoc</span> </span>'
    made = printed(f"<figure><svg viewbox='0 0 10 10'><title>Pułap</title><rect class='bar-second' width='5' height='5'></rect></svg><figcaption>{keys}Pułap i to.</figcaption></figure>")
    assert "wykorzystano nowa pomoc\nPułap i to." in read(made).replace("\r", "")


def test_the_same_text_makes_the_same_bytes(printed):
    html = "<h2>Dług</h2><p>Raty</p><ul><li>a</li></ul><table><thead><tr><th>x</th></tr></thead><tbody><tr><td>y</td></tr></tbody></table>"
    assert printed(html) == printed(html)


def test_the_typeface_is_the_same_on_every_day():
    kept = (typeface.folder() / "Guide-Regular.ttf").read_bytes()
    assert typeface.cut(typeface.FILES, "normal", 400, "Regular") == kept
