"""What the desk does between two loads of a dossier, and what readers get meanwhile."""

from typing import Any

from cases.actions.correct import correct
from cases.actions.edit import edit
from cases.actions.records import rows_of
from cases.actions.submit import submit
from cases.ledger.published import published_documents
from cases.models import Account
from cases.models.record import EditableModel
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import PublicReason
from tests.factories import NOW


def account(name: str) -> Account:
    return Account.objects.get(username=name)


def row(ref: str) -> Any:
    return rows_of([ref])[ref]


def public() -> dict[str, Document]:
    return published_documents(Audience.PUBLIC)


def typed(record: EditableModel, **changes: object) -> None:
    """Somebody at the desk types, and nobody has approved it yet."""
    edit(record=record, changes=changes, expected=record.lock_version, by=account("writer"), at=NOW)


def desk_corrects(ref: str, **changes: object) -> None:
    """The desk changes what is published, through two people."""
    typed(row(ref), **changes)
    submit(records=[row(ref)], by=account("writer"), at=NOW).whole()
    correct(records=[row(ref)], by=account("editor"), at=NOW, reason=PublicReason.UPDATE).whole()
