"""Themes that something published treats."""

from cases.catalog.label import Label
from cases.vocabulary.noun import Noun


class Theme(Label):
    """One theme of the tree; `parent` is the wider theme."""

    noun = Noun.THEME
