"""How the text of a snapshot came about."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class TextOrigin(TextChoices):
    """Whether the text was in the kept bytes, or somebody wrote down what they show."""

    EXTRACTED = "extracted", _("taken from the kept file")
    TRANSCRIBED = "transcribed", _("typed by somebody who read or heard it")
