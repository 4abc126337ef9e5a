"""Dated legal parameters: what a figure of law was on a day, where it stands, and how sure we are.

A parameter is `<file>.<table>` of `law/*.toml`, for instance `de_minimis.general`. Its values never overlap; a gap means
that the value is not known, and nobody fills it with an older one.
"""

import os
import tomllib
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

ONE_DAY = timedelta(days=1)
STANDARD_KEYS = {"value", "from", "to", "act", "journal", "article", "link", "checked_on", "verified", "note"}


@dataclass(frozen=True)
class Value:
    """One value of a parameter with its source. `first` and `last` are the days it is known to be in force (last: None = open).

    Where nobody established when it began (`since_known = false` in the file), `first` is the day of the text it was read in.
    """

    parameter: str
    value: str
    first: date
    last: date | None
    act: str
    journal: str
    article: str
    link: str
    checked_on: date
    verified: bool
    note: str = ""
    extra: dict = field(default_factory=dict)

    @property
    def since_known(self) -> bool:
        """Whether `first` is the day it began, and not merely a day on which it was in force already."""
        return self.extra.get("since_known", True)

    def covers(self, day: date) -> bool:
        """True when the value is known to be in force on `day`."""
        return self.first <= day and (self.last is None or day <= self.last)


class ParameterUnknown(LookupError):
    """A figure of law that is not known on a day; the caller must say so, never guess."""

    def __init__(self, parameter: str, day: date):
        super().__init__(f"{parameter} is not known on {day}")
        self.parameter = parameter
        self.day = day


class Parameter:
    """A parameter's title, unit and values, oldest first."""

    def __init__(self, name: str, table: dict):
        self.name = name
        self.title: str = table["title"]
        self.unit: str = table["unit"]
        self.about: str = table.get("about", "")
        self.values = [_value(name, row) for row in table["values"]]

    def at(self, day: date) -> Value | None:
        """The value in force on `day`, or None where it is not known."""
        for value in reversed(self.values):
            if value.covers(day):
                return value
        return None

    def ended_before(self, day: date) -> Value | None:
        """The last value known for a day without one, where it ended before that day; None for a day that has a value."""
        ended = [value for value in self.values if value.last and value.last < day]
        return ended[-1] if ended and self.at(day) is None else None

    def unknown_until(self, day: date) -> date | None:
        """The last day of the gap that holds `day`, a day whose value is not known; None where no later value follows."""
        return next((value.first - ONE_DAY for value in self.values if value.first > day), None)


def _value(name: str, row: dict) -> Value:
    return Value(
        name, row["value"], row["from"], row.get("to"), row["act"], row["journal"], row["article"], row["link"],
        row["checked_on"], row["verified"], row.get("note", ""), {k: v for k, v in row.items() if k not in STANDARD_KEYS},
    )


class Law:
    """All parameters; a topic's file is read when it is first asked for, which keeps the browser's start short."""

    def __init__(self, read=None):
        """`read(topic)` returns the text of that topic's TOML file; default: the files shipped with the package."""
        self._read = read or read_shipped
        self._topics: dict[str, dict] = {}
        self._parameters: dict[str, Parameter] = {}

    def topic(self, name: str) -> dict:
        """The parsed file of a topic."""
        if name not in self._topics:
            self._topics[name] = tomllib.loads(self._read(name))
        return self._topics[name]

    def parameter(self, name: str) -> Parameter:
        """A parameter by its full name; KeyError for a name that no file has."""
        if name not in self._parameters:
            topic, _, table = name.partition(".")
            self._parameters[name] = Parameter(name, self.topic(topic)[table])
        return self._parameters[name]

    def values(self, name: str) -> list[Value]:
        """All values of a parameter, oldest first."""
        return self.parameter(name).values

    def at(self, name: str, day: date) -> Value:
        """The value on `day`; raises ParameterUnknown."""
        value = self.parameter(name).at(day)
        if value is None:
            raise ParameterUnknown(name, day)
        return value

    def flag(self, name: str, day: date) -> bool:
        """A yes/no parameter on `day`."""
        return self.at(name, day).value == "true"

    @cached_property
    def working_days(self):
        """The calendar of days off, kept for the life of this object."""
        from calculators.days import WorkingDays

        return WorkingDays(self)


def read_shipped(topic: str) -> str:
    """The text of a shipped topic, also from inside a zip archive."""
    path = os.path.join(os.path.dirname(__file__), "law", topic + ".toml")
    return __spec__.loader.get_data(path).decode("utf-8")
