"""Audiences: who a document is written for, each seeing no more than the next."""

from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Audience(TextChoices):
    """Public is within partner, partner is within desk."""

    PUBLIC = "public", _("the public")
    PARTNER = "partner", _("partner organisations")
    DESK = "desk", _("the desk")

    def includes(self, other: "Audience") -> bool:
        """Whether what `other` may see, this audience may see too."""
        return _ORDER.index(self) >= _ORDER.index(other)


_ORDER: Final = (Audience.PUBLIC, Audience.PARTNER, Audience.DESK)

STREAMS: Final = (Audience.PUBLIC, Audience.PARTNER)
"""The audiences that something is published to; the desk reads the record itself."""
