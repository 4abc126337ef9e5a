"""Input fields: what a calculator accepts, read strictly from JSON or leniently from what a person typed.

Every kind of field answers the same questions: `read` (a JSON value to a Python one, or `Invalid`), `from_text` (typed text
to the JSON value), `schema` (JSON Schema) and `allowed`. Wording of the messages is in `words.common`.
"""

import re
from datetime import date
from fractions import Fraction
from types import SimpleNamespace

from calculators import money
from calculators.text import MONTHS

MAX_MONEY = 100_000_000_000  # grosze: a thousand million złoty, far above any debt or renovation
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2100, 12, 31)
MAX_ROWS = 200
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

    def __init__(self, name: str, *, required: bool = True, default=None):
        self.name = name
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


class _Number(Field):
    """A non-negative decimal written as a string; `places` digits after the point at most."""

    places = 2
    pattern = re.compile(r"[0-9]+(\.[0-9]+)?")

    def __init__(self, name: str, *, low: str = "0", high: str, low_open: bool = False, **options):
        super().__init__(name, **options)
        self.low, self.high, self.low_open = low, high, low_open

    def read(self, raw):
        text = _string(raw)
        if text.startswith("-") and self.pattern.fullmatch(text[1:]):
            raise Invalid("negative")
        if not self.pattern.fullmatch(text):
            raise Invalid("not_" + self.type)
        if len(text.partition(".")[2]) > self.places:
            raise Invalid("too_many_decimals", places=self.places)
        if len(text) > 40:
            raise Invalid("out_of_range")
        value = Fraction(text)
        if not Fraction(self.low) <= value <= Fraction(self.high) or self.low_open and value == Fraction(self.low):
            raise Invalid("out_of_range")
        return self._python(value)

    def _python(self, value: Fraction):
        return value

    def from_text(self, text: str):
        text = SPACES.sub(" ", text).strip().lower()
        for suffix in ("zł", "zl", "pln", "eur", "€", "%", "m²", "m2", "proc.", "godz.", "h"):
            text = text.removesuffix(suffix).rstrip()
        if re.fullmatch(r"-?\d{1,3}( \d{3})+([.,]\d*)?", text):
            text = text.replace(" ", "")
        elif re.fullmatch(r"-?\d{1,3}(\.\d{3})+,\d*", text):
            text = text.replace(".", "")
        text = text.replace(",", ".")
        return text.removesuffix(".") if text.count(".") == 1 else text

    def to_text(self, raw) -> str:
        return str(raw).replace(".", ",")

    def allowed(self):
        return {"min": self.low, "max": self.high}

    def facts(self) -> dict:
        return {"low": self.to_text(self.low), "high": self.to_text(self.high), "low_open": self.low_open, "unit": self.unit}

    def schema(self) -> dict:
        return {"type": "string", "pattern": r"^[0-9]+(\.[0-9]{1,%d})?$" % self.places}


class Money(_Number):
    """An amount: JSON string with at most two decimals; Python int of grosze."""

    type = "money"
    unit = "zł"
    sample = "1234.56"

    def __init__(self, name: str, *, high: str = money.plain(MAX_MONEY), unit: str = "zł", **options):
        super().__init__(name, high=high, **options)
        self.unit = unit

    def _python(self, value: Fraction) -> int:
        return int(value * 100)

    def to_text(self, raw) -> str:
        whole, _, part = str(raw).partition(".")
        if not whole.isdigit():
            return str(raw)
        return f"{int(whole):,}".replace(",", "\u00a0") + "," + part.ljust(2, "0")


class Percent(_Number):
    """A percentage or yearly rate: JSON string in percent; Python Fraction in percent."""

    type = "percent"
    unit = "%"
    places = 4
    sample = "9.25"

    def __init__(self, name: str, *, high: str = "100", **options):
        super().__init__(name, high=high, **options)


class Quantity(_Number):
    """A decimal number with a unit (m², an exchange rate): JSON string; Python Fraction."""

    type = "number"
    places = 4
    sample = "54.3"

    def __init__(self, name: str, *, unit: str, high: str, **options):
        super().__init__(name, high=high, **options)
        self.unit = unit


