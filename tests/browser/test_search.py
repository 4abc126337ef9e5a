"""The search in a real browser: every form of the listed words, keyboard, screen reader's announcements, instant navigation, no JavaScript."""

import pytest

from deploy.paths import SITE
from tests.search.forms import QUESTIONS, forms, lexemes

FIRST = 10  # answers on the first screen
TOP = 3  # answers that a reader in a hurry looks at
NARROW = {"viewport": {"width": 320, "height": 640}}
# Asks the module that the page itself uses; resolves with the queries whose first answers miss their page.
SEARCH_ALL = """async ([module, manifest, wanted, most]) => {
  const { Index } = await import(module);
  const get = async (name) => (await fetch(new URL(`../search/${name}`, module))).json();
  const index = new Index(await (await fetch(manifest)).json(), get);
  const missed = [];
  for (const [query, page] of wanted) {
    const { results } = await index.search(query, most);
    if (!results.slice(0, most).some(({ url }) => url.split("#")[0] === page)) missed.push(`${query}: ${page}`);
  }
  return missed;
}"""


def opened(one, path="oddluzanie/raty/"):
    """A page with the search open."""
    one.open(path)
    one.page.wait_for_load_state("networkidle")
    one.page.keyboard.press("/")
    field = one.page.get_by_role("searchbox", name="Czego Państwo szukają?")
    field.wait_for()
    return field


def answers(one):
    return one.page.get_by_role("list", name="Znalezione odpowiedzi").get_by_role("link")


def of_search(one):
    """What has been asked for of the index and of the search's own modules, but for the one that opens it."""
    return [url for url in one.requests if "/assets/search/" in url or "/search-" in url]


def missed(one, wanted, most=FIRST):
    """The wanted [[what is typed, page], …] of which the page is not among the first answers."""
    one.open("oddluzanie/raty/")
    with one.page.expect_response("**/assets/search/index.*.json") as manifest:
        one.page.get_by_role("button", name="Szukaj w poradniku").click()
    module = next(url for url in one.requests if "/search-query." in url)
    return one.page.evaluate(SEARCH_ALL, [module, manifest.value.url, wanted, most])


def test_every_form_of_every_listed_word_finds_its_page(visit):
    wanted = [[form, page] for word, page in lexemes().items() for form in sorted(forms(word))]
    assert len(lexemes()) >= 30 and len(wanted) > 20 * len(lexemes())
    assert missed(visit(), wanted) == []


def test_what_readers_type_finds_its_page(visit):
    assert missed(visit(), [list(row) for row in lexemes(QUESTIONS).items()], TOP) == []


def test_nothing_of_the_index_is_loaded_before_the_search_opens(visit):
    one = visit()
    one.open("oddluzanie/raty/")
    one.page.wait_for_load_state("networkidle")
    one.page.get_by_role("button", name="Szukaj w poradniku").focus()
    one.page.wait_for_timeout(300)
    assert of_search(one) == []
    one.page.keyboard.press("Enter")
    one.page.locator("#search-field").wait_for()
    one.page.wait_for_load_state("networkidle")
    assert any("/assets/search/index." in url for url in of_search(one))


def test_a_query_loads_the_files_of_its_words_only(visit):
    one = visit()
    opened(one)
    one.page.keyboard.type("umorzenie zaleglosci")
    answers(one).nth(FIRST - 1).wait_for()
    parts = [url.rsplit("/", 1)[1].split(".")[0] for url in of_search(one) if "/parts/" in url]
    assert sorted(name for name in parts if not name.isdigit()) == ["um", "za"]


def test_by_keyboard_alone_from_a_key_to_the_answer(visit):
    one = visit()
    field = opened(one, "")
    one.page.keyboard.type("odsetki raty")
    link = one.page.locator('dialog.search a[href*="oddluzanie/raty/#instalments-interest"]').first
    link.wait_for()
    assert link.inner_text().startswith("Czy od rozłożonego długu rosną odsetki?")
    assert {"odsetki"} <= set(link.locator("mark").all_inner_texts())
    one.page.wait_for_function("() => document.querySelector('dialog.search [role=status]').textContent.startsWith('Znaleziono')")
    one.page.keyboard.press("ArrowDown")
    assert answers(one).first.evaluate("link => link === document.activeElement")
    one.page.keyboard.press("ArrowUp")
    assert field.evaluate("field => field === document.activeElement")
    one.page.evaluate("window.stayed = true")
    one.page.keyboard.press("Enter")
    one.page.wait_for_url("**/oddluzanie/raty/#instalments-interest")
    one.page.wait_for_function("() => document.activeElement.id === 'instalments-interest'")
    assert one.page.evaluate("window.stayed"), "the page was loaded anew instead of instantly"
    assert not one.page.locator("dialog.search").is_visible()
    # The same search goes on after the navigation; Escape gives the keyboard back.
    one.page.keyboard.press("Control+k")
    field.wait_for()
    assert field.input_value() == "odsetki raty"
    one.page.keyboard.press("Escape")
    field.wait_for(state="hidden")
    assert one.page.evaluate("document.activeElement.id") == "instalments-interest"


