"""Findings: what the desk still has to look at is nobody else's business."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Policy, desk
from cases.vocabulary.noun import Noun

_WHY = _("It would tell which words are to be kept back.")

POLICY = Policy(
    noun=Noun.FINDING,
    fields={
        name: desk(_WHY)
        for name in (
            "id",
            "kind",
            "ref",
            "version",
            "field",
            "words",
            "digest",
            "at",
            "answered_by",
            "answered_at",
            "why",
        )
    },
)
