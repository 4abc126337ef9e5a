"""What the guide says when a reader wants to ask, to report an error, or was not helped (macros/feedback.py puts it together).

In each text `{subject}` is the question of an answer, or the title of a page without one; `{page}` the page's title; `{address}` its address.
"""

from typing import NamedTuple


class Kind(NamedTuple):
    """One kind of message: what its link says, its subject, and the text that the reader finishes."""

    label: str
    mail_label: str
    subject: str
    mail: str


KINDS = {
    "ask": Kind("Zadaj pytanie", "Zadaj pytanie e-mailem", "Pytanie: {subject}",
                "Dzień dobry,\n\nmam pytanie.\n\nOdpowiedź: {subject}\nStrona: {page}\nAdres: {address}\n\nMoje pytanie:\n\n\n{privacy}\n"),
    "error": Kind("Zgłoś błąd", "Zgłoś błąd e-mailem", "Błąd: {subject}",
                  "Dzień dobry,\n\nw poradniku jest błąd.\n\nOdpowiedź: {subject}\nStrona: {page}\nAdres: {address}\n\nCo jest nie tak:\n\n\n"
                  "Co to potwierdza (akt, przepis, odnośnik), jeśli wiadomo:\n\n\n{privacy}\n"),
    "unhelpful": Kind("Proszę napisać, czego zabrakło", "Proszę napisać e-mail, czego zabrakło", "Nie pomogło: {subject}",
                      "Dzień dobry,\n\n{unfinished}\n\n\nOdpowiedź: {subject}\nStrona: {page}\nAdres: {address}\n\n{privacy}\n"),
}
# How a reader's sentence begins; the reader ends it.
UNFINISHED = "Ta odpowiedź mi nie pomogła, bo "
PRIVACY = "(Proszę nie podawać nazwisk ani adresów dłużników i nie opisywać sprawy konkretnej osoby.)"
# Stands for an address that only the reader's browser knows (a page that does not exist); docs/assets/js/answers.mjs puts it in.
# Letters and spaces only, so that both sides encode it alike.
ADDRESS_HERE = "tu proszę wpisać adres strony"
TO_FILL = "do uzupełnienia przez wydawcę (mkdocs.yml: extra.repository albo extra.publisher.email)"
