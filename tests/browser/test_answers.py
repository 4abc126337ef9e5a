"""Tools under an answer in a real browser: by keyboard, on paper, without scripts, at 320 px and in the dark."""

import re

import pytest

ANSWER, PAGE = "instalments-schedule", "oddluzanie/raty/"
OTHER = "instalments-interest"
PARTS = ".md-content__inner > *"


def tools(one, answer=ANSWER):
    """The tools of an answer, with the buttons that scripts add."""
    found = one.page.locator(f'[data-answer="{answer}"]')
    found.locator("button").first.wait_for()
    return found


def shown(one, selector: str) -> list[str]:
    """The texts of the direct parts of the page that can be seen, cut short."""
    return one.page.locator(selector).evaluate_all("parts => parts.filter((part) => part.checkVisibility() && part.getClientRects().length)"
                                                   ".map((part) => part.textContent.trim().slice(0, 60))")


def storage(one) -> str:
    """Everything that the browser keeps for the site."""
    return one.page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")


def on_paper(visit):
    """(visit, whole): the page as on paper, where printing is only counted, and the parts that the whole page prints."""
    one = visit()
    one.open(PAGE)
    tools(one)
    one.page.evaluate("window.printed = 0; window.print = () => { window.printed += 1 }; 0")  # a function at the end would be called
    one.page.emulate_media(media="print")
    return one, shown(one, PARTS)


def press(one, answer=ANSWER) -> None:
    """"Drukuj tę odpowiedź", by a script, because on paper there is no button to press."""
    one.page.evaluate(f"document.querySelector('[data-answer=\"{answer}\"] [data-tool=print]').click()")


def test_the_copied_link_leads_to_the_answer(visit, address):
    one = visit(permissions=["clipboard-read", "clipboard-write"])
    one.open(PAGE)
    tools(one).get_by_role("button", name="Kopiuj link").press("Enter")
    tools(one).get_by_role("status").get_by_text("Skopiowano link").wait_for()
    link = one.page.evaluate("navigator.clipboard.readText()")
    assert link == f"{address}{PAGE}#{ANSWER}"
    other = one.context.new_page()
    other.goto(link)
    assert other.locator(f"#{ANSWER}").evaluate("heading => { const top = heading.getBoundingClientRect().top; return top >= 0 && top < innerHeight }")


def test_a_second_copy_is_announced_again(visit):
    one = visit(permissions=["clipboard-read", "clipboard-write"])
    one.open(PAGE)
    button = tools(one).get_by_role("button", name="Kopiuj link")
    status = tools(one).locator("[role=status]")
    # Empty it takes no room, but it is rendered: only then will it be read aloud.
    assert status.evaluate("region => region.checkVisibility() && region.getBoundingClientRect().height === 0")
    button.click()
    tools(one).get_by_text("Skopiowano link").wait_for()
    status.evaluate("region => { window.heard = []; new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true }) }")
    button.click()
    one.page.wait_for_function("() => heard.length === 2")
    assert one.page.evaluate("heard") == ["", "Skopiowano link do tej odpowiedzi."]


def test_where_copying_is_forbidden_the_address_bar_leads_to_the_answer(visit, address):
    one = visit()
    one.open(PAGE)
    one.page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('no')); 0")
    tools(one).get_by_role("button", name="Kopiuj link").click()
    tools(one).get_by_role("status").get_by_text("adres z paska").wait_for()
    assert one.page.url == f"{address}{PAGE}#{ANSWER}"


def test_one_answer_prints_alone_and_the_next_print_is_whole(visit):
    one, whole = on_paper(visit)
    press(one)
    alone = shown(one, PARTS)
    assert one.page.evaluate("window.printed") == 1
    assert alone[0].startswith("Spłata długu na raty") and alone[1].startswith("Jak ułożyć harmonogram spłaty?")
    assert any(text.startswith("Podstawa prawna") for text in alone), "the legal basis is missing"
    assert f"/{PAGE}#{ANSWER}. Stan prawny na " in one.page.locator(".answer-source").text_content()
    start = whole.index(alone[1])
    end = start + len(alone) - 2  # without the title and the source
    assert alone[1:-1] == whole[start:end] and whole[end].startswith("Jak wygląda droga od wniosku do umowy?"), "a part of the answer is missing"
    assert len(shown(one, ".md-content h2")) == 1
    # Closed or cancelled, the dialog says so with the same event.
    one.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert shown(one, PARTS) == whole and one.page.locator(".answer-source").count() == 0


def test_a_browser_that_never_says_that_it_has_printed_prints_the_page_whole_next_time(visit):
    one, whole = on_paper(visit)
    press(one)
    one.page.keyboard.press("Control+p")
    assert shown(one, PARTS) == whole


def test_a_printed_answer_holds_its_result_only_when_it_was_computed(visit):
    one = visit()
    one.open(PAGE)
    tools(one)
    one.page.evaluate("window.print = () => {}; 0")
    box = one.calculator("instalments")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute("instalments")
    one.page.emulate_media(media="print")
    press(one)
    assert box.locator(".calc-output").is_visible() and box.locator(".calc-form").is_hidden()
    press(one, OTHER)
    assert one.page.locator("housing-calculator").nth(1).locator(".calc-output").is_hidden(), "our example went to the paper"
    assert box.locator(".calc-output").is_hidden()


