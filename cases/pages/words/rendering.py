"""Renderings: words in one language as a page sets them, in their marks, with what was added or cut out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cases.documents.passage import Passage
from cases.documents.statement import Quotation, Translation
from cases.pages.words.content import content, script_of
from cases.pages.words.value import withheld_words
from cases.vocabulary.current_language import current_language
from cases.vocabulary.cut import standing_apart
from cases.vocabulary.language import BadLanguage, direction, language_tag

FOREMOST_LENGTH: Final = 160
"""Characters of the longest quotation that is set in the largest type, or stands whole in a list."""
CUT_LENGTH: Final = 120
"""Characters that a list shows of a longer one, at most."""
_WORD: Final = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a quotation: said, added (by the publisher) or cut, the text then giving the reason.

    What is "left" is only left out here: the quotation goes on where it stands whole.
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Rendering:
    """The words in one language; `lang` and `dir` are empty where they are those of the page.

    `lang` alone is empty where nobody knows it; `opening` and `closing` are, where the words are nobody's
    own. `around` is the language of the page where the words are in another one.
    """

    segments: tuple[Segment, ...]
    lang: str
    dir: str
    opening: str
    closing: str
    status: str = ""
    translator: str = ""
    around: str = ""


def rendering(words: Quotation | Translation, *, quoted: bool) -> Rendering:
    """The words of a statement or a translation; between quotation marks where somebody may be `quoted`."""
    lang = words.lang or "en"
    foreign = lang.lower() != current_language().lower()
    runs = words.dir or direction_of(lang, words.text)
    translation = words if isinstance(words, Translation) else None
    opening, closing = marks_of(runs) if quoted else ("", "")
    return Rendering(
        segments=segments_of(words),
        lang=lang if foreign else "",
        dir=runs if foreign else "",
        opening=opening,
        closing=closing,
        status=content(translation.status) if translation else "",
        translator=content(translation.translator) if translation else "",
        around=language_tag(current_language()) if foreign else "",
    )


def words_of(passage: Passage, *, lang: str = "") -> Rendering | None:
    """The words of a source that `passage` holds, in `lang` where that is known; None where it shows none."""
    exact = passage.exact
    if not exact:
        return None
    runs, own = script_of(exact), lang.lower() == current_language().lower()
    alike = own or (not lang and runs == direction(current_language()))
    opening, closing = marks_of(runs)
    return Rendering(
        segments=(Segment("said", exact),),
        lang="" if own else lang,
        dir="" if alike else runs,
        opening=opening,
        closing=closing,
    )


def written(rendering: Rendering) -> str:
    """The words of a rendering as plain text, a cut as an ellipsis."""
    return plain_text(rendering.segments)


def plain_text(segments: Sequence[Segment]) -> str:
    """The words of some segments, a cut as an ellipsis."""
    return "".join("…" if each.kind == "cut" else each.text for each in segments)


def beginning(rendering: Rendering) -> Rendering:
    """A rendering as a list shows it: whole, or up to a word's end, the cut marked as one."""
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


def direction_of(tag: str, words: str) -> str:
    """Which way a language runs; where the tag is none, the way of the letters of `words`."""
    try:
        return direction(tag)
    except BadLanguage:
        return script_of(words)


def segments_of(words: Quotation | Translation) -> tuple[Segment, ...]:
    """The text cut at every insertion and redaction, in order; overlapping spans keep the first."""
    whole, found, done = words.text, [], 0
    spans = _spans(words) if isinstance(words, Quotation) else []
    if whole and not spans:
        return (Segment("said", standing_apart(whole)),)
    for start, end, kind, shown in sorted(spans):
        if start < done or end > len(whole):
            continue
        if start > done:
            found.append(Segment("said", whole[done:start]))
        found.append(Segment(kind, shown or whole[start:end]))
        done = end
    if done < len(whole):
        found.append(Segment("said", whole[done:]))
    return tuple(_apart(found))


def _apart(segments: Sequence[Segment]) -> Iterator[Segment]:
    """The segments, with a space wherever what is cut would touch a word."""
    for place, each in enumerate(segments):
        before = segments[place - 1].kind if place else ""
        behind = segments[place + 1].kind if place + 1 < len(segments) else ""
        if each.kind == "cut":
            yield each
            continue
        start = " " if before == "cut" and _WORD.match(each.text) else ""
        end = " " if behind == "cut" and _WORD.match(each.text[-1:]) else ""
        yield replace(each, text=f"{start}{each.text}{end}") if start or end else each


def _spans(statement: Quotation) -> list[tuple[int, int, str, str]]:
    added = [(start, end, "added", "") for start, end in statement.insertions]
    cut = [(each.start, each.end, "cut", withheld_words(each.reason)) for each in statement.redactions]
    return [*added, *cut]
