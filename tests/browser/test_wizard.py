"""The wizard in a real browser: by keyboard alone, with errors, with a draft, down to a file that the command line accepts."""

import subprocess
import sys
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from deploy.paths import ROOT
from tests.browser.conftest import READY
from tests.browser.wizard import ACT, PAGE, PROGRAMME, SOURCE, TERMS, TOWN, Wizard, complete


def saved(one: Wizard, folder):
    with one.page.expect_download() as caught:
        one.box.get_by_role("button", name="Pobierz plik").click()
    path = folder / caught.value.suggested_filename
    caught.value.save_as(path)
    return path


def check(path) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-m", "macros", "check", path], cwd=ROOT, capture_output=True, text=True)


def test_the_downloaded_file_passes_the_check_of_the_command_line(visit, tmp_path):
    one = complete(visit)
    path = saved(one, tmp_path)
    assert path.name == "zlota-woda.md"
    checked = check(path)
    assert checked.returncode == 0, checked.stdout
    text = path.read_text(encoding="utf-8")
    assert "id: work-off-2012" in text and "debt_over: 2500.00" in text and 'number: "7"' in text and "[debtor, adult_resident]" in text
    assert text.endswith("---\n\nProgram działa: od lat.\n\nPrace znajduje zarządca.\n")
    assert one.box.locator(".wizard-file").inner_text().strip() == text.strip()
    card = one.box.locator(".town-card")
    assert "Złota Woda" in card.inner_text() and "zarządzenie nr 7 z 2012 r." in card.inner_text()


class Keyboard:
    """Reaches everything with Tab and keys; no pointer, no script."""

    def __init__(self, page):
        self.page = page

    def reach(self, wanted: str) -> None:
        for _ in range(160):
            if self.page.evaluate("wanted => document.activeElement?.matches(wanted)", wanted):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab nie dochodzi do {wanted}")

    def write(self, name: str, text: str) -> None:
        self.reach(f'[name="{name}"]')
        self.page.keyboard.type(text)

    def choose(self, name: str, value: str) -> None:
        self.reach(f'select[name="{name}"]')
        for _ in range(40):
            if self.page.evaluate("document.activeElement.value") == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{name}: nie ma {value}")

    def on(self, step: int) -> None:
        """Enter in the field at hand sends the step; the focus must land on the heading of the next one."""
        self.reach(".wizard-next")
        self.page.keyboard.press("Enter")
        self.page.wait_for_function("step => document.activeElement.matches('h3') && document.activeElement.textContent.startsWith(`Krok ${step} `)",
                                    arg=step, timeout=READY)


def test_by_keyboard_alone(visit):
    one = Wizard(visit)
    keys = Keyboard(one.page)
    keys.write("town.name", "Złota Woda")
    keys.choose("town.voivodeship", "śląskie")
    keys.write("town.lat", "50.097")
    keys.write("town.lon", "18.542")
    keys.on(2)
    keys.choose("programme.instrument", "instalments")
    keys.write("programme.title", "Raty")
    keys.choose("programme.status", "unknown")
    keys.reach('[name="programme.questions"]')
    one.page.keyboard.press("Space")
    keys.write("programme.summary", "Raty do 18 miesięcy.")
    keys.on(3)
    keys.choose("programme.act.kind", "uchwała")
    keys.write("programme.act.date", "2014-06-25")
    keys.write("programme.act.title", "o ulgach")
    keys.on(4)
    keys.write("programme.terms.max_months", "18")
    keys.reach('[data-list="programme.terms.decides"] > .calc-add')
    one.page.keyboard.press("Enter")
    # The focus is in the new row.
    assert one.page.evaluate("document.activeElement.name") == "programme.terms.decides.0.title"
    one.page.keyboard.type("Burmistrz")
    keys.reach('[name="programme.terms.decides.0.instruments"]')
    one.page.keyboard.press("Space")
    keys.on(5)
    keys.on(6)
    keys.write("town.checked_on", "22.11.2026")
    keys.write("town.source", "BIP")
    keys.reach(".wizard-next")
    one.page.keyboard.press("Enter")
    one.page.wait_for_function("() => document.activeElement.textContent === 'Gotowe: plik zlota-woda.md'", timeout=READY)
    for button in (".wizard-file", ".wizard-save", ".wizard-copy", ".wizard-change"):
        keys.reach(button)
    one.page.keyboard.press("Enter")
    assert one.heading().startswith("Krok 1 z 6")
    assert one.box.locator('[name="town.name"]').input_value() == "Złota Woda"


