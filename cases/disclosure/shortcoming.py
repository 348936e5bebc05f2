"""Shortcomings: what the desk has still to mend."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Policy, desk
from cases.vocabulary.noun import Noun

_WHY = _("Readers are told what was compared, by each passage.")

POLICY = Policy(
    noun=Noun.SHORTCOMING,
    fields={
        name: desk(_WHY)
        for name in (
            "id",
            "ref",
            "revision",
            "faults",
            "short",
        )
    },
)
