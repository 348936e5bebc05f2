"""Findings: why words that stand somewhere have to be looked at."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class FindingKind(TextChoices):
    """What the words are that stand where they perhaps should not."""

    STRUCK = "struck", _("words that were struck elsewhere")
    RENAMED = "renamed", _("a name that is no longer shown")
    WITHHELD = "withheld", _("a value that the record withholds")
