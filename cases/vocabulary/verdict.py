"""What an editor makes of a proposal."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Verdict(TextChoices):
    """Whether a proposal becomes part of a record."""

    ACCEPTED = "accepted", _("accepted")
    REFUSED = "refused", _("refused")
