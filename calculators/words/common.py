"""Words that all calculators share: messages about fields, cautions, names of acts."""

from typing import NamedTuple

from calculators.text import fill, iso_day


class Label(NamedTuple):
    """A field in a form: its label, a hint under it, and the name of each choice."""

    label: str
    hint: str = ""
    choices: dict = {}


OWN_TERMS_NAME = "Własne zasady"
OWN_TERMS = "warunki wpisane przez Państwa"
UNKNOWN_ACT = "akt, którego źródło nie podaje"
ASSUMED_ACT = "wartość wpisana przez osobę, która liczy"

EMPTY_FIELD = "puste pole"  # what is allowed where a field has to stay empty

# code: (message, what is allowed); {label} is the field's label
ERRORS = {
    "missing": ("{label}: to pole jest wymagane.", "{range}"),
    "not_string": ("{label}: wartość musi być tekstem w cudzysłowie.", "{range}"),
    "negative": ("{label}: liczba nie może być ujemna.", "{range}"),
    "not_money": ("{label}: to nie jest kwota.", "{range}"),
    "not_percent": ("{label}: to nie jest procent.", "{range}"),
    "not_number": ("{label}: to nie jest liczba.", "{range}"),
    "not_numbers": ("{label}: to nie jest lista liczb oddzielonych średnikami.", "od 1 do {most} liczb"),
    "not_share": ("{label}: to nie jest część całości.", "{range}"),
    "not_integer": ("{label}: to nie jest liczba całkowita.", "{range}"),
    "too_many_decimals": ("{label}: za dużo cyfr po przecinku (najwyżej {places}).", "{range}"),
    "out_of_range": ("{label}: wartość poza dozwolonym zakresem.", "{range}"),
    "not_date": ("{label}: to nie jest data.", "{range}"),
    "not_month": ("{label}: to nie jest miesiąc i rok.", "{range}"),
    "no_such_day": ("{label}: takiego dnia nie ma w kalendarzu.", "{range}"),
    "not_flag": ("{label}: tu potrzebna jest odpowiedź tak albo nie.", "jedno z: {range}"),
    "unknown_condition": ("{label}: program nie ma takiego warunku do odpowiedzi.", "jeden z: {range}"),
    "not_choice": ("{label}: nie ma takiej możliwości.", "jedno z: {range}"),
    "too_long": ("{label}: tekst jest za długi.", "najwyżej 200 znaków"),
    "not_list": ("{label}: tu potrzebna jest lista.", "lista wierszy"),
    "too_many_rows": ("{label}: za dużo wierszy.", "najwyżej {high} wierszy"),
    "not_object": ("Dane muszą być obiektem: nazwa pola i wartość.", "obiekt JSON z polami kalkulatora"),
    "not_group": ("{label}: tu potrzebny jest obiekt: nazwa i wartość.", "obiekt JSON"),
    "empty": ("Nie podano żadnych danych.", "obiekt JSON z polami kalkulatora"),
    "broken_json": ("Danych nie da się odczytać jako JSON: {reason}.", "jeden obiekt JSON w kodowaniu UTF-8"),
    "unknown_field": ("Nie ma pola „{label}”.", "pola: {range}"),
    "unknown_calculator": ("Nie ma kalkulatora „{value}”.", "jeden z: {range}"),
    "bad_command": ("Nie rozumiem polecenia: {reason}.", "list | schema NAZWA | run NAZWA [--on DATA] [--towns KATALOG]"),
    "bad_towns": ("Plików miast nie da się użyć: {reason}.", "katalog z poprawnymi plikami miast"),
    "unknown_town": ("{label}: nie mamy opisu takiego miasta.", "jedno z: {range}"),
    "town_without_instrument": ("{label}: miasto {name} nie ma u nas opisanego programu tego rodzaju.", "jedno z: {range}"),
    "term_not_described": ("{label}: nasz opis uchwały nie podaje najdłuższego okresu ulgi. Proszę policzyć bez miasta i sprawdzić uchwałę.",
                           "miasto z listy kalkulatora albo puste pole"),
    "several_programmes": ("{label}: miasto {name} ma kilka takich programów; proszę wskazać jeden w polu programme.", "jeden z: {range}"),
    "unknown_programme": ("{label}: nie mamy takiego programu.", "miasto/program: {range}"),
    "other_instrument": ("{label}: „{title}” to program innego rodzaju.", "miasto/program: {range}"),
    "other_town": ("{label}: to program innego miasta niż wskazane ({town}).", "miasto/program: {range}"),
    "earlier_than": ("{label}: ten dzień nie może być wcześniejszy niż „{other}”.", "{other_day:date} albo później"),
    "later_than": ("{label}: ten dzień nie może być późniejszy niż „{other}”.", "{other_day:date} albo wcześniej"),
    "needs_other": ("{label}: ta wartość działa tylko razem z polem „{other}”.", "puste pole albo oba pola"),
    "one_of_two": ("{label}: proszę wypełnić to pole albo „{other}”, nie oba.", "jedno z dwóch pól"),
    "needed_without_town": ("{label}: bez miasta lub programu trzeba podać własne warunki.", "{range}"),
    "needed_by_terms": ("{label}: reguła miasta wymaga tej informacji.", "{range}"),
    "not_with_town": ("{label}: ten warunek wynika z uchwały miasta; proszę podać albo miasto, albo własne warunki.", "puste pole"),
}

