"""Places in the API."""

from typing import Final

from cases.api.detail import DetailView
from cases.api.fields import LABEL
from cases.api.listing import ListView
from cases.vocabulary.noun import Noun

FIELDS: Final = LABEL


class Places(ListView):
    """The places that something published uses."""

    noun = Noun.PLACE
    fields = FIELDS


class Place(DetailView):
    """One place."""

    noun = Noun.PLACE
    fields = FIELDS
