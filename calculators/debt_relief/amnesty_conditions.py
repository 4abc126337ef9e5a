"""Conditions of a rent amnesty: what the council's act asks of a debtor and what is known about this one.

Income and floor area follow the model of the Wrocław order 1123/11 (§ 4): a norm, and in justified cases a wider one. Everything
that has not been told is "unknown" (None), never "no".
"""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from calculators import money
from calculators.days import add_months
from calculators.result import Phrase

PENSION = "pension.lowest"
shown = money.plain_number


@dataclass(frozen=True)
class Condition:
    """One condition: `required`, `given` and `missing_by` as the contract writes them, in `unit` ("zł", "m²", "days").

    `missing_by` is how far the norm is passed, also where the act forgives it: `wider` is the limit with the act's derogation and
    `wider_missing_by` the distance to that, both None where there is no derogation. `text` are the words of the town's file.
    """

    id: str
    met: bool | None
    required: object = None
    given: object = None
    missing_by: object = None
    unit: str = ""
    text: str | None = None
    wider: str | None = None
    wider_missing_by: str | None = None
    facts: dict = field(default_factory=dict)

    @property
    def derogated(self) -> bool:
        """Met only because the act allows to pass the norm a little."""
        return self.met is True and self.missing_by is not None

    def to_json(self, basis: str) -> dict:
        """The contract's condition; `unit`, `text` and the wider limit help a page to show it."""
        found = {"id": self.id, "met": self.met, "required": self.required, "given": self.given, "missing_by": self.missing_by,
                 "basis": basis, "unit": self.unit}
        if self.text:
            found["text"] = self.text
        return found | {"wider": self.wider, "wider_missing_by": self.wider_missing_by} if self.wider else found


def eligible(conditions: list[Condition]) -> bool | None:
    """Any known failure is a no, else anything unknown leaves it open, else yes."""
    if any(one.met is False for one in conditions):
        return False
    return None if any(one.met is None for one in conditions) else True


def in_window(row: dict, applied_on: date, act_on: date | None) -> Condition | None:
    """Whether the application came in the days of `row`, both ends included; a null end is not known, unless the row says that it
    has none (`no_last_day`: None then, since any later day will do).

    Before the day of the act there was nothing to apply for, whatever the source says about the first day.
    """
    first, last = day_of(row.get("applied_from")), day_of(row.get("applied_to"))
    first = first or act_on
    if first and applied_on < first:
        return _days("application-window", False, first, applied_on, (first - applied_on).days)
    if last is None and row.get("no_last_day"):
        return None
    if last is None:
        return _days("application-window", None, None, applied_on, None)
    late = (applied_on - last).days
    return _days("application-window", late <= 0, last, applied_on, max(0, late) or None)


def debt_age(terms: dict, oldest_due_on: date | None) -> Condition | None:
    """The debt existed on the act's day, or was older than so many months on it; None where the act has no such day.

    Older than n months on day D: the oldest due day is earlier than D less n months. Existed on D: due by D and unpaid.
    """
    day = day_of(terms.get("debt_existed_on"))
    if day is None:
        return None
    months = terms.get("debt_older_than_months")
    limit = add_months(day, -months) if months else day
    ident = "debt-age" if months else "debt-existed"
    if oldest_due_on is None:
        return Condition(ident, None, limit.isoformat(), unit="days")
    over = (oldest_due_on - limit).days + (1 if months else 0)
    return Condition(ident, over <= 0, limit.isoformat(), oldest_due_on.isoformat(), max(0, over) or None, "days")


def income(terms: dict, household, applied_on: date, law) -> Condition | None:
    """Average income a month for a person against a percentage of the lowest pension of the application's day.

    Compared exactly; shown rounded half up. Raises ParameterUnknown where the pension is asked for and not known.
    """
    rule = terms.get("income")
    if rule is None:
        return None
    if household is None or rule.get("months") not in (None, 12):
        return Condition("income", None, unit="zł")
    percent = Fraction(rule["single_percent" if household.persons == 1 else "several_percent"])
    pension = Fraction(law(PENSION, applied_on).value)
    norm, mean = pension * percent, Fraction(household.income_12_months, 12 * household.persons)
    facts = {"percent": percent, "pension": money.half_up(pension * 100), "persons": household.persons, "income": household.income_12_months}
    return _numeric("income", norm, mean, terms, "zł", lambda grosze: money.plain(money.half_up(grosze)), 1, facts)


def floor_area(terms: dict, household) -> Condition | None:
    """The dwelling's area against the act's limit for so many persons, with the addition for a disability, in m²."""
    rule = terms.get("floor_area")
    if rule is None:
        return None
    limit = area_limit(rule, household.persons, household.separate_room_or_wheelchair) if household else None
    if limit is None:
        given = shown(household.floor_area) if household else None
        return Condition("floor-area", None, None, given, unit="m²")
    return _numeric("floor-area", limit, household.floor_area, terms, "m²", shown, Fraction(1, 10_000), {"persons": household.persons})


def area_limit(rule: dict, persons: int, addition: bool) -> Fraction | None:
    """The largest area for `persons`; beyond the act's list every further person adds; None where the act does not say."""
    listed = [Fraction(number) for number in rule["by_persons"]]
    further = max(0, persons - len(listed))
    if not listed or further and rule.get("each_further") is None or addition and rule.get("separate_room_or_wheelchair") is None:
        return None
    limit = listed[min(persons, len(listed)) - 1] + (further * Fraction(rule["each_further"]) if further else 0)
    return limit + (Fraction(rule["separate_room_or_wheelchair"]) if addition else 0)


def premises(terms: dict, occupies: str) -> Condition | None:
    """Whether the act covers this kind of premises; None where the source does not say which it covers."""
    covered = terms.get("occupies")
    return Condition("premises", occupies in covered, True, occupies in covered) if covered else None


def answered(programme: dict, answers: dict) -> list[Condition]:
    """The act's yes/no conditions with the reader's answers; what was not answered is not known."""
    return [Condition(one["id"], answers.get(one["id"]), True, answers.get(one["id"]), text=one["text"])
            for one in programme.get("conditions") or () if one["kind"] == "yes_no"]


def day_of(text: str | None) -> date | None:
    """A day of a town's file."""
    return date.fromisoformat(text) if text else None


def _days(ident: str, met: bool | None, required: date | None, given: date, missing_by: int | None) -> Condition:
    return Condition(ident, met, required.isoformat() if required else None, given.isoformat(), missing_by, "days")


def _numeric(ident: str, norm: Fraction, given: Fraction, terms: dict, unit: str, write, smallest, facts: dict) -> Condition:
    """A number that must not pass `norm`, or `norm` widened by the act's derogation.

    A distance smaller than what can be shown is shown as the smallest step, so that a miss never reads as none.
    """
    share = terms.get("derogation_percent")
    wider = norm * (100 + Fraction(share)) / 100 if share else None
    over, wider_over = given - norm, None if wider is None else given - wider
    return Condition(ident, (over if wider is None else wider_over) <= 0, write(norm), write(given), write(max(over, smallest)) if over > 0 else None,
                     unit, None, None if wider is None else write(wider),
                     write(max(wider_over, smallest)) if wider_over is not None and wider_over > 0 else None, facts)


def lacking(one: Condition) -> Phrase:
    """How far a condition that is not met is from its threshold, with the act's derogation where it has one."""
    far = one.wider_missing_by or one.missing_by
    if isinstance(one.text, str):
        return Phrase("not_met", {"text": one.text})
    if far is None:
        return Phrase("not_met." + one.id)
    return Phrase("far." + one.id, {"far": money.from_plain(far) if one.unit == "zł" else far})
