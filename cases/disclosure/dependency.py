"""Dependencies: which records a revision speaks of."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Policy, desk
from cases.vocabulary.noun import Noun

_WHY = _("Would tell of records that are not published.")

POLICY = Policy(
    noun=Noun.DEPENDENCY,
    fields={
        name: desk(_WHY)
        for name in (
            "id",
            "revision",
            "ref",
            "relation",
        )
    },
)
