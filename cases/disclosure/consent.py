"""Consents: they decide what is published and are never published themselves."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Policy, desk
from cases.vocabulary.noun import Noun

_WHY = _("What a person agreed to, how and before whom stays at the desk.")

POLICY = Policy(
    noun=Noun.CONSENT,
    fields={
        name: desk(_WHY)
        for name in (
            "id",
            "person",
            "purpose",
            "given_on",
            "manner",
            "language",
            "recorded_by",
            "evidence",
            "expires_on",
            "review_on",
            "withdrawn_on",
        )
    },
)
