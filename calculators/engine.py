"""Runs a calculator: reads the inputs, finds the town's programme, lets the rule reckon, puts everything into words."""

from datetime import date, timedelta
from types import SimpleNamespace

from calculators import catalogue, fields, refusals, text
from calculators.fields import Problem
from calculators.parameters import Law, ParameterUnknown, Value
from calculators.result import InputErrors, Phrase, Result
from calculators.towns import Towns, covers
from calculators.words import common

STALE_AFTER = timedelta(days=365)


class Case:
    """What a rule is handed beside the inputs, and where it writes down its steps, sources and cautions.

    `on` is the day that stands for today; `programme` and `terms` are the town's act, or None. `law(name, day)` gives a
    dated parameter, remembers it as a source, and raises ParameterUnknown where the figure is not known. `towns` are all the
    towns, for rules that compare them.
    """

    def __init__(self, on: date, law: Law, town: dict | None, programme: dict | None, assumed: dict, towns: Towns):
        self.on = on
        self.parameters = law
        self.towns = towns
        self.town = town
        self.programme = programme
        self.terms = programme["terms"] if programme else None
        self.assumed = assumed
        self.trail: list[tuple[str, dict, str]] = []
        self.cautions: dict[tuple, dict] = {}
        self.sources: dict[tuple, dict] = {}
        self.offers: list[tuple[str, str, dict]] = []
        self.asked: list[str] = []
        self.answer: tuple[str, dict] = ("", {})

    def law(self, name: str, day: date) -> Value:
        """The parameter's value on `day`; what the reader assumed counts only where the law is not known."""
        try:
            value = self.parameters.at(name, day)
        except ParameterUnknown:
            if name not in self.assumed:
                raise
            self.caution("parameter_assumed", parameter=name, title=self.parameters.parameter(name).title,
                         value=self.assumed[name].replace(".", ","))
            return Value(name, self.assumed[name], day, self.parameters.parameter(name).unknown_until(day), common.ASSUMED_ACT, "", "", "", self.on, False)
        self.cite(value)
        return value

    def cite(self, value: Value) -> None:
        """Adds a parameter's value to the sources, with a caution when nobody has checked it or the check is old."""
        key = (value.parameter, value.first)
        if key in self.sources:
            return
        title = self.parameters.parameter(value.parameter).title
        self.sources[key] = source_of(value, title)
        if not value.verified:
            self.caution("parameter_unverified", parameter=value.parameter, title=title)
        elif value.last is None and self.on - value.checked_on > STALE_AFTER:
            self.caution("parameter_stale", parameter=value.parameter, title=title, checked_on=value.checked_on)

    def cite_programme(self, town: dict, programme: dict) -> None:
        """Names another town's act as a source."""
        self.sources[town["slug"], programme["id"]] = source_of_programme(town, programme)

    def rest_on(self, name: str, day: date) -> None:
        """Names a provision that the calculation rests on, where its wording of that day is known."""
        value = self.parameters.parameter(name).at(day)
        if value:
            self.cite(value)

    def ask(self, parameter: str) -> None:
        """Lets the form ask for a parameter without which a part of the outcome is not known, though the rest is."""
        if parameter not in self.asked:
            self.asked.append(parameter)

    def step(self, key: str, basis: str = "", **facts) -> None:
        """Writes down a step; `words.<calculator>.STEPS[key]` says it in Polish."""
        self.trail.append((key, facts, basis))

    def caution(self, code: str, **facts) -> None:
        """Writes down a caution once."""
        self.cautions.setdefault((code, facts.get("parameter"), facts.get("field")), facts)

    def offer(self, code: str, calculator: str, inputs: dict) -> None:
        """Leads on to another calculator with these inputs (contract JSON) already typed in; `words.OFFERS[code]` names it and
        may name one of the inputs."""
        self.offers.append((code, calculator, inputs))

    def say(self, key: str, **facts) -> None:
        """Chooses the sentence of the answer (`words.<calculator>.ANSWERS[key]`); a fact may be a list of phrases."""
        self.answer = (key, facts)


def source_of(value: Value, title: str) -> dict:
    """A parameter's value as the contract's source."""
    return {"parameter": value.parameter, "title": title, "act": value.act, "journal": value.journal, "article": value.article,
            "link": value.link, "from": value.first.isoformat(), "to": value.last.isoformat() if value.last else None,
            "since_known": value.since_known, "checked_on": value.checked_on.isoformat(), "verified": value.verified}


