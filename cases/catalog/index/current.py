"""The current index: one for each audience and process, exchanged as a whole when something was published."""

from threading import Lock
from typing import Final

from cases.catalog.index.file import read
from cases.catalog.index.index import Index, updated_index
from cases.catalog.index.moment import current_moment
from cases.vocabulary.audience import STREAMS, Audience

_indexes: Final[dict[Audience, Index]] = {}
_making: Final = {audience: Lock() for audience in STREAMS}


def current_index(audience: Audience) -> Index:
    """The index of what `audience` may read, never older than the catalog was when this was called.

    Costs one query by key unless something was applied since the last call; then one thread makes the next
    index while others wait for it, and readers of the last one keep it for as long as they hold it.
    """
    present = current_moment(audience)
    index = _indexes.get(audience)
    if index and index.moment == present:
        return index
    with _making[audience]:
        _indexes[audience] = updated_index(audience, _indexes.get(audience) or read(audience))
        return _indexes[audience]


def forget_indexes() -> None:
    """Drop what this process holds in memory, as if it had just begun."""
    _indexes.clear()
