"""Words of the calculator of who may grant a relief."""

from calculators.words.common import Label

TITLE = "Kto decyduje o uldze"
LEAD = "Który urząd lub kierownik może zgodzić się na ulgę w tej kwocie, a kto decyduje powyżej jego progu."
LABELS = {
    "town": Label("Miasto", "Te miasta, których progi znamy z uchwały."),
    "instrument": Label("O jaką ulgę chodzi", "", {"instalments": "raty", "deferral": "odroczenie terminu", "write_off": "umorzenie"}),
    "amount": Label("Kwota", "Należność, której dotyczy ulga. Czy wlicza się odsetki, mówi uchwała."),
    "unit": Label("Jednostka, której należy się dług", "Najemcy mieszkań w Rybniku: Zakład Gospodarki Mieszkaniowej.",
                  {"zgm": "Zakład Gospodarki Mieszkaniowej"}),
    "already_this_year": Label("Umorzono już w tym roku", "Temu samemu dłużnikowi. Ma znaczenie tam, gdzie próg jest roczny, na przykład w Pruszczu Gdańskim."),
}
GROUPS = (("Ulga", ("town", "instrument", "amount", "unit", "already_this_year")),)
MORE = None
EXAMPLE = {"town": "rybnik", "instrument": "instalments", "amount": "12000.00", "unit": "zgm"}
EXAMPLE_BY_TOWN = {
    "pruszcz-gdanski": {"instrument": "write_off", "amount": "60.00", "already_this_year": "50.00"},
}
ANSWERS = {
    "up_to_limit": "{town}: o kwocie {amount:zl} decyduje **{office}** (do {limit:zl}). Powyżej: {above}.",
    "up_to_limit_alone": "{town}: o kwocie {amount:zl} decyduje **{office}** (do {limit:zl}). Kto decyduje powyżej, nasz opis nie mówi.",
    "without_limit": "{town}: o kwocie {amount:zl} decyduje **{office}**, bez górnej granicy.",
    "nobody": "{town}: nasz opis uchwały nie mówi, kto decyduje o kwocie {amount:zl}.",
}
REFUSALS = ("nobody",)
STEPS = {
    "within": ("{office}", "{amount:zl} wobec progu {limit:zl}", "może zdecydować"),
    "over": ("{office}", "{amount:zl} wobec progu {limit:zl}", "to za dużo, sprawa idzie wyżej"),
    "within_yearly": ("{office}", "{already:zl} + {amount:zl} w tym roku wobec {limit:zl}", "może zdecydować"),
    "over_yearly": ("{office}", "{already:zl} + {amount:zl} w tym roku wobec {limit:zl}", "to za dużo, sprawa idzie wyżej"),
    "no_limit": ("{office}", "{amount:zl}, próg bez górnej granicy", "może zdecydować"),
}
CAUTIONS = {
    "unit_matters": "{town}: niektóre jednostki mają inne progi. Nie podali Państwo jednostki, więc liczymy progi wspólne.",
}
ERRORS = {
    "no_units": ("{label}: miasto {name} nie ma u nas osobnych progów dla jednostek.", "puste pole"),
    "unknown_unit": ("{label}: miasto {name} nie ma u nas osobnych progów dla takiej jednostki.", "puste pole albo: {range}"),
}
TABLES = {"offices": ("Kto decyduje, od najniższego szczebla", (
    ("title", "Kto", "text"), ("limit", "Do jakiej kwoty", "limit"), ("decides", "Decyduje o tej kwocie", "verdict")))}
FIGURES = (("title", "Decyduje", "text"), ("limit", "Jego próg", "money"), ("left_this_year", "Zostaje z rocznego progu", "money"),
           ("above_title", "Powyżej decyduje", "text"))
CHART = None
SLUG = "kto-decyduje"
CSV = "offices"
NOT_COVERED = (
    "Nie sprawdzamy, czy ulga się należy. Mówimy tylko, kto o niej rozstrzyga.",
    "Czy do progu wlicza się odsetki i koszty, mówi uchwała. Nasz opis tego nie rozstrzyga.",
    "Pełnomocnictw i zastępstw w urzędzie nie znamy.",
)
NEXT = (("Kto decyduje o ratach", "oddluzanie/raty/#instalments-responsible-unit"),
        ("Policz raty", "kalkulatory/raty/"),
        ("Kto decyduje o odroczeniu", "oddluzanie/odroczenie/#deferral-responsible-unit"),
        ("Kto decyduje o umorzeniu", "oddluzanie/abolicja/#amnesty-responsible-unit"))
