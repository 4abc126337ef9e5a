"""What the wizard says: its steps, and Polish for the codes that no other page names."""

from macros.labels import INSTRUMENTS, STATUSES, VALUES

# Step: (short name, title, what to do).
STEPS = {
    "town": ("Miasto", "Miasto i jego miejsce na mapie",
             "Proszę podać nazwę miasta albo gminy. Współrzędne pokazuje większość map w internecie po kliknięciu miejsca prawym przyciskiem."),
    "programme": ("Program", "Co miasto robi",
                  "Jeden program to jeden sposób pomocy na podstawie jednego aktu. Kolejne programy tego samego miasta można dodać osobno."),
    "act": ("Akt", "Na jakiej podstawie",
            "Rodzaj, numer i data aktu, w tej postaci, w jakiej podaje je BIP albo dziennik urzędowy. Gdy aktu nie znamy, wystarczy wybrać „źródło nie podaje aktu” i napisać to w tytule."),
    "terms": ("Liczby", "Liczby i zasady z aktu",
              "Proszę wypełnić tylko to, co jest w akcie. Puste pole znaczy „źródło nie podaje”; nie znaczy „nie” ani „zero”. Na końcu są warunki, "
              "które akt stawia mieszkańcowi; można je pominąć."),
    "effects": ("Efekty", "Co program dał",
                "Ile osób, umów, złotych i w jakim czasie. Ten krok można pominąć."),
    "source": ("Źródło", "Skąd to wiadomo",
               "Bez źródła i dnia sprawdzenia nikt nie oceni, czy dane są nadal aktualne."),
}
STORY = ("Opis miasta", "Kilka zdań własnymi słowami: jak program działa i co się w nim sprawdziło. Można pominąć.")
INSTRUMENT = ("Sposób pomocy", "Od niego zależy, o jakie liczby zapytamy w kroku 4.")
MORE_INSIDE = "Pozycja"
OPTIONAL = "(nieobowiązkowe)"
NOT_SAID = "źródło nie podaje"

CODES = {
    "nieznany": "źródło nie podaje aktu", "yes_no": "czytelnik odpowiada: tak albo nie", "shown": "tylko do przeczytania",
    "exact": "dokładnie", "about": "około", "over": "ponad", "under": "mniej niż",
    "recovered": "odzyskane pieniądze", "worked_off": "odpracowany dług", "written_off": "umorzony dług", "rescheduled": "dług rozłożony lub odroczony",
    "debt": "zadłużenie", "participants": "uczestnicy", "agreements": "umowy", "applications": "wnioski", "budget": "budżet programu",
    "works": "wykonane prace", "any": "każda praca",
}
# Fields whose hint in the model speaks to those who write files.
HINTS = {
    "work": "Własnymi słowami albo tak: każda praca, prace porządkowe, prace naprawcze, inne.",
    "above": "Nazwa z tej samej listy, taka jak w polu „Kto decyduje”.",
    "condition": "Treść warunku z listy „Warunki” na końcu tego kroku.",
    "cap": "Kwota w złotych (grosze po przecinku albo po kropce) albo słowa „bez limitu”. Np. 20000,00.",
}
# Polish for a code, whichever field it stands in; a word that is Polish already stands for itself.
LABELS = INSTRUMENTS | VALUES | CODES | STATUSES


def label(code: str) -> str:
    """The code in Polish."""
    return LABELS.get(code, code)
