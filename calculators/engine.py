"""Runs a calculator: reads the inputs, finds the town's programme, lets the rule reckon, puts everything into words."""

from datetime import date, timedelta
from types import SimpleNamespace

from calculators import catalogue, fields, text
from calculators.fields import Problem
from calculators.parameters import Law, ParameterUnknown, Value
from calculators.result import InputErrors, Result
from calculators.towns import Towns, covers
from calculators.words import common

STALE_AFTER = timedelta(days=365)


class Case:
    """What a rule is handed beside the inputs, and where it writes down its steps, sources and cautions.

    `on` is the day that stands for today; `programme` and `terms` are the town's act, or None. `law(name, day)` gives a
    dated parameter, remembers it as a source, and raises ParameterUnknown where the figure is not known.
    """

    def __init__(self, on: date, law: Law, town: dict | None, programme: dict | None, assumed: dict):
        self.on = on
        self.parameters = law
        self.town = town
        self.programme = programme
        self.terms = programme["terms"] if programme else None
        self.assumed = assumed
        self.trail: list[tuple[str, dict, str]] = []
        self.cautions: dict[tuple, dict] = {}
        self.sources: dict[tuple, dict] = {}
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
            return Value(name, self.assumed[name], day, day, common.ASSUMED_ACT, "", "", "", self.on, False)
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

    def rest_on(self, name: str, day: date) -> None:
        """Names a provision that the calculation rests on, where its wording of that day is known."""
        value = self.parameters.parameter(name).at(day)
        if value:
            self.cite(value)

    def step(self, key: str, basis: str = "", **facts) -> None:
        """Writes down a step; `words.<calculator>.STEPS[key]` says it in Polish."""
        self.trail.append((key, facts, basis))

    def caution(self, code: str, **facts) -> None:
        """Writes down a caution once."""
        self.cautions.setdefault((code, facts.get("parameter"), facts.get("field")), facts)

    def say(self, key: str, **facts) -> None:
        """Chooses the sentence of the answer (`words.<calculator>.ANSWERS[key]`)."""
        self.answer = (key, facts)


def source_of(value: Value, title: str) -> dict:
    """A parameter's value as the contract's source."""
    return {"parameter": value.parameter, "title": title, "act": value.act, "journal": value.journal, "article": value.article,
            "link": value.link, "from": value.first.isoformat(), "to": value.last.isoformat() if value.last else None,
            "checked_on": value.checked_on.isoformat(), "verified": value.verified}


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
    given, town, programme, problems = read_inputs(rule, raw, towns)
    if problems:
        raise InputErrors([error(problem, rule, words) for problem in problems])
    case = Case(on, law, town, programme, getattr(given, "assumed", None) or {})
    outcome, unknown = None, []
    try:
        outcome = rule.reckon(given, case)
    except ParameterUnknown as missing:
        unknown = [missing.parameter]
        case.caution("parameter_unknown", parameter=missing.parameter, day=missing.day,
                     title=law.parameter(missing.parameter).title)
        case.say("unknown", title=law.parameter(missing.parameter).title, day=missing.day)
    if programme:
        _warn_about_programme(case, getattr(given, rule.DAY))
    return Result(name, on.isoformat(), _echo(rule.FIELDS, raw), outcome, _steps(case, words), _sources(case),
                  _cautions(case, words), _answer(case, words), case.answer[0] in words.REFUSALS, unknown, town, programme)


def read_inputs(rule, raw: object, towns: Towns):
    """(values, town, programme, problems) of the raw inputs; problems of all kinds together, a field at most once."""
    if not isinstance(raw, dict):
        return SimpleNamespace(), None, None, [Problem(field=None, code="not_object", facts={}, value=None)]
    if not raw:
        return SimpleNamespace(), None, None, [Problem(field=None, code="empty", facts={}, value=None)]
    given, problems = fields.read(rule.FIELDS, raw)
    town = programme = None
    if rule.INSTRUMENT:
        town, programme, wrong = towns.find(given.town, given.programme, rule.INSTRUMENT, getattr(given, rule.DAY))
        problems += wrong
    refused = {problem.field for problem in problems}
    for problem in rule.check(given, programme["terms"] if programme else None):
        if problem.field not in refused and not _town_refused(problem, refused):
            refused.add(problem.field)
            problems.append(problem)
    return given, town, programme, problems


def _town_refused(problem: Problem, refused: set) -> bool:
    """Nobody has to give their own terms because the town's name has a typing error."""
    return problem.code == "needed_without_town" and bool({"town", "programme"} & refused)


def error(problem: Problem, rule, words) -> dict:
    """A problem as the contract's error object, in Polish."""
    field = fields.find(rule.FIELDS, problem.field) if problem.field else None
    label = words_label(words, problem.field)
    facts = (field.facts() if field else {}) | problem.facts | {"label": label, "value": problem.value}
    if "other_field" in facts:
        facts["other"] = words_label(words, facts["other_field"])
    message, allowed = common.error_words(problem.code, facts, words.ERRORS)
    sample = common.lookup(words.EXAMPLE, problem.field) if problem.field else words.EXAMPLE
    if sample is None and field is not None:
        sample = field.sample
    value = problem.value
    if isinstance(value, str) and len(value) > 100:
        value = value[:100] + "…"
    return {"field": problem.field, "message": message, "value": value, "allowed": allowed, "example": sample}


def words_label(words, path: str | None) -> str:
    """The label of a field; rows of a list carry their number ("Pomoc 2: kwota")."""
    if path is None:
        return ""
    parts = path.split(".")
    numbers = [int(part) + 1 for part in parts if part.isdecimal()]
    key = path if path in words.LABELS else ".".join(part for part in parts if not part.isdecimal())
    label = words.LABELS[key].label if key in words.LABELS else path
    return f"{label} (wiersz {numbers[0]})" if numbers else label


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
        used[field.name] = value
    return used


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
    return text.fill(words.ANSWERS.get(key) or common.ANSWERS[key], facts)
