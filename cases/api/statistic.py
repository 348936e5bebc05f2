"""Statistics in the API."""

from typing import Final

from cases.api.detail import DetailView
from cases.api.fields import EVERY
from cases.api.listing import ListView
from cases.vocabulary.noun import Noun

FIELDS: Final = (
    *EVERY,
    "case",
    "indicator",
    "as_worded",
    "qualifier",
    "low",
    "high",
    "unit",
    "counted",
    "places",
    "period",
    "deadline",
    "as_of",
    "claimed_by",
    "claim_note",
    "source",
    "passage",
    "origins",
    "independent_origins",
    "credibility",
    "verification",
    "method_note",
    "limitations",
    "repeats",
    "supersedes",
    "superseded_by",
    "overlaps",
    "contradicts",
)


class Statistics(ListView):
    """Published statistics."""

    noun = Noun.STATISTIC
    fields = FIELDS


class Statistic(DetailView):
    """One statistic."""

    noun = Noun.STATISTIC
    fields = FIELDS
