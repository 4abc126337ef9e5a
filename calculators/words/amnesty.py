"""Words of the calculator of rent amnesty."""

from calculators.words import common
from calculators.words.common import Label

TITLE = "Abolicja czynszowa"
LEAD = "Ile trzeba zapłacić, ile i kiedy zniknie, oraz które warunki programu są już spełnione."
_OCCUPIES = {"dwelling": "mieszkanie", "commercial": "lokal użytkowy", "garage": "garaż"}
LABELS = {
    "programme": Label("Program miasta", "Opisane programy są już zakończone i pokazują, jak taka ulga działa. Zamiast nich można wpisać własne zasady.",
                       {"": "własne zasady (wpisane niżej)"}),
    "principal": Label("Zaległość główna", "Sam niezapłacony czynsz i opłaty, bez odsetek i kosztów."),
    "interest": Label("Odsetki", "Odsetki, które gmina doliczyła do długu. Może być 0."),
    "court_costs": Label("Koszty sądowe i egzekucyjne", "Tylko gdy dług zasądzono."),
    "variant": Label("Sposób spłaty", "Bez wyboru przyjmiemy pierwszy sposób z uchwały.", {"lump_sum": "jednorazowo", "instalments": "w ratach"}),
    "instalments": Label("Liczba rat", "Tylko przy spłacie w ratach."),
    "applied_on": Label("Dzień złożenia wniosku", "Od niego zależy, czy wniosek zdążył w terminie programu."),
    "agreement_on": Label("Dzień porozumienia", "Puste pole oznacza dzień wniosku."),
    "oldest_due_on": Label("Termin najstarszej zaległości", "Dzień, do którego należało zapłacić najdawniejszą niezapłaconą opłatę."),
    "occupies": Label("Za jaki lokal jest dług", "", _OCCUPIES),
    "household": Label("Gospodarstwo domowe"),
    "household.persons": Label("Ile osób mieszka razem"),
    "household.income_12_months": Label("Dochód wszystkich osób z 12 miesięcy", "Suma z dwunastu miesięcy przed miesiącem wniosku."),
    "household.floor_area": Label("Powierzchnia mieszkania"),
    "household.separate_room_or_wheelchair": Label("Osoba na wózku albo z prawem do osobnego pokoju", "Z orzeczeniem o takiej potrzebie."),
    "conditions": Label("Warunki", "Po wyborze programu pojawią się jego pytania. Brak odpowiedzi znaczy: nie wiem."),
    "overpayments": Label("Nadpłaty za media", "Nadpłaty z rozliczenia wody, ogrzewania i podobnych."),
    "underpayments": Label("Niedopłaty za media", "Trzeba je zapłacić w całości."),
    "terms": Label("Własne zasady"),
    "terms.write_off": Label("Umorzenie przy wpłacie jednorazowej", "Jaka część długu znika. Puste pole: nie ma takiej możliwości."),
    "terms.pay_within_months": Label("Ile miesięcy na wpłatę", "Licząc od porozumienia."),
    "terms.pay_until": Label("Ostatni dzień wpłaty", "Gdy podano i dzień, i miesiące, liczy się to, co wcześniej."),
    "terms.instalments_write_off": Label("Umorzenie przy spłacie w ratach", "Jaka część długu znika. Puste pole: nie ma rat."),
    "terms.instalments_max": Label("Najwięcej rat"),
    "terms.instalments_within_months": Label("Ile miesięcy na wszystkie raty", "Licząc od porozumienia."),
    "terms.instalments_until": Label("Ostatni dzień rat"),
    "terms.interest_in_full": Label("Odsetki trzeba zapłacić w całości", "Wtedy część liczy się od samej zaległości głównej."),
    "terms.court_costs_in_full": Label("Koszty sądowe trzeba zapłacić w całości"),
    "terms.written_off_after_months": Label("Umorzenie po ilu miesiącach", "Licząc od porozumienia. Puste pole: od razu po zapłacie reszty."),
    "terms.stages": Label("W ilu równych częściach", "Każda następna część po takim samym czasie. Na przykład 2 części co 12 miesięcy."),
    "terms.written_off_by": Label("Umorzenie najpóźniej w dniu", "Zamiast liczby miesięcy."),
    "terms.applied_from": Label("Wnioski od"),
    "terms.applied_to": Label("Wnioski do", "Puste pole: bez końcowego terminu."),
    "terms.debt_existed_on": Label("Dług istniał w dniu", "Tylko dług, który powstał do tego dnia."),
    "terms.debt_older_than_months": Label("Dług starszy niż ile miesięcy", "W dniu z pola wyżej, a gdy jest puste, w dniu wniosku."),
    "terms.dwellings_only": Label("Tylko za mieszkania"),
    "terms.current_charges_months": Label("Ile miesięcy bieżących opłat na czas", "Licząc od porozumienia."),
    "terms.income_percent": Label("Dochód na osobę najwyżej", "Procent najniższej emerytury, na przykład 125."),
    "terms.income_percent_single": Label("Dochód osoby samotnej najwyżej", "Puste pole: tyle samo procent."),
    "terms.floor_area": Label("Powierzchnia najwyżej", "Dla 1, 2, 3 i więcej osób, ze średnikami: 35; 40; 45."),
    "terms.floor_area_further": Label("Na każdą następną osobę"),
    "terms.floor_area_addition": Label("Dodatek dla osoby na wózku lub z prawem do osobnego pokoju"),
    "terms.derogation_percent": Label("Odstępstwo od progów", "O ile procent można przekroczyć dochód albo powierzchnię."),
    "conditions.current-charges": Label("Płacę bieżące opłaty tak, jak wymagają tego własne zasady."),
    "assumed.pension.lowest": Label("Najniższa emerytura", "Kwota na miesiąc w dniu wniosku, której jeszcze nie potwierdziliśmy."),
}
GROUPS = (
    ("Program", ("programme", "applied_on", "variant", "instalments")),
    ("Dług", ("principal", "interest", "court_costs", "oldest_due_on", "occupies")),
    ("Warunki uchwały", ("conditions",)),
)
_HOUSEHOLD = ("household.persons", "household.income_12_months", "household.floor_area", "household.separate_room_or_wheelchair")
MORE = ("Dochód i mieszkanie, dzień porozumienia, rozliczenie mediów", (*_HOUSEHOLD, "agreement_on", "overpayments", "underpayments"))
# The reader's own terms: a folded part of the form, with its own groups.
OWN = ("Własne zasady zamiast programu miasta", "Dla uchwały, której tu nie opisaliśmy, albo takiej, którą gmina dopiero planuje. Wystarczy wpisać jeden procent umorzenia.", (
    ("Wpłata jednorazowa", ("terms.write_off", "terms.pay_within_months", "terms.pay_until")),
    ("Raty", ("terms.instalments_write_off", "terms.instalments_max", "terms.instalments_within_months", "terms.instalments_until")),
    ("Co trzeba zapłacić w całości", ("terms.interest_in_full", "terms.court_costs_in_full")),
    ("Kiedy znika dług", ("terms.written_off_after_months", "terms.stages", "terms.written_off_by")),
    ("Kto może skorzystać", ("terms.applied_from", "terms.applied_to", "terms.debt_existed_on", "terms.debt_older_than_months", "terms.dwellings_only",
                            "terms.current_charges_months", "conditions.current-charges")),
    ("Progi dochodu i powierzchni", ("terms.income_percent", "terms.income_percent_single", "terms.floor_area", "terms.floor_area_further",
                                     "terms.floor_area_addition", "terms.derogation_percent")),
))
EXAMPLE = {"programme": "slupsk/amnesty-2015", "principal": "8200.00", "interest": "1130.00", "variant": "lump_sum", "applied_on": "2016-03-10",
           "agreement_on": "2016-03-31", "oldest_due_on": "2014-05-10",
           "conditions": {"no-devastation": True, "lawful-occupation": True, "debt-acknowledged": True, "current-charges": True}}
