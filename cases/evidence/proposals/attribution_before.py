"""Attribution before a quotation: the mayor said, “…”; according to the mayor, “…”; the mayor: “…”."""

from typing import Final

from cases.evidence.proposals.attribution import Attribution
from cases.evidence.proposals.attribution_behind import according, puts_it
from cases.evidence.proposals.clauses import is_finite
from cases.evidence.proposals.first_names import MEN, WOMEN
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.phrase import Mention, phrase_before
from cases.evidence.proposals.phrase_behind import subject_behind
from cases.evidence.proposals.saying_verb import speaker_of
from cases.evidence.proposals.subject import subject_before
from cases.evidence.proposals.tokens import Kind

_FARTHEST: Final = 80
_ACCORDING: Final = 30
_TRIED: Final = 8
_FAR: Final = 6
_TIED: Final = frozenset({"that", "if", "when", "because", "and", ",", "how", "que"})


def before(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """Who is named before the quotation in its sentence, which begins with the token `floor`."""
    return (
        _according(frame, quote, floor)
        or _as_put(frame, quote, floor)
        or _colon(frame, quote, floor)
        or saying(frame, quote, floor)
        or _alone(frame, quote, floor)
    )


def _as_put(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """As the mayor puts it, “…”"""
    verb = quote - 2 if frame.word(quote - 1) == "it" else quote - 3
    named = subject_before(frame, verb, floor) if verb > floor and puts_it(frame, verb) else None
    return Attribution(named, "speaker-before", 1) if named else None


def _according(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """According to the police, “…”"""
    for place in range(quote - 1, max(floor, quote - _ACCORDING) - 1, -1):
        to = according(frame, place)
        named = subject_behind(frame, to, quote) if to else None
        if named and all(frame.word(at) not in frame.language.said for at in range(named.last, quote)):
            return Attribution(named, "according-before")
    return None


def _colon(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """The mayor: “…”"""
    if frame.word(quote - 1) != ":" or quote - 2 < floor:
        return None
    named = phrase_before(frame, quote - 2, floor)
    if (
        named
        and frame.capital(named.last - 1)
        and _has_name(frame, named)
        and (named.first == floor or frame.word(named.first - 1) in {"—", "by"})
    ):
        return Attribution(named, "speaker-colon")
    named = _told_of(frame, quote, floor) or _does(frame, quote - 2, floor)
    return Attribution(named, "speaker-colon") if named else None


def _alone(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """Somebody named with whom the sentence begins, where it names nobody else: Karim shrugs: “…”"""
    if frame.word(quote - 1) != ":":
        return None
    named = subject_behind(frame, floor, quote - 1)
    if named and frame.word(named.last) == "," and not _is_named(frame, named):
        following = subject_behind(frame, named.last + 1, quote - 1)
        named = Mention(named.first, following.last) if following else None
    if named is None or not _is_named(frame, named):
        return None
    for place in range(named.last, quote - 1):
        word = frame.word(place)
        if frame.capital(place) or word in frame.language.pronouns:
            return None
    return Attribution(named, "named-before") if named.last < quote - 1 else None


def _is_named(frame: Frame, named: Mention) -> bool:
    """Whether the words hold a name for sure: a capital within the sentence, or a first name."""
    first = frame.word(named.first)
    return first in MEN or first in WOMEN or any(map(frame.capital, range(named.first + 1, named.last)))


def _does(frame: Frame, verb: int, floor: int) -> Mention | None:
    """Somebody named with whom the sentence begins, where it ends with what they do: Karim acquiesces: “…”"""
    plain = frame.kind(verb) is Kind.WORD and not frame.capital(verb)
    named = (
        subject_before(frame, verb, floor) if plain and not frame.language.is_role(frame.word(verb)) else None
    )
    begins = named is not None and named.first == floor and named.last == verb
    return named if named and begins and frame.capital(verb - 1) and _has_name(frame, named) else None


def _told_of(frame: Frame, quote: int, floor: int) -> Mention | None:
    """The name with which the sentence begins, where up to the colon it says but who that is."""
    named = subject_behind(frame, floor, quote - 1)
    while named and frame.word(named.last) == "," and named.last < quote - 2 and not _has_name(frame, named):
        following = subject_behind(frame, named.last + 1, quote - 1)
        named = Mention(named.first, following.last) if following else None
    if named is None or not _has_name(frame, named) or frame.word(named.last) != ",":
        return None
    return None if any(_acts(frame, at) for at in range(named.last, quote)) else named


def _acts(frame: Frame, place: int) -> bool:
    word, language = frame.word(place), frame.language
    return (
        word in language.verbs
        or word in language.saying
        or word in language.pronouns
        or is_finite(frame, place)
    )


def _has_name(frame: Frame, named: Mention) -> bool:
    """Whether a name stands in the words, beside the capital with which their sentence begins."""
    places = range(named.first, named.last)
    return any(frame.capital(at) and frame.word(at) not in frame.language.small for at in places)


def saying(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """The mayor said, “…”: the nearest verb of saying before the quotation whose subject can be told.

    Where that verb stands in what somebody else says, and does no more than take them up ("she said that she
    called it …"), they are the speaker.
    """
    found: Attribution | None = None
    verb, tried = quote, 0
    for place in range(quote - 1, max(floor, quote - _FARTHEST) - 1, -1):
        if not frame.language.brings(frame.word(place)):
            continue
        tried += 1
        if tried > _TRIED:
            break
        named = speaker_of(frame, place, floor, quote)
        if named is None:
            continue
        if found is None or (
            _holds(frame, place, found.mention) and _yields(frame, found.mention, verb, quote)
        ):
            found, verb = Attribution(named, "speaker-before", quote - place - 1), place
    if found is not None and not _is_plain(frame, found.mention, verb, floor):
        return found._replace(rule="speaker-earlier")
    return found


def _holds(frame: Frame, verb: int, inner: Mention) -> bool:
    """Whether what the verb brings begins with the mention: "said he", "said that the mayor"."""
    place = inner.first - 1
    while place > verb and (frame.word(place) in frame.language.adverbs or frame.word(place) in _TIED):
        place -= 1
    if place == verb:
        return True
    told = frame.word(verb) in frame.language.to_somebody and place - verb < _FAR + 2
    return verb < place and told and inner.last - inner.first == 1


def _yields(frame: Frame, inner: Mention, verb: int, quote: int) -> bool:
    """Whether who speaks within reported speech does but take it up: "he", or far from the quotation."""
    if inner.last - inner.first == 1 and frame.word(inner.first) in frame.language.pronouns:
        return True
    word = frame.word(verb)
    return word in frame.language.evaluating or word in frame.language.thought or quote - verb > _FAR


def _is_plain(frame: Frame, named: Mention, verb: int, floor: int) -> bool:
    """Whether the sentence begins with the name, and a verb that does nothing but say follows it."""
    first = named.first
    while first > floor and (
        frame.word(first - 1) in frame.language.adverbs
        or frame.word(first - 1) in {",", "but", "and", "mais", "et"}
    ):
        first -= 1
    return first == floor and frame.word(verb) in frame.language.plainly_said and not named.relative
