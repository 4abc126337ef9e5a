"""Words of the calculator of instalments. Facts in braces come from the rule; see `calculators.text` for how they are written."""

from calculators.words import common
from calculators.words.common import Label

TITLE = "Zaległość na raty"
LEAD = "Ile wyniosą raty, kiedy trzeba je płacić i czy miasto może się zgodzić na tak długi plan."
LABELS = {
    "principal": Label("Zaległość główna", "Sam niezapłacony czynsz i opłaty, bez odsetek i kosztów."),
    "interest": Label("Odsetki do dnia zgody", "Odsetki, które narosły i mają wejść do układu. Może być 0."),
    "costs": Label("Koszty", "Na przykład koszty sądowe, jeśli wchodzą do układu."),
    "granted_on": Label("Dzień zgody na raty", "Dzień, w którym gmina zgadza się na raty albo podpisuje ugodę."),
    "first_due_on": Label("Termin pierwszej raty", "Kolejne raty przypadają tego samego dnia każdego miesiąca."),
    "months": Label("Liczba rat", "Jedna rata w miesiącu. Zamiast niej można podać, na jaką ratę Państwa stać."),
    "affordable": Label("Najwyższa rata, na jaką stać", "Dobierzemy najmniejszą liczbę rat. Wtedy pole „Liczba rat” zostaje puste."),
    "first_payment": Label("Pierwsza wpłata od razu", "Kwota zapłacona w dniu zgody. Na raty dzielimy resztę."),
    "town": Label("Miasto", "Sprawdzimy zasady z uchwały tego miasta. Bez miasta liczymy same raty."),
    "programme": Label("Program miasta"),
    "occupies": Label("Za jaki lokal jest dług", "", {"dwelling": "mieszkanie", "commercial": "lokal użytkowy", "garage": "garaż"}),
    "monthly_rent": Label("Czynsz za miesiąc", "Niektóre miasta porównują dług z czynszem, na przykład Pruszcz Gdański."),
    "annual_interest": Label("Oprocentowanie układu w roku", "Najczęściej 0, bo miasta zwykle nie naliczają odsetek od rat."),
    "applied_on": Label("Dzień złożenia wniosku", "Potrzebny, gdy chcą Państwo sprawdzić skutki zerwania układu."),
    "original_due_on": Label("Pierwotny termin zapłaty", "Dzień, w którym zaległość była wymagalna na początku."),
    "default_on": Label("Dzień zerwania układu", "Sprawdzimy, co stanie się z długiem, gdy od tego dnia raty nie wpłyną."),
    "assumed.late_interest.statutory": Label("Odsetki ustawowe za opóźnienie w roku", "Stopa, której jeszcze nie potwierdziliśmy."),
}
GROUPS = (
    ("Dług", ("principal", "interest", "costs", "occupies")),
    ("Układ", ("town", "granted_on", "first_due_on", "months", "affordable", "monthly_rent")),
)
MORE = ("Pierwsza wpłata, oprocentowanie, zerwanie układu", ("first_payment", "annual_interest", "applied_on", "original_due_on", "default_on"))
# Plans whose last day lies within the known rates of late interest, so that what breaking them costs is no guess.
EXAMPLE = {"principal": "5400.00", "interest": "312.40", "granted_on": "2025-02-17", "first_due_on": "2025-03-15", "months": 18, "town": "rybnik"}
EXAMPLE_BY_TOWN = {
    "pruszcz-gdanski": {"principal": "8400.00", "interest": "512.40", "granted_on": "2024-08-16", "first_due_on": "2024-09-15",
                        "months": 24, "monthly_rent": "620.00", "original_due_on": "2024-03-10"},
}
ANSWERS = {
    "equal": "**{months:rata|raty|rat} po {first:zl}**; ostatnią trzeba zapłacić do {last_day:date}.",
    "unequal": "**{months:rata|raty|rat}**: pierwsza {first:zl}, ostatnia {last:zl}, do zapłaty do {last_day:date}.",
    "allowed_equal": "{town} może się na to zgodzić: **{months:rata|raty|rat} po {first:zl}**, ostatnia do {last_day:date}.",
    "allowed_unequal": "{town} może się na to zgodzić: **{months:rata|raty|rat}**, pierwsza {first:zl}, ostatnia {last:zl} do {last_day:date}.",
    "individual": "{town}: **{months:rata|raty|rat}** to więcej niż zwykłe {ordinary:months}, o {over:months}. Potrzebna jest szczególna zgoda.",
    "refused": "{town} nie może się zgodzić na **{months:rata|raty|rat}**. Dla tego długu najdłuższy okres to {absolute:months}, czyli o {over:months} mniej.",
}
REFUSALS = ("refused",)
STEPS = {
    "total": ("Cały dług w układzie", "{principal:zl} + {interest:zl} odsetek + {costs:zl} kosztów", "{total:zl}"),
    "first_payment": ("Pierwsza wpłata", "{whole:zl} − {first:zl} wpłacone od razu", "{rest:zl} na raty"),
    "affordable": ("Liczba rat dla raty do {affordable:zl}", "najmniejsza, przy której żadna rata nie jest wyższa", "{months:rata|raty|rat}"),
    "limit": ("Najdłuższy okres w uchwale ({town})", "{months:months} wobec {absolute:months}", "do {absolute:months}"),
    "limit_open": ("Zwykły okres w uchwale ({town})", "{months:months} wobec {ordinary:months}; dłużej tylko za szczególną zgodą",
                   "zwykle do {ordinary:months}"),
    "split_evenly": ("Podział na raty bez odsetek", "{total:zl} : {months}", "{months:rata|raty|rat} po {first:zl}"),
    "split": ("Podział na raty bez odsetek", "{total:zl} : {months}; grosze, których nie da się podzielić, są w pierwszych ratach",
              "{larger:rata|raty|rat} po {first:zl} i {smaller:rata|raty|rat} po {last:zl}"),
    "annuity": ("Równa rata z odsetkami", "{total:zl} na {months:months} przy {rate:percent} rocznie, co miesiąc dwunasta część stopy",
                "{amount:zl}"),
    "moved": ("Terminy w dni wolne", "{moved:rata przypada|raty przypadają|rat przypada} w sobotę, niedzielę lub święto; pierwsza taka: {due:date}",
              "zapłata do {pay_by:date}"),
    "due_at_once": ("Zerwanie układu {default_on:date}", "suma {unpaid:niezapłaconej raty|niezapłaconych rat|niezapłaconych rat}", "{due_at_once:zl} od razu"),
    "late_interest": ("Odsetki za opóźnienie", "od {base:zl} należności głównej, od {first:date} do {last:date}",
                      "{interest:zl}, razem {owed:zl}"),
    "each_month": ("Zerwanie układu przy każdej racie", "wszystkie niezapłacone raty naraz", "od {most:zl} do {least:zl} od razu"),
    "each_month_application": ("Zerwanie układu przy każdej racie",
                               "wszystkie niezapłacone raty naraz; odsetki od należności głównej od {first:date} (dzień wniosku, a bez niego dzień zgody) "
                               "do terminu tej raty", "od {most:zl} do {least:zl} od razu"),
    "each_month_original_due": ("Zerwanie układu przy każdej racie",
                                "wszystkie niezapłacone raty naraz; odsetki od należności głównej od {first:date} (dzień po pierwotnym terminie) "
                                "do terminu tej raty", "od {most:zl} do {least:zl} od razu"),
} | common.DECIDES_STEPS
CAUTIONS = {
    "rows_overlap": "{town}: do tego długu pasuje kilka przepisów uchwały. Przyjęliśmy najdłuższy okres.",
    "premises_not_covered": "{town}: nie wiemy, czy uchwała obejmuje ten rodzaj lokalu. Proszę zapytać w urzędzie.",
    "ends_after_limit": "{town} liczy okres od dnia zgody: {ordinary:months} mija {last_day:date}, a ostatnia rata przypada później. Pierwsza rata powinna być wcześniej albo rat powinno być mniej.",
    "business_aid": "Raty dla przedsiębiorcy mogą być pomocą de minimis. Proszę sprawdzić limit w osobnym kalkulatorze.",
    "rate_above_maximum": "Oprocentowanie {rate:percent} jest wyższe niż odsetki maksymalne ({highest:percent} rocznie). Nadwyżka się nie należy.",
    "default_rule_unknown": "Nie znamy reguły na wypadek zerwania układu. Decyduje uchwała miasta i treść ugody.",
    "default_interest_unknown": "Uchwała w naszym opisie nie mówi, od kiedy po zerwaniu układu liczy się odsetki.",
    "original_due_day_needed": "{town}: po zerwaniu układu odsetki liczy się od pierwotnego terminu. Gdy wpiszą go Państwo w polu „Pierwotny termin zapłaty”, "
                               "pokażemy koszt zerwania w każdym miesiącu.",
    "default_rates_unknown": "Od {day:date} nie znamy stopy odsetek, dlatego koszt zerwania układu podajemy tylko do tego dnia. Nie liczymy starą stopą: "
                             "obowiązującą można wpisać w polu „wartość do sprawdzenia”.",
    "application_day_unknown": "Odsetki wracają od dnia wniosku. Nie podali go Państwo, więc liczymy od dnia zgody na raty.",
}
ERRORS = {
    "months_needed": ("{label}: proszę podać liczbę rat albo najwyższą ratę, na jaką stać.", "{range}"),
    "months_twice": ("{label}: proszę podać albo liczbę rat, albo najwyższą ratę.", "jedno z dwojga"),
    "nothing_left": ("{label}: wpłata pokrywa cały dług, nie ma czego rozkładać na raty.", "mniej niż cały dług"),
    "too_little": ("{label}: przy takiej racie nie wystarczy nawet {most} rat.", "kwota, która spłaci dług w {most} ratach"),
    "nothing_to_spread": ("{label}: razem z odsetkami i kosztami dług wynosi zero, nie ma czego rozkładać na raty.", "więcej niż 0,00 zł"),
}
TABLES = {
    "instalments": ("Harmonogram spłaty", (
        ("no", "Nr", "integer"), ("due_on", "Termin", "date"), ("pay_by", "Zapłata do", "date"), ("principal", "Dług", "money"),
        ("interest", "Odsetki", "money"), ("amount", "Rata", "money"), ("remaining", "Zostaje", "money"))),
    "default.periods": ("Odsetki po zerwaniu układu", (
        ("from", "Od", "date"), ("to", "Do", "date"), ("days", "Dni", "integer"), ("rate", "Stopa (%)", "percent"),
        ("principal", "Od kwoty", "money"), ("amount", "Odsetki", "money"))),
    "default_by_month": ("Ile kosztuje zerwanie układu w każdym miesiącu", (
        ("no", "Rata", "integer"), ("default_on", "Niezapłacona od", "date"), ("due_at_once", "Dług od razu", "money"),
        ("interest_from", "Odsetki od", "date"), ("late_interest", "Odsetki", "money?"), ("total", "Razem", "money?"))),
}
FOLDED = ("default_by_month",)
LINES = {
    "instalments": ("{pay_by:isodate}: {amount:plain}", (("interest", ", w tym odsetki {interest:plain}"),)),
    "default.periods": ("od {from:isodate} do {to:isodate}: {days:dzień|dni|dni} po {rate:percent} od {principal:plain}, odsetki {amount:plain}", ()),
}
FIGURES = (("total", "Cały dług", "money"), ("total_interest", "Odsetki w układzie", "money"), ("total_paid", "Razem do zapłaty", "money"),
           ("default.due_at_once", "Po zerwaniu od razu", "money"), ("default.late_interest", "Odsetki po zerwaniu", "money"),
           common.DECIDES_FIGURE)
