"""Actors on the site."""

from __future__ import annotations

from django.utils.translation import ngettext

from cases.catalog.actor import Actor
from cases.documents.actor import Actor as ActorDocument
from cases.pages.records.actor import ActorItem, actor_item, actor_page
from cases.queries.actor import of_actor
from cases.queries.incoming import incoming
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.web.listing import ListView
from cases.web.public import READER
from cases.web.record import RecordView, VersionView


class Actors(ListView):
    """`/actors/`"""

    noun = Noun.ACTOR
    template = "actor/list.html"

    def item(self, document: Document) -> ActorItem:
        """Name, kind and country."""
        return actor_item(document)

    def counted(self, number: int) -> str:
        """Actors."""
        return ngettext("actor", "actors", number)


class ActorView(RecordView):
    """`/actors/<ref>/`"""

    model = Actor
    template = "actor/detail.html"

    def context(self, document: Document) -> dict[str, object]:
        """The actor, and what comes from it or concerns it."""
        ref = ActorDocument(document).ref
        return {
            "page": actor_page(document, of_actor(ref, READER)),
            "incoming": incoming("actor", ref, READER),
        }


class ActorVersion(VersionView):
    """`/actors/<ref>/v<n>/`"""

    shows = ActorView
