"""Strikes: they decide what is kept back, and are never published themselves."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Policy, desk
from cases.vocabulary.noun import Noun

_WHY = _("What was struck, by whom and why stays at the desk.")

POLICY = Policy(
    noun=Noun.STRIKE,
    fields={
        name: desk(_WHY)
        for name in (
            "id",
            "source",
            "text",
            "start",
            "words",
            "reason",
            "why",
            "by",
            "at",
            "lift_asked_by",
            "lift_asked_at",
            "lift_why",
            "lifted_by",
            "lifted_at",
        )
    },
)
