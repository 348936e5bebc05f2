"""Places that something published names."""

from cases.catalog.label import Label
from cases.vocabulary.noun import Noun


class Place(Label):
    """A country, province or district; `parent` is the place it lies in."""

    noun = Noun.PLACE
