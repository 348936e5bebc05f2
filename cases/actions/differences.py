"""What differs from what is published: in a record itself, or in a row that its document carries."""

import logging
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from django.db import models, transaction

from cases.actions.carried import carried
from cases.actions.records import RECORDS
from cases.actions.writing import InlineChange
from cases.disclosure.essence import essence, rows_in
from cases.models import Revision
from cases.models.image import embedded_model, freeze, freeze_all, name_in
from cases.models.record import EditableModel, Record, Snapshotted
from cases.vocabulary.canonical import Document
from cases.vocabulary.state import State

_log = logging.getLogger(__name__)
_AT_ONCE = 100
"""Records whose images are held in memory at a time."""


def differs(row: Record) -> bool:
    """Whether ``row`` as it stands could disclose otherwise than its revision in force.

    Where there is none it is not published yet, and differs from nothing; nor does what was withdrawn.
    """
    image = _in_force([row.ref]).get(row.ref)
    return image is not None and _differs(row, image)


def _differs(row: Record, image: Document) -> bool:
    if row.state == State.WITHDRAWN:
        return False
    try:
        return essence(type(row), freeze(row)) != essence(type(row), image)
    except Exception:  # noqa: BLE001 - an odd record is looked at by somebody, and stands in nobody's way
        _log.exception("%s could not be compared with what is published", row.ref)
        return True


def note_differences(row: EditableModel, parts: Sequence[InlineChange] = ()) -> None:
    """Set ``differs`` on whatever carries ``row`` or one of its ``parts``, after they were written."""
    if isinstance(row, Record):
        examine(type(row), [row.pk])
    else:
        note_written(type(row), [row.pk])
    written: dict[type[Snapshotted], list[int]] = {}
    for part in parts:
        if part.pk is not None and not part.delete:
            written.setdefault(part.model, []).append(part.pk)
    for model, pks in written.items():
        note_written(model, pks)


def examine(model: type[Record], pks: Collection[int]) -> None:
    """Compare the rows ``pks`` of ``model`` with their revisions in force, and set ``differs`` as it is.

    What another transaction holds is examined when this one is over: nobody who stops harm waits for it.
    """
    for batch in _batches(pks):
        _examine(model, batch)


@transaction.atomic
def _examine(model: type[Record], pks: Sequence[int]) -> None:
    free = _held(model, pks)
    refs = dict(model._default_manager.filter(pk__in=free).values_list("ref", "pk"))
    images = _in_force(refs)
    rows = model._default_manager.filter(ref__in=images).prefetch_related(*carried(model))
    flipped = [row for row in rows if _differs(row, images[row.ref]) != row.differs]
    for value in (True, False):
        model._default_manager.filter(pk__in=[row.pk for row in flipped if row.differs is not value]).update(
            differs=value
        )


def _held(model: type[Record], pks: Sequence[int]) -> list[int]:
    """Those of ``pks`` that nobody else is changing, held; the others are examined after this transaction."""
    rows = model._default_manager.filter(pk__in=pks).order_by("pk").select_for_update(skip_locked=True)
    free = list(rows.values_list("pk", flat=True))
    busy = sorted({*pks} - {*free})
    if busy:
        transaction.on_commit(partial(examine, model, busy))
    return free


def note_written(model: type[Snapshotted], pks: Sequence[int]) -> None:
    """Set ``differs`` on the records whose revisions in force carry the rows ``pks`` otherwise than they are.

    Where they carry them just so, only what was marked before is compared as a whole.
    """
    written = {
        name_in(image): essence(model, image)
        for image in freeze_all(model._default_manager.filter(pk__in=pks))
    }
    for record in RECORDS.values():
        for batch in _batches(_carrying(record, model, pks)):
            _mark(record, batch, model, written)


def _mark(
    record: type[Record], pks: Sequence[int], model: type[Snapshotted], written: Mapping[str, Document]
) -> None:
    rows = record._default_manager.filter(pk__in=pks).exclude(state=State.WITHDRAWN)
    known = {ref: (pk, marked) for pk, ref, marked in rows.values_list("pk", "ref", "differs")}
    new: list[int] = []
    doubtful: list[int] = []
    for ref, image in _in_force(known).items():
        pk, marked = known[ref]
        as_written = _carries(record, image, model, written)
        if as_written and marked:
            doubtful.append(pk)
        elif not as_written and not marked:
            new.append(pk)
    record._default_manager.filter(pk__in=_held(record, new) if new else []).update(differs=True)
    if doubtful:
        examine(record, doubtful)


def _carries(
    record: type[Record], image: Document, model: type[Snapshotted], written: Mapping[str, Document]
) -> bool:
    """Whether each row of ``written`` that ``image`` carries stands in it as it was written, and one does."""
    held = [(name, row) for row in rows_in(record, image, model) if (name := name_in(row)) in written]
    return bool(held) and all(essence(model, row) == written[name] for name, row in held)


def _in_force(refs: Iterable[str]) -> dict[str, Document]:
    """The images of the revisions in force of ``refs``."""
    found = Revision.objects.filter(ref__in=[*refs], in_force=True, image__isnull=False)
    return {revision.ref: revision.approved for revision in found.only("ref", "record_noun", "image")}


def _carrying(record: type[Record], model: type[Snapshotted], pks: Collection[int]) -> set[int]:
    """The rows of ``record`` that embed one of ``pks`` of ``model``, or something that is part of one."""
    below = _with_descendants(model, pks)
    return {
        pk
        for path in _paths(record, model)
        for pk in record._default_manager.filter(**{f"{path}__in": below}).values_list("pk", flat=True)
    }


def _with_descendants(model: type[Snapshotted], pks: Collection[int]) -> set[int]:
    found = {*pks}
    wider = found
    while "parent" in model.embeds and wider:
        below = model._default_manager.filter(models.Q(("parent__in", wider))).values_list("pk", flat=True)
        wider = {*below} - found
        found |= wider
    return found


def _paths(model: type[Snapshotted], wanted: type[Snapshotted]) -> Iterator[str]:
    """The relations that lead from ``model`` to rows of ``wanted`` that it embeds; trees are not climbed."""
    for name in model.embeds:
        related = embedded_model(model, name)
        if related is model:
            continue
        if related is wanted:
            yield name
        yield from (f"{name}__{path}" for path in _paths(related, wanted))


def _batches(pks: Collection[int]) -> Iterator[list[int]]:
    ordered = sorted(pks)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]
