"""Polish for readers: amounts, dates, plural forms, and templates that use them.

A template names facts and says how to write them: `{total:zl}`, `{due:date}`, `{count:rata|raty|rat}`, `{rate:percent}`.
"""

from datetime import date
from fractions import Fraction
from html import escape
from string import Formatter

NBSP = "\u00a0"
MONTHS = ("styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik",
          "listopad", "grudzień")
ABBREVIATED = ("r.", "godz.", "mies.", "ust.", "poz.", "itp.", "itd.")


def grouped(whole: int) -> str:
    """1234567 -> "1 234 567" with non-breaking spaces."""
    return f"{whole:,}".replace(",", NBSP)


def amount(grosze: int) -> str:
    """123456 -> "1 234,56"."""
    sign = "-" if grosze < 0 else ""
    whole, part = divmod(abs(grosze), 100)
    return f"{sign}{grouped(whole)},{part:02d}"


def plain_amount(plain: str) -> str:
    """The contract's "1234.56" -> "1 234,56"; by the text alone, since tables hold hundreds of them."""
    whole = plain[:-3]
    return f"{grouped(int(whole)) if len(whole) > 3 else whole},{plain[-2:]}"


def zl(grosze: int) -> str:
    """123456 -> "1 234,56 zł"."""
    return amount(grosze) + NBSP + "zł"


def eur(cents: int) -> str:
    """123456 -> "1 234,56 EUR"."""
    return amount(cents) + NBSP + "EUR"


def day(value: date) -> str:
    """31.01.2027"""
    return f"{value.day:02d}.{value.month:02d}.{value.year}"


def iso_day(text: str) -> str:
    """"2027-01-31" -> "31.01.2027"."""
    return f"{text[8:10]}.{text[5:7]}.{text[:4]}"


def month(text: str) -> str:
    """"2027-01" -> "styczeń 2027"."""
    return f"{MONTHS[int(text[5:7]) - 1]} {text[:4]}"


def before_colon(sentence: str) -> str:
    """A sentence as a label: without its full stop, which would stand beside the colon; the stop of an abbreviation stays."""
    last = sentence.rsplit(maxsplit=1)[-1:]
    return sentence if last and last[0].lower() in ABBREVIATED else sentence.removesuffix(".")


def plural(count: int, one: str, few: str, many: str) -> str:
    """The Polish form for a count: 1 rata, 2 raty, 5 rat, 12 rat, 22 raty."""
    if count == 1:
        return one
    if 2 <= count % 10 <= 4 and not 12 <= count % 100 <= 14:
        return few
    return many


def decimal(value: Fraction | int | str, places: int = 4) -> str:
    """A number with a decimal comma and no needless zeros: Fraction(37, 4) -> "9,25". Longer ones are cut to `places`."""
    value = Fraction(value)
    scaled = (2 * abs(value.numerator) * 10**places + value.denominator) // (2 * value.denominator)
    whole, part = divmod(scaled, 10**places)
    digits = f"{part:0{places}d}".rstrip("0")
    return ("-" if value < 0 else "") + grouped(whole) + ("," + digits if digits else "")


class _Polish(Formatter):
    def format_field(self, value, spec: str) -> str:
        if spec in WAYS:
            return WAYS[spec](value)
        if spec.count("|") == 2:
            return f"{grouped(value)}{NBSP}{plural(value, *spec.split('|'))}"
        return super().format_field(value, spec)


WAYS = {
    "zl": zl, "eur": eur, "date": day, "isodate": iso_day, "number": decimal, "month": month, "amount": amount,
    "plain": lambda value: plain_amount(value) + NBSP + "zł",
    "percent": lambda value: decimal(value) + "%",
    "share": lambda value: decimal(value, 1) + "%",
    "months": lambda count: f"{grouped(count)}{NBSP}{plural(count, 'miesiąc', 'miesiące', 'miesięcy')}",
}
_POLISH = _Polish()


def fill(template: str, facts: dict) -> str:
    """The template with its facts written in Polish."""
    return _POLISH.vformat(template, (), facts)


def strong(sentence: str) -> str:
    """An escaped sentence whose **marked** part becomes the figure of the answer."""
    parts = escape(sentence).split("**")
    return "".join(f'<strong class="calc-figure">{part}</strong>' if number % 2 else part for number, part in enumerate(parts))
