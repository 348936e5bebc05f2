"""Accounts by command: who is a second person to whom, and what the trail and the desk say of it."""

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from cases.actions.account import (
    AccountRefused,
    PasswordRefused,
    add_account,
    disable_account,
    require_password,
    set_password,
    set_role,
    vacancy_warning,
)
from cases.actions.approve import approve
from cases.actions.audit import audit_faults
from cases.actions.edit import edit
from cases.actions.permission import SecondPersonNeeded
from cases.actions.submit import submit
from cases.actions.suspend import suspend
from cases.models import Account, AuditEntry
from cases.models.record import Record
from cases.vocabulary.role import Role
from tests.actions.deeds import now
from tests.factories import NOW, Cast, days, handed_in, make_account, make_source, publish
from tests.factories.account import PASSWORD

pytestmark = pytest.mark.django_db
NEW_PASSWORD = "a seven mile walk at dawn"


def added(username: str, *, role: Role = Role.EDITOR, age: int = 0, first_run: bool = False) -> Account:
    """An account made by command so many days ago."""
    return add_account(username=username, role=role, password=PASSWORD, at=days(-age), first_run=first_run)


def edited_by(account: Account) -> Record:
    """A record that `account` edited last, handed in."""
    record = make_source()
    edit(record=record, changes={"notes": "Mine."}, expected=record.lock_version, by=account, at=NOW)
    (waiting,) = handed_in(record)
    return waiting


def is_second_person(by: Account, to: Account) -> bool:
    """Whether `by` may approve what `to` wrote."""
    try:
        approve(records=[edited_by(to)], by=by, at=NOW)
    except SecondPersonNeeded as refusal:
        return "Commands on the server" not in str(refusal)
    return True


@pytest.mark.parametrize(("age", "counts"), [(0, False), (6, False), (7, True), (8, True)])
def test_accounts_by_command_are_no_second_person_for_one_another_for_seven_days(
    age: int, counts: bool
) -> None:
    one, other = added("one", age=age), added("other", age=age)
    assert is_second_person(one, other) is counts
    assert is_second_person(other, one) is counts


def test_the_younger_of_two_counts_so_that_nobody_waits_once_and_makes_a_second_person_at_will() -> None:
    old, new = added("old", age=400), added("new")
    assert not is_second_person(new, old)
    assert not is_second_person(old, new)


@pytest.mark.parametrize("change", ["role", "password"])
def test_whoever_was_given_a_role_or_a_password_by_command_waits_again(change: str) -> None:
    one, other = added("one", age=30), added("other", role=Role.WRITER, age=30)
    if change == "role":
        set_role(account=other, role=Role.EDITOR, at=days(-1))
    else:
        set_role(account=other, role=Role.EDITOR, at=days(-20))
        set_password(account=other, password=NEW_PASSWORD, at=days(-1))
    other.refresh_from_db()
    assert not is_second_person(other, one)


def test_an_account_that_no_command_made_is_a_second_person_at_once(cast: Cast) -> None:
    assert is_second_person(cast.editor, added("new"))
    assert is_second_person(added("newer"), cast.editor)


@pytest.mark.parametrize(("local", "counts"), [(True, True), (False, False)])
def test_accounts_of_the_first_start_are_excepted_on_a_local_machine_only(
    local: bool, counts: bool, settings: Settings
) -> None:
    settings.FIRST_RUN_ACCOUNTS = local
    first, second = added("first", first_run=True), added("second", first_run=True)
    assert is_second_person(first, second) is counts
    assert is_second_person(first, added("new")) is counts


def test_two_accounts_added_on_a_local_machine_are_not_excepted(settings: Settings) -> None:
    settings.FIRST_RUN_ACCOUNTS = True
    assert not is_second_person(added("one"), added("other"))


def test_what_was_suspended_does_not_come_back_through_two_accounts_of_one_hand(cast: Cast) -> None:
    record = make_source()
    publish(record)
    suspend(records=[now(record)], by=cast.guardian, at=NOW, why="Doubt.")
    one, other = added("one"), added("other")
    submit(records=[now(record)], by=one, at=NOW)
    with pytest.raises(SecondPersonNeeded, match="commands on the server"):
        approve(records=[now(record)], by=other, at=NOW)
    approve(records=[now(record)], by=cast.second_editor, at=NOW)


def test_stopping_harm_waits_for_no_seven_days() -> None:
    suspend(records=[edited_by(added("one"))], by=added("other"), at=NOW, why="Doubt.")


def test_every_act_is_on_the_trail_with_names_of_fields_alone() -> None:
    account = added("amina", role=Role.WRITER)
    set_role(account=account, role=Role.EDITOR, at=days(1))
    set_password(account=account, password=NEW_PASSWORD, at=days(2))
    assert disable_account(account=account, at=days(3))
    entries = list(AuditEntry.objects.order_by("number"))
    assert [(entry.verb, entry.fields, entry.at) for entry in entries] == [
        ("add_account", ["is_active", "password", "role", "username"], NOW),
        ("set_role", ["role"], days(1)),
        ("set_password", ["password"], days(2)),
        ("disable_account", ["is_active"], days(3)),
    ]
    assert {(e.record_noun, e.ref, e.by, e.why) for e in entries} == {
        ("account", "amina", None, "by command")
    }
    held = str(list(AuditEntry.objects.values_list()))
    assert "battery" not in held
    assert "argon2" not in held
    assert audit_faults() == []


