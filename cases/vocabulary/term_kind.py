"""Kinds of terms: which column of the record a term of the vocabulary may stand in."""

from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class TermKind(TextChoices):
    """What a term says something about. The terms themselves are data; this list is closed."""

    ROLE = "role", _("role of a person")
    AFFILIATION = "affiliation", _("affiliation of a person")
    EVENT_KIND = "event_kind", _("kind of event")
    SOURCE_KIND = "source_kind", _("kind of source")
    ACTOR_KIND = "actor_kind", _("kind of actor")


_BETWEEN: Final = "."


def term_key(kind: str, code: str) -> str:
    """What a term goes by among all terms, in labels and in addresses: `role.former-soldier`."""
    return f"{kind}{_BETWEEN}{code}"


def code_in(key: str) -> str:
    """The code in the key of a term."""
    return key.partition(_BETWEEN)[2]


def in_words(code: str) -> str:
    """A code as words, where nothing says how it is called: `former-soldier` reads `former soldier`."""
    return code.replace("-", " ").replace("_", " ")
