"""Accounts: what they hold back, and whom they lean on."""

from datetime import timedelta

import pytest

from cases.models import Account
from cases.vocabulary.role import Role
from tests.factories import NOW, Cast, days, make_account

pytestmark = pytest.mark.django_db


def test_django_is_never_told_that_an_account_may_do_anything(cast: Cast) -> None:
    for account in Account.objects.all():
        assert not account.has_perm("cases.change_testimony")
        assert not account.has_perm("cases.delete_account", cast.writer)
    assert not hasattr(cast.administrator, "is_superuser")


def test_an_inactive_account_is_let_in_nowhere() -> None:
    gone = make_account(is_active=False)
    assert not gone.is_staff
    assert not gone.has_module_perms("cases")


def test_an_administrator_sees_no_records(cast: Cast) -> None:
    assert not cast.administrator.has_module_perms("cases")
    assert cast.guardian.has_module_perms("cases")


@pytest.mark.parametrize(("age", "leans"), [(0, True), (6, True), (7, False), (30, False)])
def test_an_account_leans_on_its_maker_for_seven_days(age: int, leans: bool, cast: Cast) -> None:
    made = make_account(role=Role.EDITOR, created_by=cast.editor, at=days(-age))
    assert made.leans_on(cast.editor, at=NOW) is leans
    assert not made.leans_on(cast.second_editor, at=NOW)


def test_an_account_leans_on_whoever_set_its_role(cast: Cast) -> None:
    cast.second_editor.role_set_by = cast.editor
    cast.second_editor.role_set_at = NOW - timedelta(days=6, hours=23)
    assert cast.second_editor.leans_on(cast.editor, at=NOW)
    assert not cast.second_editor.leans_on(cast.editor, at=NOW + timedelta(hours=1))
