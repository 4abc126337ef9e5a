"""De minimis aid: does another aid still fit under the ceiling of the three years (Regulation (EU) 2023/2831 and its kin)."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from calculators import money
from calculators.days import ONE_DAY, add_months, add_years
from calculators.fields import Assumed, Choice, Day, Group, Integer, Money, Problem, Quantity, Rows, Text

NAME = "de_minimis"
INSTRUMENT = None
DAY = "granted_on"
KINDS = ("general", "sgei", "agriculture", "fishery", "road_freight")
CURRENCIES = ("PLN", "EUR")  # the first stands in the form: towns owe and forgive in złoty


def _amount_fields() -> tuple:
    return (Money("amount", unit="EUR lub zł"), Choice("currency", CURRENCIES),
            Quantity("rate", unit="zł za 1 EUR", high="100", low="0.0001", required=False, sample="4.2560"))


FIELDS = (
    Day("granted_on"),
    Choice("kind", KINDS),
    Group("aid", _amount_fields()),
    Rows("previous", (Day("granted_on"), *_amount_fields(), Text("beneficiary", required=False, sample="Spółka A"))),
    Integer("fiscal_year_starts", low=1, high=12, unit="miesiąc", default=1),
    Assumed({f"de_minimis.{kind}": Money(f"de_minimis.{kind}", unit="EUR") for kind in KINDS}),
)


@dataclass(frozen=True)
class Aid:
    """One aid: the day it was granted and its exact value in euro cents."""

    granted_on: date
    cents: Fraction


def in_cents(aid) -> Fraction:
    """The aid's value in euro cents; złoty at the rate of the granting day (zł for 1 EUR), not rounded."""
    return Fraction(aid.amount) if aid.currency == "EUR" else aid.amount / aid.rate


def window_start(granted_on: date, window: str, fiscal_year_starts: int) -> date:
    """The first day that counts. "rolling": three years back, the day three years earlier is outside (art. 3 sec. 2 of
    2023/2831). "fiscal": the current and the two preceding fiscal years (art. 3 sec. 5 of 1407/2013)."""
    if window == "rolling":
        return add_years(granted_on, -3) + ONE_DAY
    months_into_year = (granted_on.month - fiscal_year_starts) % 12
    return add_months(granted_on.replace(day=1), -months_into_year - 24)


def check(given, terms: None) -> list[Problem]:
    """Rates that are missing and previous aid that comes after the new one."""
    problems = []
    if given.aid is not None:
        problems += _rate_missing(given.aid, "aid")
    for number, aid in enumerate(given.previous or ()):
        if aid is None:
            continue
        problems += _rate_missing(aid, f"previous.{number}")
        if aid.granted_on and given.granted_on and aid.granted_on > given.granted_on:
            problems.append(Problem(field=f"previous.{number}.granted_on", code="later_than", value=aid.granted_on.isoformat(),
                                    facts={"other_field": "granted_on", "other_day": given.granted_on}))
    return problems


def _rate_missing(aid, path: str) -> list[Problem]:
    if aid.currency == "PLN" and aid.rate is None:
        return [Problem(field=f"{path}.rate", code="rate_needed", facts={}, value=None)]
    return []


def reckon(given, case) -> dict:
    """The contract's outcome; euro cents inside, strings outside. Aid that would pass the ceiling is refused whole."""
    ceiling = case.law(f"de_minimis.{given.kind}", given.granted_on)
    limit = money.from_plain(ceiling.value)
    rolling = ceiling.extra.get("window", "rolling") == "rolling"
    start = window_start(given.granted_on, "rolling" if rolling else "fiscal", given.fiscal_year_starts)
    counted = [aid for aid in sorted(given.previous, key=lambda aid: (aid.granted_on, in_cents(aid))) if aid.granted_on >= start]
    shown = money.rounded_parts([in_cents(aid) for aid in counted])
    used = sum((in_cents(aid) for aid in counted), Fraction(0))
    new = in_cents(given.aid)
    over = used + new - limit
    allowed = over <= 0
    _explain(given, case, limit, rolling, start, counted, used, new)
    facts = {"new": money.half_up(new), "used": money.half_up(used), "ceiling": limit,
             "left": max(0, limit - money.half_up(used + new)), "over": max(1, money.half_up(over)) if not allowed else 0}
    case.say("allowed" if allowed else "refused", **facts)
    return {
        "ceiling_eur": money.plain(limit),
        "window_from": start.isoformat(),
        "aid_eur": money.plain(money.half_up(new)),
        "counted": [_counted(aid, cents) for aid, cents in zip(counted, shown)],
        "used_eur": money.plain(money.half_up(used)),
        "remaining_eur": money.plain(max(0, limit - money.half_up(used))),
        "allowed": allowed,
        "exceeds_by_eur": money.plain(facts["over"]),
    }


def _counted(aid, cents: int) -> dict:
    row = {"granted_on": aid.granted_on.isoformat(), "amount": money.plain(aid.amount), "currency": aid.currency,
           "amount_eur": money.plain(cents)}
    return row | ({"beneficiary": aid.beneficiary} if aid.beneficiary else {})


def _explain(given, case, limit, rolling, start, counted, used, new) -> None:
    case.step("ceiling", ceiling=limit, day=given.granted_on)
    case.step("window_rolling" if rolling else "window_fiscal", start=start, day=given.granted_on)
    if given.aid.currency == "PLN":
        case.rest_on("provisions.aid_exchange_rate", given.granted_on)
        case.step("converted", basis="art. 11 ust. 3", amount=given.aid.amount, rate=given.aid.rate, cents=money.half_up(new))
    left_out = len(given.previous) - len(counted)
    case.step("used", counted=len(counted), left_out=left_out, used=money.half_up(used))
    case.step("sum", used=money.half_up(used), new=money.half_up(new), ceiling=limit, sum=money.half_up(used + new))
    if rolling and any(aid.granted_on == start - ONE_DAY for aid in given.previous):
        case.caution("edge_of_window", day=start - ONE_DAY)
    if given.kind in ("agriculture", "fishery"):
        case.caution("sector_register")
    if len({aid.beneficiary for aid in counted if aid.beneficiary}) > 1:
        case.caution("single_undertaking")
