"""Spelling: keys under which the usual transliterations of a name meet, in Latin and in Arabic script.

A key is what is left of a name when it is written as the Arabic script does: consonants and long vowels,
with letters that Dari and Pashto speakers do not tell apart made one. The Latin script does not say which of
its vowels are long, so that a Latin name has several keys; two spellings may be of one name where they share
one. Hussain, Hossein, Husayn and حسین meet in "hsyn"; Hassan and حسن ("hsn") do not meet them, nor does
Ahmadi meet Ahmadzai.
"""

import re
from functools import lru_cache
from itertools import product
from typing import Final

_ARABIC: Final = {
    **dict.fromkeys("ثسصڅ", "s"),
    **dict.fromkeys("ذزضظژځږ", "z"),
    **dict.fromkeys("تطټ", "t"),
    **dict.fromkeys("دډ", "d"),
    **dict.fromkeys("حه", "h"),
    **dict.fromkeys("کق", "k"),
    **dict.fromkeys("رړ", "r"),
    **dict.fromkeys("نڼ", "n"),
    **dict.fromkeys("شښ", "S"),
    **dict.fromkeys("اع", ""),
    **dict(zip("بپجچخغفگلموی", "bpjCxGfglmwy", strict=True)),
}
_LATIN: Final = (
    # Longer spellings first: what stands earlier is tried first.
    ("sch", "S"), ("tch", "C"), ("kh", "x"), ("gh", "G"), ("ch", "C"), ("sh", "S"), ("zh", "z"), ("ph", "f"),
    ("th", "s"), ("dh", "z"), ("dj", "j"), ("ck", "k"),
    ("ai", "y"), ("ay", "y"), ("ei", "y"), ("ey", "y"), ("ee", "y"), ("ie", "y"),
    ("oo", "w"), ("ou", "w"), ("au", "w"), ("aw", "w"), ("ow", "w"),
    ("i", "y?"), ("o", "w?"), ("u", "w?"), ("a", ""), ("e", ""),
    ("q", "k"), ("c", "k"), ("k", "k"), ("v", "w"), ("w", "w"), ("y", "y"), ("x", "x"),
    *((letter, letter) for letter in "bdfghjlmnprstz"), ("?", "h?"),
)  # fmt: skip
_SOUNDS: Final = dict(_LATIN)
_PIECE: Final = re.compile("|".join(re.escape(spelling) for spelling, _ in _LATIN))
_MOST_OPEN: Final = 4
"""Vowels of a Latin name that may be long or short; further ones are taken for short."""
_SHORTEST: Final = 2
"""Letters of a name, and of a key."""


@lru_cache(maxsize=16384)
def keys(word: str) -> frozenset[str]:
    """The keys of one folded word; none for what is too short, or in another script."""
    if len(word) < _SHORTEST:
        return frozenset()
    if word.isascii() and word.isalpha():
        return _fitting(_latin(word))
    if all(letter in _ARABIC for letter in word):
        return _fitting(_arabic(word))
    return frozenset()


def _latin(word: str) -> list[str]:
    begins = "'" if word[0] in "aeiou" else ""
    # A last h after a vowel is written or not: Fatimah, Fatima.
    # So it is with the last letter of مصطفی, which says a and is written as y: Mustafa.
    word = re.sub(r"a$", "i", re.sub(r"(?<=[ae])h$", "?", word))
    sounds = [_SOUNDS[piece] for piece in _PIECE.findall(word)]
    open_ones = [place for place, sound in enumerate(sounds) if sound.endswith("?")]
    choices: list[tuple[str, ...]] = [(sound,) for sound in sounds]
    for place in open_ones[:_MOST_OPEN]:
        choices[place] = (sounds[place][0], "")
    for place in open_ones[_MOST_OPEN:]:
        choices[place] = ("",)
    return [begins + "".join(chosen) for chosen in product(*choices)]


def _arabic(word: str) -> list[str]:
    begins = "'" if word[0] in "اع" else ""
    made = begins + "".join(_ARABIC[letter] for letter in word)
    # The last ه of فاطمه is a vowel, that of شاه is not; that of عبدالله is written either way in Latin.
    return [made, made[:-1]] if word.endswith("ه") and not word.endswith("اه") else [made]


def _fitting(made: list[str]) -> frozenset[str]:
    """Keys with doubled letters made one, as long as there is enough left to tell names apart."""
    single = (re.sub(r"(.)\1+", r"\1", key) for key in made)
    return frozenset(key for key in single if len(key) >= _SHORTEST)
