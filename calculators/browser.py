"""The one entry of the browser: a request in JSON, a reply in JSON, never an exception that the reader would not understand."""

import json
from datetime import date
from functools import cache

from calculators import catalogue, engine, forms, letter, refusals, render, tables, text
from calculators.parameters import Law
from calculators.result import InputErrors, Result
from calculators.towns import Towns, shipped


@cache
def library() -> tuple[Towns, Law]:
    """The shipped towns and law; kept, so that only the first calculation reads them."""
    return shipped(), Law()


def handle(request: str) -> str:
    """The reply to {"calculator", "fields": typed texts, "on", "prefix", "level", "base", "want": "result"|"csv"|"text"|"questions"|"options",
    "site": the guide's address, for a text that leaves it}."""
    asked = json.loads(request)
    towns, law = library()
    return json.dumps(reply(asked, towns, law), ensure_ascii=False)


def compute(asked: dict, towns: Towns, law: Law) -> Result:
    """The result of a request; raises InputErrors whose rows are numbered as the rules see them."""
    raw, _ = forms.read(catalogue.rule(asked["calculator"]).FIELDS, asked["fields"])
    return engine.run(asked["calculator"], raw, on=date.fromisoformat(asked["on"]), towns=towns, law=law)


def reply(asked: dict, towns: Towns, law: Law) -> dict:
    """`handle` for tests and the build, with their own towns and law."""
    name = asked["calculator"]
    place = render.Place(asked.get("prefix", "k"), asked.get("level", 3), asked.get("base", ""))
    if asked.get("want") == "questions":
        return {"ok": True, "html": forms.questions(name, towns, place, asked["fields"])}
    if asked.get("want") == "options":
        return {"ok": True, "lists": forms.options(name, towns)}
    known = catalogue.rule(name).FIELDS
    try:
        found = compute(asked, towns, law)
    except InputErrors as refused:
        _, renamed = forms.read(known, asked["fields"])
        errors = [refusals.in_form(problem, name, towns, renamed) for problem in refused.problems]
        count = f"{len(errors)} {text.plural(len(errors), 'pole', 'pola', 'pól')}"
        return {"ok": False, "html": render.errors(errors, place), "announce": f"Proszę poprawić {count}.", "errors": errors}
    answer = {"ok": True, "html": render.result(found, place), "announce": found.answer.replace("**", ""),
              "unknown": found.unknown, "inputs": found.inputs, "table": bool(tables.of(found))}
    if asked.get("want") == "csv":
        answer["csv"] = tables.csv(found)
    if asked.get("want") == "text":
        answer["text"] = letter.write(found, asked.get("site", ""))
    return answer
