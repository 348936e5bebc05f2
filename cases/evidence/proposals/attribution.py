"""Attribution: who a sentence says a quotation in it is from, read before it and behind it."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from cases.evidence.proposals import english
from cases.evidence.proposals.frame import Frame, Kind
from cases.evidence.proposals.mention import Mention, may_be_somebody, phrase_before, subject_before, subject_behind
from cases.evidence.proposals.sayings import (
    EVALUATING,
    LIGHT,
    NOUNS,
    NOUNS_TOO,
    SAID,
    SAID_PARTICIPLES,
    SAY,
    SAYING,
    THINKING,
    THOUGHT,
)
from cases.evidence.proposals.subjects import Clause, clauses, is_finite

_FARTHEST: Final = 80
_BEING: Final = frozenset("be been was were is are being".split())
_EMBEDDING: Final = frozenset("that which who whom whose whether if how what why because where than".split())
_BEARERS: Final = frozenset(
    "sign signs banner banners poster posters placard placards shirt shirts t-shirt t-shirts hat hats sticker stickers "
    "graffiti billboard billboards plaque button buttons".split()
)
_TO_SOMEBODY: Final = frozenset(
    "told tells tell telling asked asks reminded assured informed advised warned urged called describes described calls "
    "thanked praised accused blamed quoted quotes".split()
)
_OPENERS: Final = frozenset({",", "—", "as", ":"})


class Attribution(NamedTuple):
    """The words that name the speaker, the rule by which they were found, and the verb's distance."""

    mention: Mention
    rule: str
    distance: int = 0


def behind(frame: Frame, quote: int) -> Attribution | None:
    """Who is named behind the quotation: “…,” she said; “…,” said the mayor; “…,” according to the police."""
    limit = _limit(frame, quote + 1)
    start = quote + 1
    while start < limit and frame.word(start) in _OPENERS:
        start += 1
    if start >= limit:
        return None
    if frame.word(start) == "according" and frame.word(start + 1) == "to":
        named = subject_behind(frame, start + 2, limit)
        return Attribution(named, "according-behind") if named else None
    return _inverted(frame, start, limit) or _straight(frame, start, limit)


def _limit(frame: Frame, start: int) -> int:
    """Where the words behind a quotation end: at the next one, or with the sentence."""
    for place in range(start, min(len(frame.tokens), start + _FARTHEST)):
        if frame.tokens[place].kind in {Kind.QUOTE, Kind.END} or frame.word(place) in {";", ":"}:
            return place
    return min(len(frame.tokens), start + _FARTHEST)


def _inverted(frame: Frame, start: int, limit: int) -> Attribution | None:
    """“…,” said the mayor."""
    place = start
    while place < limit and frame.word(place) in english.ADVERBS | {"has", "had"}:
        place += 1
    if place >= limit or frame.word(place) not in SAID or frame.tokens[place].capital:
        return None
    if place + 1 >= limit or _is_no_subject(frame, place + 1):
        return None
    named = subject_behind(frame, place + 1, limit)
    return Attribution(named, "said-speaker") if named else None


def _is_no_subject(frame: Frame, place: int) -> bool:
    word = frame.word(place)
    return (
        word in english.PREPOSITIONS
        or word in english.CONJUNCTIONS
        or word in english.AUXILIARIES
        or word in english.ADVERBS
        or word in {"him", "her", "them", "us", "me"}
        or frame.tokens[place].kind is not Kind.WORD
    )


def _straight(frame: Frame, start: int, limit: int) -> Attribution | None:
    """“…,” the mayor said."""
    if frame.word(start) in {"is", "was"} and frame.word(start + 1) in {"how", "what"}:
        start += 2
    fallback: Attribution | None = None
    for place in range(start + 1, limit):
        word = frame.word(place)
        strong = (word in SAID or word in THOUGHT or word in SAY) and not frame.tokens[place].capital
        if not strong and not (fallback is None and is_finite(frame, place)):
            continue
        named = subject_before(frame, place, start)
        named = _from_the_start(frame, named, start) if named else None
        if named is None:
            continue
        if strong:
            return Attribution(named, "speaker-said", place - named.last)
        if frame.word(named.first) not in english.PREPOSITIONS | english.CONJUNCTIONS:
            fallback = Attribution(named, "speaker-did")
    return fallback


