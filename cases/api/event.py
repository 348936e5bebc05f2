"""Events in the API."""

from typing import Final

from cases.api.detail import DetailView
from cases.api.fields import EVERY
from cases.api.listing import ListView
from cases.vocabulary.noun import Noun

FIELDS: Final = (
    *EVERY,
    "case",
    "title",
    "kind",
    "date",
    "places",
    "actors",
    "description",
    "quoted",
    "source",
    "origin",
    "passage",
    "contradicts",
)


class Events(ListView):
    """Published events."""

    noun = Noun.EVENT
    fields = FIELDS


class Event(DetailView):
    """One event."""

    noun = Noun.EVENT
    fields = FIELDS
