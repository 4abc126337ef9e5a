"""Tools stand at the end of every answer, once, and nowhere else."""

import re

import pytest
from bs4 import BeautifulSoup

from macros import answers
from macros.feedback import Feedback
from macros.questions import QUESTIONS
from tests.text import rendered

PAGE = """# Raty

Wstęp.

## Pierwsze pytanie? {#pierwsze}

Tak.

```yaml
## To nie nagłówek? {#kod}
```

### Szczegół? {#szczegol}

Tak.

## Spis {#spis}

Lista.

## Drugie **pytanie**? { #drugie .klasa }

Nie.

[a]: https://example.org
"""
FEEDBACK = Feedback("https://poradnik.example.pl/")
CHAPTER_PAGES = sorted({question["page"] for question in QUESTIONS.values() if answers.is_chapter(question["page"])})


def test_an_answer_reaches_to_the_next_heading_of_its_level():
    lines = PAGE.splitlines()
    first, second = answers.answers(PAGE)
    assert (first.anchor, first.question) == ("pierwsze", "Pierwsze pytanie?") and lines[first.end].startswith("## Spis")
    assert (second.anchor, second.question, second.end) == ("drugie", "Drugie pytanie?", len(lines))
    assert answers.title_of(PAGE) == "Raty"


def test_the_tools_stand_at_the_end_of_each_answer():
    page = answers.with_tools(PAGE, "oddluzanie/raty/", FEEDBACK, "../../")
    assert re.findall(r'data-answer="([^"]+)"', page) == ["pierwsze", "drugie"]
    assert page.index('data-answer="pierwsze"') < page.index("## Spis") and page.index("### Szczegół") < page.index('data-answer="pierwsze"')
    without = re.sub(r"\n<div class=\"answer-tools\".*\n", "", page)
    assert without.split() == PAGE.split(), "something else changed"


def test_the_tools_are_one_line_of_html_with_links_from_the_page():
    about = FEEDBACK.about("oddluzanie/raty/", "Raty", "x", 'A & <b> "c"?')
    html = answers.tools(about, "../../")
    assert "\n" not in html
    tools = BeautifulSoup(html, "html.parser").div
    assert tools["aria-label"] == 'Odpowiedź: A & <b> "c"?'
    assert [re.sub(r"\?.*(?=#)", "", link["href"]) for link in tools.select(".answer-links a")] == ["../../wspoltworzenie/#zadaj-pytanie", "../../wspoltworzenie/#zglos-blad"]
    assert [summary.get_text() for summary in tools.select("summary")] == ["Tak, pomogła", "Nie, nie pomogła"]


def test_related_answers_are_its_neighbours():
    found = answers.answers(PAGE)
    assert [way.href for way in answers.related(found, 0, "a/")] == ["a/#drugie"] and [way.href for way in answers.related(found, 1, "a/")] == ["a/#pierwsze"]


def test_a_page_without_questions_stays_as_it_is():
    page = "# Spis\n\n## Rozdziały {#a}\n\nTekst.\n"
    assert answers.answers(page) == [] and answers.with_tools(page, "x/", FEEDBACK, "") == page


@pytest.mark.parametrize("page", CHAPTER_PAGES)
def test_every_question_of_the_guide_gets_its_tools(page):
    found = [one.anchor for one in answers.answers(rendered.source(page))]
    wanted = [question for question, one in QUESTIONS.items() if one["page"] == page
              and re.search(rf"^## .*#{question}\b", rendered.source(page), re.MULTILINE)]
    assert set(wanted) <= set(found) and wanted and len(found) == len(set(found))