def source_of_programme(town: dict, programme: dict) -> dict:
    """A town's act as the contract's source."""
    act = programme["act"]
    return {"parameter": None, "title": f"{town['name']}: {programme['title']}", "act": common.act_name(act),
            "journal": "", "article": "", "link": act.get("url"),
            "from": programme.get("valid_from") or act.get("date"), "to": programme.get("valid_to"),
            "checked_on": town["checked_on"], "verified": programme["status"] == "active"}


def run(name: str, raw: object, *, on: date, towns: Towns, law: Law) -> Result:
    """The result of a calculator; raises InputErrors with everything that is wrong, KeyError for an unknown calculator."""
    rule, words = catalogue.rule(name), catalogue.words(name)
    given, town, programme, problems = read_inputs(rule, raw, towns, on)
    if problems:
        raise InputErrors([refusals.error(problem, rule, words) for problem in problems], problems)
    case = Case(on, law, town, programme, getattr(given, "assumed", None) or {}, towns)
    outcome = None
    try:
        outcome = rule.reckon(given, case)
    except ParameterUnknown as missing:
        case.asked = [missing.parameter]
        case.caution("parameter_unknown", parameter=missing.parameter, day=missing.day,
                     title=law.parameter(missing.parameter).title)
        case.say("unknown", title=law.parameter(missing.parameter).title, day=missing.day)
    if programme:
        _warn_about_programme(case, _day(rule, given, on))
    if hasattr(words, "PHRASES"):
        outcome = _in_words(outcome, words)
    _word_conditions(outcome, case, words)
    return Result(name, on.isoformat(), _echo(rule.FIELDS, raw), outcome, _steps(case, words), _sources(case),
                  _cautions(case, words), _answer(case, words), case.answer[0] in words.REFUSALS, case.asked, town, programme, _offers(case, words))


def read_inputs(rule, raw: object, towns: Towns, on: date):
    """(values, town, programme, problems) of the raw inputs; problems of all kinds together, a field at most once.

    `on` chooses the town's programme for a rule whose inputs have no day.
    """
    if not isinstance(raw, dict):
        return SimpleNamespace(), None, None, [Problem(field=None, code="not_object", facts={}, value=None)]
    if not raw:
        return SimpleNamespace(), None, None, [Problem(field=None, code="empty", facts={}, value=None)]
    given, problems = fields.read(rule.FIELDS, raw)
    town = programme = None
    if hasattr(rule, "instrument"):
        # The inputs choose the instrument, and only towns whose file answers the question count.
        town, programme, wrong = towns.find(given.town, None, rule.instrument(given), _day(rule, given, on), lambda one: rule.usable(one["terms"]))
        problems += wrong + (rule.check_town(given, town) if town else [])
    elif rule.INSTRUMENT:
        town, programme, wrong = towns.find(getattr(given, "town", None), given.programme, rule.INSTRUMENT, _day(rule, given, on))
        problems += wrong
    refused = {problem.field for problem in problems}
    for problem in rule.check(given, programme["terms"] if programme else None):
        if problem.field not in refused and not _follows(problem, refused):
            refused.add(problem.field)
            problems.append(problem)
    problems += _unknown_conditions(rule, given, [programme] if programme else compared(rule, given, towns))
    return given, town, programme, problems


def _day(rule, given, on: date) -> date | None:
    """The day whose law and programme count: the inputs' own, else the day that stands for today."""
    return getattr(given, rule.DAY) if rule.DAY else on


def compared(rule, given, towns: Towns) -> list[dict]:
    """The programmes that a comparing rule looks at, and the one that the reader's own terms make where a rule takes them."""
    instrument = getattr(rule, "COMPARES", None)
    own = rule.own_programme(given) if hasattr(rule, "own_programme") else None
    return [programme for _, programme in (towns.programmes(instrument, rule.usable) if instrument else ())] + ([own] if own else [])


def _unknown_conditions(rule, given, programmes: list[dict]) -> list[Problem]:
    """Answers to conditions that no programme in question has; nothing where no programme is known."""
    known = list(dict.fromkeys(one["id"] for programme in programmes for one in programme.get("conditions") or () if one["kind"] == "yes_no"))
    return [Problem(field=f"{field.name}.{name}", code="unknown_condition", facts={"known": known}, value=value)
            for field in rule.FIELDS if isinstance(field, fields.Answers) and programmes
            for name, value in getattr(given, field.name).items() if name not in known]


