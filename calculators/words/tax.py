"""Words of the calculator of income tax on a relieved debt."""

from calculators.words.common import Label

TITLE = "Podatek od umorzenia"
LEAD = "Czy od długu, który umorzono albo odpracowano danego dnia, płaci się podatek dochodowy."
_EFFECTS = {"exempt": "zwolnione z podatku", "waived": "zaniechano poboru podatku", "income": "przychód do opodatkowania", "no_income": "nie ma przychodu"}
LABELS = {
    "relief": Label("Co stało się z długiem", "", {"write_off": "został umorzony", "work_off": "został odpracowany"}),
    "premises": Label("Za jaki lokal był dług", "", {"dwelling": "mieszkanie", "commercial": "lokal użytkowy", "garage": "garaż"}),
    "creditor": Label("Komu należał się dług", "Spółka gminna, na przykład TBS albo SIM, to inny wierzyciel niż gmina.",
                      {"municipality": "gminie", "other": "innemu: TBS, spółdzielni, wspólnocie, osobie prywatnej"}),
    "amount": Label("Kwota", "Umorzona albo odpracowana, z odsetkami i kosztami."),
    "on": Label("Dzień umorzenia albo odpracowania", "Liczy się dzień, w którym dług zniknął, a nie dzień wniosku."),
    "business": Label("Czy dług wiąże się z firmą dłużnika", "Na przykład w lokalu działa sklep albo biuro."),
    **{f"assumed.personal_tax.{name}": Label(f"Skutek podatkowy: {title}", "Przepis z tego dnia, którego jeszcze nie potwierdziliśmy.", _EFFECTS)
       for name, title in (("written_off", "mieszkanie gminne"), ("written_off_other", "inny lokal gminy"),
                           ("written_off_other_creditor", "inny wierzyciel"), ("worked_off", "odpracowanie"))},
}
GROUPS = (("Dług", ("relief", "on", "amount", "premises", "creditor", "business")),)
MORE = None
EXAMPLE = {"relief": "write_off", "premises": "dwelling", "creditor": "municipality", "amount": "6150.00", "on": "2026-11-16"}
EXAMPLE_BY_TOWN = {}
ANSWERS = {
    "exempt": "Od umorzonych {amount:zl} **nie płaci się podatku**: w dniu {day:date} taka kwota jest zwolniona.",
    "waived": "Od umorzonych {amount:zl} **nie pobierano podatku**: w dniu {day:date} obowiązywało zaniechanie poboru.",
    "income": "Kwota {amount:zl} **zwykle jest przychodem**: w dniu {day:date} nie obejmuje jej żadne zwolnienie.",
    "no_income": "Odpracowanie {amount:zl} **nie daje przychodu**. Praca jest spłatą długu.",
    "ask": "**Trzeba zapytać**, jaki jest skutek podatkowy kwoty {amount:zl}. Z tych odpowiedzi nie da się tego ustalić.",
}
PHRASES = {
    "exempt": "kwoty nie dolicza się do dochodu, a gmina nie wystawia informacji podatkowej",
    "waived": "podatku nie pobierano, choć kwota była przychodem",
    "income": "kwotę dolicza się do dochodu za rok, w którym dług zniknął",
    "no_income": "dług został spłacony pracą, więc nie ma czego doliczać do dochodu",
    "ask": "skutek zależy od odpowiedzi, której nie znamy",
}
REFUSALS = ("income",)
STEPS = {
    "law": ("Przepis na {day:date}", "{effect}", "sprawdzony z datą"),
    "assumed": ("Przepis na {day:date}", "przyjęty przez Państwa", "do sprawdzenia"),
    "result_exempt": ("Ile doliczyć do dochodu", "{amount:zl} jest zwolnione", "0,00 zł"),
    "result_waived": ("Ile doliczyć do dochodu", "od {amount:zl} podatku nie pobierano", "0,00 zł"),
    "result_income": ("Ile doliczyć do dochodu", "cała kwota, według ogólnych zasad", "{amount:zl}"),
    "result_no_income": ("Ile doliczyć do dochodu", "praca spłaciła {amount:zl} długu", "0,00 zł"),
    "result_ask": ("Ile doliczyć do dochodu", "nie wiadomo, czy z {amount:zl} coś jest przychodem", "do ustalenia"),
}
CAUTIONS = {
    "parameter_assumed": "Skutek podatkowy („{title}”) na ten dzień przyjęli Państwo sami. Nie sprawdziliśmy go.",
    "parameter_unknown": "Nie wiemy, jaki był skutek podatkowy („{title}”) w dniu {day:date}. Nie przenosimy tu przepisu z innych lat: proszę sprawdzić "
                         "prawo z tego dnia i wybrać skutek w polu „wartość do sprawdzenia”.",
    "rulings_only": "Zasada wynika z interpretacji indywidualnych, a nie wprost z ustawy. Cudza interpretacja nie chroni: w razie wątpliwości można wystąpić o własną.",
    "rulings_about_municipal_dwellings": "Znane nam interpretacje dotyczą mieszkań i długów wobec gminy. Dla tego długu wynik jest do potwierdzenia.",
    "other_creditor": "Zwolnienie i zaniechanie dotyczą tylko długów wobec gminy. Przy innym wierzycielu skutek może zależeć od tego, dlaczego dług darowano, "
                      "na przykład z ugody albo jako darowizna. Proszę zapytać w urzędzie skarbowym.",
    "only_under_the_act": "Warunek: gmina umorzyła dług na podstawie art. 59 ustawy o finansach publicznych albo uchwały z tego artykułu.",
    "garage_with_dwelling": "Przepis wymienia czynsz za mieszkanie. Jeśli garaż jest częścią umowy najmu mieszkania, proszę zapytać w urzędzie skarbowym.",
    "ask_about_business": "Przy lokalu użytkowym trzeba wiedzieć, czy dług wiąże się z firmą dłużnika. Od tego zależy, jak się tę kwotę rozlicza.",
    "ask_about_work": "Znane nam interpretacje dotyczą najemców, nie firm. Praca firmy może być jej sprzedażą, także w podatku VAT. Proszę zapytać księgowego.",
    "business_in_dwelling": "Zwolnienie zależy od rodzaju lokalu. Jeśli część czynszu była kosztem firmy, proszę zapytać księgowego o tę część.",
    "business_rules": "Dług firmy rozlicza się według zasad działalności gospodarczej, a spółki mają osobną ustawę. To do potwierdzenia z księgowym. "
                      "Umorzenie dla firmy bywa też pomocą publiczną.",
}
ERRORS = {}
TABLES = {}
FIGURES = (("amount", "Kwota długu", "money"), ("counted_as_income", "Z tego do dochodu", "money"), ("meaning", "Co to znaczy", "text"),
           ("basis", "Podstawa", "text"))
CHART = None
OFFERS = {"grant_equivalent": "Policz, ile pomocy publicznej jest w tym umorzeniu"}
SLUG = "podatek-od-umorzenia"
CSV = ""
NOT_COVERED = (
    "Nie liczymy samego podatku. Zależy on od innych dochodów w roku.",
    "Nie opisujemy podatku od spadków i darowizn, VAT ani podatku spółek.",
    "Raty i odroczenie niczego nie darują, więc nie ma od czego liczyć podatku.",
)
NEXT = (("Czy od odpracowanego czynszu płaci się podatek", "oddluzanie/odpracowanie/#workoff-tax"),
        ("Czym jest abolicja czynszowa", "oddluzanie/abolicja/#amnesty-what-is"),
        ("Kiedy umorzenie jest pomocą publiczną", "oddluzanie/abolicja/#amnesty-state-aid"))
