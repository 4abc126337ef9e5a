"""Who may work a debt off: the conditions of a town's act against what the reader has told."""

from fractions import Fraction

from calculators import money
from calculators.fields import Integer
from calculators.result import Phrase

PENSION = "pension.lowest"
YES, NO = ("tak", "true"), ("nie", "false")


class ChargesPaid(Integer):
    """Are current charges paid: true or false, or for how many of the last months they have been (JSON boolean or integer)."""

    def __init__(self, name: str):
        super().__init__(name, low=0, high=600, unit="miesięcy", required=False)

    def read(self, raw) -> int | bool:
        return raw if isinstance(raw, bool) else super().read(raw)

    def from_text(self, text: str):
        word = text.strip().lower()
        return True if word in YES else False if word in NO else super().from_text(text)

    def to_text(self, raw) -> str:
        return {True: YES[0], False: NO[0]}[raw] if isinstance(raw, bool) else super().to_text(raw)

    def schema(self) -> dict:
        return {"anyOf": [{"type": "boolean"}, super().schema()]}


def all_of(given, case) -> list[dict]:
    """The contract's conditions: computed ones first, then the act's questions that only the reader can answer.

    What has not been told is not known (met: null). `missing_by` is what is lacking, in the unit of `required`; None where
    the condition is met, answered by a plain no, or not known.
    """
    terms = case.terms
    if not terms:
        return []
    found = [_debt_over(given, terms), _debt_at_least(given, terms), _income(given, terms, case), _charges_months(given, terms),
             _charges_current(given, terms), _people(given, terms)]
    found = [one for one in found if one]
    computed = {one["id"]: one for one in found}
    for question in case.programme.get("conditions") or ():
        answer = given.conditions.get(question["id"])
        if question["kind"] != "yes_no":
            continue
        if question["id"] not in computed:
            found.append(condition(question["id"], answer, True, answer) | {"text": question["text"]})
        elif computed[question["id"]]["met"] is None:
            computed[question["id"]] |= {"met": answer, "given": answer}
    return found


def condition(name: str, met: bool | None, required, told, missing_by=None) -> dict:
    """One row of the contract."""
    return {"id": name, "met": met, "required": required, "given": told, "missing_by": missing_by}


def lacking(row: dict) -> Phrase:
    """What a row that is not met asks for, and by how much it is missed."""
    if "text" in row:
        return Phrase("lacking.answer", {"text": row["text"]})
    amounts = {name: money.from_plain(value) if isinstance(value, str) else value for name, value in (("required", row["required"]), ("far", row["missing_by"]))}
    return Phrase("lacking." + row["id"], amounts)


def _debt_over(given, terms: dict) -> dict | None:
    """"More than": a debt equal to the limit is not enough."""
    if terms.get("debt_over") is None:
        return None
    limit = money.from_plain(terms["debt_over"])
    met = given.debt > limit
    return condition("debt-over", met, money.plain(limit), money.plain(given.debt), None if met else money.plain(limit - given.debt + 1))


def _debt_at_least(given, terms: dict) -> dict | None:
    """"At least": a debt equal to the limit is enough."""
    if terms.get("debt_at_least") is None:
        return None
    limit = money.from_plain(terms["debt_at_least"])
    met = given.debt >= limit
    return condition("debt-at-least", met, money.plain(limit), money.plain(given.debt), None if met else money.plain(limit - given.debt))


def income_limit(terms: dict, persons: int, pension: int) -> Fraction:
    """The highest income a month for a person, in exact grosze: a percentage of the lowest pension."""
    return Fraction(terms["income"]["single_percent" if persons == 1 else "several_percent"]) * pension / 100


def _income(given, terms: dict, case) -> dict | None:
    """The household's monthly income divided by its persons, compared exactly; unknown until both are told."""
    if terms.get("income") is None:
        return None
    if given.persons is None or given.income is None:
        pension = case.parameters.parameter(PENSION).at(given.start_on)
        known = given.persons is not None and pension is not None
        return condition("income", None, money.plain(money.half_up(income_limit(terms, given.persons, money.from_plain(pension.value)))) if known else None, None)
    limit = income_limit(terms, given.persons, money.from_plain(case.law(PENSION, given.start_on).value))
    each = Fraction(given.income, given.persons)
    case.step("income", income=given.income, persons=given.persons, each=money.half_up(each), limit=money.half_up(limit))
    over = None if each <= limit else money.plain(max(1, money.half_up(each - limit)))
    return condition("income", each <= limit, money.plain(money.half_up(limit)), money.plain(money.half_up(each)), over)


def _charges_months(given, terms: dict) -> dict | None:
    """So many months of current charges paid before the application; a plain yes or no answers the whole condition."""
    months, told = terms.get("charges_paid_months"), given.charges_paid
    if months is None:
        return None
    if told is None or isinstance(told, bool):
        return condition("charges-paid", told, months, told)
    return condition("charges-paid", told >= months, months, told, None if told >= months else months - told)


def _charges_current(given, terms: dict) -> dict | None:
    """Current charges have to be paid while the debt is worked off; zero months of them means that they are not."""
    if not terms.get("charges_must_be_current"):
        return None
    told = given.charges_paid
    return condition("current-charges", None if told is None else bool(told), True, told)


def _people(given, terms: dict) -> dict | None:
    most = terms.get("people_max")
    if most is None:
        return None
    return condition("people-max", given.people <= most, most, given.people, None if given.people <= most else given.people - most)
