"""The page of a figure: the number with its qualifier, who claims it, and how it reached us."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.pages.address import address
from cases.pages.brief import named
from cases.pages.chain import Step, chain
from cases.pages.citation import Citation, citation
from cases.pages.content import content, own
from cases.pages.date import When, when
from cases.pages.document import number, part, parts, text
from cases.pages.fact import Fact, fact, facts, inferences, labelled
from cases.pages.figure_reading import Reading, reading
from cases.pages.label import label, listed
from cases.pages.link import Link
from cases.pages.number import plain
from cases.pages.provenance import Provenance, independence, provenance, source_url
from cases.pages.quantity import Figure, bounds, figure
from cases.pages.value import Value, value_of
from cases.vocabulary.canonical import Document
from cases.vocabulary.cut import standing_apart
from cases.vocabulary.verification import Verification

_PEOPLE: Final = "people"


@dataclass(frozen=True, slots=True)
class Timing:
    """When a figure holds: "deadline", "as of" or nothing before the date."""

    prefix: str
    when: When

    @property
    def words(self) -> str:
        """Prefix and date together."""
        return f"{self.prefix} {self.when.value.text}".strip()


@dataclass(frozen=True, slots=True)
class StatisticItem:
    """A figure in a list, a chart or a table; `title` is that of the source it was read in."""

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
    title: Value
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
    chain: tuple[Step, ...]
    read: Reading | None
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
        as_worded=own(standing_apart(text(document, "as_worded"))),
        exactly=text(document, "qualifier") == "exactly",
        claimant=named(document.get("claimed_by")),
        places=labelled(document, "places", "places"),
        timings=timings(document),
        provenance=provenance(document, independence=independence(document)),
        title=value_of(part(document, "source").get("title"), url=source_url(part(document, "source"))),
        inferred=content(part(document, "inferred"), "qualifier"),
    )


def statistic_page(document: Document, behind: Sequence[Document] = ()) -> StatisticPage:
    """A figure as its own page shows it; `behind` are the documents of the sources that it came through."""
    item = statistic_item(document)
    title = statistic_title(document)
    return StatisticPage(
        item=item,
        case=text(document, "case"),
        title=title,
        chain=chain(document, behind, claimant=item.claimant),
        read=reading(document),
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


def compare_words(several: int) -> str:
    """What a link to a comparison of `several` figures says."""
    words = ngettext("compare %(n)s figure of the same", "compare %(n)s figures of the same", several)
    return words % {"n": plain(several)}


def definition(document: Document) -> str:
    """What is counted by the indicator of a figure and what is not; empty where that is not published."""
    kind = part(part(document, "labels"), "indicators")
    return content(part(kind, text(document, "indicator")), "definition")


def _facts(document: Document, item: StatisticItem) -> tuple[Fact, ...]:
    grade = item.provenance.grade
    verification = value_of(document.get("verification"), say=listed(Verification))
    return facts(
        fact(_("As worded"), Value(_("“%(words)s”") % {"words": item.as_worded}) if item.as_worded else None),
        fact(_("Bounds"), Value(bounds(document)), _("as the words allow, nothing added")),
        fact(_("Counted"), value_of(document.get("counted"))),
        fact(_("Definition"), Value(definition(document)) if definition(document) else None),
        fact(_("Unit"), value_of(document.get("unit"))),
        Fact(_("Where"), item.places),
        fact(_("Claimed by"), item.claimant),
        fact(_("Verification"), verification, _("by whoever first published it, not by this desk")),
        fact(_("Grade"), Value(grade.words) if grade else None, grade.code if grade else ""),
        fact(_("Independent origins"), _origins(document), _("Copies of one report count once.")),
        fact(_("Method"), _applies(document, "method_note")),
        fact(_("Limitations"), _applies(document, "limitations")),
        fact(_("Claim"), _applies(document, "claim_note")),
    )


def _origins(document: Document) -> Value | None:
    count = number(document, "independent_origins")
    return None if count is None else Value(plain(count))


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
