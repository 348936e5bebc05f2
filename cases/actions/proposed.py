"""What is proposed of a text, and by which name each proposal goes."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple, Self

from cases.evidence.proposals.found import Proposals
from cases.evidence.proposals.propose import propose
from cases.vocabulary.proposal_kind import ProposalKind

_TEXTS: Final = 4
"""Texts whose proposals a process keeps: an editor asks for the same ones after every decision."""
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
        numbers = [int(place) for place in places if place.isascii() and place.isdecimal()]
        if kind not in ProposalKind.values or len(places) != 2 or len(numbers) != 2:
            return None
        key = cls(ProposalKind(kind), *numbers)
        return key if str(key) == text and len(text) <= len(kind) + 2 * (_DIGITS + 1) else None


@lru_cache(maxsize=_TEXTS)
def proposed(content: str, *, published: date | None = None) -> Proposals:
    """What is proposed of a text: always the same, so that nothing of it has to be kept."""
    return propose(content, published=published)


def proposal_keys(content: str) -> set[ProposalKey]:
    """By which names the proposals of a text go, whenever it was published."""
    return {*_keys(proposed(content))}


def _keys(found: Proposals) -> Iterator[ProposalKey]:
    by_kind = (
        (ProposalKind.STATEMENT, found.statements),
        (ProposalKind.FIGURE, found.figures),
        (ProposalKind.EVENT, found.events),
        (ProposalKind.REPLY, found.replies),
        (ProposalKind.ACTOR, found.actors),
    )
    for kind, proposals in by_kind:
        for each in proposals:
            yield ProposalKey(kind, each.start, each.end)
