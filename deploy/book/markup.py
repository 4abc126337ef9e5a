"""HTML of the guide's pages as Typst.

`Markup(...).blocks(tree)` gives the text for template.typ. Only what the pages use is known; an unknown element that cannot be printed as
its contents stops the build. Every text goes in as a string of Typst's code (`#"…";`), never as its markup, so that nothing in it can
mean anything to Typst.
"""

import re

from bs4 import NavigableString, PageElement, Tag

from calculators import text as polish
from deploy.book.content import HEADINGS, Unknown
from deploy.book.drawing import picture, shade

BLOCKS = {*HEADINGS, "p", "ul", "ol", "dl", "table", "figure", "blockquote", "pre", "div", "section", "hr", "article", "header", "figcaption"}
TRANSPARENT = {"span", "time", "small", "cite", "label", "article", "section", "div", "header", "figcaption", "u", "bdi", "s", "q", "data", "dfn", "var"}
STYLED = {"strong": "strong", "b": "strong", "em": "emph", "i": "emph", "sup": "super", "sub": "sub", "del": "strike", "mark": "strong"}
BOXES = {"odpowiedz": "answer", "zmiana": "change"}
MARKS = {"town-status", "town-doubt", "law-unverified", "calc-doubt"}
SOFT = {"town-card__meta", "town-card__act", "law-note", "law-source", "calc-basis", "calc-example-note", "law-used", "checked"}
BOLD = {"law-value", "calc-value", "admonition-title", "calc-head", "calc-answer", "law-change"}
# A word of one letter does not stand at the end of a line in Polish.
# Nor does a number part from what says what it is: "2026 r.", "22 listopada", "art. 5", "pkt 2".
MONTHS = "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia"
COUNTED = re.compile(rf"(?<=\d) (?=(?:r|godz|mies)\.|(?:zł|{MONTHS})\b)|(\b(?:art\.|ust\.|poz\.|pkt|nr|s\.)|§) (?=\d)")
LONELY = re.compile(r"(?<=[\s(„])([aiouwzAIOUWZ]) (?=\S)|^([aiouwzAIOUWZ]) (?=\S)")


