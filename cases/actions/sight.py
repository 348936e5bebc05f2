"""Sight: look for the passages of a source in a later copy of it; note that somebody saw what came out."""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from cases.actions.permission import require_permission
from cases.evidence.folded import Folded
from cases.evidence.sighting import sighting
from cases.evidence.span import TextSpan
from cases.models import Account, Passage, Sighting, Snapshot, SnapshotText
from cases.vocabulary.text_origin import TextOrigin
from cases.vocabulary.verb import Verb


def sight_passages(*, snapshot: Snapshot, at: datetime) -> list[Sighting]:
    """Look for every passage of the source of ``snapshot`` that was read in another text, in what it says.

    Nothing of a passage changes. Each is looked for once; long texts are in memory two at a time, and outside
    of any transaction.
    """
    text = snapshot.texts.filter(origin=TextOrigin.EXTRACTED).order_by("pk").first()
    if snapshot.source is None or text is None:
        return []
    others = snapshot.source.passages.exclude(text=None).exclude(text__sha256=text.sha256)
    wanted = others.exclude(sightings__text=text).order_by("text", "pk")
    if not wanted.exists():
        return []
    found = [*_sighted(wanted, text, at)]
    with transaction.atomic():
        return Sighting.objects.bulk_create(found, ignore_conflicts=True)


def _sighted(passages: QuerySet[Passage], text: SnapshotText, at: datetime) -> Iterator[Sighting]:
    now, before, read_in = Folded.of(text.content), Folded.of(""), 0
    for passage in passages:
        if passage.text_id is not None and passage.text_id != read_in:
            read_in = passage.text_id
            before = Folded.of(SnapshotText.objects.values_list("content", flat=True).get(pk=read_in))
        start = passage.start or 0
        seen = sighting(TextSpan(start, start + len(passage.exact)), before, now)
        place = seen.span.start if seen.span else None
        yield Sighting(passage=passage, text=text, standing=seen.standing, start=place, at=at)


def note_sightings(*, text: SnapshotText, by: Account, at: datetime) -> None:
    """Note that somebody saw what became of the passages in ``text``: it waits for nobody any more.

    Raises ``NotPermitted``.
    """
    require_permission(by, Verb.EDIT)
    text.sightings.filter(noted_at=None).update(noted_by=by, noted_at=at)
