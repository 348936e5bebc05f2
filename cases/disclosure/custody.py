"""Custody: how bytes came to the desk."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Policy, desk
from cases.vocabulary.noun import Noun

_WHY = _("It would tell who works on what, and when.")

POLICY = Policy(
    noun=Noun.CUSTODY,
    fields={
        name: desk(_WHY)
        for name in (
            "id",
            "snapshot",
            "act",
            "address",
            "by",
            "at",
        )
    },
)
