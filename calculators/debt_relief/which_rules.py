"""What speaks for and against each way out of a rent debt: small rules that a reader of the guide can check one by one.

Each takes the answers and the scene (day, town, what the files know) and gives reasons. A reason of kind "no" settles that the way
does not fit, "ask" names what is not known yet, "for" and "against" only weigh. These are this guide's own rules of thumb; the
law leaves the choice to the municipality (art. 59 of the public finance act).
"""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from calculators import money
from calculators.debt_relief import deferral, instalments, work_conditions, work_off
from calculators.debt_relief.relief import Limit, usable

MOST_MONTHS = 600
RENT_BURDEN = Fraction(40)  # percent of income; above it Eurostat speaks of an overburden of housing costs
OLD_DEBT_MONTHS = 12  # amnesties of the guide's towns were for debts older than a year


@dataclass(frozen=True)
class Reason:
    """Why a way fits or not; `code` is a phrase of `words.which_instrument`."""

    kind: str
    code: str
    facts: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Scene:
    """What the rules know beside the answers. `hourly` is the statutory minimum in grosze, None where it is not known;
    `work_failures` are the conditions of the town's working off that are known to fail, as `work_conditions.condition` writes them."""

    on: date
    town: dict | None
    open_programmes: dict[str, list[tuple[dict, dict]]]
    hourly: int | None
    work_failures: tuple[dict, ...] = ()

    def own(self, instrument: str) -> list[dict]:
        """The programmes of the reader's own town that are not known to be over."""
        return [one for town, one in self.open_programmes.get(instrument, []) if self.town and town["slug"] == self.town["slug"]]


def yes(code: str, **facts) -> Reason:
    """A reason for."""
    return Reason("for", code, facts)


def doubt(code: str, **facts) -> Reason:
    """A reason against that does not settle the matter."""
    return Reason("against", code, facts)


def no(code: str, **facts) -> Reason:
    """A reason that settles that the way does not fit."""
    return Reason("no", code, facts)


def ask(code: str, **facts) -> Reason:
    """Something that is not known yet."""
    return Reason("ask", code, facts)


def fits(reasons: list[Reason]) -> bool | None:
    """Any "no" = does not fit, else anything to ask = not known, else it fits."""
    kinds = {reason.kind for reason in reasons}
    return False if "no" in kinds else None if "ask" in kinds else True


