"""Naming: how a person is named in public."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Naming(TextChoices):
    """What kind of name the person is shown by."""

    PSEUDONYM = "pseudonym", _("pseudonym")
    SINGLE_NAME = "single_name", _("single name, as published")
    FULL_NAME = "full_name", _("full name")
