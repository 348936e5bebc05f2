"""Rarity: how much a word tells, counted over all volumes of an audience as if they were one."""

from collections.abc import Sequence
from math import log

from cases.catalog.text.volume import Volume


class Rarity:
    """The inverse document frequency that BM25 uses (Robertson and Zaragoza 2009), always above zero."""

    def __init__(self, volumes: Sequence[Volume]) -> None:
        self._volumes = volumes
        self._rows = sum(volume.size for volume in volumes)
        self._known: dict[tuple[str, str], float] = {}

    def correction(self, name: str, words: Sequence[str], volume: Volume) -> float:
        """The rarity of some words of a field among all volumes, as a factor of that in `volume` alone."""
        here = sum(_rarity(volume.size, volume.frequency(name, word)) for word in words)
        return sum(self._everywhere(name, word) for word in words) / here

    def _everywhere(self, name: str, word: str) -> float:
        if (name, word) not in self._known:
            holding = sum(volume.frequency(name, word) for volume in self._volumes)
            self._known[name, word] = _rarity(self._rows, holding)
        return self._known[name, word]


def _rarity(rows: int, holding: int) -> float:
    return log(1 + (rows - holding + 0.5) / (holding + 0.5))
