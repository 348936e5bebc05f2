"""What a mention in Dari or Pashto holds: a name, what somebody is, or a word that stands for them."""

from typing import Final, NamedTuple

from cases.evidence.proposals.eastern_roles import KINSHIP, Sex, is_role, roles_in, sex_in
from cases.evidence.proposals.eastern_words import (
    ANOTHER,
    BODIES,
    COPULAS,
    DOMAINS,
    FORMER,
    GENERAL,
    GENITIVE,
    KIN,
    LETTERS,
    LIKE,
    NAME_BEGINNINGS,
    NAME_ENDINGS,
    NO_NAMES,
    OF_PLACES,
    RELATIVES,
    THEY,
    THIS,
    TIMES,
    TITLES,
    A,
    stem,
)
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.tokens import Kind
from cases.evidence.span import TextSpan
from cases.vocabulary.written_token import spelled

_RELATIVE: Final = spelled("که چې")
_LONGEST: Final = 4
_WITH_FATHERS: Final = 3
_UNSURE: Final = 3
_GENERAL: Final = frozenset(map(stem, GENERAL))
_TWO: Final = spelled("دو دواړو دواړه دوو هردو")
_ONE: Final = spelled("یکی یو یوه یوې")
_NEVER: Final = (NO_NAMES, FORMER, BODIES, THIS, TIMES, DOMAINS, LIKE)
"""Lists of words of which none is of a person's name."""
_OFFICE: Final = "مقام"


class Held(NamedTuple):
    """The tokens of the name, those that may be one, and the stems of what somebody is.

    `pronoun` stands for somebody by itself, `several` for more than one; `again` for somebody known; `anew`
    brings somebody in without a name, as `kin` does, who is a relative; `of_two` is one of two just named;
    `bare` is one noun, adjectives apart; `body` is no person; `sex` is what the words tell of it.
    """

    name: tuple[int, ...] = ()
    perhaps: tuple[int, ...] = ()
    roles: frozenset[str] = frozenset()
    pronoun: bool = False
    again: bool = False
    anew: bool = False
    body: bool = False
    several: bool = False
    of_two: bool = False
    kin: bool = False
    bare: bool = False
    sex: Sex | None = None


def held_in(frame: Frame, span: TextSpan) -> Held:
    """What the mention in the characters of `span` holds."""
    places = [*frame.within(span)]
    parts = _parts(frame, places) if places else []
    words = [frame.word(place) for part in parts for place in part]
    if not words:
        return Held()
    first = frame.word(places[0])
    if len(places) == 1 and first in frame.language.pronouns:
        return Held(pronoun=True, several=first in THEY, sex=sex_in(words))
    roles = roles_in(words)
    if _is_of_two(words):
        return Held(of_two=True)
    begins = words[:2] if len(parts[0]) > 1 else words[:1]
    if not ANOTHER.isdisjoint(words) or not A.isdisjoint(begins) or is_indefinite(frame, places):
        called = _called_apart(frame, parts[1:])
        return Held(called, roles=roles, anew=not called)
    if _is_body(frame, parts[0]):
        return Held(body=True)
    name, perhaps = _name(frame, parts)
    general = all(stem(word) in _GENERAL or word in NO_NAMES or word in THIS for word in words)
    return Held(
        name,
        perhaps,
        roles,
        again=first in THIS or general or not FORMER.isdisjoint(words),
        body=not name and not roles and not BODIES.isdisjoint(words),
        kin=not (name or perhaps) and bool(roles & KINSHIP),
        bare=_is_bare(words),
        sex=sex_in(words),
    )


def _is_bare(words: list[str]) -> bool:
    """Whether somebody is told by one noun, or by how many they are to whom: نانوای پیر, مادر چهار کودک.

    A noun with "his" or "her" is of somebody else.
    """
    if any(word.endswith("ش") and is_role(word[:-1]) for word in words):
        return False
    epithet = words[0] in KIN and len(words) > 1 and words[1] in NO_NAMES
    return epithet or sum(word not in LIKE for word in words) == 1


def _is_of_two(words: list[str]) -> bool:
    """Whether somebody is one of two who were just named: یکی از آن دو."""
    at = next((at for at, word in enumerate(words) if word in _TWO), 0)
    return at > 0 and not _ONE.isdisjoint(words) and all(stem(word) in _GENERAL for word in words[at + 1 :])


def _is_body(frame: Frame, part: list[int]) -> bool:
    """Whether the noun that the others tell more of is a body's: its first in Dari, its last in Pashto."""
    words = [frame.word(place) for place in part]
    heads = words[-1:] if frame.language.code == "ps" else words[:1]
    if heads == [_OFFICE]:
        return len(words) > 1 and not DOMAINS.isdisjoint(words)
    return not BODIES.isdisjoint(heads)


