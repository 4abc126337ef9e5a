"""What the guide says when a reader wants to ask, to report an error, or was not helped (macros/feedback.py puts it together).

In the texts `{subject}` is the question of an answer, or the title of a page without one; `{page}` the page's title; `{address}` its address;
`{place}` the three together; `{unfinished}` the beginning of a reader's sentence.
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
                "Dzień dobry,\n\nmam pytanie.\n\n{place}\n\nMoje pytanie:\n\n\n{privacy}\n"),
    "error": Kind("Zgłoś błąd", "Zgłoś błąd e-mailem", "Błąd: {subject}",
                  "Dzień dobry,\n\nw poradniku jest błąd.\n\n{place}\n\nCo jest nie tak:\n\n\n"
                  "Co to potwierdza (akt, przepis, odnośnik), jeśli wiadomo:\n\n\n{privacy}\n"),
    "unhelpful": Kind("Proszę napisać, czego zabrakło", "Proszę napisać e-mail, czego zabrakło", "Nie pomogło: {subject}",
                      "Dzień dobry,\n\n{unfinished}\n\n\n{place}\n\n{privacy}\n"),
}
# What the message is about: an answer, or a page as a whole.
ANSWER = "Odpowiedź: {subject}\nStrona: {page}\nAdres: {address}"
PAGE = "Strona: {page}\nAdres: {address}"
# How a reader's sentence begins; the reader ends it.
UNFINISHED_ANSWER = "Ta odpowiedź mi nie pomogła, bo "
UNFINISHED_PAGE = "Ta strona mi nie pomogła, bo "
PRIVACY = "(Proszę nie podawać nazwisk ani adresów dłużników i nie opisywać sprawy konkretnej osoby.)"
# Stands for an address that only the reader's browser knows (a page that does not exist); docs/assets/js/answers.mjs puts it in.
# Letters and spaces only, so that both sides encode it alike.
ADDRESS_HERE = "tu proszę wpisać adres strony"
# A guide without an address keeps the letter for the reader, who may send it another way.
PREPARED = "Treść wiadomości, razem ze stroną i pytaniem. Można ją dopisać, skopiować i przekazać wydawcy."
COPY = "Kopiuj treść"
TO_FILL = "do uzupełnienia przez wydawcę (mkdocs.yml: extra.repository albo extra.publisher.email)"
