"""Testimonies in the API."""

from typing import Final

from cases.api.detail import DetailView
from cases.api.fields import EVERY
from cases.api.listing import ListView
from cases.vocabulary.noun import Noun

FIELDS: Final = (
    *EVERY,
    "case",
    "person",
    "residence",
    "origin",
    "basis",
    "collected_by",
    "date",
    "reported",
    "languages",
    "themes",
    "summary",
    "statements",
)


class Testimonies(ListView):
    """Published testimonies."""

    noun = Noun.TESTIMONY
    fields = FIELDS


class Testimony(DetailView):
    """One testimony."""

    noun = Noun.TESTIMONY
    fields = FIELDS
