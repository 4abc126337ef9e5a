"""Serves the built site on this machine as a real server would: `python -m deploy.serve [--port 8000] [--site site]`.

Same compression, cache and security headers as deploy/nginx.conf, so that what works here works there. Not for the public.
"""

import argparse
import functools
import re
import sys
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from deploy import policy
from deploy.paths import SITE

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".zip": "application/zip",
    ".pdf": "application/pdf",
    ".woff2": "font/woff2",
}
# Feeds have no suffix of their own.
TYPES_BY_NAME = {"zmiany.xml": "application/rss+xml"}
HASHED = re.compile(r"^/(?:.*/)?assets/(?:python/|.*\.[0-9a-f]{8,}\.)")
FOR_EVER = "public, max-age=31536000, immutable"
ENCODINGS = {"br": ".br", "gzip": ".gz"}
SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
EMBEDDING_SCRIPT = "/osadz.js"


def security_of(path: str) -> dict[str, str]:
    """The security headers of an address, the policy apart: embedded calculators and their script are for other sites too."""
    own = {"Cross-Origin-Resource-Policy": "cross-origin" if path == EMBEDDING_SCRIPT else "same-origin"}
    return SECURITY | own | ({"X-Frame-Options": "DENY"} if policy.framed_by(path) == "'none'" else {})


class SiteHandler(SimpleHTTPRequestHandler):
    """Files of a folder, with the headers that the guide is published with."""

    protocol_version = "HTTP/1.1"
    extensions_map = {"": "application/octet-stream", **TYPES}
    # Overridden by `server`.
    security_policy = ""
    quiet = True

    def send_head(self):
        """Sends headers and returns the open file, precompressed where the browser accepts it."""
        asked = Path(self.translate_path(self.path))
        if asked.is_dir():
            if not self.path.split("?")[0].endswith("/"):
                return super().send_head()
            asked /= "index.html"
        status = HTTPStatus.OK
        if not asked.is_file():
            status, asked = HTTPStatus.NOT_FOUND, Path(self.directory) / "404.html"
            if not asked.is_file():
                self.send_error(status)
                return None
        accepted = re.findall(r"[\w*]+", self.headers.get("Accept-Encoding", ""))
        for name, suffix in ENCODINGS.items():
            compressed = asked.with_name(asked.name + suffix)
            if name in accepted and compressed.is_file():
                return self._send(status, asked, compressed, name)
        return self._send(status, asked, asked, None)

    def guess_type(self, path):
        """The type by the file's name, else by its suffix."""
        return TYPES_BY_NAME.get(Path(path).name) or super().guess_type(path)

    def _send(self, status: HTTPStatus, asked: Path, sent: Path, encoding: str | None):
        facts = sent.stat()
        tag = f'"{facts.st_mtime_ns:x}-{facts.st_size:x}"'
        if status == HTTPStatus.OK and self.headers.get("If-None-Match") == tag:
            self.send_response(HTTPStatus.NOT_MODIFIED)
            self._common(True, tag)
            self.end_headers()
            return None
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(asked)))
        self.send_header("Content-Length", str(facts.st_size))
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self._common(status == HTTPStatus.OK, tag)
        self.end_headers()
        return sent.open("rb")

    def _common(self, found: bool, tag: str) -> None:
        self.send_header("ETag", tag)
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("Cache-Control", FOR_EVER if found and HASHED.search(self.path) else "no-cache")
        # An error page is the guide's own, whatever address was asked for.
        path = self.path.split("?")[0] if found else ""
        for name, value in security_of(path).items():
            self.send_header(name, value)
        if self.security_policy:
            self.send_header("Content-Security-Policy", f"{self.security_policy}; frame-ancestors {policy.framed_by(path)}")

    def log_message(self, *arguments):
        """Keeps quiet unless asked otherwise."""
        if not self.quiet:
            super().log_message(*arguments)


class SiteServer(ThreadingHTTPServer):
    """Answers each request in a thread of its own; browsers that hang up early are no error."""

    daemon_threads = True

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def server(site: Path = SITE, port: int = 8000, host: str = "127.0.0.1", security_policy: str | None = None) -> SiteServer:
    """A server that is ready to `serve_forever`. Port 0 takes any free one (see `server_address`)."""
    chosen = policy.text_of(site) if security_policy is None else security_policy
    handler = type("Handler", (SiteHandler,), {"security_policy": chosen})
    return SiteServer((host, port), functools.partial(handler, directory=str(site)))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m deploy.serve", description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--site", type=Path, default=SITE)
    given = parser.parse_args()
    if not (given.site / "index.html").exists():
        sys.exit(f"{given.site}: nie ma zbudowanego poradnika, najpierw `make build`")
    try:
        running = server(given.site, given.port)
    except OSError as error:
        sys.exit(f"Port {given.port} jest zajęty ({error.strerror}). Inny: python -m deploy.serve --port 8001")
    print(f"Poradnik: http://127.0.0.1:{given.port}  (Ctrl+C kończy)", flush=True)
    try:
        running.serve_forever()
    except KeyboardInterrupt:
        print()


if __name__ == "__main__":
    main()
