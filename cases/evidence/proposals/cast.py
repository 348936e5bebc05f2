"""The cast of an article: where each person and body is named, so that "he" can be followed back."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.frames import Frames
from cases.evidence.proposals.just_named import Noun, just_named
from cases.evidence.proposals.people import LITTLE, People, Person, Sex, sex_of
from cases.evidence.proposals.pronouns import fitting, followed_back
from cases.evidence.proposals.seen import Seen
from cases.evidence.proposals.sightings import Sighting, sightings_in
from cases.evidence.proposals.tokens import Kind
from cases.evidence.proposals.told import told_by_being
from cases.evidence.proposals.unnamed import Unnamed, unnamed_in
from cases.evidence.span import TextSpan

_FEW: Final = 40
_HE: Final[dict[str, Sex]] = {"he": "man", "she": "woman", "il": "man", "elle": "woman"}
_FEWEST: Final = 4
_ELDER: Final = frozenset({"elder", "older", "eldest", "aîné", "aînée"})
_YOUNGER: Final = frozenset({"younger", "youngest", "cadet", "cadette"})
_OF: Final = frozenset({"of", "de", "du", "des", "d'"})
_NONE: Final = frozenset[str]()
_LOOKED_BACK: Final = 30
_OPPOSITE: Final[dict[str, Sex]] = {"her": "man", "his": "woman"}


class Cast:
    """Everybody whom an article names outside its quotations, in order."""

    def __init__(self, frames: Frames) -> None:
        self.people = People()
        self.seen: list[Seen] = []
        self._sentences: list[int] = []
        capitals = frames.capital_words()
        for number in range(len(frames)):
            self._read(frames.frame(number), capitals)
        self.starts = [each.span.start for each in self.seen]

    def _read(self, frame: Frame, capitals: frozenset[str]) -> None:
        """Take in who is named in one paragraph."""
        before = len(self._sentences)
        self._sentences.extend(frame.tokens.starts[place] for place in frame.sentences if len(frame.tokens))
        found: list[Sighting | Unnamed] = [*sightings_in(frame, capitals), *unnamed_in(frame)]
        for each in sorted(found, key=lambda one: one.first):
            sentence = before + bisect_right(frame.sentences, each.first) - 1
            if isinstance(each, Sighting):
                self.seen.append(self._named(frame, each, sentence))
            elif each.pronoun:
                self._tell(frame, each, sentence)
                self._follow(frame, each, sentence)
            elif not each.again:
                self.seen.append(self._unnamed(frame, each, sentence))
            elif (known := self._known(frame, each) or self._just_named(frame, each, sentence)) is not None:
                self.seen.append(Seen(self._span(frame, each), sentence, known, subject=True))
            elif frame.language.is_role(each.role):
                self.seen.append(self._unnamed(frame, each, sentence))

    def _named(self, frame: Frame, seen: Sighting, sentence: int) -> Seen:
        words = tuple(word.rstrip(".") for word in frame.tokens.words[seen.first : seen.last])
        span = self._span(frame, seen)
        titles, name = seen.roles & LITTLE, span.of(frame.text)
        titled, sex = bool(titles), sex_of(titles)
        person = self.people.named(name, words, span.start, thing=seen.thing, titled=titled, sex=sex)
        if person.place == span.start and not seen.told:
            self._is_who_spoke(frame, seen, person, sentence)
        if seen.told or seen.roles:
            person.describe(seen.told, seen.roles)
        if seen.alias and person.kind == "person":
            self._is_who_was_brought_in(person, sentence)
        return Seen(
            span, sentence, person, seen.subject, seen.possessive, seen.placed, seen.alias, seen.joined
        )

    def _is_who_was_brought_in(self, person: Person, sentence: int) -> None:
        """Take in that "the wife, a tall woman", whose name the sentence goes on to give, is who is named."""
        for at in range(len(self.seen) - 1, max(-1, len(self.seen) - _FEWEST), -1):
            other = self.seen[at].person
            same = person.sex is None or other.may_be(person.sex)
            if self.seen[at].sentence != sentence or other.kind != "unnamed" or not same:
                return
            person.describe(other.description, other.roles)
            self.seen[at] = self.seen[at]._replace(person=person)

    def _is_who_spoke(self, frame: Frame, seen: Sighting, person: Person, sentence: int) -> None:
        """Take in that “…,” says Nasrin gives the name of "his wife", of whom the sentence before tells."""
        last = self.seen[-1] if self.seen else None
        if last is None or last.person.kind != "unnamed" or not last.subject or person.kind != "person":
            return
        floor = frame.starts_sentence(seen.first)
        says = any(frame.word(at) in frame.language.said for at in (seen.first - 1, seen.last))
        quoted = any(frame.kind(at) is Kind.QUOTE for at in range(floor, seen.first))
        fits = person.sex is None or last.person.may_be(person.sex)
        if says and quoted and fits and 0 < sentence - last.sentence <= 1:
            person.describe(last.person.description, last.person.roles)
            self.seen[-1] = last._replace(person=person)

    def _unnamed(self, frame: Frame, seen: Unnamed, sentence: int) -> Seen:
        span = self._span(frame, seen)
        person = (self._own(seen) or self._relative(seen)) if seen.related_to else None
        if person is None:
            person = self.people.unnamed(span.of(frame.text), span.start, [seen.role])
        return Seen(span, sentence, person, seen.subject)

    def _tell(self, frame: Frame, seen: Unnamed, sentence: int) -> None:
        """Take in what "she was a judge" says of whoever was last named."""
        sex = _HE[seen.role]
        told, roles = told_by_being(frame, seen.last)
        for each in reversed(self.seen[-_FEWEST:]):
            if (
                roles
                and sentence - each.sentence <= 2
                and each.person.kind == "person"
                and each.person.may_be(sex)
            ):
                each.person.describe(told, roles)
                return

    def _follow(self, frame: Frame, seen: Unnamed, sentence: int) -> None:
        """Take in that "she rehearsed" goes on to tell of whoever was last told of."""
        sex = _HE[seen.role]
        person, _ = followed_back(fitting(self.seen[-_LOOKED_BACK:], sex), sentence)
        if person is not None:
            person.sex = person.sex or sex
            self.seen.append(Seen(self._span(frame, seen), sentence, person, subject=True))

    def _known(self, frame: Frame, seen: Unnamed) -> Person | None:
        """Whoever was last named of those who are what the noun says, the elder not being the younger."""
        said = set(frame.tokens.words[seen.first : seen.last])
        wrong = _YOUNGER if said & _ELDER else _ELDER if said & _YOUNGER else _NONE
        found = [each.person for each in reversed(self.seen[-_LOOKED_BACK:])]
        if wrong:
            right = _ELDER if wrong is _YOUNGER else _YOUNGER
            alike = [person for person in found if person.roles & right]
            return alike[0] if alike else None
        return next((person for person in found if person.plays(seen.role)), None)

    @staticmethod
    def _span(frame: Frame, seen: Sighting | Unnamed) -> TextSpan:
        return TextSpan(frame.tokens.starts[seen.first], frame.tokens.ends[seen.last - 1])

    def _just_named(self, frame: Frame, seen: Unnamed, sentence: int) -> Person | None:
        if frame.word(seen.last) in _OF and not seen.again_surely:
            return None
        near = [each for each in self.seen[-_FEWEST:] if each.sentence == sentence - 1]
        noun = Noun(seen.role, frame.tokens.starts[seen.first], surely=seen.again_surely)
        return just_named(frame, near, noun)

    def _own(self, seen: Unnamed) -> Person | None:
        """Whoever alone was named as "my aunt", where the writer speaks of "my aunt" again."""
        if seen.related_to != "my":
            return None
        named = [each for each in self.people.all if each.kind == "person" and seen.role in each.roles]
        return named[0] if len(named) == 1 else None

    def _relative(self, seen: Unnamed) -> Person | None:
        """The one man or woman named so far, where "her brother" or "his wife" can be nobody else."""
        sex = _OPPOSITE.get(seen.related_to or "")
        if sex is None or len(self.people.all) > _FEW:
            return None
        named = [person for person in self.people.all if person.kind == "person" and person.sex == sex]
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
