"""The icons of the installed guide, drawn from the one favicon: browsers want pictures of fixed sizes for a phone's home screen."""

from pathlib import Path

import typst

from deploy.paths import ROOT, SITE

DRAWING = ROOT / "docs" / "assets" / "favicon.svg"
GREEN = "#0d5c57"  # of the favicon's own ground
# A maskable icon fills its square and keeps the drawing inside the circle that every phone shows; Apple rounds corners by itself.
WHOLE, INSIDE = "none, 100%", f'rgb("{GREEN}"), 80%'
ICONS = {"icon-192": (192, WHOLE), "icon-512": (512, WHOLE), "maskable-512": (512, INSIDE), "apple-180": (180, INSIDE)}


def draw(size: int, look: str) -> bytes:
    """A PNG of `size` pixels a side; `look`: the ground and how much of the square the drawing takes."""
    ground, share = look.rsplit(", ", 1)
    source = (f"#set page(width: {size}pt, height: {size}pt, margin: 0pt, fill: {ground})\n"
              f'#place(center + horizon, image("{DRAWING.name}", width: {share}))')
    return typst.compile(source.encode(), root=str(DRAWING.parent), format="png", ppi=72)


def install(site: Path = SITE) -> None:
    """Puts the icons into a built site, before its assets get their hashed names."""
    folder = site / "assets" / "icons"
    folder.mkdir(parents=True, exist_ok=True)
    for name, (size, look) in ICONS.items():
        (folder / f"{name}.png").write_bytes(draw(size, look))
