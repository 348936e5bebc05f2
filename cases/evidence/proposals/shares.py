"""Shares: parts of a whole in words, one in five, two thirds of, half of, یک سوم, un tiers."""

from fractions import Fraction
from typing import Final, NamedTuple

from cases.vocabulary.cardinal import cardinal_at
from cases.vocabulary.number_qualifiers import BEFORE
from cases.vocabulary.written_token import Kind, Tokens, spelled, word_at


class ShareRead(NamedTuple):
    """A part of one in tokens `first` to before `last`."""

    first: int
    last: int
    value: Fraction


_PARTS: Final = {
    **dict.fromkeys(spelled("half halves"), 2),
    **dict.fromkeys(spelled("third thirds tiers سوم"), 3),
    **dict.fromkeys(spelled("quarter quarters fourth fourths quart quarts چهارم"), 4),
    **dict.fromkeys(spelled("fifth fifths cinquième cinquièmes پنجم"), 5),
    **dict.fromkeys(spelled("sixth sixths ششم"), 6),
    **dict.fromkeys(spelled("seventh sevenths هفتم"), 7),
    **dict.fromkeys(spelled("eighth eighths هشتم"), 8),
    **dict.fromkeys(spelled("ninth ninths نهم"), 9),
    **dict.fromkeys(spelled("tenth tenths dixième dixièmes دهم"), 10),
}
_HALVES: Final = spelled("half moitié نصف نیمایي نیمی نیمه")
_BARE: Final = spelled("نصف نیمایي")
_WHOLE: Final = spelled("of all the their its those these our whom which de des du d از د")
_NO_HALF: Final = spelled("first second other an a hour hours million billion dozen")
_AFTER_PART: Final = spelled(
    """
    of were are was is have had has live lived say said de des du d sont ont از
    """
)
_IN: Final = (("out", "of", "every"), ("out", "of"), ("in", "every"), ("of", "every"), ("in",), ("sur",))
_OF_EVERY: Final = ("از", "هر"), ("له", "هر"), ("له", "هرو"), ("په", "هرو")
_LINKING: Final = spelled("in out of sur از له په")
_HOLDING: Final = spelled(
    """
    years months weeks days hours minutes cities countries districts provinces places ans mois jours
    """
)
_SHARING: Final = _HALVES | _PARTS.keys() | _LINKING
"""Words without one of which nothing is a share."""
_FARTHEST: Final = 12
SHARED_BEHIND_A: Final = frozenset({*_PARTS, *"-‐‑"})
"""Words without one of which "a" begins no share."""
SHARE_WORDS: Final = _HALVES | spelled("از له a an one un une deux tiers quart")
"""Words that a share may begin with, besides numbers."""


def share_at(tokens: Tokens, place: int) -> ShareRead | None:
    """The share that begins at `place`."""
    if _SHARING.isdisjoint(tokens.words[place : place + _FARTHEST]):
        return None
    word = tokens.words[place]
    if word in _HALVES:
        return _half(tokens, place)
    if word in {"از", "له", "په"}:
        return _of_every(tokens, place)
    if word in {"a", "an", "un", "une"}:
        return _part(tokens, place, 1, place + 1) or (
            _in_so_many(tokens, place, place + 1, 1) if word in {"un", "une"} else None
        )
    many = cardinal_at(tokens, place)
    if many is None or many.order or many.value is None or many.value.denominator > 1:
        return None
    part = _part(tokens, place, int(many.value), many.last)
    return part or _in_so_many(tokens, place, many.last, int(many.value))


def _half(tokens: Tokens, place: int) -> ShareRead | None:
    before, behind = word_at(tokens, place - 1), word_at(tokens, place + 1)
    if before in _NO_HALF or behind in _NO_HALF or (before == "and") or word_at(tokens, place - 2) == "and":
        return None
    if tokens.words[place] in _BARE or behind in _WHOLE or before in BEFORE or before in {"by", "la"}:
        first = place - 1 if before == "la" else place
        return ShareRead(first, place + 1, Fraction(1, 2))
    return None


def _part(tokens: Tokens, place: int, many: int, at: int) -> ShareRead | None:
    """Two thirds, one-third, a quarter of: `many` parts, whose name stands at `at`."""
    joined = word_at(tokens, at) in {"-", "‐", "‑"}
    part = _PARTS.get(word_at(tokens, at + joined))
    if part is None or not 0 < many < part:
        return None
    last = at + joined + 1
    named = word_at(tokens, last - 1)
    single = many == 1 and not joined and named.isascii()
    cued = word_at(tokens, last) in _AFTER_PART or word_at(tokens, place - 1) in BEFORE
    if single and not cued:
        return None
    return ShareRead(place, last, Fraction(many, part))


def _in_so_many(tokens: Tokens, place: int, at: int, many: int) -> ShareRead | None:
    """One in five, three out of ten, un sur trois, یک نفر از هر پنج نفر."""
    noun = at < len(tokens) and tokens.kinds[at] is Kind.WORD and many == 1
    for words in (*_IN, *_OF_EVERY):
        start = at + 1 if noun and word_at(tokens, at) not in _LINKING else at
        if tuple(tokens.words[start : start + len(words)]) != words:
            continue
        behind = start + len(words)
        whole = cardinal_at(tokens, behind) if behind < len(tokens) else None
        if whole is None or whole.order or whole.value is None or whole.value.denominator > 1:
            return None
        sure = (
            many == 1 or len(words) > 1 or (whole.value <= 10 and tokens.kinds[behind] is tokens.kinds[place])
        )
        if not 0 < many < whole.value or not sure or _lies_in(tokens, whole.last, words):
            return None
        return ShareRead(place, whole.last, Fraction(many) / whole.value)
    return None


def _lies_in(tokens: Tokens, place: int, words: tuple[str, ...]) -> bool:
    """Whether what stands at `place` is what something lies in, rather than a whole: one in 20 years."""
    return words == ("in",) and word_at(tokens, place) in _HOLDING


def _of_every(tokens: Tokens, place: int) -> ShareRead | None:
    """از هر پنج نفر یک نفر: of every five, one."""
    if not any(word_at(tokens, place) == one and word_at(tokens, place + 1) == two for one, two in _OF_EVERY):
        return None
    whole = cardinal_at(tokens, place + 2) if place + 2 < len(tokens) else None
    if whole is None or whole.value is None or whole.order:
        return None
    at = whole.last
    while at < whole.last + 3 and at < len(tokens) and cardinal_at(tokens, at) is None:
        at += 1
    many = cardinal_at(tokens, at) if at < len(tokens) else None
    if many is None or many.value is None or many.order or many.value >= whole.value:
        return None
    return ShareRead(place, many.last, many.value / whole.value)
