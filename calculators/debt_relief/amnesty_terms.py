"""The reader's own terms of an amnesty: of a local act that the guide does not describe, or of one that is only being planned.

They are turned into the shape that a town's file gives a programme, so that one implementation of the rules serves both.
"""

from fractions import Fraction

from calculators.debt_relief.amnesty_conditions import shown
from calculators.fields import Day, Flag, Group, Integer, Numbers, Percent, Problem, Quantity, in_order
from calculators.result import Phrase
from calculators.words.common import OWN_TERMS

LUMP_SUM = ("pay_within_months", "pay_until")
INSTALMENTS = ("instalments_max", "instalments_within_months", "instalments_until")
CURRENT_CHARGES = "current-charges"
FIELDS = (
    Percent("write_off", low_open=True, required=False, sample="75"),
    Integer("pay_within_months", low=1, high=600, unit="miesięcy", required=False),
    Day("pay_until", required=False),
    Percent("instalments_write_off", low_open=True, required=False, sample="55"),
    Integer("instalments_max", low=1, high=600, unit="rat", required=False),
    Integer("instalments_within_months", low=1, high=600, unit="miesięcy", required=False),
    Day("instalments_until", required=False),
    Flag("interest_in_full", default=False),
    Flag("court_costs_in_full", default=False),
    Integer("written_off_after_months", low=1, high=600, unit="miesięcy", required=False),
    Integer("stages", low=1, high=24, required=False),
    Day("written_off_by", required=False),
    Day("applied_from", required=False),
    Day("applied_to", required=False),
    Day("debt_existed_on", required=False),
    Integer("debt_older_than_months", low=1, high=600, unit="miesięcy", required=False),
    Flag("dwellings_only", default=False),
    Integer("current_charges_months", low=1, high=600, unit="miesięcy", required=False),
    Percent("income_percent", low_open=True, high="1000", required=False),
    Percent("income_percent_single", low_open=True, high="1000", required=False),
    Numbers("floor_area", unit="m²", high="10000", required=False),
    Quantity("floor_area_further", unit="m²", high="1000", required=False),
    Quantity("floor_area_addition", unit="m²", high="1000", required=False),
    Percent("derogation_percent", low_open=True, required=False),
)
GROUP = Group("terms", FIELDS, required=False, instead_of="programme")
# What makes no sense without something else, and what that is.
NEEDS = dict.fromkeys(LUMP_SUM, "write_off") | dict.fromkeys(INSTALMENTS, "instalments_write_off") | {
    "stages": "written_off_after_months", "income_percent_single": "income_percent", "floor_area_further": "floor_area", "floor_area_addition": "floor_area"}
# What an act may pass by its derogation.
THRESHOLDS = {"income_percent", "floor_area"}


def told(own) -> list[str]:
    """The names of the terms that were given; a plain no is none. `own` is the group's value, or None."""
    return [field.name for field in FIELDS if own and getattr(own, field.name) not in (None, False)]


def check(given) -> list[Problem]:
    """Own terms beside a town's programme, or own terms that do not fit together."""
    own, names = given.terms, told(given.terms)
    if given.programme:
        return [Problem(field=f"terms.{name}", code="not_with_town", facts={}, value=None) for name in names]
    return consistent(own, names) if names else [Problem(field="programme", code="needed_programme_or_terms", facts={}, value=None)]


def consistent(own, names: list[str]) -> list[Problem]:
    """What is wrong between the terms called `names`; nothing where there are none."""
    if not names:
        return []
    problems = [Problem(field=problem.field, code=problem.code, facts=problem.facts | {"other_field": "terms.applied_from"}, value=problem.value)
                for problem in in_order(own, "applied_from", "applied_to")]
    for problem in problems:
        problem.field = "terms." + problem.field
    for name, other in NEEDS.items():
        if name in names and other not in names:
            problems.append(Problem(field=f"terms.{name}", code="needs_other", facts={"other_field": f"terms.{other}"}, value=None))
    if "derogation_percent" in names and not THRESHOLDS & set(names):
        problems.append(Problem(field="terms.derogation_percent", code="derogation_of_nothing", facts={}, value=None))
    if "written_off_by" in names and "written_off_after_months" in names:
        problems.append(Problem(field="terms.written_off_by", code="one_of_two", facts={"other_field": "terms.written_off_after_months"}, value=None))
    if "write_off" not in names and "instalments_write_off" not in names:
        problems.append(Problem(field="terms.write_off", code="needed_share", facts={}, value=None))
    return problems


