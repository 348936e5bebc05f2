"""Attribution: whether somebody is said to be responsible for what was counted or happened."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Attribution(TextChoices):
    """What is said of who is responsible. That nobody is, and that it is not stated, are different facts."""

    NAMED = "named", _("named")
    NOBODY = "nobody", _("nobody")
    NOT_STATED = "not_stated", _("not stated")