def test_an_answer_on_the_same_page_opens_in_the_middle_of_a_narrow_screen(visit):
    one = visit(**NARROW)
    opened(one)
    one.page.keyboard.type("kto decyduje o ratach")
    answers(one).first.wait_for()
    box = one.page.locator("dialog.search li").filter(has_text="Kto w gminie decyduje o ratach?").first
    box.locator(".search__excerpt").click(force=True)  # the whole answer leads there, by a layer of its link
    one.page.wait_for_url("**/oddluzanie/raty/#instalments-responsible-unit")
    assert not one.page.locator("dialog.search").is_visible()
    top = one.page.locator("#instalments-responsible-unit")
    one.page.wait_for_function("() => { const { top } = document.getElementById('instalments-responsible-unit').getBoundingClientRect(); return top >= 0 && top < 300 }")
    assert top.is_visible()


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, NARROW, NARROW | {"color_scheme": "dark"}], ids=["light", "dark", "320", "320-dark"])
def test_no_accessibility_violation_with_the_search_open(visit, options):
    one = visit(**options)
    opened(one)
    one.page.keyboard.type("umorzenie zaleglosci")
    answers(one).first.wait_for()
    assert one.page.locator("dialog.search mark").count() > 0
    assert one.page.evaluate("document.documentElement.scrollWidth") <= one.page.viewport_size["width"]
    assert one.page.locator("dialog.search").evaluate("box => box.scrollWidth <= box.clientWidth")
    assert one.axe() == []


def test_more_answers_follow_and_are_counted_in_polish(visit):
    one = visit()
    opened(one)
    one.page.keyboard.type("gmina")
    answers(one).nth(FIRST - 1).wait_for()
    assert answers(one).count() == FIRST
    assert not one.page.get_by_role("button", name="Spróbuj jeszcze raz").is_visible()
    one.page.get_by_role("button", name="Pokaż następne 10 odpowiedzi").click()
    answers(one).nth(FIRST).wait_for()
    assert answers(one).nth(FIRST).evaluate("link => link === document.activeElement")
    one.page.keyboard.type("x")  # a letter goes on in the field
    assert one.page.locator("#search-field").input_value() == "gminax"


def test_what_is_not_in_the_guide_is_said_kindly(visit):
    one = visit()
    field = opened(one)
    one.page.keyboard.type("kosmonautyka")
    one.page.get_by_text("Tych słów nie ma w poradniku.").first.wait_for()
    assert [button.inner_text() for button in one.page.get_by_role("dialog").get_by_role("button").all()] == ["Zamknij"]
    assert one.page.get_by_role("dialog").get_by_role("link", name="Zadaj pytanie").is_visible()
    field.fill("k")
    one.page.get_by_text("Proszę wpisać co najmniej dwie litery.").first.wait_for()
    one.page.get_by_role("dialog").get_by_role("link", name="Wszystkie pytania").click()
    one.page.wait_for_url("**/pytania/")


def test_a_failed_download_can_be_tried_again(visit):
    one = visit()
    one.context.route("**/assets/search/parts/um.*", lambda route: route.fulfill(status=503))
    opened(one)
    one.page.keyboard.type("umorzenie")
    retry = one.page.get_by_role("button", name="Spróbuj jeszcze raz")
    retry.wait_for()
    one.context.unroute("**/assets/search/parts/um.*")
    retry.click()
    answers(one).first.wait_for()
    assert one.page.evaluate("document.activeElement.id") == "search-field"
    assert not retry.is_visible()
    # The browser logs the answers that were refused, at its own pace.
    one.complaints[:] = [text for text in one.complaints if "503" not in text and "/parts/um." not in text]


