"""Rent amnesty: a part of the debt is written off for those who pay the rest (art. 59 of the public finance act and the town's act)."""

from dataclasses import dataclass
from datetime import date, timedelta

from calculators import money
from calculators.debt_relief import amnesty_conditions as conditions, amnesty_plan as plan, amnesty_terms as own_terms
from calculators.debt_relief.amnesty_conditions import PENSION, Condition, lacking
from calculators.debt_relief.instalments import OCCUPIES
from calculators.debt_relief.relief import lead_to_aid, who_decides
from calculators.fields import Answers, Assumed, Choice, Day, Flag, Group, Integer, Money, Problem, Quantity, Text, in_order
from calculators.words.common import OWN_TERMS_NAME, act_name

NAME = "amnesty"
INSTRUMENT = "amnesty"
DAY = "applied_on"
VARIANTS = ("lump_sum", "instalments")
TAX = {"dwelling": "personal_tax.written_off", "commercial": "personal_tax.written_off_other", "garage": "personal_tax.written_off_other"}
DEBTOR = (
    Money("principal"),
    Money("interest", default="0"),
    Money("court_costs", default="0"),
    Choice("variant", VARIANTS, required=False),
    Integer("instalments", low=1, high=600, required=False, sample=5),
    Day("applied_on"),
    Day("agreement_on", required=False),
    Day("oldest_due_on", required=False),
    Choice("occupies", OCCUPIES, default="dwelling"),
    Group("household", (
        Integer("persons", low=1, high=100), Money("income_12_months"), Quantity("floor_area", unit="m²", low_open=True, high="10000"),
        Flag("separate_room_or_wheelchair", default=False)), required=False),
    Answers("conditions"),
    Money("overpayments", default="0"),
    Money("underpayments", default="0"),
    own_terms.GROUP,
    Assumed({PENSION: Money(PENSION)}),
)
FIELDS = (Text("programme", type="programme", required=False, sample="slupsk/amnesty-2015"), *DEBTOR)
usable = plan.usable
own_programme = own_terms.programme


@dataclass(frozen=True)
class Assessment:
    """What a programme means for a debtor. `schedule` is None where no number of instalments was given or none fits."""

    way: str | None
    row: dict
    sums: plan.Sums
    agreement_on: date
    pay_until: date | None
    schedule: list[date] | None
    stages: list[plan.Stage]
    conditions: list[Condition]

    @property
    def eligible(self) -> bool | None:
        """Any known failure = no, else anything unknown = not known, else yes."""
        return conditions.eligible(self.conditions)

    @property
    def by_derogation(self) -> bool:
        """Whether some norm is passed, within what the act forgives."""
        return any(one.derogated for one in self.conditions)


def assess(given, programme: dict, law) -> Assessment:
    """Applies one programme; `law(name, day)` gives dated figures and raises ParameterUnknown."""
    terms = programme["terms"]
    chosen = plan.way(terms, given.variant, given.instalments)
    row = plan.row_of(terms, chosen, given.applied_on)
    agreement_on = given.agreement_on or given.applied_on
    found = plan.sums(terms, row, given)
    pay_until = plan.last_day(terms, row, agreement_on, given.court_costs > 0)
    wrong = way_problem(given, terms)
    days = None
    if chosen == "instalments" and given.instalments and not wrong:
        days = plan.due_days(given.instalments, agreement_on, pay_until, row.get("instalments_monthly"))
    checks = [
        conditions.in_window(row, given.applied_on, conditions.day_of(programme["act"].get("date"))),
        _payable(row, agreement_on, pay_until),
        Condition("way-to-pay", False, wrong.facts.get("high"), wrong.value, wrong.facts.get("over")) if wrong else None,
        conditions.premises(terms, given.occupies),
        conditions.debt_age(terms, given.oldest_due_on),
        conditions.income(terms, given.household, given.applied_on, law),
        conditions.floor_area(terms, given.household),
        *conditions.answered(programme, given.conditions),
    ]
    return Assessment(chosen, row, found, agreement_on, pay_until, days, plan.stages(row, found, agreement_on, pay_until),
                      [one for one in checks if one is not None])


def _payable(row: dict, agreement_on: date, pay_until: date | None) -> Condition | None:
    """An agreement after the act's last day of payment comes too late."""
    if pay_until is None or row.get("pay_until") is None and agreement_on <= pay_until:
        return None
    late = (agreement_on - pay_until).days
    return Condition("last-payment-day", late <= 0, pay_until.isoformat(), agreement_on.isoformat(), max(0, late) or None, "days")


