"""Whether a figure follows from the words it was read in: the three outcomes of comparing them."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from cases.evidence.quoted_words import find_quoted
from cases.vocabulary.quantity import Quantity
from cases.vocabulary.written_number import figures_in

_KNOWN: Final = frozenset({"en", "fa", "prs", "ps", "pes", "pbt", "pbu", "pst"})
"""Languages whose number words and qualifiers are read. Digits alone would leave out "au moins"."""
_SCALED: Final = re.compile(
    r"\bin +(?:thousands|millions|billions|hundreds|lakhs|crores)\b(?! +of\b)"
    r"|\((?:in +)?(?:[$€£] *)?(?:thousands?|millions?|billions?|hundreds)\)"
    r"|(?<!\d)['’‘(]0{3}s?\b|\b0{3}s\b"
    r"|(?:\bبه|\bپه|\() *(?:هزار|زرو|زره|میلیون|میلیونو) *(?:\)|$)",
    re.IGNORECASE,
)
"""Words that say that the numbers beside them stand for thousands or millions, as above a table."""
_FOREIGN_LETTERS: Final = re.compile(
    r"[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u05ff\u0900-\u1fff\u2c00-\u2fff\u3040-\ud7ff]"
    r"|[\u0679\u0688\u0691\u06ba\u06c1\u06c3]"
)
"""Letters of no word in English, Dari or Pashto: of Cyrillic, Urdu and others, and Latin ones with a mark."""
_WORDS: Final = re.compile(r"[^\W\d_]+")
_FOREIGN_WORDS: Final = frozenset(
    _WORDS.findall(
        "au aux les du dans avec sur moins une sont ont personnes entre "
        "der das und dem von als mindestens rund etwa knapp nicht wurden menschen "
        "del unos unas cerca casi hasta personas menos il gli della delle almeno oltre quasi persone fino "
        "het een meer dan minstens ongeveer mensen bijna ve fazla bir binden "
        "في إلى التي الذين عن أكثر أقل حوالي ألف آلاف"
    )
)
"""Small words of other languages that are none of those that are read."""


class Outcome(Enum):
    """What comparing a figure with its words comes to."""

    FOLLOWS = "follows"
    CONTRADICTS = "contradicts"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The outcome, and the figures that were read in the words, in order."""

    outcome: Outcome
    read: tuple[Quantity, ...] = ()


def judge(as_worded: str, quantity: Quantity, *, language: str = "") -> Judgement:
    """Compare `quantity` with the words it was read in, in the language of the tag where it is known.

    FOLLOWS: one of the figures in the words has its qualifier and numbers. CONTRADICTS: there are figures,
    and none is it. UNREAD: there are none, or they are in a language, or from a table, that is not read.
    """
    if not _can_be_read(as_worded, language):
        return Judgement(Outcome.UNREAD)
    read = tuple(figure.quantity for figure in figures_in(as_worded))
    if not read:
        return Judgement(Outcome.UNREAD)
    return Judgement(Outcome.FOLLOWS if quantity in read else Outcome.CONTRADICTS, read)


def _can_be_read(text: str, language: str) -> bool:
    if _SCALED.search(text) or (language and language.partition("-")[0].lower() not in _KNOWN):
        return False
    if language:
        return True
    return not _FOREIGN_LETTERS.search(text) and _FOREIGN_WORDS.isdisjoint(_WORDS.findall(text.lower()))


@dataclass(frozen=True, slots=True)
class Cut:
    """A figure of a passage that words quote in part: what it says, and the words that say it whole."""

    quantity: Quantity
    whole: str


def cut_figures(words: str, passage: str) -> list[Cut]:
    """The figures of `passage` of which `words`, which stand in it, quote a part: "37" of "at least 37".

    Whoever quotes the number without what qualifies it says something else than the passage does.
    """
    span = find_quoted(words, passage)
    if span is None:
        return []
    return [
        Cut(each.quantity, passage[min(span.start, each.start) : max(span.end, each.end)])
        for each in figures_in(passage)
        if each.start < span.end
        and span.start < each.end
        and not (span.start <= each.start and each.end <= span.end)
    ]
