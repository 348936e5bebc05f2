"""Surroundings: what stands around a figure and says where, when, who claims it, and who did it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.claimants import Claimants
from cases.evidence.proposals.found import Found, FoundDate, FoundPlace, FoundStatement
from cases.evidence.span import TextSpan


@dataclass(frozen=True)
class Surroundings:
    """The places, dates and statements of an article, found by where they stand."""

    article: Article
    statements: tuple[FoundStatement, ...]
    dates: tuple[FoundDate, ...]
    places: tuple[FoundPlace, ...]
    claimants: Claimants

    @classmethod
    def of(
        cls,
        article: Article,
        statements: tuple[FoundStatement, ...],
        dates: tuple[FoundDate, ...],
        places: tuple[FoundPlace, ...],
    ) -> "Surroundings":
        """What was found in the article so far."""
        return cls(article, statements, dates, places, Claimants(article, statements))

    def place_at(self, start: int, end: int) -> str | None:
        """The place where what stands from `start` to before `end` is said to be, or several joined by commas."""
        return None

    def period_at(self, start: int, end: int) -> str | None:
        """The date in EDTF that the sentence gives it."""
        return None

    def claimant_at(self, start: int, end: int) -> str | None:
        """Who says so."""
        return self.claimants.claimant_at(start, end)

    def doer_at(self, start: int, end: int) -> str | None:
        """Who is said to have done it."""
        return None


def within(found: Sequence[Found], span: TextSpan) -> Sequence[Found]:
    """Those of `found`, which stand in order, that begin in `span`."""
    first = bisect_left(found, span.start, key=lambda each: each.start)
    return found[first : bisect_right(found, span.end - 1, key=lambda each: each.start)]
