"""Numbers: money, percentages, quantities, shares, whole numbers. All exact; none is ever a binary float."""

import re
from fractions import Fraction

from calculators import money
from calculators.fields.base import SPACES, Field, Invalid, _string

MAX_NUMBERS = 50  # of a list
MAX_MONEY = 100_000_000_000  # grosze: a thousand million złoty, far above any debt or renovation


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


class Numbers(Quantity):
    """A list of decimal numbers, one at least: JSON list of strings; Python list of Fractions. Typed with semicolons between."""

    type = "numbers"
    sample = ["35", "40", "45"]

    def read(self, raw) -> list[Fraction]:
        if not isinstance(raw, list) or not 1 <= len(raw) <= MAX_NUMBERS:
            raise Invalid("not_numbers")
        return [super(Numbers, self).read(one) for one in raw]

    def from_text(self, text: str):
        return [super(Numbers, self).from_text(one) for one in text.split(";") if one.strip()]

    def to_text(self, raw) -> str:
        return "; ".join(super(Numbers, self).to_text(one) for one in raw) if isinstance(raw, list) else str(raw).replace(".", ",")

    def facts(self) -> dict:
        return super().facts() | {"most": MAX_NUMBERS}

    def schema(self) -> dict:
        return {"type": "array", "items": super().schema(), "minItems": 1, "maxItems": MAX_NUMBERS}


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
        super().__init__(name, **{"sample": max(low, min(high, 12))} | options)
        self.low, self.high, self.unit = low, high, unit

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
