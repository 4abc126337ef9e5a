"""Words of the comparison of rent amnesties."""

from calculators.words import amnesty
from calculators.words.common import Label

TITLE = "Porównanie abolicji"
LEAD = "Co dla tego samego długu znaczyłyby zasady różnych miast: ile do zapłaty, do kiedy i ile zniknie."
LABELS = {name: label for name, label in amnesty.LABELS.items() if name != "programme"} | {
    "conditions": Label("Warunki", "Pytania wszystkich programów. Brak odpowiedzi znaczy: nie wiem."),
    "variant": Label("Sposób spłaty", "Miasto bez tego sposobu policzymy według jego własnych zasad.", amnesty.LABELS["variant"].choices),
}
GROUPS = (("Dług", ("principal", "interest", "court_costs", "oldest_due_on", "occupies")), ("Wniosek", ("applied_on", "variant", "instalments")))
_HOUSEHOLD = tuple(name for name in LABELS if name.startswith("household."))
MORE = ("Dochód, mieszkanie i pytania z uchwał", (*_HOUSEHOLD, "agreement_on", "overpayments", "underpayments", "conditions"))
_OWN = tuple((title, tuple(name for name in names if not name.startswith("conditions."))) for title, names in amnesty.OWN[2])
OWN = ("Własne zasady obok programów miast", "Na przykład planowanej uchwały. Staną w pierwszym wierszu porównania.", _OWN)
# The worked example in the page shows these towns, however many the guide has; a reader's own comparison shows all.
EXAMPLE_TOWNS = ("bytom", "slupsk", "warszawa", "wroclaw", "zabrze")
EXAMPLE = {"principal": "8200.00", "interest": "1130.00", "variant": "lump_sum", "applied_on": "2016-03-10", "oldest_due_on": "2014-05-10",
           "household": {"persons": 3, "income_12_months": "42000.00", "floor_area": "44"}}
EXAMPLE_BY_TOWN = {}
ANSWERS = {
    "compared": "Do zapłaty od **{low:zl}** ({low_town}) do **{high:zl}** ({high_town}); wszystkie znane warunki spełnia {possible} z {count:programu|programów|programów}.",
    "compared_apart": "Do zapłaty od **{low:zl}** ({low_town}) do **{high:zl}** ({high_town}). Wszystkie znane warunki spełnia {possible} z "
                      "{count:programu|programów|programów}. Same terminy wykluczają {apart:program|programy|programów}.",
    "none": "Nie mamy opisu programu, z którym można by porównać ten dług.",
}
REFUSALS = ("none",)
STEPS = {"row": ("{town}: {title}", "umorzenie {written_off:zl}", "do zapłaty {to_pay:zl}")}
CONDITIONS = amnesty.CONDITIONS
PHRASES = amnesty.PHRASES
CAUTIONS = {
    "own_terms": amnesty.CAUTIONS["own_terms"],
    "comparison_only": "Każdy program był tylko dla dłużników swojej gminy. Porównanie pokazuje różnice zasad, a nie możliwość wyboru.",
    "court_costs_left_out": "Kosztów {costs:zl} nie doliczyliśmy tam, gdzie znane nam zasady o nich milczą ({towns}). Zwykle trzeba je zapłacić osobno.",
    "not_in_force": "Programy w porównaniu są zakończone. Poza terminem wniosków liczymy tak, jakby wniosek złożono w najbliższym terminie.",
}
ERRORS = {code: amnesty.ERRORS[code] for code in ("nothing_to_write_off", "needed_share", "derogation_of_nothing")}
TABLES = {"rows": ("Zasady miast dla tego długu", (
    ("town", "Miasto", "text"), ("eligible", "Warunki spełnione", "verdict"), ("to_pay", "Do zapłaty", "money"), ("pay_until", "Zapłata do", "date"),
    ("written_off", "Umorzenie", "money"), ("written_off_on", "Umorzenie w całości", "date"), ("recovered_share", "Odzyska gmina", "share"),
    ("lacking", "Czego brakuje", "lines")))}
# Beneath the table each programme's conditions, folded under a line about them.
ROW_TABLES = ("rows", "{town}: warunki spełnione: {met}, niespełnione: {failed}, nieznane: {unknown}", "conditions", amnesty.CONDITION_COLUMNS)
FIGURES = (("possible", "Programy, których warunki są spełnione", "integer"), ("open", "Programy z warunkami do sprawdzenia", "integer"),
           ("refused", "Programy, których jakiś warunek nie jest spełniony", "integer"))
CHART = None
SLUG = "porownanie-abolicji"
CSV = "rows"
NOT_COVERED = (
    "Nie oceniamy, która uchwała jest najlepsza. Umorzenie większej części zwykle łączy się z dłuższymi lub trudniejszymi warunkami.",
    *amnesty.NOT_COVERED[1:],
)
NEXT = (("Jeden program policzony dokładnie", "kalkulatory/abolicja/"), ("Ile długu można umorzyć", "oddluzanie/abolicja/#amnesty-write-off-levels"))
