"""Accounts that tests act as."""

from datetime import datetime

from cases.actions.deed import deed
from cases.models import Account
from cases.vocabulary.role import Role
from tests.factories.clock import days

PASSWORD = "correct horse battery staple"
LONG_AGO = days(-90)


def make_account(
    *,
    role: Role = Role.WRITER,
    username: str = "",
    at: datetime = LONG_AGO,
    created_by: Account | None = None,
    first_run: bool = False,
    is_active: bool = True,
) -> Account:
    """Somebody who has been at the desk for months, unless `at` says otherwise."""
    name = username or f"{role.value}-{Account.objects.count() + 1}"
    with deed():
        account = Account.objects.create_account(
            username=name, password=PASSWORD, role=role, at=at, created_by=created_by, first_run=first_run
        )
        if not is_active:
            account.is_active = False
            account.save(update_fields=["is_active"])
    return account
