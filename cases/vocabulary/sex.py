"""Sex, as stated."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Sex(TextChoices):
    """The person's sex as the source states it; never guessed from a name."""

    FEMALE = "female", _("female")
    MALE = "male", _("male")
    OTHER = "other", _("other")
    NOT_STATED = "not_stated", _("not stated")
    UNKNOWN = "unknown", _("unknown")
    WITHHELD = "withheld", _("withheld")
