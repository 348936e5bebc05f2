"""Mentions: the words that name who does what a verb says, read from the verb to the left or to the right."""

from typing import Final, NamedTuple

from cases.evidence.proposals import english
from cases.evidence.proposals.frame import Frame, Kind, Token
from cases.evidence.proposals.sayings import NOUNS, SAID, THOUGHT

_LONGEST: Final = 24
_PARENTHESIS: Final = 70
_TIMES: Final = frozenset("week month year day night morning afternoon evening weekend summer winter spring fall".split())
_LAST: Final = frozenset("last this next that earlier past early late".split())
_ROLE_ADJECTIVES: Final = frozenset(
    "former longtime ex then current new retired late outgoing veteran top senior fellow chief wealthy young old "
    "newly-elected embattled and-coming local conservative liberal republican democratic".split()
)


_BEFORE_DETERMINERS: Final = frozenset("all both half such many none most some one each".split())
_INDEFINITE: Final = frozenset("another others many some several both most few none one two three that this".split())


class Mention(NamedTuple):
    """The tokens from `first` to before `last` that name somebody; `relative` where they end in "who"."""

    first: int
    last: int
    relative: bool = False


def subject_before(frame: Frame, verb: int, floor: int) -> Mention | None:
    """Who does what the verb at `verb` says, if they are named before it and behind the token `floor` - 1."""
    place = _adverbs_skipped(frame, verb - 1, floor)
    if place < floor:
        return None
    word = frame.word(place)
    if word == "," and frame.word(place - 1) == ")" and frame.word(_opened(frame, place - 1, floor) + 1) != "who":
        return _around_parenthesis(frame, place - 1, floor)
    if word in {",", "—", ")"}:
        return _around_parenthesis(frame, place, floor)
    found = phrase_before(frame, place, floor)
    if found is None:
        return None
    if not _names(frame, found):
        return _before_relative(frame, found.first, floor)
    return _before_preposition(frame, found, floor) or found


def _before_preposition(frame: Frame, found: Mention, floor: int) -> Mention | None:
    """Who stands before "in Ohio" or "speaking to the paper" and a verb."""
    place = found.first - 1
    if found.relative or place - 1 <= floor or frame.word(place) not in english.PREPOSITIONS or frame.word(found.first) in english.PRONOUNS:
        return None
    place -= 1
    if frame.word(place).endswith(("ing", "ed")) and not frame.tokens[place].capital:
        place -= 1
    noun = phrase_before(frame, place, floor)
    if noun is None or frame.word(noun.first - 1) in english.PREPOSITIONS or not _names(frame, noun):
        return None
    return noun


def _names(frame: Frame, found: Mention) -> bool:
    """Whether the words may name somebody: they are no noun that an infinitive or nothing at all brings in."""
    if found.relative or frame.word(found.first - 1) == "to":
        return found.relative
    if found.last - found.first == 1 and frame.word(found.first) in {"that", "this"}:
        return False
    last = frame.tokens[found.last - 1]
    return (
        any(frame.tokens[place].capital for place in range(found.first, found.last))
        or frame.word(found.first) in english.DETERMINERS | english.PRONOUNS | _INDEFINITE
        or may_be_somebody(last.word)
    )


def may_be_somebody(word: str) -> bool:
    """Whether a noun without an article may speak: "officials", "police", "statement"."""
    return word.endswith("s") or word in {"people", "police", "men", "women"} or word in NOUNS or _is_role(word)


def _before_relative(frame: Frame, place: int, floor: int) -> Mention | None:
    """The noun that "who" follows, where what it says goes on up to the verb: "an official who spoke to us said"."""
    for who in range(place - 1, max(floor, place - _LONGEST), -1):
        if frame.word(who) == "who":
            return _relative(frame, who, floor)
        if frame.tokens[who].kind is not Kind.WORD:
            return None
    return None