CHART = (
    {"rows": "instalments", "label": "due_on", "value": "remaining", "title": "Ile długu zostaje po każdej racie", "before": "total"},
    {"rows": "default_by_month", "label": "default_on", "parts": (("due_at_once", "dług od razu"), ("late_interest", "odsetki")),
     "title": "Ile kosztuje zerwanie układu w każdym miesiącu",
     "note": "Zakładamy, że wcześniejsze raty wpłynęły, a rata z tego dnia i późniejsze już nie. Odsetki liczymy do tego dnia włącznie, według zasad miasta.",
     "unknown": "Tam, gdzie nie znamy stopy, słupki są bez odsetek."},
)
OFFERS = common.RELIEF_OFFERS
PHRASES = common.DECIDES_PHRASES
SLUG = "raty"
CSV = "instalments"
NOT_COVERED = (
    "To obliczenie nie zastępuje zgody gminy. O ratach decyduje osoba, którą wskazała rada w uchwale.",
    "Nie liczymy bieżącego czynszu. Trzeba go płacić obok rat, bo nowy dług zwykle zrywa układ.",
    "Odsetek do dnia zgody nie wyliczamy: tę kwotę podaje gmina.",
)
NEXT = (("Jak przebiega procedura rat", "oddluzanie/raty/#instalments-procedure"),
        ("Czy od rat nalicza się odsetki", "oddluzanie/raty/#instalments-interest"),
        ("Raty, praca i umorzenie razem", "kalkulatory/plan-mieszany/"),
        ("Raty dla przedsiębiorcy: limit pomocy", "kalkulatory/de-minimis/"))
