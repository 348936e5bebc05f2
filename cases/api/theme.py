"""Themes in the API."""

from typing import Final

from cases.api.detail import DetailView
from cases.api.label import KILLING, WIDER, named
from cases.api.listing import ListView
from cases.api.openapi.component import Component, Field
from cases.api.openapi.field import slug
from cases.vocabulary.noun import Noun

DOCUMENT: Final = Component(
    "Theme",
    "A theme of the tree of themes that something published treats.",
    named(
        Noun.THEME,
        slug("Its code.", example="extrajudicial-killing"),
        KILLING,
        WIDER,
        Field("Themes are of one kind.", {"type": "null"}, None),
    ),
    cut=True,
)


class Themes(ListView):
    """The themes that something published uses."""

    noun = Noun.THEME
    document = DOCUMENT


class Theme(DetailView):
    """One theme."""

    noun = Noun.THEME
    document = DOCUMENT
