"""Who speaks in Dari and Pashto: from a mention back to the fullest name that the text gives."""

from collections import deque
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final, NamedTuple

from cases.evidence.proposals.eastern_mentions import Held, held_in, is_name
from cases.evidence.proposals.eastern_roles import KINSHIP, Sex, is_another, role_of, sex_of_name
from cases.evidence.proposals.eastern_subjects import (
    beginning_of,
    called_behind,
    is_known_name,
    is_told_of,
    predicate,
    relatives_in,
    with_apposition,
)
from cases.evidence.proposals.eastern_words import stem
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.frames import Frames
from cases.evidence.proposals.phrase import Mention
from cases.evidence.span import TextSpan
from cases.vocabulary.written_token import folded_word

_LOOKED_BACK: Final = 40
_JUST: Final = 5


class Name(NamedTuple):
    """A name, and what the words beside it say the person is; the names of both where two may be meant."""

    name: str | None
    description: str | None
    candidates: tuple[str, ...] = ()


class _Person:
    """Somebody: the words of the fullest name, and the stems of what they are; no words without a name."""

    def __init__(self, words: tuple[str, ...], name: str) -> None:
        self.words = words
        self.name = name
        self.roles: set[str] = set()
        self.description: str | None = None
        self.sex: Sex | None = None


