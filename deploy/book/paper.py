"""A book as one page for the printer: druk/<name>/index.html. It needs no JavaScript and none of the theme."""

from datetime import date
from html import escape

from calculators import text
from deploy.book.content import Heading, Volume
from macros.books import WHOLE

CONTENTS_DEPTH = 3  # the whole guide: chapters, pages, questions; a chapter has one level less
SITE_NAME = "Poradnik mieszkaniowy"


def title(volume: Volume) -> str:
    """What the book is called: the guide's name, or the chapter's."""
    return SITE_NAME if volume.book.slug == WHOLE else volume.book.title


def ident(volume: Volume) -> str:
    """The id of the book's title: links to a chapter's own page lead there."""
    return "tytul" if volume.book.slug == WHOLE else volume.book.slug


def kind(volume: Volume) -> str:
    """What kind of book it is, in words above or below the title."""
    return "cały poradnik" if volume.book.slug == WHOLE else f"{SITE_NAME} – rozdział"


def depth(volume: Volume) -> int:
    """How many levels of headings stand in the contents."""
    return CONTENTS_DEPTH if volume.book.slug == WHOLE else CONTENTS_DEPTH - 1


def notes(day: date) -> tuple[str, str]:
    """What every book says before it begins: how old it is, and what it is not."""
    return (f"Stan prawny na {text.day(day)}. Wydruk się starzeje: przed decyzją proszę zajrzeć na stronę, z której pochodzi.",
            "Poradnik wyjaśnia przepisy, ale nie zastępuje porady prawnej. Teksty i dane: CC BY 4.0.")


def contents(headings: list[Heading], deepest: int) -> str:
    """The contents as nested lists of links (HTML)."""
    parts, level = [], 0
    for one in headings:
        if one.level > deepest:
            continue
        parts.append("<ul>" * max(one.level - level, 0) if one.level > level else "</li>" + "</ul></li>" * (level - one.level))
        parts.append(f'<li><a href="#{escape(one.ident)}">{escape(one.title)}</a>')
        level = one.level
    return "".join(parts) + "</li></ul>" * level


def page(volume: Volume, day: date, base: str) -> str:
    """The whole page. `base`: the address of the published site, `day`: the day of the law."""
    name, book = escape(title(volume)), volume.book
    up = "../" * book.page.count("/")
    current, advice = map(escape, notes(day))
    sections = "\n".join(f'<section class="book-page">{tree.decode_contents()}</section>' for tree in volume.sections)
    return f"""<!doctype html>
<html lang="pl" class="book">
<head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>{name} – do druku</title>
<link rel="icon" href="{up}assets/favicon.svg">
<link rel="stylesheet" href="{up}assets/css/base.css">
<link rel="stylesheet" href="{up}assets/css/book.css">
</head>
<body>
<header class="book-title">
<p class="book-kind">{escape(kind(volume))}</p>
<h1 id="{ident(volume)}">{name}</h1>
<p>{escape(book.about)}</p>
<p><strong>{current}</strong></p>
<p>{advice}</p>
<p><a href="{escape(base)}">{escape(base)}</a></p>
<p class="book-screen">To jest strona do druku. <a href="{up}{book.pdf}" type="application/pdf">Ten sam tekst jako PDF<span data-book-size="{book.slug}"></span></a> ·
<a href="{up}pobierz/">wszystkie rozdziały</a> · <a href="{up}">strona główna</a></p>
</header>
<nav class="book-contents" aria-label="Spis treści">
<h2>Spis treści</h2>
{contents(volume.headings, depth(volume))}
</nav>
<main>
{sections}
</main>
</body>
</html>
"""
