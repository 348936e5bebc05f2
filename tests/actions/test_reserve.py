"""On a full disk nothing is half done, and a withdrawal goes through all the same."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psycopg
import pytest
from django.db import OperationalError, connections
from django.test import Client
from pytest_django.fixtures import Settings

import manage
from cases.actions.approve import approve
from cases.actions.publication import Outcome, dry_run
from cases.actions.reserve import give_up, keep_reserve
from cases.actions.strike import strike
from cases.actions.suspend import suspend
from cases.actions.tick import tick
from cases.actions.withdraw import withdraw
from cases.actions.withdraw_consent import withdraw_consent
from cases.catalog.full_disk import FULL, error_name, is_full
from cases.catalog.position import head
from cases.ledger.follow import caught_up
from cases.models import AuditEntry, Consent
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.state import State
from tests.actions.deeds import now
from tests.factories import NOW, Cast, days, handed_in, make_statistic
from tests.factories.account import PASSWORD
from tests.scenarios import a_witness_consents

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "catalog"])

SIZE = 64 * 1024


class Full(psycopg.errors.DiskFull, sqlite3.OperationalError):
    """What either driver raises."""

    sqlite_errorname = "SQLITE_FULL"


@pytest.fixture
def reserve(settings: Settings, tmp_path: Path) -> Path:
    """A reserve, as the worker made it."""
    settings.VAR_DIR, settings.RESERVE_BYTES = tmp_path, SIZE
    keep_reserve(NOW)
    return tmp_path / "reserve"


@contextmanager
def full_disk(reserve: Path, *aliases: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """While it lasts nothing can be written to the databases as long as the reserve is there."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=0))

    def send(execute: Callable[..., Any], sql: str, *asked: Any) -> Any:
        if reserve.exists() and sql.startswith(("INSERT", "UPDATE")):
            raise OperationalError from Full("database or disk is full")
        return execute(sql, *asked)

    with ExitStack() as stack:
        for alias in aliases or ("default", "catalog"):
            stack.enter_context(connections[alias].execute_wrapper(send))
        yield


def gone(outcome: Outcome, reserve: Path) -> bool:
    """Whether it was done, and every audience was told, and the reserve was used for it."""
    return bool(outcome.editions) and all(map(caught_up, STREAMS)) and not reserve.exists()


