"""Builds the published site: `python -m deploy.build [--no-compression]`.

The generator's own configuration stays ordinary; what it cannot do (Python for the browser, hashed names, the security policy,
compression) are steps after it, each a module of this package.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from deploy import compress, data, embed, feed, fingerprint, fonts, icons, offline, pack, policy, search, spreadsheet, towns, wizard
from deploy.book import content as book_content, install as book
from deploy.paths import ROOT, SITE


def generate(site: Path = SITE) -> str:
    """Runs MkDocs strictly; returns the address the site is built for, with a slash at its end."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", site]
    made = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if made.returncode:
        # Its --quiet would hide the very warnings that stop a strict build.
        print("\n".join(line for line in made.stdout.splitlines() if not line.startswith("INFO")), file=sys.stderr)
        made.check_returncode()
    from mkdocs.config import load_config

    return load_config(str(ROOT / "mkdocs.yml")).site_url.rstrip("/") + "/"


def build(site: Path = SITE, compression: bool = True) -> None:
    """All steps in order, each announced with the time it took."""
    base = ""

    def pages():
        nonlocal base
        base = generate(site)

    steps = {
        "miasta": towns.export_towns,
        "strony": pages,
        "kalkulatory do osadzenia": lambda: embed.install(site, base),
        "otwarte dane": lambda: data.install(site),
        "kanał RSS": lambda: feed.install(site, base),
        "ikony": lambda: icons.install(site),
        "kroje pisma": lambda: fonts.install(site),
        "Python dla przeglądarki": lambda: pack.install(site),
        "kreator miasta": lambda: wizard.install(site),
        "zapis do arkusza": lambda: spreadsheet.install(site),
        "wyszukiwarka": lambda: search.install(site),
        "do druku i PDF": lambda: book.install(site, base),
        "nazwy ze skrótem treści": lambda: fingerprint.fingerprint_site(site, base),
        "zasady bezpieczeństwa treści": lambda: policy.apply(site),
        "praca bez sieci": lambda: offline.install(site),
    }
    if compression:
        steps["kompresja"] = lambda: compress.compress_site(site)
    for name, step in steps.items():
        started = time.perf_counter()
        step()
        print(f"{name}: {time.perf_counter() - started:.1f} s", flush=True)


def main() -> None:
    """The command line. A failed step ends it with the step's own message."""
    parser = argparse.ArgumentParser(prog="python -m deploy.build", description=__doc__.splitlines()[0])
    parser.add_argument("--site", type=Path, default=SITE, help="folder to build into (default: site)")
    parser.add_argument("--no-compression", action="store_true", help="skip .br and .gz files (for trying things out)")
    given = parser.parse_args()
    shutil.rmtree(given.site, ignore_errors=True)
    try:
        build(given.site, not given.no_compression)
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)
    except (towns.TownErrors, policy.ForbiddenInline, book_content.Unknown, search.NoSuchAnswer, FileNotFoundError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
