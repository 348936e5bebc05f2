"""Roles: what an account is trusted with."""

from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.verb import Verb


class Role(TextChoices):
    """One role of an account. Being an administrator gives no power over records."""

    WRITER = "writer", _("writer")
    EDITOR = "editor", _("editor")
    GUARDIAN = "guardian", _("guardian")
    ADMINISTRATOR = "administrator", _("administrator")


_WRITING: Final = frozenset({Verb.DRAFT, Verb.EDIT, Verb.SUBMIT})
_STOPPING: Final = frozenset({Verb.SUSPEND, Verb.WITHDRAW, Verb.STRIKE, Verb.ASK_LIFT, Verb.LIFT})
_ERASING: Final = frozenset({Verb.ASK_ERASE, Verb.ERASE})
_DECIDING: Final = frozenset({Verb.SEND_BACK, Verb.APPROVE, Verb.CORRECT, Verb.REDACT})

_PERMITTED: Final[dict[Role, frozenset[Verb]]] = {
    Role.WRITER: _WRITING,
    Role.EDITOR: _WRITING | _DECIDING | _STOPPING,
    Role.GUARDIAN: _STOPPING | _ERASING,
    Role.ADMINISTRATOR: frozenset(),
}


def permits(role: Role, verb: Verb) -> bool:
    """Whether an account in `role` may use `verb`; needing a second person is the verb's matter."""
    return verb in _PERMITTED[role]
