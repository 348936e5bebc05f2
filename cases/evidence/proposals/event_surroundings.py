"""Event surroundings: what stands in and beside the words of an event and says when, where and who."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from cases.evidence.proposals.found import FoundActor, FoundDate, FoundPlace, Level
from cases.evidence.proposals.periods import periods_in
from cases.evidence.proposals.placed import Placed
from cases.evidence.proposals.reading import Reading
from cases.evidence.span import TextSpan

_IN: Final = re.compile(
    r"(?:\b(?:in|at|near|from|to|into|across|outside|of|à|au|en|dans|de|vers)|در|از|به|په|له|د|تر)"
    r"\s+(?:the\s+|la\s+|le\s+|[\w’'-]+\s+(?:of|de)\s+)?\Z",
    re.IGNORECASE,
)
_LOOKED_AT: Final = 30
_ITS: Final = frozenset({"its", "his", "her", "their", "son", "sa", "leur"})


class Dated(NamedTuple):
    """Words that tell when, in EDTF."""

    span: TextSpan
    edtf: str
    level: Level


@dataclass(frozen=True)
class EventSurroundings:
    """The dates, places and actors of an article, found by where they stand."""

    reading: Reading
    dates: tuple[Dated, ...]
    places: Placed[FoundPlace]
    actors: tuple[FoundActor, ...]

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(each.name for each in self.actors)

    @cached_property
    def _bodies(self) -> tuple[FoundActor, ...]:
        """Those whom the article names without a capital."""
        return tuple(each for each in self.actors if each.rule == "actor-authority")

    @classmethod
    def of(
        cls,
        reading: Reading,
        dates: tuple[FoundDate, ...],
        places: tuple[FoundPlace, ...],
        actors: tuple[FoundActor, ...],
    ) -> "EventSurroundings":
        """What was found in the article so far."""
        sure = {each.start for each in dates if each.level == "sure"}
        dated = (
            Dated(
                TextSpan(each.start, each.end),
                each.edtf,
                "sure" if each.start in sure else "check",
            )
            for each in periods_in(reading.article.text, dates)
        )
        return cls(reading, tuple(dated), Placed.of(places), actors)

    def dates_in(self, span: TextSpan) -> tuple[Dated, ...]:
        """The dates that begin within a span."""
        first = bisect_left(self.dates, span.start, key=lambda each: each.span.start)
        last = bisect_left(self.dates, span.end, key=lambda each: each.span.start)
        return self.dates[first:last]

    def place_in(self, span: TextSpan) -> str | None:
        """The first place that the span says it was in."""
        text = self.reading.article.text
        for each in self.places.within(span):
            if _IN.search(text, max(span.start, each.start - _LOOKED_AT), each.start):
                return each.name
        return None

    def actors_in(self, span: TextSpan) -> tuple[str, ...]:
        """The names of those whom the span names, each once, and of a country that does something in it."""
        words = span.of(self.reading.article.text)
        if not self.reading.article.language.has_capitals:
            return tuple(each.name for each in self.actors if each.name in words)
        places = self.places.within(span)
        known = self._names - {each.name for each in places}
        seen = self.reading.cast.inside(span)
        named = [(each.span.start, each.person.name) for each in seen if each.person.name in known]
        named += [(words.find(each.text), each.name) for each in self._bodies if each.text in words]
        named += [(each.start, each.name) for each in places if each.start == span.start]
        return tuple(dict.fromkeys(name for _, name in sorted(named)))

    def actors_beside(self, span: TextSpan, *, report: bool) -> tuple[str, ...]:
        """Whose order "its order" is: named before in the sentence; of a report, who is named behind it."""
        sentence = self.reading.article.sentence_at(span.start)
        if report:
            return self.actors_in(TextSpan(span.end, sentence.end))[:1]
        if span.of(self.reading.article.text).partition(" ")[0].lower() not in _ITS:
            return ()
        before = TextSpan(sentence.start, span.start)
        return (self.actors_in(before) or tuple(each.name for each in self.places.within(before)))[-1:]
