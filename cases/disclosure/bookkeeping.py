"""Fields that every record carries, classified once."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Rule, desk, feeds
from cases.vocabulary.translated import TRANSLATED

EDITABLE: Final[dict[str, Rule]] = {
    "id": desk(_("A database number would tell how many there are.")),
    "lock_version": desk(_("The number of edits would tell how a record was worked on.")),
    "created_by": desk(_("Who works at the desk is nobody's business outside it.")),
    "created_at": desk(_("The time of work would tell when somebody spoke to us.")),
    "last_edited_by": desk(_("Who works at the desk is nobody's business outside it.")),
    "last_edited_at": desk(_("The time of work would tell when somebody spoke to us.")),
    "notes": desk(_("Working notes.")),
}
"""Of every row an editor keeps."""

WORDS: Final[dict[str, Rule]] = {
    TRANSLATED: feeds(TRANSLATED, why=_("Each is told beside the English that it fits, and only with it.")),
}
"""Of every row whose own words are translated."""

RECORD: Final[dict[str, Rule]] = (
    EDITABLE
    | WORDS
    | {
        "ref": feeds("ref"),
        "state": desk(_("Where the desk's work stands is not public.")),
        "differs": desk(_("What the desk is about to change is not public.")),
        "widest_audience": desk(_("Decides who gets the record at all.")),
        "inferred": desk(_("Each reason is told beside the value it explains, and only with it.")),
    }
)
"""Of every record that is published under a reference of its own."""
