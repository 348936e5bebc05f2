"""The subject of a verb: who does what it says, where they are named before it."""

from typing import Final

from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.phrase import Mention, opened, phrase_before, relative
from cases.evidence.proposals.tokens import Kind

_LONGEST: Final = 24
_PARENTHESIS: Final = 70
_OURS: Final = frozenset({"nous", "vous"})
_OUR_ENDINGS: Final = ("ons", "ez", "mes", "tes")
_LATER: Final = frozenset({"later", "earlier", "before", "after"})
_BEFORE_DAYS: Final = frozenset({"on", "early", "late"})


def subject_before(frame: Frame, verb: int, floor: int) -> Mention | None:
    """Who does what the verb at `verb` says, if they are named before it and not before the token `floor`."""
    place = _adverbs_skipped(frame, _objects_skipped(frame, verb - 1), floor)
    if place < floor:
        return None
    word = frame.word(place)
    if (
        word == ","
        and frame.word(place - 1) == ")"
        and frame.word(opened(frame, place - 1, floor) + 1) != "who"
    ):
        return _around_parenthesis(frame, place - 1, floor)
    if word in {",", "—", ")"}:
        return _around_parenthesis(frame, place, floor)
    found = phrase_before(frame, place, floor)
    if found is None:
        return None
    if not _names(frame, found):
        return _before_relative(frame, found.first, floor)
    return _before_preposition(frame, found, floor) or found


def _objects_skipped(frame: Frame, place: int) -> int:
    """The last token before "nous" or "vous" where the verb behind is of somebody else: nous a écrit."""
    if frame.language.code != "fr":
        return place
    at = place
    while frame.word(at) in frame.language.auxiliaries:
        at -= 1
    other = not frame.word(at + 1).endswith(_OUR_ENDINGS)
    return at - 1 if frame.word(at) in _OURS and other else place


def _adverbs_skipped(frame: Frame, place: int, floor: int) -> int:
    """The last token up to `place` that is no adverb, auxiliary or time of day."""
    language = frame.language
    while place >= floor:
        word, before = frame.word(place), frame.word(place - 1)
        if (word in language.adverbs and before in _BEFORE_DAYS) or (
            word in language.times and before in language.time_adjectives
        ):
            place -= 2
        elif (behind := _time_skipped(frame, place)) < place:
            place = behind
        elif word in language.auxiliaries or is_adverb(frame, place):
            place -= 1
        else:
            break
    return place


def _time_skipped(frame: Frame, place: int) -> int:
    """The last token before "a month later" or "in the past", which ends at `place`; else `place`."""
    words = frame.word(place - 2), frame.word(place - 1), frame.word(place)
    if words[2] in _LATER and words[1] in frame.language.times and words[0] in frame.language.determiners:
        return place - 3
    return place - 3 if words == ("in", "the", "past") else place


def is_adverb(frame: Frame, place: int) -> bool:
    """Whether the token is an adverb or the name of a day; a name that ends as adverbs do is none."""
    tokens, language = frame.tokens, frame.language
    word = tokens.words[place]
    if tokens.kinds[place] is not Kind.WORD:
        return False
    return word in language.adverbs or (place not in tokens.capital and language.is_adverb(word))


def _names(frame: Frame, found: Mention) -> bool:
    """Whether the words may name somebody: an article, a capital or their meaning says so."""
    if found.relative or frame.word(found.first - 1) == "to":
        return found.relative
    first = frame.word(found.first)
    if found.last - found.first == 1 and first in {"that", "this"}:
        return False
    language = frame.language
    if first in language.determiners or first in language.pronouns or first in language.indefinite:
        return True
    capital = any(frame.capital(place) for place in range(found.first, found.last))
    return capital or language.may_be_somebody(frame.word(found.last - 1))


def _before_relative(frame: Frame, place: int, floor: int) -> Mention | None:
    """The noun before "who", where what that says reaches the verb: "an official who spoke to us said"."""
    for who in range(place - 1, max(floor, place - _LONGEST), -1):
        if frame.word(who) in {"who", "qui"}:
            return relative(frame, who, floor)
        if frame.kind(who) is not Kind.WORD:
            return None
    return None


def _before_preposition(frame: Frame, found: Mention, floor: int) -> Mention | None:
    """Who stands before "in Ohio" or "speaking to the paper" and a verb."""
    place, language = found.first - 1, frame.language
    if found.relative or place - 1 <= floor or frame.word(place) not in language.prepositions:
        return None
    if frame.word(found.first) in language.pronouns:
        return None
    place -= 1
    if frame.word(place).endswith(("ing", "ed")) and not frame.capital(place):
        place -= 1
    noun = phrase_before(frame, place, floor)
    if noun is None or frame.word(noun.first - 1) in language.prepositions or not _names(frame, noun):
        return None
    return noun


def _around_parenthesis(frame: Frame, closing: int, floor: int) -> Mention | None:
    """The noun before words in commas, dashes or brackets that say more of it; a name there is part of it."""
    mark = frame.word(closing)
    if mark == ")":
        opening = opened(frame, closing, floor)
        return subject_before(frame, opening, floor) if opening >= floor else None
    fallback: Mention | None = None
    for place in range(closing - 1, max(floor, closing - _PARENTHESIS), -1):
        if frame.word(place) != mark or frame.word(place + 1) in {"and", "or", "but"}:
            continue
        behind = place - 1
        if frame.word(behind) == ")":
            behind = opened(frame, behind, floor) - 1
        noun = phrase_before(frame, behind, floor) if behind >= floor else None
        if noun is None:
            continue
        if _is_named(frame, noun, place + 1, closing):
            return Mention(noun.first, closing)
        tells = frame.capital(behind) or noun.first < behind
        if tells and _says_more(frame, place + 1) and not _is_inner(frame, noun, floor):
            return noun
        fallback = fallback or noun
    return fallback


def _is_named(frame: Frame, noun: Mention, place: int, closing: int) -> bool:
    """Whether what stands between the commas is the name of whom the noun before means."""
    language = frame.language
    if frame.capital(noun.last - 1):
        whole = all(frame.capital(at) for at in range(place, closing))
        said = (
            frame.word(noun.first) in language.determiners or frame.word(noun.first) in language.possessives
        )
        return whole and said and closing - place > 1
    if frame.capital(place):
        return True
    begins = frame.word(place) in language.determiners or language.is_role(frame.word(place))
    if not frame.capital(closing - 1) or not begins:
        return False
    return all(frame.capital(at) or language.is_role(frame.word(at)) for at in range(place + 1, closing))


def _says_more(frame: Frame, place: int) -> bool:
    """Whether what begins at `place` says more of the noun before: an age, "who", "a lawyer", "formerly"."""
    token = frame.tokens[place]
    return not token.capital or token.word in frame.language.determiners


def _is_inner(frame: Frame, noun: Mention, floor: int) -> bool:
    """Whether the noun itself says more of a name before a comma: "Elias, a lawyer in Washington, D.C."."""
    before = noun.first - 1
    return (
        before - 1 >= floor
        and frame.word(before) == ","
        and frame.word(noun.first) in {"a", "an", "the", "who", "un", "une", "le", "la", "qui"}
        and frame.capital(before - 1)
    )
