"""Capture states: how much of a source the desk keeps."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class CaptureState(TextChoices):
    """Whether the words read in a source can be checked against kept bytes."""

    CAPTURED = "captured", _("captured")
    EXCERPTED = "excerpted", _("excerpt only, not captured as a whole")
    CITED_ONLY = "cited_only", _("cited, not captured")
