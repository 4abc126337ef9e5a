"""Writing a debt off without an application (art. 59 ust. 3 with art. 56 ust. 1 of the public finance act).

The council must have allowed it, and one of the cases of art. 56 must have happened. What has not been answered is not known.
"""

from dataclasses import dataclass

from calculators import money
from calculators.fields import Assumed, Choice, Flag, Money, Problem
from calculators.result import Phrase

NAME = "ex_officio"
INSTRUMENT = None
DAY = None
ITEMS, GROUNDS = "public_finance.items_value", "public_finance.write_off_grounds"
ACT = "ustawa o finansach publicznych"
# The questions that make sense for each kind of debtor only.
OWN_QUESTIONS = {"person": ("died", "estate", "items_value"), "legal_person": ("deleted", "assets"), "unit": ("liquidated",)}
FIELDS = (
    Money("amount", low_open=True),
    Choice("debtor", tuple(OWN_QUESTIONS)),
    Flag("resolution"),
    Flag("others_liable"),
    Flag("died"),
    Choice("estate", ("nothing", "exempt", "items", "more"), required=False),
    Money("items_value", required=False),
    Flag("deleted"),
    Flag("assets"),
    Flag("liquidated"),
    Flag("enforcement_failed"),
    Money("recoverable", required=False),
    Money("enforcement_costs", required=False),
    Flag("public_interest"),
    Flag("debtor_interest"),
    Assumed({ITEMS: Money(ITEMS), GROUNDS: Choice(GROUNDS, ("debtor_or_public", "public"))}),
)


@dataclass(frozen=True)
class Condition:
    """One condition; `ground` marks the cases of art. 56, of which a single one is enough."""

    id: str
    met: bool | None
    article: str
    ground: bool = True
    required: object = True
    given: object = None
    missing_by: str | None = None

    def to_json(self) -> dict:
        """The contract's condition, and whether it is a must or one of several cases."""
        return {"id": self.id, "met": self.met, "required": self.required, "given": self.given, "missing_by": self.missing_by,
                "basis": f"{self.article}, {ACT}", "role": Phrase("ground" if self.ground else "must"), "unit": "zł"}


def all_of(*answers: bool | None) -> bool | None:
    """Any no = no, else anything unknown = not known, else yes."""
    return False if False in answers else None if None in answers else True


def any_of(*answers: bool | None) -> bool | None:
    """Any yes = yes, else anything unknown = not known, else no."""
    return True if True in answers else None if None in answers else False


def opposite(answer: bool | None) -> bool | None:
    """Yes for no; what is not known stays so."""
    return None if answer is None else not answer


def left_behind(given) -> str | None:
    """What the debtor left; whoever tells the value of the household items has told that it was these."""
    return "items" if given.estate is None and given.items_value is not None else given.estate


def death(died: bool | None, estate: str | None, items: int | None, limit: int) -> Condition:
    """The debtor died and left nothing, only what enforcement cannot take, or household items worth at most `limit` grosze."""
    poor = {"nothing": True, "exempt": True, "more": False}.get(estate)
    over = None
    if estate == "items" and items is not None:
        poor, over = items <= limit, money.plain(items - limit) if items > limit else None
    told = money.plain(items) if estate == "items" and items is not None else None
    required = money.plain(limit) if estate == "items" else True
    return Condition("death", all_of(died, poor), "art. 56 ust. 1 pkt 1", required=required, given=died if required is True else told, missing_by=over)


def deletion(deleted: bool | None, assets: bool | None, others_liable: bool | None) -> Condition:
    """A legal person is off the register, has no assets, and nobody else answers for the debt."""
    return Condition("deletion", all_of(deleted, opposite(assets), opposite(others_liable)), "art. 56 ust. 1 pkt 2", given=deleted)


def costly(amount: int, recoverable: int | None, costs: int | None) -> Condition:
    """Enforcement would not bring more than it costs. It never brings more than the debt, so the debt stands for what is not told."""
    met = None
    if costs is not None:
        met = min(amount, recoverable if recoverable is not None else amount) <= costs
        met = None if not met and recoverable is None else met
    over = money.plain(min(amount, recoverable) - costs) if met is False else None
    told = None if recoverable is None else money.plain(min(amount, recoverable))
    return Condition("costly", met, "art. 56 ust. 1 pkt 3", required=None if costs is None else money.plain(costs), given=told, missing_by=over)


def grounds(given, items_limit: int, fifth: str) -> list[Condition]:
    """The cases of art. 56 ust. 1 that this debtor can be in; `fifth` is the wording of the last one on the day."""
    own = {"person": lambda: death(given.died, left_behind(given), given.items_value, items_limit),
           "legal_person": lambda: deletion(given.deleted, given.assets, given.others_liable),
           "unit": lambda: Condition("liquidation", given.liquidated, "art. 56 ust. 1 pkt 4", given=given.liquidated)}[given.debtor]()
    found = [own, costly(given.amount, given.recoverable, given.enforcement_costs),
             Condition("failed", given.enforcement_failed, "art. 56 ust. 1 pkt 3", given=given.enforcement_failed),
             Condition("public-interest", given.public_interest, "art. 56 ust. 1 pkt 5", given=given.public_interest)]
    if fifth == "debtor_or_public":
        found.append(Condition("debtor-interest", given.debtor_interest, "art. 56 ust. 1 pkt 5", given=given.debtor_interest))
    return found


