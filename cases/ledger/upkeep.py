"""Upkeep: indexes that are as new as the catalog, and files in which nothing erased is left."""

from datetime import datetime, timedelta
from threading import Event
from typing import Final

from cases.catalog.index.keeping import keep
from cases.catalog.position import DATABASE as CATALOG
from cases.catalog.scrub import scrub
from cases.catalog.text.upkeep import keep_up
from cases.ledger.append import DATABASE as DESK
from cases.ledger.follow import followed_streams

REST: Final = timedelta(seconds=20)
"""Between two looks at the index files: what is withdrawn is out of them well within a minute."""


class Upkeep:
    """Looks after what following leaves behind; `unscrubbed` is set where something may have been erased."""

    def __init__(self) -> None:
        self.unscrubbed: Final = Event()
        self.unscrubbed.set()
        self._kept: datetime | None = None

    def look(self, at: datetime) -> None:
        """Do what is to be done at `at`."""
        keep_up()
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
        keep(audience)
