"""The names of proposals."""

from typing import Final, NamedTuple, Self

from cases.vocabulary.proposal_kind import ProposalKind

_DIGITS: Final = 9
"""Longer numbers are no place in any text."""


class ProposalKey(NamedTuple):
    """Which words of a text are meant, as what: characters from the beginning, written ``kind-start-end``."""

    kind: ProposalKind
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.kind.value}-{self.start}-{self.end}"

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The key that ``text`` writes, None where it writes none."""
        kind, *places = text.split("-")
        if kind not in ProposalKind.values or len(places) != 2:
            return None
        if not all(place.isascii() and place.isdecimal() and len(place) <= _DIGITS for place in places):
            return None
        key = cls(ProposalKind(kind), *map(int, places))
        return key if str(key) == text else None
