"""Terms of the instruments of debt relief (chapter 2 of the guide): the numbers of an act that a calculator uses.

Everywhere null (or an absent field) means "the source does not say", never "no" and never "zero".
Legal basis of instalments, deferral, write-off and amnesty: art. 59 of the public finance act of 27 August 2009; of working off: art. 453 of
the civil code.
"""

from decimal import Decimal
from typing import Literal

from pydantic import model_validator

from macros.town_types import (Count, Day, Days, Id, Line, Money, MonthDay, Months, Number, Occupies, Percent, Share, Table, item, refuse)


class Decision(Table):
    """One office of the act that may grant a relief, and up to what amount."""

    id: Id = item("Identyfikator", "zgm_director")
    title: Line = item("Kto decyduje", "Dyrektor Zakładu Gospodarki Mieszkaniowej")
    limit: Money | None = item("Do jakiej kwoty", "10000.00", None, "puste = bez ograniczenia")
    unit: Id | None = item("Jednostka, której to dotyczy", "zgm", None, "puste = każda")
    above: Id | None = item("Kto decyduje powyżej", "president", None)
    instruments: list[Literal["instalments", "deferral", "write_off"]] = item("Jakich ulg to dotyczy", ["instalments"])
    yearly: bool = item("Kwota na dłużnika w roku", True, False)


class Default(Table):
    """What follows when the debtor does not keep the dates."""

    due_at_once: bool | None = item("Reszta staje się od razu wymagalna", True, None)
    interest_from: Literal["application", "original_due"] | None = item(
        "Od kiedy odsetki", "application", None, "application = od dnia złożenia wniosku, original_due = od pierwotnego terminu")


class LongerTerm(Table):
    """A row of the act that allows a longer term under conditions; `months` null = decided individually."""

    occupies: list[Occupies] | None = item("Jakich lokali dotyczy", ["dwelling"], None)
    principal_over: Money | None = item("Należność główna powyżej", "9000.00", None)
    principal_up_to: Money | None = item("Należność główna do", "27000.00", None)
    rent_multiple_over: Count | None = item("Należność główna powyżej tylu miesięcznych czynszów", 10, None)
    months: Months | None = item("Najdłużej miesięcy", 36, None, "puste = indywidualnie")

    @model_validator(mode="after")
    def ordered(self):
        low, high = self.principal_over, self.principal_up_to
        if low and high and Decimal(low) >= Decimal(high):
            refuse(f"dolna granica {low} nie jest mniejsza od górnej {high}; dozwolone: principal_over mniejsze niż principal_up_to", "principal_over")
        return self


class Relief(Table):
    """What instalments and deferral have in common."""

    max_months: Months | None = item("Najdłużej miesięcy", 18, None, "zwykły limit; puste = źródło nie podaje")
    absolute_max_months: Months | None = item("Najdłużej w ogóle", 18, None, "puste = dłużej można indywidualnie")
    counted_from: Literal["granting", "agreement"] | None = item("Od kiedy liczy się okres", "granting", None)
    occupies: list[Occupies] | None = item("Jakich lokali dotyczy", ["dwelling", "commercial", "garage"], None)
    default: Default | None = item("Skutek niedotrzymania terminu", None, None)
    decides: list[Decision] = item("Kto udziela ulgi", None, [])

    @model_validator(mode="after")
    def absolute_is_not_lower(self):
        if self.max_months and self.absolute_max_months and self.absolute_max_months < self.max_months:
            refuse(f"najdłuższy okres ({self.absolute_max_months}) jest krótszy od zwykłego ({self.max_months}); "
                   "dozwolone: co najmniej max_months albo puste pole", "absolute_max_months")
        return self


class InstalmentsTerms(Relief):
    """Spreading a debt over instalments."""

    longer: list[LongerTerm] = item("Dłuższe okresy", None, [])
    interest_on_plan: bool | None = item("Odsetki od należności rozłożonej na raty", False, None)


class DeferralTerms(Relief):
    """Putting off the date of payment."""

    interest_on_plan: bool | None = item("Odsetki za okres odroczenia", False, None)


class WriteOffTerms(Table):
    """Writing off a debt as a standing instrument, without a window of dates."""

    max_share: Share | None = item("Najwięcej procent długu", "100", None)
    grounds: list[Literal["debtor_interest", "public_interest", "ex_officio"]] | None = item("Podstawy", ["debtor_interest"], None)
    occupies: list[Occupies] | None = item("Jakich lokali dotyczy", ["dwelling"], None)
    decides: list[Decision] = item("Kto udziela ulgi", None, [])


