"""Words of the questionnaire that leads from a debtor's situation to the ways out that fit."""

from calculators.cards import Cards
from calculators.words import work_off
from calculators.words.common import Label

TITLE = "Dobierz instrument"
LEAD = "Kilka pytań o dług i sytuację. Odpowiedzią jest lista sposobów: co pasuje, co przemawia za i przeciw, czego jeszcze nie wiadomo."
LABELS = {
    "who": Label("Kim jest dłużnik", "", {
        "tenant": "najemca", "former_tenant": "były najemca, już się wyprowadził", "business": "firma", "without_title": "mieszka bez umowy"}),
    "premises": Label("Za jaki lokal jest dług", "", {"dwelling": "mieszkanie", "commercial": "lokal użytkowy", "garage": "garaż"}),
    "creditor": Label("Komu należy się dług", "", {"municipality": "gminie", "other": "TBS, spółdzielni, wspólnocie, osobie prywatnej"}),
    "town": Label("Miasto", "Sprawdzimy jego zasady, jeśli je znamy."),
    "debt": Label("Ile wynosi dług", "Razem z odsetkami i kosztami."),
    "arrears_months": Label("Od ilu miesięcy trwa zaległość", "Licząc od najstarszej niezapłaconej opłaty."),
    "monthly_rent": Label("Czynsz i opłaty za miesiąc"),
    "charges_paid": Label("Czy bieżące opłaty są płacone", "Te za ten miesiąc, nie dawny dług."),
    "persons": Label("Ile osób mieszka razem"),
    "income": Label("Dochód wszystkich w miesiącu", "Na rękę, razem z zasiłkami."),
    "affordable": Label("Ile można odkładać na dług co miesiąc", "Po zapłaceniu bieżących opłat i jedzenia. Zero, jeśli nic."),
    "lump_sum": Label("Ile można wpłacić od razu", "Na przykład z oszczędności albo z pomocą rodziny. Zero, jeśli nic."),
    "work_hours": Label("Ile godzin w miesiącu można pracować dla gminy", "Zdrowie i opieka nad dziećmi też się liczą. Zero, jeśli nie można."),
    "money_on": Label("Kiedy wpłynie pewna większa kwota", "Na przykład zwrot podatku, spadek, zaległa pensja. Puste pole, jeśli taka nie wpłynie."),
}
GROUPS = (
    ("Dług", ("who", "premises", "creditor", "debt", "arrears_months", "town")),
    ("Dom i pieniądze", ("monthly_rent", "charges_paid", "persons", "income", "affordable", "lump_sum")),
    ("Praca i wpływy", ("work_hours", "money_on")),
)
MORE = None
EXAMPLE = {"who": "tenant", "debt": "6400.00", "arrears_months": 14, "monthly_rent": "680.00", "charges_paid": True, "persons": 3, "income": "4200.00",
           "affordable": "250.00", "lump_sum": "0", "work_hours": "20", "town": "rybnik"}
EXAMPLE_BY_TOWN = {}
NAMES = {"prevention": "dodatek mieszkaniowy", "instalments": "raty", "deferral": "odroczenie", "work_off": "odpracowanie", "amnesty": "abolicję",
         "write_off": "umorzenie na wniosek", "dwelling_exchange": "zamianę mieszkania"}
