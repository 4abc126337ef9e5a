"""Every question of the guide has its place, its short answer, its law, its next step, and the towns that the first guide named."""

import re
from collections import Counter

import pytest
import yaml

from macros.questions import QUESTIONS
from tests.text import rendered
from tests.text.sources import ROOT

TOWNS = yaml.safe_load((ROOT / "tests/towns/questions.yaml").read_text(encoding="utf-8"))
PAGES = sorted({question["page"] for question in QUESTIONS.values()})
# Nobody's question: it says what the guide is.
NO_ANSWER = {"introduction": "the opening of the guide answers no question"}
NO_LAW = {
    "introduction": "the opening of the guide names no act",
    "advisory-name": "a proposal that rests on no act", "advisory-characteristics": "a proposal that rests on no act",
    "advisory-detailed-actions": "a proposal that rests on no act", "advisory-responsible-bodies": "a proposal that rests on no act",
    "advisory-timeline": "a proposal that rests on no act", "advisory-expected-effect": "a proposal that rests on no act",
    "advisory-references": "a list of reports", "advisory-foreign-examples": "programmes of other countries",
}
LINK = re.compile(r"\]\([^)]+\)")


def written(question: str) -> str:
    """A question's section as its author wrote it."""
    return rendered.section(rendered.source(QUESTIONS[question]["page"]), question)


def shown(question: str) -> str:
    """A question's section after the macros."""
    return rendered.section(rendered.page(QUESTIONS[question]["page"]), question)


def boxes(section: str) -> list[str]:
    """The kinds of boxes of a section, in order."""
    return re.findall(r"^!!! (\w+)", section, re.MULTILINE)


@pytest.mark.parametrize("page", PAGES)
def test_the_headings_of_a_page_have_each_id_once(page):
    counts = Counter(rendered.anchors(rendered.source(page)))
    assert [anchor for anchor, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_stands_on_its_page_and_nowhere_else(question):
    places = [page for page in PAGES if question in rendered.anchors(rendered.source(page))]
    assert places == [QUESTIONS[question]["page"]]


@pytest.mark.parametrize("page", PAGES)
def test_questions_stand_in_the_order_of_the_guide(page):
    found = [anchor for anchor in rendered.anchors(rendered.source(page)) if anchor in QUESTIONS]
    assert found == [question for question in QUESTIONS if QUESTIONS[question]["page"] == page]


@pytest.mark.parametrize("question", [question for question in QUESTIONS if question not in NO_ANSWER])
def test_an_answer_starts_with_its_short_form(question):
    assert written(question).lstrip().startswith("!!! odpowiedz ")
    # Sub-questions may have their own.
    assert boxes(re.split(r"^### ", written(question), flags=re.MULTILINE)[0]).count("odpowiedz") == 1


@pytest.mark.parametrize("question", [question for question in QUESTIONS if question not in NO_LAW])
def test_an_answer_names_its_law_with_a_date_of_check(question):
    section = written(question)
    assert "prawo" in boxes(section), "no box !!! prawo"
    law = section[section.index("!!! prawo"):]
    assert re.search(r"\d{4} r\.", law) and "Sprawdzono" in law, "the box says neither when it was checked nor what"


@pytest.mark.parametrize("question", NO_LAW)
def test_an_exception_is_still_needed(question):
    assert "prawo" not in boxes(written(question))


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_answer_ends_with_a_next_step(question):
    last = [part for part in re.split(r"\n\s*\n", written(question)) if part.strip() and not part.lstrip().startswith(("[", "</div>"))]
    assert any(LINK.search(part) for part in last[-2:]), "no link to a next step at the end"


@pytest.mark.parametrize("question", TOWNS)
def test_an_answer_shows_the_towns_of_the_first_guide(question):
    missing = [town for town in TOWNS[question] if town not in shown(question)]
    assert missing == []
