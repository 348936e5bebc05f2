"""Quotations: a person's words with the publisher's insertions marked, and what is cut out said so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cases.documents.passage import Passage
from cases.documents.statement import Quotation as QuotationPart
from cases.documents.statement import Translation
from cases.pages.words.brief import links
from cases.pages.words.content import script_of, text_of
from cases.pages.words.date import When
from cases.pages.words.label import language_name
from cases.pages.words.provenance import Provenance, provenance, single_reading, source_url
from cases.pages.words.rendering import (
    FOREMOST_LENGTH,
    Rendering,
    beginning,
    direction_of,
    plain_text,
    rendering,
    segments_of,
    words_of,
    written,
)
from cases.pages.words.value import Value, value_of
from cases.vocabulary.absence import Withheld, known
from cases.vocabulary.current_language import current_language
from cases.vocabulary.wording import Wording


@dataclass(frozen=True, slots=True)
class Behind:
    """The words of a source behind a translation or a paraphrase of them; `absent` says why none are shown.

    `language` is theirs in words, and empty where it is not known.
    """

    rendering: Rendering | None
    language: str = ""
    absent: Value | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """One statement as a page shows it; `absent` instead of words where it is not shown.

    `behind` are the source's own words where those of the statement are not.
    """

    ref: str
    original: Rendering | None
    absent: Value | None
    translations: tuple[Rendering, ...]
    original_language: Value | None
    provenance: Provenance
    cite: str
    disputes: tuple[tuple[str, str], ...] = ()
    wording: Wording = Wording.VERBATIM
    behind: Behind | None = None

    @property
    def translated(self) -> bool:
        """Whether the desk put the words of the source into another language."""
        return self.wording is Wording.TRANSLATION

    @property
    def quoted(self) -> bool:
        """Whether quotation marks may stand around the words, and whether they may stand large."""
        return self.wording.quoted

    @property
    def pending(self) -> bool:
        """Whether nobody has put the words into the language of the page yet."""
        shown = (self.original, *self.translations) if self.original else ()
        return bool(shown) and all(each.lang for each in shown) and not self._original_is_of_page

    @property
    def _original_is_of_page(self) -> bool:
        behind = self.behind
        return bool(behind and behind.language and behind.rendering and not behind.rendering.lang)


def quotation(statement: QuotationPart | Withheld, *, reported: When | None = None) -> Quotation:
    """A statement of a testimony as a page shows it; `reported` dates its line if its source does not."""
    shown = QuotationPart({}) if isinstance(statement, Withheld) else statement
    line = provenance(shown, fallback=reported, independence=single_reading())
    if isinstance(statement, Withheld) or not statement.text:
        absent = value_of(statement if isinstance(statement, Withheld) else None)
        return Quotation(shown.ref, None, absent, (), None, line, "")
    language, wording = statement.original_lang, wording_of(statement)
    translations = _for_reader(known(statement.translations) or ())
    return Quotation(
        ref=statement.ref,
        original=rendering(statement, quoted=wording.quoted),
        absent=None,
        translations=tuple(rendering(each, quoted=wording.quoted) for each in translations),
        original_language=None if language is None else value_of(language, say=language_name),
        provenance=line,
        cite=line.passage or source_url(known(statement.source)),
        disputes=tuple((each.words, each.url) for each in links(statement.contradicts)),
        wording=wording,
        behind=None if wording is Wording.VERBATIM else _behind(statement),
    )


def wording_of(statement: QuotationPart) -> Wording:
    """Whose words they are; those of editions from before this was recorded are the source's own."""
    word = statement.wording
    return Wording(word) if word in Wording.values else Wording.VERBATIM


def language_behind(statement: QuotationPart) -> str:
    """The tag of the language of the source's words behind a statement; empty where it is not known.

    A language that runs the other way than the words do is not theirs.
    """
    translated = wording_of(statement) is Wording.TRANSLATION
    tag = text_of(statement.original_lang) if translated else statement.lang
    passage = known(statement.passage)
    exact = passage.exact if passage else ""
    return tag if tag and direction_of(tag, exact) == script_of(exact) else ""


def foremost(statements: Iterable[QuotationPart | Withheld]) -> QuotationPart | None:
    """The statement that stands first and largest: the longest that fits large type, else the shortest.

    One from which words are kept back stands first only where all are so. None where the words of none can
    be read, or all are paraphrases: nobody said those.
    """
    shown = (each for each in statements if isinstance(each, QuotationPart))
    readable = [each for each in shown if each.text and wording_of(each).quoted]
    readable = [each for each in readable if not each.redactions] or readable
    if len(readable) < 2:
        return readable[0] if readable else None
    sized = [(len(plain_text(segments_of(each))), each) for each in readable]
    fitting = [pair for pair in sized if pair[0] <= FOREMOST_LENGTH]
    if fitting:
        return max(fitting, key=lambda pair: pair[0])[1]
    return min(sized, key=lambda pair: pair[0])[1]


def spoken_text(quotation: Quotation) -> str:
    """The words of a quotation as plain text, a cut as an ellipsis."""
    return written(quotation.original) if quotation.original else ""


def in_list(quotation: Quotation) -> Quotation:
    """A quotation as a list shows it: whole, or its beginning up to a word's end, the cut marked as one."""
    if quotation.original is None:
        return quotation
    behind = quotation.behind
    if behind and behind.rendering:
        behind = replace(behind, rendering=beginning(behind.rendering))
    return replace(
        quotation,
        original=beginning(quotation.original),
        translations=tuple(map(beginning, quotation.translations)),
        behind=behind,
    )


def _behind(statement: QuotationPart) -> Behind | None:
    """What the source says itself; None where the statement has no passage."""
    passage = statement.passage
    if isinstance(passage, Withheld):
        return Behind(None, absent=value_of(passage))
    lang = language_behind(statement)
    words = words_of(passage, lang=lang) if isinstance(passage, Passage) else None
    return Behind(words, language_name(lang) if lang else "") if words else None


def _for_reader(translations: Sequence[Translation]) -> list[Translation]:
    """Those in the language of the page, else in its parent ("fa" for "fa-AF"), else in English."""
    active = current_language().lower()
    for tag in (active, active.partition("-")[0], "en"):
        found = [each for each in translations if each.lang.lower() == tag]
        if found:
            return found
    return []
