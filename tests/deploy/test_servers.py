"""What servers send with the built site: the shipped nginx configuration on a real nginx, and our own small server, the same."""

import gzip
import re
import threading
import urllib.error
import urllib.request

import brotli
import pytest

from deploy import policy, serve
from deploy.paths import SITE
from tests.deploy import nginx

PACKED = {"br": brotli.decompress, "gzip": gzip.decompress, "identity": bytes}


@pytest.fixture(scope="module", params=["nginx", "deploy.serve"])
def address(request, tmp_path_factory):
    if not (SITE / "index.html").exists():
        pytest.fail("Nie ma zbudowanej strony: make site")
    if request.param == "nginx":
        if nginx.find() is None:
            pytest.skip("nie ma nginx z modułem brotli (apt-get install nginx libnginx-mod-http-brotli-static)")
        with nginx.running(tmp_path_factory.mktemp("nginx")) as found:
            yield found
        return
    server = serve.server(SITE, port=0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


def get(address: str, path: str, encoding: str = "br", **headers):
    """(status, headers, body) of a request."""
    asked = urllib.request.Request(address + path, headers={"Accept-Encoding": encoding, **headers})
    try:
        with urllib.request.urlopen(asked) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read()


def one(pattern: str) -> str:
    """The only file of the site that matches, as a path inside it."""
    (found,) = [path for path in SITE.glob(pattern)]
    return found.relative_to(SITE).as_posix()


ASSETS = {
    "assets/js/calculators.*.mjs": "text/javascript",
    "assets/js/python-worker.*.mjs": "text/javascript",
    "assets/css/base.*.css": "text/css",
    "assets/python/*/pyodide.asm.wasm": "application/wasm",
    "assets/python/*/pyodide.mjs": "text/javascript",
    "assets/python/calculators-*.zip": "application/zip",
    "assets/javascripts/bundle.*.js": "javascript",
}


@pytest.mark.parametrize("encoding", PACKED)
@pytest.mark.parametrize("pattern", ASSETS)
def test_assets_are_typed_compressed_and_kept_for_ever(address, pattern, encoding):
    path = one(pattern)
    status, headers, body = get(address, path, encoding)
    assert status == 200 and ASSETS[pattern] in headers["Content-Type"]
    assert headers.get("Content-Encoding", "identity") == encoding
    assert PACKED[encoding](body) == (SITE / path).read_bytes()
    assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "Accept-Encoding" in headers["Vary"]


@pytest.mark.parametrize("path", ["", "kalkulatory/raty/", "404.html", "sitemap.xml", "zmiany.xml"])
def test_pages_are_asked_for_at_every_visit(address, path):
    status, headers, body = get(address, path)
    assert headers["Cache-Control"] == "no-cache"
    assert status == (404 if path == "404.html" and headers["Server"].startswith("nginx") else 200)
    if status == 200:
        again, _, nothing = get(address, path, **{"If-None-Match": headers["ETag"]})
        assert again == 304 and nothing == b""


def test_the_feed_says_what_it_is_and_is_compressed(address):
    status, headers, body = get(address, "zmiany.xml")
    assert status == 200 and headers.get_content_type() == "application/rss+xml" and headers["Content-Encoding"] == "br"
    assert brotli.decompress(body) == (SITE / "zmiany.xml").read_bytes()


def test_every_file_carries_the_security_headers(address):
    text = policy.text_of(SITE)
    assert "script-src 'self' 'wasm-unsafe-eval' 'sha256-" in text and "unsafe-inline" not in text
    for path in ("", one("assets/js/python-worker.*.mjs"), one("assets/python/*/pyodide.asm.wasm"), "nie/ma/takiej/strony/"):
        headers = get(address, path)[1]
        assert headers["Content-Security-Policy"] == f"{text}; frame-ancestors 'none'"
        for name, value in serve.SECURITY.items() | {("X-Frame-Options", "DENY"), ("Cross-Origin-Resource-Policy", "same-origin")}:
            assert headers.get_all(name) == [value], (path, name)


def test_only_an_embedded_calculator_and_its_script_are_for_other_sites(address):
    text = policy.text_of(SITE)
    for path, framed, used in (("kalkulatory/raty/osadz/", True, "same-origin"), ("kalkulatory/nie-ma/osadz/", False, "same-origin"),
                               ("kalkulatory/raty/", False, "same-origin"), ("osadz.js", False, "cross-origin")):
        headers = get(address, path)[1]
        assert headers["Content-Security-Policy"] == f"{text}; frame-ancestors {'*' if framed else chr(39) + 'none' + chr(39)}"
        assert headers.get_all("X-Frame-Options") == (None if framed else ["DENY"]), path
        assert headers.get_all("Cross-Origin-Resource-Policy") == [used] and headers["Cache-Control"] == "no-cache"
        for name, value in serve.SECURITY.items():
            assert headers.get_all(name) == [value], (path, name)


def test_a_missing_page_is_the_guides_own(address):
    status, headers, body = get(address, "nie/ma/takiej/strony/", "identity")
    assert status == 404 and body == (SITE / "404.html").read_bytes()
    assert headers["Cache-Control"] == "no-cache"
    assert get(address, "assets/js/nie-ma.0123456789.mjs")[1]["Cache-Control"] == "no-cache"


def test_a_folder_without_its_slash_is_redirected(address):
    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *arguments):
            return None

    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.build_opener(Stay).open(address + "kalkulatory/raty")
    assert caught.value.code == 301 and re.search("/kalkulatory/raty/$", caught.value.headers["Location"])
