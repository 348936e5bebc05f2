"""Folding: one spelling for what different keyboards write, applied to what is kept and to what is asked."""

import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans(
    {
        "ي": "ی",  # Arabic yeh
        "ى": "ی",  # alef maksura
        "ې": "ی",  # the five Pashto yehs are typed for one another
        "ۍ": "ی",
        "ے": "ی",
        "ك": "ک",  # Arabic kaf
        "ڪ": "ک",
        "ګ": "گ",  # Pashto gaf
        "ة": "ه",  # teh marbuta
        "ۃ": "ه",
        "ە": "ه",  # what is left of ۀ
        "ہ": "ه",
        "ھ": "ه",
        "ٱ": "ا",  # alef wasla
        "ء": "",  # a hamza of its own is left out as often as it is written
        "ـ": "",  # tatweel only stretches a word
        "\u00ad": "",  # a soft hyphen shows where a word may be parted
        "\u200b": " ",
        "\u200c": " ",  # a zero-width non-joiner parts what many write as two words
        "\u200d": "",
        "\u2060": "",
        "\ufeff": "",
        **dict.fromkeys("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", ""),
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

    Both sides of a comparison must be folded. Digits of every script (Unicode decimals) become 0 to 9. The
    letters that only Pashto has (ټ ډ ړ ڼ ځ څ ښ ږ) stay what they are, but for its yehs and its gaf.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    # NFKC_Casefold (Unicode 3.13, D147), decomposed: folding the case can bring new marks to light.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join(unicodedata.normalize("NFC", decomposed.translate(_PLAIN)).split())
