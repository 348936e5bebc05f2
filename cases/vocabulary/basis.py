"""Basis: what allows a testimony to be published."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Basis(TextChoices):
    """Why the desk may publish these words. It must hold today, not only when they were first published."""

    CONSENT = "consent", _("consent of the person")
    PUBLIC_SOURCE = "public_source", _("republished from a public source")
    OFFICIAL_STATEMENT = "official_statement", _("official statement")
