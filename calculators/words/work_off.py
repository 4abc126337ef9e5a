"""Words of the calculator of working a debt off."""

from calculators.words.common import Label

TITLE = "Odpracowanie długu"
LEAD = "Ile godzin i miesięcy pracy spłaci dług, czy stawka nie jest niższa od minimalnej i czy spełnione są warunki miasta."
LABELS = {
    "debt": Label("Dług do odpracowania", "Kwota, którą gmina zgadza się przyjąć w pracy zamiast w pieniądzach."),
    "hours_per_month": Label("Godziny w miesiącu", "Tyle godzin może pracować jedna osoba, na przykład 20 albo 7,5."),
    "people": Label("Ile osób pracuje", "Gdy pracują dwie osoby, dług maleje dwa razy szybciej."),
    "town": Label("Miasto", "Weźmiemy stawkę i warunki z opisu miasta. Bez miasta proszę podać własną stawkę."),
    "programme": Label("Program miasta"),
    "work_kind": Label("Rodzaj pracy", "Potrzebny, gdy miasto płaci różnie za różne prace, na przykład Konin.", {
        "cleaning": "sprzątanie i porządki", "repair": "prace remontowe", "other": "inna praca"}),
    "hourly_rate": Label("Stawka za godzinę", "Z zarządzenia albo z umowy. Wpisana stawka zastępuje stawkę miasta."),
    "start_on": Label("Początek pracy", "Miesiąc tego dnia jest pierwszym miesiącem planu."),
    "persons": Label("Ile osób liczy gospodarstwo", "Od tego zależy próg dochodu."),
    "income": Label("Dochód gospodarstwa w miesiącu", "Dochody wszystkich osób razem; podzielimy je przez liczbę osób."),
    "charges_paid": Label("Od ilu miesięcy płacone są bieżące opłaty", "Liczba miesięcy przed wnioskiem; 0 znaczy, że nie są płacone. Można też wpisać „tak” albo „nie”."),
    "conditions": Label("Pozostałe warunki miasta", "Po wyborze miasta pojawią się jego pytania. Brak odpowiedzi znaczy: nie wiem."),
    "worked": Label("Przepracowano"),
    "worked.month": Label("Miesiąc", "Na przykład 12.2026."),
    "worked.hours": Label("Godziny", "Godziny z podpisanej karty; kilka osób można wpisać osobno."),
    "assumed.minimum_wage.hourly": Label("Minimalna stawka godzinowa", "Stawka, której na ten dzień jeszcze nie znamy."),
    "assumed.minimum_wage.monthly": Label("Minimalne wynagrodzenie", "Kwota za miesiąc, której na ten dzień jeszcze nie znamy."),
    "assumed.working_time.hours": Label("Godziny pracy w roku", "Wymiar czasu pracy, którego na ten rok nie znamy."),
    "assumed.pension.lowest": Label("Najniższa emerytura", "Kwota, której na ten dzień jeszcze nie znamy."),
}
GROUPS = (
    ("Dług i praca", ("debt", "hours_per_month", "people", "start_on")),
    ("Stawka", ("town", "work_kind", "hourly_rate")),
)
LISTS = {"worked": ("Karta rozliczenia", "Po każdym miesiącu proszę dopisać godziny z podpisanej karty pracy. Policzymy, ile długu zostało.",
                    "Dodaj miesiąc", "Usuń")}
