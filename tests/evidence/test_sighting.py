"""Passages in later texts: found where they stood, or not found; never in a place that looks like it."""

import re
from random import Random
from typing import Final

import pytest

from cases.evidence.folded import Folded
from cases.evidence.sighting import Sighting, sighting
from cases.evidence.span import TextSpan
from cases.vocabulary.standing import Standing
from tests.contracts.trust import reached, times

OLD: Final = (
    "The camp was cleared in June. Fahim, a former soldier, said that he had nowhere to go.\n"
    "In Kabul, 218 people were killed, the report says. In Herat, 14 people were killed, the report says.\n"
    "“We are deportees,” he said on Monday. “They came at night to every house of the village.”"
)


def _seen(words: str, now: str, *, old: str = OLD, nth: int = 0) -> Sighting:
    start = -1
    for _ in range(nth + 1):
        start = old.index(words, start + 1)
    return sighting(TextSpan(start, start + len(words)), Folded.of(old), Folded.of(now))


@pytest.mark.parametrize(
    ("words", "now", "standing"),
    [
        ("218 people were killed", OLD, Standing.STANDS),
        ("218 people were killed", "A new beginning.\n" + OLD.replace("June", "July"), Standing.STANDS),
        ("We are deportees", OLD.replace("“", "«").replace("”", "»"), Standing.STANDS),
        ("218 people were killed", OLD.replace("218", "281"), Standing.GONE),
        ("218 people were killed", "Of 218 people were killed few were named.", Standing.ELSEWHERE),
        ("people were killed", OLD.replace("In Kabul, 218 people were killed, ", ""), Standing.ELSEWHERE),
    ],
    ids=["unchanged", "further down", "other marks", "another number", "other surroundings", "a look-alike"],
)  # fmt: skip
def test_a_passage_stands_or_it_does_not(words: str, now: str, standing: Standing) -> None:
    seen = _seen(words, now)
    assert seen.standing is standing
    if seen.span:
        assert Folded.of(seen.span.of(now)).text == words


def test_of_two_places_that_are_alike_none_is_taken() -> None:
    line = "At least 40 people were killed in the attack, officials said. Nobody was named by them so far.\n"
    assert _seen("40 people", line * 4, old=line * 3, nth=1).standing is Standing.ELSEWHERE


_WORDS: Final = ("the", "of", "in", "said", "killed", "people", "Kabul", "218", "least", "report", "were")


class _Traced:
    """A text that remembers of each character where in the first text it stood."""

    def __init__(self, random: Random, text: str) -> None:
        self._random = random
        self.letters = list(zip(text, range(len(text)), strict=True))

    @property
    def text(self) -> str:
        return "".join(letter for letter, _origin in self.letters)

    def origins(self, span: TextSpan) -> list[int]:
        return [origin for _letter, origin in self.letters[span.start : span.end]]

    def edit(self) -> None:
        """A stretch taken out, copied to somewhere else or moved there; new words put in or instead."""
        start = self._random.randrange(len(self.letters) + 1)
        end = min(len(self.letters), start + self._random.choice((1, 5, 20, 80)))
        stretch = self.letters[start:end]
        kind = self._random.choice(("out", "copy", "move", "new", "instead"))
        if kind in ("out", "move", "instead"):
            del self.letters[start:end]
        if kind in ("new", "instead"):
            words = " ".join(self._random.choices(_WORDS, k=self._random.randrange(1, 9)))
            stretch = [(letter, -1) for letter in f" {words} "]
        if kind != "out":
            at = start if kind in ("new", "instead") else self._random.randrange(len(self.letters) + 1)
            self.letters[at:at] = stretch


@pytest.mark.trust
def test_after_random_edits_a_passage_is_found_or_orphaned_and_never_wrong() -> None:
    """Of sentences that are much alike; what is found came from where the passage stood."""
    found = 0
    for number in range(times(200)):
        random = Random(number)  # noqa: S311 - nothing secret
        old = "".join(_sentence(random) for _ in range(random.randrange(2, 14)))
        words = [TextSpan(*each.span()) for each in re.finditer(r"\w+", old)]
        first = random.randrange(len(words))
        last = min(len(words) - 1, first + random.choice((0, 1, 4, 10)))
        start, end = words[first].start, words[last].end
        now = _Traced(random, old)
        for _ in range(random.choice((0, 1, 1, 2, 3, 6))):
            now.edit()
        seen = sighting(TextSpan(start, end), Folded.of(old), Folded.of(now.text))
        if seen.span:
            found += 1
            there = now.origins(seen.span)
            assert 2 * sum(start <= origin < end for origin in there) > len(there), (number, old, now.text)
    assert found > times(200) // 4
    reached("sightings", times(200))


def _sentence(random: Random) -> str:
    place, number = random.choice(("Kabul", "Herat", "Balkh")), random.choice(("218", "40", "14"))
    return random.choice(
        (
            f"In {place}, at least {number} people were killed, the report says. ",
            f"{number} houses were burned in {place}. ",
            f"“They came at night,” said a man from {place}.\n",
            " ".join(random.choices(_WORDS, k=random.randrange(3, 12))) + ". ",
        )
    )
