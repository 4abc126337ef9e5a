"""The search's index: how words are compared, what a record holds, how files are written, and that no word becomes too large a class."""

import json

import pytest

from deploy import search
from deploy.search import pages, parts, polish, ranking, vocabulary
from deploy.search.vocabulary import Vocabulary

PAGE = """<html><body><nav class="md-path"><a class="md-path__link">Start</a><a class="md-path__link">Długi</a></nav>
<article class="md-content__inner"><h1>Raty</h1><p>Wstęp o układzie.</p>
<h2 id="ile">Ile rat?<a class="headerlink" href="#ile">¶</a></h2><div class="odpowiedz"><p>Zwykle osiemnaście.</p></div><p>Uchwała mówi więcej.</p>
<div class="prawo"><p>Art. 59 ustawy.</p></div><form><label>Kwota</label></form>
<h2 id="pusta">Mapa</h2><div data-search-exclude>Rysunek</div></article></body></html>"""


@pytest.mark.parametrize("word, folded", [("Łódź", "lodz"), ("ZALEGŁOŚCI", "zaleglosci"), ("ćma", "cma"), ("żółć", "zolc"), ("rata", "rata")])
def test_words_are_compared_without_case_and_diacritics(word, folded):
    assert polish.fold(word) == folded


@pytest.mark.parametrize("form", ["umorzenia", "umorzeniem", "umorzono", "umorzyli", "umorzy"])
def test_forms_lead_to_one_lexeme(form):
    assert "umorzyć" in polish.lexemes_of(form)
    assert form in polish.forms_of("umorzyć")


def test_a_word_that_the_dictionary_does_not_know_stands_for_itself():
    assert polish.lexemes_of("Xqzwv") == ("=xqzwv",) and polish.forms_of("=xqzwv") == {"xqzwv"}


@pytest.mark.parametrize("text, words", [("art. 5 ust. 2 pkt 3 i § 4", ["art", "5", "ust", "2", "pkt", "3", "4"]), ("4 raty, art. 67a, 5 lat", ["raty", "art", "67a", "lat"])])
def test_a_single_digit_is_a_word_where_law_is_cited(text, words):
    assert polish.tokens(text) == words


@pytest.mark.parametrize("word, numeral", [("pięć", True), ("piec:S", False), ("=xyz", False)])
def test_numbers_in_words_are_known(word, numeral):
    assert polish.is_numeral(word) is numeral
    assert polish.lexemes_of("pięciu") == ("pięć",)


def test_a_record_is_a_question_with_its_answer():
    top, answer = pages.records_of_page("oddluzanie/raty/", PAGE)
    assert (top.url, top.title, top.trail) == ("oddluzanie/raty/", "Raty", "Długi")
    assert (answer.url, answer.title, answer.trail) == ("oddluzanie/raty/#ile", "Ile rat?", "Długi › Raty")
    assert (answer.short, answer.text, answer.law) == ("Zwykle osiemnaście.", "Uchwała mówi więcej.", "Art. 59 ustawy.")
    assert answer.excerpt == answer.short


def test_a_page_that_asks_not_to_be_found_has_no_record():
    assert pages.records_of_page("druk/", PAGE.replace("<body>", '<meta name="robots" content="noindex"><body>')) == []


@pytest.mark.parametrize("length, cut", [(pages.EXCERPT - 1, False), (pages.EXCERPT, False), (pages.EXCERPT + 1, True)])
def test_an_excerpt_ends_between_words(length, cut):
    text = ("słowo " * 60)[:length - 1] + "x"
    shown = pages.shortened(text)
    assert shown.endswith("…") is cut and len(shown) <= pages.EXCERPT + 1
    assert cut or shown == text


def test_a_word_matters_more_in_a_question_and_a_synonym_less():
    records = pages.records_of_page("oddluzanie/raty/", PAGE)
    found = ranking.entries(records, Vocabulary(frozenset(), {"splata": {"rata"}, "=splata": {"rata"}}))
    assert found["uchwała"].scores.keys() == {1}
    assert found["rata"].scores[1] > found["uchwała"].scores[1]
    assert found["=splata"].scores[1] == pytest.approx(found["rata"].scores[1] * ranking.SYNONYM)


def test_the_words_of_a_trouble_lead_to_its_answer_as_its_title_would():
    records = pages.records_of_page("oddluzanie/raty/", PAGE)
    words = Vocabulary(frozenset(), {}, {"oddluzanie/raty/#ile": frozenset({"bieda"})})
    assert ranking.entries(records, words)["bieda"].scores.keys() == {1}
    assert words.unknown(record.url for record in records) == []
    assert words.unknown(["oddluzanie/raty/"]) == ["oddluzanie/raty/#ile"]


def test_words_without_meaning_tell_no_trouble():
    told = vocabulary.load().situations["oddluzanie/"]
    assert {"płacić", "czynsz"} <= told and not {"nie", "z"} & told


def test_a_trouble_whose_answer_is_gone_stops_the_build(tmp_path):
    with pytest.raises(search.NoSuchAnswer, match="oddluzanie/zapobieganie/#prevention"):
        search.install(tmp_path)


def test_files_are_small_and_named_by_their_content(tmp_path):
    records = pages.records_of_page("oddluzanie/raty/", PAGE)
    parts.write(tmp_path, records, ranking.entries(records, Vocabulary(frozenset(), {})), frozenset({"i"}))
    index = json.loads((tmp_path / parts.FOLDER / "index.json").read_text("utf-8"))
    rows = json.loads((tmp_path / parts.FOLDER / "parts" / f"uc.{index['words']['uc']}.json").read_text("utf-8"))
    assert any(row[0].startswith("uchwa") and row[1] == [1] for row in rows)
    shown = json.loads((tmp_path / parts.FOLDER / "parts" / f"0.{index['records'][0]}.json").read_text("utf-8"))
    assert shown[1][:2] == ["oddluzanie/raty/#ile", "Ile rat?"]
    assert index["stop"] == "i"


def test_packed_forms_can_be_unpacked():
    common, *endings = parts.packed(["umorzenie", "umorzyc", "umorz"]).split(" ")
    assert {common + ending for ending in endings} == {"umorzenie", "umorzyc", "umorz"}
