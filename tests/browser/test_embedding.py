"""A calculator in a town's own page: another site, with a strict policy of its own, and the snippet that the guide's page gives."""

import re
import threading
import time
from html import unescape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from calculators import catalogue
from deploy.paths import SITE
from macros import embed_pages
from tests.browser.conftest import READY, Visit

NARROW = {"viewport": {"width": 320, "height": 640}}
PAGE = """<!doctype html><html lang="pl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Urząd Gminy</title><link rel="icon" href="data:,"></head><body><main><h1>Urząd Gminy</h1>{}</main></body></html>"""


SLOW = b"<!--slow-->"


class Host(BaseHTTPRequestHandler):
    """A town's site: `pages` by path, under the policy that the guide asks for and not a word more."""

    pages: dict[str, str] = {}
    security_policy = ""

    def do_GET(self):
        pieces = PAGE.format(self.pages.get(self.path, "")).encode().split(SLOW)
        self.send_response(200 if self.path in self.pages else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(sum(map(len, pieces))))
        self.send_header("Content-Security-Policy", f"default-src 'none'; img-src data:; {self.security_policy}")
        self.end_headers()
        # A page may come in pieces, on a slow line.
        for number, piece in enumerate(pieces):
            time.sleep(0.7 if number else 0)
            self.wfile.write(piece)
            self.wfile.flush()

    def log_message(self, *arguments):
        """Quiet."""


@pytest.fixture(scope="module")
def host(address):
    """(address of the town's site, its pages by path)."""
    asked = embed_pages.embed_policy(address, base="")
    handler = type("Town", (Host,), {"pages": {}, "security_policy": asked})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    # By another name than the guide's, so that the two are different sites and not only different ports.
    yield f"http://localhost:{server.server_address[1]}/", handler.pages
    server.shutdown()


@pytest.fixture
def town(chrome, host, address):
    """town(content, **context options) -> Visit of a page with that content; what it complains about fails the test."""
    at, pages = host
    visits = []

    def start(content: str, **options) -> Visit:
        pages["/" + str(len(pages))] = content
        one = Visit(chrome, at, **options)
        one.is_foreign = lambda url: not url.startswith((at, address, "data:", "blob:"))
        visits.append(one)
        one.open(str(len(pages) - 1))
        return one

    yield start
    for one in visits:
        complaints = one.complaints
        one.context.close()
        assert complaints == []


def given_snippet(address: str, name: str = "instalments", presets: str = "") -> str:
    """The snippet as the guide's page prints it, at the address of the test."""
    slug = catalogue.words(name).SLUG
    page = (SITE / "wspoltworzenie" / "osadz-kalkulator" / "index.html").read_text("utf-8")
    code = unescape(re.search(rf'<code id="kod-{slug}">(.*?)</code>', page, re.S)[1])
    built_for = re.search(r'src="([^"]+)osadz\.js"', code)[1]
    return code.replace(built_for, address).replace(' data-town="rybnik"', presets)


def framed(one: Visit):
    """The calculator's document and the height of its frame."""
    frame = one.page.frame_locator("poradnik-kalkulator iframe")
    frame.locator(".calc-body:enabled").wait_for()
    return frame


def height(one: Visit) -> float:
    return one.page.locator("poradnik-kalkulator iframe").evaluate("frame => frame.getBoundingClientRect().height")


def follows(one: Visit) -> None:
    """Waits until the frame is as tall as its content and nothing moves any more."""
    inner = one.page.locator("poradnik-kalkulator iframe").element_handle().content_frame()
    for _ in range(50):
        tall = inner.evaluate("Math.ceil(document.querySelector('.embed-page').getBoundingClientRect().height)")
        if tall == height(one):
            break
        one.page.wait_for_timeout(100)
    assert tall == height(one)
    one.page.wait_for_timeout(300)
    assert tall == height(one), "the frame goes on changing"


def compute(frame) -> None:
    frame.get_by_role("button", name="Oblicz").click()
    frame.locator(".calc-tools:not([hidden])").wait_for(timeout=READY)


