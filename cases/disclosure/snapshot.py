"""Snapshots: the fingerprint is public, the bytes never are."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.bookkeeping import EDITABLE
from cases.disclosure.policy import Feed, Policy, desk, feeds
from cases.vocabulary.canonical import Json
from cases.vocabulary.noun import Noun


def _made(feed: Feed) -> Json:
    return feed.values["made_on"]


POLICY = Policy(
    noun=Noun.SNAPSHOT,
    fields=EDITABLE
    | {
        "source": desk(_("A snapshot is only ever shown inside its source or a passage of it.")),
        "kind": feeds("kind"),
        "content": desk(_("The copy is the publisher's text; only its fingerprint goes out.")),
        "sha256": feeds("sha256"),
        "media_type": desk(),
        "told": desk(_("What the desk takes from it stands in the record of the source.")),
        "made_on": feeds("made"),
        "made_how": feeds("note"),
    },
    keys={"made": _made},
)
