"""The page of a source: who published it, whom it cites, what is kept of it, and the passages read in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as _

from cases.documents.brief import RecordBrief
from cases.documents.case import Case
from cases.documents.right_of_reply import RightOfReply
from cases.documents.source import Source
from cases.documents.statistic import Statistic
from cases.pages.charts.figure import StatisticItem, statistic_item
from cases.pages.records.citation import Citation, citation
from cases.pages.records.passage import Passage, passages
from cases.pages.words.address import localised
from cases.pages.words.brief import bracketed, links, named, source_title
from cases.pages.words.content import content, own
from cases.pages.words.date import When, when
from cases.pages.words.fact import Fact, fact, facts, inferred, why_inferred
from cases.pages.words.grade import Grade, grade
from cases.pages.words.label import label, language_name, listed, term
from cases.pages.words.provenance import Capture, capture
from cases.pages.words.told import told
from cases.pages.words.value import Value, value_of
from cases.vocabulary.absence import known
from cases.vocabulary.canonical import Document
from cases.vocabulary.capture_state import CaptureState
from cases.vocabulary.snapshot_kind import SnapshotKind
from cases.vocabulary.term_kind import TermKind
from cases.vocabulary.web_address import host_of, in_plain


@dataclass(frozen=True, slots=True)
class SourceItem:
    """A source in a list or a table."""

    ref: str
    url: str
    title: Value
    publisher: Value
    kind: str
    date: When | None
    grade: Grade | None
    capture: str

    @property
    def title_words(self) -> str:
        """The title as it stands in a line of plain words."""
        return bracketed(self.title)


@dataclass(frozen=True, slots=True)
class SourceParts:
    """The published records around a source, each list already cut to what one page shows.

    `readings` carry a passage read in it; `neighbours` are the sources it cites or is cited by; `origin_of`
    are figures that begin in it; `cases` those whose requests for an answer it reports. `on_consent` says
    that some of the words read in it are shown on their speaker's consent.
    """

    readings: Sequence[Document] = field(default=())
    neighbours: Sequence[Document] = field(default=())
    origin_of: Sequence[Document] = field(default=())
    cases: Sequence[Document] = field(default=())
    on_consent: bool = False


@dataclass(frozen=True, slots=True)
class SourcePage:
    """Everything the page of one source shows."""

    item: SourceItem
    address: str
    host: str
    facts: tuple[Fact, ...]
    inferences: tuple[Fact, ...]
    capture: Capture
    capture_note: str
    cites: tuple[SourceItem, ...]
    cited_by: tuple[SourceItem, ...]
    primary: bool
    passages: tuple[Passage, ...]
    origin_of: tuple[StatisticItem, ...]
    related: tuple[str, ...]
    note: str
    citation: Citation
    on_consent: bool


def source_item(document: Document) -> SourceItem:
    """A source as lists and tables show it."""
    source = Source(document)
    return SourceItem(
        ref=source.ref,
        url=localised(source.url),
        title=source_title(source),
        publisher=named(source.publisher),
        kind=term(source.labels, TermKind.SOURCE_KIND, source.kind),
        date=when(source.date),
        grade=grade(source.reliability, ""),
        capture=listed(CaptureState)(source.capture),
    )


def source_page(document: Document, gathered: SourceParts) -> SourcePage:
    """A source as its own page shows it."""
    source, item = Source(document), source_item(document)
    near = {each.ref: each for each in map(source_item, gathered.neighbours)}
    address = source.address or ""
    title = _("%(title)s, source") % {"title": bracketed(item.title)} if item.title.known else _("source")
    return SourcePage(
        item=item,
        address=in_plain(address),
        host=host_of(address),
        facts=_facts(source),
        inferences=_inferences(source, item),
        capture=capture(source),
        capture_note=_capture_note(source),
        cites=_neighbours(source.cites, near),
        cited_by=_neighbours(source.cited_by, near),
        primary=source.primary,
        passages=passages(gathered.readings, _replies(gathered.cases, item.ref)),
        origin_of=tuple(statistic_item(each) for each in map(Statistic, gathered.origin_of)),
        related=tuple(own(each) for each in source.related_reading),
        note=told(source, Source.note),
        citation=citation(source, title),
        on_consent=gathered.on_consent,
    )


def source_alone(document: Document) -> SourcePage:
    """A source as its document alone shows it: of its neighbours only what they were called."""
    source, shown = Source(document), source_page(document, SourceParts())
    cites, cited_by = _linked(_("Cites"), source.cites), _linked(_("Cited by"), source.cited_by)
    return replace(shown, facts=facts(*shown.facts, cites, cited_by))


def _linked(name: str, briefs: Sequence[RecordBrief]) -> Fact:
    return Fact(name, tuple(Value(each.words, url=each.url) for each in links(briefs)))


def _facts(source: Source) -> tuple[Fact, ...]:
    reliability = grade(source.reliability, "")
    language = value_of(source.language, say=language_name)
    country = value_of(source.publisher_country, say=lambda code: _country(source, code))
    return facts(
        fact(_("Publisher"), named(source.publisher)),
        fact(_("Country"), country),
        Fact(_("Authors"), tuple(Value(own(each)) for each in source.authors)),
        fact(_("Language"), language),
        fact(
            _("Grade"),
            Value(reliability.words) if reliability else None,
            told(source, Source.reliability_rationale),
        ),
        fact(_("Rights"), None if source.rights is None else value_of(source.rights)),
    )


def _inferences(source: Source, item: SourceItem) -> tuple[Fact, ...]:
    kind = Value(content(source.kind), inferred=why_inferred(source, Source.kind))
    return inferred(
        fact(_("Title"), item.title),
        fact(_("Date"), item.date.value if item.date else None),
        fact(_("Kind"), kind),
    )


def _country(source: Source, code: str) -> str:
    return _("international") if code == "international" else label(source.labels.places, code)


def _capture_note(source: Source) -> str:
    if source.snapshot and source.snapshot.kind == SnapshotKind.EXCERPT:
        return _(
            "The fingerprint is the excerpt’s. The source itself is not captured; the excerpt is private."
        )
    return "" if source.snapshot else _("The desk knows of this source because another cites it.")


def _neighbours(named: Iterable[RecordBrief], near: Mapping[str, SourceItem]) -> tuple[SourceItem, ...]:
    """The sources `named`, in their order, as far as they were gathered."""
    return tuple(near[each.ref] for each in named if each.ref in near)


def _replies(cases: Sequence[Document], source: str) -> list[tuple[RightOfReply, str]]:
    """The requests for an answer that were read in `source`, each with the address of its case."""
    return [
        (reply, case.url)
        for case in map(Case, cases)
        for reply in case.replies
        if (read_in := known(reply.source)) and read_in.ref == source
    ]
