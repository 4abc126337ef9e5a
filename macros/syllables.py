"""Syllables of Polish words, as many as vowels that are heard."""

import re

VOWELS = re.compile("[aąeęioóuy]")
# "i" before another vowel only softens the consonant: ziemia (2), historia (3), unii (2).
SOFTENER = re.compile("i(?=[aąeęioóuy])")
# "au" and "eu" are one syllable in borrowed words: auto (2), Europa (3), restauracja (4).
DIPHTHONG = re.compile("[ae]u")
# Two syllables where a prefix meets "u" or an ending begins with it: nauka, zaufanie, niezauważony, nieuczciwy, przeuczony, muzeum, jubileusz.
HIATUS = re.compile(r"^(?:nie|po|do)?(?:poza|prze|na|za)(?=u)|^nie(?=u)|e(?=um(?:$|[aiuo]$|ami$|ach$|ów$))|e(?=usz)")


def syllables(word: str) -> int:
    """How many syllables a word has; "w" and "z" have none. Digits and signs do not count."""
    parted = HIATUS.sub(lambda found: found[0] + "-", word.lower())
    return len(VOWELS.findall(DIPHTHONG.sub("a", SOFTENER.sub("", parted))))
