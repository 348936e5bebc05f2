"""Rows: what the catalog holds of some records, as it is given to an index."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import orjson

from cases.catalog.row import Row
from cases.catalog.tables import MODELS
from cases.catalog.version import Version
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import QUOTING, Noun
from cases.vocabulary.reference import PREFIXES

_AT_ONCE: Final = 500
"""Records that are read at once."""


@dataclass(frozen=True, slots=True)
class IndexedRow:
    """One row: its key, its reference, and that of the record it comes and goes with."""

    noun: Noun
    key: int
    ref: str
    owner: str
    document: Document


def changed_records(audience: Audience, *, after: int) -> set[str]:
    """The records that an edition after number `after` speaks of, what is gone by now among them."""
    editions = Version.objects.of(audience).filter(number__gt=after)
    return set(editions.values_list("ref", flat=True))


def read_rows(audience: Audience, owners: Iterable[str]) -> Iterator[IndexedRow]:
    """The rows of some records and of the statements in them, as far as the catalog holds them."""
    ordered = sorted(owners)
    for start in range(0, len(ordered), _AT_ONCE):
        some = ordered[start : start + _AT_ONCE]
        for noun, model in MODELS.items():
            own = tuple(PREFIXES[each] for each in (QUOTING if noun is Noun.STATEMENT else (noun,)))
            yield from _rows(audience, noun, model, [ref for ref in some if ref.startswith(own)])


def _rows(audience: Audience, noun: Noun, model: type[Row], owners: Sequence[str]) -> Iterator[IndexedRow]:
    if not owners:
        return
    owner = "owner" if noun is Noun.STATEMENT else "ref"
    rows = model.objects.of(audience).filter(**{f"{owner}__in": owners}).order_by("pk")
    for key, ref, of, document in rows.values_list("pk", "ref", owner, "document"):
        yield IndexedRow(noun, key, ref, of, orjson.loads(document))
