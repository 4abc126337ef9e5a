"""The guide without a network: an opened calculator keeps it, a copy says from which day it is, and no copy hides a newer page."""

import io
import json
import re
import shutil
import threading
import time
from datetime import date, datetime, timedelta

import pytest

from bench.slow_line import slow_line
from deploy import offline, serve
from deploy.paths import SITE
from tests.browser.conftest import READY, Visit

RATY = "kalkulatory/raty/"
KEPT_PAGE, TOWN = "oddluzanie/abolicja/", "miasta/rybnik/"
WAITING = "navigator.serviceWorker.ready.then(({ active }) => active.state)"


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """(address, folder) of a copy of the site, where a new version can be published and little is kept of the towns."""
    folder = tmp_path_factory.mktemp("site") / "site"
    shutil.copytree(SITE, folder, ignore=shutil.ignore_patterns("*.br", "*.gz"))
    listed = (folder / "sw.js").read_text("utf-8")
    # One town stays out of the list, as most do when there are thousands.
    (folder / "sw.js").write_text(listed.replace(f'"{TOWN}", ', "").replace(f', "{TOWN}"', ""), "utf-8")
    server = serve.server(folder, port=0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}/"
    # The theme navigates instantly only between addresses of the sitemap; the site was built for another port.
    known = folder / "sitemap.xml"
    known.write_text(re.sub("<loc>[a-z]+://[^/]+/", f"<loc>{address}", known.read_text("utf-8")), "utf-8")
    yield address, folder
    server.shutdown()


def kept(chrome, address, **options) -> Visit:
    """A visit on which a calculator was opened, not used, and the guide has been kept."""
    one = Visit(chrome, address, keeps=True, **options)
    one.context.unroute_all()
    one.open(RATY)
    controlled(one)
    return one


def controlled(one: Visit) -> None:
    """Waits until the guide has been kept and pages are served by what keeps it."""
    until(one.page, f"{WAITING}.then((state) => state === 'activated')")
    one.page.wait_for_function("() => navigator.serviceWorker.controller")


@pytest.fixture(scope="module")
def away(chrome, published):
    """A visit whose network has been cut after the guide was kept; the tests share it, as one reader does."""
    one = kept(chrome, published[0])
    assert one.complaints == []
    one.context.set_offline(True)
    yield one
    one.context.close()


def until(page, expression: str) -> None:
    """Waits until a promise of the page resolves to something true; `wait_for_function` would take the promise itself for that."""
    page.evaluate(f"""async () => {{
        const end = Date.now() + {READY};
        while (!(await ({expression}))) {{
            if (Date.now() > end) throw new Error("waited in vain");
            await new Promise((resolve) => setTimeout(resolve, 100));
        }}
    }}""")


def copy_of(one: Visit) -> str:
    notice = one.page.locator(".offline-notice p").first
    notice.wait_for()
    return notice.inner_text()


def today() -> str:
    return f"{date.today():%d.%m.%Y}"


def test_a_calculator_computes_without_a_network(away):
    away.page.reload()
    assert f"kopia strony z dnia {today()}" in copy_of(away)
    assert away.page.locator(".site-footer__day time").inner_text() in copy_of(away)
    assert away.page.locator(".offline-notice").get_attribute("role") == "status"
    box = away.calculator("instalments")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    box.locator('[name="months"]').fill("24")
    away.compute("instalments")
    box.locator(".calc-answer", has_text="24\u00a0raty").wait_for(timeout=READY)
    assert away.axe() == []


def test_another_calculator_and_a_chapter_open_without_a_network(away):
    away.open("kalkulatory/odsetki/")
    box = away.calculator("late_interest")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    away.compute("late_interest")
    away.page.evaluate("window.stays = true")
    away.page.locator(f'.md-tabs a[href$="oddluzanie/"]').click()
    away.page.wait_for_url("**/oddluzanie/")
    assert "kopia strony" in copy_of(away)
    away.open(KEPT_PAGE)
    assert "kopia strony" in copy_of(away) and away.page.locator(".offline-notice").count() == 1
    assert away.page.evaluate("document.fonts.ready.then(() => [...document.fonts].some((font) => font.status === 'loaded'))")


def test_a_page_that_was_never_kept_gets_an_apology_and_what_there_is(away):
    # Instant navigation, too, ends there.
    away.open("miasta/")
    away.page.locator(f'.md-content a[href$="rybnik/"]').first.click()
    away.page.wait_for_url(f"**/{TOWN}")
    away.page.get_by_role("heading", name="Nie ma połączenia z siecią").wait_for()
    away.open(TOWN)
    assert away.page.locator("h1").inner_text() == "Nie ma połączenia z siecią"
    away.page.get_by_role("heading", name="Kalkulatory", level=3).wait_for()
    assert away.page.locator(f'saved-pages a[href$="{RATY}"]').count() == 1
    assert away.axe() == []
    away.page.set_viewport_size({"width": 320, "height": 640})
    assert away.page.evaluate("document.documentElement.scrollWidth") <= 320
    away.page.set_viewport_size({"width": 1280, "height": 900})


