"""Accounts, as commands on the server make, change and end them, and their own people change a password.

No second person is asked here.
"""

from datetime import datetime
from typing import Final

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from cases.actions.audit import LONGEST_REF, record_audit
from cases.actions.deed import deed
from cases.actions.refusal import VerbRefused
from cases.models import Account
from cases.vocabulary.role import Role

BY_COMMAND: Final = "by command"
"""Why an entry of the trail about an account names nobody."""


class AccountRefused(VerbRefused):
    """There is no such account, there is one already, or it is no longer used."""


class PasswordRefused(VerbRefused):
    """The password is not one that the desk takes."""


@deed()
def add_account(
    *,
    username: str,
    role: Role,
    password: str,
    at: datetime,
    why: str = BY_COMMAND,
    first_run: bool = False,
) -> Account:
    """Make an account that may sign in at once, and is no second person for its like for seven days.

    Raises ``AccountRefused`` where the name cannot be one or is taken, ``PasswordRefused``.
    """
    name = _name(username)
    if Account.objects.filter(username__iexact=name).exists():
        raise _taken(name)
    require_password(password, username=name)
    try:
        with transaction.atomic():
            account = Account.objects.create_account(
                username=name, password=password, role=role, at=at, first_run=first_run, by_command_at=at
            )
    except IntegrityError as twice:
        raise _taken(name) from twice
    fields = ["username", "role", "password", "is_active"]
    record_audit(by=None, at=at, verb="add_account", about=account, fields=fields, why=why)
    return account


@deed(come_what_may=True)
def disable_account(*, account: Account, at: datetime, why: str = BY_COMMAND) -> bool:
    """Switch ``account`` off: it is out at its next request. Never refused; whether it was on until now."""
    row = Account.objects.select_for_update().get(pk=account.pk)
    if not row.is_active:
        return False
    row.is_active = False
    row.save(update_fields=["is_active"])
    record_audit(by=None, at=at, verb="disable_account", about=row, fields=["is_active"], why=why)
    return True


@deed()
def set_role(*, account: Account, role: Role, at: datetime, why: str = BY_COMMAND) -> None:
    """Give ``account`` another role, from its next request on. Raises ``AccountRefused``."""
    row = _in_use(account)
    if row.role == role:
        told = {"name": row.username, "role": role.label}
        raise AccountRefused(_("%(name)s has the role %(role)s already.") % told)
    row.role = role
    row.role_set_by, row.role_set_at, row.by_command_at = None, at, at
    row.save(update_fields=["role", "role_set_by", "role_set_at", "by_command_at"])
    record_audit(by=None, at=at, verb="set_role", about=row, fields=["role"], why=why)


@deed()
def set_password(*, account: Account, password: str, at: datetime, why: str = BY_COMMAND) -> None:
    """Give ``account`` another password; wherever it is signed in, it is out at its next request.

    Raises ``AccountRefused``, ``PasswordRefused``.
    """
    row = _in_use(account)
    require_password(password, username=row.username)
    row.set_password(password)
    row.by_command_at = at
    row.save(update_fields=["password", "by_command_at"])
    record_audit(by=None, at=at, verb="set_password", about=row, fields=["password"], why=why)


@deed()
def change_own_password(*, account: Account, password: str, at: datetime) -> None:
    """Give ``account`` the password that its person chose at the desk; everywhere else they are signed out.

    Nobody else knows it, so it counts for no second person. Raises ``AccountRefused``, ``PasswordRefused``.
    """
    row = _in_use(account)
    require_password(password, username=row.username)
    row.set_password(password)
    row.save(update_fields=["password"])
    record_audit(by=row, at=at, verb="change_own_password", about=row, fields=["password"])


def require_password(password: str, *, username: str) -> None:
    """Raise ``PasswordRefused``, with every rule that ``password`` of ``username`` breaks."""
    try:
        validate_password(password, Account(username=username))
    except ValidationError as faults:
        raise PasswordRefused(" ".join(faults.messages)) from faults


def get_account(username: str) -> Account:
    """The account of this name, in use or not. Raises ``AccountRefused``."""
    name = Account.normalize_username(username)
    account = Account.objects.filter(username=name).first()
    if account is None:
        raise AccountRefused(_("There is no account called %(name)s.") % {"name": name})
    return account


def vacancy_warning(role: Role) -> str:
    """What it means that an account in ``role`` is gone, where few or none are left; else empty."""
    active = Account.objects.filter(is_active=True)
    if role in _STOPPING and not active.filter(role__in=_STOPPING).exists():
        return _(
            "Neither an editor nor a guardian is left: nobody can approve anything, and nobody can suspend, "
            "withdraw or strike, until there is another."
        )
    left = active.filter(role=role).count()
    if role == Role.EDITOR and left == 1:
        return _(
            "One editor is left: what they write themselves is published by nobody until there is another."
        )
    return "" if left else _LAST[role]()


_STOPPING: Final = (Role.EDITOR, Role.GUARDIAN)
_LAST: Final = {
    Role.WRITER: lambda: _("No writer is left: editors go on writing."),
    Role.EDITOR: lambda: _(
        "No editor is left: nothing can be approved or corrected until there is another. Guardians still "
        "suspend, withdraw and strike."
    ),
    Role.GUARDIAN: lambda: _("No guardian is left: editors still suspend, withdraw and strike."),
    Role.ADMINISTRATOR: lambda: _(
        "No administrator is left: accounts are made and ended by command on the server alone."
    ),
}


def _name(username: str) -> str:
    """``username`` as it is kept. Raises ``AccountRefused`` where it cannot be one."""
    name = Account.normalize_username(username)
    try:
        Account._meta.get_field("username").clean(name, None)
    except ValidationError as faults:
        raise AccountRefused(" ".join(faults.messages)) from faults
    if len(name) > LONGEST_REF:
        raise AccountRefused(_("A user name has %(number)s letters at most.") % {"number": LONGEST_REF})
    return name


def _taken(name: str) -> AccountRefused:
    """Nobody tells two names apart by capitals alone."""
    return AccountRefused(
        _("There is an account called %(name)s already, or one that differs in capitals alone.")
        % {"name": name}
    )


def _in_use(account: Account) -> Account:
    """``account`` as it stands, locked. Raises ``AccountRefused`` where it was disabled."""
    row = Account.objects.select_for_update().get(pk=account.pk)
    if not row.is_active:
        raise AccountRefused(
            _("%(name)s was disabled and stays so: add an account of another name.") % {"name": row.username}
        )
    return row
