"""Clauses: the subjects of a sentence with their verbs, and which of them a later verb shares."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.phrase import Mention
from cases.evidence.proposals.subject import subject_before
from cases.evidence.proposals.tokens import Kind

_FARTHEST: Final = 60
_TYING: Final = frozenset({"and", "but", "then", ",", "or", "et", "mais", "puis"})


class Clause(NamedTuple):
    """A subject and the place of its verb."""

    subject: Mention
    verb: int


def clauses(frame: Frame, floor: int, limit: int) -> Iterator[Clause]:
    """The subjects with their verbs between the tokens `floor` and `limit`, in order."""
    for place in range(max(floor, limit - _FARTHEST) + 1, limit):
        if is_finite(frame, place) and not _is_naming(frame, place):
            subject = subject_before(frame, place, floor)
            if subject is not None:
                yield Clause(subject, place)


def is_finite(frame: Frame, place: int) -> bool:
    """Whether the token at `place` looks like a verb with a person: by its form, or by the name before it."""
    token, language = frame.tokens[place], frame.language
    word = token.word
    if token.kind is not Kind.WORD or token.capital:
        return False
    if word in language.verbs or word in language.irregular:
        return True
    if len(word) <= 3:
        return False
    if word.endswith(language.verb_endings):
        return True
    before = frame.tokens[place - 1]
    named = before.capital or before.word in language.pronouns or before.word in {",", ")"}
    return named and word.endswith("s") and word not in language.adverbs and word not in language.prepositions


def _is_naming(frame: Frame, place: int) -> bool:
    """Whether the verb only tells what something is called: a spot titled “…”."""
    if frame.word(place) not in frame.language.naming:
        return False
    before = frame.tokens[place - 1]
    return not (
        before.capital or before.word in frame.language.pronouns or before.word in frame.language.auxiliaries
    )


def nearest(frame: Frame, floor: int, place: int, *, main: bool = False) -> Mention | None:
    """The subject of the last clause before `place`, or of the one that says it; of a `main` clause only."""
    found = list(clauses(frame, floor, place))
    if main:
        found = [each for each in found if not _is_embedded(frame, each)] or found
    if not found:
        return None
    last = found[-1]
    for each in reversed(found[:-1]):
        if each.verb == last.subject.first - 1 and frame.word(each.verb) in frame.language.said:
            last = each
    return last.subject


def _is_embedded(frame: Frame, clause: Clause) -> bool:
    """Whether the clause hangs on another: "the notion that Democrats could"."""
    return clause.subject.relative or frame.word(clause.subject.first - 1) in frame.language.embedding


def shared(frame: Frame, place: int, floor: int) -> Mention | None:
    """The subject of an earlier verb, where "and" or a comma ties the verb at `place` to it."""
    at = place - 1
    while at > floor and frame.word(at) in frame.language.adverbs:
        at -= 1
    return nearest(frame, floor, at) if frame.word(at) in _TYING else None
