"""Readings: places in sources, kept so that what was read at one place goes together."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Policy, desk
from cases.vocabulary.noun import Noun

_WHY = _("Where a record reads is told by its passages.")

POLICY = Policy(
    noun=Noun.READING,
    fields={
        name: desk(_WHY)
        for name in (
            "id",
            "revision",
            "source_ref",
            "passage_ref",
            "text_sha256",
            "start",
            "end",
            "redacted",
        )
    },
)