def test_a_slip_is_told_and_still_finds(visit):
    one = visit()
    opened(one)
    one.page.keyboard.type("umozenie ")
    one.page.locator(".search__status", has_text="W poradniku nie ma słowa „umozenie”. Z podobnymi:").wait_for()
    assert any("/oddluzanie/abolicja/" in link.get_attribute("href") for link in answers(one).all())


def slowly(one, pattern):
    """Lets what matches arrive only when the returned list of routes is let go."""
    held = []
    one.context.route(pattern, lambda route: held.append(route))
    return held


def let_go(one, held):
    one.page.wait_for_timeout(100)
    assert held, "nothing was asked for"
    for route in held:
        route.continue_()


def test_what_is_typed_while_the_search_loads_is_not_lost(visit):
    one = visit()
    one.open("oddluzanie/raty/")
    one.page.wait_for_load_state("networkidle")
    held = slowly(one, "**/search-dialog.*")
    one.page.keyboard.press("/")
    one.page.keyboard.type("splatx")
    one.page.keyboard.press("Backspace")
    one.page.keyboard.type("a np.")
    let_go(one, held)
    one.page.locator("#search-field").wait_for()
    one.page.keyboard.type(" raty")
    assert one.page.locator("#search-field").input_value() == "splata np. raty"
    assert one.page.url.endswith("/oddluzanie/raty/")


def test_enter_waits_for_the_answers_to_the_last_letter(visit):
    one = visit()
    opened(one)
    one.page.keyboard.type("rata ")
    answers(one).first.wait_for()
    held = slowly(one, "**/assets/search/parts/ko.*")
    one.page.locator("#search-field").fill("komornik")
    one.page.keyboard.press("Enter")
    let_go(one, held)
    one.page.locator("dialog.search").wait_for(state="hidden")
    one.page.wait_for_function("() => document.querySelector('article').textContent.toLowerCase().includes('komornik')")


def test_no_single_letter_is_a_shortcut_and_the_slash_can_be_switched_off(visit):
    one = visit()
    one.open("oddluzanie/raty/")
    one.page.wait_for_load_state("networkidle")
    for key in "pn,.sfPN":
        one.page.keyboard.press(key)
    one.page.wait_for_timeout(300)
    assert one.page.url.endswith("/oddluzanie/raty/")
    assert one.page.locator("dialog.search").count() == 0
    one.open("dostepnosc/")
    one.page.get_by_role("checkbox", name="Sam znak / otwiera wyszukiwarkę").uncheck()
    one.open("oddluzanie/raty/")
    one.page.wait_for_load_state("networkidle")
    one.page.keyboard.press("/")
    one.page.wait_for_timeout(300)
    assert one.page.locator("dialog.search").count() == 0
    assert one.page.get_by_role("button", name="Szukaj w poradniku").get_attribute("aria-keyshortcuts") == "Control+K"
    one.page.keyboard.press("Control+k")
    one.page.locator("#search-field").wait_for()


def test_answers_have_room_on_a_screen_at_400_percent(visit):
    one = visit(viewport={"width": 320, "height": 256})
    opened(one)
    one.page.keyboard.type("umorzenie")
    answers(one).first.wait_for()
    box = one.page.locator("dialog.search")
    assert box.evaluate("box => box.scrollHeight > box.clientHeight && box.querySelector('.search__output').scrollHeight <= box.querySelector('.search__output').clientHeight")
    assert answers(one).first.evaluate("link => link.getBoundingClientRect().top < 256")


def test_keys_do_not_open_the_search_while_somebody_writes(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    one.page.wait_for_load_state("networkidle")
    one.page.locator("housing-calculator input[name=principal]").first.focus()
    one.page.keyboard.type("s/f.")
    one.page.wait_for_timeout(300)
    assert one.page.locator("dialog.search").count() == 0


def test_without_javascript_the_link_leads_to_all_questions(chrome, address):
    context = chrome.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "oddluzanie/raty/")
    page.get_by_role("link", name="Szukaj w poradniku").click()
    assert page.url == address + "pytania/"
    page.get_by_role("link", name="Czy od rozłożonego długu rosną odsetki?").click()
    assert page.url.endswith("oddluzanie/raty/#instalments-interest")
    context.close()


def test_theme_loads_no_index_of_its_own(visit):
    one = visit()
    one.open()
    one.page.wait_for_load_state("networkidle")
    assert not (SITE / "search" / "search_index.json").exists()
    assert [url for url in one.requests if "search_index" in url or "workers/search" in url] == []
