"""Figures of law read as Polish in their sentences."""

import pytest

from macros.law_pages import written

NBSP = "\u00a0"


@pytest.mark.parametrize("value, unit, shown", [
    ("3", "lata", "3 lata"), ("6", "lata", "6 lat"), ("1", "rok", "1 rok"), ("22", "lat", "22 lata"), ("12", "lat", "12 lat"),
    ("1", "mies.", "1 miesiąc"), ("2", "pełne mies.", "2 pełne miesiące"), ("6", "tygodni", "6 tygodni"), ("14", "dni", "14 dni"), ("1", "dni", "1 dzień"),
    ("20", "dni roboczych", "20 dni roboczych"), ("3", "lokale", "3 lokale"), ("5", "p.p.", "5 punktów procentowych"),
    ("300000", "EUR", "300 000 EUR"), ("31.4", "zł/godz.", "31,40 zł/godz."), ("9.25", "% rocznie", "9,25% rocznie"), ("80", "%", "80%"),
    ("true", "true/false", "tak"), ("co najmniej rok", "", "co najmniej rok"),
])
def test_a_value_with_its_unit(value, unit, shown):
    assert written(value, unit).replace(NBSP, " ") == shown
