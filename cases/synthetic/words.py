"""Words that mean nothing, as often as words of a language: the k-th of them has a weight of 1/k."""

from random import Random
from typing import Final

from cases.synthetic.chance import chance, many_falling

SIZE: Final = 5_000
# Few enough letters that hardly any word of a language comes out.
_ONSETS: Final = ("b", "d", "f", "g", "k", "l", "m", "n", "r", "sk", "t", "v", "z")
_VOWELS: Final = "aiou"
_CODAS: Final = ("", "", "", "l", "m", "n", "r", "sk")
_LETTERS_A_WORD: Final = 6


class Vocabulary:
    """5,000 different words, the most frequent first."""

    def __init__(self, seed: int) -> None:
        draws = chance(seed, "words")
        found: dict[str, None] = {}
        while len(found) < SIZE:
            found[_word(draws, syllables=1 + len(found).bit_length() // 5)] = None
        self.words: Final = tuple(found)

    def sentences(self, draws: Random, *, letters: int) -> str:
        """Sentences of 6 to 14 words, about `letters` characters in all."""
        drawn = many_falling(draws, self.words, max(1, letters // _LETTERS_A_WORD))
        written = []
        while drawn:
            length = draws.randint(6, 14)
            written.append(" ".join(drawn[:length]).capitalize() + ".")
            drawn = drawn[length:]
        return " ".join(written)


def _word(draws: Random, *, syllables: int) -> str:
    made = [draws.choice(_ONSETS) + draws.choice(_VOWELS) for _ in range(syllables)]
    return "".join(made) + draws.choice(_CODAS)
