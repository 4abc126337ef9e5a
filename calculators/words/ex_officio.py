"""Words of the check whether a debt can be written off without an application."""

from calculators.words.common import Label

TITLE = "Ulga z urzędu"
LEAD = "Czy gmina może umorzyć dług bez wniosku, czego jeszcze nie wiadomo i jakie dokumenty zebrać."
LABELS = {
    "amount": Label("Kwota długu", "Należność główna, odsetki i koszty razem."),
    "debtor": Label("Kto jest dłużnikiem", "", {"person": "osoba", "legal_person": "spółka albo inna osoba prawna", "unit": "jednostka bez osobowości prawnej"}),
    "resolution": Label("Czy uchwała rady pozwala na ulgi z urzędu", "Bez takiej uchwały umorzenia z urzędu nie ma."),
    "others_liable": Label("Czy za dług odpowiada jeszcze ktoś", "Na przykład dorosły domownik, spadkobierca, poręczyciel."),
    "died": Label("Czy dłużnik zmarł", "Tylko dla osób."),
    "estate": Label("Co zostało po zmarłym", "Tylko dla osób.", {
        "nothing": "nic", "exempt": "tylko rzeczy wolne od egzekucji", "items": "tylko przedmioty codziennego użytku", "more": "inny majątek"}),
    "items_value": Label("Wartość przedmiotów codziennego użytku", "Łączna wartość rzeczy domowych, które zostały po zmarłym."),
    "deleted": Label("Czy wykreślono ją z rejestru", "Tylko dla osób prawnych."),
    "assets": Label("Czy został majątek, z którego można ściągnąć dług", "Tylko dla osób prawnych."),
    "liquidated": Label("Czy jednostkę zlikwidowano", "Tylko dla jednostek bez osobowości prawnej."),
    "enforcement_failed": Label("Czy egzekucja okazała się bezskuteczna", "Na przykład komornik umorzył postępowanie, bo nie było z czego ściągnąć."),
    "recoverable": Label("Ile realnie da się ściągnąć", "Szacunek. Puste pole znaczy: nie wiadomo."),
    "enforcement_costs": Label("Ile kosztowałoby ściągnięcie", "Koszty sądu i egzekucji razem."),
    "public_interest": Label("Czy przemawia za tym interes publiczny", "Korzyść mieszkańców, a nie samego dłużnika."),
    "debtor_interest": Label("Czy przemawia za tym ważny interes dłużnika", "Choroba, utrata pracy, bieda. Dziś to powód do ulgi na wniosek."),
    "assumed.public_finance.items_value": Label("Najwyższa wartość przedmiotów domowych", "Kwota z ustawy, której na ten dzień nie znamy."),
    "assumed.public_finance.write_off_grounds": Label("Ostatni przypadek z art. 56", "Brzmienie ustawy, którego na ten dzień nie znamy.", {
        "debtor_or_public": "interes dłużnika albo publiczny", "public": "tylko interes publiczny"}),
}
GROUPS = (
    ("Dług i uchwała", ("amount", "debtor", "resolution", "others_liable")),
    ("Gdy dłużnik zmarł", ("died", "estate", "items_value")),
    ("Egzekucja", ("enforcement_failed", "recoverable", "enforcement_costs")),
    ("Interes", ("public_interest", "debtor_interest")),
)
MORE = ("Spółka albo inna jednostka", ("deleted", "assets", "liquidated"))
EXAMPLE = {"amount": "7420.00", "debtor": "person", "resolution": True, "others_liable": False, "died": True, "estate": "items", "items_value": "5400.00"}
EXAMPLE_BY_TOWN = {}
ANSWERS = {
    "possible": "Gmina **może umorzyć z urzędu** {amount:zl}: uchwała na to pozwala i zachodzi przypadek z ustawy.",
    "open": "**Jeszcze nie wiadomo**, czy można umorzyć z urzędu {amount:zl}. Do sprawdzenia: {count:warunek|warunki|warunków}.",
    "no_resolution": "Gmina **nie może** umorzyć z urzędu {amount:zl}, bo rada na to nie pozwoliła. Pozostaje ulga na wniosek.",
    "no_ground": "Gmina **nie może** umorzyć z urzędu {amount:zl}, bo nie zachodzi żaden przypadek z ustawy. Pozostaje ulga na wniosek.",
}
REFUSALS = ("no_resolution", "no_ground")
STEPS = {
    "items": ("Rzeczy po zmarłym", "{value:zl} wobec {limit:zl}; na granicy warunek jest spełniony", "porównano"),
    "costs": ("Czy egzekucja się opłaca", "da się ściągnąć {recoverable:zl} wobec {costs:zl} kosztów", "porównano"),
    "grounds": ("Przypadki z ustawy", "wystarczy jeden z {count}; nie wiadomo: {unknown}", "zachodzi: {met}"),
}
CONDITIONS = {
    "resolution": "Uchwała rady pozwala na ulgi z urzędu",
    "nobody-else": "Nikt inny nie odpowiada za ten dług",
    "death": "Dłużnik zmarł i nie zostawił nic do egzekucji albo tylko rzeczy domowe warte najwyżej",
    "deletion": "Osobę prawną wykreślono z rejestru, nie ma majątku i nikt inny nie odpowiada",
    "liquidation": "Jednostkę zlikwidowano",
    "costly": "Egzekucja nie da więcej, niż kosztuje",
    "failed": "Egzekucja okazała się bezskuteczna",
    "public-interest": "Przemawia za tym interes publiczny",
    "debtor-interest": "Przemawia za tym ważny interes dłużnika (dawne brzmienie ustawy)",
}
PHRASES = {
    "must": "konieczny",
    "ground": "wystarczy jeden taki",
    "office": "urząd (ulga z urzędu)",
    "applicant": "dłużnik (ulga na wniosek)",
    "paper_resolution": "uchwała rady i miejsce, w którym mówi o ulgach z urzędu",
    "paper_co_debtors": "ustalenie, kto jeszcze odpowiada za dług i czy może zapłacić",
    "paper_death_certificate": "akt zgonu i ustalenie spadkobierców",
    "paper_estate": "spis majątku po zmarłym z wyceną rzeczy domowych",
    "paper_register": "odpis z rejestru z dniem wykreślenia",
    "paper_no_assets": "ustalenie, że nie ma majątku ani osób, które przejęły odpowiedzialność",
    "paper_liquidation": "dokument o likwidacji jednostki",
    "paper_cost_estimate": "wyliczenie kosztów sądu i egzekucji oraz tego, co da się ściągnąć",
    "paper_bailiff": "postanowienie komornika o umorzeniu bezskutecznej egzekucji",
    "paper_public_interest": "uzasadnienie, w którym widać korzyść mieszkańców",
    "paper_application": "wniosek o ulgę z podaniem, o co dłużnik prosi",
    "paper_arrears": "wykaz zaległości od zarządcy",
    "paper_income": "dochody wszystkich domowników, na przykład z ostatnich trzech miesięcy",
    "paper_hardship": "dowód trudnej sytuacji: choroba, utrata pracy, wydatki",
    "paper_assets": "oświadczenie o majątku, jeśli uchwała go wymaga",
    "paper_accounts": "sprawozdania finansowe albo inne dane o sytuacji firmy",
    "paper_aid": "zaświadczenia lub oświadczenie o pomocy de minimis i informacje potrzebne do jej udzielenia",
}
CAUTIONS = {
    "resolution_decides": "Ta lista sprawdza ustawę. Uchwała rady może zawężać przypadki i wymagać innych dokumentów.",
    "others_liable": "Gdy za dług odpowiada też ktoś inny, trzeba sprawdzić także jego sytuację. Jeśli może zapłacić, umorzenie z urzędu zwykle nie wchodzi w grę. "
                     "Przepisu o współdłużnikach nie odczytaliśmy: do potwierdzenia.",
    "debtor_interest_on_application": "Ważny interes dłużnika nie jest dziś podstawą umorzenia z urzędu. Uzasadnia ulgę na wniosek; urząd powinien pomóc go złożyć.",
    "state_aid": "Umorzenie dla podmiotu, który prowadzi działalność gospodarczą, może być pomocą publiczną.",
}
ERRORS = {
    "not_for_debtor": ("{label}: to pytanie nie dotyczy takiego dłużnika.", "puste pole"),
    "not_for_estate": ("{label}: wartość podaje się tylko dla przedmiotów codziennego użytku.", "puste pole"),
}
TABLES = {
    "conditions": ("Warunki umorzenia z urzędu", (
        ("text", "Warunek", "text"), ("role", "Rodzaj", "text"), ("required", "Wymagane", "figure"), ("given", "Podano", "figure"),
        ("met", "Spełniony", "verdict"), ("missing_by", "Za dużo o", "figure"))),
    "documents": ("Dokumenty", (("document", "Dokument", "text"), ("who", "Kto go przygotowuje", "text"))),
}
FIGURES = (("possible", "Umorzenie z urzędu jest możliwe", "verdict"),)
CHART = None
OFFERS = {"tax": "Sprawdź podatek od tego umorzenia", "grant_equivalent": "Policz, ile pomocy publicznej jest w tym umorzeniu"}
SLUG = "ulga-z-urzedu"
CSV = "conditions"
NOT_COVERED = (
    "Wynik nie jest decyzją. O umorzeniu rozstrzyga osoba, którą wskazuje uchwała.",
    "Nie oceniamy dowodów ani tego, czym w danej sprawie jest interes publiczny.",
    "Nie sprawdzamy, czy dług się przedawnił i czy należy się gminie.",
)
NEXT = (("Czy gmina może umorzyć dług z urzędu", "oddluzanie/abolicja/#amnesty-ex-officio"),
        ("Kto w tej kwocie decyduje", "kalkulatory/kto-decyduje/"),
        ("Nie wiem, która ulga pasuje", "kalkulatory/dobierz-instrument/"))
