"""Places as they are published."""

from cases.documents import kinds, lists
from cases.documents.label import AFGHANISTAN, COUNTRY_ABOVE, KIND, NAME
from cases.documents.part import Part
from cases.vocabulary.noun import Noun


class Place(Part):
    """A country, province or district that something published names."""

    cut = True

    code = kinds.place("Its code: ISO 3166-1 or 3166-2.", example="AF")
    noun = kinds.one_of("What kind of label this is.", Noun.PLACE.value, example=Noun.PLACE.value)
    names = lists.by_key(NAME, "Its name by language tag.", example=AFGHANISTAN)
    parent = COUNTRY_ABOVE
    kind = KIND
