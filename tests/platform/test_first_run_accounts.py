"""A new machine can be used at once, by one account per role and nobody else."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

from cases.models.account import Account
from cases.vocabulary.role import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(settings: Settings, tmp_path: Path) -> Path:
    """Where the passwords are kept."""
    settings.VAR_DIR = tmp_path
    return tmp_path / "first-run-accounts.txt"


def run() -> str:
    """What the command says."""
    said = io.StringIO()
    call_command("first_run_accounts", stdout=said)
    return said.getvalue()


def test_there_is_one_account_for_each_role(kept: Path) -> None:
    said = run()
    assert {account.role for account in Account.objects.all()} == set(Role.values)
    for line in kept.read_text().splitlines():
        name, password = line.split()
        account = Account.objects.get(username=name)
        assert account.first_run
        assert account.check_password(password)
        assert password in said


def test_the_passwords_are_for_the_owner_alone(kept: Path) -> None:
    run()
    assert kept.stat().st_mode & 0o777 == 0o600


def test_a_second_start_changes_nothing(kept: Path) -> None:
    run()
    before = kept.read_bytes(), list(Account.objects.values_list("pk", "password"))
    assert run() == ""
    assert (kept.read_bytes(), list(Account.objects.values_list("pk", "password"))) == before


def test_passwords_that_cannot_be_kept_make_no_accounts(kept: Path) -> None:
    kept.with_name(f"{kept.name}.new").mkdir()
    with pytest.raises(OSError, match="directory"):
        run()
    assert not Account.objects.exists()


def test_a_server_that_strangers_reach_makes_none(kept: Path, settings: Settings) -> None:
    settings.FIRST_RUN_ACCOUNTS = False
    with pytest.raises(CommandError):
        run()
    assert not Account.objects.exists()
