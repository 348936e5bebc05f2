"""What a password of the desk may be, beside what Django asks of it."""

import re
from typing import Final
from unicodedata import normalize

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

_SHORTEST_NAME: Final = 3
"""Letters of a name below which it stands in many a password by chance."""
_SEPARATORS: Final = re.compile(r"[\W_]+")


class NameNotInside:
    """Refuses a password in which the user's name stands, however long the rest is.

    Django compares the two as wholes and lets `amina.karimi-2026-winter` pass. Neither capitals nor what
    stands between the parts of the name, or between the letters of the password, makes a difference.
    """

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:
        """Raise ``ValidationError`` where the name of ``user`` stands in ``password``."""
        name = _letters(user.get_username()) if user is not None else ""
        if len(name) >= _SHORTEST_NAME and name in _letters(password):
            raise ValidationError(_("This password contains the user name."), code="password_contains_name")

    def get_help_text(self) -> str:
        """The rule, for whoever chooses a password."""
        return _("Your password must not contain your user name.")


def _letters(text: str) -> str:
    """Letters and digits alone, without capitals."""
    return _SEPARATORS.sub("", normalize("NFKC", text).casefold())