def string(text: str) -> str:
    """A text as a string of Typst's code."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def flowing(text: str) -> str:
    """White space as HTML shows it; Polish words of one letter and numbers held to the word that they belong to."""
    return LONELY.sub(lambda found: (found[1] or found[2]) + "\u00a0", COUNTED.sub(lambda found: (found[1] or "") + "\u00a0", re.sub(r"[ \t\n\r\f]+", " ", text)))


def classes(one: Tag) -> set[str]:
    """The classes of an element."""
    return set(one.get("class", []))


class Markup:
    """Turns trees into Typst. `targets`: the ids that links lead to; `terms`: meaning -> id in the glossary (see content.Volume)."""

    def __init__(self, targets: set[str], terms: dict[str, str] | None = None):
        self.targets = targets
        self.terms = terms or {}

    def blocks(self, tree: Tag) -> str:
        """The children of an element as paragraphs and blocks."""
        parts, line = [], []

        def end_of_line():
            text = self.inline(line)
            if text.strip():
                parts.append(text)
            line.clear()

        for child in tree.children:
            if isinstance(child, Tag) and self.is_block(child):
                end_of_line()
                parts.append(self.block(child))
            else:
                line.append(child)
        end_of_line()
        return "\n\n".join(filter(None, parts))

    def is_block(self, one: Tag) -> bool:
        """Whether an element stands on lines of its own."""
        return one.name in BLOCKS or any(isinstance(child, Tag) and self.is_block(child) for child in one.children)

    def block(self, one: Tag) -> str:
        """One element that stands on lines of its own, with the places that links lead to before it."""
        method = getattr(self, f"_{one.name}", None) or (self._heading if one.name in HEADINGS else None)
        if method is None and one.name not in TRANSPARENT and "-" not in one.name and not self.is_block(one):
            raise Unknown(f"Książka: nie wiadomo, jak wydrukować <{one.name}>: {str(one)[:100]}")
        made = (method or self._div)(one)
        if one.get("id") in self.targets and one.name not in HEADINGS:
            made = f"#anchor({string(one['id'])});\n{made}"
        return made

    # ---- Blocks ----

    def _heading(self, one: Tag) -> str:
        name = f" #label({string(one['id'])})" if one.get("id") else ""
        # Plain text: headings also stand in the contents and at the top of pages, where they may hold no links.
        return f"#[#heading(level: {int(one.name[1]) - 1}, {string(flowing(one.get_text()).strip())}){name}]"

    def _p(self, one: Tag) -> str:
        if any(isinstance(child, Tag) and self.is_block(child) for child in one.children):
            return self.blocks(one)  # html.parser leaves lists inside paragraphs
        text, given = self.inline(one.children), classes(one)
        if not text.strip():
            return ""
        if given & {"admonition-title", "calc-head", "calc-answer", "subhead"}:
            return f"#box-title[{text}]"
        text = f"#lead[{text}]" if "lead" in given else f"#soft-text[{text}]" if given & SOFT else text
        announces = "calc-example-note" in given or one.get_text().rstrip().endswith(":")
        return f"#announcing[{text}]" if announces else text

    def _div(self, one: Tag) -> str:
        given = classes(one)
        if "admonition" in given:
            return f"#{next((BOXES[name] for name in BOXES if name in given), 'note')}[\n{self.blocks(one)}\n]"
        return f"#note[\n{self.blocks(one)}\n]" if "book-example" in given else self.blocks(one)

    def _ul(self, one: Tag) -> str:
        given = classes(one)
        if "bars" in given:
            return self._items("bars", one, self._bar)
        if "town-cards" in given:
            return self._items("list", one, lambda item: f"#card[\n{self.blocks(item)}\n]", "marker: none, body-indent: 0pt, indent: 0pt, spacing: 0.9em, ")
        return self._items("list", one, self.blocks)

    def _ol(self, one: Tag) -> str:
        start = int(one.get("start", 1))
        return self._items("enum", one, self.blocks, f"start: {start}, " if start != 1 else "")

    def _items(self, function: str, one: Tag, item, options: str = "") -> str:
        rows = [self._place(child) + item(child) for child in one.find_all("li", recursive=False)]
        return f"#{function}({options}{', '.join(f'[{row}]' for row in rows)})" if rows else ""

    def _place(self, one: Tag) -> str:
        return f"#anchor({string(one['id'])});" if one.get("id") in self.targets else ""

    def _bar(self, item: Tag) -> str:
        rect = item.find("rect")
        width = float(rect["width"]) if rect else 0.0
        texts = [self.inline(one.children) for one in item.find_all("span", recursive=False)]
        return f"#block(breakable: false)[{': '.join(texts)}#bar({width})]"

    def _dl(self, one: Tag) -> str:
        rows, term = [], ""
        for child in one.find_all(["dt", "dd"]):
            if child.name == "dt":
                term = f"{self._place(child)}#strong[{self._before_colon(child)}]"
            else:
                rows.append(f"[{term}: {self.blocks(child)}]")
        return f"#pairs({', '.join(rows)})" if classes(one) else f"#words({', '.join(rows)})"

    def _before_colon(self, term: Tag) -> str:
        made, said = self.inline(term.children), term.get_text().strip()
        return made if polish.before_colon(said) == said else re.sub(r'\.(";[\];]*)$', r"\1", made)

    def _figure(self, one: Tag) -> str:
        caption = one.find("figcaption")
        legend = "".join(f"#key({string(shade(key))})[{self.inline(key.children)}];" for key in one.select(".calc-key"))
        words = self.inline(child for child in caption.children if not (isinstance(child, Tag) and "calc-keys" in classes(child))) if caption else ""
        written = f", caption: [{legend + '#linebreak();' if legend else ''}{words}]" if caption else ""
        return f"#figure({picture(one.find('svg'))}{written}, kind: image, supplement: none, numbering: none)"

    def _blockquote(self, one: Tag) -> str:
        return f"#quote(block: true)[\n{self.blocks(one)}\n]"

    def _pre(self, one: Tag) -> str:
        return f"#note(raw({string(one.get_text().rstrip())}, block: true))"

    def _hr(self, one: Tag) -> str:
        return "#pdf.artifact(line(length: 100%, stroke: 0.5pt + rule))"

    def _table(self, one: Tag) -> str:
        rows = [row for row in one.find_all("tr") if row.find_parent("table") is one]
        widths = [sum(int(cell.get("colspan", 1)) for cell in row.find_all(["td", "th"])) for row in rows]
        head = [row for row in rows if row.find_parent("thead")]
        top = [cell for row in head for cell in self._cells(row)]
        # On the next page the header stands again, as decoration, which may hold no links.
        again = "" if not any(one.find(["a", "abbr"]) for one in head) else "repeat: false, "
        header = [f"table.header({again}{', '.join(top)})"] if head else []
        below = [self._cells(row) for row in rows if row not in head]
        columns = max(widths, default=1)
        caption = one.find("caption")
        captioned = f", caption: [{self.inline(caption.children)}], kind: table, supplement: none, numbering: none)" if caption else ""

        def drawn(body: list[list[str]]) -> str:
            made = f"table(columns: {columns}, {', '.join(header + [cell for row in body for cell in row])})"
            made = f"{{ set text(size: 0.85em); {made} }}" if columns > 5 else made
            return f"figure({made}{captioned}" if caption else made

        # A header alone, or with one row, at the foot of a page says little.
        return f"#kept(first: [#{drawn(below[:2])}], {drawn(below)})"

    def _cells(self, row: Tag) -> list[str]:
        return [self._cell(cell) for cell in row.find_all(["td", "th"], recursive=False)]

    def _cell(self, cell: Tag) -> str:
        options = [f"{name}: {int(cell[name])}" for name in ("colspan", "rowspan") if int(cell.get(name, 1)) > 1]
        if "num" in classes(cell) or cell.get("align") == "right":
            options.append("align: right")
        content = f"[{self._place(cell)}{self.blocks(cell)}]"
        return f"table.cell({', '.join(options)}){content}" if options else content

    # ---- Inside a line ----

    def inline(self, children) -> str:
        """Text and elements inside a line; white space at its ends is gone."""
        made = "".join(self._inline(child) for child in children)
        return re.sub(r'^(?:#" ";)+|(?:#" ";)+$', "", made)

    def _inline(self, one: PageElement, linked: bool = False) -> str:
        if isinstance(one, NavigableString):
            return f"#{string(flowing(one))};" if type(one) is NavigableString and one else ""
        given = classes(one)
        if "visually-hidden" in given or one.name == "svg":
            return ""
        if one.name == "br":
            return "#linebreak();"
        text = self._place(one) + "".join(self._inline(child, linked or one.name == "a") for child in one.children)
        if one.name in STYLED:
            return f"#{STYLED[one.name]}[{text}];"
        if one.name == "a":
            return self._link(one, text)
        if one.name == "abbr":
            term = None if linked else self.terms.get(one.get("title", ""))  # no link inside a link
            return f"#word({string(term)})[{text}];" if term else text
        if one.name in ("code", "kbd", "samp"):
            return f"#raw({string(one.get_text())});"
        if one.name not in TRANSPARENT and one.name != "p" and "-" not in one.name:
            raise Unknown(f"Książka: nie wiadomo, jak wydrukować <{one.name}>: {str(one)[:100]}")
        for names, function in ((MARKS, "mark"), (SOFT, "soft-text"), (BOLD, "strong")):
            if given & names:
                text = f"#{function}[{text}];"
        return text

    def _link(self, one: Tag, text: str) -> str:
        address = one.get("href", "")
        if not address:
            return text
        if address.startswith("#"):
            return f"#inside({string(address[1:])})[{text}];"
        return f"#link({string(address)})[{text}];"
