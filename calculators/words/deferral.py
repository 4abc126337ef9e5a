"""Words of the calculator of deferral."""

from calculators.words import common, instalments
from calculators.words.common import Label

TITLE = "Odroczenie terminu zapłaty"
LEAD = "Do kiedy miasto może odłożyć zapłatę i co grozi, gdy pieniądze nie wpłyną w nowym terminie."
LABELS = {name: instalments.LABELS[name] for name in ("principal", "interest", "town", "programme", "occupies", "original_due_on",
                                                       "assumed.late_interest.statutory")} | {
    "granted_on": Label("Dzień zgody na odroczenie", "Dzień, w którym gmina zgadza się na odroczenie."),
    "until": Label("Nowy termin zapłaty"),
    "applied_on": Label("Dzień złożenia wniosku", "Potrzebny, gdy chcą Państwo sprawdzić skutki niezapłacenia."),
    "default_on": Label("Policz skutki niezapłacenia na dzień", "Sprawdzimy dług tego dnia, gdyby w nowym terminie nic nie wpłynęło."),
}
GROUPS = (("Dług", ("principal", "interest", "occupies")), ("Odroczenie", ("town", "granted_on", "until")))
MORE = ("Co będzie bez zapłaty", ("applied_on", "original_due_on", "default_on"))
EXAMPLE = {"principal": "2480.00", "interest": "96.30", "granted_on": "2026-11-16", "until": "2027-05-15", "town": "pruszcz-gdanski"}
EXAMPLE_BY_TOWN = {}
ANSWERS = {
    "plain": "Zapłatę **{total:zl}** trzeba wnieść do **{pay_by:date}**.",
    "allowed": "{town} może się na to zgodzić: **{total:zl}** do zapłaty najpóźniej {pay_by:date}.",
    "individual": "{town}: nowy termin przekracza zwykły ({max_until:date}) o **{days:dzień|dni|dni}**. Potrzebna jest szczególna zgoda.",
    "refused": "{town} nie może odroczyć tak długo. Najpóźniejszy termin to {max_until:date}, wcześniej o **{days:dzień|dni|dni}**.",
}
REFUSALS = ("refused",)
STEPS = {
    "total": ("Cała odroczona kwota", "{principal:zl} + {interest:zl} odsetek", "{total:zl}"),
    "limit": ("Najdłuższe zwykłe odroczenie ({town})", "{months:months} od {granted:date}", "do {max_until:date}"),
    "moved": ("Termin w dzień wolny", "{until:date} to sobota, niedziela albo święto", "zapłata do {pay_by:date}"),
    "due_at_once": ("Brak zapłaty do {default_on:date}", "cała odroczona kwota", "{due_at_once:zl} od razu"),
    "late_interest": instalments.STEPS["late_interest"],
} | common.DECIDES_STEPS
CAUTIONS = {code: instalments.CAUTIONS[code] for code in ("premises_not_covered", "default_rule_unknown", "default_interest_unknown")} | {
    "business_aid": "Odroczenie dla przedsiębiorcy może być pomocą de minimis. Proszę sprawdzić limit w osobnym kalkulatorze.",
    "application_day_unknown": "Odsetki wracają od dnia wniosku. Nie podali go Państwo, więc liczymy od dnia zgody.",
}
ERRORS = {"nothing_to_defer": ("{label}: razem z odsetkami dług wynosi zero, nie ma czego odraczać.", "więcej niż 0,00 zł")}
TABLES = {"default.periods": ("Odsetki, gdy zapłata nie wpłynie", instalments.TABLES["default.periods"][1])}
LINES = {"default.periods": instalments.LINES["default.periods"]}
FIGURES = (("total", "Odroczona kwota", "money"), ("max_until", "Najpóźniejszy zwykły termin", "date"), ("pay_by", "Zapłata do", "date"),
           ("default.due_at_once", "Bez zapłaty od razu", "money"), ("default.late_interest", "Odsetki bez zapłaty", "money"),
           common.DECIDES_FIGURE)
CHART = None
OFFERS = common.RELIEF_OFFERS
PHRASES = common.DECIDES_PHRASES
SLUG = "odroczenie"
CSV = "default.periods"
NOT_COVERED = (
    "To obliczenie nie zastępuje zgody gminy. O odroczeniu decyduje osoba, którą wskazała rada w uchwale.",
    "Nie liczymy bieżącego czynszu. Trzeba go płacić także w czasie odroczenia.",
)
NEXT = (("Do kiedy można odroczyć zapłatę", "oddluzanie/odroczenie/#deferral-until-when"), ("Raty zamiast odroczenia", "kalkulatory/raty/"))
