"""Sightings: where the paragraphs of an article name somebody, and what stands there of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cases.evidence.proposals.bodies import BODY
from cases.evidence.proposals.clauses import is_finite
from cases.evidence.proposals.first_names import MEN, WOMEN
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.phrase import phrase_before
from cases.evidence.proposals.subject import is_adverb
from cases.evidence.proposals.tokens import Kind
from cases.evidence.proposals.word_list import word_list

_LONGEST_NAME: Final = 6
_LONGEST_TELLING: Final = 22
_NOT_NAMES: Final = word_list(
    """
    i i'm monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december islam muslim muslims christian english french afghan
    afghans pakistani iranian american british german russian
    """
)
_PLACED: Final = word_list("in at near outside between for around across to à dans vers")
_DOING: Final = {
    "taught": "teacher",
    "teaches": "teacher",
    "bakes": "baker",
    "drives": "driver",
    "drove": "driver",
    "farms": "farmer",
    "commanded": "commander",
    "commands": "commander",
    "owns": "owner",
    "owned": "owner",
    "interpreted": "interpreter",
    "wrote": "author",
    "led": "leader",
    "leads": "leader",
    "heads": "head",
    "directs": "director",
    "fishes": "fisherman",
}
"""Verbs by which somebody is what a noun says."""
_NAMING: Final = frozenset({"called", "named", "as", "nommé", "nommée"})
_AFTER_BEING: Final = word_list("a an the one un une le la l'")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name in a frame, from token `first` to before `last` without its titles.

    `begins` is the first token with titles and what stands before; `roles` and `told` are what is said of the
    person there; `subject` whether they do something; `possessive` whether something is theirs; `placed`
    whether the name stands where a place does, `alias` whether it is what somebody "asked to be called".
    """

    first: int
    last: int
    begins: int
    roles: frozenset[str]
    told: str | None
    subject: bool
    possessive: bool
    placed: bool
    alias: bool


def sightings_in(frame: Frame, known: frozenset[str]) -> Iterator[Sighting]:
    """The names in a frame, in order; `known` are words that the article writes so within sentences."""
    done = 0
    for place in frame.tokens.capitals:
        if place < done:
            continue
        floor = frame.starts_sentence(place)
        last = _name_end(frame, place, floor, known)
        if last > place:
            yield _seen(frame, place, last, floor)
            done = last


def _name_end(frame: Frame, place: int, floor: int, known: frozenset[str]) -> int:
    """Behind the last token of the name that begins at `place`; `place` itself where none does."""
    token, language = frame.tokens[place], frame.language
    if not token.capital or token.kind is not Kind.WORD or _is_small(frame, place):
        return place
    last, body = place + 1, token.word in BODY
    while last < min(len(frame.tokens), place + _LONGEST_NAME):
        following = frame.tokens[last]
        if following.capital and following.kind is Kind.WORD and not _is_small(frame, last):
            body = body or following.word in BODY
            last += 1
        elif body and (more := _of_body(frame, last)):
            last = more
        elif frame.word(last) in {"'s", "'"} and frame.word(last + 1) in BODY and frame.capital(last + 1):
            body, last = True, last + 2
        elif (
            following.word in language.particles and last + 1 < len(frame.tokens) and frame.capital(last + 1)
        ):
            last += 2
        else:
            break
    begins = place == floor or frame.word(place - 1) in {":", "—", "("} or frame.kind(place - 1) is Kind.QUOTE
    if last == place + 1 and begins and not _is_name(frame, place, known):
        return place
    if all(frame.word(at) in language.roles for at in range(place, last)):
        return place
    return last


def _of_body(frame: Frame, place: int) -> int:
    """Behind the name that "of" ties to that of a body: Ministry of the Interior; 0 where none does."""
    if frame.word(place) not in {"of", "for", "on", "de", "du", "des"}:
        return 0
    at = place + 2 if frame.word(place + 1) in {"the", "la", "l'"} else place + 1
    return at + 1 if at < len(frame.tokens) and frame.capital(at) and not _is_small(frame, at) else 0


def _is_name(frame: Frame, place: int, known: frozenset[str]) -> bool:
    """Whether the word with which a sentence begins is a name: it is one elsewhere, or does something."""
    word = frame.word(place)
    if word in known or word in MEN or word in WOMEN:
        return True
    if word.endswith("s") or word in frame.language.verbs or place + 1 >= len(frame.tokens):
        return False
    following = frame.tokens[place + 1]
    return (
        following.word in {",", "'s"}
        or is_finite(frame, place + 1)
        or following.word in frame.language.auxiliaries
    )


def _is_small(frame: Frame, place: int) -> bool:
    """Whether a capital letter does but begin the sentence, or the word is of a day or a month."""
    word = frame.word(place)
    if word == "will" and place and not frame.parts(place):
        return False
    return frame.language.is_small(word) or word in _NOT_NAMES


