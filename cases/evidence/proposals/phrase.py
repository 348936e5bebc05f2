"""Noun phrases: the words that name somebody, read from their last one to the left."""

from typing import Final, NamedTuple

from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.tokens import Kind

_LONGEST: Final = 24
_PARENTHESIS: Final = 40
_CLITICS: Final = frozenset({"'s", "'"})
_JOINED: Final = frozenset({"and", "et"})
_ONE: Final = "one"
_SOME: Final = frozenset(
    {"un", "une", "certains", "certaines", "plusieurs", "deux", "beaucoup", "aucun", "aucune"}
)
_FARTHEST: Final = 4
_THEM: Final = frozenset({"eux", "elles"})


class Mention(NamedTuple):
    """The tokens from `first` to before `last` that name somebody; `relative` where they end in "who"."""

    first: int
    last: int
    relative: bool = False


def of_them(frame: Frame, place: int) -> Mention | None:
    """The French for one or some of those told of, who are nobody by name: l'un d'eux."""
    one = place + (frame.word(place) == "l'")
    them = one + (3 if frame.word(one + 2) == "entre" else 2)
    found = frame.word(one) in _SOME and frame.word(one + 1) == "d'" and frame.word(them) in _THEM
    return Mention(place, them + 1) if found else None


def _of_them_before(frame: Frame, place: int, floor: int) -> Mention | None:
    if frame.word(place) not in _THEM:
        return None
    starts = (of_them(frame, first) for first in range(max(floor, place - _FARTHEST), place))
    return next((found for found in starts if found and found.last == place + 1), None)


def phrase_before(frame: Frame, place: int, floor: int) -> Mention | None:
    """The noun phrase or pronoun that ends with the token at `place` and begins at `floor` or behind it."""
    if place < floor:
        return None
    word = frame.word(place)
    if word in {"who", "qui"}:
        return relative(frame, place, floor)
    if word in frame.language.pronouns or word in _THEM:
        return _of_them_before(frame, place, floor) or Mention(place, place + 1)
    if word == "that" and place > floor:
        noun = phrase_before(frame, place - 1, floor)
        named = noun and frame.word(noun.first) in frame.language.determiners and not noun.relative
        return Mention(noun.first, place + 1, relative=True) if noun and named else None
    first = place + 1
    while first - 1 >= max(floor, place - _LONGEST) and _belongs(frame, first - 1, place, floor):
        first -= 1
    while first <= place and _hangs(frame, frame.word(first)):
        first += 1
    if first > place:
        return None
    if (
        first - 2 >= floor
        and frame.word(first - 1) in _JOINED
        and frame.word(first - 2) in frame.language.pronouns
    ):
        first -= 2
    return Mention(first, place + 1)


def _hangs(frame: Frame, word: str) -> bool:
    return word in frame.language.joining or word in _JOINED or word in _CLITICS


def relative(frame: Frame, who: int, floor: int) -> Mention:
    """The noun before "who", together with it."""
    behind = who - 1
    if frame.word(behind) == ",":
        behind -= 1
    if frame.word(behind) == ")":
        behind = opened(frame, behind, floor) - 1
    noun = phrase_before(frame, behind, floor) if behind >= floor else None
    if noun is None or noun.relative:
        return Mention(who, who + 1, relative=True)
    return Mention(noun.first, who + 1, relative=True)


def opened(frame: Frame, closing: int, floor: int) -> int:
    """Where the bracket that the token at `closing` ends was opened; before `floor` where it was not."""
    for place in range(closing - 1, max(floor, closing - _PARENTHESIS) - 1, -1):
        if frame.word(place) == "(":
            return place
    return floor - 1


def _belongs(frame: Frame, place: int, last: int, floor: int) -> bool:
    """Whether the token at `place` belongs to the noun phrase that ends at `last`, as all between do."""
    language, word = frame.language, frame.word(place)
    behind = frame.word(place + 1) if place < last else ""
    if frame.kind(place) is Kind.NUMBER or word in _CLITICS:
        return place < last
    if frame.kind(place) is not Kind.WORD or (word in language.pronouns and word != _ONE):
        return False
    if behind in language.opening and not (word in language.joining or word in language.before_determiners):
        return False
    if word in language.joining:
        return place < last and _ties(frame, place, floor)
    if word in _JOINED:
        return floor < place < last and _pairs(frame, place)
    return _is_of_noun(frame, place, last)


def _is_of_noun(frame: Frame, place: int, last: int) -> bool:
    """Whether a word that ties nothing is an article, a name, a noun or an adjective of the phrase."""
    language, word = frame.language, frame.word(place)
    if word in language.determiners:
        introduces = word == "that" and place < last and frame.capital(place + 1)
        return (place < last or word in language.indefinite) and not introduces
    if word in language.breaks:
        return False
    if frame.capital(place):
        return True
    if word in language.verbs or language.is_adverb(word):
        return False
    return place == last or not frame.capital(place + 1) or language.is_role(word)


def _pairs(frame: Frame, place: int) -> bool:
    """Whether the "and" at `place` joins two names, or two nouns that say what somebody is."""
    before, after = frame.tokens[place - 1], frame.tokens[place + 1]
    if before.capital and after.capital:
        return True
    return (
        before.kind is Kind.WORD
        and frame.language.is_role(before.word)
        and before.word not in frame.language.said
    )


def _ties(frame: Frame, place: int, floor: int) -> bool:
    """Whether the preposition at `place` ties what follows to a noun before it."""
    if place - 1 < floor:
        return False
    before, language = frame.tokens[place - 1], frame.language
    word = before.word
    if before.kind is not Kind.WORD or word in language.pronouns or word in language.breaks:
        return word == _ONE
    if word in language.verbs or language.is_adverb(word):
        return False
    if frame.word(place) in {"of", "de", "du", "des"}:
        return True
    return before.capital or word in language.roles or word.endswith((*language.role_endings, "s"))
