"""The current index: one for each audience and process, exchanged as a whole when something was published."""

from threading import Lock
from typing import Final

from cases.catalog.index.file import read
from cases.catalog.index.index import Index, updated_index
from cases.catalog.index.moment import now
from cases.vocabulary.audience import STREAMS, Audience

_held: Final[dict[Audience, Index]] = {}
_making: Final = {audience: Lock() for audience in STREAMS}


def current(audience: Audience) -> Index:
    """The index of what `audience` may read, never older than the catalog was when this was called.

    Costs one query by key unless something was applied since the last call; then one thread makes the next
    index while others wait for it, and readers of the last one keep it for as long as they hold it.
    """
    present = now(audience)
    held = _held.get(audience)
    if held and held.moment == present:
        return held
    with _making[audience]:
        _held[audience] = updated_index(audience, _held.get(audience) or read(audience))
        return _held[audience]
