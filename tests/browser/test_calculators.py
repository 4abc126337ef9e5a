"""Calculators in a real browser: typing, computing, errors, keeping, handing on."""

import re

import pytest

from calculators import catalogue, forms

PAGES = {
    "instalments": ["kalkulatory/raty/", "oddluzanie/raty/"],
    "tax_exemption": ["kalkulatory/zwolnienie-z-podatku/", "remonty/zwolnienia-z-podatku/"],
    "de_minimis": ["kalkulatory/de-minimis/", "oddluzanie/abolicja/"],
    "amnesty": ["kalkulatory/abolicja/", "oddluzanie/abolicja/"],
    "compare_amnesties": ["kalkulatory/porownanie-abolicji/", "oddluzanie/abolicja/"],
}
EVERYWHERE = [(name, path) for name, paths in PAGES.items() for path in paths]


def fill(box, typed: dict[str, str]) -> None:
    for name, value in typed.items():
        control = box.locator(f'[name="{name}"]')
        if control.evaluate("control => !!control.closest('details')"):
            control.evaluate("control => control.closest('details').open = true")
        if control.evaluate("control => control.tagName") == "SELECT":
            control.select_option(value)
        else:
            control.fill(value)


@pytest.mark.parametrize("name, path", EVERYWHERE)
def test_the_example_can_be_filled_in_and_computed(visit, name, path):
    one = visit()
    one.open(path)
    box = one.calculator(name)
    worked = box.locator(".calc-output .calc-answer").inner_text()
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute(name)
    # The browser's own answer equals the one that the build wrote into the page.
    assert box.locator(".calc-output .calc-answer").inner_text() == worked
    assert box.locator(".calc-errors").is_hidden()
    assert worked.split("\u00a0")[0] in box.locator(".calc-status").inner_text()


