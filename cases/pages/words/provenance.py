"""The provenance line: where words or a number come from, always in the same order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Protocol, runtime_checkable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.documents.brief import ActorBrief, SourceBrief
from cases.documents.passage import Passage
from cases.documents.person import Claimant
from cases.documents.source import Source
from cases.documents.statement import Quotation
from cases.documents.statistic import Statistic
from cases.pages.words.address import localised
from cases.pages.words.brief import actor_name
from cases.pages.words.content import content
from cases.pages.words.date import When, when
from cases.pages.words.grade import Grade, grade
from cases.pages.words.icons import WithIcons
from cases.pages.words.label import name_in_language
from cases.pages.words.number import plain
from cases.pages.words.value import Value, value_of
from cases.vocabulary.absence import Unknown, Withheld, known
from cases.vocabulary.cached_by_language import cached_by_language
from cases.vocabulary.snapshot_kind import SnapshotKind
from cases.vocabulary.text_origin import TextOrigin


@runtime_checkable
class Reading(Protocol):
    """Whatever was read in a passage of a source: a quotation, a figure, an event, a reply."""

    @property
    def source(self) -> SourceBrief | Unknown | Withheld | None:
        """The source."""
        ...

    @property
    def passage(self) -> Passage | Unknown | Withheld | None:
        """The words in it."""
        ...


@dataclass(frozen=True, slots=True)
class Capture(WithIcons):
    """What is kept of the source: in one word, in full, and the fingerprint where it is published.

    `kept` says that there are bytes, `hidden` why their fingerprint is not published; `withheld` that the
    passage is not, so that nothing is said of what is kept.
    """

    brief: str
    words: str
    sha256: str = ""
    kept: bool = False
    hidden: str = ""
    withheld: bool = False

    @property
    def short(self) -> str:
        """The fingerprint's first and last four digits."""
        return f"{self.sha256[:4]}…{self.sha256[-4:]}" if self.sha256 else ""

    @property
    def icons(self) -> set[str]:
        """The mark of something kept."""
        return {"ok"} if self.kept else set()


@dataclass(frozen=True, slots=True)
class Independence:
    """How many readings and how many origins, and the glyph for it: i1, i2 or i0 (origin unknown)."""

    words: str
    glyph: str


@dataclass(frozen=True, slots=True)
class Provenance(WithIcons):
    """One line: source, date, grade, independence, capture, passage. None where an item does not exist.

    `locator` is the page or the time of the passage; `compared` says so where the words were not compared
    with the text of what is kept, or with what somebody typed from it, and is empty otherwise.
    """

    source: Value
    date: When | None
    grade: Grade | None
    independence: Independence | None
    capture: Capture | None
    passage: str
    locator: str = ""
    compared: str = ""

    @property
    def icons(self) -> set[str]:
        """The marks this line draws besides that of what is kept."""
        return {self.independence.glyph} if self.independence else set()


def provenance(
    reading: Reading,
    *,
    fallback: When | None = None,
    independence: Independence | None = None,
) -> Provenance:
    """The line of whatever was read somewhere.

    `fallback` is the date to show where the source's own is not part of the brief.
    """
    source, kept = reading.source, reading.passage
    if isinstance(source, Unknown | Withheld):
        return Provenance(value_of(source), None, None, None, None, "")
    page, passage = source_url(source), known(kept)
    graded = reading if isinstance(reading, Quotation | Statistic) else None
    return Provenance(
        source=_leading(source, page),
        date=when(source.date if source else None) or fallback,
        grade=grade(source.reliability if source else "", (graded and graded.credibility) or ""),
        independence=independence,
        capture=capture(kept),
        passage=_place(passage, page),
        locator=content(passage.locator if passage else None),
        compared=compared(passage) if passage else "",
    )


def publisher(source: SourceBrief | Source) -> Value:
    """Who published a source, leading to its page; a publisher that nobody named reads as not stated."""
    return _leading(source, source_url(source))


def _leading(source: SourceBrief | Source | None, page: str) -> Value:
    named = source.publisher if source else None
    if isinstance(named, ActorBrief):
        return Value(actor_name(named), url=page)
    shown = value_of(named, say=partial(_named, source))
    return Value(shown.text, shown.unstated, shown.withheld, url=page)


def _named(source: SourceBrief | Source | None, publisher: str) -> str:
    names = source.publisher_names if isinstance(source, SourceBrief) else None
    return name_in_language(dict(names or {})) or publisher


def source_url(source: SourceBrief | Source | None) -> str:
    """The page of a source; empty where none is named."""
    return localised(f"/sources/{source.ref}/") if source and source.ref else ""


def _place(passage: Passage | None, page: str) -> str:
    """A passage on the page of its source; empty where either is none."""
    return f"{page}#{passage.ref}" if passage and passage.ref and page else ""


def capture(kept: Passage | Source | Unknown | Withheld | None) -> Capture:
    """What is kept of a source, or of the one where a passage was read, or that the passage is withheld."""
    if isinstance(kept, Withheld):
        words = _("passage: %(why)s") % {"why": value_of(kept)}
        return Capture(words, words, withheld=True)
    snapshot = None if kept is None or isinstance(kept, Unknown) else kept.snapshot
    if snapshot is None:
        return Capture(*_not_kept())
    sha256, kind = snapshot.sha256, _kept(snapshot.kind)
    if isinstance(sha256, Withheld):
        return Capture(*kind, kept=True, hidden=_("fingerprint: %(why)s") % {"why": value_of(sha256)})
    return Capture(*kind, sha256, kept=True)


def compared(passage: Passage) -> str:
    """How the words of a passage were compared with what is kept, where a reader has to know.

    Editions from before this was recorded have no `text`, and nothing is said of them.
    """
    if passage.snapshot is None or Passage.text.name not in passage.data:
        return ""
    if passage.text is None:
        return _("not compared")
    return _("compared with a transcript") if passage.text.origin == TextOrigin.TRANSCRIBED else ""


@cached_by_language
def _kept(kind: str) -> tuple[str, str]:
    """What is kept of a source, in one word and in full."""
    if kind == SnapshotKind.EXCERPT:
        return _("excerpt"), str(SnapshotKind.EXCERPT.label)
    return _("captured"), str(SnapshotKind.CAPTURE.label)


@cached_by_language
def _not_kept() -> tuple[str, str]:
    return _("cited, not captured"), _("cited, not captured")


@cached_by_language
def single_reading() -> Independence:
    """The independence of a quotation: a person spoke, one source printed it."""
    return Independence(_("1 source, 1 origin"), "i1")


def independence(statistic: Statistic) -> Independence:
    """The independence of a figure: copies of one count are one origin."""
    source, claimed_by = known(statistic.source), statistic.claimed_by
    read_in, named = source.ref if source else "", set(statistic.origins)
    readings, independent = len(named | {read_in}), statistic.independent_origins
    if isinstance(claimed_by, Claimant):
        return Independence(_("1 speaker, 1 source"), "i2")
    if not independent or (named <= {read_in} and not isinstance(claimed_by, ActorBrief)):
        unknown = ngettext("%(n)s source, origin not stated", "%(n)s sources, origin not stated", readings)
        return Independence(unknown % {"n": plain(readings)}, "i0")
    if named <= {read_in}:
        return single_reading()
    sources = ngettext("%(n)s source", "%(n)s sources", readings) % {"n": plain(readings)}
    origin = ngettext("%(n)s independent origin", "%(n)s independent origins", independent)
    both = _("%(sources)s, %(origins)s") % {"sources": sources, "origins": origin % {"n": plain(independent)}}
    return Independence(both, "i2")