EXAMPLE_BY_TOWN = {
    "slupsk": EXAMPLE,
    "bytom": {"programme": "bytom/amnesty-2015", "principal": "6000.00", "interest": "840.00", "court_costs": "300.00", "variant": "instalments",
              "instalments": 5, "applied_on": "2015-07-01", "agreement_on": "2015-07-15", "oldest_due_on": "2013-11-10",
              "conditions": {"current-charges": True, "lawful-occupation": True, "house-order": True, "debt-acknowledged": True}},
    "zabrze": {"programme": "zabrze/amnesty-2016", "principal": "5000.00", "variant": "lump_sum", "applied_on": "2016-06-30",
               "conditions": {"charges-first-year": True, "debt-acknowledged": True}},
    "wroclaw": {"programme": "wroclaw/amnesty-2011", "principal": "7300.00", "interest": "950.00", "applied_on": "2011-09-12",
                "household": {"persons": 3, "income_12_months": "36000.00", "floor_area": "44"}, "conditions": {"no-assets": True}},
    "warszawa": {"programme": "warszawa/amnesty-2015", "principal": "12400.00", "interest": "2100.00", "variant": "instalments", "instalments": 48,
                 "applied_on": "2015-08-20", "agreement_on": "2015-09-15", "oldest_due_on": "2012-03-10",
                 "conditions": {"no-devastation": True, "still-in-debt": True, "current-charges": True}},
}
ANSWERS = {
    "yes": "{town}: warunki są spełnione. Do zapłaty **{to_pay:zl}**, a {written_off:zl} gmina umarza.",
    "yes_until": "{town}: warunki są spełnione. Do zapłaty **{to_pay:zl}** do {pay_until:date}, a {written_off:zl} gmina umarza.",
    "open": "{town}: do zapłaty byłoby **{to_pay:zl}**, a {written_off:zl} gmina by umorzyła. Do sprawdzenia: {open:warunek|warunki|warunków}.",
    "open_until": "{town}: do zapłaty byłoby **{to_pay:zl}** do {pay_until:date}, a {written_off:zl} gmina by umorzyła. Do sprawdzenia: "
                  "{open:warunek|warunki|warunków}.",
    "derogation": "{town}: to możliwe tylko **w drodze odstępstwa**. Do zapłaty byłoby {to_pay:zl}, a {written_off:zl} gmina by umorzyła.",
    "derogation_until": "{town}: to możliwe tylko **w drodze odstępstwa**. Do zapłaty byłoby {to_pay:zl} do {pay_until:date}, a {written_off:zl} gmina by umorzyła.",
    "refused": "{town}: ta ulga **nie przysługuje** ({lacking}). "
               "Gdyby było inaczej, do zapłaty byłoby {to_pay:zl}, a umorzone {written_off:zl}.",
}
REFUSALS = ("refused",)
STEPS = {
    "debt": ("Dług, od którego liczy się część", "{principal:zl} + {interest:zl} odsetek", "{base:zl}"),
    "named": ("Umorzenie według zasad ({town})", "{base:zl} × {share:percent}, zaokrąglone do grosza", "{named:zl}"),
    "rest": ("Reszta do spłaty", "{base:zl} − {named:zl}", "{rest:zl}"),
    "in_full": ("Do zapłaty w całości", "{rest:zl} + {extra:zl} kosztów i niedopłat", "{to_pay:zl}"),
    "set_off": ("Nadpłaty zmniejszają umorzenie", "{named:zl} − {set_off:zl}", "{written_off:zl}"),
    "recovered": ("Ile odzyska gmina", "{recovered:zl} z {owed:zl}", "{share:share}"),
    "pay_within": ("Termin zapłaty", "{months:months} od porozumienia {agreement:date}", "do {pay_until:date}"),
    "pay_until": ("Termin zapłaty", "ostatni dzień w zasadach ({town})", "do {pay_until:date}"),
    "split": ("Podział na raty", "{to_pay:zl} : {count}; grosze, których nie da się podzielić, są w pierwszych ratach", "od {first:date} do {last:date}"),
    "stage": ("Umorzenie", "po spełnieniu warunków", "{amount:zl}, {on:date}"),
    "income": ("Próg dochodu na osobę ({persons:osoba|osoby|osób})", "{pension:zl} najniższej emerytury × {percent:percent}; dochód: {income:zl} : 12 : {persons}",
               "{given:zl} wobec {required:zl}"),
    "floor_area": ("Próg powierzchni ({persons:osoba|osoby|osób})", "powierzchnia mieszkania i norma uchwały", "{given:number} m² wobec {required:number} m²"),
} | common.DECIDES_STEPS
CONDITIONS = {
    "application-window": "Wniosek złożony w terminie programu (najbliższa granica terminu)",
    "last-payment-day": "Porozumienie zawarte najpóźniej ostatniego dnia wpłat",
    "way-to-pay": "Program przewiduje ten sposób spłaty i taką liczbę rat",
    "premises": "Program obejmuje ten rodzaj lokalu",
    "debt-age": "Najstarsza zaległość miała termin zapłaty przed dniem",
    "debt-existed": "Najstarsza zaległość miała termin zapłaty najpóźniej dnia",
    "income": "Miesięczny dochód na osobę wynosi najwyżej",
    "floor-area": "Powierzchnia mieszkania wynosi najwyżej",
}
PHRASES = common.DECIDES_PHRASES | {
    "current_charges": "Płacę bieżące opłaty na czas.",
    "current_charges_for": "Przez {months:miesiąc|miesiące|miesięcy} od porozumienia płacę bieżące opłaty na czas.",
    # How far a condition that is not met is from its threshold, or that it is not met.
    "far.application-window": "wniosek poza terminem o {far:dzień|dni|dni}",
    "far.last-payment-day": "porozumienie po terminie wpłat o {far:dzień|dni|dni}",
    "far.way-to-pay": "za dużo rat o {far}",
    "far.debt-age": "dług za młody o {far:dzień|dni|dni}",
    "far.debt-existed": "dług powstał za późno o {far:dzień|dni|dni}",
    "far.income": "dochód na osobę za wysoki o {far:zl}",
    "far.floor-area": "powierzchnia za duża o {far:number} m²",
    "not_met": "odpowiedź „nie”: {text}",
    "not_met.way-to-pay": "nie ma takiego sposobu spłaty",
    "not_met.premises": "nie ten rodzaj lokalu",
    "not_met.current-charges": "odpowiedź „nie”: bieżące opłaty na czas",
}
CAUTIONS = {
    "outside_window": "{town}: dla wniosku z {day:date} nie znamy żadnych zasad. Kwoty pokazują, co dałby wniosek złożony w najbliższym terminie.",
    "own_terms": "Liczymy według warunków wpisanych przez Państwa. Nie porównaliśmy ich z żadną uchwałą, a wymagań, których tu nie wpisano, nie sprawdzamy.",
    "outside_own_window": "{town}: wniosek z {day:date} jest poza terminem. Kwoty pokazują, co dałby wniosek złożony w najbliższym terminie.",
    "overpayment_left": "Nadpłata jest wyższa niż umorzenie. Zostaje z niej {left:zl}; o tej kwocie zasady milczą.",
    "media_rule_unknown": "{town}: znane nam zasady nie mówią, co z rozliczeniem mediów. Przyjęliśmy jak w Bytomiu: nadpłata zmniejsza umorzenie, niedopłatę płaci się w całości.",
    "court_costs_unknown": "{town}: znane nam zasady nie mówią, kto płaci koszty sądowe. Kwoty {costs:zl} nie doliczyliśmy; zwykle trzeba ją zapłacić osobno.",
    "pay_until_unknown": "{town}: znane nam zasady nie mówią, do kiedy trzeba zapłacić.",
    "last_day_is_free": "Ostatni dzień wpłaty, {last:date}, to dzień wolny. Według art. 115 kodeksu cywilnego można zapłacić do {pay_by:date}.",
    "instalment_days_example": "Dni rat są przykładem. Prawdziwe terminy wpisuje się do porozumienia.",
    "instalments_not_given": "Bez liczby rat nie ułożymy harmonogramu.",
    "variant_assumed": "{town}: nie wybrali Państwo sposobu spłaty, więc liczymy wpłatę jednorazową.",
    "variant_unknown": "{town}: źródło nie mówi, czy część do zapłaty wnosi się od razu, czy w ratach.",
    "agreement_late": "{town}: porozumienie miało być zawarte w {days:dzień|dni|dni} od wniosku, a podany dzień jest późniejszy.",
    "amount_as_of_day": "{town}: umorzenie obejmuje dług z dnia {day:date}. Późniejsze zaległości płaci się osobno.",
    "tax_unknown": "Nie wiemy, jaki był skutek podatkowy umorzenia w dniu {day:date}.",
    "derogation": "{town}: próg jest przekroczony, ale mieści się w odstępstwie. Potrzebny jest umotywowany wniosek i zgoda w indywidualnej sprawie.",
    "business_aid": "Umorzenie dla przedsiębiorcy może być pomocą de minimis. Proszę sprawdzić limit w osobnym kalkulatorze.",
    "derogated_twice": "{town}: źródło nie mówi wprost, czy odstępstwo może dotyczyć obu progów naraz.",
}
ERRORS = {
    "needed_programme_or_terms": ("{label}: proszę wybrać program miasta albo wpisać własne zasady, przynajmniej procent umorzenia.",
                                  "program z listy albo puste pole i własne zasady"),
    "needed_share": ("{label}: proszę podać, jaka część długu znika, przy wpłacie jednorazowej albo w ratach.", "{range}"),
    "derogation_of_nothing": ("{label}: odstępstwo dotyczy progu dochodu albo powierzchni, a żadnego nie wpisano.", "puste pole albo próg dochodu lub powierzchni"),
    "nothing_to_write_off": ("{label}: razem z odsetkami dług wynosi zero, nie ma czego umarzać.", "więcej niż 0,00 zł"),
    "not_computable": ("{label}: nasz opis tego programu nie podaje liczb, z których można by coś policzyć.", "program z listy"),
    "variant_not_offered": ("{label}: program nie przewiduje takiego sposobu spłaty.", "jedno z: {range}"),
    "not_in_instalments": ("{label}: przy spłacie jednorazowej nie ma rat.", "puste pole albo sposób spłaty „w ratach”"),
    "too_many_instalments": ("{label}: program nie pozwala na tyle rat.", "od 1 do {high}"),
    "instalments_do_not_fit": ("{label}: tyle miesięcznych rat nie zmieści się do {last:date}.", "od 1 do {high} rat albo wcześniejszy dzień porozumienia"),
}
CONDITION_COLUMNS = (
    ("text", "Warunek", "text"), ("required", "Wymagane", "figure"), ("wider", "Z odstępstwem", "figure"), ("given", "Podano", "figure"),
    ("met", "Spełniony", "verdict"), ("missing_by", "Różnica", "figure"))