def musts(given) -> list[Condition]:
    """The council's resolution, and nobody else who has to pay. When somebody has, only that person's own case decides."""
    return [Condition("resolution", given.resolution, "art. 59 ust. 3", ground=False, given=given.resolution),
            Condition("nobody-else", opposite(given.others_liable) or None, "art. 56", ground=False, required=False, given=given.others_liable)]


def possible(conditions: list[Condition]) -> bool | None:
    """Every must, and one case."""
    return all_of(*(one.met for one in conditions if not one.ground), any_of(*(one.met for one in conditions if one.ground)))


def check(given, terms: None) -> list[Problem]:
    """Questions about another kind of debtor must stay empty."""
    if given.debtor is None:
        return []
    others = [name for kind, names in OWN_QUESTIONS.items() if kind != given.debtor for name in names]
    problems = [Problem(field=name, code="not_for_debtor", facts={}, value=_plain(getattr(given, name))) for name in others if getattr(given, name) is not None]
    if given.items_value is not None and given.debtor == "person" and given.estate not in ("items", None):
        problems.append(Problem(field="items_value", code="not_for_estate", facts={}, value=_plain(given.items_value)))
    return problems


def _plain(value):
    return value if isinstance(value, (bool, str)) else money.plain(value)


def reckon(given, case) -> dict:
    """`possible` (null = not known), `conditions` and the papers that the office or an applicant needs."""
    wording = case.law(GROUNDS, case.on)
    limit = money.from_plain(case.law(ITEMS, case.on).value) if given.debtor == "person" else 0
    case.rest_on("public_finance.ex_officio", case.on)
    case.rest_on("public_finance.local_relief", case.on)
    conditions = musts(given) + grounds(given, limit, wording.extra.get("grounds", wording.value))
    answer = possible(conditions)
    if left_behind(given) == "items" and given.items_value is not None:
        case.step("items", basis="art. 56 ust. 1 pkt 1", value=given.items_value, limit=limit)
    if given.enforcement_costs is not None and given.recoverable is not None:
        case.step("costs", basis="art. 56 ust. 1 pkt 3", recoverable=min(given.amount, given.recoverable), costs=given.enforcement_costs)
    cases = [one for one in conditions if one.ground]
    case.step("grounds", basis="art. 56 ust. 1", met=sum(one.met is True for one in cases), unknown=sum(one.met is None for one in cases), count=len(cases))
    _warn(given, case, wording)
    _answer(given, case, conditions, answer)
    return {"possible": answer, "conditions": [one.to_json() for one in conditions], "documents": documents(given.debtor, conditions)}


def _warn(given, case, wording) -> None:
    case.caution("resolution_decides")
    if given.others_liable is not False:
        case.caution("others_liable")
    if given.debtor_interest and wording.extra.get("grounds", wording.value) == "public":
        case.caution("debtor_interest_on_application")
    if given.debtor != "person":
        case.caution("state_aid")
        case.offer("grant_equivalent", "grant_equivalent", {"form": "write_off", "principal": money.plain(given.amount), "granted_on": case.on.isoformat()})
    case.offer("tax", "tax", {"relief": "write_off", "premises": "dwelling" if given.debtor == "person" else "commercial", "creditor": "municipality",
                              "amount": money.plain(given.amount), "on": case.on.isoformat()})


def _answer(given, case, conditions: list[Condition], answer: bool | None) -> None:
    if answer:
        return case.say("possible", amount=given.amount)
    if answer is None:
        return case.say("open", amount=given.amount, count=sum(one.met is None for one in conditions))
    return case.say("no_resolution" if given.resolution is False else "no_ground", amount=given.amount)


PAPERS = {"resolution": ("resolution",), "nobody-else": ("co_debtors",), "death": ("death_certificate", "estate"), "deletion": ("register", "no_assets"),
          "liquidation": ("liquidation",), "costly": ("cost_estimate",), "failed": ("bailiff",), "public-interest": ("public_interest",),
          "debtor-interest": ("hardship",)}
APPLICATION = {"person": ("application", "arrears", "income", "hardship", "assets"),
               "legal_person": ("application", "arrears", "accounts", "aid"), "unit": ("application", "arrears", "accounts", "aid")}


def documents(debtor: str, conditions: list[Condition]) -> list[dict]:
    """Papers for the office, for the musts and the cases that happened (where none did, that may have); then those that an
    applicant brings for a relief on request."""
    state = True if any(one.ground and one.met for one in conditions) else None
    needed = [one for one in conditions if one.met is not False and (not one.ground or one.met is state)]
    office = [("office", paper) for one in needed for paper in PAPERS[one.id]]
    return [{"id": paper, "who": Phrase(who), "document": Phrase("paper_" + paper)}
            for who, paper in dict.fromkeys(office + [("applicant", paper) for paper in APPLICATION[debtor]])]
