"""Words of the calculator of late interest."""

from calculators.words import instalments
from calculators.words.common import Label

TITLE = "Odsetki za opóźnienie"
LEAD = "Ile odsetek narosło od zaległości, także gdy było ich wiele, a po drodze wpływały wpłaty."
LABELS = {
    "debts": Label("Zaległości"),
    "debts.amount": Label("Kwota"),
    "debts.due_on": Label("Termin zapłaty", "Odsetki biegną od następnego dnia."),
    "until": Label("Policz do dnia", "Ten dzień też się liczy."),
    "payments": Label("Wpłaty"),
    "payments.amount": Label("Kwota wpłaty"),
    "payments.on": Label("Dzień wpłaty"),
    "payments_cover": Label("Co wpłata pokrywa najpierw", "Bez innej umowy wierzyciel może zaliczyć ją najpierw na odsetki.",
                            {"interest_first": "najpierw odsetki", "principal_first": "najpierw należność główną"}),
    "assumed.late_interest.statutory": Label("Odsetki ustawowe za opóźnienie w roku", "Stopa, której jeszcze nie potwierdziliśmy."),
}
GROUPS = (("Do kiedy", ("until",)),)
LISTS = {
    "debts": ("Zaległości", "Każda zaległość w osobnym wierszu. Można wkleić dwie kolumny z arkusza: kwotę i termin.", "Dodaj zaległość", "Usuń"),
    "payments": ("Wpłaty po drodze", "Tylko te, które zmniejszyły te zaległości.", "Dodaj wpłatę", "Usuń"),
}
MORE = ("Zaliczanie wpłat", ("payments_cover",))
EXAMPLE = {"debts": [{"amount": "620.00", "due_on": "2025-01-10"}, {"amount": "620.00", "due_on": "2025-02-10"}, {"amount": "620.00", "due_on": "2025-03-10"}],
           "until": "2026-06-30", "payments": [{"amount": "500.00", "on": "2025-09-15"}]}
EXAMPLE_BY_TOWN = {}
ANSWERS = {
    "interest": "Do {until:date} narosło **{interest:zl}** odsetek. Razem z należnością główną zostaje do zapłaty {left:zl}.",
    "nothing": "Do {until:date} odsetek **nie ma**. Do zapłaty zostaje {left:zl}.",
}
REFUSALS = ()
STEPS = {
    "due": ("Zaległości po terminie", "{count:zaległość|zaległości|zaległości}", "{due:zl}"),
    "interest": ("Odsetki", "suma z {count:okresu|okresów|okresów}: kwota × stopa × dni : 365, zaokrąglona raz", "{interest:zl}"),
    "payments_interest_first": ("Wpłaty", "najpierw odsetki ({interest:zl}), potem należność główna", "{principal:zl} na należność"),
    "payments_principal_first": ("Wpłaty", "najpierw należność główna ({principal:zl}), potem odsetki", "{interest:zl} na odsetki"),
    "left": ("Zostaje", "{principal:zl} należności i {interest:zl} odsetek", "{sum:zl}"),
}
CAUTIONS = {
    "not_yet_due": "Część zaległości ma termin {until:date} albo późniejszy. Nie rodzą jeszcze odsetek.",
    "due_on_free_day": "Terminy w dni wolne: {count}; pierwszy to {due:date}. Według art. 115 kodeksu cywilnego można było wtedy zapłacić do {pay_by:date}, a odsetki "
                       "biegną dopiero od następnego dnia. Liczymy od wpisanych terminów, więc proszę wpisać przesunięte.",
    "next_rate_unknown": "Nie znamy stopy odsetek na {day:date}, dlatego nie podajemy odsetek za następny dzień.",
}
ERRORS = {"no_debts": ("{label}: proszę wpisać co najmniej jedną zaległość.", "{range}: kwota i termin")}
TABLES = {"periods": ("Odsetki w kolejnych okresach", (
    ("from", "Od", "date"), ("to", "Do", "date"), ("days", "Dni", "integer"), ("rate", "Stopa (%)", "percent"),
    ("principal", "Od kwoty", "money"), ("amount", "Odsetki", "money")))}
LINES = {"periods": instalments.LINES["default.periods"]}
FIGURES = (("total", "Odsetki razem", "money"), ("principal_left", "Zostaje należności głównej", "money"), ("interest_left", "Zostaje odsetek", "money"),
           ("overpaid", "Nadpłata", "money"), ("per_day", "Odsetki za każdy następny dzień", "money"))
CHART = {"rows": "periods", "label": "to", "value": "amount", "title": "Odsetki w kolejnych okresach"}
OFFERS = {"known_days": "Odsetki do {until:isodate}, ostatniego dnia, którego stopę znamy"}
SLUG = "odsetki"
CSV = "periods"
NOT_COVERED = (
    "Odsetek umownych ani odsetek w transakcjach handlowych między firmami: mają inne stopy.",
    "Przedawnienia: stare zaległości i odsetki mogły się przedawnić.",
    "Odsetek od odsetek: bez pozwu albo umowy po powstaniu zaległości się nie należą.",
)
NEXT = (("Raty zamiast jednej zapłaty", "kalkulatory/raty/"), ("Czy od rat nalicza się odsetki", "oddluzanie/raty/#instalments-interest"))
