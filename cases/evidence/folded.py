"""Folding: the form in which words are compared with their source, and the way back to its own characters."""

import re
import unicodedata
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cases.evidence.span import TextSpan

HYPHENS: Final = frozenset("-\u2010\u2011")
"""The dashes that keep a word together; the others part words."""

_DROPPED: Final = (
    "\u00ad\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\u061c"
)
_LETTERS: Final = {
    **dict.fromkeys("“”„‟«»″〝〞〟＂❝❞", '"'),
    **dict.fromkeys("‘’‚‛‹›`´′ʼ＇❛❜", "'"),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    "ي": "ی",  # Arabic yeh and kaf, as the other keyboard writes them
    "ك": "ک",
    "…": "...",
}
_FOLDED: Final = re.compile(rf"[\s{_DROPPED}]{{2,}}|[{_DROPPED}{''.join(_LETTERS)}]|(?! )\s")
_IGNORED: Final = re.compile(f"[{_DROPPED}]+")

_MARKS: Final = "".join(
    chr(point) for point in range(0x300, 0x1E950) if unicodedata.category(chr(point)).startswith("M")
)
_TO_COMPOSE: Final = re.compile(rf"[^{_DROPPED}][{_DROPPED}]*(?:[{_MARKS}\u1160-\u11ff][{_DROPPED}]*)+")


@dataclass(frozen=True, eq=False)
class Folded:
    """A text with its comparison form, and for each character of that form where it stands in the text.

    Folded are: a run of any white space, to one space; quotation marks, to " or '; dashes and hyphens, to -;
    the ellipsis character, to three dots; Arabic yeh and kaf, to the Persian ones. Left out are soft hyphens,
    tatweel and what is not seen between letters (ZWNJ, ZWSP, BOM, marks of direction). The form is NFC.
    Letter case, accents and the digits of other scripts make a difference.

    The character `n` of `text` stands for those of `original` from `starts[n]` to before `ends[n]`; neither
    ever decreases.
    """

    original: str
    text: str
    starts: "array[int]"
    ends: "array[int]"

    @classmethod
    def of(cls, text: "str | Folded") -> "Folded":
        """The text folded; one that is folded already is given back, so that many may ask of a long text."""
        if isinstance(text, Folded):
            return text
        composed = _composed(text)
        form = _Form()
        done = 0
        for match in _FOLDED.finditer(composed.text):
            form.copy(composed, done, match.start())
            form.write(composed, _comparable(match[0]), match.start(), match.end())
            done = match.end()
        form.copy(composed, done, len(composed.text))
        return form.folded(text)

    def span(self, start: int, end: int) -> TextSpan:
        """Where the characters from `start` to before `end` of the form, at least one, stand in the text."""
        return TextSpan(self.starts[start], self.ends[end - 1])

    def without(self, places: Iterable[TextSpan]) -> "Folded":
        """The same text with these places of its form left out: in order, none over another."""
        form = _Form()
        done = 0
        for start, end in places:
            form.copy(self, done, start)
            done = end
        form.copy(self, done, len(self.text))
        return form.folded(self.original)


class _Form:
    """A comparison form while it is written."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._starts = array("I")
        self._ends = array("I")

    def copy(self, source: Folded, start: int, end: int) -> None:
        self._parts.append(source.text[start:end])
        self._starts.extend(source.starts[start:end])
        self._ends.extend(source.ends[start:end])

    def write(self, source: Folded, form: str, start: int, end: int) -> None:
        """`form` stands for the characters from `start` to before `end`."""
        self._parts.append(form)
        self._starts.extend([source.starts[start]] * len(form))
        self._ends.extend([source.ends[end - 1]] * len(form))

    def folded(self, original: str) -> Folded:
        return Folded(original, "".join(self._parts), self._starts, self._ends)


def _comparable(run: str) -> str:
    """What a run of white space and ignored characters, or one other character, is compared as."""
    if run in _LETTERS:
        return _LETTERS[run]
    return " " if _IGNORED.sub("", run) else ""


def _composed(text: str) -> Folded:
    """The text in NFC, as it is without what is left out later on."""
    size = len(text)
    plain = Folded(text, text, array("I", range(size)), array("I", range(1, size + 1)))
    if text.isascii() or unicodedata.is_normalized("NFC", _IGNORED.sub("", text)):
        return plain
    form = _Form()
    done = 0
    for match in _TO_COMPOSE.finditer(text):
        form.copy(plain, done, match.start())
        letters = unicodedata.normalize("NFC", _IGNORED.sub("", match[0]))
        form.write(plain, letters, match.start(), match.end())
        done = match.end()
    form.copy(plain, done, size)
    return form.folded(text)
