"""Reviews: how colleagues judged a draft stays among them."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Policy, desk
from cases.vocabulary.noun import Noun

_WHY = _("What colleagues wrote to each other stays at the desk.")

POLICY = Policy(
    noun=Noun.REVIEW,
    fields={
        name: desk(_WHY)
        for name in (
            "id",
            "ref",
            "record_noun",
            "edit_number",
            "step",
            "by",
            "at",
            "note",
        )
    },
)
