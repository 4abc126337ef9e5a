"""Ways to ask about a page or an answer and to report an error in it, filled in with the page and the question.

    mailto(email, subject, body)     an address that opens a prefilled e-mail
    Feedback(site, repository, email).about("oddluzanie/raty/", "Spłata długu na raty")
                                     everything that macros/theme/partials/answer-tools.html shows under a page or an answer

With a repository the ways lead to its issue forms (.github/ISSUE_TEMPLATE: query parameters are named after the fields' ids), with an
e-mail to a letter, with both to both. With neither to the page that says so, which then holds the letter ready to be copied, with the page
and the question (docs/assets/js/answers.mjs). Nothing here sends anything: a reader does.
"""

import json
from html import escape
from typing import NamedTuple
from urllib.parse import quote, urlencode

from macros.feedback_words import ADDRESS_HERE, ANSWER, COPY, KINDS, PAGE, PREPARED, PRIVACY, TO_FILL, UNFINISHED_ANSWER, UNFINISHED_PAGE

# Form of a kind: its file, the field for the page's address, the field for the beginning of the reader's sentence ("" = none).
FORMS = {"ask": ("pytanie.yml", "where", ""), "error": ("blad.yml", "page", ""), "unhelpful": ("pytanie.yml", "where", "question")}
# Where the ways are described, and where they lead when the publisher has given no address.
PLACES = {"ask": "wspoltworzenie/#zadaj-pytanie", "error": "wspoltworzenie/#zglos-blad", "unhelpful": "wspoltworzenie/#zadaj-pytanie"}
# Who helps in person, by the first folder of a page; elsewhere as for debts.
HELP = {"remonty": "remonty/#pomoc-na-miejscu"}
HELP_ELSEWHERE = "oddluzanie/#pomoc-na-miejscu"


class Way(NamedTuple):
    """A link: `href` absolute, or relative to the site's root."""

    href: str
    label: str


class About(NamedTuple):
    """What can be said about a page, or about one answer of it (then with its id and question), as lists of ways.

    `related`: other answers, as ways; `help`: where people help in person (relative to the site's root)."""

    anchor: str
    title: str
    ask: list[Way]
    error: list[Way]
    unhelpful: list[Way]
    related: list[Way]
    help: str


def mailto(email: str, subject: str, body: str) -> str:
    """An RFC 6068 address: everything percent-encoded, lines end with CRLF. `body` has plain line ends."""
    written = body.replace("\n", "\r\n")
    return f"mailto:{quote(email, safe='@')}?subject={quote(subject, safe='')}&body={quote(written, safe='')}"


def issue(repository: str, form: str, title: str, fields: dict[str, str]) -> str:
    """The address of a new issue with a form's title and fields filled in. `repository`: its address."""
    given = urlencode({"template": form, "title": title, **fields}, quote_via=quote, safe="")
    return f"{repository.rstrip('/')}/issues/new?{given}"


class Feedback:
    """Knows where readers' messages go. `site`: the address of the published guide; `repository`, `email`: empty when there is none."""

    address_here = ADDRESS_HERE

    def __init__(self, site: str, repository: str = "", email: str = ""):
        self.site, self.repository, self.email = (site or "/").rstrip("/") + "/", repository or "", email or ""

    def ways(self, kind: str, address: str, page: str, question: str = "") -> list[Way]:
        """The links of a kind ("ask", "error", "unhelpful") about a page or an answer at an absolute `address`. KeyError for another kind."""
        words, (form, field, sentence) = KINDS[kind], FORMS[kind]
        unfinished = UNFINISHED_ANSWER if question else UNFINISHED_PAGE
        facts = {"subject": question or page, "page": page, "address": address, "privacy": PRIVACY, "unfinished": unfinished}
        facts["place"] = (ANSWER if question else PAGE).format(**facts)
        title = words.subject.format(**facts)
        found = []
        if self.repository:
            given = {field: address, **({sentence: unfinished} if sentence else {})}
            found.append(Way(issue(self.repository, form, title, given), words.label))
        if self.email:
            found.append(Way(mailto(self.email, title, words.mail.format(**facts)), words.mail_label))
        return found or [Way(_prepared_at(kind, address, page, question), words.label)]

    def about(self, path: str, page: str, anchor: str = "", question: str = "", related: list[Way] | None = None) -> About:
        """The ways of a page (`path` relative to the site's root), or of its answer with the id `anchor`."""
        address = self.site + path + (f"#{anchor}" if anchor else "")
        found = {kind: self.ways(kind, address, page, question) for kind in KINDS}
        return About(anchor, question or page, **found, related=related or [], help=HELP.get(path.split("/")[0], HELP_ELSEWHERE))

    def about_missing(self, title: str) -> list[Way]:
        """Ways to ask about a page that does not exist and to report it; its address is known to the reader's browser only."""
        return [*self.ways("ask", ADDRESS_HERE, title), *self.ways("error", ADDRESS_HERE, title)]

    def contact(self, kind: str) -> list[Way]:
        """The links of a kind that concern no page, for docs/wspoltworzenie; empty when the publisher has given no address."""
        return self.ways(kind, self.site, "Poradnik mieszkaniowy") if self.repository or self.email else []


def _prepared_at(kind: str, address: str, page: str, question: str) -> str:
    """The page that says that there is no address yet, with what the message is about in its query."""
    path, anchor = PLACES[kind].split("#")
    about = {"rodzaj": kind, "adres": address, "strona": page} | ({"pytanie": question} if question else {})
    return f"{path}?{urlencode(about, quote_via=quote, safe='')}#{anchor}"


def letters(place: str) -> dict[str, dict[str, str]]:
    """The letters that readers may copy at a place ("zglos-blad"), by kind: about an answer and about a page, with {names} of what is not known yet."""
    found = {}
    for kind, words in KINDS.items():
        if PLACES[kind].split("#")[1] == place:
            facts = {"privacy": PRIVACY, "subject": "{subject}"}
            found[kind] = {"answer": words.mail.format(**facts, place=ANSWER, unfinished=UNFINISHED_ANSWER),
                           "page": words.mail.format(**facts, place=PAGE, unfinished=UNFINISHED_PAGE)}
    return found


def _prepared(kind: str) -> str:
    """The place for a letter that a reader copies; the browser fills it in and shows it when the reader comes from a page or an answer."""
    place = PLACES[kind].split("#")[1]
    return (f'<div class="prepared" hidden data-search-exclude data-prepared="{escape(json.dumps(letters(place), ensure_ascii=False))}">'
            f'<label>{PREPARED}<textarea rows="12" autocomplete="off"></textarea></label>'
            f'<button type="button" class="md-button" data-tool="letter">{COPY}</button><p role="status"></p></div>')


def contact(feedback: Feedback, kind: str, *, base: str) -> str:
    """The links of a kind as buttons (Markdown), or a note that the publisher has yet to fill in an address, with the letter that a reader may keep until then."""
    found = feedback.contact(kind)
    buttons = " ".join(f"[{way.label}]({way.href}){{ .md-button .md-button--primary }}" for way in found)
    return buttons or f'Adres: <em class="to-fill">{TO_FILL}</em>\n\n{_prepared(kind)}'
