"""What every kind of field has in common."""

import re
from types import SimpleNamespace

SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")


class Invalid(Exception):
    """A value that a field refuses: a code of `words.common.ERRORS` and the facts that its message needs."""

    def __init__(self, code: str, **facts):
        super().__init__(code)
        self.code = code
        self.facts = facts


class Problem(SimpleNamespace):
    """One refused value: `field` (dotted path or None), `code`, `facts`, `value` as it came."""


class Field:
    """Common part: the name, whether it is required, its default in JSON form."""

    type = ""
    unit: str | None = None
    sample = ""

    def __init__(self, name: str, *, required: bool = True, default=None, sample=None):
        """`sample` is a value for messages to show where the kind's own would be no use."""
        self.name = name
        if sample is not None:
            self.sample = sample
        self.required = required and default is None
        self.default = default

    def read(self, raw):
        """The Python value of a JSON value; raises Invalid."""
        raise NotImplementedError

    def from_text(self, text: str):
        """Typed text as the JSON value. What cannot be understood is returned as it is, for `read` to refuse."""
        return text

    def to_text(self, raw) -> str:
        """A JSON value as a person would type it."""
        return str(raw)

    def allowed(self):
        """A list of choices, a dict with `min` and `max`, or None."""
        return None

    def facts(self) -> dict:
        """What the messages about this field may mention."""
        return {}

    def schema(self) -> dict:
        """JSON Schema of the value."""
        return {"type": "string"}

    def describe(self) -> dict:
        """The entry of `python -m calculators list`."""
        return {"name": self.name, "type": self.type, "unit": self.unit, "required": self.required,
                "default": self.default, "allowed": self.allowed()}


def _string(raw) -> str:
    if not isinstance(raw, str):
        raise Invalid("not_string")
    return raw
