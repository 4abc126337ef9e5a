"""Runs the tests of the browser's modules that need no browser, with Node's own test runner."""

import subprocess
from pathlib import Path

from deploy import node


def test_modules_under_node():
    files = sorted(Path(__file__).parent.glob("*.test.mjs"))
    ended = subprocess.run([node.find(), "--test", *files], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert ended.returncode == 0, ended.stdout
