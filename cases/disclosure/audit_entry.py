"""The audit trail: read at the desk, shown to nobody else."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Policy, desk
from cases.vocabulary.noun import Noun

_WHY = _("Who did what is for the desk and its auditors.")

POLICY = Policy(
    noun=Noun.AUDIT_ENTRY,
    fields={
        name: desk(_WHY)
        for name in (
            "id",
            "number",
            "at",
            "by",
            "verb",
            "record_noun",
            "ref",
            "fields",
            "why",
            "nonce",
            "commitment",
            "previous",
            "digest",
        )
    },
)
