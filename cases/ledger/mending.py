"""Mending: a damaged catalog is put aside, and following fills another one from nothing."""

import logging
from datetime import datetime
from threading import Event
from typing import Final

from django.core.management import call_command
from django.db import DatabaseError

from cases.catalog.damage import is_damage, is_sound, put_catalog_aside
from cases.catalog.position import DATABASE

logger = logging.getLogger(__name__)


class Mending:
    """Looks for damage in one thread, and mends in the one that follows."""

    def __init__(self) -> None:
        self._needed: Final = Event()
        self._empty = False

    def need(self) -> None:
        """Somebody could not read the catalog because it is damaged."""
        self._needed.set()

    def look(self, at: datetime) -> None:
        """Read all of the catalog. at: is not used; the worker tells the time to all that it does."""
        try:
            sound = is_sound()
        except DatabaseError as error:
            if not is_damage(error):
                raise
            sound = False
        if not sound:
            self.need()

    @property
    def needed(self) -> bool:
        """Whether the catalog was found damaged."""
        return self._needed.is_set()

    def mend(self, at: datetime) -> None:
        """Put the catalog aside and make an empty one. Raises OSError or a database error: try again then."""
        if not self._empty:
            logger.warning("%s", put_catalog_aside(at=at))
            self._empty = True
        call_command("migrate", "catalog", database=DATABASE, verbosity=0, interactive=False)
        self._empty = False
        self._needed.clear()
