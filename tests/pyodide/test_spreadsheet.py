"""Spreadsheets inside Pyodide, from the two archives that a page loads and nothing else, hold what CPython's hold."""

import base64
import json
import zipfile
from io import BytesIO

from calculators.parameters import Law
from deploy import further, spreadsheet
from spreadsheets import browser
from tests.pyodide import node
from tests.pyodide.test_shipped import examples


def parts(reply: dict) -> dict[str, bytes] | None:
    """The files inside a reply's workbook (their compression may differ between versions of zlib)."""
    if not reply["ok"]:
        return None
    with zipfile.ZipFile(BytesIO(base64.b64decode(reply["file"].pop("base64")))) as files:
        return {name: files.read(name) for name in files.namelist()}


def test_archives_alone_write_what_cpython_writes(towns):
    requests = [one for one in examples() if one["want"] == "result"]
    code = f"""
import json
from spreadsheets.browser import handle
json.dumps([json.loads(handle(json.dumps(one))) for one in json.loads({json.dumps(requests)!r})])
"""
    archive = further.archive(spreadsheet.wanted())
    replies = json.loads(node.run(code, node.shipped(), {archive: "/spreadsheet.zip"}, ("/spreadsheet.zip",)))
    law = Law()
    for asked, theirs in zip(requests, replies, strict=True):
        ours = browser.reply(asked, towns, law)
        assert parts(theirs) == parts(ours), asked["calculator"]
        assert theirs == ours
    assert sum(one["ok"] for one in replies) > 10
