"""Affiliations of the people who testify."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Affiliation(TextChoices):
    """The force or service the person belonged to."""

    ARMY = "army", _("army")
    SPECIAL_FORCES = "special-forces", _("special forces")
    NATIONAL_POLICE = "national-police", _("national police")
    INTELLIGENCE_SERVICE = "intelligence-service", _("intelligence service")
    CIVIL_ADMINISTRATION = "civil-administration", _("civil administration")
    OTHER = "other", _("other")
    NOT_STATED = "not_stated", _("not stated")
    UNKNOWN = "unknown", _("unknown")
    WITHHELD = "withheld", _("withheld")
