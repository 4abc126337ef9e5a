"""Which way out of a rent debt to talk about first: a guide for a conversation, never a decision (art. 59 of the public finance act)."""

from fractions import Fraction
from types import SimpleNamespace

from calculators import money
from calculators.days import add_months
from calculators.debt_relief import authority, relief, which_rules as rules, work_conditions, work_off
from calculators.debt_relief.instalments import OCCUPIES
from calculators.debt_relief.work_settlement import plain_hours
from calculators.fields import FIRST_DAY, Choice, Day, Flag, Integer, Money, Problem, Quantity, Text
from calculators.parameters import ParameterUnknown
from calculators.result import Phrase

NAME = "which_instrument"
INSTRUMENT = None
DAY = None
FIELDS = (
    Choice("who", ("tenant", "former_tenant", "business", "without_title")),
    Choice("premises", OCCUPIES, default="dwelling"),
    Choice("creditor", ("municipality", "other"), default="municipality"),
    Text("town", type="town", required=False, sample="rybnik"),
    Money("debt", low_open=True),
    Integer("arrears_months", low=0, high=600, unit="miesięcy", required=False),
    Money("monthly_rent", required=False),
    Flag("charges_paid"),
    Integer("persons", low=1, high=50, unit="osób", required=False),
    Money("income", required=False),
    Money("affordable", required=False),
    Money("lump_sum", required=False),
    Quantity("work_hours", unit="godz.", high=work_off.MONTH_HOURS, required=False),
    Day("money_on", required=False),
)
# The order of the guide: what heals the cause, the whole debt, work, a part of the debt, then a new home.
ORDER = ("prevention", "instalments", "deferral", "work_off", "amnesty", "write_off", "dwelling_exchange")
ABOUT_THE_DEBT = ("instalments", "deferral", "work_off", "amnesty", "write_off")
CALCULATORS = {"instalments": "instalments", "deferral": "deferral", "work_off": "work_off", "amnesty": "compare_amnesties", "write_off": "tax"}
MOST_LINKS = 40  # towns that a way names
HELP = ("social_care", "legal_aid", "manager", "debt_advice")


def instrument(given) -> None:
    """No single instrument: the engine only looks the town's name up."""
    return None


def usable(terms: dict) -> bool:
    """Every town can be named; where its file says little, so does the answer."""
    return True


def check_town(given, town: dict) -> list[Problem]:
    """Nothing can be wrong with a town that is known."""
    return []


def check(given, terms: dict | None) -> list[Problem]:
    """Nothing can be wrong between the fields."""
    return []


def is_open(programme: dict, on) -> bool:
    """Whether a town's programme is not known to be over."""
    last = programme.get("valid_to")
    return programme["status"] != "closed" and (not last or last >= on.isoformat())


def reckon(given, case) -> dict:
    """The ways out in order: those that fit, those that need an answer, those that do not; money in strings."""
    scene = _scene(given, case)
    reasons = {name: _reasons(name, given, scene, case) for name in ORDER}
    verdicts = {name: rules.fits(found) for name, found in reasons.items()}
    ranked = sorted(ORDER, key=lambda name: ({True: 0, None: 1, False: 2}[verdicts[name]], ORDER.index(name)))
    rows = [_row(number, name, verdicts[name], reasons[name], given, scene, case) for number, name in enumerate(ranked, 1)]
    fitting = [name for name in ranked if verdicts[name]]
    none_fits = all(verdicts[name] is False for name in ABOUT_THE_DEBT)
    _explain(given, case, scene, verdicts)
    _warn(given, case)
    _offer(given, case, rows, scene)
    _answer(case, fitting, none_fits, verdicts)
    helped = [] if any(name in ABOUT_THE_DEBT for name in fitting) else HELP
    return {"fits": rows, "none_fits": none_fits, "help": [{"id": one, "where": Phrase("help_" + one), "why": Phrase("why_" + one)} for one in helped]}


def _scene(given, case) -> rules.Scene:
    found = {name: [pair for pair in case.towns.programmes(name) if is_open(pair[1], case.on)] for name in ORDER}
    hourly = case.parameters.parameter(work_off.MINIMUM).at(case.on)
    if hourly and given.work_hours:
        case.cite(hourly)
    scene = rules.Scene(case.on, case.town, found, money.from_plain(hourly.value) if hourly else None)
    own = scene.own("work_off")
    failures = work_failures(given, own[0], case) if len(own) == 1 else ()
    return rules.Scene(scene.on, scene.town, found, scene.hourly, failures)


