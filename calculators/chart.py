"""Small SVG charts of a result, drawn with classes only (the page's style sheet colours them), with a text alternative."""

from html import escape

WIDTH, HEIGHT, TOP, BOTTOM = 640, 230, 38, 32
SHADES = ("first", "second", "third")


def columns(title: str, description: str, labels: list[str], parts: list[tuple[str, list[int]]], limit: int | None, top_label: str, ident: str) -> str:
    """A column a row, at most a few hundred, of named parts on top of each other; `limit` draws a line. Values are whole numbers not below zero."""
    highest = max([sum(values) for values in zip(*(values for _, values in parts))] + [limit or 0, 1])
    room = HEIGHT - TOP - BOTTOM
    step = WIDTH / len(labels)
    bars, below = [], [0] * len(labels)
    for shade, (_, values) in zip(SHADES, parts):
        for number, value in enumerate(values):
            below[number] += value
            if value or len(parts) == 1:
                bars.append(f'<rect class="bar-{shade}" x="{_short(number * step + step * 0.1)}" y="{_short(TOP + room - room * below[number] / highest)}" '
                            f'width="{_short(step * 0.8)}" height="{_short(room * value / highest)}"/>')
    line = ""
    if limit is not None:
        y = _short(TOP + room - room * limit / highest)
        line = f'<line class="limit" x1="0" x2="{WIDTH}" y1="{y}" y2="{y}"/>'
    texts = (f'<text x="0" y="26">{escape(top_label)}</text>'
             f'<text x="0" y="{HEIGHT - 6}">{escape(labels[0])}</text>'
             f'<text x="{WIDTH}" y="{HEIGHT - 6}" text-anchor="end">{escape(labels[-1])}</text>')
    return _figure(title, description, "".join(bars) + line + texts, HEIGHT, [name for name, _ in parts], ident)


def stacked_bar(title: str, description: str, parts: list[tuple[str, int]], limit: int, limit_label: str, ident: str) -> str:
    """One horizontal bar of named parts against a limit."""
    whole = max(limit, sum(value for _, value in parts), 1)
    x, shapes = 0.0, []
    for shade, (name, value) in zip(SHADES, parts):
        width = WIDTH * value / whole
        shapes.append(f'<rect class="bar-{shade}" x="{_short(x)}" y="40" width="{_short(width)}" height="36">'
                      f"<title>{escape(name)}</title></rect>")
        x += width
    edge = _short(WIDTH * limit / whole)
    shapes.append(f'<line class="limit" x1="{edge}" x2="{edge}" y1="32" y2="84"/>')
    anchor = ' text-anchor="end"' if limit * 2 > whole else ""
    shapes.append(f'<text x="{edge}" y="26"{anchor}>{escape(limit_label)}</text>')
    return _figure(title, description, "".join(shapes), 94, [name for name, _ in parts], ident)


def _figure(title: str, description: str, shapes: str, height: int, names: list[str], ident: str) -> str:
    keys = "".join(f'<span class="calc-key calc-key--{shade}">{escape(name)}</span> ' for shade, name in zip(SHADES, names))
    keys = f'<span class="calc-keys">{keys}</span>' if len(names) > 1 else ""
    return (f'<figure class="calc-chart"><svg viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="{ident}-t {ident}-d">'
            f'<title id="{ident}-t">{escape(title)}</title><desc id="{ident}-d">{escape(description)}</desc>{shapes}</svg>'
            f"<figcaption>{keys}{escape(title)}. {escape(description)}</figcaption></figure>")


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
