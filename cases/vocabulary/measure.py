"""Measures: whether a figure counts, or says which part of something."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Measure(TextChoices):
    """What the number of a figure is."""

    COUNT = "count", _("count")
    SHARE = "share", _("share")
