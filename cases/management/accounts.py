"""Accounts that commands act as."""

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from cases.models.account import Account
from cases.vocabulary.role import Role


def account_for(role: Role, username: str | None = None) -> Account:
    """The account named, or the one made at the first start for `role`. Raises CommandError."""
    if username:
        account = Account.objects.filter(username=username, is_active=True).first()
    else:
        account = Account.objects.filter(first_run=True, role=role, is_active=True).first()
    if account is None and username:
        raise CommandError(_("Nobody signs in as %(name)s.") % {"name": username})
    if account is None:
        missing = {"role": role.label, "option": f"--{role.value}"}
        raise CommandError(
            _("There is no %(role)s from the first start: name one with %(option)s.") % missing
        )
    return account