def _adverbs_skipped(frame: Frame, place: int, floor: int) -> int:
    """The last token before `place` + 1 that is no adverb, auxiliary or time of day."""
    while place >= floor:
        word = frame.word(place)
        if word in english.ADVERBS and frame.word(place - 1) in {"on", "early", "late"}:
            place -= 2
        elif word in _TIMES and frame.word(place - 1) in _LAST:
            place -= 2
        elif word in english.AUXILIARIES or _is_adverb(frame.tokens[place]):
            place -= 1
        else:
            break
    return place


def _is_adverb(token: Token) -> bool:
    if token.kind is not Kind.WORD:
        return False
    return token.word in english.ADVERBS or (token.word.endswith("ly") and not token.capital and len(token.word) > 4)


def phrase_before(frame: Frame, place: int, floor: int) -> Mention | None:
    """The noun phrase or pronoun that ends with the token at `place`."""
    if place < floor:
        return None
    word = frame.word(place)
    if word in english.PRONOUNS:
        return _relative(frame, place, floor) if word == "who" else Mention(place, place + 1)
    if word == "that" and place > floor and (noun := phrase_before(frame, place - 1, floor)):
        named = frame.word(noun.first) in english.DETERMINERS and not noun.relative
        return Mention(noun.first, place + 1, relative=True) if named else None
    first = place + 1
    while first - 1 >= max(floor, place - _LONGEST) and _belongs(frame, first - 1, place, floor):
        first -= 1
    while first <= place and frame.word(first) in english.JOINING | {"and", "'s", "'"}:
        first += 1
    return Mention(first, place + 1) if first <= place else None


def _relative(frame: Frame, who: int, floor: int) -> Mention:
    """The noun before "who", together with it."""
    behind = who - 1
    if frame.word(behind) == ",":
        behind -= 1
    if frame.word(behind) == ")":
        behind = _opened(frame, behind, floor) - 1
    before = phrase_before(frame, behind, floor) if behind >= floor else None
    if before is None or before.relative:
        return Mention(who, who + 1, relative=True)
    return Mention(before.first, who + 1, relative=True)


def _belongs(frame: Frame, place: int, last: int, floor: int) -> bool:
    """Whether the token at `place` belongs to the noun phrase that ends at `last`, what is between doing so."""
    token, behind = frame.tokens[place], frame.word(place + 1) if place < last else ""
    word = token.word
    if token.kind is Kind.NUMBER:
        return place < last
    if token.kind is not Kind.WORD or word in english.PRONOUNS - {"one"}:
        return False
    if behind in english.DETERMINERS and word not in english.JOINING | _BEFORE_DETERMINERS:
        return False
    if word == "that" and (behind in english.DETERMINERS or (place < last and frame.tokens[place + 1].capital)):
        return False
    if word in english.JOINING:
        return place < last and _ties(frame, place, floor)
    if word == "and":
        return place > floor and place < last and _pairs(frame, place)
    if word in {"'s", "'"}:
        return place < last
    if word in english.DETERMINERS:
        return place < last or word in {"many", "some", "several", "both", "others", "this", "that", "one", "most"}
    if word in english.CONJUNCTIONS or word in english.PREPOSITIONS or word in english.AUXILIARIES:
        return False
    if token.capital:
        return True
    if word in SAID or word in THOUGHT or _is_adverb(token):
        return False
    if place < last and frame.tokens[place + 1].capital:
        return _is_role(word)
    return True


def _pairs(frame: Frame, place: int) -> bool:
    """Whether the "and" at `place` joins two names, or two nouns that say what somebody is."""
    before, after = frame.tokens[place - 1], frame.tokens[place + 1]
    if before.capital and after.capital:
        return True
    return before.kind is Kind.WORD and _is_role(before.word) and before.word not in SAID


def _is_role(word: str) -> bool:
    return (
        word in english.ROLES
        or word in english.PARTICLES
        or word in _ROLE_ADJECTIVES
        or (word.endswith(english.ADJECTIVAL) and word not in english.NO_ROLES)
    )