@pytest.mark.parametrize("verb", [suspend, withdraw])
def test_what_stops_harm_uses_the_reserve(
    verb: Callable[..., Outcome], reserve: Path, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    testimony = a_witness_consents().testimony
    with full_disk(reserve, monkeypatch=monkeypatch):
        outcome = verb(records=[testimony], by=cast.guardian, at=NOW, why="asked")
    assert outcome.done == [testimony.ref]
    assert gone(outcome, reserve)


def test_a_consent_that_is_taken_back_uses_the_reserve(
    reserve: Path, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_witness_consents()
    with full_disk(reserve, monkeypatch=monkeypatch):
        outcome = withdraw_consent(consent=Consent.objects.get(), by=cast.guardian, at=NOW)
    assert gone(outcome, reserve)


def test_what_the_clock_ends_uses_the_reserve(
    reserve: Path, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is at the desk then to make room."""
    testimony = a_witness_consents().testimony
    with full_disk(reserve, monkeypatch=monkeypatch):
        outcome = tick(at=days(400))
    assert testimony.ref in outcome.affected()
    assert gone(outcome, reserve)


def test_words_that_are_struck_use_the_reserve(
    reserve: Path, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    witness = a_witness_consents()
    statement = witness.testimony.statements.get()
    assert statement.passage is not None
    words = " ".join(statement.text.split()[:2])
    with full_disk(reserve, monkeypatch=monkeypatch):
        outcome = strike(source=statement.passage.source, words=words, by=cast.guardian, at=NOW)
    assert gone(outcome, reserve)


def test_it_is_used_where_only_the_catalog_cannot_be_written(
    reserve: Path, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    testimony = a_witness_consents().testimony
    with full_disk(reserve, "catalog", monkeypatch=monkeypatch):
        outcome = withdraw(records=[testimony], by=cast.guardian, at=NOW, why="asked")
    assert gone(outcome, reserve)


def test_nothing_else_uses_it_and_nothing_is_half_done(
    reserve: Path, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    (figure,) = handed_in(make_statistic())
    before = head(Audience.PUBLIC), AuditEntry.objects.count()
    with full_disk(reserve, monkeypatch=monkeypatch), pytest.raises(OperationalError) as refused:
        approve(records=[figure], by=cast.second_editor, at=NOW)
    assert is_full(refused.value)
    assert reserve.exists()
    assert now(figure).state == State.IN_REVIEW
    assert (head(Audience.PUBLIC), AuditEntry.objects.count()) == before


def test_without_a_reserve_a_full_disk_is_said(
    reserve: Path, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    testimony = a_witness_consents().testimony
    marker = reserve.with_name("other")
    reserve.rename(marker)
    with full_disk(marker, monkeypatch=monkeypatch), pytest.raises(OperationalError) as refused:
        suspend(records=[testimony], by=cast.guardian, at=NOW, why="asked")
    assert is_full(refused.value)
    assert now(testimony).state == State.APPROVED


def test_what_cannot_be_tried_is_not_foreseen_and_keeps_nobody(
    reserve: Path, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    testimony = a_witness_consents().testimony
    with full_disk(reserve, monkeypatch=monkeypatch):
        foreseen = dry_run(lambda: withdraw(records=[testimony], by=cast.guardian, at=NOW, why=""))
    assert foreseen == Outcome()
    assert reserve.exists()


def test_at_the_desk_a_full_disk_is_one_sentence(
    reserve: Path, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    with full_disk(reserve, monkeypatch=monkeypatch):
        answer = Client().post("/desk/login/", {"username": cast.writer.username, "password": PASSWORD})
    assert answer.status_code == 507
    assert answer.content.decode().startswith("The disk of this server is full: nothing was saved.")


def test_a_command_says_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(arguments: list[str]) -> None:
        raise OperationalError from Full("database or disk is full")

    monkeypatch.setattr("django.core.management.execute_from_command_line", run)
    with pytest.raises(SystemExit, match="The disk is full: nothing was changed"):
        manage.main()


def test_the_reserve_holds_room_for_its_owner_alone(reserve: Path) -> None:
    held = reserve.stat()
    assert (held.st_size, held.st_mode & 0o777) == (SIZE, 0o600)
    assert held.st_blocks * 512 >= SIZE
    assert give_up()
    assert not give_up()


def test_it_is_made_again_where_there_is_room_for_it_and_as_much_beside_it(
    reserve: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_up()
    for free, made in ((2 * SIZE - 1, False), (2 * SIZE, True)):
        monkeypatch.setattr(shutil, "disk_usage", lambda _path, free=free: SimpleNamespace(free=free))
        keep_reserve(NOW)
        assert reserve.exists() is made


def test_a_real_full_database_is_known_for_what_it_is(tmp_path: Path) -> None:
    database = sqlite3.connect(tmp_path / "small.sqlite3")
    database.execute("CREATE TABLE words (word)")
    database.execute("PRAGMA max_page_count = 2")
    with pytest.raises(sqlite3.OperationalError) as refused:
        database.executemany("INSERT INTO words VALUES (?)", [["word" * 1000]] * 10)
    database.close()
    assert is_full(refused.value)
    assert error_name(refused.value) == FULL


def test_a_real_full_file_system_is_known_for_what_it_is() -> None:
    with pytest.raises(OSError, match="No space left") as refused:
        Path("/dev/full").write_text("word")
    assert is_full(refused.value)


@pytest.mark.parametrize(
    "other", [OSError(2, "gone"), OperationalError("locked"), ValueError("the disk is full")]
)
def test_another_fault_is_no_full_disk(other: Exception) -> None:
    assert not is_full(other)
    assert error_name(other) == type(other).__name__
