"""Terms of the instruments that help communities to renovate (chapter 3 of the guide) and of those of chapter 4.

Everywhere null (or an absent field) means "the source does not say", never "no" and never "zero".
"""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, model_validator

from macros.town_types import (Allowed, Count, Day, Days, Id, Line, Money, MonthDay, Months, Number, Percent, Share, Table, Year, Years, _money,
                               _number_schema, item, refuse)

Cap = Annotated[str, BeforeValidator(lambda value: value if value == "none" else _money(value)),
                _number_schema(r"^(none|[0-9]{1,12}(\.[0-9]{1,2})?)$"),
                Allowed("kwota w złotych albo none (uchwała nie ma limitu kwoty)")]


class TaxExemptionTerms(Table):
    """Exemption from property tax after a renovation (art. 7 ust. 3 of the act on local taxes and charges).

    `cap`: an amount, "none" = the act has no limit of amount, null = the source does not say.
    """

    max_years: Years | None = item("Najdłużej lat", 5, None)
    cost_share: Share | None = item("Najwyżej procent kosztów", "90", None)
    cap: Cap | None = item("Najwyżej kwota", "20000.00", None, "none = bez limitu kwoty; puste = źródło nie podaje")
    starts: Literal["month_after_completion"] | None = item("Początek", "month_after_completion", None)
    min_outlay: Money | None = item("Najmniejszy koszt remontu", "5000.00", None)
    built_before: Year | None = item("Budynek sprzed roku", 1980, None)
    object: Literal["buildings", "buildings_and_land"] | None = item("Co jest zwolnione", "buildings_and_land", None)
    costs_after: Day | None = item("Koszty poniesione po dniu", "2016-12-31", None)
    works_started_after: Day | None = item("Remont rozpoczęty po dniu", "2010-06-12", None)
    works: list[Literal["facade", "facade_and_roof", "roof"]] | None = item("Jaki remont", ["facade"], None)
    area: Literal["town", "listed_streets", "map"] | None = item("Gdzie", "listed_streets", None)
    in_proportion_to_share: bool | None = item("We wspólnocie według udziału w nakładach", True, None)


class GrantShare(Table):
    """The largest part of the costs that a grant may cover, for a case that the act names."""

    id: Id = item("Identyfikator", "inventory")
    title: Line = item("W jakim przypadku", "nieruchomość w gminnej ewidencji zabytków")
    percent: Share = item("Najwyżej procent kosztów", "50")


class GrantTerms(Table):
    """Grants to renovation: of monuments (art. 81 of the monuments act) or in a special zone (art. 35 of the revitalisation act)."""

    shares: list[GrantShare] = item("Udział dotacji w kosztach", None, [], "puste = źródło nie podaje")
    works: list[Line] | None = item("Jakie prace", ["remont elewacji"], None)
    granted_by: Line | None = item("Kto przyznaje", "Rada Miasta", None)
    own_funds_shown: bool | None = item("Trzeba wykazać środki własne", True, None)
    call_notice_days: Days | None = item("Ogłoszenie naboru, dni wcześniej", 30, None)


class ScoreOption(Table):
    """An answer to a criterion and its points."""

    title: Line = item("Odpowiedź", "tak")
    points: Number = item("Punkty", "6")


class Criterion(Table):
    """A criterion of choice: points by answer, at most so many points by a formula, or a weight."""

    id: Id = item("Identyfikator", "works")
    title: Line = item("Kryterium", "Rodzaj robót")
    options: list[ScoreOption] = item("Odpowiedzi i punkty", None, [])
    max_points: Number | None = item("Najwięcej punktów", "30", None)
    weight: Share | None = item("Waga, procent", "20", None)
    formula: Line | None = item("Wzór", "udział × 30 / największy udział", None)


class LoanInterest(Table):
    """Interest of a loan a year."""

    kind: Literal["interest_free", "fixed", "inflation_previous_year", "base_plus_margin"] = item("Rodzaj", "fixed")
    rate: Percent | None = item("Stopa, procent rocznie", "2", None)
    base: Line | None = item("Stawka bazowa", "WIBOR 3M", None)
    margin_from: Percent | None = item("Marża od", "1.4", None)
    margin_to: Percent | None = item("Marża do", "1.5", None)


