"""Attribution behind a quotation: “…,” she said; “…,” said the mayor; “…,” according to the police."""

from typing import Final

from cases.evidence.proposals.attribution import Attribution
from cases.evidence.proposals.clauses import is_finite
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.phrase import Mention
from cases.evidence.proposals.phrase_behind import subject_behind
from cases.evidence.proposals.saying_verb import is_no_subject
from cases.evidence.proposals.subject import subject_before
from cases.evidence.proposals.tokens import Kind
from cases.evidence.proposals.word_list import word_list

_FARTHEST: Final = 80
_LONGEST: Final = 9
_OPENERS: Final = frozenset({",", "—", "as", ":", "comme"})
_OURS: Final = frozenset({"nous", "vous"})
"""Whom something is said to in French, before the verb: nous a-t-il dit."""
_INVERTED: Final = word_list("has had a ont avait avaient s' se")


def behind(frame: Frame, quote: int) -> Attribution | None:
    """Who is named right behind the quotation."""
    limit = _limit(frame, quote + 1)
    start = quote + 1
    while start < limit and frame.word(start) in _OPENERS:
        start += 1
    if frame.word(start) in _OURS and frame.word(start + 1) in frame.language.auxiliaries:
        start += 1
    if start >= limit:
        return None
    to = according(frame, start)
    if to:
        named = subject_behind(frame, to, limit)
        return Attribution(named, "according-behind") if named else None
    return _inverted(frame, start, limit) or _straight(frame, start, limit)


def according(frame: Frame, place: int) -> int:
    """Where the name begins behind "according to" at `place`; 0 where that does not stand there."""
    word, following = frame.word(place), frame.word(place + 1)
    if word == "according" and following == "to":
        return place + 2
    if word == "in" and [frame.word(place + step) for step in (1, 2, 3)] == ["the", "words", "of"]:
        return place + 4
    if word in {"selon", "d'après"} or (word == "pour" and frame.language.code == "fr" and place == 0):
        return place + 1
    return 0


def puts_it(frame: Frame, place: int) -> bool:
    """Whether "put it" stands at `place`: as the mayor puts it."""
    return frame.word(place) in {"put", "puts"} and frame.word(place + 1) == "it"


def _limit(frame: Frame, start: int) -> int:
    """Where the words behind a quotation end: at the next one, or with the sentence."""
    kinds, words = frame.tokens.kinds, frame.tokens.words
    for place in range(start, min(len(words), start + _FARTHEST)):
        if kinds[place] is Kind.QUOTE or kinds[place] is Kind.END or words[place] in {";", ":"}:
            return place
    return min(len(frame.tokens), start + _FARTHEST)


def _inverted(frame: Frame, start: int, limit: int) -> Attribution | None:
    """“…,” said the mayor."""
    place, language = start, frame.language
    while place < limit and (frame.word(place) in language.adverbs or frame.word(place) in _INVERTED):
        place += 1
    if place + 1 >= limit or frame.capital(place) or _is_no_subject(frame, place + 1):
        return None
    word = frame.word(place)
    if word not in language.said and not (word in language.participles and place > start):
        return None
    first = place + 1
    while first < limit and frame.word(first) in language.adverbs:
        first += 1
    named = subject_behind(frame, first, limit)
    return Attribution(named, "said-speaker") if named else None


def _is_no_subject(frame: Frame, place: int) -> bool:
    """Whether what stands behind the verb, an adverb apart, cannot begin who does it."""
    while frame.word(place) in frame.language.adverbs and place + 1 < len(frame.tokens):
        place += 1
    return is_no_subject(frame, place)


def _straight(frame: Frame, start: int, limit: int) -> Attribution | None:
    """“…,” the mayor said."""
    if frame.word(start) in {"is", "was"} and frame.word(start + 1) in {"how", "what"}:
        start += 2
    fallback: Attribution | None = None
    language = frame.language
    for place in range(start + 1, limit):
        word = frame.word(place)
        says = word in language.verbs or word in language.say or puts_it(frame, place)
        strong = says and not frame.capital(place)
        if not strong and not (fallback is None and is_finite(frame, place)):
            continue
        named = subject_before(frame, place, start)
        named = _from_the_start(frame, named, start) if named else None
        if named is None:
            continue
        if strong:
            return Attribution(named, "speaker-said", place - named.last)
        if frame.word(named.first) not in language.breaks:
            fallback = Attribution(named, "speaker-did")
    return fallback


def _from_the_start(frame: Frame, named: Mention, start: int) -> Mention | None:
    """The name with what stands before it, where that is adverbs or words that say what somebody is."""
    first = named.first
    language = frame.language
    while first > start and (
        (word := frame.word(first - 1)) in language.adverbs or word == "," or word in language.auxiliaries
    ):
        first -= 1
    if first == start:
        return named
    if frame.word(start) in language.breaks or first - start > _LONGEST:
        return None
    if any(not _may_describe(frame, place) for place in range(start, first)):
        return None
    return Mention(start, named.last)


def _may_describe(frame: Frame, place: int) -> bool:
    """Whether the token may belong to a noun phrase: no verb, pronoun or conjunction, and no mark."""
    token, language = frame.tokens[place], frame.language
    word = token.word
    if token.kind not in {Kind.WORD, Kind.NUMBER} or word in language.pronouns or word in language.verbs:
        return False
    if word in language.joining or word in {"and", "et"}:
        return True
    return word not in language.breaks


def tail(frame: Frame, quote: int) -> Attribution | None:
    """“…” at the border, the mayor said: who is named where the sentence ends, behind a comma."""
    language = frame.language
    for place in range(quote + 2, min(len(frame.tokens), quote + _FARTHEST)):
        token = frame.tokens[place]
        if token.kind is Kind.END or frame.parts(place):
            return None
        if token.word not in language.said or token.capital:
            continue
        follows = place + 1 < len(frame.tokens)
        if frame.word(place - 1) == "," and follows and not is_no_subject(frame, place + 1):
            named = subject_behind(frame, place + 1, _limit(frame, place + 1))
            if named:
                return Attribution(named, "tail")
        named = subject_before(frame, place, quote + 1)
        if named and (frame.word(named.first - 1) == "," or frame.kind(named.first - 1) is Kind.QUOTE):
            return Attribution(named, "tail") if _closes(frame, place) else None
    return None


def _closes(frame: Frame, verb: int) -> bool:
    """Whether the verb brings nothing that follows it, and so must bring what stands before."""
    following = frame.tokens[verb + 1] if verb + 1 < len(frame.tokens) else None
    if following is None or following.kind in {Kind.END, Kind.QUOTE} or following.capital:
        return True
    word = following.word
    return word in {",", "—", ";"} or word in frame.language.prepositions or word in frame.language.adverbs
