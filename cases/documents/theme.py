"""Themes as they are published."""

from cases.documents import kinds, lists
from cases.documents.label import KILLING, NAME, WIDER
from cases.documents.part import Part
from cases.vocabulary.noun import Noun


class Theme(Part):
    """A theme of the tree of themes that something published treats."""

    cut = True

    code = kinds.slug("Its code.", example="extrajudicial-killing")
    noun = kinds.one_of("What kind of label this is.", Noun.THEME.value, example=Noun.THEME.value)
    names = lists.by_key(NAME, "Its name by language tag.", example=KILLING)
    parent = WIDER
    kind = kinds.nothing("Themes are of one kind.")
