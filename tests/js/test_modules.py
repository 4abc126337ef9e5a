"""Runs what needs Node but no browser: tests of the browser's modules, the check of the pages' HTML."""

import subprocess
from pathlib import Path

from deploy import node


def test_with_nodes_own_runner():
    files = sorted(Path(__file__).parent.glob("*.test.mjs"))
    ended = subprocess.run([node.find(), "--test", *files], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert ended.returncode == 0, ended.stdout