@pytest.mark.parametrize("options", [{}, NARROW], ids=["wide", "320px"])
def test_it_computes_and_its_frame_follows_the_content(town, address, options):
    one = town(given_snippet(address), **options)
    frame = framed(one)
    follows(one)
    empty = height(one)
    assert one.page.locator("iframe").get_attribute("title") == "Zaległość na raty – kalkulator Poradnika mieszkaniowego"
    assert one.page.locator("poradnik-kalkulator > a").count() == 0
    frame.get_by_role("button", name="Wstaw dane z przykładu").click()
    compute(frame)
    follows(one)
    with_result = height(one)
    frame.locator('[name="first_due_on"]').fill("")
    frame.get_by_role("button", name="Oblicz").click()
    frame.locator(".calc-errors:visible").wait_for(timeout=READY)
    follows(one)
    # Beside errors there is no result; then the example comes back (without the line about the state of Python).
    assert height(one) < with_result - 500
    frame.get_by_role("button", name="Wyczyść").click()
    follows(one)
    assert abs(height(one) - empty) < 100
    assert one.page.evaluate("document.documentElement.scrollWidth") <= one.page.viewport_size["width"]
    inner = next(frame for frame in one.page.frames if frame.parent_frame)
    assert inner.evaluate("document.documentElement.scrollWidth <= innerWidth")


def snippets_of(one: Visit) -> list[tuple[str, str, int]]:
    """(its frame's title, its frame's address, how many children it has) of each snippet on the page."""
    return [tuple(found) for found in one.page.locator("poradnik-kalkulator").evaluate_all(
        "all => all.map((one) => [one.querySelector('iframe').title, one.querySelector('iframe').src, one.children.length])")]


def test_several_calculators_on_a_page_that_comes_slowly(town, address):
    first, second = given_snippet(address, presets=' data-months="18"'), given_snippet(address, "deferral", presets=' data-town="rybnik"')
    # The script is there when the second snippet comes, and its inner link is still on the line.
    one = town(f"{first}<p>Potem.</p>{SLOW.decode()}{second}".replace("  <a", f"{SLOW.decode()}<a"))
    one.page.locator("poradnik-kalkulator").nth(1).scroll_into_view_if_needed()
    for number in (0, 1):
        one.page.frame_locator(f"poradnik-kalkulator >> nth={number} >> iframe").locator(".calc-body:enabled").wait_for()
        one.page.wait_for_function("number => document.querySelectorAll('poradnik-kalkulator')[number].querySelector('a') === null", arg=number)
    assert snippets_of(one) == [
        ("Zaległość na raty – kalkulator Poradnika mieszkaniowego", address + "kalkulatory/raty/osadz/#months=18", 1),
        ("Odroczenie terminu zapłaty – kalkulator Poradnika mieszkaniowego", address + "kalkulatory/odroczenie/osadz/#town=rybnik", 1)]
    tall = one.page.locator("iframe").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    inner = [frame.evaluate("Math.ceil(document.querySelector('.embed-page').getBoundingClientRect().height)") for frame in one.page.frames if frame.parent_frame]
    assert sorted(tall) == sorted(inner) and tall[0] != tall[1]


def test_a_calculator_far_below_is_not_loaded_before_it_is_near(town, address):
    one = town("<p>O gminie.</p>" * 400 + given_snippet(address))
    one.page.wait_for_timeout(1000)
    assert not [url for url in one.requests if "/osadz/" in url]
    one.page.locator("poradnik-kalkulator").scroll_into_view_if_needed()
    framed(one)


def test_nobody_else_can_change_the_frame(town, address):
    one = town(given_snippet(address) + f'<iframe title="inna" width="10" height="10" src="{address}kalkulatory/odroczenie/osadz/"></iframe>')
    framed(one)
    follows(one)
    before = one.page.locator("poradnik-kalkulator iframe").bounding_box()["height"]
    forged = "{ poradnik: 'height', value: 7 }"
    # The page itself, another frame of the guide, and the right frame with nonsense.
    one.page.evaluate(f"postMessage({forged}, '*')")
    for frame in [frame for frame in one.page.frames if frame.parent_frame]:
        sent = forged if "odroczenie" in frame.url else "null"
        frame.evaluate(f"parent.postMessage({sent}, '*')")
        frame.evaluate("parent.postMessage({ poradnik: 'height', value: -1 }, '*')")
    one.page.wait_for_timeout(500)
    assert one.page.locator("poradnik-kalkulator iframe").bounding_box()["height"] == before


