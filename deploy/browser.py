"""Finds Chromium for the browser tests and says which: one that is installed, else Debian's package, else Playwright's own.

`python -m deploy.browser` makes sure that there is one and prints it. Set CHROMIUM to choose another program.
"""

import functools
import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")


def installed() -> str | None:
    """Path of a Chromium that runs, from CHROMIUM or PATH."""
    for name in (os.environ.get("CHROMIUM"), *NAMES):
        program = name and shutil.which(name)
        if program and version(program):
            return program
    return None


def version(program: str) -> str:
    """What the program says it is; empty when it cannot run (a wrapper without its package, a missing library)."""
    try:
        asked = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return asked.stdout.strip() if asked.returncode == 0 else ""


def from_debian() -> str | None:
    """Installs Debian's `chromium` where this user may; returns it, or None."""
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return None
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
        if subprocess.run(["apt-get", "-qq", *command], env=environment, stdout=sys.stderr).returncode:
            return None
    return installed()


def from_playwright() -> str | None:
    """Playwright's own Chromium, downloaded if need be; None when that fails."""
    from playwright.sync_api import sync_playwright

    def path() -> str:
        with sync_playwright() as playwright:
            return playwright.chromium.executable_path

    if not version(path()):
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], stdout=sys.stderr)
    return path() if version(path()) else None


@functools.cache
def find() -> str:
    """Path of a Chromium, installed on demand. Raises RuntimeError with advice when there is none to be had."""
    for source in (installed, from_debian, from_playwright):
        program = source()
        if program:
            return program
    raise RuntimeError("Nie ma Chromium. Proszę je zainstalować (np. apt-get install chromium) albo wskazać zmienną CHROMIUM.")


def main() -> None:
    """Prints which one the tests use."""
    try:
        print(f"Testy w przeglądarce: {find()} ({version(find())})")
    except RuntimeError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
