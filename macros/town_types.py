"""The kinds of values that a town file may hold.

Each kind knows how to read what YAML gives (or JSON, from the wizard), how to describe what is allowed in Polish (`Allowed`, used in
messages) and its JSON Schema. Amounts and percentages stay exact: they are kept as text, never as binary floats.
"""

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

REQUIRED = ...
FIRST_YEAR, LAST_YEAR = 1990, 2100
POLISH = str.maketrans("ąćęłńóśźż", "acelnoszz")
NUMBER = re.compile(r"(0|[1-9][0-9]{0,11})(\.[0-9]{1,9})?")


class Allowed(str):
    """Polish words for what a field accepts, as metadata of its type."""


class Table(BaseModel):
    """A group of fields: no other keys, no guessing of types (a text "18" is not the number 18)."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def item(title: str, example=None, default=REQUIRED, hint: str | None = None):
    """A field with its Polish label, an example and, for those who fill it in, a hint."""
    return Field(default, title=title, description=hint, examples=None if example is None else [example])


def refuse(message: str, field: str | None = None):
    """Raise the error of a value that a type refuses, in Polish. A check of a whole table names the `field` to look at."""
    raise PydanticCustomError("refused", "{reason}", {"reason": message, "field": field})


def _exact(value, what: str) -> Decimal:
    """An int, Decimal or text as a Decimal; anything else is refused."""
    if isinstance(value, bool) or not isinstance(value, (int, Decimal, str)):
        refuse(f"to nie jest {what}")
    text = str(value)
    if text.startswith("-"):
        refuse("wartość nie może być ujemna")
    if not NUMBER.fullmatch(text):
        refuse("przecinek zamiast kropki" if "," in text else f"to nie jest {what} (same cyfry i kropka, bez jednostki i spacji)")
    return Decimal(text)


def _money(value) -> str:
    amount = _exact(value, "kwota")
    if amount != amount.quantize(Decimal("0.01")):
        refuse("kwota ma więcej niż dwa miejsca po kropce")
    return f"{amount:.2f}"


def _plain(value) -> str:
    """A number without needless zeros: 120.50 is "120.5"."""
    text = format(_exact(value, "liczba"), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _coordinate(value) -> float:
    """Degrees; the only number kept as a binary float, as maps want it."""
    return value if isinstance(value, float) else float(_exact(value, "liczba"))


def _between(low: str, high: str):
    def check(text: str) -> str:
        if not Decimal(low) <= Decimal(text) <= Decimal(high):
            refuse("wartość spoza zakresu")
        return text
    return check


def _number_schema(pattern: str, **more) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": [{"type": "string", "pattern": pattern}, {"type": "number", "minimum": 0}], **more})


def _day(value) -> date:
    if isinstance(value, datetime):
        refuse("podaj sam dzień, bez godziny")
    if isinstance(value, str):
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            refuse("to nie jest data w zapisie rrrr-mm-dd")
        try:
            value = date.fromisoformat(value)
        except ValueError:
            refuse("takiego dnia nie ma w kalendarzu")
    if not isinstance(value, date):
        refuse("to nie jest data")
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        refuse("rok spoza zakresu")
    return value


def _filled(text: str) -> str:
    text = text.strip()
    if not text:
        refuse("pole jest puste")
    return text


def _one_line(text: str) -> str:
    if "\n" in text:
        refuse("tekst ma zająć jeden wiersz")
    return text


def _matches(pattern: str, reason: str):
    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            refuse(reason)
        return text
    return check


def slugify(name: str) -> str:
    """The slug of a Polish name: `Dąbrowa Górnicza` is `dabrowa-gornicza` (design, section 5)."""
    return re.sub(r"\s+", "-", name.strip().lower().translate(POLISH))


ID = r"[a-z0-9]+([-_][a-z0-9]+)*"
Text = Annotated[str, AfterValidator(_filled), Allowed("tekst")]
Line = Annotated[str, AfterValidator(_filled), AfterValidator(_one_line), Allowed("tekst w jednym wierszu")]
Id = Annotated[str, AfterValidator(_matches(ID, "niedozwolone znaki")), WithJsonSchema({"type": "string", "pattern": f"^{ID}$"}),
               Allowed("małe litery bez polskich znaków, cyfry i łączniki")]
Url = Annotated[str, AfterValidator(_matches(r"https?://[^\s<>\"]+", "to nie jest adres strony")),
                WithJsonSchema({"type": "string", "pattern": r"^https?://\S+$"}), Allowed("adres, który zaczyna się od https:// albo http://")]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"}),
                Allowed(f"data rrrr-mm-dd z lat {FIRST_YEAR}–{LAST_YEAR}")]
Money = Annotated[str, BeforeValidator(_money), _number_schema(r"^[0-9]{1,12}(\.[0-9]{1,2})?$"),
                  Allowed("kwota w złotych z kropką i najwyżej dwoma miejscami po niej")]
Percent = Annotated[str, BeforeValidator(_plain), AfterValidator(_between("0", "1000")), _number_schema(r"^[0-9]+(\.[0-9]+)?$"),
                    Allowed("procent od 0 do 1000, bez znaku %")]
Share = Annotated[str, BeforeValidator(_plain), AfterValidator(_between("0", "100")), _number_schema(r"^[0-9]+(\.[0-9]+)?$"),
                  Allowed("procent od 0 do 100, bez znaku %")]
Number = Annotated[str, BeforeValidator(_plain), _number_schema(r"^[0-9]+(\.[0-9]+)?$"), Allowed("liczba z kropką, bez jednostki")]
Latitude = Annotated[float, BeforeValidator(_coordinate), Field(ge=49, le=55), Allowed("szerokość geograficzna od 49 do 55 (Polska)")]
Longitude = Annotated[float, BeforeValidator(_coordinate), Field(ge=14, le=24.2), Allowed("długość geograficzna od 14 do 24.2 (Polska)")]
Months = Annotated[int, Field(ge=1, le=600), Allowed("liczba całkowita miesięcy od 1 do 600")]
Years = Annotated[int, Field(ge=1, le=100), Allowed("liczba całkowita lat od 1 do 100")]
Days = Annotated[int, Field(ge=0, le=3660), Allowed("liczba całkowita dni od 0 do 3660")]
Count = Annotated[int, Field(ge=0, le=100_000_000), Allowed("liczba całkowita, co najmniej 0")]
MonthDay = Annotated[int, Field(ge=1, le=31), Allowed("dzień miesiąca od 1 do 31")]
Year = Annotated[int, Field(ge=1000, le=LAST_YEAR), Allowed(f"rok od 1000 do {LAST_YEAR}")]
Occupies = Literal["dwelling", "commercial", "garage"]
