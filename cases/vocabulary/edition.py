"""Editions: what was done to a published record, and the reason given in public."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Action(TextChoices):
    """What one edition does to its reference in one audience's stream."""

    PUBLISH = "publish", _("published")
    CORRECT = "correct", _("corrected")
    REDACT = "redact", _("redacted")
    SUSPEND = "suspend", _("suspended")
    WITHDRAW = "withdraw", _("withdrawn")
    REPROJECT = "reproject", _("updated because a linked record changed")

    @property
    def carries_document(self) -> bool:
        """Whether something is there to be read afterwards."""
        return self not in (Action.SUSPEND, Action.WITHDRAW)

    @property
    def erases_earlier(self) -> bool:
        """Whether the documents of earlier editions of the same reference are destroyed."""
        return self in (Action.REDACT, Action.WITHDRAW)


class PublicReason(TextChoices):
    """The closed list of reasons that readers are told. The true reason stays at the desk."""

    NEW = "new", _("new")
    ERROR = "error", _("an error was corrected")
    UPDATE = "update", _("new information")
    SAFETY_OR_REQUEST = "safety_or_request", _("for safety, or on request")
    NEIGHBOUR_CHANGED = "neighbour_changed", _("a linked record changed")