class Share(_Number):
    """A part of a whole, 0 < share ≤ 1: JSON string "0.25" or "1/4"; Python Fraction."""

    type = "share"
    places = 6
    sample = "0.25"
    pattern = re.compile(r"[0-9]+(\.[0-9]+)?|[0-9]+/[0-9]+")

    def __init__(self, name: str, **options):
        super().__init__(name, high="1", low_open=True, **options)

    def read(self, raw):
        if isinstance(raw, str) and re.fullmatch(r"[0-9]{1,9}/0*[1-9][0-9]{0,8}", raw):
            value = Fraction(raw)
            if not 0 < value <= 1:
                raise Invalid("out_of_range")
            return value
        if isinstance(raw, str) and "/" in raw:
            raise Invalid("not_share")
        return super().read(raw)

    def from_text(self, text: str):
        bare = SPACES.sub("", text)
        if re.fullmatch(r"\d+([.,]\d+)?%", bare):
            percent = Fraction(bare[:-1].replace(",", ".")) / 100
            return f"{percent.numerator}/{percent.denominator}"
        return bare if "/" in bare else super().from_text(text)

    def schema(self) -> dict:
        return {"type": "string", "pattern": r"^([0-9]+(\.[0-9]{1,6})?|[0-9]+/[0-9]+)$"}


class Integer(Field):
    """A whole number: JSON integer, never a boolean or a string."""

    type = "integer"

    def __init__(self, name: str, *, low: int, high: int, unit: str | None = None, **options):
        super().__init__(name, **options)
        self.low, self.high, self.unit = low, high, unit
        self.sample = max(low, min(high, 12))

    def read(self, raw) -> int:
        if isinstance(raw, bool) or not isinstance(raw, int):
            raise Invalid("not_integer")
        if not self.low <= raw <= self.high:
            raise Invalid("out_of_range")
        return raw

    def from_text(self, text: str):
        bare = SPACES.sub("", text)
        return int(bare) if re.fullmatch(r"-?[0-9]{1,18}", bare) else text

    def allowed(self):
        return {"min": self.low, "max": self.high}

    def facts(self) -> dict:
        return {"low": str(self.low), "high": str(self.high), "low_open": False, "unit": self.unit}

    def schema(self) -> dict:
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


class Day(Field):
    """A date: ISO string, years 1990 to 2100; Python date."""

    type = "date"
    sample = "2027-01-31"

    def read(self, raw) -> date:
        text = _string(raw)
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise Invalid("not_date")
        try:
            day = date.fromisoformat(text)
        except ValueError:
            raise Invalid("no_such_day") from None
        if not FIRST_DAY <= day <= LAST_DAY:
            raise Invalid("out_of_range")
        return day

    def from_text(self, text: str):
        bare = SPACES.sub("", text).removesuffix("r.")
        match = re.fullmatch(r"([0-9]{1,2})[.\-/]([0-9]{1,2})[.\-/]([0-9]{4})", bare)
        return f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}" if match else bare

    def to_text(self, raw) -> str:
        year, _, rest = str(raw).partition("-")
        month, _, day = rest.partition("-")
        return f"{day}.{month}.{year}" if day else str(raw)

    def allowed(self):
        return {"min": FIRST_DAY.isoformat(), "max": LAST_DAY.isoformat()}

    def facts(self) -> dict:
        return {"low": self.to_text(FIRST_DAY), "high": self.to_text(LAST_DAY), "low_open": False, "unit": None}

    def schema(self) -> dict:
        return {"type": "string", "format": "date"}


class Month(Field):
    """A month: JSON string "2026-12", years 1990 to 2100; Python date of its first day."""

    type = "month"
    sample = "2026-12"

    def read(self, raw) -> date:
        text = _string(raw)
        if not re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", text):
            raise Invalid("not_month")
        if not FIRST_DAY.year <= int(text[:4]) <= LAST_DAY.year:
            raise Invalid("out_of_range")
        return date(int(text[:4]), int(text[5:]), 1)

    def from_text(self, text: str):
        bare = SPACES.sub(" ", text).strip().lower().removesuffix("r.").strip()
        match = re.fullmatch(r"([0-9]{1,2})[.\-/]([0-9]{4})", bare.replace(" ", ""))
        if match:
            return f"{match[2]}-{match[1]:0>2}"
        name, _, year = bare.partition(" ")
        return f"{year}-{MONTHS.index(name) + 1:02d}" if name in MONTHS else bare

    def to_text(self, raw) -> str:
        year, _, month = str(raw).partition("-")
        return f"{month}.{year}" if month else str(raw)

    def allowed(self):
        return {"min": FIRST_DAY.isoformat()[:7], "max": LAST_DAY.isoformat()[:7]}

    def facts(self) -> dict:
        return {"low": self.to_text(FIRST_DAY.isoformat()[:7]), "high": self.to_text(LAST_DAY.isoformat()[:7]), "low_open": False, "unit": None}

    def schema(self) -> dict:
        return {"type": "string", "pattern": r"^[0-9]{4}-(0[1-9]|1[0-2])$"}