def test_people_may_type_as_they_are_used_to(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    fill(box, {"principal": "1 234,56 zł", "granted_on": "5.1.2026", "first_due_on": "31.01.2026", "months": " 3 "})
    box.locator('[name="months"]').press("Enter")
    one.page.wait_for_function("() => document.querySelector('.calc-status').textContent.includes('3\u00a0raty')", timeout=60_000)
    cells = box.locator(".calc-table").first.locator("tbody tr").nth(0).locator("td").all_inner_texts()
    assert cells == ["1", "31.01.2026", "02.02.2026", "411,52", "0,00", "411,52", "823,04"]


def test_errors_are_summed_up_linked_and_nothing_is_lost(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    fill(box, {"principal": "dużo", "granted_on": "31.02.2026", "first_due_on": "31.01.2026", "months": "0"})
    one.compute("instalments")
    summary = box.locator(".calc-errors")
    assert "Proszę poprawić 3 pola" in summary.inner_text() and summary.evaluate("s => s === document.activeElement")
    assert "Zaległość główna: to nie jest kwota. Dozwolone: od 0,00 do" in summary.inner_text()
    summary.get_by_role("link").first.click()
    assert box.locator('[name="principal"]').evaluate("field => field === document.activeElement")
    assert box.locator('[name="principal"]').get_attribute("aria-invalid") == "true"
    assert box.locator('[name="principal"]').input_value() == "dużo" and box.locator('[name="granted_on"]').input_value() == "31.02.2026"
    fill(box, {"principal": "300", "granted_on": "05.01.2026", "months": "3"})
    one.compute("instalments")
    box.locator(".calc-answer", has_text="3\u00a0raty").wait_for(timeout=20_000)
    assert summary.is_hidden() and box.locator("[aria-invalid]").count() == 0


def test_no_answer_stands_beside_refused_input(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    output, instead, add = box.locator(".calc-output"), box.locator(".calc-instead"), {"principal": "dużo"}
    example = output.inner_html()
    for _ in ("our example", "a result"):
        fill(box, add)
        one.compute("instalments")
        assert output.is_hidden() and box.locator(".calc-tools").is_hidden() and instead.is_visible()
        assert "gdy poprawią Państwo" in instead.inner_text() and box.locator('[name="principal"]').input_value() == "dużo" and one.axe() == []
        # The theme's button would float over the errors.
        one.page.mouse.wheel(0, -30)
        assert one.page.locator(".md-top").is_hidden()
        box.get_by_role("button", name="Wstaw dane z przykładu").click()
        assert output.is_visible() and instead.count() == 0 and output.inner_html() == example
        one.compute("instalments")
        box.locator(".calc-tools:not([hidden])").wait_for()
    fill(box, add)
    box.get_by_role("button", name="Oblicz").click()
    box.locator(".calc-errors").wait_for(state="visible")
    box.get_by_role("button", name="Wyczyść").click()
    assert output.is_visible() and instead.count() == 0 and output.inner_html() == example


def test_the_calendar_and_what_is_added_stand_in_line(visit):
    one = visit()
    one.open("kalkulatory/odsetki/")
    box = one.calculator("late_interest")
    tops = box.locator('[data-field="until"]').evaluate(
        "field => ['input', '.calc-picker-button'].map(part => field.querySelector(part).getBoundingClientRect()).flatMap(({ top, bottom }) => [top, bottom])")
    assert abs(tops[0] - tops[2]) < 1 and abs(tops[1] - tops[3]) < 1
    gaps = box.locator(".calc-list").evaluate_all(
        "lists => lists.map(list => list.nextElementSibling?.getBoundingClientRect().top - list.querySelector('.calc-add').getBoundingClientRect().bottom)")
    assert gaps and all(gap >= 12 for gap in gaps), gaps


BAD = ["", "abc", "-5", "99999999999999", "1,23456", "32.13.2026"]


@pytest.mark.parametrize("name", list(PAGES))
def test_every_field_says_what_is_wrong(visit, name):
    one = visit()
    one.open(PAGES[name][0])
    box = one.calculator(name)
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute(name)
    known = [field for field in catalogue.rule(name).FIELDS if field.type in ("money", "integer", "date", "percent", "number", "share")]
    for value in BAD:
        fill(box, {field.name: value for field in known})
        box.locator(".calc-errors").evaluate("summary => { summary.hidden = true }")  # those of the value before are not waited for
        box.get_by_role("button", name="Oblicz").click()
        box.locator(".calc-errors").wait_for(state="visible")
        marked = box.locator("[aria-invalid]").evaluate_all("all => all.map(one => one.name)")
        expected = {field.name for field in known if (field.required if value == "" else True)}
        if value in ("", "abc", "32.13.2026"):
            assert expected <= set(marked) | {"annual_tax", "area", "rate", "max_years", "cost_share"}, value
        assert marked, value
        for message in box.locator(".calc-error:not([hidden])").all_inner_texts():
            assert "Dozwolone:" in message


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


def test_an_unknown_figure_of_law_can_be_typed_in(visit):
    one = visit()
    one.open("kalkulatory/de-minimis/")
    box = one.calculator("de_minimis")
    fill(box, {"granted_on": "15.03.2031", "aid.amount": "1000", "aid.currency": "EUR"})
    one.compute("de_minimis")
    assert "Nie możemy podać wyniku" in box.locator(".calc-answer").inner_text()
    fill(box, {"assumed.de_minimis.general": "500 000"})
    one.compute("de_minimis")
    assert "Wartość „Pułap pomocy de minimis" in box.locator(".calc-cautions").inner_text()
    assert "499\u00a0000,00\u00a0EUR" in box.locator(".calc-answer").inner_text()


def test_rows_of_earlier_aid_come_and_go(visit):
    one = visit()
    one.open("kalkulatory/de-minimis/")
    box = one.calculator("de_minimis")
    fill(box, {"granted_on": "15.03.2026", "aid.amount": "1000", "aid.currency": "EUR"})
    for number in (0, 1):
        box.get_by_role("button", name="Dodaj wcześniejszą pomoc").click()
        fill(box, {f"previous.{number}.granted_on": "01.02.2026", f"previous.{number}.amount": "100", f"previous.{number}.currency": "PLN"})
    one.compute("de_minimis")
    assert box.locator('[aria-invalid][name="previous.1.rate"]').count() == 1
    box.get_by_role("button", name="Usuń").first.click()
    fill(box, {"previous.0.currency": "EUR"})
    one.compute("de_minimis")
    box.locator(".calc-table tbody tr").first.wait_for(timeout=20_000)
    assert box.locator(".calc-table tbody tr").count() == 1


def test_a_link_carries_the_inputs_in_the_fragment(visit):
    one = visit(permissions=["clipboard-read", "clipboard-write"])
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    assert box.locator(".calc-tools").is_hidden()
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute("instalments")
    answer = box.locator(".calc-answer").inner_text()
    box.get_by_role("button", name="Kopiuj link").click()
    one.page.wait_for_timeout(300)
    link = one.page.evaluate("navigator.clipboard.readText()")
    path, _, fragment = link.partition("#")
    assert "?" not in path and "principal=5" in fragment
    assert "#" not in one.page.url
    other = visit()
    other.page.goto(link)
    other.page.locator(".calc-tools:not([hidden])").first.wait_for(timeout=60_000)
    assert other.calculator("instalments").locator(".calc-answer").inner_text() == answer


def test_the_schedule_downloads_for_polish_excel(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute("instalments")
    with one.page.expect_download() as caught:
        box.get_by_role("button", name="Pobierz CSV").click()
    content = open(caught.value.path(), "rb").read()
    assert caught.value.suggested_filename == "raty.csv"
    assert content.startswith(b"\xef\xbb\xbf") and content.count(b"\r\n") == 19
    assert "1;15.03.2025;17.03.2025;317,36;0,00;317,36;5395,04" in content.decode("utf-8-sig")


def test_one_worker_serves_the_whole_visit(visit):
    one = visit()
    workers = []
    one.page.on("worker", lambda worker: workers.append(worker.url))
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute("instalments")
    one.page.evaluate("window.sameVisit = true")
    one.page.get_by_role("link", name="Pomoc de minimis").first.click()
    one.page.wait_for_url("**/kalkulatory/de-minimis/")
    box = one.calculator("de_minimis")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute("de_minimis")
    assert one.page.evaluate("window.sameVisit") is True  # instant navigation: the document stayed
    assert len([url for url in workers if "python-worker" in url]) == 1
    one.page.go_back()
    one.page.wait_for_url("**/kalkulatory/raty/")
    box = one.calculator("instalments")
    one.page.wait_for_function("() => document.querySelector('[name=principal]')?.value.includes('400,00')")
    box.locator(".calc-tools:not([hidden])").wait_for(timeout=20_000)
    assert box.locator(".calc-answer").inner_text().startswith("Rybnik")
    one.page.go_forward()
    one.page.wait_for_url("**/kalkulatory/de-minimis/")
    one.page.wait_for_function("() => document.querySelector('[name=\"aid.amount\"]')?.value.includes('280,00')")


def test_python_waits_for_the_reader(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    one.page.wait_for_timeout(500)
    assert not [url for url in one.requests if "python/" in url]
    one.calculator("instalments").locator('[name="principal"]').focus()
    one.page.wait_for_function("() => document.querySelector('.calc-start').dataset.state === 'ready'", timeout=60_000)
    assert [url for url in one.requests if url.endswith(".wasm")]


def test_blocked_webassembly_says_so_and_can_be_tried_again(chrome, address, visit):
    one = visit()
    one.context.add_init_script("delete globalThis.WebAssembly")
    one.context.route("**/python-worker*.mjs", lambda route: route.fulfill(
        content_type="text/javascript", body="delete globalThis.WebAssembly;\n" + route.fetch().text()))
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    box.get_by_role("button", name="Oblicz").click()
    one.page.wait_for_function("() => document.querySelector('.calc-start').dataset.state === 'failed'", timeout=60_000)
    assert "WebAssembly" in box.locator(".calc-status").inner_text() and "K-WASM" in box.locator(".calc-status").inner_text()
    assert "Spróbuj ponownie" in box.get_by_role("button", name="Spróbuj ponownie").inner_text()
    assert "400,00" in box.locator('[name="principal"]').input_value()
    one.complaints.clear()  # the browser itself reports what the test broke


def test_a_failed_download_can_be_retried(visit):
    one = visit()
    one.context.route("**/*.wasm", lambda route: route.abort())
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    box.get_by_role("button", name="Oblicz").click()
    one.page.wait_for_function("() => document.querySelector('.calc-start').dataset.state === 'failed'", timeout=60_000)
    one.context.unroute("**/*.wasm")
    box.get_by_role("button", name="Spróbuj ponownie").click()
    box.locator(".calc-tools:not([hidden])").wait_for(timeout=60_000)
    assert box.locator(".calc-answer").inner_text().startswith("Rybnik")
    one.complaints.clear()  # the browser itself reports what the test broke


def test_a_metered_connection_is_asked_first(visit):
    one = visit()
    one.context.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    box.locator('[name="principal"]').focus()
    box.get_by_role("button", name="Pobierz i uruchom").wait_for()
    assert not [url for url in one.requests if url.endswith(".wasm")]
    box.get_by_role("button", name="Pobierz i uruchom").click()
    one.page.wait_for_function("() => document.querySelector('.calc-start').dataset.state === 'ready'", timeout=60_000)


def test_the_keyboard_is_enough(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    page = one.page
    page.locator('[name="principal"]').first.focus()
    page.keyboard.type("1200")
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.name || document.activeElement.textContent.trim().slice(0, 20)")
        reached.append(name)
        if name in ("granted_on", "first_due_on"):
            page.keyboard.type({"granted_on": "05.01.2026", "first_due_on": "05.02.2026"}[name])
        if name == "months":
            page.keyboard.type("12")
        if name == "Oblicz":
            page.keyboard.press("Space")
            break
    assert reached[-1] == "Oblicz"
    page.wait_for_function("() => document.querySelector('.calc-status').textContent.includes('12\u00a0rat')", timeout=60_000)


def test_without_javascript_the_worked_answer_is_there(visit):
    one = visit(java_script_enabled=False)
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    assert "Ten formularz potrzebuje JavaScriptu" in box.inner_text()
    assert "Rybnik może się na to zgodzić" in box.locator(".calc-answer").inner_text()
    assert box.get_by_role("group", name="Harmonogram spłaty").locator("tbody tr").count() == 18
    assert box.locator('[name="principal"]').is_disabled()


def test_a_date_can_be_picked(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    picker = box.locator('[data-field="granted_on"] input[type="date"]')
    picker.evaluate("(field) => { field.value = '2026-01-05'; field.dispatchEvent(new Event('input', {bubbles: true})); field.dispatchEvent(new Event('change', {bubbles: true})); }")
    assert box.locator('[name="granted_on"]').input_value() == "05.01.2026"


def test_the_long_schedule_scrolls_inside_itself_on_a_phone(visit):
    one = visit(viewport={"width": 320, "height": 640})
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    fill(box, {"town": "", "months": "60"})
    one.compute("instalments")
    assert one.page.evaluate("document.documentElement.scrollWidth") <= 320
    region = box.get_by_role("group", name="Harmonogram spłaty")
    assert region.evaluate("box => box.scrollWidth > box.clientWidth") and region.get_attribute("tabindex") == "0"
    assert region.locator("tbody tr").count() == 60


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


@pytest.mark.parametrize("name", list(PAGES))
def test_typed_examples_cover_every_visible_field(name):
    """The example's texts name fields that the form really has (a renamed field would silently stay empty)."""
    known = catalogue.rule(name).FIELDS
    typed = forms.texts(known, catalogue.words(name).EXAMPLE)
    raw, _ = forms.read(known, typed)
    assert set(raw) == set(catalogue.words(name).EXAMPLE) and not re.search("None", str(typed))


def test_the_beginning_of_a_result_comes_into_view_beside_a_long_form(visit):
    one = visit(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    one.open("kalkulatory/odsetki/")
    box = one.calculator("late_interest")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    fill(box, {"until": "26.11.2026"})
    one.compute("late_interest")
    answer = box.locator(".calc-answer")
    assert "nie znamy wartości" in answer.inner_text()
    assert 0 < answer.evaluate("answer => answer.getBoundingClientRect().top") < 720
    # The rate that is missing can be typed in, and the days that are known are a click away.
    box.get_by_role("link", name="Pole na tę wartość").click()
    assert one.page.evaluate("document.activeElement.name") == "assumed.late_interest.statutory"
    box.get_by_role("link", name="Odsetki do 17.09.2026").click()
    one.page.wait_for_function("() => document.querySelector('[name=until]').value === '17.09.2026'")


SIDEWAYS = """() => [...document.querySelectorAll('.calc-schedule')].filter((box) => box.clientWidth && box.scrollWidth > box.clientWidth + 1)
  .map((box) => box.getAttribute('aria-label'))"""


@pytest.mark.parametrize("page", ["porownanie-abolicji", "raty", "plan-mieszany", "ulga-z-urzedu", "abolicja", "odpracowanie"])
def test_no_column_of_a_result_hides_beside_its_box_on_a_wide_screen(visit, page):
    one = visit(viewport={"width": 1280, "height": 900})
    one.open(f"kalkulatory/{page}/")
    one.page.locator(".calc-row-details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    assert one.page.evaluate(SIDEWAYS) == []


@pytest.mark.parametrize("width", [320, 390, 820])
def test_rows_with_sentences_become_cards_that_name_their_values_on_a_narrow_screen(visit, width):
    one = visit(viewport={"width": width, "height": 800})
    one.open("kalkulatory/porownanie-abolicji/")
    table = one.page.locator(".calc-table--wide")
    assert table.evaluate("table => table.getBoundingClientRect().right <= table.closest('.calc-side').getBoundingClientRect().right")
    lacking = table.locator("td[data-label='Czego brakuje']").first
    assert lacking.inner_text() and "Czego brakuje" in lacking.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert one.page.get_by_role("cell", name="Bytom", exact=True).count() == 1  # still a table to a screen reader
    assert one.axe() == []


@pytest.mark.parametrize("width", [320, 390, 600, 820, 1280])
def test_letters_of_charts_can_be_read_on_every_screen(visit, width):
    one = visit(viewport={"width": width, "height": 800})
    for page in ("raty", "de-minimis"):
        one.open(f"kalkulatory/{page}/")
        heights = one.page.locator(".calc-chart svg").evaluate_all(
            "all => all.map((svg) => parseFloat(getComputedStyle(svg.querySelector('text')).fontSize) * svg.clientWidth / svg.viewBox.baseVal.width)")
        assert heights and min(heights) >= 12.5, page
        inside = one.page.locator(".calc-chart svg text").evaluate_all("all => all.every((text) => text.getBBox().x >= -1 && text.getBBox().x + text.getBBox().width <= 642)")
        assert inside, page
