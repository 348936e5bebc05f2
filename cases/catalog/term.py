"""Terms that something published carries."""

from cases.catalog.label import Label
from cases.vocabulary.noun import Noun


class Term(Label):
    """A word of the vocabulary; `kind` is what it is used for, `code` that and its own code."""

    noun = Noun.TERM
