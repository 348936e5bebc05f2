"""Freezing: an approved state becomes the input of disclosure."""

from datetime import datetime

from cases.actions.dependencies import dependencies
from cases.actions.readings import readings
from cases.actions.shortcoming import note_shortcomings
from cases.models import Account, Dependency, Reading, Revision
from cases.models.image import freeze
from cases.models.record import Record


def freeze_revision(row: Record, *, by: Account, at: datetime) -> Revision:
    """Freeze ``row`` as its next approved revision, in force from now on.

    With it are kept the records it depends on, the places it reads, and in what it falls short. It
    differs from nothing now.
    """
    last = Revision.objects.filter(ref=row.ref).order_by("-number").first()
    Revision.objects.filter(ref=row.ref, in_force=True).update(in_force=False)
    revision = Revision.objects.create(
        ref=row.ref,
        record_noun=row.noun,
        number=last.number + 1 if last else 1,
        image=freeze(row),
        approved_by=by,
        approved_at=at,
    )
    Dependency.objects.bulk_create(
        Dependency(revision=revision, ref=ref, relation=relation)
        for ref, relation in sorted(dependencies(row.noun, revision.approved))
    )
    Reading.objects.bulk_create(
        Reading(
            revision=revision,
            source_ref=place.source,
            passage_ref=place.passage,
            text_sha256=place.text,
            start=place.start if place.text else None,
            end=place.end if place.text else None,
            redacted=place.redacted,
        )
        for place in readings(revision.approved)
    )
    row.differs = False
    row.save(update_fields=["differs"])
    note_shortcomings([revision])
    return revision


def spoken_of(ref: str) -> set[str]:
    """The records that the revision of ``ref`` in force speaks of."""
    named = Dependency.objects.filter(revision__ref=ref, revision__in_force=True)
    return set(named.values_list("ref", flat=True))
