"""Content hashes in the names of our own assets, so that browsers may keep them for ever.

A file's hash covers the names of the files it refers to: those are renamed first, and references are rewritten from the bottom
up (fonts, then style sheets; modules, then the modules that import them; pages last). The theme's own assets, Python's files and the
parts of the search have hashed names already.
"""

import posixpath
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from deploy.paths import SITE, digest

OURS = "assets/"
NOT_OURS = ("assets/javascripts/", "assets/stylesheets/", "assets/python/", "assets/search/parts/", "assets/images/favicon.png")
REFERENCES = {
    ".css": re.compile(r"""(?P<before>url\(\s*["']?|@import\s+["'])(?P<url>[^"')]+)"""),
    ".mjs": re.compile(r"""(?P<before>["'])(?P<url>\.{1,2}/[^"'\n]+)(?=["'])"""),
    ".webmanifest": re.compile(r"""(?P<before>"src":\s*")(?P<url>[^"]+)"""),
    ".html": re.compile(r"""(?P<before>\s(?:href|src|content|poster)=["']?)(?P<url>[^"'\s>]+)"""),
}


class CircularReference(Exception):
    """Two assets refer to each other, so that neither can be named after its content."""


def is_ours(name: str) -> bool:
    """Whether a file (path inside the site) gets a hashed name here."""
    return name.startswith(OURS) and not name.startswith(NOT_OURS)


def target(page: str, url: str, base: str) -> str | None:
    """The file inside the site that `url` on `page` means, or None for other sites, anchors and data.

    `base` is the site's address with a slash at its end; it may have a path, as on GitHub Pages.
    """
    path = unquote(re.split("[?#]", url)[0])
    if base and path.startswith(base):
        return path.removeprefix(base)
    if re.match(r"[a-z][a-z0-9+.-]*:|//|#", url):
        return None
    if path.startswith("/"):
        root = urlsplit(base).path or "/"
        return path.removeprefix(root) if path.startswith(root) else None
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), path))


class Fingerprints:
    """Renames assets on demand. `names` maps a file's old path inside the site to its new one."""

    def __init__(self, site: Path, base: str = ""):
        self.site = site
        self.base = base
        self.assets = {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}
        self.assets = {name for name in self.assets if is_ours(name)}
        self.names: dict[str, str] = {}
        self._under_way: list[str] = []

    def new_name(self, name: str) -> str:
        """The hashed path of an asset, renaming it and whatever it refers to if that has not been done."""
        if name in self.names:
            return self.names[name]
        if name in self._under_way:
            raise CircularReference(" -> ".join([*self._under_way, name]))
        self._under_way.append(name)
        path = self.site / name
        content = path.read_bytes()
        if path.suffix in REFERENCES:
            content = self.rewrite(name, content.decode("utf-8")).encode("utf-8")
        self._under_way.pop()
        renamed = path.with_name(f"{path.stem}.{digest(content)}{path.suffix}")
        path.unlink()
        renamed.write_bytes(content)
        self.names[name] = renamed.relative_to(self.site).as_posix()
        return self.names[name]

    def rewrite(self, page: str, text: str) -> str:
        """The text of a page or asset with its references to assets replaced by hashed ones."""

        def replaced(match: re.Match) -> str:
            url = match["url"]
            old = target(page, url, self.base)
            if old not in self.assets:
                return match[0]
            new = posixpath.basename(self.new_name(old))
            path, mark, rest = re.match(r"([^?#]*)([?#]?)(.*)", url, re.S).groups()
            return match["before"] + posixpath.join(posixpath.dirname(path), new) + mark + rest

        return REFERENCES[Path(page).suffix].sub(replaced, text)


def fingerprint_site(site: Path = SITE, base: str = "") -> dict[str, str]:
    """Renames our assets and rewrites all pages; returns old path -> new path. `base`: the site's address, with a slash at its end."""
    prints = Fingerprints(site, base)
    for name in sorted(prints.assets):
        prints.new_name(name)
    for path in [*site.rglob("*.html"), *site.glob("*.webmanifest")]:
        text = path.read_text(encoding="utf-8")
        path.write_text(prints.rewrite(path.relative_to(site).as_posix(), text), encoding="utf-8")
    return prints.names
