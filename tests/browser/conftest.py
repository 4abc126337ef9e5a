"""A real browser on the built site, served with the headers that it is published with. Whatever the pages complain about fails the test."""

import re
import threading

import pytest
from playwright.sync_api import sync_playwright

from deploy import browser as chromium, serve
from deploy.paths import NODE_MODULES, SITE

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
READY = 60_000  # ms: Python's first start on a slow machine


@pytest.fixture(scope="session")
def address():
    """The address of the served site."""
    if not (SITE / "index.html").exists():
        pytest.fail("Nie ma zbudowanej strony: make site")
    server = serve.server(SITE, port=0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


@pytest.fixture(scope="session")
def chrome():
    """The browser itself."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium.find(), args=ARGUMENTS)
        yield running
        running.close()


# Colours fade when the theme sets its scheme; half-way they have no contrast.
SETTLED = """() => Promise.all(document.getAnimations().filter((one) => one.playState === "running" && one.effect.getComputedTiming().endTime < Infinity)
  .map((one) => one.finished.catch(() => {})))"""


class Visit:
    """A page with an empty profile, and everything it complained about or asked of strangers."""

    def __init__(self, chrome, address, keeps: bool = False, **options):
        """`keeps`: whether the service worker may keep the guide (tests/browser/test_offline.py); others see the server's own answers."""
        self.address = address
        self.context = chrome.new_context(**({"viewport": {"width": 1280, "height": 900}, "locale": "pl-PL"} | options))
        if not keeps:
            self.context.add_init_script("delete Navigator.prototype.serviceWorker")
        self.page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", lambda message: message.type in ("error", "warning") and self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("requestfailed", lambda request: self.is_given_up(request) or self.complaints.append(f"{request.url}: {request.failure}"))
        self.page.on("request", lambda request: self.is_foreign(request.url) and self.complaints.append(f"obce żądanie: {request.url}"))
        # The theme navigates instantly only between addresses of the sitemap; the site was built for another port.
        self.context.route("**/sitemap.xml", lambda route: route.fulfill(
            content_type="application/xml", body=re.sub("<loc>[a-z]+://[^/]+/", f"<loc>{address}", (SITE / "sitemap.xml").read_text("utf-8"))))
        self.requests: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))

    def is_given_up(self, request) -> bool:
        """The browser stops loading the icon of a page that it leaves."""
        return request.failure == "net::ERR_ABORTED" and "/favicon." in request.url

    def is_foreign(self, url: str) -> bool:
        return not url.startswith((self.address, "data:", "blob:"))

    def open(self, path: str = ""):
        self.page.goto(self.address + path)
        return self.page

    def calculator(self, name: str):
        return self.page.locator(f'housing-calculator[name="{name}"]').first

    def compute(self, name: str) -> None:
        """Presses "Oblicz" and waits until the result or the errors are there."""
        box = self.calculator(name)
        before = box.locator(".calc-output").inner_html()
        box.get_by_role("button", name="Oblicz").click()
        self.page.wait_for_function(
            """([name, before]) => { const box = document.querySelector(`housing-calculator[name="${name}"]`);
            return box.querySelector(".calc-output").innerHTML !== before || !box.querySelector(".calc-errors").hidden }""",
            arg=[name, before], timeout=READY)

    def axe(self, frame=None) -> list[str]:
        """Violations that axe-core finds on the page, or in one of its frames, as it stands (rules of WCAG 2.2 AA and best practice)."""
        # The page's policy forbids inline scripts; the debugger's evaluation is not bound by it.
        place = frame or self.page
        place.evaluate(SETTLED)
        place.evaluate((NODE_MODULES / "axe-core" / "axe.min.js").read_text("utf-8"))
        found = place.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [f"{one['id']}: {node['html'][:200]} {node['failureSummary'][:300]}" for one in found["violations"] for node in one["nodes"]]


@pytest.fixture
def visit(chrome, address):
    """visit(**context options) -> Visit; its complaints must be empty at the end."""
    visits = []

    def start(**options) -> Visit:
        visits.append(Visit(chrome, address, **options))
        return visits[-1]

    yield start
    for one in visits:
        complaints = one.complaints
        one.context.close()
        assert complaints == []
