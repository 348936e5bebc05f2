"""Wording: how close the words of a quotation are to what was said."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Wording(TextChoices):
    """Whose words these are: the source's own, the desk's translation of them, or only their sense."""

    VERBATIM = "verbatim", _("word for word")
    TRANSLATION = "translation", _("translated by the desk")
    PARAPHRASE = "paraphrase", _("in other words")

    @property
    def quoted(self) -> bool:
        """Whether quotation marks may stand around it, and whether it may head a page."""
        return self is not Wording.PARAPHRASE

    @property
    def compared(self) -> bool:
        """Whether the words themselves have to stand in the passage."""
        return self is Wording.VERBATIM
