"""Renews the pictures in dev/: `python -m tests.browser.screenshots`. Each page wide and at 320 px, in light and in dark."""

import threading

from playwright.sync_api import Page, sync_playwright

from deploy import browser as chromium, serve
from deploy.paths import ROOT
from tests.browser.conftest import ARGUMENTS, READY

SIZES = {1280: 900, 320: 720}
SCHEMES = {"light": "", "dark": "-ciemny"}


def example(page: Page) -> None:
    """A calculator with a result."""
    box = page.locator("housing-calculator").first
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    box.get_by_role("button", name="Oblicz").click()
    box.locator(".calc-tools:not([hidden])").wait_for(timeout=READY)
    box.locator(".calc-card").evaluate("card => window.scrollTo(0, card.getBoundingClientRect().top + scrollY - 130)")
    if page.viewport_size["width"] < 700:
        box.locator(".calc-answer").evaluate("answer => window.scrollTo(0, answer.getBoundingClientRect().top + scrollY - 80)")


def errors(page: Page) -> None:
    """A calculator that refuses what was typed."""
    box = page.locator("housing-calculator").first
    box.locator('[name="principal"]').fill("dużo")
    box.locator('[name="granted_on"]').fill("31.02.2027")
    box.get_by_role("button", name="Oblicz").click()
    box.locator(".calc-errors").wait_for(state="visible", timeout=READY)
    box.locator(".calc-errors").evaluate("box => window.scrollTo(0, box.getBoundingClientRect().top + scrollY - 130)")


PICTURES = {
    "start": ("", None),
    "odpowiedz": ("oddluzanie/raty/#instalments-schedule", None),
    "kalkulator-wynik": ("kalkulatory/raty/", example),
    "kalkulator-bledy": ("kalkulatory/raty/", errors),
    "miasto": ("miasta/pruszcz-gdanski/", None),
}


def main() -> None:
    """Takes all pictures of the built site."""
    server = serve.server(port=0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=chromium.find(), args=ARGUMENTS)
        for width, height in SIZES.items():
            for scheme, suffix in SCHEMES.items():
                context = chrome.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, locale="pl-PL", reduced_motion="reduce")
                for name, (path, prepare) in PICTURES.items():
                    page = context.new_page()
                    page.goto(f"http://127.0.0.1:{server.server_address[1]}/{path}")
                    if prepare:
                        prepare(page)
                    page.wait_for_timeout(400)
                    page.screenshot(path=ROOT / "dev" / f"{name}-{width}{suffix}.png")
                    page.close()
                context.close()
        chrome.close()
    server.shutdown()


if __name__ == "__main__":
    main()
