"""The link checker against a server on this machine."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from deploy import links


class Pages(BaseHTTPRequestHandler):
    """/ok, /no-head (HEAD refused), /flaky (fails twice), /gone, /robots (403), /moved (-> /ok), /down (500)."""

    asked: list[tuple[str, str]] = []

    def do_HEAD(self):
        self.answer()

    def do_GET(self):
        self.answer()

    def answer(self):
        self.asked.append((self.command, self.path))
        seen = self.asked.count((self.command, self.path))
        status = {"/ok": 200, "/%C4%99": 200, "/gone": 404, "/robots": 403, "/down": 500, "/no-head": 405 if self.command == "HEAD" else 200,
                  "/flaky": 200 if self.command == "GET" and seen > 2 else 502, "/moved": 302}[self.path]
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/ok")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments):
        pass


@pytest.fixture
def server():
    Pages.asked.clear()
    running = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


@pytest.fixture
def check(server):
    return lambda path, **more: links.check(server + path, sleep=lambda seconds: None, **more)


@pytest.mark.parametrize("path", ["/ok", "/no-head", "/flaky", "/moved", "/ę"])
def test_links_that_work(check, path):
    assert check(path).problem == ""


def test_a_link_that_is_gone_is_not_asked_again(check, server):
    assert check("/gone") == links.Outcome(f"{server}/gone", "odpowiedź 404")
    assert Pages.asked == [("HEAD", "/gone"), ("GET", "/gone")]


def test_a_server_that_fails_is_asked_again_and_then_reported(check):
    assert check("/down", tries=2).problem == "odpowiedź 500"
    assert len(Pages.asked) == 4


def test_a_server_that_refuses_robots_is_not_broken(check):
    assert check("/robots").refused


def test_pauses_grow(server):
    pauses = []
    links.check(server + "/down", tries=4, pause=2, sleep=pauses.append)
    assert pauses == [2, 4, 8]


def test_nobody_answers():
    outcome = links.check("http://127.0.0.1:9/", tries=2, sleep=lambda seconds: None)
    assert outcome.problem.startswith("brak odpowiedzi") and not outcome.refused


@pytest.mark.parametrize("text, found", [
    ("[x](https://a.pl/b).", {"https://a.pl/b"}),
    ("[x](https://pl.wikipedia.org/wiki/A_(b))", {"https://pl.wikipedia.org/wiki/A_(b)"}),
    ('link = "https://isap.sejm.gov.pl/x?id=WDU1"', {"https://isap.sejm.gov.pl/x?id=WDU1"}),
    ("(zob. https://a.pl/x#y, https://b.pl)", {"https://a.pl/x", "https://b.pl"}),
    ("ftp://a.pl https:// {{ base }}https://{{ host }}/", set()),
])
def test_links_in_texts(text, found):
    assert links.links_of(text) == found


def test_the_report_names_the_file(tmp_path, server, capsys, monkeypatch):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text(f"[x]({server}/gone) [y]({server}/ok) [z]({server}/robots)", encoding="utf-8")
    assert links.main(["--root", str(tmp_path)]) == 0  # this machine is an exception: nothing is asked
    monkeypatch.setattr(links, "EXCEPTIONS", {})
    assert links.main(["--root", str(tmp_path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert f"docs/a.md: {server}/gone – odpowiedź 404" in lines
    assert f"(do sprawdzenia ręcznie) {server}/robots – odpowiedź 403" in lines
    assert lines[-1] == "Sprawdzono 3 adresów, nie działa 1."


def test_the_guides_own_links_are_found():
    found = links.collect()
    assert len(found) > 50 and any("calculators/law/" in file for files in found.values() for file in files)
