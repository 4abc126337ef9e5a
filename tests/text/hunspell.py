"""Hunspell with its Polish dictionary (Debian's packages hunspell and hunspell-pl), installed where this user may."""

import functools
import os
import shutil
import subprocess

PACKAGES = ("hunspell", "hunspell-pl")


@functools.cache
def installed() -> bool:
    """True when hunspell knows Polish here; root on Debian gets the packages first."""
    if _works():
        return True
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", *PACKAGES]):
        if subprocess.run(["apt-get", "-qq", *command], env=environment, capture_output=True).returncode:
            return False
    return _works()


def _works() -> bool:
    if shutil.which("hunspell") is None:
        return False
    return subprocess.run(["hunspell", "-d", "pl_PL", "-l"], input="dom", capture_output=True, text=True).returncode == 0


def unknown(words: set[str]) -> set[str]:
    """The words that the Polish dictionary does not have."""
    asked = subprocess.run(["hunspell", "-d", "pl_PL", "-i", "utf-8", "-l"], input="\n".join(sorted(words)), capture_output=True,
                           encoding="utf-8", check=True)
    return set(asked.stdout.split())
