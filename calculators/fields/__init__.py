"""Input fields: what a calculator accepts, read strictly from JSON or leniently from what a person typed.

Every kind of field answers the same questions: `read` (a JSON value to a Python one, or `Invalid`), `from_text` (typed text
to the JSON value), `schema` (JSON Schema) and `allowed`. Wording of the messages is in `words.common`.
"""

from calculators.fields.base import SPACES, Field, Invalid, Problem
from calculators.fields.groups import MAX_ROWS, Answers, Assumed, Group, Rows, schema
from calculators.fields.numbers import MAX_MONEY, Integer, Money, Numbers, Percent, Quantity, Share
from calculators.fields.reading import find, in_order, read
from calculators.fields.words import FIRST_DAY, LAST_DAY, Choice, Day, Flag, Month, Named, Text

__all__ = ["FIRST_DAY", "LAST_DAY", "MAX_MONEY", "MAX_ROWS", "SPACES", "Answers", "Assumed", "Choice", "Day", "Field", "Flag", "Group",
           "Integer", "Invalid", "Money", "Month", "Named", "Numbers", "Percent", "Problem", "Quantity", "Rows", "Share", "Text", "find", "in_order",
           "read", "schema"]
