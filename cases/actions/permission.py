"""Who may use a verb, and who counts as a second person."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext as _

from cases.actions.as_sealed import require_as_sealed
from cases.actions.refusal import VerbRefused
from cases.models import Account
from cases.vocabulary.role import Role, permits
from cases.vocabulary.verb import Verb


class NotPermitted(VerbRefused):
    """The role of this account does not include the verb."""


class SecondPersonNeeded(VerbRefused):
    """Somebody else has to do it."""


def require_permission(by: Account, verb: Verb) -> None:
    """Raise ``NotPermitted`` unless the role of ``by`` includes ``verb``.

    Being a superuser means nothing here. For what leads towards readers the account has to be as the desk
    saved it: raises ``NotAsSealed``.
    """
    if not by.is_active or not permits(Role(by.role), verb):
        raise NotPermitted(
            _("The role %(role)s may not %(verb)s.") % {"role": Role(by.role).label, "verb": verb.label}
        )
    if verb.leads_to_publishing:
        require_as_sealed(by)


def require_second_person(by: Account, first: Iterable[Account], *, at: datetime) -> None:
    """Raise ``SecondPersonNeeded`` unless ``by`` is independent of everybody in ``first``.

    Independent: another account, neither made nor given its role by one of them within the last seven days,
    nor touched by a command, as theirs was, while that is no longer ago for one of the two. Accounts of the
    first start trust each other where the settings allow it, on a local machine.
    """
    for other in first:
        if other.pk == by.pk:
            raise SecondPersonNeeded(
                _("You were the last to change this. Somebody else has to look at it and decide.")
            )
        if leans(by, other, at=at):
            raise SecondPersonNeeded(
                _("Your account was made or given its role within seven days by whoever changed this last.")
            )
        if touched_by_commands(by, other, at=at):
            raise SecondPersonNeeded(
                _(
                    "Commands on the server made your account and that of whoever changed this last, or gave "
                    "them a role or a password, for one of the two within seven days. Somebody else has to "
                    "decide, or you when the seven days are over."
                )
            )


def leans(one: Account, other: Account, *, at: datetime) -> bool:
    """Whether ``one`` was made or given its role by ``other`` within the last seven days, and that counts."""
    return one.leans_on(other, at=at) and not (
        settings.FIRST_RUN_ACCOUNTS and one.first_run and other.first_run
    )


def touched_by_commands(one: Account, other: Account, *, at: datetime) -> bool:
    """Whether commands touched both accounts, one of them within the last seven days, and that counts.

    On a local machine the accounts of the first start are no accounts by command to anybody: whoever works
    there has all their passwords in one file.
    """
    if settings.FIRST_RUN_ACCOUNTS and (one.first_run or other.first_run):
        return False
    return one.shares_a_hand_with(other, at=at)