MORE = ("Warunki miasta: dochód, bieżące opłaty i pytania", ("persons", "income", "charges_paid", "conditions"))
EXAMPLE = {"debt": "6000.00", "hours_per_month": "20", "people": 1, "hourly_rate": "31.40", "start_on": "2026-12-01"}
EXAMPLE_BY_TOWN = {
    "konin": {"debt": "5000.00", "hours_per_month": "20", "work_kind": "cleaning", "start_on": "2026-12-01", "charges_paid": 3},
    "hrubieszow": {"debt": "3600.00", "hours_per_month": "20", "start_on": "2026-12-01"},
    "lodz": {"debt": "3000.00", "hours_per_month": "20", "start_on": "2026-12-01", "persons": 3, "income": "6000.00"},
}
ANSWERS = {
    "planned": "Dług spłaci **{hours:number} godz. pracy** po {rate:zl}, czyli {months:months}. Ostatni miesiąc kończy się {ends:date}.",
    "planned_to_check": "Dług spłaci **{hours:number} godz. pracy** po {rate:zl}, czyli {months:months}. Ostatni miesiąc kończy się {ends:date}. "
                        "{town}: {unknown:warunek zostaje|warunki zostają|warunków zostaje} do sprawdzenia.",
    "settled": "Po rozliczeniu {worked:number} godz. zostaje **{left:zl}** długu, czyli jeszcze {still:number} godz. pracy.",
    "paid_exactly": "Przepracowane {worked:number} godz. spłaciły **cały dług**, co do grosza.",
    "paid": "Przepracowane {worked:number} godz. spłaciły **cały dług**. Warte są o {surplus:zl} więcej.",
    "too_long": "Ten dług to **{hours:number} godz. pracy** po {rate:zl}, czyli {months:months}. W tym tempie nie da się go odpracować: proszę "
                "zwiększyć liczbę godzin albo osób lub część długu rozłożyć na raty.",
    "not_eligible": "{town}: ten dług się **nie kwalifikuje** ({lacking}). Sama praca to byłoby {hours:number} godz. po {rate:zl}.",
}
REFUSALS = ("not_eligible", "too_long")
STEPS = {
    "own_rate": ("Stawka za godzinę", "podana w formularzu", "{rate:zl}"),
    "town_rate": ("Stawka za godzinę ({town})", "{work}", "{rate:zl}"),
    "base_rate": ("Stawka bazowa", "{wage:zl} płacy minimalnej × 12 : {hours:number} godz. pracy w {year} r.", "{base:zl}"),
    "percent_rate": ("Stawka za godzinę", "{work}: {percent:percent} stawki bazowej, zaokrąglone raz", "{rate:zl}"),
    "minimum": ("Minimalna stawka godzinowa na {start:date}", "stawka {rate:zl} wobec minimalnej", "{minimum:zl}"),
    "no_minimum": ("Minimalna stawka godzinowa na {start:date}", "ustawa wprowadziła ją od 1 stycznia 2017 r.", "jeszcze jej nie było"),
    "income": ("Dochód na osobę", "{income:zl} : {persons}, najwyżej {limit:zl}", "{each:zl}"),
    "hours": ("Godziny razem", "{debt:zl} : {rate:zl}, w górę do pół godziny", "{hours:number} godz."),
    "months": ("Miesiące", "{hours:number} godz. : {monthly:number} godz. w miesiącu ({people} × {each:number}), w górę", "{months:months}"),
    "surplus": ("Nadwyżka z ostatnich godzin", "{hours:number} godz. × {rate:zl} = {value:zl} wobec {debt:zl} długu", "{surplus:zl}"),
    "settled": ("Rozliczenie karty", "{worked:number} godz. warte {worth:zl}; zostaje {left:zl}", "jeszcze {still:number} godz."),
}
CAUTIONS = {
    "own_rate": "Miasto {town} ma własną stawkę, a liczymy według podanej w formularzu. Kto ją usunie, zobaczy wynik po stawce miasta.",
    "below_minimum": "Stawka {rate:zl} jest niższa od minimalnej stawki godzinowej ({minimum:zl}) o {less:zl}. Ministerstwo uważa, że przy odpracowaniu "
                     "wolno taką przyjąć; my radzimy co najmniej minimalną.",
    "minimum_rises": "Od {first:date} minimalna stawka godzinowa wynosi {minimum:zl}, więcej niż stawka planu. Warto zapisać w umowie, kiedy stawka się zmienia.",
    "base_rate_changes": "{town}: stawka bazowa zależy od płacy minimalnej i zmienia się co roku. Cały plan liczymy według {year} r.",
    "debtor_only": "{town}: w naszym opisie pracować może tylko dłużnik. O drugą osobę proszę zapytać w urzędzie.",
    "card_not_eligible": "{town}: nie wszystkie warunki są spełnione. Karta rozlicza tylko pracę, na którą gmina się zgodziła.",
    "income_not_told": "Miasto {town} patrzy na dochód. Żeby go porównać, proszę podać, ile osób mieszka razem i jaki mają dochód.",
    "only_once": "{town}: dług można było odpracować tylko raz.",
}
ERRORS = {
    "unknown_kind": ("{label}: nie ma takiej pracy w cenniku.", "jedno z: {range}"),
    "kind_needed": ("{label}: miasto płaci różnie za różne prace, proszę wskazać jedną.", "jedno z: {range}"),
    "rate_not_in_file": ("{label}: nie znamy stawki tego miasta, proszę ją wpisać.", "{range}"),
    "month_before_start": ("{label}: ten miesiąc jest wcześniejszy niż początek pracy.", "{start:month} albo później"),
}
# Sentences of the computed conditions; a town's own questions bring theirs.
CONDITIONS = {
    "debt-over": "Dług jest wyższy niż",
    "debt-at-least": "Dług wynosi co najmniej",
    "income": "Miesięczny dochód na osobę wynosi najwyżej",
    "charges-paid": "Miesiące opłacone na bieżąco przed wnioskiem, co najmniej",
    "current-charges": "Bieżące opłaty są płacone",
    "people-max": "Pracujących osób jest najwyżej",
}
# What a condition that is not met asks for; "Dobierz instrument" says it too.
PHRASES = {
    "lacking.debt-over": "dług musi być wyższy niż {required:zl}, brakuje {far:zl}",
    "lacking.debt-at-least": "dług musi wynosić co najmniej {required:zl}, brakuje {far:zl}",
    "lacking.income": "dochód na osobę może wynosić najwyżej {required:zl}, jest wyższy o {far:zl}",
    "lacking.charges-paid": "przed wnioskiem bieżące opłaty muszą być zapłacone za {required:miesiąc|miesiące|miesięcy}",
    "lacking.current-charges": "trzeba płacić bieżące opłaty",
    "lacking.people-max": "pracować może najwyżej {required:osoba|osoby|osób}",
    "lacking.answer": "odpowiedź „nie”: {text}",
}
TABLES = {
    "conditions": ("Warunki miasta", (
        ("text", "Warunek", "text"), ("required", "Wymagane", "figure"), ("given", "Podano", "figure"), ("met", "Spełniony", "verdict"),
        ("missing_by", "Brakuje lub za dużo o", "figure"))),
    "schedule": ("Plan pracy", (
        ("month", "Miesiąc", "month"), ("hours", "Godziny", "hours"), ("value", "Wartość", "money"), ("remaining", "Zostaje długu", "money"))),
    "settlement": ("Karta rozliczenia godzin", (
        ("month", "Miesiąc", "month"), ("planned", "Plan (godz.)", "hours"), ("worked", "Przepracowano (godz.)", "hours"), ("value", "Wartość", "money"),
        ("remaining", "Zostaje długu", "money"), ("signed_debtor", "Podpis osoby pracującej", "blank"), ("signed_keeper", "Podpis opiekuna", "blank"))),
}
LINES = {
    "schedule": ("{month:month}: {hours:number} godz., {value:plain}, zostaje {remaining:plain}", ()),
    "settlement": ("{month:month}: plan {planned:number} godz.", (
        ("worked", ", przepracowano {worked:number} godz.", True), ("value", ", wartość {value:plain}", True),
        ("remaining", ", zostaje {remaining:plain}", True))),
}
FIGURES = (
    ("rate", "Stawka za godzinę", "money"), ("base_rate", "Stawka bazowa", "money"), ("minimum_rate", "Minimalna stawka godzinowa", "money"),
    ("hours", "Godziny razem", "hours"), ("surplus", "Nadwyżka z ostatnich godzin", "money"), ("settled.hours", "Przepracowane godziny", "hours"),
    ("settled.value", "Ich wartość", "money"), ("settled.remaining", "Zostaje długu", "money"), ("settled.hours_left", "Zostaje godzin", "hours"),
    ("settled.months_left", "Zostaje miesięcy", "integer"), ("settled.surplus", "Odpracowano ponad dług", "money"))
CHART = {"rows": "schedule", "label": "month", "value": "remaining", "title": "Ile długu zostaje po każdym miesiącu pracy", "before": "debt"}
SLUG = "odpracowanie"
CSV = "settlement"
NOT_COVERED = (
    "Nie doliczamy odsetek, które mogą rosnąć w czasie pracy. Warto zapytać, czy gmina je wstrzyma.",
    "Pierwszy miesiąc liczymy jako cały, także gdy praca zaczyna się pod jego koniec.",
    "Nie liczymy bieżącego czynszu. Trzeba go płacić pieniędzmi obok pracy.",
    "Nadwyżka z ostatnich godzin nie przepada: o tym, co z nią zrobić, powinna mówić umowa.",
)
NEXT = (("Jaka stawka za godzinę", "oddluzanie/odpracowanie/#workoff-hourly-rates"),
        ("Jak złożyć wniosek", "oddluzanie/odpracowanie/#workoff-application-procedure"),
        ("Co wpisać do umowy", "oddluzanie/odpracowanie/#workoff-agreement"),
        ("Praca, raty i umorzenie razem", "kalkulatory/plan-mieszany/"),
        ("Reszta długu w ratach", "kalkulatory/raty/"))
