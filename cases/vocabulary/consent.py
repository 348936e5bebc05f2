"""Consent: what a person agreed to, and how they said so."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Purpose(TextChoices):
    """One use of a person's words. Each is asked for on its own: a yes to one is no yes to another."""

    PUBLISH_TEXT = "publish_text", _("publish the words")
    PUBLISH_NAME = "publish_name", _("publish the name")
    SHARE_PARTNERS = "share_partners", _("share with partner organisations")
    SHARE_COURTS = "share_courts", _("share with courts and asylum lawyers")
    TRANSLATE = "translate", _("translate")
    RECONTACT = "recontact", _("contact the person again")


class ConsentManner(TextChoices):
    """How the consent was given."""

    WRITTEN = "written", _("in writing")
    RECORDED_VOICE = "recorded_voice", _("recorded voice")
    SPOKEN = "spoken", _("spoken, noted by the recorder")
    MESSAGE = "message", _("by message")
