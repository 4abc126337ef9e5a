"""The shape of `terms` is checked for every instrument, also where the calculator comes later."""

import pytest

from macros.town_schema import PROGRAMMES
from macros.towns import check_text, json_schema

FULL = {
    "work_off": "{rates: [{work: any, title: Praca, amount: 12.00}], debt_over: 2500.00, workers: [debtor], people_max: 2, settled_by_day: 5}",
    "amnesty": "{variants: [{variant: lump_sum, applied_to: 2016-03-31, write_off: 75, pay_within_months: 3}], court_costs: in_full, "
               "income: {base: lowest_pension, several_percent: 125, single_percent: 175}, floor_area: {by_persons: [35, 40]}}",
    "write_off": "{max_share: 100, decides: [{id: mayor, title: Burmistrz, instruments: [write_off]}]}",
    "instalments": "{max_months: 18, default: {due_at_once: true, interest_from: application}}",
    "deferral": "{max_months: 12, absolute_max_months: 12, counted_from: granting}",
    "prevention": "{first_notice_months: 1, channels: [sms, phone], tells_social_welfare: true}",
    "dwelling_exchange": "{to_smaller: true, write_off: 100, debt_as_of: 2011-03-31}",
    "heritage_grant": "{shares: [{id: usual, title: zwykle, percent: 50}]}",
    "zone_grant": "{shares: [{id: other, title: inne, percent: 30}], own_funds_shown: true, call_notice_days: 30}",
    "municipal_loan": "{max_amount: 30000.00, cost_share: 80, interest: {kind: fixed, rate: 2}, max_months: 96}",
    "loan_fund": "{interest: {kind: base_plus_margin, base: WIBOR 3M, margin_from: 1.4}, scoring: [{id: location, title: Adres, weight: 50}]}",
    "tax_exemption": "{max_years: 5, cost_share: 90, cap: none, starts: month_after_completion, built_before: 1980}",
    "eu_project": "{cost_share: 85, limits: [{id: building, title: budynek, amount: 120000.00}]}",
    "advisory": "{help: [legal, technical]}",
    "repair_fund": "{communities: 44, contributions: [{id: fund, title: fundusz, communities: 33, yearly: 71000.00}]}",
    "reduced_fee": "{fee: 0.01, unit: za m², former_from: 2.00, former_to: 4.00}",
    "rental_agency": "{lease: sublease, max_floor_area: 65, years_from: 5, years_to: 10}",
    "relocation_support": "{people: 2000, roles: [{id: guide, title: Latarnik, does: pomaga}]}",
    "social_mix": "{measures: [rozproszenie mieszkań]}",
}


def town(instrument: str, terms: str) -> str:
    name = instrument.replace("_", "-")
    return (f"---\nname: X\nslug: x\nvoivodeship: śląskie\nlat: 50\nlon: 19\nchecked_on: 2026-11-22\nsource: BIP\nprogrammes:\n  - id: {name}-2015\n"
            f"    instrument: {instrument}\n    title: T\n    act: {{kind: nieznany, title: T}}\n    status: unknown\n    questions: [social-mix]\n"
            f"    summary: S.\n    terms: {terms}\n---\n")


def test_every_instrument_is_tried():
    assert set(FULL) == set(PROGRAMMES)


@pytest.mark.parametrize("instrument", FULL)
def test_terms_that_say_nothing_and_full_ones_are_right(instrument):
    assert check_text(town(instrument, "{}"), "x") == []
    assert check_text(town(instrument, FULL[instrument]), "x") == []


@pytest.mark.parametrize("instrument", FULL)
def test_terms_refuse_what_they_do_not_know(instrument):
    found = check_text(town(instrument, "{stawka: 12}"), "x")
    assert len(found) == 1 and "programmes.0.terms.stawka: nieznane pole" in found[0]
    assert "programmes.0.terms: to nie jest grupa pól" in check_text(town(instrument, "[12]"), "x")[0]


def test_every_field_has_a_polish_label_for_the_wizard():
    tables = [json_schema(), *json_schema()["$defs"].values()]
    unnamed = [name for table in tables for name, field in table.get("properties", {}).items() if not field.get("title") and "$ref" not in field]
    assert unnamed == []