def way_problem(given, terms: dict) -> Problem | None:
    """A way to pay, or a number of instalments, that no agreement under this act can contain; None when all is well."""
    ways, count = plan.offered(terms), given.instalments
    if given.variant and ways and given.variant not in ways:
        return Problem(field="variant", code="variant_not_offered", facts={"known": ways}, value=given.variant)
    chosen = plan.way(terms, given.variant, count)
    if not count or count == 1 and chosen != "instalments":
        return None
    if chosen == "lump_sum":
        return Problem(field="instalments", code="not_in_instalments", facts={"high": 1, "over": count - 1, "sample": None}, value=count)
    if given.applied_on is None:
        return None
    row = plan.row_of(terms, chosen, given.applied_on)
    high = row.get("instalments_max")
    if high and count > high:
        return Problem(field="instalments", code="too_many_instalments", facts={"high": high, "over": count - high, "sample": high}, value=count)
    agreement_on = given.agreement_on or given.applied_on
    last = plan.last_day(terms, row, agreement_on, bool(given.court_costs))
    if last and agreement_on <= last and not plan.due_days(count, agreement_on, last, row.get("instalments_monthly")):
        fit = plan.most_that_fit(count, agreement_on, last, row.get("instalments_monthly"))
        return Problem(field="instalments", code="instalments_do_not_fit", facts={"high": fit, "over": count - fit, "last": last, "sample": fit}, value=count)
    return None


def check_debtor(given) -> list[Problem]:
    """What is wrong whatever the programme."""
    problems = in_order(given, "applied_on", "agreement_on")
    if given.principal == 0 and given.interest == 0:
        problems.append(Problem(field="principal", code="nothing_to_write_off", facts={}, value="0"))
    return problems


def check(given, terms: dict | None) -> list[Problem]:
    """What is wrong between fields (values that could not be read are None)."""
    problems = check_debtor(given) + own_terms.check(given)
    if terms is None and not problems and given.applied_on:
        terms = own_terms.programme(given)["terms"] if own_terms.programme(given) else None
    if terms is not None:
        if not usable(terms):
            problems.append(Problem(field="programme", code="not_computable", facts={}, value=given.programme))
        elif wrong := way_problem(given, terms):
            problems.append(wrong)
    return problems


def tax_on(days: list[date], occupies: str, law) -> str | None:
    """What income tax does to the part written off, by the law of each day on which some of it goes; None where it is not known.

    The words are those of the dated parameter; with two of them each is preceded by the year from which it counts.
    """
    found = {}
    for day in days:
        value = law.parameter(TAX[occupies]).at(day)
        if value is None:
            return None
        found.setdefault(value.value, day.year)
    return next(iter(found)) if len(found) == 1 else "; ".join(f"{year}: {words}" for words, year in found.items())


def to_json(found: Assessment, programme: dict, tax: str | None) -> dict:
    """The contract's outcome of one programme."""
    basis = act_name(programme["act"])
    return {
        "eligible": found.eligible,
        "by_derogation": found.by_derogation,
        "conditions": [one.to_json(basis) for one in found.conditions],
        "variant": found.way,
        "total": money.plain(found.sums.owed),
        "to_pay": money.plain(found.sums.to_pay),
        "pay_until": found.pay_until.isoformat() if found.pay_until else None,
        "instalments": plan.instalments(found.sums.to_pay, found.schedule) if found.schedule else [],
        "written_off": money.plain(found.sums.written_off),
        "stages": [stage.to_json() for stage in found.stages],
        "tax": tax,
        "recovered_share": conditions.shown(found.sums.recovered),
    }


def reckon(given, case) -> dict:
    """The contract's outcome; money in grosze inside, strings outside."""
    programme = case.programme or own_terms.programme(given)
    name, terms = case.town["name"] if case.town else OWN_TERMS_NAME, programme["terms"]
    found = assess(given, programme, case.law)
    case.rest_on("provisions.relief", given.applied_on)
    if not case.town:
        case.caution("own_terms")
    if plan.distance(found.row, given.applied_on):
        case.caution("outside_window" if case.town else "outside_own_window", town=name, day=given.applied_on)
    _explain_sums(given, case, found, terms, name)
    _explain_days(given, case, found, terms, name)
    _explain_numbers(case, found, name)
    days = tax_days(found)
    tax = tax_on(days, given.occupies, case.parameters)
    if tax is None:
        case.caution("tax_unknown", day=days[0])
    for day in days:
        case.rest_on(TAX[given.occupies], day)
    office = who_decides(case, "write_off", found.sums.written_off)
    if found.eligible is not False:
        lead_to_aid(case, given.occupies, "write_off", found.agreement_on, principal=money.plain(found.sums.written_off))
    _answer(case, found, name)
    return to_json(found, programme, tax) | office