ANSWERS = {
    **{f"first_{name}": f"Najpierw proszę rozważyć **{words}**. Inne sposoby, które pasują: {{more}}." for name, words in NAMES.items()},
    **{f"only_{name}": f"Najlepiej pasuje tu jeden sposób: **{words}**." for name, words in NAMES.items() if name != "amnesty"},
    "only_amnesty": "Najlepiej pasuje tu jeden sposób: **abolicja**.",
    "open": "**Za mało wiadomo**, żeby coś polecić. Do sprawdzenia: {count:sposób|sposoby|sposobów}.",
    "none": "**Żadna ulga od gminy tu nie pasuje.** Niżej są miejsca, w których można szukać pomocy.",
}
ANSWERS["only_dwelling_exchange"] = "Najlepiej pasuje tu jeden sposób: **zamiana mieszkania**."
REFUSALS = ("none",)
PHRASES = {
    "more_towns": "jeszcze {n:miasto|miasta|miast} w porównaniu",
    "title_prevention": "Dodatek mieszkaniowy",
    "title_instalments": "Raty",
    "title_deferral": "Odroczenie terminu",
    "title_work_off": "Odpracowanie",
    "title_amnesty": "Abolicja",
    "title_write_off": "Umorzenie na wniosek",
    "title_dwelling_exchange": "Zamiana mieszkania",
    "document_prevention": "wniosek o dodatek i deklaracja o dochodach z trzech miesięcy",
    "document_instalments": "wniosek o raty, wykaz zaległości, dochody domu",
    "document_deferral": "wniosek o odroczenie i dowód, że pieniądze wpłyną",
    "document_work_off": "wniosek o odpracowanie i oświadczenie o zdolności do pracy",
    "document_amnesty": "wniosek z programu gminy i dane, których on wymaga",
    "document_write_off": "wniosek o umorzenie i dowód trudnej sytuacji",
    "document_dwelling_exchange": "wniosek o zamianę i dane o mieszkaniu",
    "other_creditor": "Ulgi z uchwały gminy nie obejmują długu wobec innego wierzyciela. Z nim można zawrzeć ugodę.",
    "charges": "Czy bieżące opłaty są płacone?",
    "charges_paid": "Bieżące opłaty są płacone, a tego zwykle wymaga gmina.",
    "charges_unpaid": "Najpierw trzeba zacząć płacić bieżące opłaty. Inaczej dług będzie rósł mimo umowy.",
    "state_aid": "Ulga dla firmy może być pomocą publiczną i wymaga dodatkowych dokumentów.",
    "town_does": "Miasto {town} ma takie rozwiązanie w naszym opisie. Czy działa dziś, proszę sprawdzić w urzędzie.",
    "town_not_described": "Nie mamy opisu takiego rozwiązania w tym mieście ({town}). Proszę zapytać w urzędzie.",
    "affordable": "Ile można odkładać na dług co miesiąc?",
    "nothing_each_month": "Nie ma z czego płacić rat.",
    "months": "Płacąc {affordable:zl} miesięcznie, dług można spłacić w {months:miesiąc|miesiące|miesięcy}.",
    "never_paid": "Przy {affordable:zl} miesięcznie spłata trwałaby dziesiątki lat.",
    "more_than_left": "Rata {affordable:zl} to więcej, niż zostaje z dochodu po czynszu ({left:zl}).",
    "rent_for_limit": "Ile wynosi czynsz? Od niego zależy najdłuższy okres rat ({town}).",
    "within_limit": "To mieści się w zwykłym okresie z uchwały ({town}: {ordinary:months}).",
    "individual_consent": "To dłużej niż zwykły okres z uchwały ({town}: {ordinary:months}). Potrzebna jest szczególna zgoda.",
    "longer_than_known": "W uchwałach, które znamy, zwykły okres rat to najwyżej {longest:months}. Na dłużej bywa potrzebna szczególna zgoda.",
    "over_limit": "To dłużej, niż pozwala uchwała ({town}: najwyżej {absolute:months}).",
    "money_on": "Czy i kiedy wpłynie pewna większa kwota? Bez niej odroczenie tylko odsuwa kłopot.",
    "money_coming": "Pewna kwota wpłynie {day:date}. Odroczenie pasuje, jeśli wystarczy ona na cały dług.",
    "money_in_the_past": "Dzień wpływu ({day:date}) już minął.",
    "work_usually_dwellings": "Czy gmina godzi się na odpracowanie takiego długu? Zwykle dotyczy to mieszkań.",
    **{code: f"{{town}}: {said}." for code, said in work_off.PHRASES.items()},
    "work_hours": "Ile godzin w miesiącu ktoś z domu może pracować?",
    "cannot_work": "Nikt z domu nie może pracować. Niektóre gminy pozwalają, żeby pracował ktoś inny.",
    "can_work": "Ktoś z domu może pracować {hours:number} godz. w miesiącu.",
    "town_pays_less": "{town}: w zasadach miasta godzina jest warta {price:zl}, mniej niż stawka minimalna. Licząc po tyle, trzeba by {hours:number} godz.",
    "work_months": "Przy stawce {rate:zl} za godzinę to {hours:number} godz. pracy, czyli {months:miesiąc|miesiące|miesięcy}.",
    "never_worked_off": "Dług to {hours:number} godz. pracy. W tym tempie zajęłoby to dziesiątki lat.",
    "amnesty_open": "Miasto {town} ma program, który według naszego opisu działa. Proszę sprawdzić, do kiedy są wnioski.",
    "amnesty_not_known": "Czy gmina ma dziś program abolicji? W naszych danych takiego nie ma.",
    "arrears_months": "Od ilu miesięcy trwa zaległość?",
    "old_debt": "Zaległość trwa {months:months}, a abolicje zwykle obejmowały dług starszy niż rok.",
    "young_debt": "Zaległość trwa {months:months}. Abolicje zwykle obejmowały tylko dług starszy niż rok.",
    "lump_sum": "Od razu można wpłacić {lump:zl}, czyli {share:share} długu.",
    "pays_all": "Pieniędzy wystarczy na cały dług, więc umorzenie trudno uzasadnić.",
    "part_in_instalments": "Część do zapłaty można rozłożyć na raty, jeśli program na to pozwala.",
    "part": "Czy da się zebrać część długu, od razu albo w ratach?",
    "nothing_for_a_part": "Abolicja wymaga zapłaty części długu, a na to nie ma pieniędzy.",
    "means": "Ile można odkładać co miesiąc i ile godzin pracować? Umorzenie jest dla tych, którzy nie mogą ani płacić, ani pracować.",
    "can_pay": "Kto może spłacać po trochu, raczej dostanie raty.",
    "can_work_instead": "Kto może pracować, raczej dostanie odpracowanie.",
    "no_means": "Nie ma z czego płacić i nie ma kto pracować.",
    "special_reason": "Czy jest szczególny powód, na przykład choroba, niepełnosprawność, przemoc w domu?",
    "dwellings_only": "Dodatek jest tylko do mieszkań.",
    "moved_out": "Dodatek jest do mieszkania, w którym się mieszka.",
    "title_awaited": "Czy dłużnik czeka na przyznany lokal zamienny albo najem socjalny? Bez tytułu dodatek jest tylko wtedy.",
    "income_each": "Ile osób mieszka razem i jaki mają dochód?",
    "allowance_limit": "Dochód na osobę to {each:zl}. Czy mieści się w granicy ({percent}% podstawy; podstawa: {base})? Urząd sprawdzi też powierzchnię.",
    "allowance_rules": "Jaka granica dochodu obowiązywała tego dnia? Tej wartości nie znamy.",
    "exchange_for_tenants": "Zamiana jest dla najemców mieszkań gminy.",
    "rent_and_income": "Ile wynoszą czynsz i dochód? Zamiana pomaga, gdy mieszkanie jest za drogie.",
    "no_income": "Nie ma dochodu, a tańsze mieszkanie zmniejszy opłaty.",
    "rent_heavy": "Czynsz zabiera {share:share} dochodu. Powyżej {limit:percent} Eurostat mówi o nadmiernym obciążeniu.",
    "rent_bearable": "Czynsz zabiera {share:share} dochodu, nie więcej niż {limit:percent}. Tańsze mieszkanie niewiele zmieni.",
    "help_social_care": "Ośrodek pomocy społecznej albo centrum usług społecznych",
    "why_social_care": "zasiłek celowy, praca socjalna, pomoc we wniosku o dodatek",
    "help_legal_aid": "Punkt nieodpłatnej pomocy prawnej w powiecie",
    "why_legal_aid": "ugoda z wierzycielem, przedawnienie, sąd i komornik, upadłość konsumencka",
    "help_manager": "Zarządca budynku albo dział windykacji wierzyciela",
    "why_manager": "sprawdzenie kwoty i rozmowa o ugodzie",
    "help_debt_advice": "Nieodpłatne poradnictwo obywatelskie",
    "why_debt_advice": "plan domowego budżetu i wyjścia z kilku długów naraz",
}
STEPS = {
    "months": ("Ile potrwa spłata", "{debt:zl} : {affordable:zl} miesięcznie, w górę", "{months:months}"),
    "work": ("Ile to godzin pracy", "{debt:zl} : {rate:zl} za godzinę, w górę do pół godziny", "{hours:number} godz."),
    "burden": ("Jaka część dochodu idzie na czynsz", "{rent:zl} : {income:zl}", "{share:share}"),
    "income_each": ("Dochód na osobę", "{income:zl} : {persons}", "{each:zl}"),
    "counted": ("Sposoby", "jedno „nie” odrzuca, jedno pytanie bez odpowiedzi zostawia sprawę otwartą", "pasuje {fitting}, do sprawdzenia {open}, nie pasuje {refused}"),
}
CAUTIONS = {
    "guidance_only": "To wskazówka do rozmowy, nie decyzja. O uldze rozstrzyga gmina według swojej uchwały.",
    "can_pay_now": "Pieniędzy wystarczy, żeby zapłacić cały dług od razu. Wtedy odsetki przestaną rosnąć, a ulga nie będzie potrzebna.",
    "limitation": "Część długu mogła się przedawnić: czynsz przedawnia się po {years:rok|latach|latach}, o ile nie było wyroku ani ugody. "
                  "Proszę to sprawdzić przed podpisaniem czegokolwiek.",
    "notice": "Przy zaległości sięgającej {periods} gmina może wypowiedzieć najem, ale najpierw musi uprzedzić na piśmie. Proszę nie czekać z rozmową.",
}
ERRORS = {}
TABLES = {
    "fits": ("Sposoby po kolei", (("order", "Lp.", "integer"), ("title", "Sposób", "text"), ("fits", "Pasuje", "verdict"), ("document", "Potrzebny dokument", "text"))),
    "help": ("Gdzie szukać pomocy", (("where", "Gdzie", "text"), ("why", "W czym pomogą", "text"))),
}
CARDS = Cards("fits", "title", "fits", {True: "pasuje", False: "nie pasuje", None: "do sprawdzenia"}, (
    ("for", "Za"), ("against", "Przeciw"), ("ask", "Do ustalenia"), ("town_links", "Miasta z takim rozwiązaniem"),
    ("example_links", "Programy zakończone, jako wzór")))
FIGURES = ()
CHART = None
OFFERS = {
    "instalments": "Policz raty z tymi danymi",
    "deferral": "Policz odroczenie z tymi danymi",
    "work_off": "Policz odpracowanie z tymi danymi",
    "amnesty": "Porównaj abolicje z tymi danymi",
    "write_off": "Sprawdź podatek od umorzenia",
    "authority": "Sprawdź, kto w urzędzie decyduje",
}
SLUG = "dobierz-instrument"
CSV = "fits"
NOT_COVERED = (
    "Nie oceniamy, czy ulga się należy. Reguły są nasze i proste, uchwała gminy jest ważniejsza.",
    "Nie sprawdzamy majątku, wyroków ani zajęć komorniczych.",
    "Umorzenia z urzędu, na przykład po śmierci dłużnika, dotyczy osobny kalkulator.",
)
NEXT = (("Czym różnią się sposoby", "oddluzanie/#porownanie"),
        ("Pomoc, zanim dług urośnie", "oddluzanie/zapobieganie/#dodatek"),
        ("Ulga z urzędu", "kalkulatory/ulga-z-urzedu/"))
