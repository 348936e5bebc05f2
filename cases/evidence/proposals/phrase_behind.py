"""Noun phrases behind a verb: "said Jana Novak, a lawyer", read from their first word to the right."""

from typing import Final

from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.phrase import Mention, of_them
from cases.evidence.proposals.tokens import Kind
from cases.evidence.proposals.word_list import word_list

_LONGEST: Final = 24
_TYING: Final = word_list("of for from with at de du des d")
_OF: Final = word_list("of de du des")
_THE: Final = frozenset({"the", "l'"})
_ONES: Final = frozenset({"other", "others", "one"})
_WITHIN: Final = frozenset({"without", "against", "beyond"})
_UNTIED: Final = frozenset({"statement", "interview"})


def subject_behind(frame: Frame, place: int, limit: int) -> Mention | None:
    """The noun phrase or pronoun that begins with the token at `place` and ends before `limit`."""
    if frame.language.code == "fr" and (some := of_them(frame, place)) is not None:
        return some
    last = place
    while last < min(limit, place + _LONGEST) and _continues(frame, last, place, limit):
        last += 1
    while last > place + 1 and _hangs(frame, last - 1):
        last -= 1
    return Mention(place, last) if last > place else None


def _hangs(frame: Frame, place: int) -> bool:
    word = frame.word(place)
    if word in _ONES and frame.word(place - 1) in _THE:
        return False
    return word in frame.language.prepositions or word in frame.language.determiners or word in {"and", "et"}


def _is_within_name(frame: Frame, place: int) -> bool:
    """Whether a preposition has a capital between two others: Doctors Without Borders."""
    return frame.word(place) in _WITHIN and all(frame.capital(at) for at in (place - 1, place, place + 1))


def _continues(frame: Frame, place: int, first: int, limit: int) -> bool:
    """Whether the noun phrase that begins at `first` goes on with the token at `place`."""
    language, word, before = frame.language, frame.word(place), frame.word(place - 1)
    if frame.kind(place) is not Kind.WORD:
        return frame.kind(place) is Kind.NUMBER
    if word in language.pronouns and word != "one":
        return place == first
    if place > first and before in language.pronouns and before != "one":
        return False
    if word in {"'s", "'"} or word in _TYING:
        return place > first and (word not in _TYING or word in _OF or before not in _UNTIED)
    if word in {"and", "et"}:
        return first < place < limit - 1 and frame.capital(place - 1) and frame.capital(place + 1)
    return _is_of_noun(frame, place, first)


def _is_of_noun(frame: Frame, place: int, first: int) -> bool:
    """Whether a word that ties nothing is an article, a name, a noun or an adjective of the phrase."""
    language, word, before = frame.language, frame.word(place), frame.word(place - 1)
    if word in language.determiners:
        return place == first or before in language.prepositions or before in language.determiners
    if word in language.breaks:
        return _is_within_name(frame, place)
    if frame.capital(place):
        return word not in language.adverbs
    if word in language.verbs or word in language.irregular or language.is_adverb(word):
        return False
    return place == first or not frame.capital(place - 1) or language.is_role(word)
