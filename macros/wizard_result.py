"""What the wizard shows when a town is complete: the card as the guide will show it, the file, the ways to send it."""

from datetime import date
from html import escape
from urllib.parse import quote

from macros import town_pages
from macros.feedback import mailto
from macros.town_terms_text import rows_of_terms

# Longer addresses are cut or refused: hosts take about 8000 characters, mail programs about 2000.
LONGEST_ADDRESS, LONGEST_MAIL = 7500, 1900


def html(town: dict, text: str, described: bool, asked: dict) -> str:
    """`town`: the checked data of one programme; `text`: its file; `described`: the town has a file already. `asked` tells the day ("on"),
    the site's root ("base") and where a file can be sent ("repository", "email"; empty when there is no such way)."""
    (programme,) = town["programmes"]
    base, repository, email = asked["base"], asked["repository"], asked["email"]
    name = f"{town['slug']}.md"
    card = town_pages.cards([(town, programme)], date.fromisoformat(asked["on"]), base)
    # The page that the card will lead to does not exist yet.
    card = card.replace(f'<a href="{base}miasta/{town["slug"]}/#{programme["id"]}">', "").replace("</a>", "")
    terms = "".join(f"<dt>{escape(label)}</dt><dd>{'<br>'.join(map(escape, value.split(chr(10))))}</dd>" for label, value in rows_of_terms(programme))
    return (
        f'<h3 tabindex="-1">Gotowe: plik {escape(name)}</h3>{_already(town, repository, base) if described else ""}'
        f"<h4>Tak miasto pokaże się w poradniku</h4>{card}" + (f'<dl class="facts">{terms}</dl>' if terms else "")
        + f'<h4>Treść pliku</h4><pre class="wizard-file" tabindex="0" role="region" aria-label="Treść pliku {escape(name)}"><code>{escape(text)}</code></pre>'
        f'<h4>Jak to przesłać</h4><div class="calc-tools"><button type="button" class="md-button md-button--primary wizard-save" data-name="{escape(name)}">Pobierz plik</button>'
        '<button type="button" class="md-button wizard-copy">Kopiuj treść</button>'
        f'{_host(repository, name, text, described)}{_mail(email, town["name"], name, text)}'
        '<button type="button" class="md-button wizard-change">Popraw dane</button></div>'
    )


def _already(town: dict, repository: str, base: str) -> str:
    page = f'<a href="{escape(base)}miasta/{town["slug"]}/">{escape(town["name"])} ma już swój plik</a>'
    return (f'<p class="wizard-caution">{page}. Nowy program trzeba dopisać w nim pod „programmes”: od wiersza „- id” do drugiego wiersza „---”. '
            "Można też wysłać całość, a redakcja złączy oba pliki.</p>")


def _host(repository: str, name: str, text: str, described: bool) -> str:
    """A page of the repository's host with the file filled in; for a town that has one, the page that edits it."""
    if not repository:
        return ""
    root = repository.rstrip("/")
    address = f"{root}/edit/main/docs/miasta/{name}"
    label = "Otwórz plik miasta w repozytorium"
    if not described:
        label = "Otwórz jako nowy plik w repozytorium"
        address = f"{root}/new/main/docs/miasta?filename={quote(name, safe='')}"
        full = f"{address}&value={quote(text, safe='')}"
        if len(full) <= LONGEST_ADDRESS:
            address = full
        else:
            label += " (treść trzeba wkleić)"
    return f'<a class="md-button wizard-host" href="{escape(address)}" rel="noopener">{label}</a>'


def _mail(email: str, town: str, name: str, text: str) -> str:
    if not email:
        return ""
    body = f"Dzień dobry,\n\nprzesyłam plik {name} do poradnika.\n\n"
    subject = f"Nowe miasto w poradniku: {town}"
    full = mailto(email, subject, body + text)
    if len(full) > LONGEST_MAIL:
        full = mailto(email, subject, body + "(Proszę wkleić tu skopiowaną treść albo dołączyć pobrany plik).\n")
    return f'<a class="md-button wizard-mail" href="{escape(full)}">Wyślij e-mailem</a>'
