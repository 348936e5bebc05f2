"""Events on the site: a timeline, on which each event has its anchor."""

from __future__ import annotations

from django.utils.translation import ngettext

from cases.documents.event import Event
from cases.pages.records.event import EventItem, event_item
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.web.listing import ListView


class Timeline(ListView):
    """`/timeline/`"""

    noun = Noun.EVENT
    template = "event/list.html"

    def item(self, document: Document) -> EventItem:
        """What happened, when, and where that was read."""
        return event_item(Event(document))

    def counted(self, number: int) -> str:
        """Events."""
        return ngettext("event", "events", number)
