"""The rules of events, and the sentence that tells an editor why."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

EVENT_RULES: "Final[Mapping[str, StrOrPromise]]" = {
    "event-dated": _("The words tell what happened, and a date stands with them."),
    "event-deadline": _("The words say until when something has to be done."),
    "event-undated": _("The words tell a public act, and no date stands with them."),
}
"""The codes of `rule` for events, and for each one plain sentence."""
