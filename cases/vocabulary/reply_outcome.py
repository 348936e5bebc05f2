"""Outcomes of a right of reply."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ReplyOutcome(TextChoices):
    """What came back when someone accused was asked for an answer."""

    NO_RESPONSE = "no_response", _("did not respond")
    DECLINED = "declined", _("declined to answer")
    ANSWERED = "answered", _("answered")
    PENDING = "pending", _("answer awaited")
