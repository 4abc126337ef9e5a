"""The page of a town: its story stays as it was written, its programmes follow from the checked front matter.

What is made here is Markdown with HTML blocks, so that headings get into the table of contents and everything into the search.
"""

from datetime import date
from html import escape

from calculators import catalogue, engine, forms, render, text
from calculators.parameters import Law
from calculators.towns import Towns
from calculators.words import common
from macros import freshness
from macros.labels import INSTRUMENTS, STATUSES
from macros.town_pages import HISTORICAL
from macros.town_tables import effect_text
from macros.town_terms_text import rows_of_terms


def markdown(town: dict, story: str, known: Towns, law: Law, day: date, base: str) -> str:
    """The whole page: the story, then each programme."""
    programmes = "\n\n".join(_programme(town, one, known, law, day, base) for one in town["programmes"])
    notes = "".join(f"<p>Uwaga: {escape(note)}</p>" for note in town["notes"])
    about = (f'<div class="checked"><p>Województwo {escape(town["voivodeship"])}. {_checked(town)}</p>{notes}'
             f'<p><a href="{escape(base)}miasta/">Wszystkie miasta</a></p></div>')
    return f"{story}\n\n{about}\n\n{programmes}\n"


def _checked(holder: dict) -> str:
    checked = f"Sprawdzono {text.iso_day(holder['checked_on'])}." if holder.get("checked_on") else ""
    return f"{checked} Źródło: {escape(holder['source'])}." if holder.get("source") else checked


def _programme(town: dict, one: dict, known: Towns, law: Law, day: date, base: str) -> str:
    """A programme: a heading with its id, then one HTML block (without blank lines, which would end the block)."""
    tags = f'<ul class="tags"><li class="tag">{escape(INSTRUMENTS[one["instrument"]])}</li><li class="tag tag--{one["status"]}">{STATUSES[one["status"]]}</li></ul>{freshness.badges(one, day)}'
    doubt = "" if freshness.possible_today(one, day) else f"<p>{HISTORICAL}</p>"
    parts = [tags, f"<p>{escape(one['summary'])}</p>", doubt, _facts(one), _terms(one), _list("Warunki do spełnienia", [c["text"] for c in one["conditions"]]),
             _effects(one), _examples(one, known, law, day), _calculator(one, town, base), _list("Uwagi", one["notes"]), f'<p class="checked">{_checked(one)}</p>']
    title = one["title"].replace("{", "").replace("}", "")
    return f'## {escape(title)} {{: #{one["id"]} }}\n\n<div class="programme">{"".join(parts).replace(chr(10), " ")}</div>'


def _facts(one: dict) -> str:
    rows = [("Podstawa", _act(one["act"]))] + [("Zobacz też", _act(act)) for act in one["related_acts"]]
    rows += [(label, text.iso_day(one[key])) for label, key in (("Od kiedy", "valid_from"), ("Do kiedy", "valid_to")) if one[key]]
    return _definitions(rows)


def _act(act: dict) -> str:
    name = common.UNKNOWN_ACT + ":" if act["kind"] == "nieznany" else common.act_name(act)
    name = escape(f"{name} {act['title']}")
    return f'<a href="{escape(act["url"])}">{name}</a>' if act.get("url") else name


def _definitions(rows) -> str:
    """A list of label and value; the values are HTML already."""
    return f'<dl class="facts">{"".join(f"<dt>{escape(label)}</dt><dd>{value}</dd>" for label, value in rows)}</dl>'


def _terms(one: dict) -> str:
    rows = rows_of_terms(one)
    return f"<h3>Warunki w liczbach</h3><div data-search-exclude>{_definitions([(label, _lines(value)) for label, value in rows])}</div>" if rows else ""


def _lines(value: str) -> str:
    """Several lines as a list."""
    lines = [escape(line) for line in value.split("\n")]
    return lines[0] if len(lines) == 1 else f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"


def _list(title: str, rows) -> str:
    return f"<h3>{escape(title)}</h3><ul>{''.join(f'<li>{escape(row)}</li>' for row in rows)}</ul>" if rows else ""


def _effects(one: dict) -> str:
    if not one["effects"]:
        return ""
    rows = "".join(f'<tr><th scope="row">{escape(effect["title"])}</th><td class="num">{escape(effect_text(effect))}</td>'
                   f'<td>{escape(effect["period"])}</td><td>{escape(effect["source"])}</td></tr>' for effect in one["effects"])
    name = escape(f"Efekty: {one['title']}")
    return (f'<h3>Co to dało</h3><div class="table-scroll" data-search-exclude tabindex="0" role="group" aria-label="{name}"><table class="towns-table"><thead><tr>'
            '<th scope="col">Efekt</th><th scope="col" class="num">Liczba</th><th scope="col">Okres</th><th scope="col">Źródło</th>'
            f"</tr></thead><tbody>{rows}</tbody></table></div>")


def _examples(one: dict, known: Towns, law: Law, day: date) -> str:
    """The file's examples, reckoned by the calculators: the tests compare them with the outcome that the file expects."""
    shown = []
    for example in one["examples"]:
        if example["calculator"] not in catalogue.RULES:
            continue
        found = engine.run(example["calculator"], example["inputs"], on=day, towns=known, law=law)
        entered = render.entered(catalogue.rule(found.calculator).FIELDS, found, catalogue.words(found.calculator))
        shown.append(f'<p><strong>{escape(example["title"] or "Przykład")}.</strong> {text.strong(found.answer)}</p>'
                     + _definitions([(label, escape(value)) for label, value in entered]))
    return f'<h3>Policzone przykłady</h3><div data-search-exclude>{"".join(shown)}</div>' if shown else ""


def _calculator(one: dict, town: dict, base: str) -> str:
    for name in catalogue.RULES:
        rule = catalogue.rule(name)
        if rule.INSTRUMENT == one["instrument"] and rule.usable(one["terms"]):
            words = catalogue.words(name)
            (field, value), = forms.chosen(name, town, one["id"]).items()
            return f'<p><a class="md-button" href="{escape(base)}kalkulatory/{words.SLUG}/#k={name}&amp;{field}={value}">{escape(words.TITLE)}: policz dla siebie</a></p>'
    return ""
