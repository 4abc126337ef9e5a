"""Words of the de minimis calculator."""

from calculators.words.common import Label

TITLE = "Limit pomocy de minimis"
LEAD = "Czy nowa ulga dla przedsiębiorcy mieści się jeszcze w trzyletnim pułapie pomocy."
_CURRENCY = {"EUR": "euro", "PLN": "złote"}
LABELS = {
    "granted_on": Label("Dzień udzielenia nowej pomocy", "Dzień podpisania ugody albo wydania decyzji."),
    "kind": Label("Rodzaj pomocy", "Większość najemców lokali: zasady ogólne.", {
        "general": "zasady ogólne", "sgei": "usługi w ogólnym interesie gospodarczym", "agriculture": "rolnictwo",
        "fishery": "rybołówstwo", "road_freight": "drogowy transport towarów"}),
    "aid": Label("Nowa pomoc"),
    "aid.amount": Label("Kwota nowej pomocy", "Przy umorzeniu cała umorzona kwota; przy ratach i odroczeniu ich wartość (ekwiwalent dotacji brutto)."),
    "aid.currency": Label("Waluta", "", _CURRENCY),
    "aid.rate": Label("Kurs euro z dnia udzielenia", "Średni kurs NBP. Potrzebny tylko do kwoty w złotych."),
    "previous": Label("Pomoc otrzymana wcześniej"),
    "previous.granted_on": Label("Dzień udzielenia"),
    "previous.amount": Label("Kwota"),
    "previous.currency": Label("Waluta", "", _CURRENCY),
    "previous.rate": Label("Kurs euro z tego dnia", "Potrzebny tylko do kwoty w złotych."),
    "previous.beneficiary": Label("Kto otrzymał", "Także przedsiębiorstwa powiązane: liczą się jak jedno."),
    "fiscal_year_starts": Label("Miesiąc, od którego firma liczy rok podatkowy", "Ma znaczenie tylko dla pomocy udzielonej przed 2024 r. Styczeń to 1."),
    **{f"assumed.de_minimis.{kind}": Label("Pułap pomocy", "Kwota w euro, której jeszcze nie potwierdziliśmy.")
       for kind in ("general", "sgei", "agriculture", "fishery", "road_freight")},
}
GROUPS = (("Nowa pomoc", ("granted_on", "kind", "aid.amount", "aid.currency", "aid.rate")),)
LISTS = {"previous": ("Pomoc z ostatnich trzech lat", "Proszę wpisać każdą pomoc de minimis, którą dostało przedsiębiorstwo i firmy z nim powiązane.",
                      "Dodaj wcześniejszą pomoc", "Usuń")}
MORE = ("Rok podatkowy inny niż kalendarzowy", ("fiscal_year_starts",))
EXAMPLE = {"granted_on": "2026-11-16", "kind": "general", "aid": {"amount": "21280.00", "currency": "PLN", "rate": "4.2560"},
           "previous": [{"granted_on": "2025-03-10", "amount": "150000.00", "currency": "EUR"},
                        {"granted_on": "2023-10-02", "amount": "40000.00", "currency": "EUR"}]}
EXAMPLE_BY_TOWN = {}
ANSWERS = {
    "allowed": "Tak: pomoc **{new:eur}** mieści się w pułapie. Zostaje jeszcze {left:eur}.",
    "refused": "Nie: pomoc {new:eur} przekracza pułap o **{over:eur}**. Przepisy nie pozwalają udzielić jej w całości ani w tej części, która się mieści.",
}
REFUSALS = ("refused",)
STEPS = {
    "ceiling": ("Pułap", "najwyższa suma pomocy dla jednego przedsiębiorstwa według prawa z dnia {day:date}", "{ceiling:eur}"),
    "window_rolling": ("Okres trzech lat", "trzy lata wstecz od {day:date}; dzień dokładnie trzy lata wcześniej już się nie liczy", "od {start:date}"),
    "window_fiscal": ("Okres trzech lat podatkowych", "rok bieżący i dwa poprzednie, licząc do {day:date}", "od {start:date}"),
    "converted": ("Nowa pomoc w euro", "{amount:zl} : {rate:number} zł za euro", "{cents:eur}"),
    "used": ("Pomoc, która się liczy", "{counted:pozycja|pozycje|pozycji} w okresie, poza okresem: {left_out}", "{used:eur}"),
    "sum": ("Razem z nową pomocą", "{used:eur} + {new:eur} wobec {ceiling:eur}", "{sum:eur}"),
}
CAUTIONS = {
    "edge_of_window": "Pomoc z {day:date}, dokładnie trzy lata wcześniej, pominęliśmy. UOKiK w swoich wyjaśnieniach liczy także ten dzień; gdy to ona decyduje o wyniku, proszę zapytać udzielającego pomocy.",
    "sector_register": "Państwo członkowskie ma też łączny limit krajowy dla tego sektora. Nie sprawdzamy, ile z niego zostało.",
    "single_undertaking": "Przedsiębiorstwa powiązane liczą się jak jedno. Proszę upewnić się, że wpisane firmy są powiązane.",
}
ERRORS = {"rate_needed": ("{label}: przy kwocie w złotych trzeba podać średni kurs NBP z dnia udzielenia pomocy.", "od 0,0001 do 100 zł za 1 EUR")}
TABLES = {"counted": ("Pomoc, która się liczy", (
    ("granted_on", "Dzień", "date"), ("amount", "Kwota", "amount"), ("currency", "Waluta", "text"), ("amount_eur", "W euro", "amount"),
    ("beneficiary", "Kto otrzymał", "text")))}
FIGURES = (("ceiling_eur", "Pułap", "eur"), ("used_eur", "Wykorzystano", "eur"), ("remaining_eur", "Wolne przed nową pomocą", "eur"),
           ("aid_eur", "Nowa pomoc", "eur"), ("exceeds_by_eur", "Przekroczenie", "eur"))
CHART = {"bar": (("used_eur", "wykorzystano"), ("aid_eur", "nowa pomoc")), "limit": "ceiling_eur", "limit_name": "pułap", "unit": "EUR",
         "title": "Pułap i to, co go wypełnia"}
SLUG = "de-minimis"
CSV = "counted"
NOT_COVERED = (
    "Gospodarstwo domowe nie dostaje pomocy publicznej. Kalkulator dotyczy tylko przedsiębiorców.",
    "Nie sprawdzamy, czy firmy są powiązane ani czy działają w branży wyłączonej z pomocy de minimis.",
    "Nie wyliczamy wartości ulgi (ekwiwalentu dotacji brutto): trzeba ją podać.",
)
NEXT = (("Ile pomocy jest w ratach, odroczeniu albo umorzeniu", "kalkulatory/wartosc-pomocy/"),
        ("Kiedy abolicja jest pomocą publiczną", "oddluzanie/abolicja/#amnesty-state-aid"),
        ("Raty za lokal użytkowy", "oddluzanie/raty/#instalments-commercial-and-garages"))
