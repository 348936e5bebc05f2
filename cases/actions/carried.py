"""What a record carries: everything that freezing it reads, asked for together for many of them."""

from collections.abc import Iterable, Iterator

from django.db.models import Prefetch, prefetch_related_objects

from cases.actions.records import RECORDS, rows_of
from cases.models import Statement
from cases.models.image import embedded_model, imaged_fields
from cases.models.record import Record, Snapshotted
from cases.vocabulary.noun import QUOTING

_DEPTH = 3
"""Levels of a tree of places or themes that are read together; deeper ones are read one by one."""


def whole_rows_of(refs: Iterable[str]) -> dict[str, Record]:
    """As ``rows_of``, with everything that freezing reads, in a fixed number of queries for each noun."""
    found = rows_of(refs)
    for model in RECORDS.values():
        rows = [row for row in found.values() if type(row) is model]
        prefetch_related_objects(rows, *carried(model))
    return found


def carried(model: type[Snapshotted], before: str = "", levels: int = _DEPTH) -> Iterator[Prefetch[str]]:
    """Everything that freezing rows of ``model`` reads, so that many are frozen with few questions."""
    names = [field.name for field in imaged_fields(model) if field.is_relation]
    for name in dict.fromkeys([*names, *model.embeds]):
        related = model._meta.get_field(name).related_model
        assert isinstance(related, type), "what is imaged leads to a model"
        path = f"{before}{name}"
        hashed = getattr(related, "hashed", ())
        yield Prefetch(path, related._default_manager.defer(*hashed))
        if name in model.embeds and (related is not model or levels > 1):
            yield from carried(embedded_model(model, name), f"{path}__", levels - (related is model))
        elif related is Statement:
            yield from (Prefetch(f"{path}__{owner.value}") for owner in QUOTING)
