"""Cases in the API."""

from typing import Final

from cases.api.detail import DetailView
from cases.api.fields import EVERY
from cases.api.listing import ListView
from cases.vocabulary.noun import Noun

FIELDS: Final = (
    *EVERY,
    "slug",
    "title",
    "summary",
    "period",
    "places",
    "themes",
    "replies",
)


class Cases(ListView):
    """Published cases."""

    noun = Noun.CASE
    fields = FIELDS


class Case(DetailView):
    """One case."""

    noun = Noun.CASE
    fields = FIELDS
