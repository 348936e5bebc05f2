"""What stands beside a name and says who that is: "the former judge Nadia Sabet", "Nadia Sabet, a judge"."""

from typing import Final

from cases.evidence.proposals.clauses import closes_opening
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.naming import is_called
from cases.evidence.proposals.phrase import phrase_before
from cases.evidence.proposals.tokens import Kind
from cases.evidence.proposals.word_list import word_list

_LONGEST: Final = 22
_FIRST_WORDS: Final = 10
_ANDS: Final = frozenset({"and", "but", "et", "mais", "or"})
_TELLING_ENDS: Final = frozenset({",", ")", ";", ":", "—"})
_SHORTEST: Final = 2
_ARTICLES: Final = word_list("a an the un une le la l' cet cette ce")
_ONE: Final = word_list("a an un une")
_CLITICS: Final = frozenset({"'s", "'"})
_NOTHING: Final = set[str]()
_AFTER_BEING: Final = word_list("a an the one un une le la l'")


def _roles_in(frame: Frame, first: int, last: int) -> set[str]:
    """The words for what somebody is: roles that are known as such."""
    language = frame.language
    return {
        word
        for word in frame.tokens.words[first:last]
        if word in language.roles
        or word.rpartition("-")[2] in language.roles
        or (len(word) > 4 and word.endswith(language.role_endings) and word not in language.no_roles)
    }


def _nouns_of(frame: Frame, start: int, end: int) -> set[str]:
    """The nouns and adjectives that say what somebody is: "a former cobbler from Qaisar"."""
    found: set[str] = set()
    if frame.word(start) not in _ARTICLES or frame.word(start) not in frame.language.determiners:
        return found
    if frame.capital(start + 1) and start + 1 < end and frame.word(start) in _ONE:
        found.add("person")
    for place in range(start + 1, min(end, start + _FIRST_WORDS)):
        word = frame.word(place)
        if word in frame.language.small or frame.kind(place) is not Kind.WORD:
            break
        if not frame.capital(place) and len(word) > _SHORTEST:
            found.add(word)
    return found


def told_before(frame: Frame, place: int, floor: int) -> tuple[int, set[str]]:
    """Where what stands before a name and says who that is begins, and the roles in it."""
    at = place - 1
    if at < floor:
        return place, _NOTHING
    words, language = frame.tokens.words, frame.language
    ahead = words[at]
    if ahead == "," or (ahead in language.being and at > floor):
        at -= 1
    if at - 1 > floor and words[at] in language.role_adjectives and words[at - 1] == ",":
        at, ahead = at - 2, ","
    word = words[at]
    if at < floor or frame.kind(at) is not Kind.WORD:
        return place, _NOTHING
    if frame.capital(at) and word not in language.roles:
        return _of_a_name(frame, at, place, floor) if ahead == "," else (place, _NOTHING)
    if is_called(frame, at + 1) and frame.word(place + 1) not in _CLITICS:
        return place, _roles_before(frame, at, floor)
    if not language.is_role(word) and ahead != ",":
        return place, _NOTHING
    return _by_phrase(frame, at, place, floor, apart=ahead == ",")


def _roles_before(frame: Frame, at: int, floor: int) -> set[str]:
    """What stands before "named" and says what the person is: a lawyer in the city named Karim."""
    least = max(floor, at - _LONGEST)
    start = next((here for here in range(at - 1, least - 1, -1) if frame.word(here) in _ARTICLES), at)
    return _roles_in(frame, least, at) | _nouns_of(frame, start, at)


def _by_phrase(frame: Frame, at: int, place: int, floor: int, *, apart: bool) -> tuple[int, set[str]]:
    """The noun phrase that ends at the token `at`; `apart` where a comma stands between it and the name."""
    phrase, words, language = phrase_before(frame, at, floor), frame.tokens.words, frame.language
    if phrase is None or phrase.relative:
        return place, _NOTHING
    if apart and phrase.first - 1 == floor and words[floor] in language.prepositions:
        return place, _NOTHING
    roles = _roles_in(frame, phrase.first, phrase.last)
    begins = phrase.first == floor and language.times.isdisjoint(words[floor:at])
    if not apart or (begins and not roles):
        roles = roles | _nouns_of(frame, phrase.first, phrase.last)
    return (phrase.first, roles) if roles else (place, _NOTHING)


def _of_a_name(frame: Frame, at: int, place: int, floor: int) -> tuple[int, set[str]]:
    """The mayor of Halden, Jonas Eide: the name that ends the noun phrase is not the one it tells of."""
    phrase = phrase_before(frame, at, floor)
    if phrase is None or phrase.relative or frame.word(phrase.first) not in _ARTICLES:
        return place, _NOTHING
    roles = _nouns_of(frame, phrase.first, phrase.last)
    known = {word for word in roles if frame.language.is_role(word)}
    return (phrase.first, roles) if known else (place, _NOTHING)


def told_behind(frame: Frame, last: int) -> tuple[str | None, set[str]]:
    """What stands behind a name and says who that is, and the roles in it: ", a lawyer"; "was a lawyer"."""
    if frame.word(last) not in {",", "("}:
        return told_by_being(frame, last)
    start, word = last + 1, frame.word(last + 1)
    if frame.word(last) == "," and closes_opening(frame, last):
        return None, _NOTHING
    if start >= len(frame.tokens) or word in _ANDS:
        return None, _NOTHING
    if frame.capital(start) and word not in frame.language.determiners:
        return None, _NOTHING
    end, aged = _telling_end(frame, start), frame.kind(start) is Kind.NUMBER
    if (
        aged
        and frame.word(start + 1) == ","
        and not (start + 2 < len(frame.tokens) and frame.capital(start + 2))
    ):
        end = max(end, _telling_end(frame, start + 2))
    if end <= start:
        return None, _NOTHING
    roles = _roles_in(frame, start, min(end, start + _FIRST_WORDS)) | _nouns_of(frame, start, end)
    if aged and end > start + 2:
        roles |= _nouns_of(frame, start + 2, end)
    if frame.word(end) == ",":
        roles |= told_by_being(frame, end + 1)[1]
    tells = roles or aged or word in {"who", "whose", "qui", "dont"}
    return (frame.words(start, end), roles) if tells else (None, _NOTHING)


def told_by_being(frame: Frame, start: int) -> tuple[str | None, set[str]]:
    """ "was a prosecutor", "used to be a prosecutor", "est commerçante"."""
    if frame.word(start) in {"used", "became", "devint"}:
        start += 1
        while frame.word(start) in {"to", "be"}:
            start += 1
    elif frame.word(start) in frame.language.being:
        start += 1
    else:
        return None, _NOTHING
    end = _telling_end(frame, start)
    while start < end and (frame.word(start) in frame.language.adverbs):
        start += 1
    if frame.word(start) not in _AFTER_BEING and frame.word(start) not in frame.language.roles:
        return None, _NOTHING
    roles = _roles_in(frame, start, min(end, start + _FIRST_WORDS)) | _nouns_of(frame, start, end)
    return (frame.words(start, end) if roles else None), roles


def _telling_end(frame: Frame, start: int) -> int:
    """Where the words that tell more end: at the next comma, bracket or end of the sentence."""
    words, kinds = frame.tokens.words, frame.tokens.kinds
    for end in range(start, min(len(words), start + _LONGEST)):
        if words[end] in _TELLING_ENDS or kinds[end] is Kind.END or kinds[end] is Kind.QUOTE:
            return end
    return start