def test_the_keyboard_reaches_everything(visit):
    one = visit()
    one.open(PAGE)
    tools(one).get_by_role("button", name="Kopiuj link").focus()
    reached = []
    for _ in range(6):
        reached.append(one.page.evaluate("document.activeElement.textContent"))
        one.page.keyboard.press("Tab")
    assert reached == ["Kopiuj link", "Drukuj tę odpowiedź", "Zadaj pytanie", "Zgłoś błąd", "Tak, pomogła", "Nie, nie pomogła"]


@pytest.mark.parametrize("javascript", [True, False])
def test_no_opens_a_way_out_and_sends_nothing(visit, javascript):
    one = visit(java_script_enabled=javascript)
    one.open(PAGE)
    found = one.page.locator(f'[data-answer="{ANSWER}"]')
    asked, kept = len(one.requests), storage(one) if javascript else ""
    found.locator("summary").nth(0).press("Enter")
    assert found.get_by_text("Dziękujemy.").is_visible()
    found.locator("summary").nth(1).press("Enter")
    assert found.get_by_role("link", name="Proszę napisać, czego zabrakło").is_visible() and found.get_by_text("Dziękujemy.").is_hidden()
    assert [url for url in one.requests[asked:] if "favicon" not in url] == []
    assert not javascript or storage(one) == kept
    found.get_by_role("link", name="Z kim porozmawiać na miejscu").click()
    one.page.wait_for_url("**/oddluzanie/#pomoc-na-miejscu")


def test_without_javascript_there_is_no_button_that_does_nothing(visit):
    one = visit(java_script_enabled=False)
    one.open(PAGE)
    found = one.page.locator(f'[data-answer="{ANSWER}"]')
    assert found.locator("button").count() == 0
    assert found.locator(".answer-links").get_by_role("link").all_text_contents() == ["Zadaj pytanie", "Zgłoś błąd"]


def test_the_tools_follow_instant_navigation(visit):
    one = visit()
    one.open("oddluzanie/odroczenie/")
    tools(one, "deferral-until-when")
    one.page.evaluate("window.stays = true")
    one.page.evaluate(f"document.querySelector('.md-nav--primary a[href$=\"raty/\"]').click()")
    assert tools(one).locator("button").count() == 2
    assert one.page.evaluate("window.stays"), "the browser loaded the page anew"


@pytest.mark.parametrize("path", ["", "kalkulatory/raty/", "miasta/rybnik/", "prawo/"])
def test_every_page_lets_ask_and_report(visit, path):
    one = visit()
    one.open(path)
    end = one.page.locator(".page-report")
    for name in ("Zadaj pytanie", "Zgłoś błąd"):
        assert end.get_by_role("link", name=name, exact=True).is_visible()
    assert end.get_by_text("Czy ta strona pomogła?").is_visible()


def test_without_a_publisher_the_letter_waits_with_its_page_and_question(visit, address):
    one = visit()
    one.open(PAGE)
    shown = tools(one)
    question = shown.get_attribute("aria-label").removeprefix("Odpowiedź: ")
    shown.get_by_role("link", name="Zgłoś błąd", exact=True).click()
    one.page.wait_for_url("**/wspoltworzenie/?*#zglos-blad")
    letter = one.page.locator("#zglos-blad ~ .prepared textarea").first
    letter.wait_for()
    assert f"Odpowiedź: {question}\nStrona: " in letter.input_value() and f"/{PAGE}#" in letter.input_value() and "{" not in letter.input_value()
    assert one.page.locator(".prepared:visible").count() == 1 and one.axe() == []
    one.context.grant_permissions(["clipboard-read", "clipboard-write"])
    one.page.get_by_role("button", name="Kopiuj treść").click()
    one.page.get_by_text("Skopiowano treść wiadomości.").wait_for()
    one.open("wspoltworzenie/")
    assert one.page.locator(".prepared:visible").count() == 0


def test_a_missing_page_reports_its_own_address(visit, address):
    one = visit()
    # The site was built without a publisher's address, so the page gets the link that it would have had.
    one.context.route("**/nie-ma-takiej/", lambda route: route.fulfill(
        status=200, content_type="text/html", headers={"Content-Security-Policy": ""},
        body=re.sub(r'href="/wspoltworzenie/[^"]*#zglos-blad" data-fill', 'href="mailto:a@example.pl?body=tu%20prosz%C4%99%20wpisa%C4%87%20adres%20strony" data-fill',
                    route.fetch().text())))
    one.open("nie-ma-takiej/")
    link = one.page.locator('[data-fill-address][href^="mailto:"]')
    link.wait_for()
    one.page.wait_for_function("!document.querySelector('[data-fill-address][href^=\"mailto:\"]').href.includes('prosz')")
    assert link.evaluate("link => decodeURIComponent(new URL(link.href).search)") == f"?body={address}nie-ma-takiej/"


@pytest.mark.parametrize("options", [{"viewport": {"width": 320, "height": 640}}, {"color_scheme": "dark"}], ids=["320 px", "dark"])
@pytest.mark.parametrize("path", [PAGE, "wspoltworzenie/pytania-czytelnikow/"])
def test_open_tools_are_accessible_and_narrow(visit, options, path):
    one = visit(**options)
    one.open(path)
    if path == PAGE:
        tools(one).get_by_role("button", name="Kopiuj link").click()
    summary = one.page.locator(".answer-helped summary").nth(1)
    summary.click()
    assert one.axe() == []
    width = one.page.viewport_size["width"]
    assert one.page.evaluate("document.documentElement.scrollWidth") <= width