class IncomeLimit(Table):
    """Income a month for a person of the household, as a percentage of a dated figure of law."""

    base: Literal["lowest_pension"] = item("Od czego liczony", "lowest_pension", hint="lowest_pension = najniższa emerytura")
    several_percent: Percent = item("W gospodarstwie wieloosobowym, procent", "125")
    single_percent: Percent = item("W gospodarstwie jednoosobowym, procent", "175")
    months: Months | None = item("Średnia z ilu miesięcy", 12, None)


class FloorArea(Table):
    """Largest floor area of a dwelling: the n-th number is for n persons."""

    by_persons: list[Number] = item("Powierzchnia według liczby osób, m²", ["35", "40"])
    each_further: Number | None = item("Na każdą następną osobę, m²", "5", None)
    separate_room_or_wheelchair: Number | None = item("Dodatek z powodu niepełnosprawności, m²", "15", None)


class Stage(Table):
    """A part of the write-off and when it comes: after so many months counted from the agreement, or on a day of the act."""

    share: Share = item("Procent długu", "40")
    after_months: Months | None = item("Po ilu miesiącach od porozumienia", 12, None)
    not_before: Day | None = item("Nie wcześniej niż", "2016-12-31", None)
    condition: Id | None = item("Warunek", "current-charges", None, "id z listy conditions")


class Variant(Table):
    """One way to pay the rest, with its own window of application dates (both ends included; null = not known)."""

    variant: Literal["lump_sum", "instalments"] | None = item("Sposób spłaty", "lump_sum", None, "puste = źródło nie podaje")
    title: Line | None = item("Nazwa wariantu", "30% w 18 miesięcy", None)
    applied_from: Day | None = item("Wnioski od", "2016-10-01", None)
    applied_to: Day | None = item("Wnioski do", "2016-12-31", None)
    write_off: Share = item("Umorzenie, procent długu", "70")
    instalments_max: Months | None = item("Najwięcej rat", 5, None)
    instalments_monthly: bool | None = item("Raty miesięczne", True, None)
    pay_within_months: Months | None = item("Spłata w ciągu miesięcy od porozumienia", 3, None)
    pay_until: Day | None = item("Ostatni dzień spłaty", "2015-12-30", None)
    written_off_by: Day | None = item("Umorzenie najpóźniej", "2018-03-31", None)
    stages: list[Stage] = item("Etapy umorzenia", None, [], "puste = całość naraz, po spłacie")

    @model_validator(mode="after")
    def consistent(self):
        if self.applied_from and self.applied_to and self.applied_from > self.applied_to:
            refuse(f"początek {self.applied_from} jest po końcu {self.applied_to}; dozwolone: applied_from najpóźniej w dniu applied_to", "applied_from")
        staged = sum(Decimal(stage.share) for stage in self.stages)
        if self.stages and staged != Decimal(self.write_off):
            refuse(f"etapy dają razem {staged}, a całe umorzenie to {self.write_off}; dozwolone: suma share równa write_off", "stages")
        if self.variant == "lump_sum" and self.instalments_max is not None:
            refuse("spłata jednorazowa nie ma rat; dozwolone: usuń instalments_max albo wpisz variant: instalments", "instalments_max")
        return self


class AmnestyTerms(Table):
    """A write-off of a part of the debt for those who pay the rest, open for some time."""

    occupies: list[Occupies] | None = item("Jakich lokali dotyczy", ["dwelling"], None)
    includes_interest: bool | None = item("Umorzenie obejmuje odsetki", True, None)
    debt_existed_on: Day | None = item("Zadłużenie istniało w dniu", "2014-12-31", None)
    debt_older_than_months: Months | None = item("W tym dniu starsze niż (miesiące)", 12, None)
    amount_as_of: Literal["agreement", "application"] | None = item("Na kiedy ustala się kwotę", "agreement", None)
    amount_as_of_day: Day | None = item("Kwota na dzień", "2011-03-31", None)
    variants: list[Variant] = item("Warianty i terminy wniosków", None, [], "puste = źródło nie podaje")
    income: IncomeLimit | None = item("Kryterium dochodu", None, None)
    floor_area: FloorArea | None = item("Kryterium powierzchni", None, None)
    derogation_percent: Share | None = item("Odstępstwo od kryteriów, procent", "20", None)
    current_charges_months: Months | None = item("Bieżące opłaty przez tyle miesięcy", 24, None)
    current_charges_until: Day | None = item("Bieżące opłaty do dnia", "2016-12-31", None)
    adjudicated_pay_until: Day | None = item("Ostatni dzień spłaty przy długu zasądzonym", "2015-12-30", None)
    court_costs: Literal["in_full"] | None = item("Koszty sądowe i egzekucyjne", "in_full", None, "in_full = do zapłaty w całości")
    state_treasury_share: Literal["in_full"] | None = item("Część Skarbu Państwa", "in_full", None)
    overpayments: Literal["reduce_write_off"] | None = item("Nadpłaty za media", "reduce_write_off", None)
    underpayments: Literal["in_full"] | None = item("Niedopłaty za media", "in_full", None)
    interest_stops: Literal["agreement"] | None = item("Odsetek nie nalicza się od", "agreement", None)
    notice_within_days: Days | None = item("Zawiadomienie dłużników w ciągu dni", 30, None)
    agreement_within_days: Days | None = item("Porozumienie w ciągu dni od wniosku", 30, None)