def test_the_page_comes_by_itself_when_the_network_is_back_and_is_kept_then(away):
    away.open(TOWN)
    away.page.get_by_role("button", name="Spróbuj ponownie").wait_for()
    away.context.set_offline(False)
    away.page.get_by_role("heading", name="Rybnik", level=1).wait_for()
    assert away.page.locator(".offline-notice").count() == 0
    away.page.wait_for_load_state("networkidle")
    away.context.set_offline(True)
    away.page.reload()
    assert "kopia strony" in copy_of(away) and away.page.locator("h1").inner_text() == "Rybnik"


def test_links_with_questions_and_places_lead_to_the_copy(away):
    for address in (RATY + "?principal=5400", RATY[:-1] + "?principal=5400"):
        away.open(address)
        assert "kopia strony" in copy_of(away) and away.page.url.endswith(RATY + "?principal=5400")
    away.open("oddluzanie/raty/#instalments-interest")
    assert "kopia strony" in copy_of(away)
    away.page.wait_for_timeout(300)
    assert away.page.locator("#instalments-interest").evaluate("place => place.getBoundingClientRect().top < innerHeight")


def test_the_search_works_without_a_network(away):
    away.open(KEPT_PAGE)
    away.page.get_by_role("button", name="Szukaj").click()
    away.page.locator("#search-field").fill("odroczenie")
    found = away.page.locator(".search__results a").first
    found.wait_for()
    found.click()
    away.page.wait_for_url("**/odroczenie/**")
    assert "kopia strony" in copy_of(away)


def test_the_notice_follows_instant_navigation(away):
    away.context.set_offline(False)
    away.open(KEPT_PAGE)
    away.page.evaluate("window.stays = true")
    assert away.page.locator(".offline-notice").count() == 0

    def go(path):
        away.page.evaluate("path => [...document.querySelectorAll('.md-tabs a')].find((link) => link.pathname.endsWith(path)).click()", path)
        away.page.wait_for_url(f"**{path}")

    away.context.set_offline(True)
    go("/remonty/")
    assert "kopia strony" in copy_of(away)
    go("/wsparcie/")
    assert "kopia strony" in copy_of(away) and away.page.locator(".offline-notice").count() == 1
    away.context.set_offline(False)
    go("/oddluzanie/")
    away.page.wait_for_timeout(500)
    assert away.page.locator(".offline-notice").count() == 0
    away.page.go_back()
    away.page.wait_for_url("**/wsparcie/")
    away.page.wait_for_timeout(500)
    assert away.page.locator(".offline-notice").count() == 0
    assert away.page.evaluate("window.stays"), "the browser loaded the page anew"
    away.context.set_offline(True)


@pytest.mark.parametrize("days, warned", [(31, False), (32, True)])
def test_an_old_copy_calls_for_more_caution(away, days, warned):
    page = away.context.new_page()
    page.clock.set_fixed_time(datetime.combine(date.today() + timedelta(days), datetime.min.time().replace(hour=12)))
    page.goto(away.address + "dostepnosc/")
    page.locator(".offline-notice p").first.wait_for()
    assert page.locator(".offline-notice", has_text="ponad miesiąc").count() == warned
    page.close()


def test_the_copy_can_be_taken_off_the_device(away):
    away.open("bez-sieci/")
    button = away.page.get_by_role("button", name="Usuń kopię")
    button.wait_for()
    away.page.evaluate("window.region = document.querySelector('saved-pages [role=status]')")
    button.press("Enter")
    away.page.get_by_text("Usunięto kopię").wait_for()
    # Those who listen hear it from the region that they know, those who type go on from it.
    assert away.page.evaluate("region.isConnected && document.activeElement === region")
    assert away.page.evaluate("caches.keys()") == []
    # The page is still served by what was taken off; it must not begin anew behind the reader's back.
    away.context.set_offline(False)
    away.page.locator('.md-tabs a[href$="oddluzanie/"]').click()
    away.page.wait_for_url("**/oddluzanie/")
    away.page.wait_for_timeout(1000)
    assert away.page.evaluate("caches.keys()") == []


