"""Polish names of the codes that town files use."""

INSTRUMENTS = {
    "work_off": "odpracowanie długu", "amnesty": "abolicja czynszowa", "write_off": "umorzenie", "instalments": "spłata na raty",
    "deferral": "odroczenie terminu", "prevention": "zapobieganie zadłużeniu", "dwelling_exchange": "zamiana mieszkania",
    "heritage_grant": "dotacja do zabytku", "zone_grant": "dotacja w Strefie Rewitalizacji", "municipal_loan": "pożyczka gminy",
    "loan_fund": "fundusz pożyczkowy", "tax_exemption": "zwolnienie z podatku", "eu_project": "projekt unijny", "advisory": "doradztwo",
    "repair_fund": "fundusz remontowy", "reduced_fee": "niższa opłata", "rental_agency": "społeczna agencja najmu",
    "relocation_support": "wsparcie przeprowadzek", "social_mix": "przemieszanie społeczne",
}
STATUSES = {"active": "obowiązuje", "closed": "zakończony", "planned": "planowany", "unknown": "stan nieznany"}

# Units of effects: one, two, five.
UNITS = {
    "zł": ("zł", "zł", "zł"), "osoby": ("osoba", "osoby", "osób"), "gospodarstwa": ("gospodarstwo", "gospodarstwa", "gospodarstw"),
    "rodziny": ("rodzina", "rodziny", "rodzin"), "umowy": ("umowa", "umowy", "umów"), "wnioski": ("wniosek", "wnioski", "wniosków"),
    "godziny": ("godzina", "godziny", "godzin"), "budynki": ("budynek", "budynki", "budynków"), "wspólnoty": ("wspólnota", "wspólnoty", "wspólnot"),
    "lokale": ("lokal", "lokale", "lokali"), "rozmowy": ("rozmowa", "rozmowy", "rozmów"), "decyzje": ("decyzja", "decyzje", "decyzji"),
    "podatnicy": ("podatnik", "podatnicy", "podatników"), "nieruchomości": ("nieruchomość", "nieruchomości", "nieruchomości"),
    "wypowiedzenia": ("wypowiedzenie", "wypowiedzenia", "wypowiedzeń"),
}

# Codes inside the terms of a programme.
VALUES = {
    "dwelling": "mieszkanie", "commercial": "lokal użytkowy", "garage": "garaż", "granting": "dzień przyznania ulgi", "agreement": "dzień porozumienia",
    "application": "dzień złożenia wniosku", "original_due": "pierwotny termin zapłaty", "instalments": "raty", "deferral": "odroczenie",
    "write_off": "umorzenie", "debtor_interest": "ważny interes dłużnika", "public_interest": "interes publiczny", "ex_officio": "z urzędu",
    "lowest_pension": "najniższa emerytura", "lump_sum": "jednorazowo", "in_full": "do zapłaty w całości", "reduce_write_off": "pomniejszają umorzenie",
    "minimum_wage": "minimalne wynagrodzenie", "average_monthly_hours": "średnia liczba godzin pracy w miesiącu", "cleaning": "prace porządkowe",
    "repair": "prace naprawcze", "other": "inne", "debtor": "dłużnik", "jointly_liable": "osoba odpowiadająca solidarnie",
    "adult_resident": "pełnoletni domownik", "third_party": "inna osoba", "phone": "telefon", "sms": "SMS", "letter": "list", "visit": "wizyta",
    "talk": "rozmowa", "leaflet": "ulotka", "none": "bez limitu", "month_after_completion": "od następnego miesiąca po zakończeniu remontu",
    "buildings": "budynki", "buildings_and_land": "budynki i grunt pod nimi", "facade": "elewacja", "facade_and_roof": "elewacja z dachem",
    "roof": "dach", "town": "cała gmina", "listed_streets": "ulice wymienione w uchwale", "map": "obszar z mapy w załączniku",
    "fixed": "stałe", "inflation_previous_year": "inflacja z poprzedniego roku", "base_plus_margin": "stawka bazowa i marża",
    "blank_bill": "weksel in blanco", "account_authority": "pełnomocnictwo do rachunku", "repair_fund_authority": "pełnomocnictwo do funduszu remontowego",
    "insurance_assignment": "cesja polisy", "guarantee": "poręczenie", "loan_insurance": "ubezpieczenie pożyczki", "mortgage": "hipoteka",
    "after_works": "po zakończeniu robót", "sublease": "podnajem", "mediation": "pośrednictwo",
    "interest_free": "bez odsetek", "legal": "prawo", "technical": "technika", "financial": "finanse", "training": "szkolenia",
    "tools": "narzędzia", "guidelines": "wytyczne", "social": "wsparcie społeczne", "employment": "praca",
}
