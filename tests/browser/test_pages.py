"""Pages in a real browser: accessible in every state, at 320 px, in the dark, printed, and with no word to strangers."""

import pytest

from deploy.paths import SITE

PAGES = ["", "oddluzanie/", "oddluzanie/raty/", "oddluzanie/abolicja/", "remonty/zwolnienia-z-podatku/", "kalkulatory/", "kalkulatory/raty/",
         "kalkulatory/zwolnienie-z-podatku/", "kalkulatory/de-minimis/", "miasta/", "miasta/rybnik/", "miasta/bytom/", "prawo/", "wspoltworzenie/",
         "pytania/", "dostepnosc/", "nie-ma-takiej-strony/"]
DARK = {"color_scheme": "dark"}


@pytest.mark.parametrize("path", PAGES)
def test_no_accessibility_violation(visit, path):
    one = visit()
    one.open(path)
    if path.startswith("nie-ma"):
        one.complaints.clear()  # the browser logs the 404 that this page is
    assert one.axe() == []


@pytest.mark.parametrize("path", ["", "oddluzanie/raty/", "kalkulatory/de-minimis/", "miasta/rybnik/", "prawo/"])
def test_no_accessibility_violation_in_the_dark(visit, path):
    one = visit(**DARK)
    one.open(path)
    assert one.page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    assert one.axe() == []


@pytest.mark.parametrize("options", [{}, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name, path", [("instalments", "kalkulatory/raty/"), ("tax_exemption", "kalkulatory/zwolnienie-z-podatku/"),
                                        ("de_minimis", "kalkulatory/de-minimis/")])
def test_no_accessibility_violation_with_errors_and_with_a_result(visit, name, path, options):
    one = visit(**options)
    one.open(path)
    one.compute(name)
    assert one.calculator(name).locator(".calc-errors").is_visible()
    assert one.axe() == []
    one.calculator(name).get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute(name)
    one.calculator(name).locator(".calc-tools:not([hidden])").wait_for()
    assert one.axe() == []


@pytest.mark.parametrize("path", PAGES[:-1])
def test_nothing_sticks_out_at_320_px(visit, path):
    one = visit(viewport={"width": 320, "height": 640})
    one.open(path)
    assert one.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_schedule_prints_whole(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    one.page.emulate_media(media="print")
    region = one.calculator("instalments").get_by_role("group", name="Harmonogram spłaty")
    assert region.evaluate("box => box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1")
    assert one.page.locator(".md-header").is_hidden() and one.page.locator(".md-sidebar--primary").is_hidden()


def test_every_built_page_carries_the_policy_and_one_heading():
    for path in SITE.rglob("*.html"):
        page = path.read_text("utf-8")
        assert "Content-Security-Policy" in page, path
        assert page.count("<h1") == 1, path
        assert 'lang="pl"' in page, path


@pytest.mark.parametrize("path", ["oddluzanie/raty/", "kalkulatory/raty/", "kalkulatory/raty/osadz/", "miasta/", "bez-sieci/", "wspoltworzenie/dodaj-miasto/"])
def test_regions_that_speak_are_rendered_before_they_do(visit, path):
    one = visit()
    one.open(path)
    one.page.wait_for_timeout(500)
    regions = one.page.locator("main [role=status]")
    assert regions.count() > 0
    assert regions.evaluate_all("all => all.filter((region) => !region.checkVisibility()).map((region) => region.outerHTML)") == []


def test_the_skip_link_and_language(visit):
    one = visit()
    one.open("oddluzanie/raty/")
    one.page.keyboard.press("Tab")
    assert one.page.evaluate("document.activeElement.className").startswith("md-skip")


def test_the_contents_follow_the_reader(visit):
    one = visit()
    one.open("oddluzanie/raty/")
    marked = "[...document.querySelectorAll('.md-nav--secondary .md-nav__link--active')].map((link) => link.hash)"
    for answer in ("instalments-procedure", "instalments-responsible-unit", "instalments-schedule"):
        one.page.evaluate(f"document.getElementById('{answer}').scrollIntoView()")
        one.page.wait_for_function(f"() => {marked}.includes('#{answer}')")
    # The same after the theme has put another page in without loading it.
    one.page.locator('.md-nav--primary a[href$="odroczenie/"]').first.click()
    one.page.wait_for_url("**/oddluzanie/odroczenie/")
    one.page.locator("#deferral-until-when").wait_for()
    one.page.evaluate("document.getElementById('deferral-until-when').scrollIntoView()")
    one.page.wait_for_function(f"() => {marked}.includes('#deferral-until-when')")
    assert one.page.locator(".page-toc").is_hidden()


@pytest.mark.parametrize("path", ["oddluzanie/raty/", "remonty/zabytki/", "wsparcie/"])
def test_a_long_page_reads_well_on_a_phone_without_javascript(visit, path):
    one = visit(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    one.open(path)
    contents = one.page.get_by_role("navigation", name="Na tej stronie")
    contents.locator("summary").click()
    links = contents.get_by_role("link")
    headings = one.page.locator("article h2[id]")
    assert links.count() == headings.count() > 3
    links.last.click()
    assert headings.last.evaluate("heading => Math.abs(heading.getBoundingClientRect().top) < innerHeight")
    # The menu opens with a label where no script gives it a button.
    one.page.locator(".menu-label").click()
    assert one.page.locator(".md-nav--primary a:visible").count() > 3
    # Nothing that belongs to an answer waits for a script.
    assert one.page.locator("article [hidden]:not(.calc-errors, .calc-error, .calc-tools, .calc-field, .calc-assumed, .calc-questions)").count() == 0