def test_what_the_snippet_fills_in_stays_changeable(town, address):
    one = town(given_snippet(address, presets=' data-town="rybnik" data-months="18" data-annual_interest="2,5"'))
    frame = framed(one)
    values = {name: frame.locator(f'[name="{name}"]').input_value() for name in ("town", "months", "annual_interest", "principal")}
    assert values == {"town": "rybnik", "months": "18", "annual_interest": "2,5", "principal": ""}
    assert frame.locator("details.calc-more").get_attribute("open") is not None
    # Presets travel in the fragment; no server hears of them.
    assert not [url for url in one.requests if "rybnik" in url.partition("#")[0]]
    frame.locator('[name="months"]').fill("24")
    for name, value in {"principal": "2400", "granted_on": "16.11.2026", "first_due_on": "15.12.2026", "annual_interest": "0"}.items():
        frame.locator(f'[name="{name}"]').fill(value)
    compute(frame)
    assert "24\u00a0raty" in frame.locator(".calc-answer").inner_text()
    with one.context.expect_page() as opened:
        frame.get_by_role("link", name="Otwórz kalkulator w poradniku").click()
    guide = opened.value
    guide.locator(".calc-tools:not([hidden])").first.wait_for(timeout=READY)
    assert guide.url.startswith(address + "kalkulatory/raty/#k=instalments")
    assert "24\u00a0raty" in guide.locator(".calc-answer").first.inner_text()
    frame.get_by_role("button", name="Wyczyść").click()
    assert frame.locator('[name="months"]').input_value() == "18" and frame.locator('[name="town"]').input_value() == "rybnik"


def test_a_mistaken_preset_is_told_to_the_webmaster_only(town, address):
    one = town(given_snippet(address, presets=' data-town="atlantyda" data-mounths="18"'))
    frame = framed(one)
    assert frame.locator('[name="town"]').input_value() == ""
    assert [text for text in one.complaints if "nie pasuje" in text] == one.complaints and len(one.complaints) == 2
    one.complaints.clear()


def test_links_leave_the_frame_for_a_new_tab(town, address):
    one = town(given_snippet(address))
    frame = framed(one)
    frame.get_by_role("button", name="Wstaw dane z przykładu").click()
    compute(frame)
    links = frame.locator("a[href]").evaluate_all("all => all.map(link => [link.getAttribute('href')[0], link.target, link.rel, link.textContent])")
    outward = [link for link in links if link[0] != "#"]
    assert len(outward) > 4
    assert all(target == "_blank" and rel == "noopener" and "nowej karcie" in text for _, target, rel, text in outward)
    with one.context.expect_page() as opened:
        frame.locator(".calc-next a").first.click()
    opened.value.wait_for_load_state()
    assert opened.value.url.startswith(address) and "/osadz/" not in opened.value.url
    assert opened.value.locator(".md-header").is_visible()
    assert "/osadz/" in next(frame for frame in one.page.frames if frame.parent_frame).url


@pytest.mark.parametrize("name, options", [("instalments", {}), ("amnesty", NARROW)])
def test_no_accessibility_violation_in_the_frame(town, address, name, options):
    one = town(given_snippet(address, name), **options)
    frame = framed(one)
    frame.get_by_role("button", name="Wstaw dane z przykładu").click()
    compute(frame)
    inner = next(frame for frame in one.page.frames if frame.parent_frame)
    assert one.axe(inner) == []
    assert one.axe() == []


def test_on_a_phone_the_answer_comes_into_view(town, address):
    one = town("<p>O gminie.</p>" * 20 + given_snippet(address), **NARROW)
    one.page.locator("poradnik-kalkulator").scroll_into_view_if_needed()
    frame = framed(one)
    frame.get_by_role("button", name="Wstaw dane z przykładu").click()
    compute(frame)
    one.page.wait_for_timeout(1200)
    answer = frame.locator(".calc-answer").bounding_box()
    assert 0 <= answer["y"] < 640


def test_without_scripts_the_snippet_is_a_link(town, address):
    one = town(given_snippet(address), java_script_enabled=False)
    assert one.page.get_by_role("link", name="Zaległość na raty").get_attribute("href") == address + "kalkulatory/raty/"


