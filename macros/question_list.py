"""The page of all questions: what those without JavaScript have for a search."""

from pathlib import Path

from macros.prose import blocks
from macros.questions import QUESTIONS


def questions(docs: Path, *, base: str) -> str:
    """All questions page by page in the order of the guide, in Markdown, so that the links are checked at build."""
    pages = dict.fromkeys(question["page"] for question in QUESTIONS.values() if question["page"] != "index")
    return "\n\n".join(_of_page(docs, page) for page in pages)


def _of_page(docs: Path, page: str) -> str:
    headings = [block for block in blocks((docs / f"{page}.md").read_text(encoding="utf-8")) if block.kind == "heading" and not block.box]
    title, asked = headings[0].text, {}
    for block in headings[1:]:
        # The first heading of a section is its own; those below it share its anchor.
        if block.section and block.section != headings[0].section:
            asked.setdefault(block.section, block.text)
    lines = [f"- [{text}]({page}.md#{anchor})" for anchor, text in asked.items()]
    return "\n".join([f"## [{title}]({page}.md) {{ #{page.replace('/', '-')} }}", "", *lines])