# What is needed only because something else is absent, and that something.
INSTEAD_OF = {"needed_without_town": {"town", "programme"}, "needed_programme_or_terms": {"programme", "terms"}, "needed_share": {"terms"}}


def _follows(problem: Problem, refused: set) -> bool:
    """Nobody has to give what a field with a typing error may have given: own terms beside a town, months beside an affordable amount."""
    others = INSTEAD_OF.get(problem.code) or getattr(problem, "instead", set())
    return bool({str(field).partition(".")[0] for field in refused} & others)


def _echo(known, raw: dict) -> dict:
    """The inputs as they were used: what was given, then the defaults."""
    used = {}
    for field in known:
        value = raw.get(field.name)
        value = field.default if value is None else value
        if value is None:
            continue
        if isinstance(field, fields.Rows):
            value = [_echo(field.fields, row) for row in value]
        elif isinstance(field, fields.Group):
            value = _echo(field.fields, value)
        elif isinstance(field, (fields.Answers, fields.Assumed)):
            value = {key: one for key, one in value.items() if one is not None}
        used[field.name] = value
    return used


def _in_words(part, words):
    """A part of an outcome with its phrases said in Polish."""
    if isinstance(part, Phrase):
        return text.fill(words.PHRASES[part.code], part.facts)
    if isinstance(part, dict):
        return {key: _in_words(value, words) for key, value in part.items()}
    return [_in_words(value, words) for value in part] if isinstance(part, list) else part


def _word_conditions(outcome: dict | None, case: Case, words) -> None:
    """Gives each condition of the outcome, or of its rows, its sentence (the town's own, or `words.CONDITIONS[id]`) and the act it
    stands in."""
    known = getattr(words, "CONDITIONS", None)
    for holder in [outcome, *outcome.get("rows", ())] if outcome and known else ():
        for row in holder.get("conditions", ()):
            row.setdefault("text", known.get(row["id"], ""))
            row.setdefault("basis", common.act_name(case.programme["act"]) if case.programme else "")


def _warn_about_programme(case: Case, day: date) -> None:
    programme = case.programme
    name = case.town["name"]
    last = programme.get("valid_to")
    if last and last < day.isoformat():
        case.caution("programme_expired", town=name, last=last)
    elif not covers(programme, day):
        case.caution("programme_not_yet", town=name, first=programme.get("valid_from") or programme["act"]["date"])
    if programme["status"] == "closed":
        case.caution("programme_closed", town=name)
    elif programme["status"] != "active":
        case.caution("programme_unconfirmed", town=name, act=common.act_name(programme["act"]))


def _steps(case: Case, words) -> list[dict]:
    steps = []
    for key, facts, basis in case.trail:
        label, formula, value = words.STEPS[key]
        steps.append({"label": text.fill(label, facts), "formula": text.fill(formula, facts),
                      "value": text.fill(value, facts), "basis": basis})
    return steps


def _sources(case: Case) -> list[dict]:
    sources = list(case.sources.values())
    if case.programme:
        sources.insert(0, source_of_programme(case.town, case.programme))
    return sources


def _cautions(case: Case, words) -> list[dict]:
    shown = []
    for (code, parameter, _), facts in case.cautions.items():
        template = words.CAUTIONS.get(code) or common.CAUTIONS[code]
        caution = {"code": code, "message": text.fill(template, facts)}
        if parameter:
            caution["parameter"] = parameter
        shown.append(caution)
    return shown


def _answer(case: Case, words) -> str:
    key, facts = case.answer
    return text.fill(words.ANSWERS.get(key) or common.ANSWERS[key], {name: _in_a_row(fact, words) for name, fact in facts.items()})


def _in_a_row(fact, words):
    """Several phrases, such as what is lacking, as a part of a sentence."""
    return "; ".join(map(text.before_colon, _in_words(fact, words))) if isinstance(fact, list) else fact


def _offers(case: Case, words) -> list[dict]:
    return [{"title": text.fill(words.OFFERS[code], inputs), "calculator": name, "inputs": inputs} for code, name, inputs in case.offers]
