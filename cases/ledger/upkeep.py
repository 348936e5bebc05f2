"""Upkeep: indexes that are as new as the catalog, and files in which nothing erased is left."""

import logging
from datetime import datetime, timedelta
from threading import Event
from typing import Final

from cases.catalog.index.upkeep import update_index_file
from cases.catalog.inspection import put_damaged_indexes_aside
from cases.catalog.position import DATABASE as CATALOG
from cases.catalog.scrub import scrub
from cases.catalog.text.upkeep import update_text_indexes
from cases.ledger.append import DATABASE as DESK
from cases.ledger.follow import followed_streams

logger = logging.getLogger(__name__)

REST: Final = timedelta(seconds=20)
"""Between two looks at the index files: what is withdrawn is out of them well within a minute."""

INSPECTED: Final = timedelta(days=1)
"""Between two looks whether the files are what was written, the first of which is at the start."""


class Upkeep:
    """Looks after what following leaves behind; `unscrubbed` is set where something may have been erased."""

    def __init__(self) -> None:
        self.unscrubbed: Final = Event()
        self.unscrubbed.set()
        self._kept: datetime | None = None
        self._inspected: datetime | None = None

    def look(self, at: datetime) -> None:
        """Do what is to be done at `at`."""
        # Before anything is written, and in the one thread that writes.
        if self._inspected is None or at - self._inspected >= INSPECTED:
            for sentence in put_damaged_indexes_aside(at=at):
                logger.warning("%s", sentence)
            self._inspected = at
        update_text_indexes()
        if self._kept is None or at - self._kept >= REST:
            keep_indexes()
            self._kept = at
        if self.unscrubbed.is_set():
            # Cleared before, so that what is erased meanwhile is not forgotten.
            self.unscrubbed.clear()
            if not all([scrub(DESK), scrub(CATALOG)]):
                self.unscrubbed.set()


def keep_indexes() -> None:
    """Write the file of every stream's index that has moved on."""
    for audience in followed_streams():
        update_index_file(audience)
