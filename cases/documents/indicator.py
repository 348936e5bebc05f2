"""Indicators as they are published."""

from cases.documents import kinds, lists
from cases.documents.label import DEFINITION, KILLINGS, NAME, NO_PARENT, TRANSLATED, UNIT
from cases.documents.part import Part
from cases.vocabulary.noun import Noun


class Indicator(Part):
    """What some published figure counts. Figures are compared only within one indicator."""

    cut = True

    code = kinds.slug("Its code.", example="extrajudicial-killings")
    noun = kinds.one_of("What kind of label this is.", Noun.INDICATOR.value, example=Noun.INDICATOR.value)
    names = lists.by_key(NAME, "Its name by language tag.", example=KILLINGS)
    parent = NO_PARENT
    kind = kinds.nothing("Indicators are of one kind.")
    unit = UNIT
    definition = DEFINITION
    translated = TRANSLATED