class Choice(Field):
    """One of a few words."""

    type = "choice"

    def __init__(self, name: str, choices: tuple[str, ...], **options):
        super().__init__(name, **options)
        self.choices = choices
        self.sample = choices[0]

    def read(self, raw) -> str:
        if not isinstance(raw, str) or raw not in self.choices:
            raise Invalid("not_choice")
        return raw

    def allowed(self):
        return list(self.choices)

    def facts(self) -> dict:
        return {"choices": self.choices}

    def schema(self) -> dict:
        return {"enum": list(self.choices)}


class Flag(Field):
    """Yes or no: JSON boolean; absent is the default, or "not known" where there is none."""

    type = "boolean"
    sample = True

    def __init__(self, name: str, *, default: bool | None = None):
        super().__init__(name, required=False, default=default)

    def read(self, raw) -> bool:
        if not isinstance(raw, bool):
            raise Invalid("not_flag")
        return raw

    def from_text(self, text: str):
        return {"tak": True, "nie": False}.get(text.strip().lower(), text)

    def to_text(self, raw) -> str:
        return {True: "tak", False: "nie"}.get(raw, str(raw)) if isinstance(raw, bool) else str(raw)

    def allowed(self):
        return [True, False]

    def facts(self) -> dict:
        return {"choices": ("true", "false")}

    def schema(self) -> dict:
        return {"type": "boolean"}


class Text(Field):
    """A short free text (a name for the reader's own use) or an id."""

    type = "text"

    def __init__(self, name: str, *, type: str = "text", sample: str = "", **options):
        super().__init__(name, **options)
        self.type, self.sample = type, sample

    def read(self, raw) -> str:
        text = _string(raw)
        if len(text) > 200:
            raise Invalid("too_long")
        return text


class Named(Text):
    """An id that a town's file may name (a kind of work, a unit). The rule's `names(field, towns)` lists those that a form
    offers; whether the town meant has it, the rule's check says."""

    def __init__(self, name: str, *, sample: str = "", **options):
        super().__init__(name, type="named", sample=sample, **options)

    def from_text(self, text: str):
        return text.strip()


class Group(Field):
    """An object of fields; Python SimpleNamespace."""

    type = "object"

    def __init__(self, name: str, fields: tuple[Field, ...], **options):
        super().__init__(name, **options)
        self.fields = fields

    def schema(self) -> dict:
        return schema(self.fields)

    def describe(self) -> dict:
        return super().describe() | {"fields": [field.describe() for field in self.fields]}


class Rows(Group):
    """A list of objects of the same fields; Python list of SimpleNamespace. Absent means an empty list."""

    type = "list"

    def __init__(self, name: str, fields: tuple[Field, ...], **options):
        super().__init__(name, fields, required=options.pop("required", False), default=None, **options)
        if not self.required:
            self.default = []

    def schema(self) -> dict:
        return {"type": "array", "maxItems": MAX_ROWS, "items": schema(self.fields)}


class Assumed(Field):
    """Parameters that the reader types in where the law's figure is not known: {parameter: value as a string}."""

    type = "assumed"

    def __init__(self, parameters: dict[str, Field]):
        super().__init__("assumed", required=False)
        self.parameters = parameters
        for field in parameters.values():
            field.required = False

    def allowed(self):
        return list(self.parameters)

    def schema(self) -> dict:
        return {"type": "object", "additionalProperties": False,
                "properties": {name: field.schema() for name, field in self.parameters.items()}}


class Answers(Field):
    """Answers to the yes/no conditions of a programme: {id: true | false}; absent or null is "not known".

    Which ids there are depends on the programme, so the engine checks them.
    """

    type = "answers"

    def __init__(self, name: str):
        super().__init__(name, required=False)
        self.flag = Flag("answer")

    def from_text(self, text: str):
        return self.flag.from_text(text)

    def schema(self) -> dict:
        return {"type": "object", "additionalProperties": {"type": ["boolean", "null"]}}