@pytest.fixture
def failing(published):
    """(address, statuses by path) of a server that gives these answers in place of its files."""
    running = serve.server(published[1], port=0)
    handler, statuses = running.RequestHandlerClass.func, {}
    send = handler.send_head

    def send_head(self):
        status = statuses.get(self.path.split("?")[0])
        if status is None:
            return send(self)
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/dostepnosc/")
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Content-Length", "4")
        self.end_headers()
        return io.BytesIO(b"stop")

    handler.send_head = send_head
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_address[1]}/", statuses
    running.shutdown()


def test_a_server_that_has_failed_is_no_answer_but_a_missing_page_is(chrome, failing):
    address, statuses = failing
    one = kept(chrome, address)
    for status in (500, 503):
        statuses[f"/{KEPT_PAGE}"] = status
        one.open(KEPT_PAGE)
        assert "kopia strony" in copy_of(one)
    for status in (404, 410):
        statuses[f"/{KEPT_PAGE}"] = status
        assert one.page.goto(address + KEPT_PAGE).status == status
    # A redirect is followed, not kept.
    statuses[f"/{KEPT_PAGE}"] = 302
    one.open(KEPT_PAGE)
    assert one.page.url == address + "dostepnosc/"
    statuses.clear()
    one.open(KEPT_PAGE)
    assert one.page.locator(".offline-notice").count() == 0 and "Abolicja" in one.page.title()
    one.context.close()


def test_half_a_version_is_not_kept(chrome, failing):
    address, statuses = failing
    missing = next(path for path in json.loads(re.search(r"^const ASSETS = (.*);$", (SITE / "sw.js").read_text("utf-8"), re.M)[1]) if "/python/spreadsheet-" in path)
    statuses[f"/{missing}"] = 404
    one = Visit(chrome, address, keeps=True)
    one.context.unroute_all()
    one.open(RATY)
    until(one.page, "navigator.serviceWorker.getRegistration().then((found) => Boolean(found?.installing))")
    until(one.page, "navigator.serviceWorker.getRegistration().then((found) => !found)")
    # Published whole meanwhile: the next visit keeps it.
    statuses.clear()
    one.open(RATY)
    controlled(one)
    one.context.close()


def test_a_full_disk_leaves_the_guide_working(chrome, published):
    one = Visit(chrome, published[0], keeps=True)
    one.context.unroute_all()
    one.open(RATY)
    tools = one.context.new_cdp_session(one.page)
    tools.send("Storage.overrideQuotaForOrigin", {"origin": published[0].rstrip("/"), "quotaSize": 3_000_000})
    controlled(one)
    kept_files = one.page.evaluate("caches.keys().then(async (names) => (await (await caches.open(names.find((name) => name.endsWith('pliki')))).keys()).map(({ url }) => url))")
    assert kept_files and not any(url.endswith(".wasm") for url in kept_files), "the disk was not full"
    one.open(RATY)
    box = one.calculator("instalments")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute("instalments")
    one.open(KEPT_PAGE)
    assert one.page.locator(".offline-notice").count() == 0 and one.complaints == []
    one.context.close()


def test_a_new_version_is_never_hidden_by_a_copy(chrome, published):
    address, folder = published
    one = kept(chrome, address)
    page = folder / "dostepnosc" / "index.html"
    before = page.read_text("utf-8")
    try:
        page.write_text(before.replace("</h1>", " po zmianie</h1>", 1), "utf-8")
        one.open("dostepnosc/")
        assert "po zmianie" in one.page.locator("h1").inner_text() and one.page.locator(".offline-notice").count() == 0
        # A whole new version: another page, another name of a file that every page uses.
        old = next((folder / "assets" / "css").glob("base.*.css"))
        new = old.with_name("base.0123456789.css")
        old.rename(new)
        for path in folder.rglob("*.html"):
            path.write_text(path.read_text("utf-8").replace(old.name, new.name), "utf-8")
        offline.install(folder)
        second = one.context.new_page()
        second.goto(address + KEPT_PAGE)
        assert second.evaluate("getComputedStyle(document.body).getPropertyValue('--ink')")
        # The version before waits until its pages are closed; then the new one has put its files in place and the old ones away.
        until(second, "navigator.serviceWorker.getRegistration().then(({ waiting }) => Boolean(waiting))")
        assert second.evaluate("caches.match(document.querySelector('link[href*=\"base.\"]').href).then(Boolean)")
        names = "caches.keys().then((names) => names.length)"
        assert second.evaluate(names) == 3
        one.page.close()
        second.goto("about:blank")
        second.wait_for_timeout(500)
        second.goto(address + RATY)
        until(second, f"{names}.then((count) => count === 2)")
        assert not second.evaluate(f"caches.match('/assets/css/{old.name}').then(Boolean)")
        one.context.set_offline(True)
        second.goto(address + "dostepnosc/")
        assert "po zmianie" in second.locator("h1").inner_text()
        assert second.evaluate("getComputedStyle(document.body).getPropertyValue('--ink')")
    finally:
        page.write_text(before, "utf-8")
        one.context.close()


