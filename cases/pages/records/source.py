"""The page of a source: who published it, whom it cites, what is kept of it, and the passages read in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as _

from cases.pages.charts.figure import StatisticItem, statistic_item
from cases.pages.records.citation import Citation, citation
from cases.pages.records.passage import Passage, passages
from cases.pages.words.address import address
from cases.pages.words.brief import links, named
from cases.pages.words.content import content, own
from cases.pages.words.date import When, when
from cases.pages.words.document import part, parts, reason, text, words
from cases.pages.words.fact import Fact, fact, facts, inferences
from cases.pages.words.grade import Grade, grade
from cases.pages.words.label import label, language_name
from cases.pages.words.provenance import Capture, capture
from cases.pages.words.value import Value, value_of
from cases.vocabulary.canonical import Document
from cases.vocabulary.capture_state import CaptureState
from cases.vocabulary.snapshot_kind import SnapshotKind
from cases.vocabulary.source_kind import SourceKind
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
    kind, state = text(document, "kind"), text(document, "capture")
    return SourceItem(
        ref=text(document, "ref"),
        url=address(document),
        title=value_of(document.get("title"), inferred=reason(document, "title")),
        publisher=named(document.get("publisher")),
        kind=str(SourceKind(kind).label) if kind in SourceKind.values else kind,
        date=when(document, "date"),
        grade=grade(text(document, "reliability"), ""),
        capture=str(CaptureState(state).label) if state in CaptureState.values else state,
    )


def source_page(document: Document, gathered: SourceParts) -> SourcePage:
    """A source as its own page shows it."""
    near = {text(each, "ref"): each for each in gathered.neighbours}
    item = source_item(document)
    address = text(document, "address")
    title = _("“%(title)s”, source") % {"title": item.title} if item.title.known else _("source")
    return SourcePage(
        item=item,
        address=in_plain(address),
        host=host_of(address),
        facts=_facts(document),
        inferences=inferences(document, {"title": _("Title"), "date": _("Date"), "kind": _("Kind")}, {}),
        capture=capture(document),
        capture_note=_capture_note(document),
        cites=_neighbours(document, "cites", near),
        cited_by=_neighbours(document, "cited_by", near),
        primary=document.get("primary") is True,
        passages=passages([*gathered.readings, *_replies(gathered.cases, item.ref)]),
        origin_of=tuple(statistic_item(each) for each in gathered.origin_of),
        related=tuple(own(each) for each in words(document, "related_reading")),
        note=content(document, "note"),
        citation=citation(document, title),
        on_consent=gathered.on_consent,
    )


def source_alone(document: Document) -> SourcePage:
    """A source as its document alone shows it: of its neighbours only what they were called."""
    shown = source_page(document, SourceParts())
    named = (
        Fact(name, tuple(Value(link.words, url=link.url) for link in links(document, key)))
        for name, key in ((_("Cites"), "cites"), (_("Cited by"), "cited_by"))
    )
    return replace(shown, facts=facts(*shown.facts, *named))


def _facts(document: Document) -> tuple[Fact, ...]:
    reliability = grade(text(document, "reliability"), "")
    language = value_of(document.get("language"), say=language_name)
    country = value_of(document.get("publisher_country"), say=lambda code: _country(document, code))
    return facts(
        fact(_("Publisher"), named(document.get("publisher"))),
        fact(_("Country"), country),
        Fact(_("Authors"), tuple(Value(own(each)) for each in words(document, "authors"))),
        fact(_("Language"), language),
        fact(
            _("Grade"),
            Value(reliability.words) if reliability else None,
            content(document, "reliability_rationale"),
        ),
        fact(_("Rights"), None if document.get("rights") is None else value_of(document.get("rights"))),
    )


def _country(document: Document, code: str) -> str:
    return _("international") if code == "international" else label(document, "places", code)


def _capture_note(document: Document) -> str:
    if text(part(document, "snapshot"), "kind") == SnapshotKind.EXCERPT:
        return _(
            "The fingerprint is the excerpt’s. The source itself is not captured; the excerpt is private."
        )
    return "" if part(document, "snapshot") else _("The desk knows of this source because another cites it.")


def _neighbours(document: Document, key: str, near: Mapping[str, Document]) -> tuple[SourceItem, ...]:
    """The sources under `key`, in the order of the document, as far as they were gathered."""
    refs = [text(each, "ref") for each in parts(document, key)]
    return tuple(source_item(near[ref]) for ref in refs if ref in near)


def _replies(cases: Sequence[Document], source: str) -> list[Document]:
    """The requests for an answer that were read in `source`, each with the address of its case."""
    return [
        {"url": text(case, "url"), **reply}
        for case in cases
        for reply in parts(case, "replies")
        if text(part(reply, "source"), "ref") == source
    ]