def _seen(frame: Frame, place: int, last: int, floor: int) -> Sighting:
    language = frame.language
    first = place
    while (
        first < last - 1 and frame.word(first) in language.roles and len(frame.word(last - 1).rstrip(".")) > 1
    ):
        first += 1
    roles = {frame.word(at) for at in range(place, first)}
    if first == last - 1 and frame.word(first) in language.roles:
        roles.add(frame.word(first))
    begins, before = _told_before(frame, place, floor)
    told_behind, behind = _told_behind(frame, last)
    verb = last
    while verb < len(frame.tokens) and (is_adverb(frame, verb) or frame.word(verb) in language.auxiliaries):
        verb += 1
    doing = _DOING.get(frame.word(verb)) or _DOING.get(
        frame.word(last + 2) if frame.word(last + 1) == "who" else ""
    )
    if doing:
        roles.add(doing)
    told = told_behind or (
        frame.words(begins, place).strip(" ,")
        if begins < place and before and frame.word(place - 1) not in language.being
        else None
    )
    if told is None and first > place:
        told = frame.words(place, first)
    moves = verb < len(frame.tokens) and (is_finite(frame, verb) or verb > last)
    return Sighting(
        first=first,
        last=last,
        begins=begins,
        roles=frozenset(roles | before | behind),
        told=told,
        subject=begins == floor or moves,
        possessive=frame.word(last) in {"'s", "'"},
        placed=frame.word(place - 1) in _PLACED,
        alias=frame.word(place - 1) in _NAMING,
    )


def _roles_in(frame: Frame, first: int, last: int) -> set[str]:
    words = (frame.word(at) for at in range(first, last))
    language = frame.language
    return {
        word
        for word in words
        if word in language.roles
        or (len(word) > 4 and word.endswith(language.role_endings) and word not in language.no_roles)
    }


def _told_before(frame: Frame, place: int, floor: int) -> tuple[int, set[str]]:
    """Where what stands before a name and says who that is begins, and the roles in it."""
    at = place - 1
    if frame.word(at) == "," or (frame.word(at) in frame.language.being and at > floor):
        at -= 1
    if at < floor or frame.kind(at) is not Kind.WORD:
        return place, set()
    if frame.capital(at) and frame.word(at) not in frame.language.roles:
        return place, set()
    if frame.word(at) in _NAMING:
        return place, _roles_in(frame, max(floor, at - _LONGEST_TELLING), at)
    if not frame.language.is_role(frame.word(at)) and frame.word(place - 1) != ",":
        return place, set()
    phrase = phrase_before(frame, at, floor)
    roles = _roles_in(frame, phrase.first, phrase.last) if phrase and not phrase.relative else set()
    return (phrase.first, roles) if phrase and roles else (place, set())


def _told_behind(frame: Frame, last: int) -> tuple[str | None, set[str]]:
    """What stands behind a name and says who that is, and the roles in it: ", a lawyer"; "was a lawyer"."""
    start = last
    if frame.word(last) in {",", "("}:
        start, end = last + 1, _telling_end(frame, last + 1)
        if frame.kind(start) is Kind.NUMBER and frame.word(start + 1) == ",":
            longer = _telling_end(frame, start + 2)
            end = longer if longer > start + 2 and not frame.capital(start + 2) else end
        capital = (
            start < len(frame.tokens)
            and frame.capital(start)
            and frame.word(start) not in frame.language.determiners
        )
        if end <= start or capital or frame.word(start) in {"and", "but", "et", "mais", "or"}:
            return None, set()
        roles = _roles_in(frame, start, min(end, start + 10))
        aged = frame.kind(start) is Kind.NUMBER
        tells = roles or aged or frame.word(start) in {"who", "whose", "qui", "dont"}
        return (frame.words(start, end), roles) if tells else (None, set())
    return _told_by_being(frame, start)


def _told_by_being(frame: Frame, start: int) -> tuple[str | None, set[str]]:
    """ "was a prosecutor", "used to be a prosecutor", "est commerçante"."""
    if frame.word(start) in {"used", "became", "devint"}:
        start += 1
        while frame.word(start) in {"to", "be"}:
            start += 1
    elif frame.word(start) in frame.language.being:
        start += 1
    else:
        return None, set()
    end = _telling_end(frame, start)
    while start < end and (frame.word(start) in frame.language.adverbs):
        start += 1
    if frame.word(start) not in _AFTER_BEING and frame.word(start) not in frame.language.roles:
        return None, set()
    roles = _roles_in(frame, start, min(end, start + 7))
    return (frame.words(start, end) if roles else None), roles


def _telling_end(frame: Frame, start: int) -> int:
    """Where the words that tell more end: at the next comma, bracket or end of the sentence."""
    end = start
    while end < min(len(frame.tokens), start + _LONGEST_TELLING):
        token = frame.tokens[end]
        if token.kind in {Kind.END, Kind.QUOTE} or token.word in {",", ")", ";", ":", "—"}:
            return end
        end += 1
    return start
