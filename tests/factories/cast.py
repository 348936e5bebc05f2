"""The people of the tests."""

from dataclasses import dataclass

from cases.models import Account
from cases.vocabulary.role import Role
from tests.factories.account import make_account


@dataclass(frozen=True)
class Cast:
    """One account for each part; the second editor has touched nothing."""

    writer: Account
    editor: Account
    second_editor: Account
    guardian: Account
    administrator: Account


_PARTS = {
    "writer": Role.WRITER,
    "editor": Role.EDITOR,
    "second_editor": Role.EDITOR,
    "guardian": Role.GUARDIAN,
    "administrator": Role.ADMINISTRATOR,
}


def the_cast() -> Cast:
    """The cast, engaged on the first call of a test."""
    known = {account.username: account for account in Account.objects.filter(username__in=_PARTS)}
    return Cast(
        **{part: known.get(part) or make_account(role=role, username=part) for part, role in _PARTS.items()}
    )
