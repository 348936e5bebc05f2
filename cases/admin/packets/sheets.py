"""Sheets: what a record will say once it is published, made of its document as the reader's page makes it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from django.utils.translation import gettext as _

from cases.documents.event import Event
from cases.documents.statistic import Statistic
from cases.pages.records.actor import ActorParts, actor_page
from cases.pages.records.case import case_item
from cases.pages.records.declaration import declaration_page
from cases.pages.records.event import event_item
from cases.pages.records.headline import headline
from cases.pages.records.quotation import Quotation
from cases.pages.records.reply import replies
from cases.pages.records.source import source_alone
from cases.pages.records.statistic import statistic_page
from cases.pages.records.testimony import testimony_page
from cases.pages.words.attribution import Attribution
from cases.pages.words.fact import Fact, fact, facts
from cases.pages.words.provenance import Provenance
from cases.pages.words.quantity import Figure, figure
from cases.pages.words.value import Value
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun


@dataclass(frozen=True, slots=True)
class Sheet:
    """One record in short: its words or its number, where they come from, and what is known.

    open: what is not stated, by name; withheld: what is kept back, by name and reason.
    """

    title: str = ""
    summary: str = ""
    figure: Figure | None = None
    guessed: str = ""
    quotations: tuple[Quotation, ...] = ()
    sentences: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    provenance: Provenance | None = None
    open: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()


def sheet(noun: Noun, document: Document) -> Sheet:
    """The sheet of ``document``, which has all keys that a published one has."""
    made = _SHEETS[noun](document) if noun in _SHEETS else Sheet()
    known = tuple(each for each in made.facts if any(value.known for value in each.values))
    rest = [each for each in made.facts if each not in known]
    return replace(
        made,
        title=headline(document).title,
        facts=known,
        open=tuple(each.name for each in rest if all(value.unstated for value in each.values)),
        withheld=tuple(_kept_back(rest)),
    )


def _kept_back(rows: Iterable[Fact]) -> Iterator[str]:
    for row in rows:
        if why := next((value.text for value in row.values if value.withheld), ""):
            yield _("%(field)s (%(why)s)") % {"field": row.name, "why": why}


def _testimony(document: Document) -> Sheet:
    page = testimony_page(document)
    return Sheet(summary=page.summary, quotations=page.quotations, facts=page.facts)


def _declaration(document: Document) -> Sheet:
    page = declaration_page(document)
    return Sheet(
        summary=page.summary, quotations=tuple(said.quotation for said in page.said), facts=page.facts
    )


def _statistic(document: Document) -> Sheet:
    page = statistic_page(document)
    item = page.item
    when = tuple(replace(each.when.value, text=each.words) for each in item.timings)
    return Sheet(
        figure=figure(Statistic(document)),
        guessed=item.inferred,
        facts=(*facts(Fact(_("When"), when)), *page.facts),
        provenance=item.provenance,
    )


def _source(document: Document) -> Sheet:
    page = source_alone(document)
    return Sheet(summary=page.note, facts=page.facts)


def _actor(document: Document) -> Sheet:
    page = actor_page(document, ActorParts())
    return Sheet(summary=page.item.description, facts=page.facts)


def _event(document: Document) -> Sheet:
    item = event_item(Event(document))
    shown = (
        fact(_("When"), item.when.value if item.when else None),
        Fact(_("Where"), item.places),
        Fact(_("Kind"), (Value(item.kind),)),
        Fact(_("Those who acted"), item.actors),
        *_attributed(item.attribution),
    )
    return Sheet(summary=item.description, facts=facts(*shown), provenance=item.provenance)


def _case(document: Document) -> Sheet:
    item = case_item(document)
    shown = (
        fact(_("When"), item.period.value if item.period else None),
        Fact(_("Where"), item.places),
        Fact(_("Themes"), item.themes),
    )
    answers = tuple(each.sentence for each in replies(document))
    return Sheet(summary=item.summary, sentences=answers, facts=facts(*shown))


def _attributed(found: Attribution | None) -> Sequence[Fact]:
    if found is None:
        return ()
    to = found.to or (Value(_("nobody")),)
    return Fact(_("Attributed to"), to), Fact(_("According to"), (found.by,))


_SHEETS: Final[Mapping[Noun, Callable[[Document], Sheet]]] = {
    Noun.TESTIMONY: _testimony,
    Noun.DECLARATION: _declaration,
    Noun.STATISTIC: _statistic,
    Noun.SOURCE: _source,
    Noun.ACTOR: _actor,
    Noun.EVENT: _event,
    Noun.CASE: _case,
}
