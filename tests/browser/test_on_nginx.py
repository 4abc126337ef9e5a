"""The guide on a real nginx with the shipped configuration: its security policy must let the calculators work, and nothing else."""

import pytest

from tests.browser.conftest import Visit
from tests.deploy import nginx


@pytest.fixture(scope="module")
def nginx_address(tmp_path_factory):
    if nginx.find() is None:
        pytest.skip("nie ma nginx z modułem brotli (apt-get install nginx libnginx-mod-http-brotli-static)")
    with nginx.running(tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.fixture
def on_nginx(chrome, nginx_address):
    visit = Visit(chrome, nginx_address)
    yield visit
    complaints = visit.complaints
    visit.context.close()
    assert complaints == []


def test_a_calculator_computes_under_the_policy(on_nginx):
    on_nginx.open("kalkulatory/raty/")
    box = on_nginx.calculator("instalments")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    on_nginx.compute("instalments")
    assert box.locator(".calc-errors").is_hidden() and box.locator(".calc-tools").is_visible()


def test_the_policy_stops_foreign_and_inline_code(on_nginx):
    on_nginx.open()
    blocked = on_nginx.page.evaluate("""async () => {
        const seen = [];
        document.addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
        const script = document.createElement("script");
        script.textContent = "window.broken = true";
        document.body.append(script);
        const image = new Image();
        image.src = "https://example.org/x.png";
        await fetch("https://example.org/").catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, 300));
        return [...new Set(seen)].sort().concat(String(window.broken));
    }""")
    assert blocked == ["connect-src", "img-src", "script-src-elem", "undefined"]
    on_nginx.complaints.clear()  # the browser reports what was tried above
