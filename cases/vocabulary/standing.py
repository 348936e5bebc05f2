"""Whether words that were read in one copy still stand in a later one."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Standing(TextChoices):
    """What became of a passage in another text of its source."""

    STANDS = "stands", _("stands where it was")
    ELSEWHERE = "elsewhere", _("the words stand there, with others around them")
    GONE = "gone", _("the words are gone")
