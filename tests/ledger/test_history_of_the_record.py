"""History of the record stays: the database itself refuses to change or delete what it is told by."""

import re
from typing import Final

import pytest
from django.db import DatabaseError, connection, models, transaction

from cases.actions.accept import seal_all
from cases.actions.withdraw import withdraw
from cases.ledger.models import Derivation
from cases.models import AuditEntry, Review, Revision, Seal
from cases.vocabulary.state import State
from tests.actions.deeds import a_record
from tests.factories import NOW, Cast
from tests.ledger.unsealing import SEALINGS

pytestmark = pytest.mark.django_db

KEPT: Final[tuple[type[models.Model], ...]] = (AuditEntry, Seal, Review, Revision, Derivation)
RECORD: Final = SEALINGS[1]


@pytest.fixture(autouse=True)
def published(cast: Cast) -> None:
    """A source that was handed in and approved."""
    seal_all(at=NOW)
    a_record(State.APPROVED)


@pytest.mark.parametrize("model", KEPT)
def test_no_row_of_history_can_be_deleted(model: type[models.Model]) -> None:
    with pytest.raises(DatabaseError, match="is never deleted"), transaction.atomic():
        model._default_manager.all()._raw_delete("default")


@pytest.mark.parametrize("model", KEPT)
def test_no_table_of_history_can_be_emptied_at_once(model: type[models.Model]) -> None:
    at_once = "TRUNCATE" if connection.vendor == "postgresql" else "DELETE FROM"
    cascade = " CASCADE" if connection.vendor == "postgresql" else ""
    connection.check_constraints()  # PostgreSQL empties no table of which rows are still to be checked
    with pytest.raises(DatabaseError, match="is never deleted"), transaction.atomic():
        connection.cursor().execute(f"{at_once} {model._meta.db_table}{cascade}")


@pytest.mark.parametrize(
    ("model", "column"),
    [
        (model, field.column)
        for model in KEPT
        for field in model._meta.concrete_fields
        if field.column not in RECORD.TABLES[model._meta.db_table][2]
    ],
)
def test_nothing_else_in_a_row_of_history_can_be_changed(model: type[models.Model], column: str) -> None:
    """Not even to what it is already: nobody has to ask what a writing statement meant."""
    with pytest.raises(DatabaseError, match="is never changed"), transaction.atomic():
        connection.cursor().execute(f"UPDATE {model._meta.db_table} SET {column} = {column}")  # noqa: S608 - names of ours


def test_what_was_approved_cannot_be_rewritten_and_goes_only_after_a_withdrawal(cast: Cast) -> None:
    for image in ({"title": "Forged"}, None):
        with pytest.raises(DatabaseError, match="only erased once"), transaction.atomic():
            Revision.objects.update(image=image)
    withdraw(records=[a_record(State.APPROVED)], by=cast.guardian, at=NOW, why="Asked.")
    withdrawn = Review.objects.filter(step="withdraw").values("ref")
    with pytest.raises(DatabaseError, match="only erased once"), transaction.atomic():
        Revision.objects.filter(ref__in=withdrawn).update(image={"title": "Forged"})
    assert Revision.objects.filter(ref__in=withdrawn).update(image=None) == 1


def test_a_reason_cannot_be_rewritten_and_goes_only_after_a_withdrawal(cast: Cast) -> None:
    for note in ("Another reason.", ""):
        with pytest.raises(DatabaseError, match="only erased once"), transaction.atomic():
            Review.objects.update(note=note)
    withdraw(records=[a_record(State.APPROVED)], by=cast.guardian, at=NOW, why="Asked.")
    withdrawn = Review.objects.filter(ref__in=Review.objects.filter(step="withdraw").values("ref"))
    with pytest.raises(DatabaseError, match="only erased once"), transaction.atomic():
        withdrawn.update(note="Another reason.")
    assert withdrawn.update(note="") == withdrawn.count()


def test_a_nonce_goes_only_with_what_it_commits_to(cast: Cast) -> None:
    for nonce in (b"x" * 32, None):
        with pytest.raises(DatabaseError, match="only erased with"), transaction.atomic():
            Derivation.objects.update(nonce=nonce)
    withdraw(records=[a_record(State.APPROVED)], by=cast.guardian, at=NOW, why="Asked.")
    refs = Review.objects.filter(step="withdraw").values("ref")
    Revision.objects.filter(ref__in=refs).update(image=None)
    assert Derivation.objects.filter(ref__in=refs).update(nonce=None)


def test_what_is_no_longer_in_force_never_comes_into_force_again() -> None:
    assert Revision.objects.update(in_force=False)
    with pytest.raises(DatabaseError, match="never comes into force again"), transaction.atomic():
        Revision.objects.update(in_force=True)


def test_every_column_of_history_is_watched() -> None:
    """One that a later migration adds is either never changed, or said when."""
    for model in KEPT:
        _what, kept, others = RECORD.TABLES[model._meta.db_table]
        assert {*kept.split(", "), *others} == {field.column for field in model._meta.concrete_fields}


def test_no_trigger_was_lost_on_the_way_to_the_newest_migration() -> None:
    """SQLite rebuilds a table without them when a migration alters it."""
    made = [statement for sealing in SEALINGS for statement in sealing.SEAL[connection.vendor]]
    named = {found[1] for statement in made if (found := re.match(r"CREATE TRIGGER (\w+)", statement))}
    there = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'",
    }
    with connection.cursor() as cursor:
        cursor.execute(there[connection.vendor])
        assert {name for (name,) in cursor.fetchall()} == named
    assert len(named) > len(KEPT)
