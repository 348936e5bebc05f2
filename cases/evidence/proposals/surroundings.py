"""Surroundings: what stands around a figure and says where, when, who claims it, and who did it."""

from dataclasses import dataclass

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.claimants import Claimants
from cases.evidence.proposals.doers import doer_in
from cases.evidence.proposals.found import FoundDate, FoundPlace, FoundStatement
from cases.evidence.proposals.neighbourhood import neighbourhood
from cases.evidence.proposals.periods import Period, periods_in
from cases.evidence.proposals.placed import Placed
from cases.evidence.proposals.reading import Reading


@dataclass(frozen=True)
class Surroundings:
    """The places, periods and claims of an article, found by where they stand."""

    article: Article
    periods: Placed[Period]
    places: Placed[FoundPlace]
    claimants: Claimants

    @classmethod
    def of(
        cls,
        reading: Reading,
        statements: tuple[FoundStatement, ...],
        dates: tuple[FoundDate, ...],
        places: tuple[FoundPlace, ...],
    ) -> "Surroundings":
        """What was found in the article so far."""
        article = reading.article
        periods = tuple(periods_in(article.text, dates))
        claimants = Claimants(reading.frames, statements)
        return cls(article, Placed.of(periods), Placed.of(places), claimants)

    def place_at(self, start: int, end: int, following: int) -> str | None:
        """The place where what stands from `start` to before `end` is said to be, or more, joined by commas.

        The first named behind it before the next figure, at `following`; else the last before it in the
        sentence; else the first behind.
        """
        inside = self.places.within(neighbourhood(self.article, start))
        behind = [each for each in inside if each.start >= start]
        near = [each for each in behind if each.start < following]
        before = [each for each in inside if each.end <= start]
        first = near[0] if near else before[-1] if before else behind[0] if behind else None
        if first is None:
            return None
        named = [first]
        for each in inside:
            if each.start >= named[-1].end and self._joined(named[-1].end, each.start):
                named.append(each)
        return ", ".join(dict.fromkeys(each.name for each in named))

    def _joined(self, start: int, end: int) -> bool:
        """Whether only "and" or a comma stands between two names."""
        between = self.article.text[start:end].strip().casefold()
        return between in {",", "and", ", and", "et", "و", "او", "،"}

    def period_at(self, start: int, end: int) -> str | None:
        """The period in EDTF that the sentence tells, the first behind the figure, else the last before."""
        inside = self.periods.within(neighbourhood(self.article, start))
        behind = [each for each in inside if each.start >= end and not each.said]
        before = [each for each in inside if each.end <= start and not each.said]
        chosen = behind[0] if behind else before[-1] if before else None
        return chosen.edtf if chosen else None

    def claimant_at(self, start: int, *, share: bool) -> str | None:
        """Who says so, in the words of the text; of a share also a report that goes on to tell it."""
        return self.claimants.claimant_at(start, goes_on=share)

    def doer_at(self, start: int, end: int) -> str | None:
        """The body that is said to have done it."""
        sentence = neighbourhood(self.article, start)
        return doer_in(self.article.text, sentence, start, end)
