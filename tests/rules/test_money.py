"""Whole grosze, one rounding, nothing lost."""

from fractions import Fraction

from hypothesis import given, strategies as st

from calculators import money

AMOUNTS = st.integers(0, 10**12)


def test_plain_has_always_two_decimals():
    assert [money.plain(grosze) for grosze in (0, 5, 50, 123450, -7)] == ["0.00", "0.05", "0.50", "1234.50", "-0.07"]


def test_from_plain_reads_what_the_contract_allows():
    assert [money.from_plain(text) for text in ("0", "1234", "1234.5", "1234.56")] == [0, 123400, 123450, 123456]


@given(AMOUNTS)
def test_plain_and_back(grosze):
    assert money.from_plain(money.plain(grosze)) == grosze


def test_half_up_at_the_half():
    assert [money.half_up(Fraction(n, 10)) for n in (4, 5, 14, 15, 25)] == [0, 1, 1, 2, 3]


@given(AMOUNTS, st.integers(1, 600))
def test_equal_parts_sum_to_the_whole_and_differ_by_a_grosz(total, parts):
    found = money.split_equally(total, parts)
    assert len(found) == parts and sum(found) == total
    assert found[0] - found[-1] <= 1 and found == sorted(found, reverse=True)


@given(st.lists(st.fractions(0, 10**9), max_size=40))
def test_rounded_parts_sum_to_the_rounded_sum(shares):
    found = money.rounded_parts(shares)
    assert sum(found) == money.half_up(sum(shares, Fraction(0)))
    assert all(abs(part - share) < 1 for part, share in zip(found, shares))
