"""The calculators by name. A rule module has NAME, FIELDS, `check` and `reckon`; its words are `words.<name>`.

To add one: write the rule, its words, and a line here. Modules are imported when they are first asked for, so that the
browser starts only what the page needs.
"""

from importlib import import_module

RULES = {
    "instalments": "calculators.debt_relief.instalments",
    "tax_exemption": "calculators.renovation.tax_exemption",
    "de_minimis": "calculators.debt_relief.de_minimis",
    "late_interest": "calculators.debt_relief.late_interest",
    "deferral": "calculators.debt_relief.deferral",
    "grant_equivalent": "calculators.debt_relief.grant_equivalent",
    "amnesty": "calculators.debt_relief.amnesty",
    "compare_amnesties": "calculators.debt_relief.compare_amnesties",
    "work_off": "calculators.debt_relief.work_off",
    "mixed_plan": "calculators.debt_relief.mixed_plan",
    "authority": "calculators.debt_relief.authority",
    "tax": "calculators.debt_relief.tax",
    "ex_officio": "calculators.debt_relief.ex_officio",
    "which_instrument": "calculators.debt_relief.which_instrument",
}


def rule(name: str):
    """The module of a calculator's rule; KeyError for an unknown name."""
    return import_module(RULES[name])


def words(name: str):
    """The module of a calculator's wording; KeyError for an unknown name."""
    if name not in RULES:
        raise KeyError(name)
    return import_module("calculators.words." + name)
