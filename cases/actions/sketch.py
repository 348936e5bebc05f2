"""Sketches: of working rows, as much as tracing reads of an image, without freezing them."""

from collections.abc import Sequence
from typing import Any, Final

from django.db.models import Q, QuerySet

from cases.actions.tracing import TRACING
from cases.models import Passage, Snapshot, Source
from cases.models.nouns import part_relations
from cases.models.record import Record, Snapshotted
from cases.vocabulary.canonical import Document, Json

_PASSAGE: Final = ("source", "snapshot__source", "text")
_READ_IN: Final = ("passage", "attribution_passage")


def sketches(rows: Sequence[Record]) -> dict[str, Document]:
    """By reference: what tracing reads of ``rows``, in a fixed number of queries for each kind of record."""
    found: dict[str, Document] = {}
    for model in {type(row) for row in rows if row.noun in TRACING}:
        found |= _of_kind(model, {row.pk for row in rows if type(row) is model})
    return {row.ref: found.get(row.ref, {}) for row in rows}


def _of_kind(model: type[Record], pks: set[int]) -> dict[str, Document]:
    images = {row.pk: (row.ref, _sketch(row)) for row in _with_places(model, Q(pk__in=pks))}
    for name, part, relation in part_relations(model):
        listed: dict[int, list[Json]] = {pk: [] for pk in pks}
        for row in _with_places(part, Q((f"{relation}__in", pks))):
            listed[getattr(row, f"{relation}_id")].append(_sketch(row))
        for pk, (_ref, image) in images.items():
            image[name] = listed[pk]
    if model is Source:
        kept = set(Snapshot.objects.filter(source__in=pks).values_list("source", flat=True))
        for pk, (ref, image) in images.items():
            image["snapshots"] = [ref] if pk in kept else []
    return dict(images.values())


def _with_places(model: type[Snapshotted], condition: Q) -> "QuerySet[Any]":
    """Rows with their source and their passage, and what that lies in; never the long text itself."""
    names = {column.name for column in model._meta.concrete_fields}
    places = [f"{read_in}__{name}" for read_in in _READ_IN if read_in in names for name in _PASSAGE]
    places += _PASSAGE if model is Passage else ["source"] if "source" in names else []
    rows = model._default_manager.filter(condition)
    if not places:
        return rows
    texts = [f"{place}__content" for place in places if place.endswith("text")]
    return rows.select_related(*places).defer(*texts)


def _sketch(row: Any) -> Document:
    image: Document = {name: getattr(row, name) for name in TRACING[row.noun].reads}
    names = {column.name for column in row._meta.concrete_fields}
    if "source" in names:
        image["source"] = row.source.ref
    for read_in in names.intersection(_READ_IN):
        passage = getattr(row, read_in)
        image[read_in] = _sketch(passage) if passage else None
    if isinstance(row, Passage):
        image["snapshot"] = _of_snapshot(row.snapshot) if row.snapshot else None
        image["text"] = {"sha256": row.text.sha256} if row.text else None
    return image


def _of_snapshot(snapshot: Snapshot) -> Document:
    return {"source": snapshot.source.ref if snapshot.source else None, "sha256": snapshot.sha256}
