"""Texts of snapshots: the fingerprint is public, the text never is."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.bookkeeping import EDITABLE
from cases.disclosure.policy import Policy, desk, feeds
from cases.vocabulary.noun import Noun

POLICY = Policy(
    noun=Noun.SNAPSHOT_TEXT,
    fields=EDITABLE
    | {
        "snapshot": desk(_("A text is only ever shown inside a passage of it.")),
        "origin": feeds("origin"),
        "content": desk(_("It is the publisher's text; only its fingerprint and what is quoted go out.")),
        "sha256": feeds("sha256"),
        "made_by": desk(_("Who typed it is nobody's business outside the desk.")),
        "made_how": feeds("note"),
    },
)
