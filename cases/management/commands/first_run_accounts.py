"""`manage.py first_run_accounts`: one account for each role, so that a new machine can be used at once."""

import os
import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.account import add_account
from cases.actions.deed import deed
from cases.models.account import Account
from cases.vocabulary.role import Role

FILE_NAME = "first-run-accounts.txt"


class Command(BaseCommand):
    """Makes the accounts where there is none yet; says their passwords once and keeps them in one file."""

    help = "Make one account per role where there is no account at all."

    def handle(self, *args: Any, **options: Any) -> None:
        """Do nothing where anybody can sign in already. Only a machine that answers to itself may do this."""
        if not settings.FIRST_RUN_ACCOUNTS:
            raise CommandError(
                _(
                    "First-run accounts exist with the local settings only: make accounts with "
                    "`manage.py account add NAME --role ROLE`."
                )
            )
        if Account.objects.exists():
            return
        passwords = {role: secrets.token_urlsafe(15) for role in Role}
        path = Path(settings.VAR_DIR) / FILE_NAME
        with deed():
            for role, password in passwords.items():
                add_account(
                    username=role.value,
                    password=password,
                    role=role,
                    at=timezone.now(),
                    why="first start",
                    first_run=True,
                )
            # Inside the transaction: accounts whose passwords nobody can read would be of no use to anyone.
            keep(path, lines(passwords))
        self.stdout.write(_("Accounts for the desk, also kept in %(file)s:") % {"file": path})
        self.stdout.write(lines(passwords))


def lines(passwords: dict[Role, str]) -> str:
    """A table of user names and passwords, one account a line."""
    return "".join(f"  {role.value:<14} {password}\n" for role, password in passwords.items())


def keep(path: Path, text: str) -> None:
    """Replace `path` by `text`, readable by its owner alone from the first byte on."""
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