@pytest.mark.parametrize("ending", ["disabled", "another password"])
def test_whoever_is_signed_in_is_out_at_the_next_request(ending: str, client: Client) -> None:
    account = added("amina")
    assert client.login(username="amina", password=PASSWORD)
    assert client.get("/desk/").status_code == 200
    if ending == "disabled":
        disable_account(account=account, at=NOW)
    else:
        set_password(account=account, password=NEW_PASSWORD, at=NOW)
    assert client.get("/desk/").status_code == 302
    assert not client.login(username="amina", password=PASSWORD)


def test_the_last_of_a_role_may_go_and_the_desk_is_told_what_that_means() -> None:
    one, other, keeper = added("one"), added("other"), added("keeper", role=Role.ADMINISTRATOR)
    guardian = added("guarding", role=Role.GUARDIAN)
    assert disable_account(account=one, at=NOW)
    assert "published by nobody until there is another" in vacancy_warning(Role.EDITOR)
    assert disable_account(account=other, at=NOW)
    assert "nothing can be approved" in vacancy_warning(Role.EDITOR)
    assert "Guardians still suspend" in vacancy_warning(Role.EDITOR)
    assert disable_account(account=guardian, at=NOW)
    for role in (Role.EDITOR, Role.GUARDIAN):
        assert "nobody can suspend, withdraw or strike" in vacancy_warning(role)
    assert disable_account(account=keeper, at=NOW)
    assert "by command on the server alone" in vacancy_warning(Role.ADMINISTRATOR)
    assert not Account.objects.filter(is_active=True).exists()


def test_disabling_twice_is_no_error_and_is_noted_once() -> None:
    account = added("amina")
    assert disable_account(account=account, at=NOW)
    assert not disable_account(account=account, at=NOW)
    assert AuditEntry.objects.filter(verb="disable_account").count() == 1


def test_a_name_longer_than_the_trail_has_room_for_can_be_disabled() -> None:
    account = make_account(username="a" * 150)
    assert disable_account(account=account, at=NOW)
    with pytest.raises(AccountRefused, match="64"):
        added("b" * 65)


def test_a_disabled_account_gets_nothing_any_more() -> None:
    account = added("amina")
    disable_account(account=account, at=NOW)
    with pytest.raises(AccountRefused, match="stays so"):
        set_role(account=account, role=Role.WRITER, at=NOW)
    with pytest.raises(AccountRefused, match="stays so"):
        set_password(account=account, password=NEW_PASSWORD, at=NOW)


@pytest.mark.parametrize("name", ["amina", "AMINA", "amına-karimi karimi", "", "a/b"])
def test_a_name_that_is_taken_or_none_makes_no_account(name: str) -> None:
    added("amina")
    with pytest.raises(AccountRefused):
        added(name)
    assert Account.objects.count() == 1
    assert AuditEntry.objects.count() == 1


@pytest.mark.parametrize(
    ("username", "password"),
    [
        ("amina", "amina-2026-in-the-winter"),
        ("amina", "In the winter of AMINA 2026"),
        ("amina.karimi", "all-of-amina.karimi-is-here"),
        ("amina.karimi", "all of AminaKarimi is here"),
        ("aminakarimi", "all of amina-karimi is here"),
        ("amina", "all of ａｍｉｎａ is here"),
        ("نجیبه", "زمستان نجیبه است و سرد"),
        ("amina", "short"),
        ("amina", "password1234"),
        ("amina", "123456789012345"),
    ],
)
def test_a_password_that_anybody_would_try_first_is_refused(username: str, password: str) -> None:
    with pytest.raises(PasswordRefused):
        add_account(username=username, role=Role.WRITER, password=password, at=NOW)
    assert not Account.objects.exists()


def test_a_good_password_is_taken_and_letters_of_a_tiny_name_may_stand_in_it() -> None:
    require_password(PASSWORD, username="amina.karimi")
    require_password("abacus before breakfast", username="ab")


def test_the_desk_refuses_the_users_name_in_a_password_too(client: Client) -> None:
    account = added("amina")
    client.force_login(account)
    typed = {
        "old_password": PASSWORD,
        "new_password1": "winter of Amina 2026",
        "new_password2": "winter of Amina 2026",
    }
    answer = client.post("/desk/password_change/", typed)
    assert "contains the user name" in answer.content.decode()
    account.refresh_from_db()
    assert account.check_password(PASSWORD)
    assert AuditEntry.objects.count() == 1


def test_whoever_changes_their_own_password_stays_and_it_is_on_the_trail(client: Client) -> None:
    account = added("amina")
    elsewhere = Client()
    for browser in (client, elsewhere):
        assert browser.login(username="amina", password=PASSWORD)
    typed = {"old_password": PASSWORD, "new_password1": NEW_PASSWORD, "new_password2": NEW_PASSWORD}
    assert client.post("/desk/password_change/", typed).status_code == 302
    assert (client.get("/desk/").status_code, elsewhere.get("/desk/").status_code) == (200, 302)
    entry = AuditEntry.objects.latest("number")
    assert (entry.verb, entry.by, entry.fields) == ("change_own_password", account, ["password"])
    account.refresh_from_db()
    assert account.check_password(NEW_PASSWORD)
    assert account.by_command_at == NOW