def _called_apart(frame: Frame, parts: list[list[int]]) -> tuple[int, ...]:
    """The name that stands between commas behind words that bring somebody in: یک زن، مریم ثابت."""
    for part in parts:
        run, at = _run(frame, part)
        if run and (frame.word(part[at - 1]) in TITLES if at else len(run) == len(part)):
            return run
    return ()


def is_name(frame: Frame, place: int) -> bool:
    """Whether the token may be of a person's name."""
    if not 0 <= place < len(frame.tokens) or frame.kind(place) is not Kind.WORD:
        return False
    word, language = frame.word(place), frame.language
    for words in (language.prepositions, language.said, language.pronouns, *_NEVER):
        if word in words:
            return False
    verb = frame.words(place, place + 1).startswith(("می\u200c", "نمی\u200c"))
    return not (verb or word == GENITIVE or is_role(word) or stem(word) in _GENERAL)


def is_noun(frame: Frame, place: int) -> bool:
    """Whether the token may say what somebody is."""
    word = frame.word(place)
    return frame.kind(place) is Kind.WORD and word not in frame.language.prepositions and word not in NO_NAMES


def _parts(frame: Frame, places: list[int]) -> list[list[int]]:
    """The tokens between the commas, up to the word with which a clause hangs on them."""
    parts: list[list[int]] = [[]]
    if frame.word(places[0]) in LETTERS:
        places = places[2 if frame.word(places[0] + 1) == "از" else 1 :]
    for place in places:
        if frame.word(place) in _RELATIVE:
            break
        if frame.word(place) == ",":
            parts.append([])
        elif frame.kind(place) is Kind.WORD:
            parts[-1].append(place)
    return [part for part in parts if part]


def _name(frame: Frame, parts: list[list[int]]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The tokens of the name, and those that may be one or belong to what somebody is: ملک قریه."""
    found: list[tuple[int, tuple[int, ...]]] = []
    for part in parts:
        run, at = _run(frame, part)
        if not run:
            continue
        before = frame.word(part[at - 1]) if at else ""
        genitive = any(frame.word(place) == GENITIVE for place in part[:at])
        bare = not at and not any(is_role(frame.word(place)) for place in part)
        titled = before in TITLES or part is not parts[0]
        if before in RELATIVES and frame.language.code == "fa" and part is parts[0]:
            continue
        if before in OF_PLACES and before not in TITLES and len(run) == 1:
            continue
        found.append((0 if bare else 1 if titled else 2 if not at or genitive else _UNSURE, run))
    if not found:
        return (), ()
    rank, run = min(found, key=lambda each: each[0])
    return (run, ()) if rank < _UNSURE else ((), run)


def _run(frame: Frame, part: list[int]) -> tuple[tuple[int, ...], int]:
    """The tokens of a part that may be a name, and where they begin in it: before a role, or behind."""
    words = [frame.word(place) for place in part]
    roles = [at for at, word in enumerate(words) if is_role(word) or word in FORMER]
    if roles and any(word in THIS and words[at - 1 : at] != [GENITIVE] for at, word in enumerate(words)):
        return (), 0
    starts = [roles[-1] + 1] if roles else [0]
    is_said_to_be = roles == [1] and not COPULAS.isdisjoint(words[2:3])
    if roles and (roles[0] > 1 or is_said_to_be) and words[0] != GENITIVE:
        starts.insert(0, 0)
    for start in starts:
        last = start
        while last < len(part) and is_name(frame, part[last]):
            last += 1
        last = _cut(frame, part, start, last)
        if last > start and last - start <= _LONGEST:
            return tuple(part[start:last]), start
    return (), 0


def _cut(frame: Frame, part: list[int], start: int, last: int) -> int:
    """Where a name ends that no comma ends: behind its second word, or its third where it has three."""
    if last - start < _WITH_FATHERS or (last == len(part) and frame.word(part[-1] + 1) == ","):
        return last
    long = frame.word(part[start]) in NAME_BEGINNINGS or frame.word(part[start + 1]) in NAME_ENDINGS
    return min(last, start + (3 if long or frame.word(part[start + 2]) in NAME_ENDINGS else 2))


def is_indefinite(frame: Frame, places: list[int]) -> bool:
    """Whether the noun ends in the ی that brings somebody in, as in Dari: مردی, زنی که."""
    word, first = frame.word(places[0]), places[0]
    if frame.language.code != "fa" or not frame.words(first, first + 1).endswith("ی"):
        return False
    if len(places) > 1 and frame.word(places[1]) not in _RELATIVE:
        return False
    return stem(word) in _GENERAL or is_role(word[:-1]) or frame.word(first + 1) in _RELATIVE
