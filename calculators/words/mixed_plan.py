"""Words of the calculator of a mixed plan: work, instalments and a write-off together."""

from calculators.words import instalments, work_off
from calculators.words.common import Label

TITLE = "Plan mieszany"
LEAD = "Część długu w pracy, część w ratach, a reszta umorzona na końcu: co dzieje się w którym miesiącu i kiedy dług zniknie."
LABELS = {name: instalments.LABELS[name] for name in ("programme", "occupies", "monthly_rent")} | {
    name: work_off.LABELS[name] for name in ("hours_per_month", "people", "assumed.minimum_wage.hourly")} | {
    "debt": Label("Cały dług", "Zaległość z odsetkami i kosztami, które obejmuje umowa."),
    "town": Label("Miasto", "Pokażemy, kto w nim decyduje i ile zwykle trwają raty. Plan można policzyć także bez miasta."),
    "granted_on": Label("Dzień umowy", "Dzień, w którym strony uzgadniają plan."),
    "written_off": Label("Kwota do umorzenia", "Gmina umarza ją na końcu, gdy reszta jest spłacona."),
    "written_off_percent": Label("Albo procent do umorzenia", "Część całego długu, na przykład 30. Wtedy pole z kwotą zostaje puste."),
    "worked_off": Label("Kwota do odpracowania", "Puste pole: praca trwa tak długo jak raty, a bez rat – aż do spłaty reszty."),
    "hourly_rate": Label("Stawka za godzinę", "Z zarządzenia albo z umowy."),
    "work_start_on": Label("Początek pracy", "Miesiąc tego dnia jest pierwszym miesiącem pracy. Puste pole: miesiąc pierwszej raty."),
    "months": Label("Liczba rat", "Jedna rata w miesiącu. Zamiast niej można podać, na jaką ratę Państwa stać."),
    "affordable": Label("Najwyższa rata, na jaką stać", "Dobierzemy najmniejszą liczbę rat. Wtedy pole „Liczba rat” zostaje puste."),
    "first_due_on": Label("Termin pierwszej raty", "Kolejne raty przypadają tego samego dnia każdego miesiąca."),
}
GROUPS = (
    ("Dług i umorzenie", ("debt", "granted_on", "written_off", "written_off_percent")),
    ("Praca", ("hours_per_month", "hourly_rate", "worked_off")),
    ("Raty", ("affordable", "months", "first_due_on")),
)
MORE = ("Miasto, rodzaj lokalu, kilka osób, początek pracy", ("town", "monthly_rent", "occupies", "people", "work_start_on"))
EXAMPLE = {"debt": "9600.00", "granted_on": "2026-11-16", "written_off_percent": "30", "hours_per_month": "10", "hourly_rate": "32.30",
           "affordable": "150.00", "first_due_on": "2027-01-15"}
