"""The shape of a town file: one pydantic model, the single source of the checks, of the wizard and of the JSON Schema (design, section 6)."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, Union

from pydantic import BeforeValidator, Field, PrivateAttr, create_model

from macros import town_terms_debt as debt, town_terms_other as other
from macros.town_types import Allowed, Day, Id, Latitude, Line, Longitude, Number, Table, Text, Url, item

TERMS = {
    "work_off": debt.WorkOffTerms, "amnesty": debt.AmnestyTerms, "write_off": debt.WriteOffTerms, "instalments": debt.InstalmentsTerms,
    "deferral": debt.DeferralTerms, "prevention": debt.PreventionTerms, "dwelling_exchange": debt.DwellingExchangeTerms,
    "heritage_grant": other.GrantTerms, "zone_grant": other.GrantTerms, "municipal_loan": other.LoanTerms, "loan_fund": other.LoanTerms,
    "tax_exemption": other.TaxExemptionTerms, "eu_project": other.EuProjectTerms, "advisory": other.AdvisoryTerms,
    "repair_fund": other.RepairFundTerms, "reduced_fee": other.ReducedFeeTerms, "rental_agency": other.RentalAgencyTerms,
    "relocation_support": other.RelocationSupportTerms, "social_mix": other.SocialMixTerms,
}
INSTRUMENTS = tuple(TERMS)
VOIVODESHIPS = ("dolnośląskie", "kujawsko-pomorskie", "lubelskie", "lubuskie", "łódzkie", "małopolskie", "mazowieckie", "opolskie",
                "podkarpackie", "podlaskie", "pomorskie", "śląskie", "świętokrzyskie", "warmińsko-mazurskie", "wielkopolskie", "zachodniopomorskie")
CALCULATORS = ("instalments", "deferral", "late_interest", "amnesty", "compare_amnesties", "work_off", "authority", "de_minimis",
               "grant_equivalent", "tax_exemption")


def plain(value):
    """Data of YAML as JSON: exact decimals as their text, days as ISO text."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return str(value) if isinstance(value, Decimal) else value.isoformat() if isinstance(value, date) else value


Json = Annotated[dict[str, Any], BeforeValidator(plain), Allowed("grupa pól kalkulatora")]


class Act(Table):
    """The act that a programme stands on. Where the source names none: kind "nieznany", number and date null."""

    kind: Literal["uchwała", "zarządzenie", "program", "regulamin", "projekt uchwały", "nieznany"] = item("Rodzaj aktu", "uchwała")
    number: Line | None = item("Numer", "711/XLVII/2014", None)
    date: Day | None = item("Data", "2014-06-25", None)
    issuer: Line | None = item("Kto wydał", "Rada Miasta Rybnika", None)
    title: Line = item("Tytuł", "w sprawie zasad udzielania ulg w spłacie należności")
    url: Url | None = item("Adres tekstu aktu", "https://bip.example.pl/uchwala-711", None)


class Condition(Table):
    """A condition of the act. yes_no: a reader answers it; shown: it is only told."""

    id: Id = item("Identyfikator", "no-arrears")
    text: Line = item("Warunek (brzmi tak, że „tak” znaczy: spełniony)", "Nie mam zaległości wobec miasta.")
    kind: Literal["yes_no", "shown"] = item("Rodzaj", "yes_no")


class Effect(Table):
    """A reported figure. `number` is exact as printed; `number_to` makes it a range; money in złoty, without thousands."""

    title: Line = item("Co policzono", "Odpracowane zadłużenie")
    number: Number = item("Liczba", "889000")
    number_to: Number | None = item("Do liczby", "80", None)
    precision: Literal["exact", "about", "over", "under"] = item("Dokładność", "about", "exact")
    unit: Literal["zł", "osoby", "gospodarstwa", "rodziny", "umowy", "wnioski", "godziny", "budynki", "wspólnoty", "lokale", "rozmowy",
                  "decyzje", "podatnicy", "nieruchomości", "wypowiedzenia"] = item("Jednostka", "zł")
    kind: Literal["recovered", "worked_off", "written_off", "rescheduled", "debt", "participants", "agreements", "applications", "budget",
                  "works", "other"] = item("Rodzaj efektu", "worked_off")
    period: Line = item("Za jaki okres", "maj 2012 – 2016")
    period_from: Day | None = item("Okres od", "2012-05-01", None)
    period_to: Day | None = item("Okres do", "2016-12-31", None)
    source: Line = item("Skąd to wiadomo", "Poradnik mieszkaniowy 2017, tab. 1")