class EasternPeople:
    """The people of an article in Dari or Pashto, and whom each mention of a speaker stands for."""

    def __init__(self, frames: Frames, mentions: Iterable[TextSpan]) -> None:
        self._frames = frames
        self._people: list[_Person] = []
        self._subjects: list[_Person | None] = []
        self._anew = frozenset[str]()
        self._body: str | None = None
        self._unnamed: str | None = None
        self._known: dict[TextSpan, _Person | Name | None] = {}
        left = deque(sorted(set(mentions)))
        for number in range(len(frames)):
            frame = frames.frame(number)
            for floor in frame.sentences if len(frame.tokens) else ():
                limit = frame.ends_sentence(floor)
                told = False
                self._bring_relatives(frame, floor, limit)
                while left and left[0].start < frame.tokens.ends[limit - 1]:
                    self._read(frame, left[0], limit, told=True)
                    told = bool(left.popleft())
                if not told and (subject := beginning_of(frame, floor, limit)):
                    self._read(frame, _span(frame, subject), limit, told=False)

    def _bring_relatives(self, frame: Frame, floor: int, limit: int) -> None:
        """Take in whom the sentence names beside what they are to somebody."""
        for role, name in relatives_in(frame, floor, limit):
            span = _span(frame, Mention(name[0], name[-1] + 1))
            relative = self._named(frame, name, span, told=True)
            if relative is not None:
                relative.roles.add(role)

    def named(self, mention: TextSpan) -> Name | None:
        """The fullest name of whom the mention stands for."""
        found = self._known.get(mention)
        return Name(found.name, found.description) if isinstance(found, _Person) else found

    def _read(self, frame: Frame, span: TextSpan, limit: int, *, told: bool) -> None:
        """Take in a subject: who is meant, and what its sentence says they are."""
        held = held_in(frame, with_apposition(frame, span, limit))
        several = self._bodies() if held.several else self._two(frame, held)
        if held.body or several is not None or held.several:
            self._known[span] = Name(span.of(frame.text), None) if held.body else several
            self._body = span.of(frame.text) if held.body else None
            return
        person = self._meant(frame, held, span, told=told)
        if person is None and not (told or held.anew or held.kin):
            return
        if person is not None:
            person.sex = person.sex or held.sex
            floor = frame.starts_sentence(frame.within(span).start)
            person.roles |= held.roles | self._anew | predicate(frame, floor, limit)
        self._anew = held.roles if held.anew else frozenset()
        self._body = None
        self._subjects.append(person)
        if person is None and not held.pronoun:
            self._unnamed = span.of(frame.text)
        self._known[span] = person or (Name(None, self._unnamed) if held.pronoun and self._unnamed else None)

    def _bodies(self) -> Name | None:
        """The body of which the text told last, for which "they" stands."""
        return Name(self._body, None) if self._body else None

    def _two(self, frame: Frame, held: Held) -> Name | None:
        """The two who may be meant: by "one of the two", or by a surname of which neither was just told."""
        found: list[_Person] = []
        if held.of_two:
            for person in reversed(self._subjects[-_LOOKED_BACK:]):
                if person is not None and person not in found:
                    found.append(person)
            found = found[:2]
        elif len(held.name) == 1 and not held.roles:
            surname = stem(frame.word(held.name[0]))
            found = [person for person in self._people[-_LOOKED_BACK:] if person.words[-1] == surname]
            if any(person in self._subjects[-_JUST:] for person in found):
                return None
        names = tuple(sorted((person.name for person in found), key=frame.text.find))
        return Name(None, None, names) if len(names) > 1 else None

    def _meant(self, frame: Frame, held: Held, span: TextSpan, *, told: bool) -> "_Person | None":
        if held.pronoun:
            return self._last(held.sex)
        if held.name:
            return self._named(frame, held.name, span, told=told or bool(held.roles))
        if held.anew:
            called = called_behind(frame, span)
            return self._named(frame, called, span, told=True) if called else None
        found = self._bearing(frame, held.perhaps) or self._playing(held.roles)
        named = len(held.perhaps) > 1 or any(self._may_be_named(frame, place) for place in held.perhaps)
        if found is None and named and told and not held.again:
            return self._named(frame, held.perhaps, span, told=True)
        again = held.again or (told and held.bare and bool(held.roles))
        return self._carried(held) if found is None and again else found

    def _may_be_named(self, frame: Frame, place: int) -> bool:
        """Whether one word behind what somebody is may be their name, and not what they guard or sell."""
        return is_known_name(frame, place) or stem(frame.word(place)) in self._pairs

    def _carried(self, held: Held) -> "_Person | None":
        """Of whom the text told last, if a noun that nobody was called by may be of them."""
        last = self._last(held.sex)
        if last is None or held.again:
            return last
        kin = held.roles <= KINSHIP and (held.sex is None or last.sex != held.sex)
        return None if kin or is_another(held.roles, last.roles) else last

    def _last(self, sex: Sex | None) -> "_Person | None":
        """Of whom the text told last; nobody where that was somebody without a name.

        Where that is known to be of the other sex, whoever of this one was told of just before.
        """
        for person in reversed(self._subjects[-_JUST:]):
            if person is None or sex is None or person.sex in {None, sex}:
                return person
        return None

    def _bearing(self, frame: Frame, places: tuple[int, ...]) -> "_Person | None":
        """Who bears a name of these words, or one that these are a part of."""
        words = {stem(frame.word(place)) for place in places}
        if not words:
            return None
        for person in reversed(self._people[-_LOOKED_BACK:]):
            theirs = set(person.words)
            if words <= theirs or theirs <= words:
                return person
        return None

    def _playing(self, roles: frozenset[str]) -> "_Person | None":
        """Who was last told of, of those who are what the words say."""
        if not roles:
            return None
        near = [person for person in self._subjects[-_LOOKED_BACK:] if person is not None]
        all_near = [*reversed(near), *reversed(self._people[-_LOOKED_BACK:])]
        fitting = [person for person in all_near if person.roles & roles]
        return max(fitting, key=lambda person: len(person.roles & roles), default=None)

    def _named(
        self, frame: Frame, places: tuple[int, ...], span: TextSpan, *, told: bool
    ) -> "_Person | None":
        """Who bears the name; somebody new where nobody does, and the words are surely a name."""
        person = self._bearing(frame, places) or self._bearing(frame, places[:1])
        person = person or self._playing(frozenset({role_of(frame.word(places[0]))}))
        words = tuple(stem(frame.word(place)) for place in places)
        start, end = frame.tokens.starts[places[0]], frame.tokens.ends[places[-1]]
        if person is None:
            if not told and not is_told_of(frame, places):
                return None
            person = self._newly(words, TextSpan(start, end), frame.text, told=told)
        elif len(words) > len(person.words) and set(person.words) <= set(words):
            person.words, person.name = words, TextSpan(start, end).of(frame.text)
        before = TextSpan(span.start, start).of(frame.text).strip(" ،,")
        person.description = person.description or before or None
        return person

    def _newly(self, words: tuple[str, ...], written: TextSpan, text: str, *, told: bool) -> "_Person":
        """Somebody new, or known by less of the name; a surname is taken with the word before it."""
        full = self._pairs.get(words[0]) if told and len(words) == 1 else None
        if full is not None:
            written, words = full, tuple(stem(folded_word(word)) for word in full.of(text).split())
        person = next((each for each in self._people if full and set(each.words) <= set(words)), None)
        if person is None:
            person = _Person(words, written.of(text))
            person.sex = sex_of_name(folded_word(person.name.split()[0]))
            self._people.append(person)
        person.words, person.name = words, written.of(text)
        return person

    @cached_property
    def _pairs(self) -> Mapping[str, TextSpan]:
        """For the second of two words that stand together as names do, where they stand first."""
        found: dict[str, TextSpan] = {}
        for number in range(len(self._frames)):
            frame = self._frames.frame(number)
            named = [is_name(frame, place) for place in range(len(frame.tokens))]
            for place in range(1, len(named)):
                alone = place < 2 or not named[place - 2]
                if named[place] and named[place - 1] and alone and not frame.parts(place):
                    span = TextSpan(frame.tokens.starts[place - 1], frame.tokens.ends[place])
                    found.setdefault(stem(frame.word(place)), span)
        return found


def _span(frame: Frame, mention: Mention) -> TextSpan:
    return TextSpan(frame.tokens.starts[mention.first], frame.tokens.ends[mention.last - 1])
