"""Folding: one spelling for what different keyboards write, applied to what is kept and to what is asked."""

import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans(
    {
        "ي": "ی",  # Arabic yeh
        "ى": "ی",  # alef maksura
        "ك": "ک",  # Arabic kaf
        "ة": "ه",  # teh marbuta
        "ـ": "",  # tatweel only stretches a word
        "\u200c": " ",  # a zero-width non-joiner parts what many write as two words
        "\u200d": "",
        "\u200e": "",
        "\u200f": "",
    }
)


class _Plain(dict[int, str]):
    """What stands for each decomposed character, worked out when a text first has it."""

    def __missing__(self, point: int) -> str:
        letter = chr(point)
        digit = unicodedata.decimal(letter, None)
        self[point] = "" if unicodedata.combining(letter) else letter if digit is None else str(digit)
        return self[point]


_PLAIN: Final = _Plain(_LETTERS)


def fold(text: str) -> str:
    """`text` in lower case, without diacritics, with Persian letters and western digits, single-spaced.

    Both sides of a comparison must be folded. Digits of every script (Unicode decimals) become 0 to 9.
    """
    plain = unicodedata.normalize("NFKD", text).translate(_PLAIN)
    return " ".join(unicodedata.normalize("NFC", plain).casefold().split())
