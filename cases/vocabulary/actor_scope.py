"""How far an organisation reaches."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ActorScope(TextChoices):
    """Whether an organisation belongs to one country."""

    COUNTRY = "country", _("of one country")
    INTERNATIONAL = "international", _("international")
    NOT_STATED = "not_stated", _("not stated")
