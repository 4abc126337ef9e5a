"""The typeface: copies from the npm package the font files that our style sheets and pages name under assets/fonts/."""

import re
import shutil
from pathlib import Path

from deploy.paths import NODE_MODULES, SITE

NAMED = re.compile(r"fonts/([\w.-]+\.woff2)")


def named_fonts(site: Path = SITE) -> set[str]:
    """File names of the fonts that style sheets and pages ask for."""
    texts = [*(site / "assets" / "css").glob("*.css"), *site.rglob("*.html")]
    return {name for path in texts for name in NAMED.findall(path.read_text(encoding="utf-8"))}


def install(site: Path = SITE, packages: Path = NODE_MODULES) -> None:
    """Puts the fonts into a built site. Raises FileNotFoundError when no installed package has one of them."""
    target = site / "assets" / "fonts"
    for name in sorted(named_fonts(site)):
        if (target / name).exists():
            continue
        found = next((path for scope in packages.glob("@fontsource*") for path in scope.rglob(name)), None)
        if found is None:
            raise FileNotFoundError(f"{name}: żaden pakiet @fontsource w node_modules nie ma tego pliku")
        target.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(found, target / name)