EXAMPLE_BY_TOWN = {}
ANSWERS = {
    "work_instalments_write_off": "Dług zniknie w **{months:months}**: {worked_off:zl} pokryje praca, {paid:zl} raty, a {written_off:zl} gmina umorzy na końcu, {ends:date}.",
    "instalments_write_off": "Dług zniknie w **{months:months}**: {paid:zl} pokryją raty, a {written_off:zl} gmina umorzy na końcu, {ends:date}.",
    "work_write_off": "Dług zniknie w **{months:months}**: {worked_off:zl} pokryje praca ({hours:number} godz.), a {written_off:zl} gmina umorzy na końcu, {ends:date}.",
    "work_instalments": "Dług zniknie w **{months:months}**: {worked_off:zl} pokryje praca, a {paid:zl} raty. Koniec planu to {ends:date}.",
    "instalments": "Cały dług spłaci **{count:rata|raty|rat}**; ostatnią trzeba zapłacić do {ends:date}.",
    "work": "Cały dług spłaci **{hours:number} godz. pracy** do {ends:date}.",
}
PHRASES = {
    "work": "praca", "instalments": "raty", "write_off": "umorzenie na końcu",
    "after_work_instalments": "po wszystkich ratach i godzinach pracy",
    "after_instalments": "po wszystkich ratach",
    "after_work": "po wszystkich godzinach pracy",
}
REFUSALS = ()
STEPS = {code: work_off.STEPS[code] for code in ("minimum", "no_minimum", "surplus")} | {
    "write_off": ("Do umorzenia na końcu", "{debt:zl} − {written_off:zl}", "{rest:zl} do pokrycia"),
    "write_off_percent": ("Do umorzenia na końcu", "{percent:percent} z {debt:zl}, zaokrąglone raz: {written_off:zl}", "{rest:zl} do pokrycia"),
    "work": ("Praca", "{worked_off:zl} : {rate:zl}, w górę do pół godziny; po {monthly:number} godz. w miesiącu", "{hours:number} godz., czyli {months:months}"),
    "work_beside": ("Praca obok rat", "po {monthly:number} godz. w miesiącu, {rate:zl} za godzinę, przez {months:months}", "{hours:number} godz., czyli {worked_off:zl}"),
    "instalments": ("Raty", "{paid:zl} : {months}", "{months:rata|raty|rat}, pierwsza {first:zl}, ostatnia {last:zl}"),
    "affordable": ("Liczba rat dla raty do {affordable:zl}", "najmniejsza, przy której żadna rata nie jest wyższa", "{months:rata|raty|rat}"),
    "moved": instalments.STEPS["moved"],
    "sum": ("Razem", "{worked_off:zl} praca + {paid:zl} raty + {written_off:zl} umorzenie", "{debt:zl}"),
}
CAUTIONS = {code: work_off.CAUTIONS[code] for code in ("below_minimum", "minimum_rises")} | {
    "longer_than_usual": "{town}: zwykły okres rat to {ordinary:months}, a plan ma o {over:months} więcej. Czasem uchwała pozwala na dłużej: proszę to sprawdzić "
                         "w kalkulatorze rat.",
    "no_instalments_left": "Sama praca spłaci całą resztę w {months:months}, więc rat nie będzie. Jeśli praca ma pokryć tylko część, proszę wpisać kwotę do odpracowania.",
    "business_aid": "Ulga dla przedsiębiorcy może być pomocą de minimis. Proszę sprawdzić limit w osobnym kalkulatorze.",
}
ERRORS = {
    "write_off_twice": ("{label}: proszę podać albo kwotę do umorzenia, albo procent.", "jedno z dwojga"),
    "months_twice": instalments.ERRORS["months_twice"],
    "months_needed": ("{label}: na raty zostaje {rest:zl}. Proszę podać liczbę rat albo najwyższą ratę, na jaką stać.", "{range}"),
    "needed_for_work": ("{label}: bez tej wartości nie da się policzyć pracy.", "{range}"),
    "needed_for_instalments": ("{label}: część długu idzie na raty, więc potrzebny jest termin pierwszej.", "{range}"),
    "nothing_left_to_pay": ("{label}: umorzenie obejmuje cały dług, nie ma czego spłacać.", "mniej niż {debt:zl}"),
    "too_much_work": ("{label}: praca i umorzenie razem są większe niż dług.", "najwyżej {rest:zl}"),
    "nothing_for_instalments": ("{label}: praca i umorzenie pokrywają cały dług, na raty nic nie zostaje.", "puste pole albo mniejsza kwota do odpracowania"),
    "too_little": instalments.ERRORS["too_little"],
    "too_little_work": ("{label}: w tym tempie praca trwałaby dłużej niż {most} miesięcy.", "więcej godzin albo mniejsza kwota do odpracowania"),
}
TABLES = {
    "parts": ("Z czego składa się spłata", (("part", "Część", "text"), ("amount", "Kwota", "money"), ("share", "Część długu", "share"))),
    "schedule": ("Plan miesiąc po miesiącu", (
        ("month", "Miesiąc", "month"), ("hours", "Godz.", "hours"), ("value", "Praca", "money"), ("amount", "Rata", "money"),
        ("pay_by", "Rata do", "date"), ("written_off", "Umorzenie", "money"), ("remaining", "Zostaje", "money"))),
}
FIGURES = (
    ("debt", "Cały dług", "money"), ("instalment", "Najwyższa rata", "money"), ("hours", "Godziny razem", "hours"),
    ("surplus", "Nadwyżka z ostatnich godzin", "money"), ("write_off.amount", "Umorzenie", "money"), ("write_off.on", "Umorzenie najpóźniej", "date"),
    ("write_off.condition", "Warunek umorzenia", "text"), ("last_month", "Ostatni miesiąc", "month"))
CHART = (
    {"bar": (("worked_off", "praca"), ("paid", "raty"), ("written_off", "umorzenie")), "limit": "debt", "limit_name": "cały dług", "unit": "zł",
     "title": "Co pokrywa dług"},
    {"rows": "schedule", "label": "month", "value": "remaining", "title": "Ile długu zostaje po każdym miesiącu", "before": "debt"},
)
OFFERS = {
    "authority": "Sprawdź, kto w tym mieście decyduje o ratach na tę kwotę",
    "authority_write_off": "Sprawdź, kto w tym mieście decyduje o umorzeniu tej kwoty",
    "instalments": "Sprawdź same raty: okres z uchwały i koszt zerwania",
    "work_off": "Karta pracy dla tej części długu",
    "tax": "Sprawdź podatek od umorzonej części",
    "grant_equivalent": "Policz, ile pomocy publicznej jest w umorzeniu",
}
SLUG = "plan-mieszany"
CSV = "schedule"
NOT_COVERED = (
    "To obliczenie nie zastępuje zgody gminy. Łączyć pracę, raty i umorzenie wolno tylko tak, jak pozwala uchwała rady i zarządzenie burmistrza.",
    "Odsetek w czasie planu nie doliczamy. Warto zapisać w umowie, czy gmina je wstrzymuje.",
    "Nie liczymy bieżącego czynszu. Trzeba go płacić obok planu.",
    "Nadwyżka z ostatnich godzin nie przepada: o tym, co z nią zrobić, powinna mówić umowa.",
)
NEXT = (("Jak ułożyć harmonogram spłaty", "oddluzanie/raty/#instalments-schedule"),
        ("Jaka stawka za godzinę pracy", "oddluzanie/odpracowanie/#workoff-hourly-rates"),
        ("Dobierz inny sposób", "kalkulatory/dobierz-instrument/"))
