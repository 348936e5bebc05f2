"""Terms as they are published."""

from cases.documents import kinds, lists
from cases.documents.label import NAME, NO_WIDER, SOLDIER, USED_FOR, WAS
from cases.documents.part import Part
from cases.vocabulary.noun import Noun


class Term(Part):
    """A word of the vocabulary that something published carries: a role, an affiliation, a kind."""

    cut = True

    code = kinds.term("What it is used for and its code, with a dot between.", example="role.former-soldier")
    noun = kinds.one_of("What kind of label this is.", Noun.TERM.value, example=Noun.TERM.value)
    names = lists.by_key(NAME, "Its name by language tag.", example=SOLDIER)
    parent = NO_WIDER
    kind = USED_FOR
    was = WAS
