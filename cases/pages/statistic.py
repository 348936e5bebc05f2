"""The page of a figure: the number with its qualifier, who claims it, and how it reached us."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from cases.pages.address import address
from cases.pages.brief import named
from cases.pages.citation import Citation, citation
from cases.pages.content import content
from cases.pages.date import When, when
from cases.pages.document import part, parts, text
from cases.pages.fact import Fact, fact, facts, inferences, labelled
from cases.pages.label import label
from cases.pages.link import Link
from cases.pages.provenance import Provenance, independence, provenance, publisher
from cases.pages.quantity import Figure, figure
from cases.pages.value import Value, value_of
from cases.vocabulary.canonical import Document
from cases.vocabulary.verification import Verification

_PEOPLE: Final = "people"


@dataclass(frozen=True, slots=True)
class Timing:
    """When a figure holds: "deadline", "as of" or nothing before the date."""

    prefix: str
    when: When


@dataclass(frozen=True, slots=True)
class StatisticItem:
    """A figure in a list, a chart or a table."""

    ref: str
    url: str
    figure: Figure
    what: str
    as_worded: str
    exactly: bool
    claimant: Value
    places: tuple[Value, ...]
    timings: tuple[Timing, ...]
    provenance: Provenance
    inferred: str

    @property
    def heading(self) -> str:
        """What is counted, at the head of a line."""
        return self.what[:1].upper() + self.what[1:]


@dataclass(frozen=True, slots=True)
class StatisticPage:
    """Everything the page of one figure shows."""

    item: StatisticItem
    case: str
    title: str
    origins: tuple[Value, ...]
    facts: tuple[Fact, ...]
    inferences: tuple[Fact, ...]
    contradicts: tuple[Link, ...]
    overlaps: tuple[Link, ...]
    repeats: tuple[Link, ...]
    supersedes: tuple[Link, ...]
    superseded_by: tuple[Link, ...]
    citation: Citation


def statistic_item(document: Document) -> StatisticItem:
    """A figure as lists and charts show it."""
    return StatisticItem(
        ref=text(document, "ref"),
        url=address(document),
        figure=figure(document),
        what=what_is_counted(document),
        as_worded=content(document, "as_worded"),
        exactly=text(document, "qualifier") == "exactly",
        claimant=named(document.get("claimed_by")),
        places=labelled(document, "places", "places"),
        timings=timings(document),
        provenance=provenance(document, independence=independence(document)),
        inferred=content(part(document, "inferred"), "qualifier"),
    )


def statistic_page(document: Document, origins: Sequence[Document] = ()) -> StatisticPage:
    """A figure as its own page shows it; `origins` are the documents of the sources that it goes back to."""
    item = statistic_item(document)
    title = statistic_title(document)
    return StatisticPage(
        item=item,
        case=text(document, "case"),
        title=title,
        origins=_beginnings(document, item, origins),
        facts=_facts(document, item),
        inferences=_inferences(document, item),
        contradicts=links(document, "contradicts"),
        overlaps=links(document, "overlaps"),
        repeats=links(document, "repeats"),
        supersedes=links(document, "supersedes"),
        superseded_by=links(document, "superseded_by"),
        citation=citation(document, _("“%(title)s”") % {"title": title}),
    )


def statistic_title(document: Document) -> str:
    """What a figure is called where one line names it: "At least 218: former officials"."""
    named = {"figure": figure(document).sentence, "what": what_is_counted(document)}
    return _("%(figure)s: %(what)s") % named


def what_is_counted(document: Document) -> str:
    """The indicator and the population as one phrase; of people, the population says it all."""
    indicator = label(document, "indicators", text(document, "indicator"))
    counted = content(document, "counted")
    if not counted:
        return indicator
    if text(document, "unit") == _PEOPLE:
        return counted
    return _("%(indicator)s: %(counted)s") % {"indicator": indicator, "counted": counted}


def counted_thing(document: Document) -> str:
    """The indicator inside a sentence: "extrajudicial killings"."""
    indicator = label(document, "indicators", text(document, "indicator"))
    return indicator[:1].lower() + indicator[1:]


def timings(document: Document) -> tuple[Timing, ...]:
    """The period, the deadline and the day a figure holds for, those that apply."""
    named_dates = (("", "period"), (_("deadline"), "deadline"), (_("as of"), "as_of"))
    found = ((prefix, when(document, key)) for prefix, key in named_dates)
    return tuple(Timing(prefix, date) for prefix, date in found if date is not None)


def links(document: Document, key: str) -> tuple[Link, ...]:
    """The published neighbours under `key`."""
    briefs = parts(document, key)
    return tuple(Link(content(each, "label") or content(each, "ref"), address(each)) for each in briefs)


def largest_first(documents: Sequence[Document]) -> list[Document]:
    """Figures by size, the largest first; of equal size in the order they came."""
    return sorted(documents, key=lambda each: -((figure(each).high or 0) or (figure(each).low or 0)))


def _beginnings(document: Document, item: StatisticItem, origins: Sequence[Document]) -> tuple[Value, ...]:
    """Where the claim began: sources behind the one it was read in, else whoever claims it in that one."""
    read_in = text(part(document, "source"), "ref")
    behind = tuple(publisher(each) for each in origins if text(each, "ref") != read_in)
    return behind or (item.claimant,)


def _facts(document: Document, item: StatisticItem) -> tuple[Fact, ...]:
    grade = item.provenance.grade
    verification = value_of(document.get("verification"), say=lambda word: str(Verification(word).label))
    return facts(
        fact(_("As worded"), Value(_("“%(words)s”") % {"words": item.as_worded}) if item.as_worded else None),
        fact(_("Counted"), value_of(document.get("counted"))),
        fact(_("Unit"), value_of(document.get("unit"))),
        Fact(_("Where"), item.places),
        fact(_("Claimed by"), item.claimant),
        fact(_("Verification"), verification, _("by whoever first published it, not by this desk")),
        fact(_("Grade"), Value(grade.words) if grade else None, grade.code if grade else ""),
        fact(_("Method"), _applies(document, "method_note")),
        fact(_("Limitations"), _applies(document, "limitations")),
        fact(_("Claim"), _applies(document, "claim_note")),
    )


def _applies(document: Document, key: str) -> Value | None:
    return None if document.get(key) is None else value_of(document.get(key))


def _inferences(document: Document, item: StatisticItem) -> tuple[Fact, ...]:
    names = {
        "qualifier": _("Qualifier"),
        "period": _("Period"),
        "deadline": _("Deadline"),
        "as_of": _("As of"),
        "places": _("Where"),
        "counted": _("Counted"),
        "claimed_by": _("Claimed by"),
    }
    words = {
        "qualifier": item.figure.words,
        "places": _(", ").join(place.text for place in item.places),
        "claimed_by": item.claimant.text,
    }
    return inferences(document, names, words)
