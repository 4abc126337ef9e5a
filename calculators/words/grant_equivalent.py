"""Words of the calculator of the gross grant equivalent."""

from calculators.words.common import Label

TITLE = "Wartość pomocy w uldze"
LEAD = "Ile pomocy publicznej jest w umorzeniu, ratach, odroczeniu albo pożyczce dla przedsiębiorcy (ekwiwalent dotacji brutto)."
LABELS = {
    "form": Label("Rodzaj ulgi", "", {"write_off": "umorzenie", "instalments": "raty", "deferral": "odroczenie", "loan": "pożyczka"}),
    "principal": Label("Kwota główna", "Należność objęta ulgą albo kwota pożyczki."),
    "interest": Label("Odsetki objęte ulgą"),
    "costs": Label("Koszty objęte ulgą"),
    "granted_on": Label("Dzień udzielenia ulgi"),
    "first_due_on": Label("Termin pierwszej raty", "Tylko dla rat."),
    "months": Label("Liczba rat", "Dla rat i pożyczki."),
    "until": Label("Nowy termin zapłaty", "Tylko dla odroczenia."),
    "annual_interest": Label("Oprocentowanie ulgi w roku", "Ile firma płaci za raty, odroczenie albo pożyczkę."),
    "base_rate": Label("Stopa bazowa Komisji w roku", "Z tabeli na dzień udzielenia pomocy. Puste pole: weźmiemy znaną nam stopę."),
    "margin_bp": Label("Marża w punktach bazowych", "Zależy od oceny firmy i zabezpieczeń. Puste pole: marża dla firmy bez historii."),
    "assumed.ec_base_rate.base_pl": Label("Stopa bazowa Komisji w roku", "Stopa, której jeszcze nie potwierdziliśmy."),
}
GROUPS = (("Ulga", ("form", "principal", "interest", "costs", "granted_on")), ("Spłata", ("first_due_on", "months", "until", "annual_interest")))
MORE = ("Stopa referencyjna", ("base_rate", "margin_bp"))
EXAMPLE = {"form": "instalments", "principal": "24000.00", "granted_on": "2026-11-16", "first_due_on": "2026-12-16", "months": 24,
           "base_rate": "4.50", "margin_bp": 400}
EXAMPLE_BY_TOWN = {}
ANSWERS = {
    "equivalent": "W tej uldze jest **{equivalent:zl}** pomocy.",
    "bound": "W tej uldze jest najwyżej **{equivalent:zl}** pomocy (górne oszacowanie).",
}
REFUSALS = ()
STEPS = {
    "total": ("Kwota objęta ulgą", "{principal:zl} + {interest:zl} odsetek + {costs:zl} kosztów", "{total:zl}"),
    "reference": ("Stopa referencyjna", "stopa bazowa {base:percent} + {margin} p.b. marży", "{reference:percent}"),
    "write_off": ("Wartość umorzenia", "cała umorzona kwota", "{equivalent:zl}"),
    "instalments": ("Wartość rat", "suma po ratach: rata × dni od udzielenia × stopa : 365, pomniejszona o odsetki w racie", "{equivalent:zl}"),
    "deferral": ("Wartość odroczenia", "kwota × dni odroczenia × stopa : 365, pomniejszona o odsetki", "{equivalent:zl}"),
    "loan": ("Wartość pożyczki", "zdyskontowana różnica rat po stopie referencyjnej i po stopie pożyczki", "{equivalent:zl}"),
}
CAUTIONS = {
    "upper_bound": "To górne oszacowanie. Od 2017 r. wartość rat i odroczeń dyskontuje się wzorem, którego nie udało się nam odczytać; wynik według niego nie jest wyższy.",
    "loan_formula": "Do potwierdzenia: wzór dla pożyczki z równą ratą odtworzyliśmy z zasad rozporządzenia, nie z jego tekstu.",
}
ERRORS = {"needed_by_form": ("{label}: ten rodzaj ulgi wymaga tej wartości.", "{range}")}
TABLES = {}
FIGURES = (("equivalent", "Wartość pomocy", "money"),)
CHART = None
OFFERS = {"de_minimis": "Sprawdź, czy ta pomoc mieści się w limicie de minimis"}
SLUG = "wartosc-pomocy"
CSV = ""
NOT_COVERED = (
    "Pożyczek z karencją w odsetkach, kredytów z dyskontem i gwarancji.",
    "Gospodarstw domowych: ulga dla nich nie jest pomocą publiczną.",
    "Zaświadczenia o pomocy: wydaje je gmina i ona odpowiada za wartość, którą w nim wpisze.",
)
NEXT = (("Kiedy ulga jest pomocą publiczną", "oddluzanie/abolicja/#amnesty-state-aid"),)