def schema(fields: tuple[Field, ...]) -> dict:
    """JSON Schema of an object with these fields; null equals absent for optional ones."""
    properties = {}
    for field in fields:
        inner = field.schema()
        properties[field.name] = inner if field.required else {"anyOf": [inner, {"type": "null"}]}
        if field.default is not None:
            properties[field.name]["default"] = field.default
    return {"type": "object", "additionalProperties": False, "properties": properties,
            "required": [field.name for field in fields if field.required]}


def read(fields: tuple[Field, ...], raw: dict, path: str = "") -> tuple[SimpleNamespace, list[Problem]]:
    """Python values of a JSON object and everything that is wrong with it, in the order of the fields."""
    values, problems = SimpleNamespace(), []
    for field in fields:
        given = raw.get(field.name)
        if given is None:
            given = field.default
        if given is None and isinstance(field, Answers):
            given = {}
        value, wrong = (None, []) if given is None else _read_one(field, given, path + field.name)
        if given is None and field.required:
            wrong = [Problem(field=path + field.name, code="missing", facts={}, value=None)]
        setattr(values, field.name, value)
        problems += wrong
    known = {field.name for field in fields}
    problems += [Problem(field=path + str(name), code="unknown_field", facts={"known": sorted(known)}, value=raw[name])
                 for name in raw if name not in known]
    return values, problems


def _read_one(field: Field, given, path: str):
    if isinstance(field, Answers):
        return _read_answers(field, given, path)
    if isinstance(field, Rows):
        if not isinstance(given, list):
            return [], [Problem(field=path, code="not_list", facts={}, value=given)]
        if len(given) > MAX_ROWS:
            return [], [Problem(field=path, code="too_many_rows", facts={"high": MAX_ROWS}, value=None)]
        pairs = [_read_object(field.fields, row, f"{path}.{number}") for number, row in enumerate(given)]
        return [value for value, _ in pairs], [problem for _, wrong in pairs for problem in wrong]
    if isinstance(field, Group):
        return _read_object(field.fields, given, path)
    if isinstance(field, Assumed):
        if not isinstance(given, dict):
            return {}, [Problem(field=path, code="not_object", facts={}, value=given)]
        given = {name: value for name, value in given.items() if value is not None}
        values, wrong = {}, []
        for name, value in given.items():
            inner = field.parameters.get(name)
            if inner is None:
                wrong.append(Problem(field=f"{path}.{name}", code="unknown_field",
                                     facts={"known": sorted(field.parameters)}, value=value))
                continue
            try:
                inner.read(value)
                values[name] = value
            except Invalid as refused:
                wrong.append(Problem(field=f"{path}.{name}", code=refused.code, facts=inner.facts() | refused.facts, value=value))
        return values, wrong
    try:
        return field.read(given), []
    except Invalid as refused:
        return None, [Problem(field=path, code=refused.code, facts=field.facts() | refused.facts, value=given)]


def _read_answers(field: Answers, given, path: str):
    if not isinstance(given, dict):
        return {}, [Problem(field=path, code="not_object", facts={}, value=given)]
    given = {str(name): value for name, value in given.items() if value is not None}
    wrong = [Problem(field=f"{path}.{name}", code="not_flag", facts=field.flag.facts(), value=value)
             for name, value in given.items() if not isinstance(value, bool)]
    return {name: value for name, value in given.items() if isinstance(value, bool)}, wrong


def _read_object(fields, given, path):
    if not isinstance(given, dict):
        return None, [Problem(field=path, code="not_object", facts={}, value=given)]
    return read(fields, given, path + ".")


def find(fields: tuple[Field, ...], path: str) -> Field | None:
    """The field that a dotted path names (`previous.0.amount`, or without a row `previous.amount`), or None."""
    name, _, rest = path.partition(".")
    for field in fields:
        if field.name != name:
            continue
        if isinstance(field, Assumed):
            return field.parameters.get(rest, field)
        if isinstance(field, Answers):
            return field.flag if rest else field
        if isinstance(field, Rows):
            number, _, inner = rest.partition(".")
            return find(field.fields, inner if number.isdecimal() else rest) or field
        if isinstance(field, Group):
            return find(field.fields, rest) or field if rest else field
        return field
    return None


def in_order(given, earlier: str, later: str) -> list[Problem]:
    """A problem at the later field when two days are the wrong way round; nothing where one is not known."""
    first, second = getattr(given, earlier), getattr(given, later)
    if first is None or second is None or first <= second:
        return []
    return [Problem(field=later, code="earlier_than", value=second.isoformat(), facts={"other_field": earlier, "other_day": first})]
