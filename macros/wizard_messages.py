"""Sentences of the check of town files, in the words of the wizard's form: its labels instead of a file's names, Polish days and commas."""

import re

from macros import town_messages
from macros.town_terms_other import Cap
from macros.town_types import FIRST_YEAR, LAST_YEAR, Day, Id, Money, Number

GROUPED = ("choice", "choices", "questions")
# What a field accepts. People may type more than a file holds (wizard_reading.py).
ALLOWED = {
    town_messages.allowed(Money): "kwota w złotych (grosze po przecinku albo po kropce)",
    town_messages.allowed(Cap): "kwota w złotych (grosze po przecinku albo po kropce) albo słowa „bez limitu”",
    town_messages.allowed(Number): "liczba bez jednostki (z przecinkiem albo z kropką)",
    town_messages.allowed(Day): f"dzień, miesiąc i rok z lat {FIRST_YEAR}–{LAST_YEAR}",
    town_messages.allowed(Id): "nazwa z liter albo cyfr",
}
# Parts of sentences that speak of the file's notation.
REWORDED = ALLOWED | {
    "przecinek zamiast kropki": "to nie jest liczba",
    "dwa miejsca po kropce": "dwa miejsca po przecinku",
    " (same cyfry i kropka, bez jednostki i spacji)": "",
    " w zapisie rrrr-mm-dd": "",
    "brak pola instrument": "to pole jest puste",
    "brak pola": "to pole jest puste",
    "nieznany instrument": "nie ma takiego sposobu pomocy",
    "to id już jest na liście": "ta pozycja już jest na liście",
    "nie ma takiego id na tej liście": "nie ma takiej pozycji na tej liście",
    "nie ma takiego warunku w conditions tego programu": "nie ma takiego warunku na liście „Warunki” w tym kroku",
    "; dozwolone: id warunku": "",
    "dozwolone: podaj je raz dla miasta albo w każdym programie; np. checked_on: ": "np. ",
    "dozwolone: podaj je raz dla miasta albo w każdym programie; np. source: ": "np. ",
    "principal_over mniejsze niż principal_up_to": "„Należność główna powyżej” mniejsza niż „Należność główna do”",
    "co najmniej max_months albo puste pole": "co najmniej tyle, ile w polu „Najdłużej miesięcy”, albo puste pole",
    "applied_from najpóźniej w dniu applied_to": "„Wnioski od” najpóźniej w dniu „Wnioski do”",
    "suma share równa write_off": "suma pól „Procent długu” równa polu „Umorzenie, procent długu”",
    "usuń instalments_max albo wpisz variant: instalments": "puste pole „Najwięcej rat” albo sposób spłaty „raty”",
    "dodaj base_rate; np. base_rate: {of: minimum_wage, divided_by: average_monthly_hours}": "wypełniona „Stawka bazowa” albo same kwoty za godzinę",
    "amount albo base_percent; np. amount: 12.00": "„Stawka, zł za godzinę” albo „Procent stawki bazowej”; np. 12,00",
    "former_from najwyżej former_to": "„Wcześniej od” najwyżej tyle, ile „Wcześniej do”",
}
ISO_DAY = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
FRACTION = re.compile(r"(?<![\d.])(\d+)\.(\d+)(?![\d.])")
LISTED = re.compile(r"dozwolone: lista: ([^;]*)(?:; np\. \[(.*)\])?")


def said(path: tuple, message: str, kind: str, data: dict) -> str:
    """The sentence at a field of the form; `path`: its place in the file, `kind`: that of the field, `data`: the file."""
    if path == ("slug",):
        return f"w nazwie mogą stać litery, cyfry, spacje i łączniki (podano {town_messages.show(data.get('name'))})"
    for part, instead in REWORDED.items():
        message = message.replace(part, instead)
    if kind in GROUPED:
        # The control shows what is allowed, and in Polish.
        message = message.split("; dozwolone:")[0]
    if path[-1:] in (("above",), ("condition",)) and "; dozwolone: " in message:
        wrong, known = message.split("; dozwolone: ", 1)
        names = _names(data)
        message = f"{wrong}; dozwolone: {', '.join(names.get(ident, ident) for ident in known.split(', '))}"
    return numbers(LISTED.sub(_one_a_line, message))


def numbers(text: str) -> str:
    """Days and fractions as Poles write them: 2014-06-25 is 25.06.2014 and 12.50 is 12,50. What was typed (in „…”) stays as it is."""
    parts = re.split("(„[^”]*”)", ISO_DAY.sub(r"\3.\2.\1", text))
    return "".join(part if part.startswith("„") else FRACTION.sub(r"\1,\2", part) for part in parts)


def _one_a_line(found: re.Match) -> str:
    example = f"; np. {found[2].replace(', ', '; ')}" if found[2] else ""
    return f"dozwolone: {found[1]}, każda pozycja w osobnym wierszu{example}"


def _names(data: dict) -> dict[str, str]:
    """{id: words} of the offices and the conditions: the form asks for the words and never shows an id."""
    programme = data["programmes"][0]
    rows = [*programme.get("terms", {}).get("decides", []), *programme.get("conditions", [])]
    return {row["id"]: f"„{row.get('title') or row.get('text') or row['id']}”" for row in rows}
