"""The page of a figure: the number with its qualifier, who claims it, and how it reached us."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.documents.date import Date
from cases.documents.key import AnyKey, Key
from cases.documents.statistic import Statistic
from cases.pages.charts.figure import (
    StatisticItem,
    definition,
    share_of,
    statistic_item,
    statistic_title,
    unit,
)
from cases.pages.records.chain import Step, chain
from cases.pages.records.citation import Citation, citation
from cases.pages.records.figure_reading import Reading, reading
from cases.pages.words.brief import links
from cases.pages.words.date import when
from cases.pages.words.fact import Fact, fact, facts, inferred, why_inferred
from cases.pages.words.label import listed
from cases.pages.words.link import Link
from cases.pages.words.number import plain
from cases.pages.words.quantity import bounds
from cases.pages.words.told import told, told_value
from cases.pages.words.value import Value, value_of
from cases.vocabulary.absence import Unknown, Withheld, known
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
    statistic, title = Statistic(document), statistic_title(document)
    item = statistic_item(statistic)
    return StatisticPage(
        item=item,
        case=known(statistic.case) or "",
        title=title,
        chain=chain(document, behind, claimant=item.claimant),
        read=reading(document),
        facts=_facts(statistic, item),
        inferences=_inferences(statistic, item),
        contradicts=links(statistic.contradicts),
        overlaps=links(statistic.overlaps),
        repeats=links(statistic.repeats),
        supersedes=links(statistic.supersedes),
        superseded_by=links(statistic.superseded_by),
        citation=citation(statistic, _cited(title, item)),
    )


def _cited(title: str, item: StatisticItem) -> str:
    """What a citation calls the figure, with whom it is attributed to and who says so."""
    words = _("“%(title)s”") % {"title": title}
    if item.attribution is None:
        return words
    return _("%(figure)s, %(attributed)s") % {"figure": words, "attributed": item.attribution.words}


def _facts(statistic: Statistic, item: StatisticItem) -> tuple[Fact, ...]:
    grade, defined = item.provenance.grade, definition(statistic)
    verification = value_of(statistic.verification, say=listed(Verification))
    return facts(
        fact(_("As worded"), Value(_("“%(words)s”") % {"words": item.as_worded}) if item.as_worded else None),
        fact(_("Bounds"), Value(bounds(statistic)), _("as the words allow, nothing added")),
        fact(_("Counted"), told_value(statistic, Statistic.counted)),
        fact(_("Share of"), Value(share_of(statistic, statistic.share)) if statistic.share else None),
        fact(_("Definition"), Value(defined) if defined else None),
        fact(_("Unit"), unit(statistic)),
        Fact(_("Where"), item.places),
        fact(_("Claimed by"), item.claimant),
        _attributed(item),
        fact(_("Verification"), verification, _("by whoever first published it, not by this desk")),
        fact(_("Grade"), Value(grade.words) if grade else None, grade.code if grade else ""),
        fact(
            _("Independent origins"),
            _origins(statistic),
            _("Copies of one report count once."),
        ),
        fact(_("Method"), _applies(statistic, Statistic.method_note)),
        fact(_("Limitations"), _applies(statistic, Statistic.limitations)),
        fact(_("Claim"), _applies(statistic, Statistic.claim_note)),
    )


def _attributed(item: StatisticItem) -> Fact:
    """Who is said to be responsible, with who says so; that it is not stated is told too."""
    found = item.attribution
    if found is None:
        return fact(_("Attributed to"), value_of(None))
    to = found.to or (Value(found.names),)
    return Fact(_("Attributed to"), to, _("according to %(by)s") % {"by": found.by})


def _applies(statistic: Statistic, key: Key[str | None]) -> Value | None:
    return told_value(statistic, key) if told(statistic, key) else None


def _origins(statistic: Statistic) -> Value:
    """The number of origins; none that is stated is no number."""
    number = statistic.independent_origins
    return Value(plain(number)) if number else value_of(Unknown())


def _inferences(statistic: Statistic, item: StatisticItem) -> tuple[Fact, ...]:
    places = _(", ").join(place.text for place in item.places)
    return inferred(
        _concluded(_("Qualifier"), item.figure.words, statistic, Statistic.qualifier),
        _dated(_("Period"), statistic.period),
        _dated(_("Deadline"), statistic.deadline),
        _dated(_("As of"), statistic.as_of),
        _concluded(_("Where"), places, statistic, Statistic.places),
        _concluded(_("Counted"), told(statistic, Statistic.counted), statistic, Statistic.counted),
        _concluded(_("Claimed by"), item.claimant.text, statistic, Statistic.claimed_by),
    )


def _concluded(name: str, words: str, statistic: Statistic, key: AnyKey) -> Fact:
    why = why_inferred(statistic, key)
    return fact(name, Value(words, inferred=why) if words else None)


def _dated(name: str, date: Date | Unknown | Withheld | None) -> Fact:
    shown = when(date)
    return fact(name, shown.value if shown else None)
