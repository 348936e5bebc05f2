"""Events on the site: a timeline, on which each event has its anchor."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import ngettext

from cases.documents.event import Event
from cases.pages.records.declaration import by_what_they_are_about
from cases.pages.records.event import EventItem, event_item
from cases.queries.declaration import declarations_about
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.web.listing import ListView
from cases.web.public import READER


class Timeline(ListView):
    """`/timeline/`"""

    noun = Noun.EVENT
    template = "event/list.html"

    def item(self, document: Document) -> EventItem:
        """What happened, when, and where that was read."""
        return event_item(Event(document))

    def beside(self, documents: Sequence[Document]) -> dict[str, object]:
        """What was declared about them."""
        about = declarations_about(self.noun, [Event(each).ref for each in documents], READER)
        return {"declared": by_what_they_are_about(about)}

    def counted(self, number: int) -> str:
        """Events."""
        return ngettext("event", "events", number)
