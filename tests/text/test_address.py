"""Readers are „Państwo”: no imperative and no second person of the singular in any text for readers."""

import re

import pytest

from tests.text import sources

# Imperatives that guides like to use. Plural ones ("sprawdźcie", "sprawdźmy") count too.
IMPERATIVES = """
    czekaj dodaj dołącz dopisz doczytaj dowiedz idź kliknij kontynuuj kopiuj naciśnij napisz nazwij oblicz obejrzyj odczytaj odpracuj
    odśwież odwołaj ogłoś określ opisz otwórz pamiętaj patrz płać pobierz poczekaj podaj podpisz pokaż policz pomiń popraw poproś porównaj porozmawiaj
    poszukaj potwierdź poznaj przejdź przekaż prześlij przeczytaj przygotuj pytaj rozważ rozwiń skopiuj skorzystaj spłać spróbuj sprawdź sprawdzaj
    szukaj traktuj unikaj upewnij uruchom ustal usuń uważaj użyj uzupełnij wejdź weź wpisz wróć wskaż wstaw wybierz wyczyść wydrukuj wyłącz wypełnij
    wysyłaj wyślij włącz zacznij zadbaj zadzwoń zajrzyj zamknij zapamiętaj zapisz zapłać zapytaj zaznacz zbierz zgłoś złóż zmień zobacz zostaw zrób zwiń
""".split()
SECOND_PERSON = ["ty", "ciebie", "cię", "tobie", "tobą", r"tw(?:ój|oja|oje|ojego|ojej|oich|oim|oją|ojemu|oimi)", "wam", "wami", r"wasz\w*"]
# "masz", "możesz", "zrobisz", "słyszysz"; "byłeś", "zapłaciłaś".
VERB = r"\w+(?:asz|esz|isz|ysz)|\w+(?:łeś|łaś)"
ADDRESS = re.compile(rf"\b(?:(?:{'|'.join(IMPERATIVES)})(?:cie|my)?|{'|'.join(SECOND_PERSON)}|{VERB})\b", re.IGNORECASE)
NOT_ADDRESS = {"nasz", "afisz", "klosz", "kosz"}

# A button, or a link that stands for one, names what the machine does ("Pobierz CSV", "Policz raty"), as in every Polish programme:
# a whole short text without a full stop, or a quoted one („Oblicz”).
MACHINE = "Policz|Porównaj|Oblicz|Sprawdź|Pobierz|Kopiuj|Dodaj|Usuń|Szukaj|Pokaż|Spróbuj|Wstaw|Wyczyść|Przejdź|Zadaj|Zgłoś|Drukuj|Zamknij"
BUTTON = re.compile(rf"(?:{MACHINE})(?:,? [^\s.!?]+){{0,10}}")
QUOTED_BUTTON = re.compile(rf"„(?:{MACHINE})[^”.!?]*”")
EXCEPTIONS = {"Odpracuj swój dług": "the name of Wałbrzych's programme"}


def without_exceptions(text: str) -> str:
    """A text without its buttons and other exceptions; empty when the whole text is one."""
    text = text.strip()
    return "" if text in EXCEPTIONS or BUTTON.fullmatch(text) else QUOTED_BUTTON.sub("", text)


def addressed(text: str) -> list[str]:
    """The words of a text that address a reader as „ty”."""
    return [found[0] for found in ADDRESS.finditer(without_exceptions(text)) if found[0].lower() not in NOT_ADDRESS]


def test_readers_are_addressed_politely():
    found = [f"{sentence.place}: {word} – {sentence.text[:80]}" for sentence in sources.everything() for word in addressed(sentence.text)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("text", ["Sprawdź w BIP.", "Zasady sprawdź w urzędzie.", "Masz włączone oszczędzanie danych.", "Gdy zaczniesz wpisywać dane",
                                  "Twój dług rośnie.", "Zgłoście się.", "Nie płać dwa razy.", "Czy zapłaciłeś?", "Naciśnij „Oblicz”.", "Sprawdź obecne zasady w BIP."])
def test_an_informal_text_is_found(text):
    assert addressed(text)


@pytest.mark.parametrize("text", ["Proszę sprawdzić w BIP.", "Nasz szacunek.", "Mają Państwo dług.", "Przycisk „Oblicz” liczy.", "Dziennik Ustaw", "Policz raty",
                                  "Policz, ile pomocy jest w tej uldze"])
def test_a_polite_text_passes(text):
    assert addressed(text) == []