def tail(frame: Frame, quote: int) -> Attribution | None:
    """“…” at the border, the mayor said: who is named where the sentence ends, behind a comma or a quotation."""
    for place in range(quote + 2, min(len(frame.tokens), quote + _FARTHEST)):
        token = frame.tokens[place]
        if token.kind is Kind.END or frame.parts(place):
            return None
        if token.word not in SAID or token.capital:
            continue
        if frame.word(place - 1) == "," and place + 1 < len(frame.tokens) and not _is_no_subject(frame, place + 1):
            named = subject_behind(frame, place + 1, _limit(frame, place + 1))
            if named:
                return Attribution(named, "tail")
        named = subject_before(frame, place, quote + 1)
        if named and (frame.word(named.first - 1) == "," or frame.tokens[named.first - 1].kind is Kind.QUOTE):
            return Attribution(named, "tail") if _closes(frame, place) else None
    return None


def _closes(frame: Frame, verb: int) -> bool:
    """Whether the verb brings nothing that follows it, and so must bring what stands before."""
    following = frame.tokens[verb + 1] if verb + 1 < len(frame.tokens) else None
    if following is None or following.kind in {Kind.END, Kind.QUOTE}:
        return True
    return following.word in {",", "—", ";"} or following.word in english.PREPOSITIONS or following.word in english.ADVERBS or following.capital


def _from_the_start(frame: Frame, named: Mention, start: int) -> Mention | None:
    """The name with what stands before it, where that is adverbs or words that say what somebody is."""
    first = named.first
    while first > start and (frame.word(first - 1) in english.ADVERBS or frame.word(first - 1) == ","):
        first -= 1
    if first == start:
        return named
    if first - start > 9 or any(not _may_describe(frame, place) for place in range(start, first)):
        return None
    return Mention(start, named.last)


def _may_describe(frame: Frame, place: int) -> bool:
    """Whether the token may belong to a noun phrase: no verb, pronoun or conjunction, and no mark."""
    token = frame.tokens[place]
    if token.kind not in {Kind.WORD, Kind.NUMBER} or token.word in english.PRONOUNS | english.AUXILIARIES:
        return False
    if token.word in english.CONJUNCTIONS - {"and"} or token.word in SAID or token.word in THOUGHT:
        return False
    return token.word not in english.PREPOSITIONS or token.word in english.JOINING


