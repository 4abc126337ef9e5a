"""Words of the calculator of property-tax exemption."""

from calculators.words.common import Label

TITLE = "Zwolnienie z podatku po remoncie"
LEAD = "Przez ile miesięcy i do jakiej kwoty działa zwolnienie z podatku od nieruchomości."
LABELS = {
    "costs": Label("Koszty remontu", "Wszystkie wydatki, które uznaje uchwała. Bez tych, które pokryła dotacja."),
    "completed_on": Label("Dzień zakończenia remontu", "Zwolnienie zaczyna się od następnego miesiąca."),
    "annual_tax": Label("Podatek za rok", "Kwota z decyzji albo deklaracji. Zamiast niej można podać powierzchnię i stawkę."),
    "area": Label("Powierzchnia", "Powierzchnia użytkowa, od której liczy się podatek."),
    "rate": Label("Stawka podatku", "Roczna stawka za metr kwadratowy z uchwały gminy."),
    "share": Label("Udział w kosztach", "Ile z kosztów poniósł ten podatnik: 1 to całość. Można wpisać 0,25, 1/4 albo 25%."),
    "town": Label("Miasto", "Weźmiemy zasady z uchwały. Bez miasta proszę podać własne warunki niżej."),
    "programme": Label("Program miasta"),
    "max_years": Label("Najdłuższy okres", "Ile lat może trwać zwolnienie."),
    "cost_share": Label("Część kosztów", "Jaki procent kosztów może wrócić jako zwolnienie."),
    "cap": Label("Najwyższa kwota", "Puste pole oznacza, że uchwała nie ma takiego limitu."),
}
GROUPS = (
    ("Remont", ("costs", "completed_on", "share")),
    ("Podatek", ("annual_tax", "area", "rate")),
    ("Zasady", ("town",)),
)
MORE = ("Własne warunki zamiast miasta", ("max_years", "cost_share", "cap"))
EXAMPLE = {"costs": "48000.00", "completed_on": "2026-08-20", "annual_tax": "5212.00", "share": "1", "town": "tomaszow-mazowiecki"}
EXAMPLE_BY_TOWN = {"bytom": {"costs": "12000.00", "completed_on": "2026-08-20", "area": "640.5", "rate": "1.25", "share": "1"}}
ANSWERS = {
    "exempt": "Podatku nie trzeba płacić przez **{months:months}**: od {starts:date} do {ends:date}, razem {total:zl}.",
    "nothing": "Zwolnienia **nie będzie**: już podatek za pierwszy miesiąc ({month:zl}) jest wyższy niż limit {limit:zl}.",
}
REFUSALS = ("nothing",)
STEPS = {
    "tax": ("Podatek za rok", "{area:number} m² × {rate:zl}", "{tax:zl}"),
    "month": ("Podatek za miesiąc", "{tax:zl} : 12", "{month:zl}"),
    "by_costs": ("Limit z kosztów", "{costs:zl} × {share:percent} udziału × {percent:percent}", "{limit:zl}"),
    "cap": ("Limit kwotowy", "najwyższa kwota w zasadach", "{cap:zl}"),
    "limit": ("Limit, który decyduje", "niższy z limitów", "{limit:zl}"),
    "years": ("Najdłuższy okres", "{years:rok|lata|lat} od {starts:date}", "{months:months}"),
    "ended_by_years": ("Koniec zwolnienia", "mija najdłuższy okres", "{months:months}, {total:zl}"),
    "ended_by_cost_share": ("Koniec zwolnienia", "następny miesiąc przekroczyłby część kosztów ({limit:zl})", "{months:months}, {total:zl}"),
    "ended_by_cap": ("Koniec zwolnienia", "następny miesiąc przekroczyłby najwyższą kwotę ({limit:zl})", "{months:months}, {total:zl}"),
}
CAUTIONS = {
    "tax_may_change": "Liczymy tak, jakby podatek był przez cały czas taki sam. Gmina może co roku zmienić stawkę.",
    "costs_after": "{town}: liczą się tylko koszty poniesione po {day:isodate}.",
    "above_residential": "Stawka {rate:zl} jest wyższa niż najwyższa stawka dla mieszkań w {year} r. ({highest:zl}). Proszę sprawdzić, czy to część na działalność gospodarczą.",
    "above_business": "Stawka {rate:zl} jest wyższa niż najwyższa, jaką ustawa pozwala ustalić dla budynku w {year} r. ({highest:zl}).",
}
ERRORS = {
    "tax_needed": ("{label}: proszę podać podatek za rok albo powierzchnię i stawkę.", "kwota podatku albo pola „Powierzchnia” i „Stawka podatku”"),
    "tax_twice": ("{label}: proszę podać albo podatek za rok, albo powierzchnię i stawkę.", "jedno z dwojga"),
    "other_half_needed": ("{label}: powierzchnia i stawka działają tylko razem.", "{range}"),
    "needed_by_file": ("{label}: nasz opis uchwały tego miasta nie podaje tej wartości; proszę ją wpisać z uchwały.", "{range}"),
}
TABLES = {"months": ("Zwolnienie miesiąc po miesiącu", (
    ("month", "Miesiąc", "month"), ("exempt", "Zwolnienie", "money"), ("cumulative", "Razem od początku", "money")))}
LINES = {"months": ("{month:month}: {exempt:plain}, razem {cumulative:plain}", ())}
FIGURES = (("limit", "Limit", "money"), ("starts_on", "Początek", "date"), ("ends_on", "Koniec", "date"), ("total", "Razem zwolnienia", "money"))
CHART = {"rows": "months", "label": "month", "value": "cumulative", "limit": "limit", "title": "Zwolnienie narastająco wobec limitu"}
SLUG = "zwolnienie-z-podatku"
CSV = "months"
NOT_COVERED = (
    "Zabytku wpisanego do rejestru indywidualnie, o który właściciel dba: zwalnia go sama ustawa, poza częścią na działalność gospodarczą.",
    "Nie sprawdzamy warunków uchwały, których nie da się policzyć: obszaru, wieku budynku, zakresu prac, braku zaległości.",
    "Zwolnienie dla przedsiębiorcy jest zwykle pomocą de minimis i wymaga osobnego sprawdzenia.",
    "Podatku nie zaokrąglamy do pełnych złotych tak jak w decyzji urzędu, więc kwoty mogą się różnić o grosze.",
)
NEXT = (("Kiedy zwalnia sama ustawa", "remonty/zwolnienia-z-podatku/#tax-exemption-legal-basis"),
        ("Jakie warunki może postawić gmina", "remonty/zwolnienia-z-podatku/#tax-exemption-extra-conditions"),
        ("Jaki zakres remontu jest wymagany", "remonty/zwolnienia-z-podatku/#tax-exemption-scope"),
        ("Limit pomocy dla przedsiębiorcy", "kalkulatory/de-minimis/"))
