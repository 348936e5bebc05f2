"""Age bands."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class AgeBand(TextChoices):
    """How old the person was when they testified, in bands wide enough not to point at anyone."""

    UNDER_18 = "under-18", _("under 18")
    FROM_18_TO_29 = "18-29", _("18 to 29")
    FROM_30_TO_44 = "30-44", _("30 to 44")
    FROM_45_TO_59 = "45-59", _("45 to 59")
    FROM_60 = "60-plus", _("60 or over")
    NOT_STATED = "not_stated", _("not stated")
    UNKNOWN = "unknown", _("unknown")
    WITHHELD = "withheld", _("withheld")
