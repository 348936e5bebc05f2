"""Packets: the desk's work on one text."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Policy, desk
from cases.vocabulary.noun import Noun

_WHY = _("What the desk is working on is nobody else's business.")

POLICY = Policy(
    noun=Noun.PACKET,
    fields={
        name: desk(_WHY)
        for name in (
            "id",
            "text",
            "case",
            "source",
            "told",
            "begun_by",
            "begun_at",
            "lock_version",
        )
    },
)
