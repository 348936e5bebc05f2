"""Sources in the API."""

from typing import Final

from cases.api.detail import DetailView
from cases.api.fields import EVERY
from cases.api.listing import ListView
from cases.vocabulary.noun import Noun

FIELDS: Final = (
    *EVERY,
    "title",
    "kind",
    "publisher",
    "publisher_country",
    "authors",
    "date",
    "address",
    "language",
    "rights",
    "reliability",
    "reliability_rationale",
    "capture",
    "snapshot",
    "cites",
    "cited_by",
    "lineage",
    "primary",
    "related_reading",
    "note",
)


class Sources(ListView):
    """Published sources."""

    noun = Noun.SOURCE
    fields = FIELDS


class Source(DetailView):
    """One source."""

    noun = Noun.SOURCE
    fields = FIELDS