# Who decides on a relief, in the results of those that a town grants (relief.who_decides).
DECIDES_STEPS = {
    "decides": ("Kto decyduje ({town})", "{amount:zl}, bez górnej granicy", "{office}"),
    "decides_limit": ("Kto decyduje ({town})", "{amount:zl} wobec progu {limit:plain}", "{office}"),
    "decides_yearly": ("Kto decyduje ({town})", "{amount:zl} wobec progu {limit:plain} na rok; umorzone wcześniej w tym roku też się liczy", "{office}"),
}
DECIDES_PHRASES = {
    "decides_one": "{office}",
    "decides_two": "dług wobec jednostki {unit}: {office}; dług wobec innej jednostki: {other}",
}
RELIEF_OFFERS = {"authority": "Sprawdź, kto w tym mieście decyduje o takiej kwocie", "grant_equivalent": "Policz, ile pomocy publicznej jest w tej uldze"}
DECIDES_FIGURE = ("who_decides", "O tej kwocie decyduje", "text")
CAUTIONS = {
    "parameter_unknown": "Nie znamy wartości „{title}” na dzień {day:date}. Nie liczymy starą wartością: proszę sprawdzić obowiązującą i wpisać ją w polu „wartość do sprawdzenia”.",
    "parameter_assumed": "Wartość „{title}” ({value}) wpisali Państwo sami. Nie sprawdziliśmy jej.",
    "parameter_unverified": "Do potwierdzenia: wartości „{title}” nie odczytaliśmy jeszcze w akcie prawnym.",
    "parameter_stale": "Do potwierdzenia: wartość „{title}” sprawdziliśmy ostatnio {checked_on:date}.",
    "programme_expired": "{town}: program obowiązywał do {last:isodate}. Liczymy według jego zasad, ale dziś mogą być inne.",
    "programme_not_yet": "{town}: uchwała pochodzi z {first:isodate}, a podany dzień jest wcześniejszy.",
    "programme_closed": "{town}: program jest zakończony. To przykład historyczny.",
    "programme_unconfirmed": "{town}: nie wiemy, czy te zasady nadal obowiązują. Podstawa: {act}. Proszę sprawdzić w BIP miasta.",
}

ANSWERS = {
    "unknown": "Nie możemy podać wyniku: nie znamy wartości „{title}” na dzień {day:date}.",
    "": "",
}


def act_name(act: dict) -> str:
    """A town's act as lawyers cite it: kind, number, issuer and date."""
    parts = [UNKNOWN_ACT if act["kind"] == "nieznany" else act["kind"]]
    if act.get("number"):
        parts.append("nr " + act["number"])
    if act.get("date"):
        parts.append("z dnia " + iso_day(act["date"]))
    name = " ".join(parts)
    return f"{name} ({act['issuer']})" if act.get("issuer") else name


def allowed_range(facts: dict) -> str:
    """What a field allows, from the facts that the field gave."""
    if "rows" in facts:
        return f"od 1 do {facts['rows']} wierszy"
    if "known" in facts:
        return ", ".join(facts["known"]) or "brak"
    if "choices" in facts:
        return ", ".join(facts["choices"])
    if "low" in facts:
        unit = f" {facts['unit']}" if facts.get("unit") else ""
        if facts.get("low_open"):
            return f"więcej niż {facts['low']}, do {facts['high']}{unit}"
        return f"od {facts['low']} do {facts['high']}{unit}"
    return "wartość zgodna z opisem pola"


def error_words(code: str, facts: dict, own: dict) -> tuple[str, str]:
    """(message, allowed) of a refused value; `own` are the calculator's own messages."""
    message, allowed = own.get(code) or ERRORS[code]
    facts = facts | {"range": allowed_range(facts)}
    return fill(message, facts), fill(allowed, facts)


def lookup(tree: dict, path: str):
    """The value at a dotted path of nested dicts and lists, or None."""
    for part in path.split("."):
        if isinstance(tree, dict):
            tree = tree.get(part)
        elif isinstance(tree, list) and part.isdecimal() and tree:
            tree = tree[min(int(part), len(tree) - 1)]
        else:
            return None
    return tree
