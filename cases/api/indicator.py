"""Indicators in the API."""

from typing import Final

from cases.api.detail import DetailView
from cases.api.fields import LABEL
from cases.api.listing import ListView
from cases.vocabulary.noun import Noun

FIELDS: Final = (
    *LABEL,
    "unit",
    "definition",
)


class Indicators(ListView):
    """The indicators that something published uses."""

    noun = Noun.INDICATOR
    fields = FIELDS


class Indicator(DetailView):
    """One indicator."""

    noun = Noun.INDICATOR
    fields = FIELDS