def test_errors_stand_beside_the_fields_and_in_a_linked_summary(visit):
    one = Wizard(visit)
    one.fill({"town.name": "Złota Woda", "town.lat": "pięćdziesiąt", "town.lon": "5"})
    one.press()
    summary = one.box.locator(".calc-errors")
    assert summary.evaluate("box => box === document.activeElement")
    assert "Proszę poprawić 3 pola" in summary.inner_text() and "Proszę poprawić 3 pola." in one.box.locator(".calc-status").inner_text()
    lat = one.box.locator('[data-field="town.lat"]')
    assert "to nie jest liczba" in lat.locator(".calc-error").inner_text() and "od 49 do 55" in lat.locator(".calc-error").inner_text()
    assert lat.locator("input").get_attribute("aria-invalid") == "true"
    summary.get_by_role("link", name="Szerokość geograficzna").click()
    assert one.page.evaluate("document.activeElement.name") == "town.lat"
    one.fill(TOWN)
    one.press()
    assert summary.is_hidden() and one.heading().startswith("Krok 2 z 6")


def test_problems_of_rows_are_at_the_rows(visit):
    one = Wizard(visit)
    for step in (TOWN, PROGRAMME | {"programme.instrument": "amnesty"}, ACT):
        one.fill(step)
        one.press()
    add = one.box.locator('[data-list="programme.terms.variants"] > .calc-add')
    add.click()
    add.click()
    one.fill({"programme.terms.variants.0.write_off": "70", "programme.terms.variants.1.write_off": "70"})
    one.box.locator('[data-list="programme.terms.variants.1.stages"] > .calc-add').click()
    one.fill({"programme.terms.variants.1.stages.0.share": "60"})
    one.press()
    assert "etapy dają razem 60, a całe umorzenie to 70" in one.box.locator('[id="m-programme-terms-variants-1-stages-error"]').inner_text()
    one.box.locator('[data-field="programme.terms.variants.0"] > .calc-remove').click()
    assert one.box.locator('[name="programme.terms.variants.0.stages.0.share"]').input_value() == "60"
    assert one.box.locator('[data-list="programme.terms.variants"] > .calc-rows > .calc-row').count() == 1
    one.fill({"programme.terms.variants.0.stages.0.share": "70"})
    one.press()
    assert one.heading().startswith("Krok 5 z 6")


def test_a_draft_survives_a_reload_until_it_is_forgotten(visit):
    one = Wizard(visit)
    one.fill(TOWN)
    one.press()
    one.fill(PROGRAMME)
    one.press()
    one.fill(ACT)
    one.press()
    one.box.locator('[data-list="programme.terms.rates"] > .calc-add').click()
    one.fill(TERMS | {"programme.terms.rates.0.title": "Sprzątanie"})
    one.page.reload()
    one.box.locator(".calc-status", has_text="Wczytano szkic").wait_for()
    assert one.heading().startswith("Krok 4 z 6")
    assert one.box.locator('[name="programme.terms.rates.0.title"]').input_value() == "Sprzątanie"
    assert one.box.locator('[name="programme.terms.workers"]:checked').count() == 2
    assert one.box.locator('[name="programme.questions"]:checked').count() == 1
    one.box.get_by_role("button", name="Zapomnij szkic").click()
    assert one.heading().startswith("Krok 1 z 6") and one.box.locator('[name="town.name"]').input_value() == ""
    # The click has started Python; to leave in the middle of its download would count as a failed request.
    one.box.locator('.calc-start[data-state="ready"]').wait_for(state="attached", timeout=READY)
    one.page.reload()
    assert one.heading().startswith("Krok 1 z 6") and one.box.locator('[name="town.name"]').input_value() == ""
    assert one.page.evaluate("localStorage.getItem('kreator-miasta')") is None


