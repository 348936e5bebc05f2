"""Rows that records share, and whether somebody at the desk is still working on what one of them carries."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeAlias

from cases.actions.records import RECORDS
from cases.disclosure.essence import essence
from cases.models import Passage, Revision
from cases.models.image import embedded_model, freeze_all, name_in
from cases.models.record import EditableModel, Record, Snapshotted
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun

Shared: TypeAlias = tuple[Noun, str]
"""A row that several records may carry: a place, a theme, an indicator, a term, a person, a passage."""


def worked_on(rows: Sequence[Record], *, but: Collection[Shared]) -> dict[str, str]:
    """By reference of each of ``rows`` that carries a shared row in words that nobody approved: what that is.

    Approved revisions carry such a row, and each of them otherwise than it stands. ``but``: rows that are
    meant to stand otherwise now.
    """
    images = zip(rows, freeze_all(rows), strict=True)
    carried = {row.ref: dict(_shared(type(row), image)) for row, image in images}
    approved = _approved({shared for each in carried.values() for shared in each} - {*but})
    return {
        ref: shared[1]
        for ref, each in carried.items()
        for shared, standing in each.items()
        if shared in approved and standing not in approved[shared]
    }


def shared_row(row: Snapshotted) -> Shared:
    """``row`` among those that records share."""
    names = ("kind", "code") if hasattr(row, "code") else ("ref", "sha256")
    return row.noun, name_in({name: getattr(row, name) for name in names if hasattr(row, name)})


def _approved(wanted: Collection[Shared]) -> Mapping[Shared, list[Document]]:
    """The rows as the revisions in force carry them; a row that none carries is not in it."""
    found: dict[Shared, list[Document]] = {}
    for revision in Revision.objects.filter(in_force=True, image__isnull=False).iterator():
        for shared, said in _shared(RECORDS[Noun(revision.record_noun)], revision.approved):
            if shared in wanted:
                found.setdefault(shared, []).append(said)
    return found


def _shared(model: type[Snapshotted], image: Document) -> Iterator[tuple[Shared, Document]]:
    """Every shared row in ``image``, however deep, with what disclosure reads of it alone."""
    for name in model.embeds:
        within, value = embedded_model(model, name), image.get(name)
        for each in value if isinstance(value, list) else [value]:
            if not isinstance(each, dict):
                continue
            if issubclass(within, EditableModel | Passage):
                said = essence(within, each)
                alone = {name: value for name, value in said.items() if name not in within.embeds}
                yield (within.noun, name_in(each)), alone
            yield from _shared(within, each)
