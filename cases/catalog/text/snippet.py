"""Snippets: the stretch of a published document that shows why it was found, with what was found marked."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from cases.catalog.passage import Kind, Passage
from cases.catalog.text.given_names import GIVEN_NAMES
from cases.catalog.text.query import Term, TextQuery
from cases.catalog.text.spelling import keys
from cases.catalog.text.stem import stem
from cases.catalog.text.tokens import Token, tokens

ROOM: Final = 200
"""Characters that a snippet takes, cuts not counted."""
_BEFORE: Final = 40
"""Characters of those that stand before what was found, where there are as many."""

Match: TypeAlias = tuple[int, int, int]
"""Start, end, and which term it answers."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and whether they are what was asked for."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Snippet:
    """Pieces of one passage in their order; `begins` and `ends` say whether its own ends are shown."""

    passage: Passage
    pieces: tuple[Piece, ...]
    begins: bool
    ends: bool


def snippet(query: TextQuery, passages: Iterable[Passage]) -> Snippet | None:
    """The snippet of the passage that answers most of `query`; of the first where none does, None of none."""
    order = list(Kind)
    read = [(passage, _spans(query, passage)) for passage in passages]
    if not read:
        return None
    passage, spans = max(read, key=lambda each: (_answered(each[1]), -order.index(each[0].kind)))
    start, end = _window(passage.text, spans)
    pieces = tuple(_pieces(passage.text, start, end, spans))
    return Snippet(passage, pieces, begins=start == 0, ends=end == len(passage.text))


def _spans(query: TextQuery, passage: Passage) -> list[Match]:
    """Where the wanted terms stand, in the order of the text."""
    read = list(tokens(passage.text))
    return sorted(
        (*span, place) for place, term in enumerate(query.wanted) for span in _found(term, read, passage.kind)
    )


def _found(term: Term, read: Sequence[Token], kind: Kind) -> Iterator[tuple[int, int]]:
    """The stretches that answer one term."""
    length = len(term.words)
    for place in range(len(read) - length + 1):
        run = read[place : place + length]
        whole = all(token.word == word for token, word in zip(run[:-1], term.words, strict=False))
        if whole and _same(term, run[-1].word):
            yield run[0].start, run[-1].end
    if not term.exact and not term.prefix:
        fits = _in_other_forms(term)
        yield from ((token.start, token.end) for token in read if fits(token.word, kind))
        yield from _compounds(term, read)


def _same(term: Term, word: str) -> bool:
    return word.startswith(term.words[-1]) if term.prefix else word == term.words[-1]


def _in_other_forms(term: Term) -> Callable[[str, Kind], bool]:
    """Whether a word of a passage is a form of the term, or another spelling of the name that it is."""
    root = stem("".join(term.words))
    sounds = keys(term.words[0]) if term.single else frozenset()

    def fits(word: str, kind: Kind) -> bool:
        named = kind is Kind.NAME or word in GIVEN_NAMES
        return stem(word) == root or (named and not sounds.isdisjoint(keys(word)))

    return fits


def _compounds(term: Term, read: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Runs of letters that are the term where nobody types a non-joiner."""
    root = stem("".join(term.words))
    runs: dict[tuple[int, int], str] = {}
    for token in read:
        runs[token.start, token.end] = runs.get((token.start, token.end), "") + token.word
    yield from (place for place, word in runs.items() if stem(word) == root)


def _window(text: str, spans: Sequence[Match]) -> tuple[int, int]:
    """The part of `text` to show: it begins before the span from which on most terms are in reach."""
    if len(text) <= ROOM + _BEFORE:
        return 0, len(text)
    reach = ROOM - _BEFORE

    def within_reach(start: int) -> int:
        return _answered(span for span in spans if start <= span[0] and span[1] <= start + reach)

    first = max((start for start, *_ in spans), key=lambda start: (within_reach(start), -start), default=0)
    start = _word_start(text, max(0, first - _BEFORE), limit=first)
    return start, _word_end(text, min(len(text), start + ROOM))


def _answered(spans: Iterable[Match]) -> int:
    """How many terms are among `spans`."""
    return len({term for *_place, term in spans})


def _word_start(text: str, start: int, *, limit: int) -> int:
    """The first place from `start` on at which a word begins; `limit` where there is none before it."""
    if start == 0:
        return 0
    space = text.find(" ", start - 1, limit)
    return space + 1 if space >= 0 else limit


def _word_end(text: str, end: int) -> int:
    """The last place up to `end` at which a word ends; `end` where one word is all there is."""
    if end == len(text):
        return end
    space = text.rfind(" ", 0, end + 1)
    return space if space > 0 else end


def _pieces(text: str, start: int, end: int, spans: Sequence[Match]) -> Iterator[Piece]:
    done = start
    for begin, stop, _term in spans:
        if begin < done or stop > end:
            continue
        if begin > done:
            yield Piece(text[done:begin], marked=False)
        yield Piece(text[begin:stop], marked=True)
        done = stop
    if done < end:
        yield Piece(text[done:end], marked=False)
