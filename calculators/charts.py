"""Which charts a result has, by `words.CHART`: None, one plan or several. A plan names what of the outcome becomes a chart of `calculators.chart`.

A plan of columns has `rows`, `label` (a day or "month") and either `value` or `parts` ((key, name) pairs, put on top of each other; a part
that is not known is left out, and `unknown` says so); it may have `limit`, `before` (what the first column started from) and a `note`. A plan of a bar has `bar`
((key, name) pairs) and its `limit`, both in `unit`.
"""

from calculators import chart, money, text
from calculators.words import common

UNITS = {"EUR": text.eur, "zł": text.zl}


def drawn(words, outcome: dict, prefix: str) -> dict[str | None, str]:
    """The charts as HTML: those of rows under the key of their rows, the others under None. Ids start with `prefix`."""
    plans = words.CHART if isinstance(words.CHART, tuple) else (words.CHART,)
    found: dict[str | None, str] = {}
    for number, plan in enumerate(plans, 1):
        ident = f"{prefix}-chart" if number == 1 else f"{prefix}-chart-{number}"
        if plan and "bar" in plan:
            found[None] = found.get(None, "") + _bar(plan, outcome, ident)
        elif plan and common.lookup(outcome, plan["rows"]):
            found[plan["rows"]] = found.get(plan["rows"], "") + _columns(plan, outcome, ident)
    return found


def _bar(plan: dict, outcome: dict, ident: str) -> str:
    write = UNITS[plan["unit"]]
    parts = [(label, money.from_plain(outcome[key])) for key, label in plan["bar"]]
    limit, named = money.from_plain(outcome[plan["limit"]]), plan["limit_name"]
    description = ", ".join(f"{label}: {write(value)}" for label, value in parts) + f", {named}: {write(limit)}"
    return chart.stacked_bar(plan["title"], description[0].upper() + description[1:], parts, limit, f"{named} {write(limit)}", ident)


def _columns(plan: dict, outcome: dict, ident: str) -> str:
    rows = common.lookup(outcome, plan["rows"])
    write = text.month if plan["label"] == "month" else text.iso_day
    labels = [write(row[plan["label"]]) for row in rows]
    parts = [(name, [money.from_plain(row[key] or "0.00") for row in rows]) for key, name in plan.get("parts") or ((plan["value"], ""),)]
    sums = [sum(values) for values in zip(*(values for _, values in parts))]
    limit = money.from_plain(outcome[plan["limit"]]) if "limit" in plan else None
    start = money.from_plain(outcome[plan["before"]]) if "before" in plan else sums[0]
    description = f"Od {text.zl(start)} do {text.zl(sums[-1])}, {labels[0]} – {labels[-1]}. " + plan.get("note", "Wszystkie wartości są w tabeli.")
    if any(row[key] is None for key, _ in plan.get("parts", ()) for row in rows):
        description += " " + plan["unknown"]
    return chart.columns(plan["title"], description, labels, parts, limit, text.zl(max(sums + [limit or 0])), ident)
