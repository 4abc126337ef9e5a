"""A chart of a page as a picture of a PDF: colours that the style sheet of the site would give, and words for those who cannot see it."""

from bs4 import Tag

COLOURS = {"first": "#0d5c57", "second": "#b5651d", "third": "#8fa3b8"}  # as base.css has them
# bs4 writes attributes in lower case; outside HTML their case matters.
CASE = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}
BARS = "".join(f".bar-{name} {{ fill: {colour}; }} " for name, colour in COLOURS.items())
STYLE = (f".bar {{ fill: {COLOURS['first']}; }} {BARS}.limit {{ stroke: #1a2628; stroke-width: 2; stroke-dasharray: 5 4; }} "
         "text { font-family: Guide; font-size: 16px; fill: #4a5a5c; }")


def words(svg: Tag) -> str:
    """The text alternative: title and description. Raises ValueError for a picture without one."""
    found = [one.get_text(" ", strip=True).rstrip(".") for one in svg.find_all(["title", "desc"], recursive=False)]
    if not any(found):
        raise ValueError(f"Rysunek bez opisu: {str(svg)[:100]}")
    return ". ".join(filter(None, found)) + "."


def shade(key: Tag) -> str:
    """The colour that an entry of a legend explains."""
    return next(colour for name, colour in COLOURS.items() if f"calc-key--{name}" in key["class"])


def picture(svg: Tag) -> str:
    """The drawing as Typst's image(…)."""
    from deploy.book.markup import string

    described = words(svg)
    for name, written in CASE.items():
        if name in svg.attrs:
            svg[written] = svg.attrs.pop(name)
    svg["xmlns"] = "http://www.w3.org/2000/svg"
    source = str(svg).replace(">", f"><style>{STYLE}</style>", 1)
    return f"image(bytes({string(source)}), format: \"svg\", width: 75%, alt: {string(described)})"
