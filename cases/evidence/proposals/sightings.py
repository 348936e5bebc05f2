"""Sightings: where the paragraphs of an article name somebody, and what stands there of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cases.evidence.proposals.bodies import BODY
from cases.evidence.proposals.clauses import is_finite
from cases.evidence.proposals.first_names import MEN, WOMEN
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.subject import is_adverb
from cases.evidence.proposals.tokens import Kind
from cases.evidence.proposals.told import NAMING, told_before, told_behind
from cases.evidence.proposals.word_list import word_list

_LONGEST_NAME: Final = 6
_SHORTEST_PLACE: Final = 3
_NOT_NAMES: Final = word_list(
    """
    dear hello yes no please thanks thank sorry good well i i'm monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november
    december islam muslim muslims christian english french afghan afghans pakistani iranian american
    british german russian
    """
)
_PLACED: Final = word_list("in at near outside between for around across to à dans vers")
_OF: Final = frozenset({"of", "de", "du"})
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
_CLITICS: Final = frozenset({"'s", "'"})
_THE: Final = frozenset({"the", "le", "la", "l'"})
_OPENING: Final = frozenset({":", "—", "("})
_NO_ROLES: Final = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name in a frame, from token `first` to before `last` without its titles.

    `begins` is the first token with titles and what stands before; `roles` and `told` are what is said of the
    person there; `subject` whether they do something; `possessive` whether something is theirs; `thing`
    whether "the" stands before the name, as before that of no person; `placed`
    whether the name stands where a place does, `alias` whether it is what somebody "asked to be called",
    `joined` whether "and" ties it to a name before.
    """

    first: int
    last: int
    begins: int
    roles: frozenset[str]
    told: str | None
    subject: bool
    possessive: bool
    thing: bool
    placed: bool
    alias: bool
    joined: bool


def sightings_in(frame: Frame, known: frozenset[str]) -> Iterator[Sighting]:
    """The names in a frame, in order; `known` are words that the article writes so within sentences."""
    done = 0
    for place in frame.tokens.capitals:
        if place < done:
            continue
        if place == 0 and (done := _dateline_end(frame)):
            continue
        floor = frame.starts_sentence(place)
        last = _name_end(frame, place, floor, known)
        if last > place:
            yield _seen(frame, place, last, floor)
            done = last


def _dateline_end(frame: Frame) -> int:
    """Behind the place in capital letters with which a paragraph begins, as agencies write; 0 without one."""
    last = 0
    while last < min(len(frame.tokens), _LONGEST_NAME) and frame.words(last, last + 1).isupper():
        last += 1
    long = last and frame.tokens.ends[last - 1] - frame.tokens.starts[0] > _SHORTEST_PLACE
    return last if long and frame.word(last) in {",", "—", "(", "–"} else 0


def _name_end(frame: Frame, place: int, floor: int, known: frozenset[str]) -> int:
    """Behind the last token of the name that begins at `place`; `place` itself where none does."""
    if _is_small(frame, place):
        return place
    words, kinds = frame.tokens.words, frame.tokens.kinds
    last, body = place + 1, words[place] in BODY
    while last < min(len(words), place + _LONGEST_NAME):
        more = _goes_on(frame, last, body=body)
        if more == last:
            break
        body = body or words[more - 1] in BODY
        last = more
    if last == place + 1 and not _is_name(frame, place, known):
        begins = place == floor or words[place - 1] in _OPENING or kinds[place - 1] is Kind.QUOTE
        if begins:
            return place
    roles = frame.language.roles
    return place if words[place] in roles and all(word in roles for word in words[place:last]) else last


def _goes_on(frame: Frame, last: int, *, body: bool) -> int:
    """Behind what goes on with a name at the token `last`; `last` itself where nothing does."""
    word = frame.tokens.words[last]
    if frame.capital(last):
        return last if _is_small(frame, last) else last + 1
    if body and (more := _of_body(frame, last)):
        return more
    if word in _CLITICS:
        return last + 2 if frame.word(last + 1) in BODY and frame.capital(last + 1) else last
    joins = (
        (word in frame.language.particles or word == "&")
        and last + 1 < len(frame.tokens)
        and frame.capital(last + 1)
    )
    return last + 2 if joins else last


def _of_body(frame: Frame, place: int) -> int:
    """Behind the name that "of" ties to that of a body: Ministry of the Interior; 0 where none does."""
    if frame.word(place) not in {"of", "for", "on", "de", "du", "des"}:
        return 0
    at = place + 2 if frame.word(place + 1) in {"the", "la", "l'"} else place + 1
    return at + 1 if at < len(frame.tokens) and frame.capital(at) and not _is_small(frame, at) else 0


def _is_name(frame: Frame, place: int, known: frozenset[str]) -> bool:
    """Whether the word with which a sentence begins is a name: it is one elsewhere, or does something."""
    word = frame.tokens.words[place]
    if word in known or word in MEN or word in WOMEN:
        return True
    if word.endswith("s") or word in frame.language.verbs or place + 1 >= len(frame.tokens):
        return False
    following = frame.word(place + 1)
    return following in {",", "'s"} or following in frame.language.auxiliaries or is_finite(frame, place + 1)


def _is_small(frame: Frame, place: int) -> bool:
    """Whether a capital letter does but begin the sentence, or the word is of a day or a month."""
    word = frame.tokens.words[place]
    if word == "will" and place and not frame.parts(place):
        return False
    return word in frame.language.small or word in _NOT_NAMES


def _is_placed(frame: Frame, place: int) -> bool:
    """Whether the name stands where a place does: in Herat, the mayor of Herat, in the National Archive."""
    ahead = frame.word(place - 1)
    return ahead in _PLACED or ahead in _OF or (ahead in _THE and frame.word(place - 2) in _PLACED | _OF)


def _seen(frame: Frame, place: int, last: int, floor: int) -> Sighting:
    words, language = frame.tokens.words, frame.language
    first = place
    while first < last - 1 and words[first] in language.roles and len(words[last - 1].rstrip(".")) > 1:
        first += 1
    begins, before = told_before(frame, place, floor)
    apart = before and words[place - 1] == ","
    told, behind = (None, set[str]()) if apart else told_behind(frame, last)
    verb = last
    while verb < len(words) and (words[verb] in language.auxiliaries or is_adverb(frame, verb)):
        verb += 1
    roles = [*words[place:first], *before, *behind]
    roles.extend(word for word in words[first:last] if word in language.roles)
    doing = _DOING.get(words[verb]) if verb < len(words) else None
    if frame.word(last + 1) == "who":
        doing = doing or _DOING.get(frame.word(last + 2))
    if doing:
        roles.append(doing)
    ahead = words[place - 1] if place else ""
    if told is None and before and ahead not in language.being:
        told = frame.words(begins, place).strip(" ,") or None
    if told is None and first > place:
        told = frame.words(place, first)
    return Sighting(
        first=first,
        last=last,
        begins=begins,
        roles=frozenset(roles) if roles else _NO_ROLES,
        told=told,
        subject=begins == floor
        or (verb < len(words) and (verb > last or is_finite(frame, verb)))
        or (frame.word(last), frame.word(last + 1)) == (",", "who"),
        possessive=frame.word(last) in _CLITICS,
        thing=ahead in _THE and first == place and not roles,
        placed=_is_placed(frame, place),
        alias=ahead in NAMING,
        joined=ahead in {"and", "et"} and place > 1 and frame.capital(place - 2),
    )
