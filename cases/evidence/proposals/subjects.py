"""Subjects: who does what each verb of a sentence says, before a quotation in it."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from cases.evidence.proposals import english
from cases.evidence.proposals.frame import Frame, Kind
from cases.evidence.proposals.mention import Mention, subject_before
from cases.evidence.proposals.sayings import SAID, THOUGHT

_IRREGULAR: Final = frozenset(
    "made took went came gave got kept left met ran sat sent sold spent spoke stood told won lost drew fell grew held led "
    "lay paid put rose sought set shot showed shut struck taught threw wore became began broke brought built bought "
    "caught chose cut did drove ate fought flew forgot found heard hit knew let lit meant read rode said saw slept "
    "thought understood woke wrote has had is was were are does goes will would could may might must should can".split()
)
_FARTHEST: Final = 90


class Clause(NamedTuple):
    """A subject and its verb."""

    subject: Mention
    verb: int


def clauses(frame: Frame, floor: int, limit: int) -> Iterator[Clause]:
    """The subjects with their verbs between the tokens `floor` and `limit`, in order."""
    for place in range(max(floor, limit - _FARTHEST) + 1, limit):
        if is_finite(frame, place):
            subject = subject_before(frame, place, floor)
            if subject is not None and subject.last <= place and not _is_title(frame, place):
                yield Clause(subject, place)


def is_finite(frame: Frame, place: int) -> bool:
    """Whether the token at `place` looks like a verb with a person: by its form, or by the name before it."""
    token = frame.tokens[place]
    if token.kind is not Kind.WORD or token.capital:
        return False
    word = token.word
    if word in SAID or word in THOUGHT or word in _IRREGULAR:
        return True
    if word.endswith("ed") and len(word) > 3:
        return True
    before = frame.tokens[place - 1]
    named = before.capital or before.word in english.PRONOUNS or before.word in {",", ")"}
    return named and word.endswith("s") and len(word) > 3 and word not in english.ADVERBS and word not in english.PREPOSITIONS


def _is_title(frame: Frame, place: int) -> bool:
    """Whether the verb only tells what something is called: a spot titled “…”."""
    return frame.word(place) in {"titled", "entitled", "named", "called", "dubbed"} and not (
        frame.tokens[place - 1].capital or frame.word(place - 1) in english.PRONOUNS | english.AUXILIARIES
    )