def tax_days(found: Assessment) -> list[date]:
    """The days on which parts of the debt disappear; the agreement's where the source names none."""
    return sorted({stage.on or found.agreement_on for stage in found.stages})


def leaves_costs_out(given, terms: dict) -> bool:
    """Whether there are court costs and the rules do not say who pays them."""
    return bool(given.court_costs) and terms.get("court_costs") != "in_full"


def _explain_sums(given, case, found: Assessment, terms: dict, name: str) -> None:
    parts = found.sums
    case.step("debt", principal=given.principal, interest=parts.base - given.principal, base=parts.base)
    case.step("named", town=name, base=parts.base, share=found.row["write_off"], named=parts.named)
    case.step("rest", base=parts.base, named=parts.named, rest=parts.rest)
    if parts.extra:
        case.step("in_full", rest=parts.rest, extra=parts.extra, to_pay=parts.to_pay)
    if given.overpayments:
        case.step("set_off", named=parts.named, set_off=parts.set_off, written_off=parts.written_off)
        if parts.unused:
            case.caution("overpayment_left", left=parts.unused)
    if given.overpayments and not terms.get("overpayments") or given.underpayments and not terms.get("underpayments"):
        case.caution("media_rule_unknown", town=name)
    if leaves_costs_out(given, terms):
        case.caution("court_costs_unknown", town=name, costs=given.court_costs)
    case.step("recovered", owed=parts.owed, recovered=parts.to_pay + parts.set_off, share=parts.recovered * 100)


def _explain_days(given, case, found: Assessment, terms: dict, name: str) -> None:
    row = found.row
    if found.pay_until is None:
        case.caution("pay_until_unknown", town=name)
    elif row.get("pay_within_months"):
        case.rest_on("provisions.month_end", found.agreement_on)
        case.step("pay_within", basis="art. 112 kc", months=row["pay_within_months"], agreement=found.agreement_on, pay_until=found.pay_until)
    else:
        case.step("pay_until", town=name, pay_until=found.pay_until)
    if found.pay_until and case.parameters.working_days.is_free(found.pay_until):
        case.caution("last_day_is_free", last=found.pay_until, pay_by=case.parameters.working_days.pay_by(found.pay_until))
    if found.schedule:
        case.step("split", count=len(found.schedule), to_pay=found.sums.to_pay, first=found.schedule[0], last=found.schedule[-1])
        case.caution("instalment_days_example")
    elif found.way == "instalments" and not given.instalments:
        case.caution("instalments_not_given")
    if given.variant is None and len(plan.offered(terms)) > 1 and found.way == "lump_sum":
        case.caution("variant_assumed", town=name)
    elif not plan.offered(terms):
        case.caution("variant_unknown", town=name)
    limit = terms.get("agreement_within_days")
    if limit and found.agreement_on > given.applied_on + timedelta(days=limit):
        case.caution("agreement_late", town=name, days=limit)
    as_of = conditions.day_of(terms.get("amount_as_of_day"))
    if as_of:
        case.caution("amount_as_of_day", town=name, day=as_of)
    for stage in found.stages:
        if stage.on:
            case.step("stage", amount=stage.amount, on=stage.on)


def _explain_numbers(case, found: Assessment, name: str) -> None:
    for one in found.conditions:
        if one.id == "income" and one.given is not None:
            case.step("income", **one.facts, given=money.from_plain(one.given), required=money.from_plain(one.required))
        if one.id == "floor-area" and one.required is not None:
            case.step("floor_area", **one.facts, given=one.given, required=one.required)
    if found.by_derogation:
        case.caution("derogation", town=name)
    if sum(one.derogated for one in found.conditions) > 1:
        case.caution("derogated_twice", town=name)


def _answer(case, found: Assessment, name: str) -> None:
    facts = {"town": name, "to_pay": found.sums.to_pay, "written_off": found.sums.written_off, "pay_until": found.pay_until,
             "open": sum(one.met is None for one in found.conditions)}
    if found.eligible is False:
        return case.say("refused", **facts, lacking=[lacking(one) for one in found.conditions if one.met is False])
    state = "open" if found.eligible is None else "derogation" if found.by_derogation else "yes"
    ending = "_until" if found.pay_until else ""
    return case.say(state + ending, **facts)
