"""`manage.py account add NAME --role editor`: who may sign in at the desk, for whoever keeps the server."""

import getpass
import secrets
import sys
import warnings
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.account import (
    PasswordRefused,
    add_account,
    disable_account,
    get_account,
    require_password,
    set_password,
    set_role,
    vacancy_warning,
)
from cases.actions.refusal import VerbRefused
from cases.models import Account
from cases.models.account import COOLING_OFF
from cases.vocabulary.role import Role


class Command(BaseCommand):
    """Each act is one verb; all of them are on the audit trail. A password is never an argument."""

    help = "Make, disable and list accounts of the desk; give them a role or a password."

    def add_arguments(self, parser: CommandParser) -> None:
        """The act, the account, and what it gets."""
        acts = parser.add_subparsers(dest="act", required=True, metavar="add|disable|role|password|list")
        add = acts.add_parser("add", help="make an account that may sign in at once")
        add.add_argument("username", metavar="NAME")
        add.add_argument("--role", default="", help=", ".join(Role.values))
        disable = acts.add_parser("disable", help="out at the next request; never waits")
        disable.add_argument("username", metavar="NAME")
        role = acts.add_parser("role", help="give an account another role")
        role.add_argument("username", metavar="NAME")
        role.add_argument("role", metavar="ROLE", help=", ".join(Role.values))
        password = acts.add_parser("password", help="give an account another password")
        password.add_argument("username", metavar="NAME")
        for asking in (add, password):
            way = asking.add_mutually_exclusive_group()
            way.add_argument("--random", action="store_true", help="make one and print it once")
            way.add_argument("--password-stdin", action="store_true", help="read it from the standard input")
        acts.add_parser("list", help="names, roles, and who is active")

    def handle(self, *args: Any, act: str, **options: Any) -> None:
        """Whatever fails is one sentence and a non-zero exit."""
        acts = {
            "add": self._add,
            "disable": self._disable,
            "role": self._role,
            "password": self._password,
            "list": self._list,
        }
        try:
            acts[act](options)
        except VerbRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        except DatabaseError as error:
            told = {"error": str(error).partition("\n")[0]}
            raise CommandError(
                _("The desk's database cannot be used (%(error)s): is `manage.py migrate` done?") % told
            ) from error

    def _add(self, options: dict[str, Any]) -> None:
        role = _role_called(options["role"])
        password = _password_for(options["username"], options)
        account = add_account(username=options["username"], role=role, password=password, at=timezone.now())
        told = {"name": account.username, "role": role.label}
        self.stdout.write(_("%(name)s may sign in at the desk, in the role %(role)s.") % told)
        self._tell(account, password if options["random"] else "")

    def _disable(self, options: dict[str, Any]) -> None:
        account = get_account(options["username"])
        told = {"name": account.username}
        if not disable_account(account=account, at=timezone.now()):
            self.stdout.write(_("%(name)s was disabled before.") % told)
            return
        self.stdout.write(_("%(name)s is disabled, and out at the next request.") % told)
        self._warn(Role(account.role))

    def _role(self, options: dict[str, Any]) -> None:
        account, role = get_account(options["username"]), _role_called(options["role"])
        set_role(account=account, role=role, at=timezone.now())
        told = {"name": account.username, "role": role.label}
        self.stdout.write(_("%(name)s has the role %(role)s from the next request on.") % told)
        self._warn(Role(account.role))
        self._tell(account)

    def _password(self, options: dict[str, Any]) -> None:
        account = get_account(options["username"])
        password = _password_for(account.username, options)
        set_password(account=account, password=password, at=timezone.now())
        told = {"name": account.username}
        self.stdout.write(_("%(name)s has another password, and is signed out everywhere.") % told)
        self._tell(account, password if options["random"] else "")

    def _list(self, options: dict[str, Any]) -> None:
        accounts = list(Account.objects.order_by("username"))
        if not accounts:
            self.stdout.write(
                _("There is no account yet: `manage.py account add NAME --role ROLE` makes one.")
            )
        width = max((len(account.username) for account in accounts), default=0)
        for account in accounts:
            state = _("active") if account.is_active else _("disabled")
            made = _("made %(day)s") % {"day": f"{account.created_at:%Y-%m-%d}"}
            self.stdout.write(f"{account.username:<{width}}  {account.role:<13}  {state:<8}  {made}")

    def _tell(self, account: Account, password: str = "") -> None:
        """The password, where one was made here; and from when on the account counts as a second person."""
        if password:
            self.stdout.write(_("Password, shown this once: %(password)s") % {"password": password})
        day = f"{timezone.now() + COOLING_OFF:%Y-%m-%d}"
        self.stdout.write(
            _("Until %(day)s it is no second person for others made or changed by command.") % {"day": day}
        )

    def _warn(self, role: Role) -> None:
        """What is missing at the desk now that one fewer is in `role`."""
        if warning := vacancy_warning(role):
            self.stderr.write(warning)


def _role_called(word: str) -> Role:
    """The role of this name; raises ``CommandError``, which lists them."""
    if word not in Role.values:
        told = {"word": word, "roles": ", ".join(Role.values)}
        if not word:
            raise CommandError(_("Say in which role, with --role: %(roles)s.") % told)
        raise CommandError(_("There is no role “%(word)s”. The roles are: %(roles)s.") % told)
    return Role(word)


def _password_for(username: str, options: dict[str, Any]) -> str:
    """The password as it is made, read or asked for; raises ``CommandError``."""
    if options["random"]:
        return _random(username)
    return _read() if options["password_stdin"] else _asked(username)


def _random(username: str) -> str:
    """120 bits that the desk takes for a password of `username`."""
    while True:
        password = secrets.token_urlsafe(15)
        try:
            require_password(password, username=username)
        except PasswordRefused:
            continue
        return password


def _read() -> str:
    """The first line of the standard input."""
    try:
        line = sys.stdin.readline()
    except (UnicodeDecodeError, AttributeError, ValueError) as broken:
        raise CommandError(_("What the standard input holds cannot be read as text.")) from broken
    password = line.rstrip("\r\n")
    if not password:
        raise CommandError(_("The standard input holds no password."))
    return password


def _asked(username: str) -> str:
    """What is typed twice without being shown."""
    try:
        with warnings.catch_warnings():
            # Where it cannot hide what is typed, it must not ask.
            warnings.simplefilter("error", getpass.GetPassWarning)
            first = getpass.getpass(_("Password of %(name)s: ") % {"name": username})
            second = getpass.getpass(_("The same again: "))
    except getpass.GetPassWarning as seen:
        raise CommandError(
            _("There is no terminal to ask for a password at: use --password-stdin or --random.")
        ) from seen
    except (EOFError, KeyboardInterrupt) as left:
        raise CommandError(_("No password was typed, and nothing was done.")) from left
    if first != second:
        raise CommandError(_("The two passwords differ, and nothing was done."))
    return first