def test_ways_to_send_are_shown_when_there_are_some(visit):
    one = Wizard(visit)
    one.page.evaluate("""() => Object.assign(document.querySelector("town-wizard").dataset, {repository: "https://example.org/gmina/poradnik", email: "redakcja@example.org"})""")
    one.to_result(TOWN, PROGRAMME, ACT, TERMS, {}, SOURCE)
    address = urlsplit(one.box.locator(".wizard-host").get_attribute("href"))
    given = parse_qs(address.query)
    assert address.path == "/gmina/poradnik/new/main/docs/miasta" and given["filename"] == ["zlota-woda.md"]
    assert given["value"][0].strip() == one.box.locator(".wizard-file").inner_text().strip()
    mail = one.box.locator(".wizard-mail").get_attribute("href")
    assert mail.startswith("mailto:redakcja@example.org?subject=") and "zlota-woda.md" in unquote(mail)


def test_a_town_that_is_described_already_says_so(visit):
    one = Wizard(visit)
    one.to_result(TOWN | {"town.name": "Rybnik"}, PROGRAMME, ACT, TERMS, {}, SOURCE)
    assert "Rybnik ma już swój plik" in one.box.locator(".wizard-caution").inner_text()


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}], ids=["light", "dark"])
def test_no_accessibility_violation_in_any_state(visit, options):
    one = Wizard(visit, **options)
    assert one.visit.axe() == []
    one.press()
    assert one.box.locator(".calc-errors").is_visible() and one.visit.axe() == []
    for step in (TOWN, PROGRAMME, ACT):
        one.fill(step)
        one.press()
        assert one.visit.axe() == [], one.heading()
    one.box.locator('[data-list="programme.terms.rates"] > .calc-add').click()
    assert one.visit.axe() == []
    one.box.locator(".calc-remove").click()
    for step in (TERMS, {}):
        one.fill(step)
        one.press()
        assert one.visit.axe() == [], one.heading()
    one.fill(SOURCE)
    one.press()
    assert one.visit.axe() == []


def test_nothing_sticks_out_at_320_px(visit):
    one = Wizard(visit, viewport={"width": 320, "height": 640})
    narrow = "document.documentElement.scrollWidth <= 320"
    one.press()
    assert one.page.evaluate(narrow)
    for step in (TOWN, PROGRAMME | {"programme.instrument": "amnesty"}, ACT):
        one.fill(step)
        one.press()
        assert one.page.evaluate(narrow), one.heading()
    for rows in ("programme.terms.variants", "programme.terms.variants.0.stages"):
        one.box.locator(f'[data-list="{rows}"] > .calc-add').click()
    assert one.page.evaluate(narrow)
    one.box.locator('[data-field="programme.terms.variants.0"] > .calc-remove').click()
    for step in ({}, {}, SOURCE):
        one.fill(step)
        one.press()
        assert one.page.evaluate(narrow), one.state()


def test_only_this_page_loads_its_archive(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    one.calculator("instalments").get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute("instalments")
    assert not [url for url in one.requests if "python/wizard" in url or "wizard-element" in url]
    page = one.open(PAGE)
    page.locator("town-wizard .wizard-next").click()
    page.locator("town-wizard .calc-errors:not([hidden])").wait_for(timeout=READY)
    assert [url for url in one.requests if "python/wizard" in url]


def test_the_same_python_serves_calculators_and_the_wizard(visit):
    one = visit()
    workers = []
    one.page.on("worker", lambda worker: workers.append(worker.url))
    one.open("wspoltworzenie/")
    one.page.get_by_role("link", name="kreator", exact=True).first.click()
    one.page.wait_for_url("**/dodaj-miasto/")
    one.page.locator("town-wizard .wizard-next").click()
    one.page.locator("town-wizard .calc-errors:not([hidden])").wait_for(timeout=READY)
    one.page.get_by_role("link", name="Kalkulatory").first.click()
    one.page.wait_for_url("**/kalkulatory/")
    one.page.get_by_role("link", name="Raty").first.click()
    one.page.wait_for_url("**/kalkulatory/raty/")
    one.calculator("instalments").get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute("instalments")
    assert len([url for url in workers if "python-worker" in url]) == 1


def test_without_javascript_the_page_tells_the_other_ways(visit):
    one = visit(java_script_enabled=False)
    page = one.open(PAGE)
    assert "Kreator potrzebuje JavaScriptu" in page.locator("noscript, .calc-nojs").first.inner_text()
    assert page.locator(".wizard-card").is_hidden()
    assert page.get_by_role("heading", name="Inny sposób: kopia pliku").is_visible()
    assert page.get_by_role("heading", name="Inny sposób: e-mail").is_visible()
