"""Permissions at the desk: who is signed in, and what their role lets them see and write."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import Model
from django.http import HttpRequest

from cases.models import Account
from cases.vocabulary.role import Role, permits
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb


def current_account(request: HttpRequest) -> Account:
    """The account that is signed in, as it stands now; the desk lets nobody else come this far."""
    assert request.user.pk is not None, "the desk asks everybody to sign in"
    return Account.objects.get(pk=request.user.pk)


def may(user: Account | AnonymousUser, verb: Verb) -> bool:
    """Whether the role of ``user`` includes ``verb``."""
    return isinstance(user, Account) and user.is_active and permits(Role(user.role), verb)


def reads_record(user: Account | AnonymousUser) -> bool:
    """Whether ``user`` may see the record at all: whoever may do something to it."""
    return any(may(user, verb) for verb in Verb)


class RolePermissions:
    """Permissions of a page, by role. Django's permission tables are not asked; nothing is ever deleted."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Whether the nouns are listed on the start page."""
        return reads_record(request.user)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Writers, editors and guardians look at everything; administrators at nothing."""
        return reads_record(request.user)

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Who may draft. ``obj`` is the row that a part would belong to."""
        return may(request.user, Verb.DRAFT) and _still_open(obj)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Who may edit; nothing that was withdrawn is edited any more."""
        return may(request.user, Verb.EDIT) and _still_open(obj)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody: a row of the record is withdrawn, never deleted."""
        return False


def _still_open(obj: Model | None) -> bool:
    return getattr(obj, "state", None) != State.WITHDRAWN
