"""The cast of an article: where each person and body is named, so that "he" can be followed back to somebody."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cases.evidence.proposals.frames import Frames
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.people import People, Person, Sex
from cases.evidence.proposals.sightings import Sighting, sightings_in
from cases.evidence.proposals.unnamed import Unnamed, unnamed_in
from cases.evidence.span import TextSpan

_OPPOSITE: Final[dict[str, Sex]] = {"her": "man", "his": "woman"}


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody named in the text: where, in which sentence of all, whether as its subject, and whether as a whole."""

    span: TextSpan
    sentence: int
    person: Person
    subject: bool
    possessive: bool = False
    placed: bool = False
    alias: bool = False


class Cast:
    """Everybody whom an article names outside its quotations, in order."""

    def __init__(self, frames: Frames) -> None:
        self.people = People()
        self.seen: list[Seen] = []
        self._sentences: list[int] = []
        known = frames.capital_words()
        for number in range(len(frames)):
            self._read(frames.frame(number), known)
        self.starts = [each.span.start for each in self.seen]

    def _read(self, frame: Frame, known: frozenset[str]) -> None:
        """Take in who is named in one paragraph."""
        named = {each.first: each for each in sightings_in(frame, known)}
        unnamed = {each.first: each for each in unnamed_in(frame)}
        for place, token in enumerate(frame.tokens):
            if place == 0 or frame.parts(place):
                self._sentences.append(token.start)
            if place in named:
                self.seen.append(self._named(frame, named[place]))
            elif place in unnamed:
                self.seen.append(self._unnamed(frame, unnamed[place]))

    def _named(self, frame: Frame, seen: Sighting) -> Seen:
        names = [frame.text[token.start : token.end] for token in frame.tokens[seen.first : seen.last]]
        span = TextSpan(frame.tokens[seen.first].start, frame.tokens[seen.last - 1].end)
        person = self.people.named(names, span.start)
        person.describe(seen.told, seen.roles)
        return Seen(span, len(self._sentences) - 1, person, seen.subject, seen.possessive, seen.placed, seen.alias)

    def _unnamed(self, frame: Frame, seen: Unnamed) -> Seen:
        span = TextSpan(frame.tokens[seen.first].start, frame.tokens[seen.last - 1].end)
        person = self._relative(seen) if seen.related_to else None
        if person is None:
            person = self.people.unnamed(span.of(frame.text), span.start, [seen.role])
        return Seen(span, len(self._sentences) - 1, person, seen.subject)

    def _relative(self, seen: Unnamed) -> Person | None:
        """The one man or woman whom the article has named, where "her brother" or "his wife" can be nobody else."""
        sex = _OPPOSITE.get(seen.related_to or "")
        named = [person for person in self.people.all if person.kind == "person" and sex and person.sex == sex]
        return named[0] if len(named) == 1 else None

    def sentence_at(self, place: int) -> int:
        """The number of the sentence that holds the character `place`, or that ended before it."""
        return max(0, bisect_left(self._sentences, place + 1) - 1)

    def add(self, seen: Seen) -> None:
        """Take in somebody who was followed back to, so that the next "he" may go on from there."""
        at = bisect_left(self.starts, seen.span.start)
        self.starts.insert(at, seen.span.start)
        self.seen.insert(at, seen)

    def inside(self, span: TextSpan) -> Sequence[Seen]:
        """Who is named within a span."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return self.seen[first:last]

    def before(self, place: int) -> int:
        """How many were named before the character `place`."""
        return bisect_left(self.starts, place)