class Example(Table):
    """Inputs of a calculator and the part of its outcome that must come out."""

    calculator: Literal[CALCULATORS] = item("Kalkulator", "instalments")
    title: Line | None = item("Podpis", "Dług 5000 zł na 18 rat", None)
    inputs: Json = item("Dane", {"principal": "5000.00"})
    outcome: Json = item("Wynik", {"allowed": True})


class Programme(Table):
    """What every programme tells; `instrument` and `terms` are added for each instrument."""

    id: Id = item("Identyfikator", "work-off-2012", hint="instrument z łącznikami i rok aktu")
    title: Line = item("Nazwa programu", "Praca za czynsz")
    act: Act = item("Akt")
    related_acts: list[Act] = item("Inne akty", None, [])
    status: Literal["active", "closed", "planned", "unknown"] = item("Stan", "unknown")
    valid_from: Day | None = item("Obowiązuje od", "2015-01-01", None)
    valid_to: Day | None = item("Obowiązuje do", "2018-12-31", None)
    questions: list[Id] = item("Pytania poradnika, które ilustruje", ["workoff-hourly-rates"], [],
                               "można nie wybrać żadnego: program i tak trafi na stronę miasta i do porównań")
    summary: Text = item("Streszczenie", "Dłużnik może odpracować zaległość sprzątaniem.")
    conditions: list[Condition] = item("Warunki", None, [])
    effects: list[Effect] = item("Efekty", None, [])
    examples: list[Example] = item("Przykłady obliczeń", None, [])
    checked_on: Day | None = item("Sprawdzono dnia", "2026-11-22", None, "puste = jak dla miasta")
    source: Line | None = item("Źródło", "BIP, tekst uchwały", None, "puste = jak dla miasta")
    notes: list[Text] = item("Uwagi", ["Źródło podaje dwie daty."], [])


def _programme_of(instrument: str, terms: type[Table]) -> type[Programme]:
    return create_model("Programme_" + instrument, __base__=Programme, __doc__=f"Programme of the instrument {instrument}.",
                        instrument=(Literal[instrument], item("Instrument", instrument)), terms=(terms, item("Liczby")))


PROGRAMMES = {instrument: _programme_of(instrument, terms) for instrument, terms in TERMS.items()}
AnyProgramme = Annotated[Union[tuple(PROGRAMMES.values())], Field(discriminator="instrument")]


class Town(Table):
    """A town: its place on the map and its programmes. The story below the front matter is `body`."""

    name: Line = item("Nazwa miasta", "Rybnik")
    slug: Id = item("Nazwa pliku bez .md", "rybnik")
    voivodeship: Literal[VOIVODESHIPS] = item("Województwo", "śląskie")
    lat: Latitude = item("Szerokość geograficzna", "50.097")
    lon: Longitude = item("Długość geograficzna", "18.542")
    checked_on: Day | None = item("Sprawdzono dnia", "2026-11-22", None)
    source: Line | None = item("Źródło", "Poradnik mieszkaniowy 2017", None)
    notes: list[Text] = item("Uwagi", ["Źródło podaje dwie daty."], [])
    programmes: list[AnyProgramme] = item("Programy", None)

    _body: str = PrivateAttr("")

    @property
    def body(self) -> str:
        """The story in Markdown."""
        return self._body


def json_schema() -> dict:
    """JSON Schema of the front matter of a town file, for editors, the wizard and those who use the exported data."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Town.model_json_schema(), "title": "Plik miasta poradnika mieszkaniowego"}
