"""What is counted: the noun behind a number, with what it is narrowed to."""

from typing import Final, NamedTuple

from cases.evidence.proposals.counted_words import HARM, IRREGULAR, PEOPLE, STOPS
from cases.vocabulary.number_words import WORDS, is_plural
from cases.vocabulary.written_token import Kind, Tokens, spelled, touching, word_at

_LONGEST: Final = 7
_LONGEST_TAIL: Final = 14
_FILLERS: Final = spelled("of the des de d more other another further additional new such نفر تن از د")
_LOOKED_BACK: Final = 16
_COUNTERS: Final = spelled("نفر تن")
_WHOSE: Final = spelled("the their his her its our these those my your les des ces leurs ses")
_TAIL: Final = spelled("of in from who without whose with among de des du d qui sans")
_TIES: Final = spelled("and or et ou")
_CLOSING: Final = spelled("by on at since between during after before under over near across against par")
_PARTS: Final = frozenset("-‐‑'’&")
_ENDS: Final = spelled(
    """
    have has had was were is are will would said says told to and but while when as by that
    """
)


class Counted(NamedTuple):
    """The noun in tokens `first` to before `last`, whose main word is `head`.

    people: whether it names people; harm: whether it names what was done to them, or what is theirs.
    """

    first: int
    last: int
    head: str
    people: bool
    harm: bool


def counted_at(tokens: Tokens, text: str, place: int) -> Counted | None:
    """The noun phrase that begins at `place`, behind a number."""
    start = place
    if word_at(tokens, start) in {"-", "‐", "‑"}:
        start += 1
    while start < place + 3 and word_at(tokens, start) in _FILLERS:
        start += 1
    if word_at(tokens, start - 1) == "d" and word_at(tokens, start) in {"'", "’"}:
        start += 1
    if word_at(tokens, start - 1) in {"of", "de"} and word_at(tokens, start) in _WHOSE:
        start += 1
    last = _end(tokens, start)
    if last == start:
        return _counter(tokens, start - 1) if start > place else None
    return _noun(tokens, text, start, last)


def number_of(tokens: Tokens, text: str, place: int) -> Counted | None:
    """What is counted where the noun stands before the number at `place`: the number of wounded rose to."""
    for at in range(place - 1, max(1, place - _LOOKED_BACK), -1):
        word = word_at(tokens, at)
        if word in {".", "!", "?"}:
            break
        if word == "of" and word_at(tokens, at - 1) in {"number", "numbers", "count", "total"}:
            return counted_at(tokens, text, at)
    return None


def _counter(tokens: Tokens, place: int) -> Counted | None:
    """The word that Dari counts people by, where no noun stands behind it: صدها تن."""
    word = word_at(tokens, place)
    return Counted(place, place + 1, word, people=True, harm=False) if word in _COUNTERS else None


def _end(tokens: Tokens, start: int) -> int:
    """Where the words end that may be the noun: at a sign, a number, a small word or a verb."""
    at = start
    while at < min(len(tokens), start + _LONGEST):
        word = tokens.words[at]
        if at > start and _joins(tokens, at):
            at += 1
            continue
        if tokens.kinds[at] is not Kind.WORD or word in WORDS or (word in STOPS and word not in PEOPLE):
            break
        at += 1
    return at


def _joins(tokens: Tokens, place: int) -> bool:
    """Whether the sign at `place` keeps a word together: ill-treatment, asylum-seekers."""
    return (
        tokens.words[place] in _PARTS
        and touching(tokens, place) != ""
        and touching(tokens, place + 1).isalpha()
    )


def _noun(tokens: Tokens, text: str, start: int, last: int) -> Counted | None:
    """The phrase up to its head: the first word for many, or more of them in a row; else all there is."""
    for at in range(start, last):
        word = tokens.words[at]
        if _is_many(tokens, text, at):
            end = at + 1
            while end < last and (_is_many(tokens, text, end) or tokens.words[end] in IRREGULAR):
                end += 1
            head, people = tokens.words[end - 1], _is_people(tokens, text, end - 1)
            if people or head in HARM:
                end = _with_another(tokens, text, end, people=people)
            return Counted(start, end, head, people, head in HARM)
        if word in PEOPLE and not word.isascii():
            return Counted(start, at + 1, word, people=True, harm=False)
        if word in HARM and not word.isascii():
            return Counted(start, at + 1, word, people=False, harm=True)
    head = tokens.words[last - 1]
    return Counted(start, last, head, head in PEOPLE, head in HARM)


def _with_another(tokens: Tokens, text: str, end: int, *, people: bool) -> int:
    """Behind the like noun that "and" ties to one, where no verb follows: arrests and detentions."""
    if word_at(tokens, end) not in _TIES or end + 1 >= len(tokens):
        return end
    alike = _is_people(tokens, text, end + 1) if people else tokens.words[end + 1] in HARM
    behind = word_at(tokens, end + 2)
    closed = not behind.isalnum() or behind in _TAIL or behind in _CLOSING
    return end + 2 if alike and closed and is_plural(tokens.words[end + 1]) else end


def _is_many(tokens: Tokens, text: str, place: int) -> bool:
    word = tokens.words[place]
    return word.isascii() and (is_plural(word) or word in IRREGULAR)


def _is_people(tokens: Tokens, text: str, place: int) -> bool:
    """Whether the word names people: one of the known words, or the people of a country."""
    word = tokens.words[place]
    demonym = text[tokens.starts[place]].isupper() and word.endswith(
        ("ans", "is", "ese", "ians", "ks", "ras", "shtuns")
    )
    return word in PEOPLE or demonym


def with_tail(tokens: Tokens, counted: Counted) -> int:
    """The place behind the words that narrow the noun: members of the army, Afghans without papers."""
    at = counted.last
    if word_at(tokens, at) not in _TAIL:
        return at
    at += 1
    while at < min(len(tokens), counted.last + _LONGEST_TAIL):
        token = tokens[at]
        listed = token.word == "and" and tokens.words[counted.last] == "of" and at + 1 < len(tokens)
        if listed and tokens.kinds[at + 1] is Kind.WORD and tokens.words[at + 1] not in STOPS:
            at += 1
            continue
        if token.kind is Kind.NUMERAL or (token.kind is Kind.SIGN and not _joins(tokens, at)):
            break
        if token.word in _ENDS and tokens.words[counted.last] != "who":
            break
        at += 1
    return _whole(tokens, counted.last, at)


def _whole(tokens: Tokens, floor: int, last: int) -> int:
    """`last` without the small words that lead on to what is no longer counted: buses with about."""
    while last > floor and (tokens.words[last - 1] in STOPS or tokens.words[last - 1] in _TAIL):
        last -= 1
    return last
