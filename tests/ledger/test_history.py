"""History stays: the database itself refuses to delete or rewrite an edition."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.migrations.loader import MigrationLoader

from cases.ledger.models import Edition
from cases.vocabulary.edition import Action
from tests.catalog.documents import a_testimony
from tests.ledger.saying import publish, say

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def test_an_edition_cannot_be_deleted() -> None:
    publish()
    with pytest.raises(DatabaseError, match="never deleted"), transaction.atomic():
        Edition.objects.all().delete()


@pytest.mark.parametrize(
    "change",
    [
        {"number": 7},
        {"ref": "T-0000000009"},
        {"reason": "error"},
        {"digest": "f" * 64},
        {"previous": "f" * 64},
        {"link": "f" * 64},
        {"version": 4},
        {"at": "2020-01-01"},
        {"noun": "source"},
        {"audience": "partner"},
        {"action": "correct"},
    ],
)
def test_nothing_in_an_edition_can_be_changed(change: dict[str, object]) -> None:
    publish()
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Edition.objects.update(**change)


def test_a_document_cannot_be_replaced() -> None:
    publish()
    with pytest.raises(DatabaseError, match="only erased"), transaction.atomic():
        Edition.objects.update(document="{}")


def test_a_document_cannot_be_erased_without_an_edition_that_says_so() -> None:
    publish()
    say(Action.SUSPEND, a_testimony())
    with pytest.raises(DatabaseError, match="only erased"), transaction.atomic():
        Edition.objects.update(document=None, nonce=None)


def test_a_withdrawal_explains_erasing_the_documents_before_it() -> None:
    publish()
    say(Action.WITHDRAW, a_testimony())
    assert Edition.objects.filter(number=1).update(document=None, nonce=None) == 1


def test_the_table_cannot_be_emptied_at_once() -> None:
    publish()
    at_once = "TRUNCATE" if connection.vendor == "postgresql" else "DELETE FROM"
    with pytest.raises(DatabaseError, match="never deleted"), transaction.atomic():
        connection.cursor().execute(f"{at_once} ledger_edition")


@pytest.mark.django_db(databases=["default", "catalog"], transaction=True)
def test_the_seal_can_be_taken_off_and_put_on_again_by_migrating() -> None:
    loader = MigrationLoader(connection)
    before = loader.project_state(("ledger", "0001_ledger_tables"))
    seal = loader.get_migration("ledger", "0002_history_stays")
    with connection.schema_editor() as editor:
        seal.unapply(before.clone(), editor)
    publish()
    Edition.objects.update(reason="error")
    with connection.schema_editor() as editor:
        seal.apply(before.clone(), editor)
    with pytest.raises(DatabaseError, match="never changed"):
        Edition.objects.update(reason="update")
