"""Indicators in the API."""

from typing import Final

from cases.api.detail import DetailView
from cases.api.label import DEFINITION, KILLINGS, NO_PARENT, UNIT, named
from cases.api.listing import ListView
from cases.api.openapi.component import Component, Field
from cases.api.openapi.field import slug
from cases.vocabulary.noun import Noun

DOCUMENT: Final = Component(
    "Indicator",
    "What some published figure counts. Figures are compared only within one indicator.",
    {
        **named(
            Noun.INDICATOR,
            slug("Its code.", example="extrajudicial-killings"),
            KILLINGS,
            NO_PARENT,
            Field("Indicators are of one kind.", {"type": "null"}, None),
        ),
        "unit": UNIT,
        "definition": DEFINITION,
    },
    cut=True,
)


class Indicators(ListView):
    """The indicators that something published uses."""

    noun = Noun.INDICATOR
    document = DOCUMENT


class Indicator(DetailView):
    """One indicator."""

    noun = Noun.INDICATOR
    document = DOCUMENT
