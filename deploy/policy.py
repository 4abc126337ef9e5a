"""The Content-Security-Policy: one for all pages, as a meta element and as a header for servers.

Nothing may come from elsewhere. The theme's own inline scripts are allowed by their hashes, which vary with the depth of a page;
the union over all pages keeps the policy the same everywhere, as instant navigation needs (it keeps the first page's policy).
"""

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

from deploy.paths import DIST, SITE

# A meta element cannot carry frame-ancestors; only the header does. Any site may frame an embedded calculator (deploy/embed.py), none the rest.
FRAMED = re.compile(r"/kalkulatory/[a-z0-9-]+/osadz/")
NGINX_SNIPPET = "csp.conf"


class InlineCode(HTMLParser):
    """Collects a page's inline scripts and reports what the policy would forbid."""

    def __init__(self):
        super().__init__(convert_charrefs=False)
        self.scripts: list[str] = []
        self.forbidden: list[str] = []
        self.style_attributes = 0
        self._open: list[str] | None = None

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.style_attributes += "style" in given
        self.forbidden += [f"{name}=… w <{tag}>" for name in given if name.startswith("on")]
        if tag == "style":
            self.forbidden.append("<style>")
        # Data blocks (application/json and the like) are not scripts and need no permission.
        if tag == "script" and "src" not in given and given.get("type", "module") in ("module", "text/javascript"):
            self._open = []

    def handle_data(self, data):
        if self._open is not None:
            self._open.append(data)

    def handle_endtag(self, tag):
        if tag == "script" and self._open is not None:
            self.scripts.append("".join(self._open))
            self._open = None


class ForbiddenInline(Exception):
    """A page holds inline code that the policy forbids; the message names the page and the code."""


def script_hash(script: str) -> str:
    """The source expression that allows this very script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode('utf-8')).digest()).decode()}'"


def policy(hashes: set[str], style_attributes: bool) -> str:
    """The policy's text. Inline style attributes, where the theme has them, are relaxed alone."""
    directives = [
        "default-src 'self'",
        " ".join(["script-src 'self' 'wasm-unsafe-eval'", *sorted(hashes)]),
        "worker-src 'self'",
        "connect-src 'self'",
        "style-src 'self'",
        *(["style-src-attr 'unsafe-inline'"] if style_attributes else []),
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
    ]
    return "; ".join(directives)


def collect(site: Path) -> tuple[set[str], bool]:
    """Hashes of all inline scripts of the site, and whether any page has style attributes. Raises ForbiddenInline."""
    hashes, styles = set(), False
    for path in sorted(site.rglob("*.html")):
        page = InlineCode()
        page.feed(path.read_text(encoding="utf-8"))
        if page.forbidden:
            raise ForbiddenInline(f"{path.relative_to(site)}: {', '.join(page.forbidden)}")
        hashes.update(map(script_hash, page.scripts))
        styles = styles or page.style_attributes > 0
    return hashes, styles


def apply(site: Path = SITE) -> str:
    """Writes the policy into every page and, as a header for nginx, into dist/; returns it."""
    text = policy(*collect(site))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{text}">'
    for path in site.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        # First in the head, so that it governs everything after it.
        changed = re.sub(r"(<head[^>]*>\s*(?:<meta charset=[^>]+>)?)", lambda head: head[1] + meta, page, count=1)
        path.write_text(changed, encoding="utf-8")
    DIST.mkdir(exist_ok=True)
    # nginx.conf maps addresses to the variable.
    (DIST / NGINX_SNIPPET).write_text(f'add_header Content-Security-Policy "{text}; frame-ancestors $poradnik_framed_by" always;\n', encoding="utf-8")
    return text


def framed_by(path: str) -> str:
    """The sites that may show an address (a path such as "/kalkulatory/raty/osadz/") in a frame, as frame-ancestors says it."""
    return "*" if FRAMED.search(path) else "'none'"


def text_of(site: Path = SITE) -> str:
    """The policy of a site that `apply` has gone over; an empty text before that."""
    found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', (site / "index.html").read_text(encoding="utf-8"))
    return found[1] if found else ""

