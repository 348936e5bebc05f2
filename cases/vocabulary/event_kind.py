"""Kinds of event."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class EventKind(TextChoices):
    """What kind of thing happened."""

    SEIZURE_OF_POWER = "seizure_of_power", _("seizure of power")
    AMNESTY = "amnesty", _("amnesty")
    REPORT = "report", _("report published")
    ORDER = "order", _("order")
    DEADLINE = "deadline", _("deadline")
    RETURN = "return", _("return of people")
    STATEMENT = "statement", _("public statement")
    OTHER = "other", _("other")
