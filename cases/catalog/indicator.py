"""Indicators that some published figure counts."""

from cases.catalog.label import Label
from cases.vocabulary.noun import Noun


class Indicator(Label):
    """What a figure counts, in the words of each language."""

    noun = Noun.INDICATOR
