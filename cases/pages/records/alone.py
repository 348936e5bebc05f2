"""Pages of one document and of nothing beside it: a version as it was cited, a record as it is foreseen."""

from __future__ import annotations

from cases.documents.event import Event
from cases.documents.statistic import Statistic
from cases.pages.records.actor import ActorParts, actor_page
from cases.pages.records.case import CaseParts, case_page
from cases.pages.records.declaration import declaration_page
from cases.pages.records.event import event_item
from cases.pages.records.figure_context import FigureParts, beside
from cases.pages.records.source import source_alone as source_page
from cases.pages.records.statistic import statistic_page
from cases.pages.records.testimony import testimony_page
from cases.pages.words.quantity import meaning
from cases.vocabulary.canonical import Document

Shown = dict[str, object]
"""What a template is handed, by name."""


def testimony_alone(document: Document) -> Shown:
    """A testimony, its person linked to nothing else."""
    return {"page": testimony_page(document), "overview": None, "replies": (), "asked_nobody": False}


def declaration_alone(document: Document) -> Shown:
    """A declaration, whoever else was asked."""
    return {"page": declaration_page(document), "replies": (), "asked_nobody": False}


def statistic_alone(document: Document) -> Shown:
    """A figure, compared with none."""
    return {
        "page": statistic_page(document),
        "meaning": meaning(Statistic(document)),
        "beside": beside(document, FigureParts()),
        "replies": (),
        "asked_nobody": False,
        "declared": (),
    }


def source_alone(document: Document) -> Shown:
    """The source, and what those were called that it cites."""
    return {"page": source_page(document), "incoming": ()}


def actor_alone(document: Document) -> Shown:
    """An actor, without what it claims."""
    return {"page": actor_page(document, ActorParts()), "incoming": ()}


def case_alone(document: Document) -> Shown:
    """A case, without what it gathers."""
    return {"page": case_page(document, CaseParts()), "counts": {}, "map": None}


def event_alone(document: Document) -> Shown:
    """An event has no page of its own: it stands on the timeline."""
    return {"events": (event_item(Event(document)),)}
