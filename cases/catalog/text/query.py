"""Text queries: what a reader asks of the words, read once and understood the same wherever it is answered.

All words must occur. "Several words" in quotation marks of any language must stand together, prefix* begins a
word, -word or -"several words" must not occur. Whatever else is written is a word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from cases.catalog.text.tokens import words

MOST_TERMS: Final = 20
"""Words and phrases of one query."""
SHORTEST_PREFIX: Final = 2
"""Letters that a prefix needs: fewer begin a good part of all words."""

_MARKS: Final = '"“”„‟«»'
_QUOTED: Final = rf"[{_MARKS}](?P<quoted>[^{_MARKS}]*)[{_MARKS}]"
_PIECE: Final = re.compile(rf"(?P<no>(?<!\S)-)?(?:{_QUOTED}|(?P<word>[^\s{_MARKS}]+))")


class Fault(StrEnum):
    """Why nothing can be looked for."""

    NO_WORD = "there is no word in it"
    TOO_MANY = "it has more terms than are looked for at once"
    TOO_SHORT = "a prefix has too few letters"


class Unreadable(ValueError):
    """Nothing can be looked for; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or some that stand together in this order, folded; the last may only begin with its letters.

    `exact` words are taken as they are written: no other form, no other spelling of a name. `written` is the
    term as the reader wrote it, its "-" left out.
    """

    words: tuple[str, ...]
    prefix: bool = False
    exact: bool = False
    written: str = field(default="", compare=False)

    @property
    def single(self) -> bool:
        """Whether it is one whole word, which other forms and spellings answer to."""
        return len(self.words) == 1 and not self.prefix and not self.exact


@dataclass(frozen=True, slots=True)
class TextQuery:
    """All of `wanted` must occur in a record and none of `unwanted`; at least one of the two is not empty."""

    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...] = ()

    def as_written(self) -> "TextQuery":
        """What asks for the same words in no other form and no other spelling."""
        return TextQuery(tuple(replace(term, exact=not term.prefix) for term in self.wanted), self.unwanted)

    def together(self) -> "TextQuery | None":
        """What asks for all of the words in one piece; None where there is one term, or only a beginning."""
        if len(self.wanted) < 2 or any(term.prefix for term in self.wanted):
            return None
        all_words = tuple(word for term in self.wanted for word in term.words)
        return TextQuery((Term(all_words, exact=True),), self.unwanted)

    def without(self, term: Term) -> str:
        """The query as written, but for one wanted term."""
        kept = [each.written for each in self.wanted if each != term]
        return " ".join([*kept, *(f"-{each.written}" for each in self.unwanted)])

    def instead(self, words: dict[Term, str]) -> str:
        """The query as written, with some wanted terms replaced."""
        kept = [words.get(each, each.written) for each in self.wanted]
        return " ".join([*kept, *(f"-{each.written}" for each in self.unwanted)])


def parse(text: str) -> TextQuery:
    """Read what was written. Raises Unreadable; there is no other error."""
    pieces = list(_pieces(text))
    if not pieces:
        raise Unreadable(Fault.NO_WORD)
    if len(pieces) > MOST_TERMS:
        raise Unreadable(Fault.TOO_MANY)
    if any(each.prefix and len(each.words[-1]) < SHORTEST_PREFIX for _no, each in pieces):
        raise Unreadable(Fault.TOO_SHORT)
    wanted = dict.fromkeys(each for no, each in pieces if not no)
    unwanted = dict.fromkeys(each for no, each in pieces if no)
    return TextQuery(tuple(wanted), tuple(unwanted))


def _pieces(text: str) -> Iterator[tuple[bool, Term]]:
    """Each term and whether it must not occur."""
    for found in _PIECE.finditer(text):
        quoted, word = found["quoted"], found["word"]
        folded = tuple(words(word if quoted is None else quoted))
        if not folded:
            continue
        prefix = quoted is None and word.endswith("*")
        written = found[0].removeprefix("-") if found["no"] else found[0]
        yield bool(found["no"]), Term(folded, prefix, quoted is not None, written)
