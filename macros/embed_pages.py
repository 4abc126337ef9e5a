"""For towns that put a calculator on their own site: each calculator's snippet, and the fields that it can fill in."""

from collections.abc import Iterator
from html import escape
from urllib.parse import urlsplit

from calculators import catalogue, fields, forms
from calculators.towns import Towns

TOWN = "rybnik"  # the example of a preset, for calculators that know its rules


def sample_town(name: str, towns: Towns) -> str:
    """A town that the calculator's own list has; empty where the form asks for none or nobody has described one."""
    if not fields.find(catalogue.rule(name).FIELDS, "town"):
        return ""
    known = forms.names(name, "town", towns)
    return TOWN if TOWN in known else next(iter(known), "")


def snippet(name: str, towns: Towns, address: str) -> str:
    """What a town copies into its page, with a town filled in where the form asks for one. `address`: the guide's, with a slash at its end."""
    words = catalogue.words(name)
    town = sample_town(name, towns)
    preset = f' data-town="{town}"' if town else ""
    return (f'<script async src="{address}osadz.js"></script>\n'
            f'<poradnik-kalkulator name="{words.SLUG}"{preset}>\n'
            f'  <a href="{address}kalkulatory/{words.SLUG}/">{escape(words.TITLE)} – kalkulator Poradnika mieszkaniowego</a>\n'
            "</poradnik-kalkulator>")


def presets(name: str, towns: Towns) -> Iterator[tuple[str, str, str]]:
    """(field, its label, what may be filled in) of a calculator's single fields, in the order of its form. Fields of rows have no presets,
    for rows are the reader's; nor have an act's own questions."""
    rule, words = catalogue.rule(name), catalogue.words(name)
    example = forms.texts(rule.FIELDS, words.EXAMPLE)
    for _, names in [*words.GROUPS, *filter(None, [words.MORE])]:
        for path in names:
            field, label = fields.find(rule.FIELDS, path), words.LABELS[path]
            if isinstance(field, fields.Answers):
                continue
            if isinstance(field, fields.Choice):
                allowed = ", ".join(f"{choice} ({label.choices[choice]})" for choice in field.choices)
            elif isinstance(field, fields.Flag):
                allowed = "tak, nie"
            elif path == "town":
                allowed = f"np. {sample_town(name, towns)}"
            else:
                allowed = f"np. {example.get(path) or field.to_text(field.sample)}"
            yield path, label.label, allowed


def embed_snippets(towns: Towns, address: str, *, base: str) -> str:
    """A section of each calculator in the catalogue (Markdown): its snippet with a button that copies it, its preview, its presets."""
    return "\n\n".join(_section(name, towns, address, base) for name in catalogue.RULES)


def _section(name: str, towns: Towns, address: str, base: str) -> str:
    words = catalogue.words(name)
    ident = f"kod-{words.SLUG}"
    rows = "".join(f"<tr><td><code>data-{escape(path)}</code></td><td>{escape(label)}</td><td>{escape(allowed)}</td></tr>" for path, label, allowed in presets(name, towns))
    return (
        f"### {words.TITLE} {{ #osadz-{words.SLUG} }}\n\n"
        # One block of HTML: the theme's own script serves the button.
        f'<div class="embed-snippet"><pre tabindex="0"><code id="{ident}">{escape(snippet(name, towns, address))}</code></pre>'
        f'<p><button type="button" class="md-button" data-clipboard-target="#{ident}">Kopiuj kod<span class="visually-hidden">: {escape(words.TITLE)}</span></button> '
        f'<a href="{base}kalkulatory/{words.SLUG}/osadz/" target="_blank" rel="noopener">Podgląd<span class="visually-hidden">: {escape(words.TITLE)} '
        "(otwiera się w nowej karcie)</span></a></p>"
        f'<details><summary>Co można wpisać z góry</summary><div class="table-scroll" role="group" tabindex="0" aria-label="{escape(words.TITLE)}: pola"><table class="law-table">'
        f'<thead><tr><th scope="col">atrybut</th><th scope="col">pole</th><th scope="col">wartość</th></tr></thead><tbody>{rows}</tbody></table></div></details></div>'
    )


def embed_policy(address: str, *, base: str = "") -> str:
    """The directives that a town's own security policy needs, as text for a block of code."""
    parts = urlsplit(address)
    origin = f"{parts.scheme}://{parts.netloc}"
    return f"script-src {origin}; frame-src {origin}"
