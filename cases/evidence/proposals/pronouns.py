"""Pronouns: whom "he" or "she" stands for among those whom the sentences before name."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from cases.evidence.proposals.people import Person, Sex
from cases.evidence.proposals.seen import Seen

_SENTENCES_BACK: Final = 8


def fitting(seen: Sequence[Seen], sex: Sex) -> list[Seen]:
    """Those whom the pronoun may stand for: rather those of whom more speaks for it."""
    fits = [each for each in seen if _fits(each, sex)]
    return [each for each in fits if each.person.leans_to(sex)] or fits


def followed_back(
    recent: Sequence[Seen], here: int, both: tuple[Person, ...] = ()
) -> tuple[Person | None, tuple[Person, ...]]:
    """Whom the pronoun in the sentence `here` stands for, or those who may be meant.

    recent: who was named before, in order. both: the two of whom the sentences between speak together.
    """
    beside: list[Person] = []
    for sentence, group in groupby(reversed(recent), key=lambda each: each.sentence):
        if here - sentence > _SENTENCES_BACK:
            break
        several = list(group)[::-1]
        if both and sentence < here:
            return None, both
        if sentence < here or any(each.subject and not each.possessive for each in several):
            return _told_of(several)
        beside = _without_relatives(distinct(each.person for each in several))
    others = beside if len(beside) == 1 else distinct(each.person for each in recent)
    return (others[-1] if others else None), ()


def _told_of(several: Sequence[Seen]) -> tuple[Person | None, tuple[Person, ...]]:
    """Of whom a sentence tells: its subject, with whoever is tied to it; else all whom it names."""
    subjects = distinct(each.person for each in several if each.subject and not each.possessive)
    tied = distinct(each.person for each in several if each.joined and each.person.kind == "person")
    if subjects and tied and tied[0] is not subjects[0]:
        return None, (subjects[0], *tied)
    people = subjects or _without_relatives(distinct(each.person for each in several))
    return (people[0], ()) if subjects or len(people) == 1 else (None, tuple(people[:3]))


def _without_relatives(people: list[Person]) -> list[Person]:
    """Those who are named, where nobody else is but "her sister", who is spoken of beside them."""
    named = [person for person in people if person.kind == "person"]
    return named if len(named) == 1 else people


def _fits(seen: Seen, sex: Sex) -> bool:
    """Whether "he" or "she" may stand for them: something tells that this is a person at all."""
    person = seen.person
    if not person.may_be(sex):
        return False
    return bool(person.sex or person.roles) or (seen.subject and not seen.placed)


def distinct(people: Iterable[Person]) -> list[Person]:
    found: list[Person] = []
    for person in people:
        if person not in found:
            found.append(person)
    return found
