"""Why nothing of a record goes to an audience."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RefusalReason(TextChoices):
    """The rule that kept a whole record back."""

    DESK = "desk", _("the desk took it away")
    AUDIENCE = "audience", _("it is meant for a narrower audience")
    CONSENT = "consent", _("no consent in force allows it")
    RISK_REVIEW = "risk_review", _("its risk has to be assessed again")
    NO_PASSAGE = "no_passage", _("nothing in it can be traced to a published source any more")
    NO_CLAIMANT = "no_claimant", _("the testimony it was claimed in is not published")
    ACTOR_WITHHELD = "actor_withheld", _("the organisation that speaks is not published")
    STRUCK = "struck", _("the words it was read in may not be shown")
    SOURCE_WITHHELD = "source_withheld", _("the source it was read in is not published")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Nothing is shown, and this is why. The reason is for the desk; audiences learn nothing."""

    reason: RefusalReason

    def __str__(self) -> str:
        return str(self.reason.label)
