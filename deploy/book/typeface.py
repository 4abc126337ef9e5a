"""The site's typeface for the PDFs: Typst reads neither woff2 nor variable fonts, so that three plain cuts are made of the files of npm's package.

The package splits the letters over files for browsers (latin, latin-ext); each cut joins the two, because Polish needs both.
"""

import io
from pathlib import Path

from deploy.paths import CACHE, NODE_MODULES, digest

FAMILY = "Guide"
FILES = NODE_MODULES / "@fontsource-variable" / "source-sans-3" / "files"
PARTS = ("latin", "latin-ext")
CUTS = (("normal", 400, "Regular"), ("normal", 600, "SemiBold"), ("italic", 400, "Italic"))  # style, weight, name


def folder(files: Path = FILES, cache: Path = CACHE) -> Path:
    """A folder with the cuts, made unless it is in the cache. Raises FileNotFoundError when the package is not installed."""
    import fontTools

    sources = [(files / f"source-sans-3-{part}-wght-{style}.woff2").read_bytes() for style in ("normal", "italic") for part in PARTS]
    made = cache / f"typeface-{digest(b''.join([Path(__file__).read_bytes(), fontTools.version.encode(), *sources]))}"
    if not made.exists():
        unfinished = made.with_suffix(".part")
        unfinished.mkdir(parents=True, exist_ok=True)
        for style, weight, name in CUTS:
            (unfinished / f"{FAMILY}-{name}.ttf").write_bytes(cut(files, style, weight, name))
        unfinished.rename(made)
    return made


def cut(files: Path, style: str, weight: int, name: str) -> bytes:
    """One weight and style as a TrueType font with the letters of all parts."""
    from fontTools.merge import Merger
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    parts = []
    for part in PARTS:
        font = instantiateVariableFont(TTFont(files / f"source-sans-3-{part}-wght-{style}.woff2"), {"wght": weight})
        font.flavor = None
        parts.append(io.BytesIO())
        font.save(parts[-1])
        parts[-1].seek(0)
    joined = Merger().merge(parts)
    names = joined["name"]
    names.names = []
    for number, text in {1: FAMILY, 2: name, 4: f"{FAMILY} {name}", 6: f"{FAMILY}-{name}", 16: FAMILY, 17: name}.items():
        names.setName(text, number, 3, 1, 0x409)
    joined["OS/2"].usWeightClass = weight
    joined["head"].created = joined["head"].modified = 0  # the same bytes on every day
    joined.recalcTimestamp = False
    made = io.BytesIO()
    joined.save(made)
    return made.getvalue()