def _ties(frame: Frame, place: int, floor: int) -> bool:
    """Whether the preposition at `place` ties what follows to a noun before it."""
    if place - 1 < floor:
        return False
    before = frame.tokens[place - 1]
    if before.kind is not Kind.WORD or before.word in english.PRONOUNS | english.CONJUNCTIONS | english.AUXILIARIES:
        return before.word == "one"
    if before.word in SAID or before.word in THOUGHT or before.word in english.PREPOSITIONS or _is_adverb(before):
        return False
    if frame.word(place) == "of":
        return True
    return before.capital or before.word in english.ROLES or before.word.endswith((*english.ADJECTIVAL, "s"))


def _opened(frame: Frame, closing: int, floor: int) -> int:
    """Where the parenthesis that the token at `closing` ends was opened."""
    for place in range(closing - 1, max(floor, closing - _PARENTHESIS) - 1, -1):
        if frame.word(place) == "(":
            return place
    return floor - 1


def _around_parenthesis(frame: Frame, closing: int, floor: int) -> Mention | None:
    """The noun phrase before words in commas, dashes or brackets that say more of it; a name there is part of it."""
    mark = frame.word(closing)
    if mark == ")":
        opened = _opened(frame, closing, floor)
        return subject_before(frame, opened, floor) if opened >= floor else None
    fallback: Mention | None = None
    for place in range(closing - 1, max(floor, closing - _PARENTHESIS), -1):
        if frame.word(place) != mark or frame.word(place + 1) in {"and", "or", "but"}:
            continue
        behind = place - 1
        if frame.word(behind) == ")":
            behind = _opened(frame, behind, floor) - 1
        noun = phrase_before(frame, behind, floor) if behind >= floor else None
        if noun is None:
            continue
        if frame.tokens[place + 1].capital and not frame.tokens[behind].capital:
            return Mention(noun.first, closing)
        if _says_more(frame, place + 1) and (frame.tokens[behind].capital or noun.first < behind):
            if not _is_inner(frame, noun, floor):
                return noun
        fallback = fallback or noun
    return fallback


def _says_more(frame: Frame, place: int) -> bool:
    """Whether what begins at `place` says more of the noun before: an age, "who", "a lawyer", "formerly"."""
    token = frame.tokens[place]
    return not token.capital or token.word in english.DETERMINERS


def _is_inner(frame: Frame, noun: Mention, floor: int) -> bool:
    """Whether the noun itself stands behind a comma, and says more of a name: "Elias, a lawyer in Washington"."""
    before = noun.first - 1
    return (
        before - 1 >= floor
        and frame.word(before) == ","
        and frame.word(noun.first) in {"a", "an", "the", "who"}
        and frame.tokens[before - 1].capital
    )


def subject_behind(frame: Frame, place: int, limit: int) -> Mention | None:
    """The noun phrase that begins with the token at `place`, as in "said Jana Novak, a lawyer"."""
    last = place
    while last < min(limit, place + _LONGEST) and _continues(frame, last, place, limit):
        last += 1
    while last > place + 1 and frame.word(last - 1) in english.PREPOSITIONS | english.DETERMINERS | {"and"}:
        last -= 1
    return Mention(place, last) if last > place else None


def _continues(frame: Frame, place: int, first: int, limit: int) -> bool:
    token = frame.tokens[place]
    word = token.word
    before = frame.word(place - 1)
    if token.kind is Kind.NUMBER:
        return True
    if token.kind is not Kind.WORD:
        return False
    if word in english.PRONOUNS - {"one"}:
        return place == first
    if place > first and before in english.PRONOUNS - {"one"}:
        return False
    if word in {"'s", "'"}:
        return place > first
    if word in {"of", "for", "from", "with", "at"}:
        return place > first and (word == "of" or before not in {"statement", "interview"})
    if word == "and":
        return place > first and place + 1 < limit and frame.tokens[place - 1].capital and frame.tokens[place + 1].capital
    if word in english.DETERMINERS:
        return place == first or before in english.PREPOSITIONS or before in english.DETERMINERS
    if word in english.CONJUNCTIONS or word in english.PREPOSITIONS or word in english.AUXILIARIES:
        return False
    if token.capital:
        return word not in english.ADVERBS
    if word in SAID or word in THOUGHT or _is_adverb(token):
        return False
    if place > first and frame.tokens[place - 1].capital:
        return _is_role(word)
    return True