def work_failures(given, programme: dict, case) -> tuple[dict, ...]:
    """The conditions of a town's working off that are known to fail."""
    asked = SimpleNamespace(debt=given.debt, start_on=case.on, people=1, persons=given.persons, income=given.income, conditions={},
                            charges_paid=given.charges_paid)
    silent = SimpleNamespace(terms=programme["terms"], programme=programme, parameters=case.parameters, law=case.law, step=lambda *_, **__: None)
    try:
        return tuple(one for one in work_conditions.all_of(asked, silent) if one["met"] is False)
    except ParameterUnknown:  # the income limit of that day is not known, so nothing is known to fail
        return ()


def _reasons(name: str, given, scene, case) -> list[rules.Reason]:
    if name == "prevention":
        kind = "allowance_single" if given.persons == 1 else "allowance_many"
        limit = case.parameters.parameter("housing_programmes." + kind).at(case.on)
        if limit and given.persons and given.income is not None:
            case.cite(limit)
        return rules.for_allowance(given, scene, limit and limit.value.replace(".", ","), limit and limit.extra.get("base"))
    rule = {"instalments": rules.for_instalments, "deferral": rules.for_deferral, "work_off": rules.for_work_off, "amnesty": rules.for_amnesty,
            "write_off": rules.for_write_off, "dwelling_exchange": rules.for_exchange}[name]
    return rule(given, scene)


def _row(number: int, name: str, verdict: bool | None, reasons: list[rules.Reason], given, scene, case) -> dict:
    """The contract's row. `ask` are open questions; `examples` are towns whose programme is over, as models."""
    said = {kind: [Phrase(one.code, one.facts) for one in reasons if one.kind in kinds]
            for kind, kinds in (("for", ("for",)), ("against", ("no", "against")), ("ask", ("ask",)))}
    towns, over = _places(name, scene, case)
    return {"order": number, "instrument": name, "title": Phrase("title_" + name), "fits": verdict, **said, "document": Phrase("document_" + name),
            "towns": [town["slug"] for town in towns], "examples": [town["slug"] for town in over],
            "town_links": _links(name, towns), "example_links": _links(name, over),
            "calculator": CALCULATORS.get(name), "inputs": INPUTS[name](given, scene) if name in INPUTS else None}


def _places(name: str, scene, case) -> tuple[list[dict], list[dict]]:
    """Towns that do it, and towns that did; the allowance is paid everywhere, so it names none."""
    if name == "prevention":
        return [], []
    towns = {town["slug"]: town for town, _ in scene.open_programmes[name]}
    return list(towns.values()), list({town["slug"]: town for town, _ in case.towns.programmes(name) if town["slug"] not in towns}.values())


def _links(name: str, towns: list[dict]) -> list[dict]:
    """Towns for a page: name and address from the root of the site. After the first ones their comparison, which can be searched."""
    links = [{"title": town["name"], "address": f"miasta/{town['slug']}/"} for town in towns[:MOST_LINKS]]
    left = len(towns) - MOST_LINKS
    return links + ([{"title": Phrase("more_towns", {"n": left}), "address": f"porownania/#{name.replace('_', '-')}"}] if left > 0 else [])


def _town(scene, instrument_name: str, knows) -> dict:
    """The town as an input, where its file is enough for that calculator."""
    return {"town": scene.town["slug"]} if [one for one in scene.own(instrument_name) if knows(one["terms"])] else {}


def _instalments_inputs(given, scene) -> dict:
    typed = {"principal": money.plain(given.debt), "granted_on": scene.on.isoformat(), "first_due_on": add_months(scene.on, 1).isoformat(),
             "occupies": given.premises} | _town(scene, "instalments", relief.usable)
    if given.affordable and rules.months_needed(given.debt, given.affordable) <= rules.MOST_MONTHS:
        typed["months"] = rules.months_needed(given.debt, given.affordable)
    return typed | ({"monthly_rent": money.plain(given.monthly_rent)} if given.monthly_rent is not None else {})


