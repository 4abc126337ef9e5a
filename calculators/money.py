"""Money as whole grosze (int), never a binary float; exact fractions are rounded once, half up, at the end."""

from fractions import Fraction


def plain(grosze: int) -> str:
    """Grosze as the contract writes money: 123450 -> "1234.50"."""
    sign = "-" if grosze < 0 else ""
    whole, part = divmod(abs(grosze), 100)
    return f"{sign}{whole}.{part:02d}"


def plain_number(value: Fraction) -> str:
    """A number with at most four decimals, half up, without needless zeros: Fraction(77, 2) -> "38.5"."""
    whole, part = divmod(half_up(value * 10_000), 10_000)
    digits = f"{part:04d}".rstrip("0")
    return f"{whole}.{digits}" if digits else str(whole)


def from_plain(text: str) -> int:
    """The contract's money string ("1234.5") as grosze. The string must be valid already (see `fields.Money`)."""
    whole, _, part = text.partition(".")
    return int(whole) * 100 + int(part.ljust(2, "0") or 0)


def half_up(value: Fraction | int) -> int:
    """The nearest whole number, halves up (amounts here are never negative)."""
    value = Fraction(value)
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def split_equally(total: int, parts: int) -> list[int]:
    """`total` grosze in `parts` that differ by at most a grosz, larger ones first; they sum to `total`."""
    small, larger = divmod(total, parts)
    return [small + 1] * larger + [small] * (parts - larger)


def rounded_parts(shares: list[Fraction]) -> list[int]:
    """Whole grosze for each exact share, so that they sum to the once-rounded sum (differences of the running total)."""
    parts, running, shown = [], Fraction(0), 0
    for share in shares:
        running += share
        parts.append(half_up(running) - shown)
        shown += parts[-1]
    return parts