def test_a_plain_frame_scrolls_and_an_ordinary_page_refuses(town, address):
    one = town(f'<iframe title="raty" width="600" height="400" src="{address}kalkulatory/raty/osadz/#town=rybnik"></iframe>'
               f'<iframe title="strona" src="{address}kalkulatory/raty/"></iframe>')
    frame = one.page.frame_locator("iframe >> nth=0")
    frame.locator(".calc-body:enabled").wait_for()
    assert frame.locator('[name="town"]').input_value() == "rybnik"
    inner = next(frame for frame in one.page.frames if frame.url.endswith("osadz/#town=rybnik"))
    assert inner.evaluate("getComputedStyle(document.documentElement).overflowY") != "hidden"
    one.page.wait_for_timeout(300)
    assert any("frame-ancestors" in text for text in one.complaints)
    one.complaints.clear()


# The look of each element of a calculator: what it is, its room and its type.
LOOK = """() => [...document.querySelector("housing-calculator").querySelectorAll(":not(.visually-hidden, svg *)")].map((element) => {
  const style = getComputedStyle(element);
  const told = ["padding", "margin", "fontSize", "lineHeight", "fontWeight", "listStyleType", "borderWidth"].map((name) => `${name}: ${style[name]}`);
  return `${element.className.baseVal ?? (element.className || element.localName)} ${told.join("; ")}`;
})"""


@pytest.mark.parametrize("name", ["instalments", "compare_amnesties", "which_instrument"])
def test_an_embedded_calculator_looks_as_it_does_in_the_guide(visit, name):
    one = visit(viewport={"width": 700, "height": 900})
    seen = []
    for path in ("", "osadz/"):
        one.open(f"kalkulatory/{catalogue.words(name).SLUG}/{path}")
        one.page.locator("housing-calculator").first.locator(".calc-body:enabled").wait_for()
        seen.append(one.page.evaluate(LOOK))
    guide, embedded = seen
    assert [pair for pair in zip(guide, embedded) if pair[0] != pair[1]] == [] and len(guide) == len(embedded)


@pytest.mark.parametrize("name", ["de_minimis", "late_interest", "compare_amnesties"])
def test_nothing_is_squeezed_at_320_px(visit, name):
    one = visit(**NARROW)
    one.open(f"kalkulatory/{catalogue.words(name).SLUG}/osadz/")
    one.calculator(name).locator(".calc-body:enabled").wait_for()
    # Room for the arrow beside the words of what opens.
    room = one.page.locator("summary").evaluate_all("all => all.map((one) => parseFloat(getComputedStyle(one).paddingRight))")
    assert not room or min(room) >= 32
    # A figure stays in one line, whatever its currency.
    torn = """all => all.filter((one) => {
        const words = document.createRange();
        words.selectNodeContents(one);
        return words.getClientRects().length > 1;
    }).map((one) => one.textContent)"""
    assert one.page.locator(".calc-figures > dd:not(.calc-words)").evaluate_all(torn) == []
    # A list's button keeps its distance from what follows.
    gaps = one.page.locator(".calc-list").evaluate_all("all => all.map((one) => one.nextElementSibling ? parseFloat(getComputedStyle(one).marginBottom) : 16)")
    assert not gaps or min(gaps) >= 12
    footer = one.page.locator(".embed-footer > *")
    assert footer.count() == 3 and footer.evaluate_all("all => all.every((one) => one.textContent.trim()[0] !== '·')")


def test_every_calculator_can_be_embedded_and_none_is_found(visit):
    known = (SITE / "sitemap.xml").read_text("utf-8")
    for name in catalogue.RULES:
        slug = catalogue.words(name).SLUG
        page = (SITE / "kalkulatory" / slug / "osadz" / "index.html").read_text("utf-8")
        assert '<meta name="robots" content="noindex">' in page and f"{slug}/osadz" not in known
        assert f'#osadz-{slug}"' in (SITE / "kalkulatory" / slug / "index.html").read_text("utf-8")
        given_snippet("", name)


def test_the_page_about_embedding_copies_the_snippet(visit):
    one = visit(permissions=["clipboard-read", "clipboard-write"])
    one.open("wspoltworzenie/osadz-kalkulator/#osadz-odroczenie")
    for box in one.page.locator(".embed-snippet details").all()[:2]:
        box.locator("summary").click()
    assert one.axe() == []
    one.page.locator('[data-clipboard-target="#kod-odroczenie"]').click()
    one.page.wait_for_timeout(200)
    assert '<poradnik-kalkulator name="odroczenie" data-town="rybnik">' in one.page.evaluate("navigator.clipboard.readText()")
