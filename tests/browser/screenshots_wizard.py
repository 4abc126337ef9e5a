"""Pictures of the wizard for CONTRIBUTING.md: `python -m tests.browser.screenshots_wizard` renews them in dev/."""

import threading

from playwright.sync_api import sync_playwright

from deploy import browser as chromium, serve
from deploy.paths import ROOT
from tests.browser.conftest import ARGUMENTS, Visit
from tests.browser.wizard import ACT, PROGRAMME, SOURCE, TERMS, TOWN, Wizard

SIZES = {1280: 900, 320: 720}
SENT_TO = {"repository": "https://example.org/gmina/poradnik", "email": "redakcja@example.org"}


def take(visit) -> None:
    """Takes all pictures. `visit(**options)` opens a browser with an empty profile, as the fixture of that name does."""
    for width, height in SIZES.items():
        one = Wizard(visit, viewport={"width": width, "height": height}, reduced_motion="reduce")
        # The picture shows all ways of sending, whatever this build knows of them.
        one.page.evaluate("given => Object.assign(document.querySelector('town-wizard').dataset, given)", SENT_TO)
        one.fill(TOWN)
        _picture(one, f"kreator-{width}", ".wizard-card")
        one.fill(TOWN | {"town.lat": "5,0097"})
        one.press()
        _picture(one, f"kreator-bledy-{width}", ".wizard-card")
        one.to_result(TOWN, PROGRAMME, ACT, TERMS, {}, SOURCE)
        one.page.set_viewport_size({"width": width, "height": height + 300})
        _picture(one, f"kreator-wynik-{width}", ".wizard-result")


def _picture(one: Wizard, name: str, top: str) -> None:
    one.page.evaluate("document.activeElement.blur()")
    one.box.locator(top).evaluate("box => window.scrollTo(0, box.getBoundingClientRect().top + scrollY - 70)")
    one.page.wait_for_timeout(400)
    one.page.screenshot(path=ROOT / "dev" / f"{name}.png")


def main() -> None:
    """Takes the pictures of the built site."""
    server = serve.server(port=0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=chromium.find(), args=ARGUMENTS)
        take(lambda **options: Visit(chrome, f"http://127.0.0.1:{server.server_address[1]}/", **options))
        chrome.close()
    server.shutdown()


if __name__ == "__main__":
    main()
