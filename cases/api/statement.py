"""Statements in the API."""

from typing import Final

from cases.api.detail import DetailView
from cases.api.fields import EVERY
from cases.api.listing import ListView
from cases.vocabulary.noun import Noun

FIELDS: Final = (
    *EVERY,
    "testimony",
    "case",
    "person",
    "speaker",
    "text",
    "insertions",
    "redactions",
    "lang",
    "dir",
    "original_lang",
    "translations",
    "source",
    "passage",
    "credibility",
    "credibility_rationale",
    "contradicts",
    "corroborates",
    "updates",
)


class Statements(ListView):
    """Published statements."""

    noun = Noun.STATEMENT
    fields = FIELDS


class Statement(DetailView):
    """One statement."""

    noun = Noun.STATEMENT
    fields = FIELDS
