"""Roles of the people who testify."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PersonRole(TextChoices):
    """What the person was or is, as far as it matters to the testimony."""

    FORMER_SOLDIER = "former-soldier", _("former soldier")
    FORMER_OFFICER = "former-officer", _("former officer")
    FORMER_COMMANDER = "former-commander", _("former commander")
    FORMER_POLICE = "former-police", _("former police officer")
    FORMER_INTELLIGENCE = "former-intelligence", _("former intelligence officer")
    FORMER_OFFICIAL = "former-official", _("former official")
    RELATIVE = "relative", _("relative")
    OTHER = "other", _("other")
    NOT_STATED = "not_stated", _("not stated")
    UNKNOWN = "unknown", _("unknown")
    WITHHELD = "withheld", _("withheld")
