"""Shortcomings: which published records fall short of being traceable, and in what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import Exists, OuterRef, QuerySet

from cases.actions.fault import Fault
from cases.actions.holdings import Holdings
from cases.actions.tracing import traced
from cases.ledger.publication_status import PublicationStatus
from cases.models import Revision, Shortcoming
from cases.vocabulary.edition import Action

BATCH: Final = 200
"""Revisions that are examined together."""

_READABLE: Final = [action.value for action in Action if action.carries_document]


@dataclass(frozen=True, slots=True)
class Short:
    """In what one published record falls short: its reference, and every fault."""

    ref: str
    faults: Sequence[Fault]

    def __str__(self) -> str:
        return "; ".join(f"{self.ref} {fault.field}: {fault.rule.label}" for fault in self.faults)


def published() -> "QuerySet[Revision]":
    """The revisions in force of what somebody can read."""
    readable = PublicationStatus.objects.filter(ref=OuterRef("ref"), action__in=_READABLE)
    return Revision.objects.filter(Exists(readable), in_force=True, image__isnull=False)


def falling_short() -> Iterator[Short]:
    """Every published record of which words or figures cannot be followed to a kept text, in batches."""
    for batch in _batches(published()):
        yield from (Short(ref, faults) for ref, faults in _faults_in(batch).items() if faults)


def note_shortcomings(revisions: Sequence[Revision]) -> None:
    """Keep of each of ``revisions`` in what it falls short, also where it is nothing."""
    rows = [
        Shortcoming(
            ref=revision.ref,
            revision=revision.number,
            faults=[{"field": fault.field, "rule": fault.rule.value} for fault in faults],
            short=bool(faults),
        )
        for revision, faults in zip(revisions, _faults_in(revisions).values(), strict=True)
    ]
    Shortcoming.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["ref"], update_fields=["revision", "faults", "short"]
    )


def examine_the_rest(*, at_most: int = 5 * BATCH) -> int:
    """Note the shortcomings of revisions in force that nobody examined yet; how many that were."""
    known = Shortcoming.objects.filter(ref=OuterRef("ref"), revision=OuterRef("number"))
    waiting = Revision.objects.filter(~Exists(known), in_force=True, image__isnull=False)
    count = 0
    for batch in _batches(waiting):
        note_shortcomings(batch)
        count += len(batch)
        if count >= at_most:
            break
    return count


def forget_shortcomings(source: str) -> None:
    """Have the records that read something in ``source`` examined again: what is kept of it has changed."""
    reading = Revision.objects.filter(readings__source_ref=source, in_force=True).values("ref")
    Shortcoming.objects.filter(ref__in=reading).delete()


def _batches(revisions: "QuerySet[Revision]") -> Iterator[list[Revision]]:
    last = 0
    while batch := list(revisions.filter(pk__gt=last).order_by("pk")[:BATCH]):
        yield batch
        last = batch[-1].pk


def _faults_in(revisions: Sequence[Revision]) -> dict[str, list[Fault]]:
    held = Holdings([revision.approved for revision in revisions], offers=False)
    return {
        revision.ref: list(traced(revision.record_noun, revision.approved, held)) for revision in revisions
    }
