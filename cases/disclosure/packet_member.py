"""Members of packets: which records came of one text."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Policy, desk
from cases.vocabulary.noun import Noun

_WHY = _("It would join records that readers must not join.")

POLICY = Policy(
    noun=Noun.PACKET_MEMBER,
    fields={
        name: desk(_WHY)
        for name in (
            "id",
            "packet",
            "ref",
            "position",
        )
    },
)
