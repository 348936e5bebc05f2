"""Quotations: a person's words with the publisher's insertions marked, and what is cut out said so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from cases.pages.address import address
from cases.pages.content import content
from cases.pages.date import When
from cases.pages.document import number, parts, text
from cases.pages.label import language_name
from cases.pages.provenance import Provenance, passage_url, provenance, single_reading, source_url
from cases.pages.value import Value, value_of, withheld_words
from cases.vocabulary.canonical import Document
from cases.vocabulary.language import direction
from cases.vocabulary.speaking import spoken

FOREMOST_LENGTH: Final = 160
"""Characters of the longest quotation that is set in the largest type, or stands whole in a list."""
CUT_LENGTH: Final = 120
"""Characters that a list shows of a longer one, at most."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a quotation: said, added (by the publisher) or cut, the text then giving the reason.

    What is "left" is only left out here: the quotation goes on where it stands whole.
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Rendering:
    """The words in one language; `lang` and `dir` are empty where they are those of the page."""

    segments: tuple[Segment, ...]
    lang: str
    dir: str
    opening: str
    closing: str
    status: str = ""
    translator: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """One statement as a page shows it; `absent` instead of words where it is not shown."""

    ref: str
    original: Rendering | None
    absent: Value | None
    translations: tuple[Rendering, ...]
    original_language: Value | None
    provenance: Provenance
    cite: str
    disputes: tuple[tuple[str, str], ...] = ()

    @property
    def pending(self) -> bool:
        """Whether nobody has put the words into the language of the page yet."""
        shown = (self.original, *self.translations) if self.original else ()
        return bool(shown) and all(each.lang for each in shown)


def quotation(statement: Document, *, reported: When | None = None) -> Quotation:
    """A statement of a testimony as a page shows it; `reported` dates its line if its source does not."""
    line = provenance(statement, fallback=reported, independence=single_reading())
    if not _readable(statement):
        absent = value_of(statement if "withheld" in statement else statement.get("text"))
        return Quotation(text(statement, "ref"), None, absent, (), None, line, "")
    language = statement.get("original_lang")
    return Quotation(
        ref=text(statement, "ref"),
        original=_rendering(statement),
        absent=None,
        translations=tuple(map(_rendering, _for_reader(parts(statement, "translations")))),
        original_language=None if language is None else value_of(language, say=language_name),
        provenance=line,
        cite=passage_url(statement) or source_url(statement),
        disputes=tuple(
            (content(each, "label") or content(each, "ref"), address(each))
            for each in parts(statement, "contradicts")
        ),
    )


def foremost(statements: Sequence[Document]) -> Document | None:
    """The statement that stands first and largest: the longest that fits large type, else the shortest.

    None where the words of none of them can be read.
    """
    readable = [each for each in statements if _readable(each)]
    if len(readable) < 2:
        return readable[0] if readable else None
    sized = [(len(_plain(_segments(each))), each) for each in readable]
    fitting = [pair for pair in sized if pair[0] <= FOREMOST_LENGTH]
    if fitting:
        return max(fitting, key=lambda pair: pair[0])[1]
    return min(sized, key=lambda pair: pair[0])[1]


def spoken_text(quotation: Quotation) -> str:
    """The words of a quotation as plain text, a cut as an ellipsis."""
    return written(quotation.original) if quotation.original else ""


def in_list(quotation: Quotation) -> Quotation:
    """A quotation as a list shows it: whole, or its beginning up to a word's end, the cut marked as one."""
    whole = quotation.original
    if whole is None:
        return quotation
    original, translations = _beginning(whole), tuple(map(_beginning, quotation.translations))
    if original is whole and translations == quotation.translations:
        return quotation
    return replace(quotation, original=original, translations=translations)


def written(rendering: Rendering) -> str:
    """The words of a rendering as plain text, a cut as an ellipsis."""
    return _plain(rendering.segments)


def _readable(statement: Document) -> bool:
    return "withheld" not in statement and bool(text(statement, "text"))


def _plain(segments: Sequence[Segment]) -> str:
    return "".join("…" if each.kind == "cut" else each.text for each in segments)


def _beginning(rendering: Rendering) -> Rendering:
    if len(written(rendering)) <= FOREMOST_LENGTH:
        return rendering
    kept, room = [], CUT_LENGTH
    for segment in rendering.segments:
        if len(segment.text) > room:
            if segment.kind == "said":
                shown = segment.text[:room]
                kept.append(Segment("said", shown.rpartition(" ")[0] or shown))
            break
        kept.append(segment)
        room -= len(segment.text)
    return replace(rendering, segments=(*kept, Segment("left", " […]")))


def marks_of(written: str) -> tuple[str, str]:
    """The quotation marks around words that run from left to right, "ltr", or the other way."""
    return ("«", "»") if written == "rtl" else ("“", "”")


def _rendering(document: Document) -> Rendering:
    lang = text(document, "lang") or "en"
    foreign = lang.lower() != spoken().lower()
    opening, closing = marks_of(direction(lang))
    return Rendering(
        segments=_segments(document),
        lang=lang if foreign else "",
        dir=(text(document, "dir") or direction(lang)) if foreign else "",
        opening=opening,
        closing=closing,
        status=content(document, "status"),
        translator=content(document, "translator"),
    )


def _segments(document: Document) -> tuple[Segment, ...]:
    """The text cut at every insertion and redaction, in order; overlapping spans keep the first."""
    whole, found, done = text(document, "text"), [], 0
    if whole and not document.get("insertions") and not document.get("redactions"):
        return (Segment("said", whole),)
    for start, end, kind, shown in sorted(_spans(document)):
        if start < done or end > len(whole):
            continue
        if start > done:
            found.append(Segment("said", whole[done:start]))
        found.append(Segment(kind, shown or whole[start:end]))
        done = end
    if done < len(whole):
        found.append(Segment("said", whole[done:]))
    return tuple(found)


def _spans(document: Document) -> list[tuple[int, int, str, str]]:
    insertions = document.get("insertions")
    pairs = [pair for pair in insertions if isinstance(pair, list)] if isinstance(insertions, list) else []
    spans = [
        (start, end, "added", "") for start, end in pairs if isinstance(start, int) and isinstance(end, int)
    ]
    for cut in parts(document, "redactions"):
        start, end = number(cut, "start"), number(cut, "end")
        if start is not None and end is not None:
            spans.append((start, end, "cut", withheld_words(text(cut, "reason"))))
    return spans


def _for_reader(translations: Sequence[Document]) -> list[Document]:
    """Those in the language of the page, else in its parent ("fa" for "fa-AF"), else in English."""
    active = spoken().lower()
    for tag in (active, active.partition("-")[0], "en"):
        found = [each for each in translations if text(each, "lang").lower() == tag]
        if found:
            return found
    return []
