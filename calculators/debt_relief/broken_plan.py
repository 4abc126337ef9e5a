"""What a broken relief costs by the town's rule: what is due at once, and the late interest that comes back (art. 481 kc)."""

from datetime import date
from fractions import Fraction

from calculators import money
from calculators.days import ONE_DAY
from calculators.debt_relief import late_interest
from calculators.debt_relief.instalment_plan import Row
from calculators.parameters import ParameterUnknown


def interest_starts(terms: dict, given) -> date | None:
    """The first day that bears interest when the relief is broken, by the town's rule; None where the act is silent.

    "application": interest that the relief had stopped comes back from the day of the application (the day the relief was
    granted when the reader does not know it). "original_due": from the day after the first due day.
    """
    rule = (terms.get("default") or {}).get("interest_from")
    if rule == "application":
        return given.applied_on or given.granted_on
    if rule == "original_due":
        return given.original_due_on + ONE_DAY
    return None


def rule_of(case) -> dict:
    """The town's rule for a broken relief; empty where nobody described one that makes the rest due at once."""
    rule = (case.terms or {}).get("default") or {}
    return rule if rule.get("due_at_once") else {}


def broken(given, case, due_at_once: int, unpaid: int) -> dict | None:
    """What a broken relief costs: `due_at_once` grosze (of `unpaid` parts) and late interest to `default_on` (town's rule).

    Late interest runs on the unpaid principal only: payments cover costs and interest first (art. 451 § 1 kc), and interest
    bears no interest (art. 482 § 1 kc).
    """
    if not rule_of(case):
        case.caution("default_rule_unknown")
        return None
    base = min(given.principal, due_at_once)
    first = interest_starts(case.terms, given)
    case.step("due_at_once", default_on=given.default_on, due_at_once=due_at_once, unpaid=unpaid)
    if first is None:
        case.caution("default_interest_unknown")
        return {"due_at_once": money.plain(due_at_once), "interest_from": None, "late_interest": None, "periods": None}
    found = late_interest.stretches(base, first, given.default_on, case.law)
    interest = late_interest.total(found)
    case.rest_on("provisions.interest_on_interest", given.default_on)
    case.step("late_interest", basis="art. 481 i 482 kc", base=base, first=first, last=given.default_on, interest=interest,
              owed=due_at_once + interest)
    if case.terms["default"]["interest_from"] == "application" and given.applied_on is None:
        case.caution("application_day_unknown")
    return {"due_at_once": money.plain(due_at_once), "interest_from": first.isoformat(),
            "late_interest": money.plain(interest), "periods": late_interest.rows(found)}


def at_each_instalment(given, case, rows: list[Row]) -> list[dict] | None:
    """What a plan costs when it breaks at each of its instalments: that one and the later ones unpaid, interest to its due day inclusive.

    A row equals `broken` for `default_on` = the instalment's `due_on`; `late_interest` and `total` are None from the first day whose
    rate is not known. None where the town has no rule, or needs the original due day.
    """
    rule = rule_of(case)
    if not rule:
        return None
    if rule.get("interest_from") == "original_due" and given.original_due_on is None:
        case.caution("original_due_day_needed", town=case.town["name"])
        return None
    first = interest_starts(case.terms, given)
    factors = interest_on_a_grosz(first, [row.due_on for row in rows], case)
    found, due_at_once = [], sum(row.principal for row in rows)
    for row, factor in zip(rows, factors):
        interest = None if factor is None else money.half_up(min(given.principal, due_at_once) * factor)
        found.append({"no": row.no, "default_on": row.due_on.isoformat(), "due_at_once": money.plain(due_at_once),
                      "interest_from": first.isoformat() if first else None,
                      "late_interest": None if interest is None else money.plain(interest),
                      "total": None if interest is None else money.plain(due_at_once + interest)})
        due_at_once -= row.principal
    _explain(case, rule, first, found)
    return found


def interest_on_a_grosz(first: date | None, days: list[date], case) -> list[Fraction | None]:
    """The exact interest on one grosz from `first` to each of the ascending `days`, both inclusive.

    One walk through the rates serves all days. None for a day up to which some rate is not known, and for all when `first` is.
    """
    found: list[Fraction | None] = []
    so_far = Fraction(0)
    for day in days if first else ():
        try:
            so_far += sum((stretch.interest for stretch in late_interest.stretches(1, first, day, case.law)), Fraction(0))
        except ParameterUnknown as missing:
            case.ask(missing.parameter)
            case.caution("default_rates_unknown", parameter=missing.parameter, day=missing.day)
            break
        found.append(so_far)
        first = max(first, day + ONE_DAY)
    return found + [None] * (len(days) - len(found))


def _explain(case, rule: dict, first: date | None, found: list[dict]) -> None:
    facts = {"most": money.from_plain(found[0]["due_at_once"]), "least": money.from_plain(found[-1]["due_at_once"])}
    if first is None:
        return case.step("each_month", **facts)
    case.rest_on("provisions.interest_on_interest", date.fromisoformat(found[0]["default_on"]))
    case.step("each_month_" + rule["interest_from"], basis="art. 481 i 482 kc", first=first, **facts)
