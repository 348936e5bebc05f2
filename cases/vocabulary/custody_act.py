"""What happens to bytes that the desk keeps."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class CustodyAct(TextChoices):
    """How bytes came to the desk, or came again."""

    PASTED = "pasted", _("pasted")
    UPLOADED = "uploaded", _("file added")
    FETCHED = "fetched", _("fetched from an address")