class Rate(Table):
    """What an hour of a kind of work is worth: an amount, or a percentage of the base rate."""

    work: Id = item("Rodzaj pracy", "cleaning", hint="any = każda praca; cleaning, repair, other albo własny")
    title: Line = item("Nazwa pracy", "Prace porządkowe")
    amount: Money | None = item("Stawka, zł za godzinę", "10.00", None)
    base_percent: Percent | None = item("Procent stawki bazowej", "120", None)

    @model_validator(mode="after")
    def one_of(self):
        if (self.amount is None) == (self.base_percent is None):
            refuse("stawka potrzebuje jednej wartości; dozwolone: amount albo base_percent; np. amount: 12.00", "work")
        return self


class BaseRate(Table):
    """How the base rate an hour is reckoned from figures of law."""

    of: Literal["minimum_wage"] = item("Liczona od", "minimum_wage")
    divided_by: Literal["average_monthly_hours"] = item("Podzielone przez", "average_monthly_hours")


class WorkOffTerms(Table):
    """Paying a debt with work (art. 453 of the civil code)."""

    rates: list[Rate] = item("Stawki", None, [], "puste = źródło nie podaje")
    base_rate: BaseRate | None = item("Stawka bazowa", None, None)
    debt_over: Money | None = item("Dług wyższy niż", "2500.00", None)
    debt_at_least: Money | None = item("Dług co najmniej", "2000.00", None)
    income: IncomeLimit | None = item("Kryterium dochodu", None, None)
    charges_paid_months: Months | None = item("Bieżące opłaty przez tyle miesięcy przed wnioskiem", 3, None)
    charges_must_be_current: bool | None = item("Bieżące opłaty muszą być płacone", True, None)
    workers: list[Literal["debtor", "jointly_liable", "adult_resident", "third_party"]] | None = item("Kto może pracować", ["debtor"], None)
    third_party_consent: bool | None = item("Osoba trzecia za zgodą wierzyciela", True, None)
    people_max: Count | None = item("Najwięcej osób", 2, None)
    kinds: list[Line] | None = item("Rodzaje prac", ["prace porządkowe"], None)
    kinds_open: bool | None = item("Lista prac jest otwarta", True, None)
    only_once: bool | None = item("Tylko raz", True, None)
    stops_collection: bool | None = item("Wstrzymuje windykację", False, None)
    start_within_days: Days | None = item("Początek pracy w ciągu dni", 7, None)
    settled_by_day: MonthDay | None = item("Rozliczenie do dnia następnego miesiąca", 5, None)
    absences_to_end: Count | None = item("Nieobecności, po których umowę można rozwiązać", 2, None)
    unpaid_periods_to_end: Count | None = item("Niezapłacone okresy, po których umowę można rozwiązać", 2, None)
    debtor_notice_days: Days | None = item("Wypowiedzenie przez dłużnika, dni", 14, None)

    @model_validator(mode="after")
    def base_rate_is_known(self):
        if any(rate.base_percent for rate in self.rates) and self.base_rate is None:
            refuse("stawki w procentach nie da się policzyć bez stawki bazowej; dozwolone: dodaj base_rate; "
                   "np. base_rate: {of: minimum_wage, divided_by: average_monthly_hours}", "rates")
        return self


class DwellingExchangeTerms(Table):
    """A move to a dwelling that the tenant can afford."""

    voluntary: bool | None = item("Dobrowolna", True, None)
    to_smaller: bool | None = item("Na mniejszy lokal", True, None)
    write_off: Share | None = item("Umorzenie po zamianie, procent długu", "100", None)
    debt_as_of: Day | None = item("Dług na dzień", "2011-03-31", None)
    later_debt_paid_first: bool | None = item("Późniejszy dług trzeba najpierw spłacić", True, None)


class PreventionTerms(Table):
    """Acting before a debt grows."""

    first_notice_months: Count | None = item("Pierwsza wiadomość w którym miesiącu zaległości", 1, None)
    channels: list[Literal["phone", "sms", "letter", "visit", "talk", "leaflet"]] | None = item("Drogi kontaktu", ["phone"], None)
    tells: list[Line] | None = item("O czym dowiaduje się dłużnik", ["możliwość ulgi"], None)
    tells_social_welfare: bool | None = item("Zarządca zawiadamia pomoc społeczną", True, None)
