"""Decisions: what an editor made of words of a text."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Policy, desk
from cases.vocabulary.noun import Noun

_WHY = _("It would tell what stands in a text beside what is quoted of it.")

POLICY = Policy(
    noun=Noun.DECISION,
    fields={
        name: desk(_WHY)
        for name in (
            "id",
            "packet",
            "kind",
            "start",
            "end",
            "by_hand",
            "verdict",
            "because",
            "words",
            "values",
            "by",
            "at",
            "ref",
        )
    },
)
