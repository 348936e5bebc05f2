"""Themes in the API."""

from typing import Final

from cases.api.detail import DetailView
from cases.api.fields import LABEL
from cases.api.listing import ListView
from cases.vocabulary.noun import Noun

FIELDS: Final = LABEL


class Themes(ListView):
    """The themes that something published uses."""

    noun = Noun.THEME
    fields = FIELDS


class Theme(DetailView):
    """One theme."""

    noun = Noun.THEME
    fields = FIELDS
