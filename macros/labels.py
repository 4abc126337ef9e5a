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