def _deferral_inputs(given, scene) -> dict:
    typed = {"principal": money.plain(given.debt), "granted_on": scene.on.isoformat(), "occupies": given.premises} | _town(scene, "deferral", relief.usable)
    return typed | ({"until": given.money_on.isoformat()} if given.money_on and given.money_on > scene.on else {})


def _work_inputs(given, scene) -> dict:
    rate, priced = rules.work_rate(scene), _town(scene, "work_off", lambda terms: len(scene.own("work_off")) == 1)
    typed = {"debt": money.plain(given.debt), "start_on": scene.on.isoformat()} | priced
    if given.work_hours:
        typed["hours_per_month"] = plain_hours(given.work_hours)
    several = rules.town_price(scene) is None and any(one["terms"]["rates"] for one in scene.own("work_off"))
    if rate is not None and rate != rules.town_price(scene) and not several:  # of several prices the reader chooses one there
        typed["hourly_rate"] = money.plain(rate)
    told = {"persons": given.persons, "income": None if given.income is None else money.plain(given.income), "charges_paid": given.charges_paid}
    return typed | {name: value for name, value in told.items() if value is not None}


def _amnesty_inputs(given, scene) -> dict:
    typed = {"principal": money.plain(given.debt), "applied_on": scene.on.isoformat(), "occupies": given.premises}
    return typed | ({"oldest_due_on": max(FIRST_DAY, add_months(scene.on, -given.arrears_months)).isoformat()} if given.arrears_months else {})


def _tax_inputs(given, scene) -> dict:
    return {"relief": "write_off", "premises": given.premises, "creditor": given.creditor, "amount": money.plain(given.debt),
            "on": scene.on.isoformat()} | ({"business": True} if given.who == "business" else {})


INPUTS = {"instalments": _instalments_inputs, "deferral": _deferral_inputs, "work_off": _work_inputs, "amnesty": _amnesty_inputs, "write_off": _tax_inputs}


def _explain(given, case, scene, verdicts: dict) -> None:
    if given.affordable:
        case.step("months", debt=given.debt, affordable=given.affordable, months=rules.months_needed(given.debt, given.affordable))
    if given.work_hours and rules.work_rate(scene):
        rate = rules.work_rate(scene)
        case.step("work", debt=given.debt, rate=rate, hours=work_off.hours_needed(given.debt, rate))
    if given.income and given.monthly_rent is not None:
        case.step("burden", rent=given.monthly_rent, income=given.income, share=Fraction(100 * given.monthly_rent, given.income))
    if given.income is not None and given.persons:
        case.step("income_each", income=given.income, persons=given.persons, each=money.half_up(Fraction(given.income, given.persons)))
    values = list(verdicts.values())
    case.step("counted", fitting=values.count(True), open=values.count(None), refused=values.count(False))


def _warn(given, case) -> None:
    case.caution("guidance_only")
    if given.lump_sum and given.lump_sum >= given.debt:
        case.caution("can_pay_now")
    case.rest_on("provisions.relief", case.on)
    years = case.parameters.parameter("deadlines.rent_limitation").at(case.on)
    if years and given.arrears_months is not None and given.arrears_months > 12 * int(years.value):
        case.cite(years)
        case.caution("limitation", years=int(years.value))
    notice = case.parameters.parameter("tenancy.arrears_before_notice").at(case.on)
    if notice and given.who == "tenant" and given.premises == "dwelling" and (given.arrears_months or 0) >= 3:
        case.cite(notice)
        case.caution("notice", periods=notice.value)


def _offer(given, case, rows: list[dict], scene) -> None:
    for row in rows:
        if row["calculator"] and row["fits"] is not False:
            case.offer(row["instrument"], row["calculator"], row["inputs"])
    if case.town:
        for name in authority.INSTRUMENTS:
            if any(authority.usable(one["terms"]) for one in scene.own(name)):
                return case.offer("authority", "authority", {"town": case.town["slug"], "instrument": name, "amount": money.plain(given.debt)})


def _answer(case, fitting: list[str], none_fits: bool, verdicts: dict) -> None:
    """The sentence names the first way that fits."""
    if fitting:
        return case.say(("first_" if len(fitting) > 1 else "only_") + fitting[0], more=len(fitting) - 1)
    if none_fits:
        return case.say("none")
    return case.say("open", count=list(verdicts.values()).count(None))