def before(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """Who is named before the quotation in its sentence, which begins with the token `floor`."""
    return (
        _according(frame, quote, floor)
        or _colon(frame, quote, floor)
        or _saying(frame, quote, floor)
    )


def _according(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """According to the police, “…”"""
    for place in range(quote - 1, max(floor, quote - 30) - 1, -1):
        if frame.word(place) == "according" and frame.word(place + 1) == "to":
            named = subject_behind(frame, place + 2, quote)
            if named and all(frame.word(at) not in SAID for at in range(named.last, quote)):
                return Attribution(named, "according-before")
    return None


def _saying(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """The mayor said, “…”: the nearest verb of saying before the quotation whose subject can be told."""
    found: Attribution | None = None
    verb = quote
    for place in range(quote - 1, max(floor, quote - _FARTHEST) - 1, -1):
        named = _speaker_of(frame, place, floor, quote)
        if named is None:
            continue
        if found is None:
            found, verb = Attribution(named, "speaker-before", quote - place - 1), place
        elif _holds(frame, place, found.mention) and _yields(frame, found.mention, verb, quote):
            found, verb = Attribution(named, "speaker-before", quote - place - 1), place
    if found is not None and not _is_plain(frame, found.mention, verb, floor):
        return found._replace(rule="speaker-earlier")
    return found


def _is_plain(frame: Frame, named: Mention, verb: int, floor: int) -> bool:
    """Whether the sentence begins with the name, and a verb that does nothing but say follows it."""
    first = named.first
    while first > floor and frame.word(first - 1) in english.ADVERBS | {",", "but", "and"}:
        first -= 1
    return first == floor and frame.word(verb) in SAID - EVALUATING - LIGHT and not named.relative


def _holds(frame: Frame, verb: int, inner: Mention) -> bool:
    """Whether what the verb brings begins with the mention: "said he", "said that the mayor"."""
    place = inner.first - 1
    while place > verb and frame.word(place) in english.ADVERBS | {"that", "if", "when", "because", "and", ",", "how"}:
        place -= 1
    return place == verb or (verb < place and inner.last - inner.first == 1 and frame.word(verb) in _TO_SOMEBODY and place - verb < 8)


def _yields(frame: Frame, inner: Mention, verb: int, quote: int) -> bool:
    """Whether who speaks within reported speech is but taken up by it: "he", or far from the quotation."""
    if inner.last - inner.first == 1 and frame.word(inner.first) in english.PRONOUNS:
        return True
    return frame.word(verb) in EVALUATING or frame.word(verb) in THOUGHT or quote - verb > 6


def _speaker_of(frame: Frame, place: int, floor: int, quote: int) -> Mention | None:
    """Who speaks where the verb of saying at `place` says so."""
    token = frame.tokens[place]
    word = token.word
    if token.kind is not Kind.WORD or (token.capital and place > floor) or not _is_verb(frame, place, quote):
        return None
    if word in SAID_PARTICIPLES and frame.word(place + 1) == "by":
        return subject_behind(frame, place + 2, len(frame.tokens))
    if word in SAID and not (word in SAID_PARTICIPLES and frame.word(place - 1) in _BEING):
        return (
            _inverted_before(frame, place, floor, quote)
            or subject_before(frame, place, floor)
            or _shared(frame, place, floor)
        )
    if word in SAYING:
        return _of_going(frame, place, floor)
    if word in SAY and frame.word(place - 1) == "to":
        return _nearest(frame, floor, place)
    if word in SAY:
        return subject_before(frame, place, floor)
    return None


def _distance(frame: Frame, verb: int, quote: int) -> int:
    """How many words stand between a verb and the quotation, adverbs and marks apart."""
    between = frame.tokens[verb + 1 : quote]
    return sum(
        token.word not in english.ADVERBS and not token.word.endswith("ly")
        for token in between
        if token.kind is Kind.WORD
    )


def _inverted_before(frame: Frame, place: int, floor: int, quote: int) -> Mention | None:
    """…, said the mayor, “…”: the noun behind the verb, where it reaches to the quotation."""
    before = frame.tokens[place - 1] if place > floor else None
    quoted = before is not None and (
        before.kind is Kind.QUOTE or (before.word == "," and frame.tokens[place - 2].kind is Kind.QUOTE)
    )
    if before is not None and not quoted and before.word not in {",", "—"}:
        return None
    if frame.word(place) in _TO_SOMEBODY or _is_no_subject(frame, place + 1):
        return None
    named = subject_behind(frame, place + 1, quote)
    if named is None or frame.word(named.last - 1) in english.DETERMINERS:
        return None
    reaches = quote - named.last == 1 and frame.word(named.last) in {",", ":"}
    return named if quoted or reaches else None


def _is_verb(frame: Frame, place: int, quote: int) -> bool:
    """Whether a form of a verb of saying is one here, and brings the words of the quotation."""
    word = frame.word(place)
    if word in LIGHT and _distance(frame, place, quote) > 2:
        return False
    if word not in NOUNS_TOO:
        return True
    before, behind = frame.tokens[place - 1] if place else None, frame.tokens[place + 1]
    if before is None or before.word in english.DETERMINERS or before.word in english.POSSESSIVES:
        return False
    if before.capital or before.word in english.PRONOUNS or before.word in {",", ")", "—", "to"}:
        return True
    if before.word in english.AUXILIARIES or before.word in english.ADVERBS:
        return True
    brings = behind.kind is Kind.QUOTE or behind.word in {"that", ":", "how", "he", "she", "it", "they", "the", ","}
    return brings and may_be_somebody(before.word)


def _shared(frame: Frame, place: int, floor: int) -> Mention | None:
    """The subject of an earlier verb, where "and" or a comma ties the verb at `place` to it."""
    at = place - 1
    while at > floor and frame.word(at) in english.ADVERBS:
        at -= 1
    if frame.word(at) not in {"and", "but", "then", ",", "or"}:
        return None
    return _nearest(frame, floor, at)


def _nearest(frame: Frame, floor: int, place: int, *, main: bool = False) -> Mention | None:
    """The subject of the last verb of saying before `place`, or else of the last verb; of a `main` clause."""
    found = list(clauses(frame, floor, place))
    if main:
        found = [each for each in found if not _is_embedded(frame, each)] or found
    if not found:
        return None
    last = found[-1]
    for each in reversed(found[:-1]):
        if each.verb == last.subject.first - 1 and frame.word(each.verb) in SAID:
            last = each
    return last.subject


def _is_embedded(frame: Frame, clause: Clause) -> bool:
    """Whether the clause hangs on another: "the notion that Democrats could"."""
    return clause.subject.relative or frame.word(clause.subject.first - 1) in _EMBEDDING


def _of_going(frame: Frame, place: int, floor: int) -> Mention | None:
    """Who says, where "saying" stands: the one quoted "as saying", the noun before, or who did what is before."""
    before_it = frame.word(place - 1)
    if before_it == "as":
        return phrase_before(frame, place - 2, floor)
    noun = phrase_before(frame, place - 1, floor)
    if noun and frame.tokens[noun.last - 1].capital and frame.word(noun.first - 1) in {"with", "of", "showing", "heard"}:
        return noun
    if noun and frame.word(noun.last - 1) in _BEARERS and noun.last - noun.first > 1 and _begins_small(frame, noun):
        return noun
    return _nearest(frame, floor, place, main=True) or noun


def _begins_small(frame: Frame, noun: Mention) -> bool:
    return frame.word(noun.first) in english.DETERMINERS


def _colon(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """The mayor: “…”"""
    if frame.word(quote - 1) != ":" or quote - 2 < floor:
        return None
    named = phrase_before(frame, quote - 2, floor)
    if named is None or not frame.tokens[named.last - 1].capital or (named.first > floor and frame.word(named.first - 1) not in {"—", "by"}):
        return None
    return Attribution(named, "speaker-colon")


def of_words(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """The mayor's claim that “…”"""
    for place in range(quote - 1, max(floor, quote - 4) - 1, -1):
        if frame.word(place) in NOUNS:
            at = place - 1
            while at > floor and frame.tokens[at].kind is Kind.WORD and frame.word(at) not in english.POSSESSIVES:
                if frame.word(at) in english.PREPOSITIONS | english.CONJUNCTIONS or place - at > 4:
                    break
                at -= 1
            if frame.word(at) in {"his", "her", "their", "its", "my", "our"}:
                return Attribution(Mention(at, at + 1), "speakers-words")
            if frame.word(at) in {"'s", "'"}:
                named = phrase_before(frame, at - 1, floor)
                if named:
                    return Attribution(named, "speakers-words")
    return None


def thinking(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """The mayor believes that it is “…”: the nearest verb of thinking before the quotation."""
    for place in range(quote - 1, max(floor, quote - _FARTHEST) - 1, -1):
        word = frame.word(place)
        named = None
        if word in THOUGHT:
            named = subject_before(frame, place, floor)
        elif word in THINKING:
            named = _nearest(frame, floor, place)
        if named is not None:
            return Attribution(named, "speaker-thinks", quote - place - 1)
    return None


def doing(frame: Frame, limit: int, floor: int) -> Attribution | None:
    """Who does what the sentence says before `limit`, where it says nothing of speaking."""
    found: list[Clause] = list(clauses(frame, floor, limit))
    return Attribution(found[0].subject, "subject") if found else None


def speaking(frame: Frame, limit: int, floor: int) -> Attribution | None:
    """Who speaks in the sentence that ends at `limit`."""
    return _saying(frame, limit, floor)


def places_of_sentences(frame: Frame, limit: int) -> Iterator[tuple[int, int]]:
    """The sentences before the token `limit`, the last one first, as first token and the one behind the last."""
    end = limit
    while end > 0:
        start = frame.starts_sentence(end - 1)
        yield start, end
        end = start
