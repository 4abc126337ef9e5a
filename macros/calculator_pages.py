"""A calculator in a page: the form and a worked answer, made at build by the same code that runs in the browser."""

from datetime import date
from html import escape

from calculators import catalogue, engine, forms, render
from calculators.parameters import Law
from calculators.result import InputErrors
from calculators.towns import Towns


def calculator(known: Towns, law: Law, day: date, name: str, town: str | None = None, level: int = 3, *, base: str) -> str:
    """The `<housing-calculator>` element. `town` fills the town in and works its own example; `level` is the level of the
    answer's heading. Raises ValueError for a calculator, town or example that does not work, which stops the build."""
    if name not in catalogue.RULES:
        raise ValueError(f"Nie ma kalkulatora „{name}”; są: {', '.join(catalogue.RULES)}.")
    if town and town not in [usable["slug"] for usable in forms.usable_towns(name, known)]:
        raise ValueError(f"Kalkulator „{name}” nie umie użyć zasad miasta „{town}”.")
    words, known_fields = catalogue.words(name), catalogue.rule(name).FIELDS
    place = render.Place("-".join(filter(None, ("k", name.replace("_", "-"), town))), level, base)
    example = forms.example(name, town)
    try:
        found = engine.run(name, example, on=day, towns=_shown(words, known), law=law)
    except InputErrors as wrong:
        raise ValueError(f"Przykład kalkulatora „{name}” jest błędny: {wrong.errors}") from wrong
    typed = forms.texts(known_fields, example)
    preset = forms.chosen(name, known.by_slug[town]) if town else {}
    return (
        # Markdown takes an element that it does not know for a word of a paragraph; inside a block it leaves it alone.
        f'<div class="calculator"><housing-calculator name="{name}" data-prefix="{place.prefix}" data-level="{level}" data-base="{escape(base)}" '
        f'data-example="{forms.data(typed)}"><div class="calc-card" role="group" aria-label="{escape("Kalkulator: " + words.TITLE)}">'
        f"{forms.form(name, known, place, preset)}"
        '<div class="calc-side"><p class="calc-status" role="status"></p>'
        '<div class="calc-output" tabindex="-1"><p class="calc-example-note">Przykład z liczbami, które wpisaliśmy na próbę'
        f"{_part(name, words, known)}:</p>"
        f"{render.result(found, place)}</div>"
        '<div class="calc-tools" hidden><button type="button" class="md-button calc-copy-link">Kopiuj link</button>'
        '<button type="button" class="md-button calc-copy-text">Kopiuj jako tekst</button>'
        '<button type="button" class="md-button calc-csv">Pobierz CSV</button>'
        '<button type="button" class="md-button calc-xlsx">Pobierz XLSX</button>'
        '<button type="button" class="md-button calc-print">Drukuj</button></div></div></div></housing-calculator></div>'
    )


def _shown(words, known: Towns) -> Towns:
    """The towns of the worked example: of a comparison only a few, so that its page does not grow with the guide."""
    listed = getattr(words, "EXAMPLE_TOWNS", None)
    return Towns([known.by_slug[slug] for slug in listed if slug in known.by_slug]) if listed else known


def _part(name: str, words, known: Towns) -> str:
    """Says that the example shows some of the programmes, where it does."""
    shown, all_of_them = (len(forms.usable_programmes(name, towns)) for towns in (_shown(words, known), known))
    return "" if shown == all_of_them else f" (według {shown} programów; po obliczeniu będzie ich {all_of_them})"


def calculators(*, base: str) -> str:
    """A card for each calculator, from the catalogue: a new calculator shows up by itself."""
    cards = "".join(f'<div class="card"><h3>{escape(words.TITLE)}</h3><p>{escape(words.LEAD)}</p>'
                    f'<p><a class="md-button md-button--primary" href="{escape(base)}kalkulatory/{words.SLUG}/">Otwórz<span class="visually-hidden">: '
                    f'{escape(words.TITLE)}</span></a></p></div>'
                    for words in map(catalogue.words, catalogue.RULES))
    return f'<div class="cards">{cards}</div>'