class LoanTerms(Table):
    """Loans to communities: from the municipal budget, or from a loan fund."""

    lender: Line | None = item("Kto pożycza", "gmina", None)
    max_amount: Money | None = item("Najwięcej", "30000.00", None)
    more_in_special_cases: bool | None = item("W szczególnych przypadkach więcej", True, None)
    cost_share: Share | None = item("Najwyżej procent kosztów", "80", None)
    own_share_min: Share | None = item("Wkład własny co najmniej, procent", "20", None)
    amount_rule: Line | None = item("Inny limit", "wartość z polisy pomniejszona o hipoteki", None)
    interest: LoanInterest | None = item("Oprocentowanie", None, None)
    fee_from: Percent | None = item("Prowizja od, procent", "1", None)
    fee_to: Percent | None = item("Prowizja do, procent", "2", None)
    max_months: Months | None = item("Spłata najdłużej miesięcy", 60, None)
    term_individual: bool | None = item("Okres spłaty ustalany indywidualnie", True, None)
    security: list[Literal["blank_bill", "account_authority", "repair_fund_authority", "insurance_assignment", "guarantee",
                           "loan_insurance", "mortgage", "other"]] | None = item("Zabezpieczenie", ["blank_bill"], None)
    decision_days: Days | None = item("Decyzja w ciągu dni", 30, None)
    granted_until: Line | None = item("Pożyczki przyznaje się do", "31 maja każdego roku", None)
    paid_out: Literal["after_works"] | None = item("Wypłata", "after_works", None)
    granted_within_days: Days | None = item("Umowa w ciągu dni od zabezpieczenia", 14, None)
    repayment_day: MonthDay | None = item("Rata do dnia miesiąca", 10, None)
    scoring: list[Criterion] = item("Kryteria wyboru", None, [])


class AmountLimit(Table):
    """The largest amount, for a case."""

    id: Id = item("Identyfikator", "building")
    title: Line = item("W jakim przypadku", "na budynek")
    amount: Money = item("Kwota", "120000.00")


class EuProjectTerms(Table):
    """A town's project with European money in which communities are partners."""

    cost_share: Share | None = item("Dofinansowanie najwyżej, procent kosztów", "85", None)
    limits: list[AmountLimit] = item("Limity kosztów", None, [])
    works: list[Line] | None = item("Jakie prace", ["dach"], None)
    commercial_area_reduces: bool | None = item("Lokale użytkowe zmniejszają dofinansowanie", True, None)
    formal: list[Line] | None = item("Kryteria formalne", ["położenie w obszarze"], None)
    scoring: list[Criterion] = item("Kryteria punktowe", None, [])


class Contribution(Table):
    """What the town pays to communities in a year."""

    id: Id = item("Identyfikator", "renovation")
    title: Line = item("Na co", "fundusz remontowy")
    communities: Count | None = item("Ile wspólnot", 33, None)
    yearly: Money | None = item("Kwota w roku", "71000.00", None)


class RepairFundTerms(Table):
    """The town as an owner in communities: its part of the repair fund and of running costs."""

    communities: Count | None = item("W ilu wspólnotach gmina ma lokale", 44, None)
    contributions: list[Contribution] = item("Wpłaty", None, [])


class ReducedFeeTerms(Table):
    """A lower municipal charge for renovation, for instance for scaffolding on the pavement."""

    fee: Money | None = item("Opłata", "0.01", None)
    unit: Line | None = item("Za co", "za m² dziennie", None)
    former_from: Money | None = item("Wcześniej od", "2.00", None)
    former_to: Money | None = item("Wcześniej do", "4.00", None)

    @model_validator(mode="after")
    def ordered(self):
        if self.former_from and self.former_to and Decimal(self.former_from) > Decimal(self.former_to):
            refuse(f"wcześniejsza stawka od {self.former_from} jest większa niż do {self.former_to}; dozwolone: former_from najwyżej former_to", "former_from")
        return self


class RentalAgencyTerms(Table):
    """Renting private dwellings for those who cannot afford the market."""

    operator: Line | None = item("Kto prowadzi", "spółka miejska", None)
    lease: Literal["sublease", "mediation"] | None = item("Umowa", "sublease", None, "sublease = podnajem, mediation = samo pośrednictwo")
    dwellings: Count | None = item("Ile mieszkań", 10, None)
    max_floor_area: Number | None = item("Powierzchnia najwyżej, m²", "65", None)
    rooms_from: Count | None = item("Pokoi od", 1, None)
    rooms_to: Count | None = item("Pokoi do", 3, None)
    years_from: Years | None = item("Umowa na lat od", 5, None)
    years_to: Years | None = item("Umowa na lat do", 10, None)
    residence_years: Years | None = item("Mieszka w mieście od lat", 3, None)
    rent_max: Money | None = item("Czynsz dla właściciela najwyżej", "1200.00", None)
    tenant_pays: Share | None = item("Najemca płaci procent czynszu", "40", None)
    rent_set_by: Line | None = item("Jak ustala się czynsz", "przetarg ofertowy", None)


class Role(Table):
    """Somebody who helps, and with what."""

    id: Id = item("Identyfikator", "guide")
    title: Line = item("Rola", "Gospodarz Obszaru")
    does: Line = item("Czym się zajmuje", "informuje mieszkańców")


class RelocationSupportTerms(Table):
    """Help for residents who move because of renovation."""

    people: Count | None = item("Ile osób", 2000, None)
    roles: list[Role] = item("Kto pomaga", None, [])


class AdvisoryTerms(Table):
    """Advice for communities or tenants."""

    help: list[Literal["legal", "technical", "financial", "training", "tools", "guidelines", "social", "employment"]] | None = item(
        "W czym", ["legal"], None)


class SocialMixTerms(Table):
    """Keeping tenants of different income together."""

    measures: list[Line] | None = item("Działania", ["rozproszenie mieszkań gminnych"], None)
