"""Just named: "the baker" right behind a sentence about one person is that person, if the noun is new."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.french_nouns import sex_told
from cases.evidence.proposals.people import LITTLE, Person, sex_of
from cases.evidence.proposals.seen import Seen
from cases.evidence.proposals.word_list import word_list
from cases.evidence.span import TextSpan

_ANEW: Final = 4000
_OFFICES: Final = word_list(
    """
    president minister governor mayor king queen pope prosecutor court judge spokesman spokeswoman
    ambassador secretary chairman chairwoman chief premier préfet préfète maire ministre président
    présidente juge procureur porte-parole
    """
)
"""Of these a text may speak without bringing them in."""


class Noun(NamedTuple):
    """The noun that stands for somebody at the character `start`; `surely` for one just named.

    `speaks` says that words are theirs, so that the noun is of a person, be it known as such or not.
    """

    word: str
    start: int
    surely: bool = False
    speaks: bool = False


def just_named(frame: Frame, near: Sequence[Seen], noun: Noun) -> Person | None:
    """The one person of whom the sentence before tells, who are `near`; the noun says what they are.

    The noun has not stood in the text before. An office is theirs only where nothing was said of them yet.
    """
    people = {id(each.person): each.person for each in near if each.person.kind == "person"}
    subjects = {id(each.person) for each in near if each.subject} & people.keys()
    chosen = subjects or set(people)
    if len(chosen) != 1:
        return None
    person, sex = people[next(iter(chosen))], sex_of([noun.word])
    if frame.language.code == "fr":
        sex = sex or sex_told(
            [frame.word(frame.within(TextSpan(noun.start, noun.start + 1)).start)], [noun.word]
        )
    if noun.surely and not person.roles:
        person.describe(None, [noun.word])
        return person
    if not subjects and (len(near) > 1 or near[0].possessive or near[0].placed):
        return None
    if not (noun.speaks or frame.language.is_role(noun.word)) or (sex is not None and not person.may_be(sex)):
        return None
    before = frame.text[max(0, noun.start - _ANEW) : noun.start].lower()
    if (person.roles - LITTLE and noun.word in _OFFICES) or re.search(rf"\b{re.escape(noun.word)}\b", before):
        return None
    person.describe(None, [noun.word])
    return person
