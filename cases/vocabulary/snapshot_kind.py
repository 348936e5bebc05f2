"""Kinds of snapshot."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SnapshotKind(TextChoices):
    """What the kept bytes are."""

    CAPTURE = "capture", _("capture of the whole source")
    EXCERPT = "excerpt", _("excerpt made by the desk")