def programme(given, *, alone: bool = True) -> dict | None:
    """The reader's own terms as a programme of a town's file; None where no part to write off was given. Current charges are a condition
    where a term asks for them, and, with nothing to compare (`alone`), where the reader has answered about them."""
    own, answers = given.terms, given.conditions if alone else {}
    if not own or own.write_off is None and own.instalments_write_off is None:
        return None
    conditions = []
    if own.current_charges_months or CURRENT_CHARGES in answers:
        text = Phrase("current_charges_for", {"months": own.current_charges_months}) if own.current_charges_months else Phrase("current_charges")
        conditions.append({"id": CURRENT_CHARGES, "text": text, "kind": "yes_no"})
    return {"id": None, "title": OWN_TERMS, "act": {"kind": OWN_TERMS}, "status": None, "conditions": conditions, "terms": terms(own, given.applied_on)}


def terms(own, applied_on) -> dict:
    """The shape of `macros.town_terms_debt.AmnestyTerms` (the keys that the rules read). A debt "older than so many months" without a
    day counts to the day of application."""
    day = own.debt_existed_on or (applied_on if own.debt_older_than_months else None)
    return {
        "occupies": ["dwelling"] if own.dwellings_only else None,
        "includes_interest": not own.interest_in_full,
        "court_costs": "in_full" if own.court_costs_in_full else None,
        "debt_existed_on": _iso(day),
        "debt_older_than_months": own.debt_older_than_months,
        "variants": [_variant(own, name, share, *limits) for name, share, limits in (
            ("lump_sum", own.write_off, (None, own.pay_within_months, own.pay_until)),
            ("instalments", own.instalments_write_off, (own.instalments_max, own.instalments_within_months, own.instalments_until)),
        ) if share is not None],
        "income": _income(own) if own.income_percent is not None else None,
        "floor_area": _floor_area(own) if own.floor_area else None,
        "derogation_percent": _text(own.derogation_percent),
        "current_charges_months": own.current_charges_months,
    }


def _variant(own, name: str, share: Fraction, instalments_max: int | None, months: int | None, until) -> dict:
    return {"variant": name, "applied_from": _iso(own.applied_from), "applied_to": _iso(own.applied_to), "no_last_day": own.applied_to is None,
            "write_off": _text(share), "instalments_max": instalments_max,
            "pay_within_months": months, "pay_until": _iso(until), "written_off_by": _iso(own.written_off_by), "stages": _stages(own, share)}


def _stages(own, share: Fraction) -> list[dict]:
    """Equal parts, each so many months after the one before; none where the whole goes at once when the rest is paid."""
    count, months = own.stages or 1, own.written_off_after_months
    if not months:
        return []
    condition = CURRENT_CHARGES if own.current_charges_months else None
    return [{"share": str(share / count), "after_months": months * number, "condition": condition} for number in range(1, count + 1)]


def _income(own) -> dict:
    single = own.income_percent if own.income_percent_single is None else own.income_percent_single
    return {"base": "lowest_pension", "several_percent": _text(own.income_percent), "single_percent": _text(single), "months": 12}


def _floor_area(own) -> dict:
    return {"by_persons": [shown(one) for one in own.floor_area], "each_further": _text(own.floor_area_further),
            "separate_room_or_wheelchair": _text(own.floor_area_addition)}


def _text(number: Fraction | None) -> str | None:
    return None if number is None else shown(number)


def _iso(day) -> str | None:
    return day.isoformat() if day else None
