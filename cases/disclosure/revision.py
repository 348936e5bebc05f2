"""Approved revisions: what disclosure reads, and nobody else."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Policy, desk
from cases.vocabulary.noun import Noun

_WHY = _("Audiences get what disclosure makes of it, never the revision itself.")

POLICY = Policy(
    noun=Noun.REVISION,
    fields={
        name: desk(_WHY)
        for name in (
            "id",
            "ref",
            "record_noun",
            "number",
            "image",
            "in_force",
            "approved_by",
            "approved_at",
        )
    },
)
