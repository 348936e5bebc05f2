"""Pages of one document and of nothing beside it: a version as it was cited, a record as it is foreseen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from cases.documents.event import Event
from cases.documents.nouns import noun_of
from cases.documents.statistic import Statistic
from cases.pages.records.actor import ActorParts, actor_page
from cases.pages.records.case import CaseParts, case_page
from cases.pages.records.declaration import declaration_page
from cases.pages.records.event import event_item
from cases.pages.records.figure_context import FigureParts, beside
from cases.pages.records.source import source_alone
from cases.pages.records.statistic import statistic_page
from cases.pages.records.testimony import testimony_page
from cases.pages.words.quantity import meaning
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun

Shown = dict[str, object]
"""What a template is handed, by name."""


def alone(document: Document) -> Shown:
    """What the template of the page of ``document`` shows of it by itself, with none of its neighbours."""
    return _PAGES[noun_of(document)](document)


def _testimony(document: Document) -> Shown:
    return {"page": testimony_page(document), "overview": None, "replies": (), "asked_nobody": False}


def _declaration(document: Document) -> Shown:
    return {"page": declaration_page(document), "replies": (), "asked_nobody": False}


def _statistic(document: Document) -> Shown:
    return {
        "page": statistic_page(document),
        "meaning": meaning(Statistic(document)),
        "beside": beside(document, FigureParts()),
        "replies": (),
        "asked_nobody": False,
        "declared": (),
    }


def _source(document: Document) -> Shown:
    """The source, and what those were called that it cites."""
    return {"page": source_alone(document), "incoming": ()}


def _actor(document: Document) -> Shown:
    return {"page": actor_page(document, ActorParts()), "incoming": ()}


def _case(document: Document) -> Shown:
    return {"page": case_page(document, CaseParts()), "counts": {}, "map": None}


def _event(document: Document) -> Shown:
    """An event has no page of its own: it stands on the timeline."""
    return {"events": (event_item(Event(document)),)}


_PAGES: Final[Mapping[Noun, Callable[[Document], Shown]]] = {
    Noun.TESTIMONY: _testimony,
    Noun.DECLARATION: _declaration,
    Noun.STATISTIC: _statistic,
    Noun.SOURCE: _source,
    Noun.ACTOR: _actor,
    Noun.CASE: _case,
    Noun.EVENT: _event,
}
