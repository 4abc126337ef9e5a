"""Calculators and towns in a real browser: a town's rule, the questions of a programme, one's own terms."""

import re

from tests.browser.test_calculators import fill


def test_a_towns_rule_decides(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    fill(box, {"principal": "6000", "granted_on": "05.01.2026", "first_due_on": "05.02.2026", "months": "40", "town": "pruszcz-gdanski"})
    one.compute("instalments")
    assert "Czynsz za miesiąc: reguła miasta wymaga tej informacji." in box.locator(".calc-errors").inner_text()
    fill(box, {"monthly_rent": "500"})
    one.compute("instalments")
    box.locator(".calc-answer--no").wait_for(timeout=20_000)
    assert "nie może się zgodzić" in box.locator(".calc-answer").inner_text()


def test_the_questions_are_those_of_the_chosen_programme(visit):
    one = visit()
    one.open("miasta/zabrze/")
    one.page.get_by_role("link", name="Abolicja czynszowa: policz dla siebie").first.click()
    box = one.calculator("amnesty")
    asked = box.locator("[data-questions] select")
    box.locator('[name="principal"]').focus()  # Python, which knows the questions, starts when the form is touched
    box.get_by_label("Przez 12 miesięcy od porozumienia").wait_for(timeout=60_000)
    assert box.locator('[name="programme"]').input_value() == "zabrze/amnesty-2016" and asked.count() == 3
    box.get_by_label("Przez 12 miesięcy od porozumienia").select_option("tak")
    box.locator('[name="programme"]').select_option("wroclaw/amnesty-2011")
    box.get_by_label("Nie mam majątku").wait_for()
    assert asked.count() == 1 and "pytania wybranego programu: 1" in box.locator(".calc-status").inner_text()
    assert one.axe() == []
    # An answer is remembered while another programme is looked at, and by a link.
    box.locator('[name="programme"]').select_option("zabrze/amnesty-2016")
    assert box.get_by_label("Przez 12 miesięcy od porozumienia").input_value() == "tak"
    fill(box, {"principal": "5000", "applied_on": "30.06.2016"})
    one.compute("amnesty")
    assert "tak" in box.locator(".calc-output tr", has_text="Przez 12 miesięcy od porozumienia").inner_text()
    box.get_by_role("button", name="Wyczyść").click()
    asked.first.wait_for(state="detached")


def test_a_list_that_was_too_long_for_the_page_comes_with_python(visit):
    """As in a guide of a thousand towns: their choice holds the one that the link names until Python writes the rest."""
    one = visit()

    def long_list(route):
        answer = route.fetch()
        choice = re.compile(r'(<select id="k-instalments-town"[^>]*)>.*?</select>')
        route.fulfill(response=answer, body=choice.sub(r'\1 data-options><option value="" selected>bez miasta</option><option disabled>Lista…</option></select>', answer.text()))

    one.context.route(re.compile(r"/kalkulatory/raty/$"), long_list)
    one.open("kalkulatory/raty/#k=instalments&town=rybnik")
    box = one.calculator("instalments")
    town = box.locator('[name="town"]')
    assert town.input_value() == "rybnik" and town.locator("option").count() == 3
    town.focus()  # starts Python
    town.locator("option", has_text="Pruszcz Gdański").wait_for(state="attached", timeout=60_000)
    assert town.input_value() == "rybnik" and town.locator("option:checked").inner_text() == "Rybnik"
    assert "Lista jest gotowa." in box.locator(".calc-status").inner_text()
    box.get_by_role("button", name="Wyczyść").click()
    assert town.input_value() == ""


def test_a_link_brings_answers_before_their_questions_are_drawn(visit):
    one = visit()
    one.open("kalkulatory/abolicja/#k=amnesty&programme=zabrze%2Famnesty-2016&principal=5000&applied_on=30.06.2016"
             "&conditions.zabrze%2Famnesty-2016.charges-first-year=nie")
    box = one.calculator("amnesty")
    box.locator(".calc-answer--no").wait_for(timeout=60_000)
    assert box.get_by_label("Przez 12 miesięcy od porozumienia").input_value() == "nie"


def test_ones_own_terms_by_keyboard(visit):
    one = visit(viewport={"width": 320, "height": 700})
    one.open("kalkulatory/abolicja/")
    box = one.calculator("amnesty")
    fill(box, {"principal": "10000", "applied_on": "01.03.2027"})
    one.compute("amnesty")
    assert "proszę wybrać program miasta albo wpisać własne zasady" in box.locator(".calc-errors").inner_text()
    own = box.locator("summary", has_text="Własne zasady")
    own.press("Enter")
    box.get_by_label("Umorzenie przy wpłacie jednorazowej").fill("75")
    box.get_by_label("Ile miesięcy na wpłatę").fill("3")
    box.get_by_label("Powierzchnia najwyżej").fill("35; 40,5")
    box.get_by_label("Umorzenie przy wpłacie jednorazowej").press("Enter")
    box.locator(".calc-answer", has_text="2\u00a0500,00\u00a0zł").wait_for(timeout=60_000)
    assert "Własne zasady" in box.locator(".calc-answer").inner_text() and "01.06.2027" in box.locator(".calc-answer").inner_text()
    assert one.page.evaluate("document.documentElement.scrollWidth") <= 320 and one.axe() == []
    # A town's programme puts the own terms aside, not away.
    box.locator('[name="programme"]').select_option("slupsk/amnesty-2015")
    assert own.is_hidden()
    one.compute("amnesty")
    box.locator(".calc-answer", has_text="Słupsk").wait_for(timeout=20_000)
    box.locator('[name="programme"]').select_option("")
    assert own.is_visible() and box.get_by_label("Powierzchnia najwyżej").input_value() == "35; 40,5"


def test_ones_own_terms_beside_the_towns(visit):
    one = visit()
    one.open("kalkulatory/porownanie-abolicji/")
    box = one.calculator("compare_amnesties")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    fill(box, {"terms.write_off": "60", "terms.applied_to": "09.03.2016"})
    one.compute("compare_amnesties")
    first = box.locator(".calc-output .calc-table").first.locator("tbody tr").first
    assert "Własne zasady" in first.inner_text() and "3\u00a0732,00" in first.inner_text() and "wniosek poza terminem o 1\u00a0dzień" in first.inner_text()


def test_a_towns_questions_about_working_off(visit):
    one = visit()
    one.open("kalkulatory/odpracowanie/")
    box = one.calculator("work_off")
    fill(box, {"debt": "3600", "hours_per_month": "20", "start_on": "01.12.2026", "town": "hrubieszow"})
    box.locator("details.calc-more").evaluate("more => more.open = true")
    box.get_by_label("mogę stracić mieszkanie").select_option("nie", timeout=60_000)
    one.compute("work_off")
    assert "Hrubieszów: ten dług się nie kwalifikuje (odpowiedź „nie”: Z powodu zaległości mogę stracić mieszkanie)" in box.locator(".calc-answer").inner_text()
