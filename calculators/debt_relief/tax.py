"""Income tax on a debt that was written off or worked off: the law of the day it disappeared.

Debts to a municipality for a dwelling: income until 2015, tax not collected in 2016 and 2017 (Dz.U. 2017 poz. 380), exempt since
2018 (art. 21 ust. 1 pkt 97b of the income tax act). Work instead of payment settles the debt (art. 453 of the civil code, rulings).
"""

from calculators import money
from calculators.debt_relief.instalments import OCCUPIES
from calculators.fields import Assumed, Choice, Day, Flag, Money, Problem
from calculators.parameters import Value
from calculators.result import Phrase

NAME = "tax"
INSTRUMENT = None
DAY = "on"
DWELLING, PREMISES = "personal_tax.written_off", "personal_tax.written_off_other"
OTHER_CREDITOR, WORKED_OFF = "personal_tax.written_off_other_creditor", "personal_tax.worked_off"
EFFECTS = ("exempt", "waived", "income", "no_income")
TAXABLE = {"exempt": False, "waived": False, "no_income": False, "income": True, "ask": None}
FIELDS = (
    Choice("relief", ("write_off", "work_off")),
    Choice("premises", OCCUPIES),
    Choice("creditor", ("municipality", "other")),
    Money("amount", low_open=True),
    Day("on"),
    Flag("business"),
    Assumed({name: Choice(name, EFFECTS) for name in (DWELLING, PREMISES, OTHER_CREDITOR, WORKED_OFF)}),
)


def parameter(relief: str, premises: str, creditor: str) -> str:
    """The dated parameter that says what income tax does."""
    if relief == "work_off":
        return WORKED_OFF
    if creditor == "other":
        return OTHER_CREDITOR
    return DWELLING if premises == "dwelling" else PREMISES


def is_open(relief: str, premises: str, business: bool | None) -> bool:
    """Whether the source of income has to be asked about first.

    A firm's written-off debt is a matter of its business, so for business premises the reader must say whether there is one.
    The rulings on working off are about tenants, so work done by a firm is not answered.
    """
    if relief == "work_off":
        return business is True or premises == "commercial" and business is None
    return premises == "commercial" and business is None


def status(value: Value, relief: str, premises: str, business: bool | None) -> str:
    """What follows on the day: "ask" where a question is open, else the effect of the law (or of what the reader assumed)."""
    return "ask" if is_open(relief, premises, business) else value.extra.get("effect", value.value)


def counted(amount: int, taxable: bool | None) -> str | None:
    """The part of `amount` grosze that is added to the year's income; None where it is not known."""
    return None if taxable is None else money.plain(amount if taxable else 0)


def check(given, terms: None) -> list[Problem]:
    """Nothing can be wrong between the fields."""
    return []


def reckon(given, case) -> dict:
    """`taxable` (null = not known), `status`, `basis`, `amount` and the part of it that counts as income, in złoty."""
    value = case.law(parameter(given.relief, given.premises, given.creditor), given.on)
    if given.relief == "work_off":
        case.rest_on("provisions.other_performance", given.on)
    found = status(value, given.relief, given.premises, given.business)
    taxable = TAXABLE[found]
    if value.extra:
        case.step("law", basis=value.article, day=given.on, effect=value.value)
    else:
        case.step("assumed", day=given.on)
    case.step("result_" + found, amount=given.amount)
    _warn(given, case, found)
    case.say(found, amount=given.amount, day=given.on)
    if given.relief == "write_off" and given.premises == "commercial":
        case.offer("grant_equivalent", "grant_equivalent", {"form": "write_off", "principal": money.plain(given.amount),
                                                           "granted_on": given.on.isoformat()})
    basis = ", ".join(filter(None, (value.article, value.act, value.journal)))
    return {"taxable": taxable, "status": found, "meaning": Phrase(found), "basis": basis, "amount": money.plain(given.amount),
            "counted_as_income": counted(given.amount, taxable)}


def _warn(given, case, found: str) -> None:
    if given.relief == "work_off":
        case.caution("rulings_only")
        if given.creditor == "other" or given.premises != "dwelling":
            case.caution("rulings_about_municipal_dwellings")
    elif given.creditor == "other":
        case.caution("other_creditor")
    elif given.premises == "dwelling":
        case.caution("only_under_the_act")
    if given.premises == "garage" and given.relief == "write_off" and given.creditor == "municipality":
        case.caution("garage_with_dwelling")
    if found == "ask":
        case.caution("ask_about_work" if given.relief == "work_off" else "ask_about_business")
    elif given.business and given.relief == "write_off":
        case.caution("business_in_dwelling" if given.premises == "dwelling" else "business_rules")
