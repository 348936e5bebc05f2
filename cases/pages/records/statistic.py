"""The page of a figure: the number with its qualifier, who claims it, and how it reached us."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.pages.charts.figure import (
    StatisticItem,
    definition,
    statistic_item,
    statistic_title,
)
from cases.pages.records.chain import Step, chain
from cases.pages.records.citation import Citation, citation
from cases.pages.records.figure_reading import Reading, reading
from cases.pages.words.brief import links
from cases.pages.words.document import number, text
from cases.pages.words.fact import Fact, fact, facts, inferences
from cases.pages.words.label import listed
from cases.pages.words.link import Link
from cases.pages.words.number import plain
from cases.pages.words.quantity import bounds
from cases.pages.words.value import Value, value_of
from cases.vocabulary.canonical import Document
from cases.vocabulary.verification import Verification


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
