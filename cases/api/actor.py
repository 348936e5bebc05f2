"""Actors in the API."""

from typing import Final

from cases.api.detail import DetailView
from cases.api.fields import EVERY
from cases.api.listing import ListView
from cases.vocabulary.noun import Noun

FIELDS: Final = (
    *EVERY,
    "name",
    "names",
    "kind",
    "country",
    "parent",
    "description",
)


class Actors(ListView):
    """Published actors."""

    noun = Noun.ACTOR
    fields = FIELDS


class Actor(DetailView):
    """One actor."""

    noun = Noun.ACTOR
    fields = FIELDS
