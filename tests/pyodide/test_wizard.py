"""The wizard inside Pyodide, from the two archives that its page loads and nothing else, says what it says here."""

import json

from deploy import further, wizard as packed
from macros import wizard
from macros.towns import check_text
from tests.pyodide import node
from tests.towns.test_mistakes import BASE, MISTAKES, SLUG, SYNTAX
from tests.towns.test_wizard import PLACE, SLOTS, programmes, typed_of


def test_archives_alone_check_and_write_as_cpython_does():
    requests = [PLACE | {"fields": typed_of(*one.values)} for one in programmes()]
    for name, slot in SLOTS.items():
        if slot.kind not in ("group", "rows"):
            instrument, _, path = name.rpartition(":")
            fields = {"programme.instrument": instrument or "amnesty", path: ["x"] if slot.kind in ("choices", "questions") else "x?"}
            requests += [PLACE | {"fields": fields, "step": step} for step in ("programme", "act", "terms", "effects")]
    texts = [BASE.replace(old, new, 1) for old, new, *_ in (MISTAKES | SYNTAX).values()]
    code = f"""
import json
from macros import wizard
from macros.towns import check_text
requests, texts = json.loads({json.dumps([requests, texts])!r})
json.dumps([[wizard.reply(one, set()) for one in requests], [check_text(one, {SLUG!r}) for one in texts]])
"""
    archive = further.archive(packed.wanted())
    replies, messages = json.loads(node.run(code, node.shipped(), {archive: "/wizard.zip"}, ("/wizard.zip",)))
    assert messages == [check_text(one, SLUG) for one in texts]
    for asked_for, reply in zip(requests, replies, strict=True):
        assert reply == wizard.reply(asked_for, set()), asked_for
