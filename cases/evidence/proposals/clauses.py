"""Clauses: the subjects of a sentence with their verbs, and which of them a later verb shares."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.language import Form
from cases.evidence.proposals.phrase import Mention
from cases.evidence.proposals.subject import subject_before
from cases.evidence.proposals.tokens import Kind
from cases.evidence.proposals.word_list import word_list

_FARTHEST: Final = 60
_SHORTEST: Final = 3
WHEN: Final = word_list(
    """
    when while as after before if although though since because until once whenever unless quand lorsque
    comme si
    """
)
"""Words that begin what tells when or why, and not who speaks."""
_PLACING: Final = frozenset({"in", "at", "near", "outside", "à", "dans"})
_TYING: Final = frozenset({"and", "but", "then", ",", "or", "et", "mais", "puis"})


class Clause(NamedTuple):
    """A subject and the place of its verb."""

    subject: Mention
    verb: int


def clauses(frame: Frame, floor: int, limit: int) -> Iterator[Clause]:
    """The subjects with their verbs between the tokens `floor` and `limit`, in order."""
    words, forms = frame.tokens.words, frame.language.forms
    first = max(floor, limit - _FARTHEST) + 1
    for place, word in enumerate(words[first:limit], first):
        if forms[word] is Form.NEVER or not is_finite(frame, place) or _is_naming(frame, place):
            continue
        subject = subject_before(frame, place, floor)
        if subject is not None:
            yield Clause(subject, place)


def is_finite(frame: Frame, place: int) -> bool:
    """Whether the token at `place` looks like a verb with a person: by its form, or by the name before it."""
    language = frame.language
    form = language.forms[frame.word(place)]
    if form is Form.NEVER or frame.kind(place) is not Kind.WORD or frame.capital(place):
        return False
    if form is Form.ALWAYS:
        return True
    before = frame.word(place - 1)
    named = frame.capital(place - 1) or before in language.pronouns or before in {",", ")"}
    if form is Form.NOUN_TOO:
        return named or before in language.auxiliaries or before in language.adverbs
    return named and not (frame.word(place + 1) == "," or frame.kind(place + 1) is Kind.END)


def _is_naming(frame: Frame, place: int) -> bool:
    """Whether the verb only tells what something is called: a spot titled “…”."""
    if frame.word(place) not in frame.language.naming:
        return False
    before = frame.tokens[place - 1]
    return not (
        before.capital or before.word in frame.language.pronouns or before.word in frame.language.auxiliaries
    )


def closes_opening(frame: Frame, comma: int) -> bool:
    """Whether the comma ends what opens a sentence before its subject: "Asked of it, the miller laughed"."""
    floor = frame.starts_sentence(comma)
    first = frame.word(floor)
    if frame.tokens.words.index(",", floor) != comma:
        return False
    if first in WHEN or first == "told" or (first.endswith(("ing", "ed")) and len(first) > _SHORTEST + 2):
        return True
    if first in _PLACING and all(frame.capital(at) for at in range(floor + 1, comma)):
        return True
    plain = first in frame.language.prepositions and not frame.capital(comma - 1)
    return plain and not any(is_finite(frame, place) for place in range(floor + 1, comma))


def nearest(
    frame: Frame, floor: int, place: int, *, main: bool = False, said: bool = False
) -> Mention | None:
    """The subject of the last clause before `place`, or of the one that says it.

    `main` leaves out clauses that hang on another; `said` prefers one of saying where nothing tells when.
    """
    found = list(clauses(frame, floor, place))
    if main:
        found = [each for each in found if not is_embedded(frame, each)] or found
    if not found:
        return None
    last = found[-1]
    for each in reversed(found[:-1]):
        if frame.word(each.verb) not in frame.language.said:
            continue
        if each.verb == last.subject.first - 1 or (said and _goes_on(frame, each.verb, place)):
            last = each
    return last.subject


def _goes_on(frame: Frame, verb: int, place: int) -> bool:
    """Whether no word that begins what tells when or why stands between the two."""
    return not any(frame.word(at) in WHEN for at in range(verb + 1, place))


def is_embedded(frame: Frame, clause: Clause) -> bool:
    """Whether the clause hangs on another: "the notion that Democrats could"."""
    return clause.subject.relative or frame.word(clause.subject.first - 1) in frame.language.embedding


def shared(frame: Frame, place: int, floor: int) -> Mention | None:
    """The subject of an earlier verb, where "and" or a comma ties the verb at `place` to it."""
    at = place - 1
    while at > floor and frame.word(at) in frame.language.adverbs:
        at -= 1
    return nearest(frame, floor, at, said=True) if frame.word(at) in _TYING else None
