"""The entry of the browser's further archive: a request in JSON, a spreadsheet in JSON."""

import base64
import json

from calculators import browser
from calculators.parameters import Law
from calculators.result import InputErrors
from calculators.towns import Towns
from spreadsheets import workbook

TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def handle(request: str) -> str:
    """The reply to the request that `calculators.browser.handle` understands."""
    return json.dumps(reply(json.loads(request), *browser.library()), ensure_ascii=False)


def reply(asked: dict, towns: Towns, law: Law) -> dict:
    """{"ok": True, "file": {"name", "type", "base64"}}, or {"ok": False} for refused inputs and results without a table."""
    try:
        found = browser.compute(asked, towns, law)
    except InputErrors:
        return {"ok": False}
    made = workbook.write(found, asked.get("site", ""))
    if made is None:
        return {"ok": False}
    return {"ok": True, "file": {"name": workbook.name(found), "type": TYPE, "base64": base64.b64encode(made).decode("ascii")}}
