"""Sightings: where the paragraphs of an article name somebody, and what stands there of them."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from cases.evidence.proposals.clauses import closes_opening, is_finite
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.name_ends import dateline_end, name_end, within_name
from cases.evidence.proposals.naming import is_called
from cases.evidence.proposals.subject import is_adverb
from cases.evidence.proposals.told import told_before, told_behind
from cases.evidence.proposals.word_list import word_list

_PLACED: Final = word_list("from in at near outside between for around across to à dans vers")
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
    "denies": "accused",
    "denied": "accused",
    "pleaded": "accused",
}
"""Verbs by which somebody is what a noun says."""
_ASIDE: Final = 8
_CLITICS: Final = frozenset({"'s", "'"})
_THE: Final = frozenset({"the", "le", "la", "l'"})
_NO_ROLES: Final = frozenset[str]()


class Sighting(NamedTuple):
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
        if place == 0 and (done := dateline_end(frame)):
            continue
        floor = frame.starts_sentence(place)
        last = name_end(frame, place, floor, known)
        if last > place:
            yield _seen(frame, place, last, floor)
            done = last


def _behind_aside(frame: Frame, place: int) -> int:
    """Behind what stands in commas at `place` and says more of a name: Anna Reis, the elder, drove a bus."""
    if frame.word(place) != ",":
        return place
    reach = range(place + 1, min(len(frame.tokens) - 1, place + _ASIDE))
    return next((at + 1 for at in reach if frame.word(at) == ","), place)


def _acts(frame: Frame, place: int) -> bool:
    """Whether a verb follows the comma behind a name that stood between two: the mayor, Jonas Eide, left."""
    while frame.word(place) in frame.language.auxiliaries or frame.word(place) in frame.language.adverbs:
        place += 1
    return is_finite(frame, place)


def _is_placed(frame: Frame, place: int) -> bool:
    """Whether the name stands where a place does: in Herat, the mayor of Herat, in the National Archive."""
    ahead = frame.word(place - 1)
    return ahead in _PLACED or ahead in _OF or (ahead in _THE and frame.word(place - 2) in _PLACED | _OF)


def _behind_titles(frame: Frame, place: int, last: int) -> int:
    """Where the name begins behind its titles; an initial is no name by itself."""
    words, roles = frame.tokens.words, frame.language.roles
    while place < last - 1 and words[place] in roles and len(words[last - 1].rstrip(".")) > 1:
        place += 1
    return place


def _seen(frame: Frame, place: int, last: int, floor: int) -> Sighting:
    words, language = frame.tokens.words, frame.language
    first = place
    called = is_called(frame, place)
    while (
        not called
        and first < last - 1
        and words[first] in language.roles
        and len(words[last - 1].rstrip(".")) > 1
    ):
        first += 1
    begins, before = told_before(frame, place, floor)
    apart = before and words[place - 1] == ","
    told, behind = (None, set[str]()) if apart else told_behind(frame, last)
    verb = last
    while verb < len(words) and (words[verb] in language.auxiliaries or is_adverb(frame, verb)):
        verb += 1
    roles = [*words[place:first], *before, *behind]
    roles.extend(word for word in words[first:last] if word in language.roles)
    doing = _DOING.get(words[_behind_aside(frame, verb)]) if verb < len(words) else None
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
        or (begins > floor and words[begins - 1] == "," and closes_opening(frame, begins - 1))
        or (verb < len(words) and (verb > last or is_finite(frame, verb)))
        or (frame.word(last), frame.word(last + 1)) == (",", "who")
        or (frame.word(last) == "," and (called or (ahead == "," and _acts(frame, last + 1)))),
        possessive=frame.word(last) in _CLITICS,
        thing=(ahead in _THE and first == place and not roles)
        or any(within_name(frame, at) for at in range(first, last)),
        placed=not called and _is_placed(frame, place),
        alias=called,
        joined=ahead in {"and", "et"} and place > 1 and frame.capital(place - 2),
    )
