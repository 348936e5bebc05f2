"""Seals: what proves that a row is as it was saved, shown to nobody."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Policy, desk
from cases.vocabulary.noun import Noun

_WHY = _("Whether the record is as it was saved is for the desk and its auditors.")

POLICY = Policy(
    noun=Noun.SEAL,
    fields={
        name: desk(_WHY)
        for name in (
            "id",
            "number",
            "row_noun",
            "row",
            "digest",
            "nonce",
            "form",
            "entry",
            "previous",
            "link",
        )
    },
)
