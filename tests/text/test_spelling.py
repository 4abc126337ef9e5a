"""Polish words are spelled as the dictionary has them, or stand in the project's own list."""

import re
from pathlib import Path

import pytest

from tests.text import hunspell, sources

OWN = Path(__file__).with_name("slowa.txt")


@pytest.fixture(scope="module")
def unknown():
    """Asks the dictionary; the test is skipped where there is none and none can be installed."""
    if not hunspell.installed():
        pytest.skip(f"no hunspell with Polish here and no right to install it (packages {' and '.join(hunspell.PACKAGES)})")
    return hunspell.unknown


def own_words() -> list[str]:
    """The project's list: a word a line, # starts a remark."""
    lines = (line.split("#")[0].strip() for line in OWN.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]


def is_name_of_a_town_file(word: str, place: str) -> bool:
    """Those who add a town need no list for the names of its streets, offices and firms."""
    return place.startswith("docs/miasta/") and word != word.lower()


@pytest.fixture(scope="module")
def places() -> dict[str, list[str]]:
    """Every word for readers with the places it stands in."""
    found: dict[str, list[str]] = {}
    for sentence in sources.everything():
        for word in sources.words_of(sentence.text):
            if is_name_of_a_town_file(word, sentence.place):
                continue
            found.setdefault(word, []).append(sentence.place)
    return found


def test_words_are_spelled_right(places, unknown):
    wrong = unknown(set(places)) - set(own_words())
    assert not wrong, "\n".join(f"{word}: {', '.join(places.get(word, [])[:3])}" for word in sorted(wrong))


def test_a_misspelled_word_is_found(unknown):
    assert unknown({"mieszkanie", "mieszkane", "odpracowanie", "wspólnota", "wspulnota"}) == {"mieszkane", "wspulnota"}


def test_the_own_list_has_no_needless_word(places, unknown):
    words = own_words()
    assert words == sorted(set(words)), "sorted, each once"
    assert set(words) - set(places) == set(), "in no text"
    assert set(words) - unknown(set(words)) == set(), "in the dictionary"


@pytest.mark.parametrize("path", sorted((sources.ROOT / "docs").rglob("*.md")), ids=lambda path: path.name)
def test_front_matter_is_yaml_with_a_description(path):
    # MkDocs shows a page whose front matter is broken without a word: the title and the description are lost in silence.
    front = sources.front_matter(path.read_text(encoding="utf-8"))
    assert front.get("description") or front.get("programmes"), "the front matter is missing or is no YAML (a colon in a text needs quotes)"


def test_every_kind_of_text_is_read(places):
    read = {place.split("/")[0] + "/" + place.split("/")[1] if "/" in place else place for found in places.values() for place in found}
    assert {"docs/oddluzanie", "docs/miasta", "docs/assets", "calculators/words", "calculators/law", "macros/theme"} <= read


def test_templates_give_all_their_forms():
    assert sources._filled("{count:rata|raty|rat} po {first:zl}, **razem** {total:zl}").split() == ["rata", "raty", "rat", "po", ",", "razem"]


# A word typed twice, two full stops, a hyphen where a dash belongs, straight quotation marks. "o nie nie poprosił" is right.
SLIPS = re.compile(r"\b(?!nie\b)(\w{2,}) \1\b|(?<![.…])\.\.(?!\.)|[^\W\d] - [^\W\d]|(?<![=\w])\"\w[^\"]*\"")


def test_pages_have_no_slips_of_the_keyboard():
    found = [f"{sentence.place}: {slip[0]} – {sentence.text[:80]}" for sentence in sources.pages() for slip in SLIPS.finditer(sentence.text)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("text", ["To jest jest źle.", "Koniec r..", "raty - spłata", 'tak zwany "dług"'])
def test_a_slip_is_found(text):
    assert SLIPS.search(text)
