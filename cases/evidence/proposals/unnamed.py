"""People without a name: "a guard at the gate", brought in by words that say what they are."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from cases.evidence.proposals.clauses import closes_opening, is_finite
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.naming import is_called
from cases.evidence.proposals.people import FORMER
from cases.evidence.proposals.phrase_behind import subject_behind
from cases.evidence.proposals.tokens import Kind
from cases.evidence.proposals.word_list import word_list

_A: Final = word_list("a an one un une another")
_RELATED: Final = word_list("his her son sa my their")
_THIS: Final = word_list("this cet cette ce")
_THE: Final = word_list("the la le l' this cet cette ce")
_HE: Final = word_list("he she il elle")
_BEGINNING: Final = _A | _RELATED | _THE | _HE
_KIN: Final = word_list(
    """
    brother sister wife husband father mother son daughter uncle aunt cousin nephew niece grandfather
    grandmother frère sœur femme mari père mère fils fille
    """
)
_WHO: Final = word_list("man woman boy girl homme femme garçon fille person")
_BEING: Final = word_list(
    """
    be been become became becomes was is were as being and or like est était comme et
    """
)
_APART: Final = word_list("from who in with at qui de")
_GOES_ON: Final = word_list("who whose qui dont 's '")
_GOING_ON: Final = frozenset({"and", "but", "et", "mais"})
_ONE_OF_MANY: Final = {"men": "man", "women": "woman", "boys": "boy", "girls": "girl", "sons": "son"}
_CLITICS: Final = frozenset({"'s", "'"})
_NEAR: Final = 5
_SHORTEST: Final = 4
_TITLED: Final = 3


class Unnamed(NamedTuple):
    """Somebody without a name: the tokens that bring them in, what they are, and whose relative.

    `again` says that they may be known already, `again_surely` that they must be ("this
    former tailor"), `pronoun` that they are "he" or "she".
    """

    first: int
    last: int
    role: str
    related_to: str | None
    subject: bool
    again: bool = False
    again_surely: bool = False
    pronoun: bool = False


def unnamed_in(frame: Frame) -> Iterator[Unnamed]:
    """The people whom a frame brings in without a name, in order."""
    language = frame.language
    for place, word in enumerate(frame.tokens.words):
        if word in _CLITICS and (theirs := _of_whom(frame, place)):
            yield theirs
        if word not in _BEGINNING:
            continue
        # "a" is a verb in French
        if (word not in language.determiners and word not in language.pronouns) or _says_what(frame, place):
            continue
        begins = place in frame.beginnings or (
            frame.word(place - 1) == "," and closes_opening(frame, place - 1)
        )
        if word in _HE:
            if _tells_on(frame, place):
                yield Unnamed(place, place + 1, word, None, subject=True, pronoun=True)
            continue
        if word in _THE and not _tells_apart(frame, place):
            tied = frame.word(place - 1) in _GOING_ON or _is_opened(frame, place)
            again = _again(frame, place) if begins or tied else None
            if again and (begins or is_finite(frame, again.last)):
                yield again
            continue
        found = _brought_in(frame, place)
        if found:
            first, last, role = found
            does = word not in _RELATED and last < len(frame.tokens) and is_finite(frame, last)
            yield Unnamed(first, last, role, word if word in _RELATED else None, subject=begins or does)


def _of_whom(frame: Frame, clitic: int) -> Unnamed | None:
    """The ministry's own lawyer: somebody brought in by whose they are, who does something, or begins it."""
    for at in range(clitic + 1, min(len(frame.tokens), clitic + _NEAR)):
        word = frame.word(at)
        if frame.kind(at) is not Kind.WORD or frame.capital(at) or word in frame.language.breaks:
            return None
        if word not in frame.language.roles or frame.word(at + 1) in frame.language.roles:
            continue
        if at + 1 < len(frame.tokens) and (frame.capital(at + 1) or _is_named_behind(frame, at + 1)):
            return None
        floor = frame.starts_sentence(clitic)
        begins = clitic - floor <= _NEAR and not any(is_finite(frame, to) for to in range(floor, clitic))
        return Unnamed(floor if begins else clitic, at + 1, word, None, subject=True) if begins else None
    return None


def _is_opened(frame: Frame, place: int) -> bool:
    """Whether a few words that tell when or where begin the sentence: in the afternoon the accused spoke."""
    floor = frame.starts_sentence(place)
    if not 0 < place - floor <= _NEAR or frame.word(floor) not in frame.language.prepositions:
        return False
    words = range(floor, place)
    return all(frame.kind(at) is Kind.WORD and not is_finite(frame, at) for at in words)


def _tells_on(frame: Frame, place: int) -> bool:
    """Whether "she" does something in a sentence that quotes nothing, and in no clause that hangs on it."""
    if frame.word(place - 1) in frame.language.conjunctions - _GOING_ON:
        return False
    verb = place + 1
    while verb < len(frame.tokens) and frame.word(verb) in frame.language.adverbs:
        verb += 1
    if frame.word(verb) not in frame.language.auxiliaries and not is_finite(frame, verb):
        return False
    first = bisect_left(frame.quotes, frame.starts_sentence(place))
    return first == bisect_left(frame.quotes, frame.ends_sentence(place))


def _again(frame: Frame, place: int) -> Unnamed | None:
    """The noun with which a sentence begins and that may mean somebody known: "The sergeant wrote"."""
    last = place + 1
    while last < min(len(frame.tokens), place + _NEAR) and _may_say(frame, last):
        last += 1
    if last == place + 1 or (last < len(frame.tokens) and frame.capital(last)):
        return None
    if frame.word(last) in _GOES_ON or _is_named_behind(frame, last):
        return None
    surely = frame.word(place) in _THIS or frame.word(place + 1) in FORMER
    return Unnamed(place, last, frame.word(last - 1), None, subject=True, again=True, again_surely=surely)


def _may_say(frame: Frame, place: int) -> bool:
    word, language = frame.word(place), frame.language
    if (
        frame.kind(place) is not Kind.WORD
        or frame.capital(place)
        or word in language.small
        or word in _GOES_ON
    ):
        return False
    return (
        word not in language.verbs
        and word not in language.irregular
        and not (len(word) > _SHORTEST and word.endswith(language.verb_endings))
    )


def _tells_apart(frame: Frame, place: int) -> bool:
    """Whether "the" brings somebody in by telling them apart: "the woman from the office"."""
    return frame.word(place + 1) in _WHO and frame.word(place + 2) in _APART


def _says_what(frame: Frame, place: int) -> bool:
    """Whether the noun says what somebody named is, or is one of several: "was a lawyer"."""
    before = frame.word(place - 1)
    if before == "," and place > 1:
        return frame.capital(place - 2) or frame.kind(place - 2) is Kind.NUMBER
    return before in _BEING


def _brought_in(frame: Frame, place: int) -> tuple[int, int, str] | None:
    """The noun that says what somebody is, behind the article at `place`; None where a name follows it."""
    related = frame.word(place) in _RELATED
    if (frame.word(place), frame.word(place + 1)) == ("one", "of"):
        return _one_of(frame, place)
    for at in range(place + 1, min(len(frame.tokens), place + _NEAR)):
        token = frame.tokens[at]
        if token.kind is not Kind.WORD or token.capital or token.word in frame.language.breaks:
            return None
        wanted = token.word in frame.language.roles or token.word in (_KIN if related else _WHO)
        following = frame.tokens[at + 1] if at + 1 < len(frame.tokens) else None
        if not wanted or (following is not None and following.word in frame.language.roles):
            continue
        if following is not None and (following.capital or (following.word == "," and _names(frame, at + 2))):
            return None
        phrase = subject_behind(frame, place, len(frame.tokens))
        if phrase and (
            any(is_called(frame, at + 1) for at in range(phrase.first, phrase.last))
            or _is_named_behind(frame, phrase.last)
        ):
            return None
        return place, max(at + 1, phrase.last if phrase else 0), token.word
    return None


def _one_of(frame: Frame, place: int) -> tuple[int, int, str] | None:
    """One of the drivers: somebody of whom the noun for them all says what they are."""
    for at in range(place + 3, min(len(frame.tokens), place + 3 + _NEAR)):
        word = frame.word(at)
        role = _ONE_OF_MANY.get(word) or word.removesuffix("s")
        if frame.kind(at) is not Kind.WORD or frame.capital(at) or word in frame.language.breaks:
            return None
        if word in _ONE_OF_MANY or (word != role and frame.language.is_role(role)):
            named = frame.word(at + 1) == "," and _names(frame, at + 2)
            return None if named else (place, at + 1, role)
    return None


def _is_named_behind(frame: Frame, place: int) -> bool:
    """Whether a comma and the name follow: "a lawyer in the city, Parisa Omid"."""
    for at in range(place, min(len(frame.tokens), place + _NEAR)):
        if is_called(frame, at + 1):
            return True
        if frame.word(at) == ",":
            return _names(frame, at + 1) or _is_called(frame, at + 1)
        if frame.kind(at) is not Kind.WORD or is_finite(frame, at):
            return False
    return False


def _is_called(frame: Frame, place: int) -> bool:
    """Whether a clause gives the name: whom the others called Mullah Dad, whose real name is Rosalind."""
    if frame.word(place) not in {"whom", "whose", "who", "dont", "que"}:
        return False
    near = range(place + 1, min(len(frame.tokens) - 1, place + _NEAR + 1))
    return any(frame.capital(at + 1) and is_called(frame, at + 1) for at in near)


def _names(frame: Frame, place: int) -> bool:
    """Whether a name stands at `place`, or behind an article and a title there."""
    titled = place
    while titled < place + _TITLED and (
        frame.word(titled) in frame.language.determiners or frame.word(titled) in frame.language.roles
    ):
        titled += 1
    if is_called(frame, titled + 1) and titled > place:
        return True
    if titled >= len(frame.tokens) or (titled > place and frame.word(titled - 1) not in frame.language.roles):
        titled = place
    if titled >= len(frame.tokens):
        return False
    return frame.capital(titled) and frame.word(titled) not in frame.language.breaks