def months_needed(debt: int, affordable: int) -> int:
    """Months that pay `debt` grosze at `affordable` grosze a month, the last one smaller."""
    return -(-debt // affordable)


def is_business(given) -> bool:
    """Whether the debt belongs to a firm, so that relief may be State aid."""
    return given.who == "business" or given.premises == "commercial"


def municipal(given) -> list[Reason]:
    """Reliefs under the act are for debts to the municipality."""
    return [no("other_creditor")] if given.creditor == "other" else []


def charges(given) -> list[Reason]:
    """Whoever still lives there has to pay current charges beside the agreement."""
    if given.who == "former_tenant":
        return []
    return [ask("charges")] if given.charges_paid is None else [yes("charges_paid") if given.charges_paid else doubt("charges_unpaid")]


def aid(given) -> list[Reason]:
    """Relief for a firm counts as State aid."""
    return [doubt("state_aid")] if is_business(given) else []


def in_town(scene: Scene, instrument: str) -> list[Reason]:
    """Whether the reader's town is described as doing it; an absent description says nothing about the town."""
    if scene.town is None:
        return []
    return [yes("town_does", town=scene.town["name"]) if scene.own(instrument) else doubt("town_not_described", town=scene.town["name"])]


def for_instalments(given, scene: Scene) -> list[Reason]:
    """The whole debt, a part each month."""
    found = municipal(given) + in_town(scene, "instalments")
    if given.affordable is None:
        return found + [ask("affordable")] + charges(given) + aid(given)
    if given.affordable == 0:
        return found + [no("nothing_each_month")]
    months = months_needed(given.debt, given.affordable)
    found.append(yes("months", months=months, affordable=given.affordable) if months <= MOST_MONTHS else no("never_paid", affordable=given.affordable))
    if given.income is not None and given.monthly_rent is not None and given.affordable > given.income - given.monthly_rent:
        found.append(doubt("more_than_left", affordable=given.affordable, left=max(0, given.income - given.monthly_rent)))
    return found + _instalments_limit(given, scene, months) + charges(given) + aid(given)


def _instalments_limit(given, scene: Scene, months: int) -> list[Reason]:
    terms = next((one["terms"] for one in scene.own("instalments") if usable(one["terms"])), None)
    if terms is None:
        longest = longest_known(scene)
        return [doubt("longer_than_known", longest=longest)] if longest and longest < months <= MOST_MONTHS else []
    if given.monthly_rent is None and instalments.rent_needed(terms, given.debt, given.premises):
        return [ask("rent_for_limit", town=scene.town["name"])]
    limit = instalments.limit_of(terms, given.debt, given.monthly_rent, given.premises)
    return _within(limit.allows(months), scene, limit.ordinary, limit.absolute)


def longest_known(scene: Scene) -> int:
    """The longest ordinary term in months that any described act gives for instalments; 0 where none is described."""
    terms = [one["terms"] for _, one in scene.open_programmes.get("instalments", []) if usable(one["terms"])]
    return max((months for one in terms for months in (one["max_months"], *(row["months"] for row in one.get("longer") or ())) if months), default=0)


def _within(allowed: bool | str, scene: Scene, ordinary: int, absolute: int | None) -> list[Reason]:
    town = scene.town["name"]
    if allowed == "individual":
        return [doubt("individual_consent", town=town, ordinary=ordinary)]
    return [yes("within_limit", town=town, ordinary=ordinary) if allowed else no("over_limit", town=town, absolute=absolute)]


def for_deferral(given, scene: Scene) -> list[Reason]:
    """The whole debt, at once, on a later day."""
    found = municipal(given) + in_town(scene, "deferral")
    if given.money_on is None:
        return found + [ask("money_on")] + aid(given)
    if given.money_on <= scene.on:
        return found + [no("money_in_the_past", day=given.money_on)]
    found.append(yes("money_coming", day=given.money_on))
    terms = next((one["terms"] for one in scene.own("deferral") if usable(one["terms"])), None)
    if terms:
        limit = Limit(terms["max_months"], terms.get("absolute_max_months"))
        found += _within(deferral.allowed_until(limit, scene.on, given.money_on), scene, limit.ordinary, limit.absolute)
    return found + aid(given)


def for_work_off(given, scene: Scene) -> list[Reason]:
    """Work instead of money."""
    found = municipal(given) + in_town(scene, "work_off")
    if is_business(given) or given.premises != "dwelling":
        found.append(ask("work_usually_dwellings"))
    found += [failed(one, scene.town["name"]) for one in scene.work_failures]
    if given.work_hours is None:
        return found + [ask("work_hours")] + charges(given)
    if given.work_hours == 0:
        return found + [no("cannot_work")]
    rate = work_rate(scene)
    if rate is None:
        return found + [yes("can_work", hours=given.work_hours)] + charges(given)
    hours = work_off.hours_needed(given.debt, rate)
    months = -(-hours // given.work_hours)
    reason = yes("work_months", hours=hours, months=months, rate=rate) if months <= MOST_MONTHS else no("never_worked_off", hours=hours)
    price = town_price(scene)
    if price and price < rate:
        found.append(doubt("town_pays_less", town=scene.town["name"], price=price, hours=work_off.hours_needed(given.debt, price)))
    return found + [reason] + charges(given)


def failed(condition: dict, town: str) -> Reason:
    """The town's condition that settles that working off does not fit."""
    phrase = work_conditions.lacking(condition)
    return no(phrase.code, town=town, **phrase.facts)


def town_price(scene: Scene) -> int | None:
    """The only price of an hour in the town's file, in grosze; None where there is none, several, or a percentage."""
    rows = [work_off.rate_row(one["terms"], None) for one in scene.own("work_off")]
    return next((money.from_plain(row["amount"]) for row in rows if row and row["amount"]), None)


def work_rate(scene: Scene) -> int | None:
    """What an hour is reckoned at, in grosze: the town's price, but never less than the statutory minimum of the day."""
    return max(filter(None, (town_price(scene), scene.hourly)), default=None)


def for_amnesty(given, scene: Scene) -> list[Reason]:
    """A part is paid, the rest disappears, while a programme is open."""
    found = municipal(given)
    programmes = [one for one in scene.own("amnesty") if one["status"] == "active"]
    found.append(yes("amnesty_open", town=scene.town["name"]) if programmes else ask("amnesty_not_known"))
    if given.arrears_months is None:
        found.append(ask("arrears_months"))
    else:
        old = given.arrears_months > OLD_DEBT_MONTHS
        found.append((yes if old else doubt)("old_debt" if old else "young_debt", months=given.arrears_months))
    if given.lump_sum:
        share = min(Fraction(100), Fraction(100 * given.lump_sum, given.debt))
        found.append(yes("lump_sum", lump=given.lump_sum, share=share) if share < 100 else doubt("pays_all"))
    elif given.affordable:
        found.append(yes("part_in_instalments"))
    else:
        nothing = given.lump_sum == 0 and given.affordable == 0
        found.append(no("nothing_for_a_part") if nothing else ask("part"))
    return found + charges(given) + aid(given)


def for_write_off(given, scene: Scene) -> list[Reason]:
    """The town gives up a part or all, on request, for a person's special reasons."""
    found = municipal(given) + in_town(scene, "write_off")
    if given.affordable is None or given.work_hours is None:
        found.append(ask("means"))
    if given.affordable:
        found.append(doubt("can_pay"))
    if given.work_hours:
        found.append(doubt("can_work_instead"))
    if given.lump_sum and given.lump_sum >= given.debt:
        found.append(no("pays_all"))
    if given.affordable == 0 and given.work_hours == 0:
        found.append(yes("no_means"))
    elif given.affordable is not None and given.work_hours is not None:
        found.append(ask("special_reason"))
    return found + aid(given)


def for_allowance(given, scene: Scene, percent: str | None, base: str | None) -> list[Reason]:
    """The housing allowance: it pays current charges, so that the debt stops growing. Its base is not reckoned here."""
    if is_business(given) or given.premises != "dwelling":
        return [no("dwellings_only")]
    if given.who == "former_tenant":
        return [no("moved_out")]
    found = [ask("title_awaited")] if given.who == "without_title" else []
    if given.income is None or given.persons is None:
        return found + [ask("income_each")]
    each = Fraction(given.income, given.persons)
    return found + [ask("allowance_limit", each=money.half_up(each), percent=percent, base=base) if percent else ask("allowance_rules")]


def for_exchange(given, scene: Scene) -> list[Reason]:
    """A smaller or cheaper dwelling: it cures the cause and may come with help with the debt."""
    if given.who != "tenant" or given.premises != "dwelling" or given.creditor == "other":
        return [no("exchange_for_tenants")]
    found = in_town(scene, "dwelling_exchange")
    if given.income is None or given.monthly_rent is None:
        return found + [ask("rent_and_income")]
    if given.income == 0:
        return found + [yes("no_income")]
    share = Fraction(100 * given.monthly_rent, given.income)
    return found + [yes("rent_heavy", share=share, limit=RENT_BURDEN) if share > RENT_BURDEN else no("rent_bearable", share=share, limit=RENT_BURDEN)]
