"""Each kind of mistake gives the right message, with the line on which it stands, in Polish."""

from pathlib import Path

import pytest

from macros.towns import check_file, check_text

BASE = (Path(__file__).parent / "base.md").read_text(encoding="utf-8")
SLUG = "zlota-woda"


def messages(old: str, new: str, count: int = 1) -> list[str]:
    assert BASE.count(old) >= 1, old
    return check_text(BASE.replace(old, new, count), SLUG)


def test_the_base_file_is_right():
    assert check_text(BASE, SLUG) == []


MISTAKES = {
    "wrong type of a number": (
        "max_months: 18", "max_months: osiemnaście",
        "26: programmes.0.terms.max_months: to nie jest liczba całkowita (podano „osiemnaście”); dozwolone: liczba całkowita miesięcy od 1 do 600; np. 18"),
    "number in quotation marks": (
        "max_months: 18", 'max_months: "18"',
        "26: programmes.0.terms.max_months: to nie jest liczba całkowita (podano „18”); dozwolone: liczba całkowita miesięcy od 1 do 600; np. 18"),
    "number out of range": (
        "max_months: 18", "max_months: 0",
        "26: programmes.0.terms.max_months: wartość spoza zakresu (podano 0); dozwolone: liczba całkowita miesięcy od 1 do 600; np. 18"),
    "yes instead of a number": (
        "max_months: 18", "max_months: true",
        "26: programmes.0.terms.max_months: to nie jest liczba całkowita (podano true); dozwolone: liczba całkowita miesięcy od 1 do 600; np. 18"),
    "money with a comma": (
        "limit: 100.00", 'limit: "100,00"',
        "31: programmes.0.terms.decides.0.limit: przecinek zamiast kropki (podano „100,00”); "
        "dozwolone: kwota w złotych z kropką i najwyżej dwoma miejscami po niej; np. 10000.00"),
    "money with a unit": (
        "limit: 100.00", "limit: 100 zł",
        "31: programmes.0.terms.decides.0.limit: to nie jest kwota (same cyfry i kropka, bez jednostki i spacji) (podano „100 zł”); "
        "dozwolone: kwota w złotych z kropką i najwyżej dwoma miejscami po niej; np. 10000.00"),
    "money with three decimals": (
        "limit: 100.00", "limit: 100.005",
        "31: programmes.0.terms.decides.0.limit: kwota ma więcej niż dwa miejsca po kropce (podano 100.005); "
        "dozwolone: kwota w złotych z kropką i najwyżej dwoma miejscami po niej; np. 10000.00"),
    "negative money": (
        "limit: 100.00", "limit: -100.00",
        "31: programmes.0.terms.decides.0.limit: wartość nie może być ujemna (podano -100.00); "
        "dozwolone: kwota w złotych z kropką i najwyżej dwoma miejscami po niej; np. 10000.00"),
    "percent with a sign": (
        "write_off: 70", "write_off: 70%",
        "52: programmes.1.terms.variants.0.write_off: to nie jest liczba (same cyfry i kropka, bez jednostki i spacji) (podano „70%”); "
        "dozwolone: procent od 0 do 100, bez znaku %; np. 70"),
    "share above a hundred": (
        "write_off: 70", "write_off: 170",
        "52: programmes.1.terms.variants.0.write_off: wartość spoza zakresu (podano 170); dozwolone: procent od 0 do 100, bez znaku %; np. 70"),
    "a day that does not exist": (
        "date: 2014-06-25", "date: 2014-06-31",
        "17: programmes.0.act.date: takiego dnia nie ma w kalendarzu (podano „2014-06-31”); dozwolone: data rrrr-mm-dd z lat 1990–2100; np. 2014-06-25"),
    "a day written the Polish way": (
        "date: 2014-06-25", "date: 25.06.2014",
        "17: programmes.0.act.date: to nie jest data w zapisie rrrr-mm-dd (podano „25.06.2014”); dozwolone: data rrrr-mm-dd z lat 1990–2100; np. 2014-06-25"),
    "a year out of range": (
        "checked_on: 2026-11-22", "checked_on: 1026-11-22",
        "7: checked_on: rok spoza zakresu (podano 1026-11-22); dozwolone: data rrrr-mm-dd z lat 1990–2100; np. 2026-11-22"),
    "an unknown key with a likely one": (
        "max_months: 18", "max_month: 18",
        "26: programmes.0.terms.max_month: nieznane pole; czy chodziło o max_months?; dozwolone: "
        "max_months, absolute_max_months, counted_from, occupies, default, decides, longer, interest_on_plan"),
    "an unknown choice": (
        "status: unknown", "status: nieznany",
        "20: programmes.0.status: nieznana wartość (podano „nieznany”); dozwolone: active, closed, planned, unknown; np. unknown"),
    "an unknown voivodeship": (
        "voivodeship: śląskie", "voivodeship: Śląsk",
        "4: voivodeship: nieznana wartość (podano „Śląsk”); dozwolone: dolnośląskie, kujawsko-pomorskie, lubelskie, lubuskie, łódzkie, małopolskie, "
        "mazowieckie, opolskie, podkarpackie, podlaskie, pomorskie, śląskie, świętokrzyskie, warmińsko-mazurskie, wielkopolskie, zachodniopomorskie; np. śląskie"),
    "a missing field": (
        "    title: Raty\n", "",
        "11: programmes.0.title: brak pola; dozwolone: tekst w jednym wierszu; np. Praca za czynsz"),
    "an empty text": (
        "title: Raty", 'title: "  "',
        "13: programmes.0.title: pole jest puste (podano „  ”); dozwolone: tekst w jednym wierszu; np. Praca za czynsz"),
    "a number where text belongs": (
        "number: 7/2014", "number: 7",
        "16: programmes.0.act.number: to nie jest tekst; weź wartość w cudzysłów (podano 7); dozwolone: tekst w jednym wierszu; np. 711/XLVII/2014"),
    "text where a list belongs": (
        "questions: [instalments-schedule, instalments-interest]", "questions: instalments-schedule",
        "23: programmes.0.questions: to nie jest lista; każdy wiersz listy zaczyna się od „- ” (podano „instalments-schedule”); "
        "dozwolone: lista: małe litery bez polskich znaków, cyfry i łączniki; np. [workoff-hourly-rates]"),
    "text where fields belong": (
        "    act: {kind: nieznany, title: źródło nie podaje aktu}", "    act: uchwała",
        "43: programmes.1.act: to nie jest grupa pól (podano „uchwała”); dozwolone: grupa pól: kind, number, date, issuer, title, url"),
    "a comma that cuts a text": (
        "text: Mam ważny powód.", "text: Mam ważny powód, i dochód",
        "34: programmes.0.conditions.0: przecinek rozdziela pola w nawiasach {}; weź w cudzysłów tekst, w którym stoi (za przecinkiem: „i dochód”)"),
    "an unknown instrument": (
        "instrument: instalments", "instrument: raty",
        "12: programmes.0.instrument: nieznany instrument (podano „raty”); dozwolone: work_off, amnesty, write_off, instalments, deferral, prevention, "
        "dwelling_exchange, heritage_grant, zone_grant, municipal_loan, loan_fund, tax_exemption, eu_project, advisory, repair_fund, reduced_fee, "
        "rental_agency, relocation_support, social_mix; np. work_off"),
    "a slug that is not the name": (
        "name: Złota Woda", "name: Złota Wola",
        "3: slug: slug nie zgadza się z nazwą miasta (podano „zlota-woda”); dozwolone: zlota-wola"),
    "an id with another year": (
        "id: instalments-2014", "id: instalments-2015",
        "11: programmes.0.id: id nie składa się z instrumentu i roku aktu (podano „instalments-2015”); dozwolone: instalments-2014; np. instalments-2014"),
    "an id with underscores": (
        "id: work-off-2012", "id: work_off-2012",
        "59: programmes.2.id: id nie składa się z instrumentu i roku aktu (podano „work_off-2012”); dozwolone: work-off-ROK; np. work-off-2012"),
    "an unknown question": (
        "instalments-interest]", "instalments-interests]",
        "23: programmes.0.questions.1: nie ma takiego pytania w poradniku (podano „instalments-interests”); "
        "dozwolone: id z pliku macros/questions.yaml; np. instalments-interest"),
    "a question twice": (
        "instalments-interest]", "instalments-schedule]",
        "23: programmes.0.questions.1: to pytanie już jest na liście (podano „instalments-schedule”)"),
    "an end before the beginning": (
        "valid_to: 2015-07-01", "valid_to: 2014-06-30",
        "22: programmes.0.valid_to: koniec obowiązywania jest przed początkiem (podano 2014-06-30); dozwolone: dzień od 2014-07-01"),
    "a condition id twice": (
        "id: application", "id: reason",
        "35: programmes.0.conditions.1.id: to id już jest na liście (podano „reason”)"),
    "an office that is not listed": (
        "above: mayor", "above: president",
        "31: programmes.0.terms.decides.0.above: nie ma takiego id na tej liście (podano „president”); dozwolone: head, mayor"),
    "absolute limit below the ordinary": (
        "absolute_max_months: 24", "absolute_max_months: 12",
        "27: programmes.0.terms.absolute_max_months: najdłuższy okres (12) jest krótszy od zwykłego (18); dozwolone: co najmniej max_months albo puste pole"),
    "a band upside down": (
        "principal_over: 9000.00", "principal_over: 90000.00",
        "29: programmes.0.terms.longer.0.principal_over: dolna granica 90000.00 nie jest mniejsza od górnej 27000.00; "
        "dozwolone: principal_over mniejsze niż principal_up_to"),
    "stages that do not add up": (
        "share: 30", "share: 31",
        "54: programmes.1.terms.variants.0.stages: etapy dają razem 71, a całe umorzenie to 70; dozwolone: suma share równa write_off"),
    "a stage with an unknown condition": (
        "condition: current-charges}", "condition: opłaty}",
        "55: programmes.1.terms.variants.0.stages.0.condition: niedozwolone znaki (podano „opłaty”); "
        "dozwolone: małe litery bez polskich znaków, cyfry i łączniki; np. current-charges"),
    "a window upside down": (
        "applied_from: 2015-01-01", "applied_from: 2016-01-01",
        "50: programmes.1.terms.variants.0.applied_from: początek 2016-01-01 jest po końcu 2015-12-31; dozwolone: applied_from najpóźniej w dniu applied_to"),
    "a percentage without its base": (
        "      base_rate: {of: minimum_wage, divided_by: average_monthly_hours}\n", "",
        "67: programmes.2.terms.rates: stawki w procentach nie da się policzyć bez stawki bazowej; dozwolone: dodaj base_rate; "
        "np. base_rate: {of: minimum_wage, divided_by: average_monthly_hours}"),
    "a rate without a value": (
        "base_percent: 120", "base_percent: null",
        "68: programmes.2.terms.rates.0.work: stawka potrzebuje jednej wartości; dozwolone: amount albo base_percent; np. amount: 12.00"),
    "no source anywhere": (
        "source: BIP Złotej Wody\n", "",
        "10: programmes.0.source: brak pola; dozwolone: podaj je raz dla miasta albo w każdym programie; np. source: Poradnik mieszkaniowy 2017, tab. 1"),
    "latitude outside Poland": (
        "lat: 50.097", "lat: 5.0097",
        "5: lat: wartość spoza zakresu (podano 5.0097); dozwolone: szerokość geograficzna od 49 do 55 (Polska); np. 50.097"),
    "an unknown calculator": (
        "calculator: instalments", "calculator: raty",
        "39: programmes.0.examples.0.calculator: nieznana wartość (podano „raty”); dozwolone: instalments, deferral, late_interest, amnesty, "
        "compare_amnesties, work_off, authority, de_minimis, grant_equivalent, tax_exemption; np. instalments"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_each_mistake_is_named(mistake):
    old, new, expected = MISTAKES[mistake]
    found = messages(old, new)
    assert any(message.startswith(f"{SLUG}.md:{expected}") for message in found), "\n".join(found)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_gives_few_messages(mistake):
    old, new, _ = MISTAKES[mistake]
    assert len(messages(old, new)) <= 3


def test_all_problems_of_a_file_come_at_once_in_its_order():
    text = BASE.replace("max_months: 18", "max_months: -1", 1).replace("id: instalments-2014", "id: raty").replace("status: closed", "status: nie")
    text = text.replace("[workoff-hourly-rates]", "[nie-ma-takiego]")
    lines = [int(message.split(":")[1]) for message in check_text(text, SLUG)]
    assert lines == sorted(lines) and len(lines) == 4


def test_a_second_programme_with_the_same_id():
    text = BASE.replace("id: amnesty-2015", "id: instalments-2014").replace("instrument: amnesty", "instrument: amnesty")
    assert any("program o tym id już jest w tym pliku" in message for message in check_text(text, SLUG))


SYNTAX = {
    "key twice": ("lon: 18.542", "lat: 18.542", "6: lat: to pole jest już w wierszu 5; zostaw jedno z nich"),
    "tab": ("lat: 50.097", "\tlat: 50.097", "5: błąd zapisu YAML: niedozwolony znak na początku wartości"),
    "colon in a text": ("title: Raty", "title: Raty: zasady", "13: błąd zapisu YAML: dwukropek w środku wartości albo złe wcięcie"),
    "open quotation mark": ("title: Raty", 'title: "Raty', "błąd zapisu YAML: "),
    "alias": ("title: Raty", "title: *raty", "13: błąd zapisu YAML: znaki &, * i ! na początku wartości mają w YAML osobne znaczenie"),
    "anchor": ("title: Raty", "title: &raty Raty", "13: błąd zapisu YAML: znaki &, * i !"),
    "tag": ("title: Raty", "title: !!python/name:os.system Raty", "13: błąd zapisu YAML: znaki &, * i !"),
    "unprintable": ("title: Raty", "title: Ra\x07ty", "13: błąd zapisu YAML: znak niedrukowalny"),
    "indentation": ("    title: Raty", "   title: Raty", "błąd zapisu YAML: "),
}


@pytest.mark.parametrize("mistake", SYNTAX)
def test_broken_yaml_is_named_with_its_line(mistake):
    old, new, expected = SYNTAX[mistake]
    found = messages(old, new)
    assert any(expected in message for message in found), found


@pytest.mark.parametrize("text, expected", [
    ("# Miasto\n", "x.md:1: plik musi zaczynać się od wiersza „---”"),
    ("---\nname: X\n", "x.md:3: brak drugiego wiersza „---”"),
    ("---\n- a\n- b\n---\n", "x.md:2: między wierszami „---” mają stać pola"),
    ("---\n---\n", "x.md:2: name: brak pola"),
    ("---\n[a]: 1\n---\n", "x.md:2: nazwą pola może być tylko tekst"),
    ("---\na: " + "[" * 5000 + "\n---\n", "x.md:2: błąd zapisu YAML"),
])
def test_a_file_that_is_not_a_town(text, expected):
    assert any(message.startswith(expected) for message in check_text(text, "x")), check_text(text, "x")


def test_a_file_that_cannot_be_read(tmp_path):
    path = tmp_path / "x.md"
    assert check_file(path) == [f"{path}:1: nie ma takiego pliku albo nie da się go otworzyć"]
    path.write_bytes("---\nname: Łódź\n".encode("cp1250"))
    assert check_file(path) == [f"{path}:2: plik nie jest zapisany w UTF-8; zapisz go w tym kodowaniu"]


def test_the_slug_is_the_name_of_the_file(tmp_path):
    path = tmp_path / "inne.md"
    path.write_text(BASE, encoding="utf-8")
    assert check_file(path) == [f"{path}:3: slug: slug nie zgadza się z nazwą pliku inne.md (podano „zlota-woda”); dozwolone: inne"]
