"""The provenance line: where words or a number come from, always in the same order."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.pages.words.address import localised
from cases.pages.words.content import content
from cases.pages.words.date import When, when
from cases.pages.words.document import part, stated, text, words
from cases.pages.words.grade import Grade, grade
from cases.pages.words.icons import WithIcons
from cases.pages.words.number import plain
from cases.pages.words.value import Value, value_of
from cases.vocabulary.absence import is_withheld
from cases.vocabulary.cached_by_language import cached_by_language
from cases.vocabulary.canonical import Document
from cases.vocabulary.snapshot_kind import SnapshotKind
from cases.vocabulary.text_origin import TextOrigin


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
    document: Document, *, fallback: When | None = None, independence: Independence | None = None
) -> Provenance:
    """The line of anything that carries `source` and `passage` (a statement, a figure, an event, a reply).

    `fallback` is the date to show where the source's own is not part of the brief.
    """
    source = part(document, "source")
    if not stated(source):
        return Provenance(value_of(source), None, None, None, None, "")
    passage, page = part(document, "passage"), source_url(source)
    return Provenance(
        source=_leading(source, page),
        date=when(source, "date") or fallback,
        grade=grade(text(source, "reliability"), text(document, "credibility")),
        independence=independence,
        capture=capture(passage),
        passage=_place(passage, page),
        locator=content(passage, "locator"),
        compared=compared(passage),
    )


def publisher(source: Document) -> Value:
    """Who published a source, leading to its page; a publisher that nobody named reads as not stated."""
    return _leading(source, source_url(source))


def _leading(source: Document, page: str) -> Value:
    named = source.get("publisher")
    if isinstance(named, dict) and "name" in named:
        named = named["name"]
    shown = value_of(named)
    return Value(shown.text, shown.unstated, shown.withheld, url=page)


def source_url(source: Document) -> str:
    """The page of a source brief; empty where it has none."""
    ref = text(source, "ref")
    return localised(f"/sources/{ref}/") if ref else ""


def passage_url(document: Document) -> str:
    """The passage on its source's page; empty where the reading has none."""
    return _place(part(document, "passage"), source_url(part(document, "source")))


def _place(passage: Document, page: str) -> str:
    """A passage on the page of its source; empty where either is none."""
    ref = text(passage, "ref")
    return f"{page}#{ref}" if ref and page else ""


def capture(passage: Document) -> Capture:
    """What is kept of the source in which a passage was read, or that the passage is withheld."""
    if is_withheld(passage):
        words = _("passage: %(why)s") % {"why": value_of(passage)}
        return Capture(words, words, withheld=True)
    snapshot = part(passage, "snapshot")
    if not snapshot:
        return Capture(*_not_kept())
    sha256 = snapshot.get("sha256")
    hidden = _("fingerprint: %(why)s") % {"why": value_of(sha256)} if is_withheld(sha256) else ""
    return Capture(*_kept(text(snapshot, "kind")), text(snapshot, "sha256"), kept=True, hidden=hidden)


def compared(passage: Document) -> str:
    """How the words of a passage were compared with what is kept, where a reader has to know.

    Editions from before this was recorded have no `text`, and nothing is said of them.
    """
    if not part(passage, "snapshot") or "text" not in passage:
        return ""
    if passage["text"] is None:
        return _("not compared")
    typed = text(part(passage, "text"), "origin") == TextOrigin.TRANSCRIBED
    return _("compared with a transcript") if typed else ""


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


def independence(statistic: Document) -> Independence:
    """The independence of a figure: copies of one count are one origin."""
    read_in, named = text(part(statistic, "source"), "ref"), set(words(statistic, "origins"))
    readings = len(named | {read_in})
    count = statistic.get("independent_origins")
    independent = count if isinstance(count, int) else len(named)
    person = "shown_as" in part(statistic, "claimed_by")
    if person:
        return Independence(_("1 speaker, 1 source"), "i2")
    if not independent or (named <= {read_in} and not stated(statistic.get("claimed_by"))):
        unknown = ngettext("%(n)s source, origin not stated", "%(n)s sources, origin not stated", readings)
        return Independence(unknown % {"n": plain(readings)}, "i0")
    if named <= {read_in}:
        return single_reading()
    sources = ngettext("%(n)s source", "%(n)s sources", readings) % {"n": plain(readings)}
    origin = ngettext("%(n)s independent origin", "%(n)s independent origins", independent)
    both = _("%(sources)s, %(origins)s") % {"sources": sources, "origins": origin % {"n": plain(independent)}}
    return Independence(both, "i2")
