"""Towns in pages: cards under a question, the list of towns, the Polish labels of their terms."""

from html import escape

from macros.labels import INSTRUMENTS, STATUSES

HISTORICAL = "Przykład historyczny, proszę sprawdzić w BIP."


def towns(known: list[dict], question: str, *, base: str) -> str:
    """Cards of the towns whose programmes illustrate a question. A question that no town illustrates stops the build."""
    cards = "".join(_card(town, programme, base) for town in known for programme in town["programmes"] if question in programme["questions"])
    if not cards:
        raise ValueError(f"Żadne miasto nie ilustruje pytania „{question}”.")
    return f'<ul class="town-cards">{cards}</ul>'


def _card(town: dict, programme: dict, base: str) -> str:
    address = f"{base}miasta/{town['slug']}/#{programme['id']}"
    doubt = "" if programme["status"] == "active" else f'<p class="town-card__meta">{HISTORICAL}</p>'
    return (f'<li class="town-card"><p><strong><a href="{escape(address)}">{escape(town["name"])}</a></strong> '
            f'<span class="town-status">{STATUSES[programme["status"]]}</span></p><p>{escape(programme["summary"])}</p>'
            f'<p class="town-card__act">{escape(short_act(programme["act"]))}</p>{doubt}</li>')


def short_act(act: dict) -> str:
    """An act on a card: kind, number, year."""
    if act["kind"] == "nieznany":
        return "akt nieznany"
    year = f" z {act['date'][:4]} r." if act.get("date") else ""
    return f"{act['kind']}{' nr ' + act['number'] if act.get('number') else ''}{year}"


def towns_index(known: list[dict], *, base: str) -> str:
    """All towns with their programmes, in Polish alphabetical order."""
    rows = []
    for town in sorted(known, key=lambda town: alphabetical(town["name"])):
        programmes = "".join(f'<li><a href="{escape(base)}miasta/{town["slug"]}/#{escape(programme["id"])}">{escape(INSTRUMENTS[programme["instrument"]])}'
                             f'</a>, {escape(short_act(programme["act"]))}, {STATUSES[programme["status"]]}</li>' for programme in town["programmes"])
        rows.append(f'<tr><th scope="row"><a href="{escape(base)}miasta/{town["slug"]}/">{escape(town["name"])}</a></th>'
                    f'<td>{escape(town["voivodeship"])}</td><td><ul>{programmes}</ul></td></tr>')
    return ('<div class="table-scroll" tabindex="0" role="region" aria-label="Opisane miasta"><table class="towns-table"><caption>Opisane miasta</caption>'
            '<thead><tr><th scope="col">Miasto</th><th scope="col">Województwo</th><th scope="col">Co stosuje</th></tr></thead>'
            f"<tbody>{''.join(rows)}</tbody></table></div>")


def alphabetical(name: str) -> list[int]:
    """A sort key in the order of the Polish alphabet (Łódź after Leszno, before Mielec)."""
    order = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
    return [order.find(letter) + 1 for letter in name.lower()]
