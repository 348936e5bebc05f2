"""Errands: what the desk asked its worker to do."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Policy, desk
from cases.vocabulary.noun import Noun

_WHY = _("What the desk looks at, and when, is nobody else's business.")

POLICY = Policy(
    noun=Noun.ERRAND,
    fields={
        name: desk(_WHY)
        for name in (
            "id",
            "address",
            "snapshot",
            "packet",
            "state",
            "tries",
            "fault",
            "answered",
            "by",
            "at",
            "begun_at",
        )
    },
)
