"""Insertions: words in brackets that a publisher put into what somebody said."""

import re
from dataclasses import dataclass
from typing import Final

from cases.evidence.folded import Folded
from cases.evidence.span import TextSpan
from cases.vocabulary.text import has_visible_letter

_LONGEST: Final = 200
_BRACKETED: Final = re.compile(rf"(?:(?<!\w)|(?<=[^\W\d])(?=\[\d+\]))\[([^\[\]]{{1,{_LONGEST}}})\](?!\w)")
_FOLLOWS: Final = frozenset(" .,;:!?)[\"'،؛؟")
_OPENS: Final = re.compile(r"""(?:\A|[ (])["']?\Z""")
_WITHIN_NUMBERS: Final = " .,'-/:٫٬،"


@dataclass(frozen=True)
class Bare:
    """A text without its insertions, and which words stood in brackets before which character of its form."""

    body: Folded
    insertions: dict[int, list[str]]

    def agrees(self, words: "Bare", at: int, *, added: bool) -> bool:
        """Whether, where both have an insertion at one place, it is the same; `words` begin at `at` here.

        added: whether the words may have one where this text has none.
        """
        for offset, theirs in words.insertions.items():
            ours = [one for near in (-1, 0, 1) for one in self.insertions.get(at + offset + near, [])]
            if (ours or not added) and not set(theirs) & set(ours):
                return False
        return True


def bare(body: Folded) -> Bare:
    """The text without insertions: at most 200 characters in brackets, apart from any word, with a letter.

    Brackets that touch a word change that word ("[un]known"), unless they are a footnote's ("killed[12]");
    digits in brackets beside a number change that number ("37 [000]"); dots in brackets say that something is
    left out: those stay.
    """
    places: list[TextSpan] = []
    insertions: dict[int, list[str]] = {}
    gone = 0
    for match in _BRACKETED.finditer(body.text):
        if not has_visible_letter(match[1]) or _changes_number(body.text, match):
            continue
        place = _with_space(body.text, match, places[-1].end if places else 0)
        insertions.setdefault(place.start - gone, []).append(match[1].strip())
        places.append(place)
        gone += place.end - place.start
    return Bare(body.without(places) if places else body, insertions)


def _with_space(text: str, match: re.Match[str], done: int) -> TextSpan:
    """The brackets with the one space that goes with them."""
    start, end = match.span()
    if start > done and text[start - 1] == " " and (end == len(text) or text[end] in _FOLLOWS):
        return TextSpan(start - 1, end)
    begins = _OPENS.search(text[max(0, start - 2) : start])
    return TextSpan(start, end + 1 if begins and text[end : end + 1] == " " else end)


def _changes_number(text: str, match: re.Match[str]) -> bool:
    if not any(map(str.isdecimal, match[1])):
        return False
    before = text[max(0, match.start() - 4) : match.start()].rstrip(_WITHIN_NUMBERS)
    after = text[match.end() : match.end() + 4].lstrip(_WITHIN_NUMBERS)
    return before[-1:].isdecimal() or after[:1].isdecimal()