def is_kept(one: Visit) -> bool:
    """Whether anything has been, or is being, kept."""
    return one.page.evaluate("navigator.serviceWorker.getRegistration().then(async (found) => Boolean(found) || (await caches.keys()).length > 0)")


def test_nothing_is_kept_at_the_first_glance_nor_where_there_is_no_calculator(chrome, published):
    glance, reading = (Visit(chrome, published[0], keeps=True) for _ in range(2))
    glance.open(RATY)
    reading.open("dostepnosc/")
    glance.page.wait_for_timeout(3000)
    assert not is_kept(glance)
    reading.page.wait_for_timeout(4000)
    assert not is_kept(reading)
    glance.context.close()
    reading.context.close()


def test_whoever_saves_data_keeps_it_by_computing(chrome, published):
    one = Visit(chrome, published[0], keeps=True)
    one.context.unroute_all()
    one.context.add_init_script("Object.defineProperty(navigator.connection, 'saveData', {value: true})")
    one.open(RATY)
    one.page.wait_for_timeout(7000)
    assert not is_kept(one)
    box = one.calculator("instalments")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    box.get_by_role("button", name="Uruchom").click()
    one.compute("instalments")
    controlled(one)
    one.context.close()


def test_what_is_being_kept_waits_while_python_starts(chrome, published):
    server = serve.server(published[1], port=0)
    asked = []
    server.RequestHandlerClass.func.log_request = lambda handler, *_: asked.append((time.time() * 1000, handler.path))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with slow_line(server.server_address[1], megabits=10, round_trip_ms=40) as port:
        one = Visit(chrome, f"http://127.0.0.1:{port}/", keeps=True)
        one.context.unroute_all()
        one.open(RATY)
        until(one.page, "navigator.serviceWorker.getRegistration().then((found) => Boolean(found?.installing))")
        started, ready = one.page.evaluate("""() => new Promise((resolve) => {
            const started = Date.now();
            const panel = document.querySelector(".calc-start");
            new MutationObserver(() => panel.dataset.state === "ready" && resolve([started, Date.now()])).observe(panel, { attributes: true });
            document.querySelector("[name=months]").focus();
        })""")
        one.page.wait_for_timeout(1000)
        one.context.close()
    server.shutdown()
    # A moment for the message on its way.
    beside = [path for at, path in asked if started + 300 < at < ready and not path.startswith("/assets/python/")]
    assert beside == []
    assert [path for at, path in asked if at >= ready], "what waited does not go on"


def test_the_guide_can_be_installed(chrome, published):
    one = Visit(chrome, published[0], keeps=True)
    one.open()
    tools = one.context.new_cdp_session(one.page)
    manifest = tools.send("Page.getAppManifest")
    assert manifest["errors"] == [] and json.loads(manifest["data"])["lang"] == "pl"
    problems = [error["errorId"] for error in tools.send("Page.getInstallabilityErrors")["installabilityErrors"]]
    # Private windows, in which tests run, install nothing.
    assert set(problems) <= {"in-incognito"}
    for icon in json.loads(manifest["data"])["icons"]:
        width = one.page.evaluate("""async (src) => { const icon = new Image(); icon.src = src; await icon.decode(); return icon.naturalWidth }""", icon["src"])
        assert icon["sizes"] in ("any", f"{width}x{width}")
    one.context.close()
    assert one.complaints == []


def test_what_is_kept_stays_within_the_budget():
    lists = dict(re.findall(r"^const (\w+) = (.*);$", (SITE / "sw.js").read_text("utf-8"), re.M))
    assets, pages, others = (json.loads(lists[name]) for name in ("ASSETS", "PAGES", "OTHERS"))
    def on_the_line(name):
        packed = SITE / (name + ".br")
        return (packed if packed.exists() else SITE / name).stat().st_size
    files = [path + "index.html" if path == "" or path.endswith("/") else path for path in pages] + others
    assert sum(map(on_the_line, files)) <= offline.BUDGET
    assert sum(map(on_the_line, [*files, *assets])) <= 6_000_000
    assert {"", "503.html", "bez-sieci/", "kalkulatory/raty/", "prawo/odsetki/", "remonty/zabytki/", "miasta/rybnik/"} <= set(pages)
    assert not [path for path in pages if path.endswith("/osadz/")]
