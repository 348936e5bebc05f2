"""What can be made of words of a text."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ProposalKind(TextChoices):
    """What words of a text are proposed as, or chosen for by hand."""

    STATEMENT = "statement", _("quotation")
    FIGURE = "figure", _("figure")
    EVENT = "event", _("event")
    REPLY = "reply", _("reply")
    ACTOR = "actor", _("actor")
