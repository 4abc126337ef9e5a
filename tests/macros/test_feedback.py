"""Readers' messages: every link decodes to the right page and question, and fills fields that the issue forms have."""

from urllib.parse import parse_qs, quote, unquote, urlsplit

import pytest
import yaml

from macros import answers
from macros.feedback import FORMS, HELP, HELP_ELSEWHERE, PLACES, Feedback, contact, letters, mailto
from macros.feedback_words import ADDRESS_HERE, KINDS
from macros.questions import QUESTIONS
from tests.text import rendered
from tests.text.sources import ROOT

SITE, REPOSITORY, EMAIL = "https://poradnik.example.pl/x/", "https://example.org/gmina/poradnik/", "redakcja+p@example.pl"
PAGE, QUESTION = "Spłata długu na raty", "Czy od rozłożonego długu rosną odsetki & koszty? 100% + „inne”"
BOTH = Feedback(SITE, REPOSITORY, EMAIL)
ADDRESS = SITE + "oddluzanie/raty/#instalments-interest"
# Mail programs take about so much.
LONGEST = 1900


def fields(form: str) -> dict[str, dict]:
    """The fields of an issue form by id."""
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE" / form).read_text(encoding="utf-8"))
    return {part["id"]: part for part in form["body"] if "id" in part}


def about():
    return BOTH.about("oddluzanie/raty/", PAGE, "instalments-interest", QUESTION)


@pytest.mark.parametrize("kind", KINDS)
def test_the_form_opens_with_the_page_and_the_question(kind):
    form, letter = getattr(about(), kind)
    asked = urlsplit(form.href)
    given = {name: values for name, values in parse_qs(asked.query, strict_parsing=True).items()}
    assert f"{asked.scheme}://{asked.netloc}{asked.path}" == "https://example.org/gmina/poradnik/issues/new"
    assert given.pop("template") == [FORMS[kind][0]] and given.pop("title") == [KINDS[kind].subject.format(subject=QUESTION)]
    assert given.pop(FORMS[kind][1]) == [ADDRESS]
    assert given == ({"question": ["Ta odpowiedź mi nie pomogła, bo "]} if kind == "unhelpful" else {})
    assert form.label == KINDS[kind].label and letter.label == KINDS[kind].mail_label


@pytest.mark.parametrize("kind", KINDS)
def test_the_form_has_the_fields_that_the_link_fills_in(kind):
    form, field, sentence = FORMS[kind]
    known = fields(form)
    assert known[field]["type"] == "input" and (not sentence or known[sentence]["type"] == "textarea")


@pytest.mark.parametrize("kind", KINDS)
def test_the_letter_opens_with_the_page_and_the_question(kind):
    href = getattr(about(), kind)[1].href
    assert href.startswith("mailto:redakcja%2Bp@example.pl?subject=") and href.isascii() and " " not in href and "+" not in href
    query = dict(part.split("=") for part in href.split("?")[1].split("&"))
    subject, body = unquote(query["subject"]), unquote(query["body"])
    assert subject == KINDS[kind].subject.format(subject=QUESTION)
    assert f"Odpowiedź: {QUESTION}\r\nStrona: {PAGE}\r\nAdres: {ADDRESS}\r\n" in body
    assert body.count("\n") == body.count("\r\n"), "a bare line end"


def test_a_page_without_an_answer_is_named_once():
    page = BOTH.about("kalkulatory/raty/", "Kalkulator rat")
    body = unquote(page.unhelpful[1].href)
    assert body.count("Kalkulator rat") == 2 and "Ta strona mi nie pomogła" in body and "Odpowiedź:" not in body  # in the subject and in the body
    assert page.title == "Kalkulator rat" and page.anchor == ""


@pytest.mark.parametrize("repository, email, count", [(REPOSITORY, EMAIL, 2), (REPOSITORY, "", 1), ("", EMAIL, 1)])
def test_there_are_as_many_ways_as_addresses(repository, email, count):
    found = Feedback(SITE, repository, email).ways("ask", ADDRESS, PAGE, QUESTION)
    assert len(found) == count
    assert any(one.href.startswith("https://example.org/") for one in found) == bool(repository)
    assert any(one.href.startswith("mailto:") for one in found) == bool(email)


def test_without_an_address_the_ways_lead_to_the_page_that_says_so():
    silent = Feedback(SITE)
    for kind in KINDS:
        way, = silent.ways(kind, ADDRESS, PAGE, QUESTION)
        asked = urlsplit(way.href)
        assert f"{asked.path}#{asked.fragment}" == PLACES[kind] and way.label == KINDS[kind].label
        assert parse_qs(asked.query, strict_parsing=True) == {"rodzaj": [kind], "adres": [ADDRESS], "strona": [PAGE], "pytanie": [QUESTION]}
        assert "pytanie" not in parse_qs(urlsplit(silent.ways(kind, ADDRESS, PAGE)[0].href).query)
        assert "do uzupełnienia przez wydawcę" in contact(silent, kind, base="")
    page = rendered.source("wspoltworzenie/index")
    assert {place.split("#")[1] for place in PLACES.values()} <= set(rendered.anchors(page))


def test_a_letter_kept_for_the_reader_is_the_one_that_would_be_sent():
    letter = letters("zglos-blad")["error"]["answer"].format(subject=QUESTION, page=PAGE, address=ADDRESS)
    assert quote(letter.replace("\n", "\r\n"), safe="") in about().error[1].href
    assert set(letters("zadaj-pytanie")) == {"ask", "unhelpful"} and "data-prepared" not in contact(BOTH, "error", base="")


def test_the_page_on_helping_has_buttons_when_there_is_an_address():
    assert contact(BOTH, "error", base="").count(".md-button--primary") == 2


def test_a_missing_page_lets_the_browser_fill_in_its_address():
    found = BOTH.about_missing("Nie ma takiej strony")
    assert [one.label for one in found] == ["Zadaj pytanie", "Zadaj pytanie e-mailem", "Zgłoś błąd", "Zgłoś błąd e-mailem"]
    encoded = ADDRESS_HERE.replace(" ", "%20").replace("ę", "%C4%99").replace("ć", "%C4%87")
    assert all(encoded in one.href for one in found), "the script would not find what to replace"


def test_help_in_person_stands_where_the_links_lead():
    for place in {*HELP.values(), HELP_ELSEWHERE}:
        path, anchor = place.split("#")
        assert anchor in rendered.anchors(rendered.source(path + "index"))


@pytest.mark.parametrize("page", sorted({question["page"] for question in QUESTIONS.values()}))
def test_no_link_is_too_long_for_a_mail_program(page):
    source = rendered.source(page)
    for one in answers.answers(source):
        shown = BOTH.about(page + "/", answers.title_of(source), one.anchor, one.question)
        assert max(len(way.href) for way in shown.ask + shown.error + shown.unhelpful) < LONGEST


def test_a_letter_cannot_smuggle_in_another_field():
    assert mailto("a@example.pl", "x&cc=b@example.pl", "y\n?bcc=z").count("&") == 1
