"""Places in the API."""

from typing import Final

from cases.api.detail import DetailView
from cases.api.label import AFGHANISTAN, COUNTRY_ABOVE, KIND, named
from cases.api.listing import ListView
from cases.api.openapi.component import Component
from cases.api.openapi.field import place
from cases.vocabulary.noun import Noun

DOCUMENT: Final = Component(
    "Place",
    "A country, province or district that something published names.",
    named(
        Noun.PLACE,
        place("Its code: ISO 3166-1 or 3166-2.", example="AF"),
        AFGHANISTAN,
        COUNTRY_ABOVE,
        KIND,
    ),
    cut=True,
)


class Places(ListView):
    """The places that something published uses."""

    noun = Noun.PLACE
    document = DOCUMENT


class Place(DetailView):
    """One place."""

    noun = Noun.PLACE
    document = DOCUMENT
