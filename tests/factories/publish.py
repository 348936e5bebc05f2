"""Publishing in tests: handed in by the writer, approved by the editor, all or nothing."""

from datetime import datetime

from django.db import transaction

from cases.actions.approve import approve
from cases.actions.publication import Outcome
from cases.actions.submit import submit
from cases.models import Source
from cases.models.record import Record
from cases.vocabulary.noun import QUOTING
from tests.factories.cast import the_cast
from tests.factories.clock import NOW
from tests.factories.entropy import ENTROPY


def handed_in(*records: Record, at: datetime = NOW) -> list[Record]:
    """`records` as they are now, submitted by the writer and looked at again."""
    with transaction.atomic():
        submit(records=_now(records), by=the_cast().writer, at=at).whole()
    return _now(records)


def publish(*records: Record, at: datetime = NOW) -> Outcome:
    """Submit `records` as the writer and approve them as the editor, whatever their neighbours are."""
    waiting = handed_in(*records, at=at)
    with transaction.atomic():
        return approve(records=waiting, by=the_cast().editor, at=at, entropy=ENTROPY).whole()


def publish_whole(*records: Record, at: datetime = NOW) -> Outcome:
    """Publish `records` together with the cases and sources they cannot be read without."""
    needed = [other for record in _now(records) for other in _needs(record) if other.state == "draft"]
    return publish(*{each.ref: each for each in (*needed, *records)}.values(), at=at)


def _now(records: "tuple[Record, ...]") -> list[Record]:
    return [type(record)._default_manager.get(pk=record.pk) for record in records]


def _needs(record: Record) -> list[Record]:
    """The case that a record belongs to, the organisation that speaks, and the sources it was read in."""
    owned = {f"statements__{record.noun.value}": record}
    quoted = Source.objects.filter(**owned) if record.noun in QUOTING else ()
    named = (getattr(record, name, None) for name in ("case", "source", "actor"))
    return [*(each for each in named if isinstance(each, Record)), *quoted]
