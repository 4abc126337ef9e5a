"""Days, choices, yes or no, short texts."""

import re
from datetime import date

from calculators.fields.base import SPACES, Field, Invalid, _string
from calculators.text import MONTHS

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2100, 12, 31)


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
        super().__init__(name, **{"sample": choices[0]} | options)
        self.choices = choices

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

    def __init__(self, name: str, *, type: str = "text", **options):
        super().__init__(name, **options)
        self.type = type

    def read(self, raw) -> str:
        text = _string(raw)
        if len(text) > 200:
            raise Invalid("too_long")
        return text


class Named(Text):
    """An id that a town's file may name (a kind of work, a unit). The rule's `names(field, towns)` lists those that a form
    offers; whether the town meant has it, the rule's check says."""

    def __init__(self, name: str, **options):
        super().__init__(name, type="named", **options)

    def from_text(self, text: str):
        return text.strip()
