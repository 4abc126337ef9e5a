"""Rows of a result as a list of cards: for rows whose sentences would not fit into a table."""

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Cards:
    """Which rows of an outcome become cards. `verdicts` are the words for yes, no and not known; a part is (field, label)."""

    rows: str
    title: str
    verdict: str
    verdicts: dict[bool | None, str]
    parts: tuple[tuple[str, str], ...]


STATES = {True: "yes", False: "no", None: "open"}


def draw(rows: list[dict], plan: Cards, level: int, base: str) -> str:
    """An ordered list; `base` is the relative address of the site's root, `level` that of the headings."""
    return f'<ol class="calc-ways">{"".join(_card(row, plan, level, base) for row in rows)}</ol>'


def _card(row: dict, plan: Cards, level: int, base: str) -> str:
    verdict = row[plan.verdict]
    parts = "".join(_part(label, row[name], base) for name, label in plan.parts if row.get(name))
    return (f'<li class="calc-way" data-fits="{STATES[verdict]}"><h{level} class="calc-way-title">{escape(row[plan.title])} '
            f'<span class="calc-verdict">{escape(plan.verdicts[verdict])}</span></h{level}><dl>{parts}</dl></li>')


def _part(label: str, value, base: str) -> str:
    """A sentence, several sentences as a list, or links in one line (of no use on paper, hence their class)."""
    if isinstance(value, str):
        return f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>"
    if isinstance(value[0], dict):
        links = ", ".join(f'<a href="{escape(base + one["address"])}">{escape(one["title"])}</a>' for one in value)
        return f'<dt class="calc-way-links">{escape(label)}</dt><dd class="calc-way-links">{links}</dd>'
    return f"<dt>{escape(label)}</dt><dd><ul>{''.join(f'<li>{escape(one)}</li>' for one in value)}</ul></dd>"