TABLES = {
    "conditions": ("Warunki programu", CONDITION_COLUMNS),
    "instalments": ("Raty", (("no", "Nr", "integer"), ("due_on", "Termin", "date"), ("amount", "Rata", "money"))),
    "stages": ("Kiedy znika dług", (("on", "Dzień", "date"), ("amount", "Umorzenie", "money"))),
}
LINES = {"instalments": ("{due_on:isodate}: {amount:plain}", ()), "stages": ("{amount:plain}", (("on", ", {on:isodate}"),))}
FIGURES = (("total", "Cały dług", "money"), ("to_pay", "Do zapłaty", "money"), ("pay_until", "Zapłata do", "date"), ("written_off", "Umorzenie", "money"),
           ("recovered_share", "Część, którą odzyska gmina", "share"), ("tax", "Podatek dochodowy", "text"), common.DECIDES_FIGURE)
CHART = None
OFFERS = common.RELIEF_OFFERS
SLUG = "abolicja"
CSV = "instalments"
NOT_COVERED = (
    "To obliczenie nie zastępuje zgody gminy. Opisane programy już się skończyły, nowe mogą mieć inne zasady.",
    "Dnia umorzenia nie przesuwamy, gdy wpłata się spóźni. Umorzenie następuje dopiero po zapłacie i spełnieniu warunków.",
    "Nie liczymy bieżących opłat ani części długu, która należy się Skarbowi Państwa.",
    "Podatek opisujemy dla długu wobec gminy, umorzonego na podstawie ustawy o finansach publicznych.",
)
NEXT = (("Jakie warunki trzeba spełnić", "oddluzanie/abolicja/#amnesty-conditions"),
        ("Porównanie programów kilku miast", "kalkulatory/porownanie-abolicji/"),
        ("Raty zamiast umorzenia", "kalkulatory/raty/"))
