"""Writes: which rows of the record a deed writes, how they stood before, and what is sealed of them."""

import logging
from collections.abc import Iterable
from functools import cached_property
from secrets import token_bytes

from django.db import models

from cases.actions.sealing import Broken, Key, append_seals, broken_among, has_begun, noun_of

_log = logging.getLogger(__name__)


class Writes:
    """What was written in one transaction: by row how it stood before, and its entry of the trail."""

    def __init__(self) -> None:
        self._stood: dict[Key, Broken | None] = {}
        self._entries: dict[Key, int | None] = {}
        self._without_entry: set[Key] = set()
        self._last_entry: int | None = None
        self._forgetting: set[Key] = set()

    @cached_property
    def begun(self) -> bool:
        """Whether this database is sealed at all."""
        return has_begun()

    def look(self, model: type[models.Model], pks: Iterable[int]) -> dict[int, Broken]:
        """How those rows stood before the deed that were not as sealed."""
        noun = noun_of(model)
        if noun is None or not self.begun:
            return {}
        asked = list(dict.fromkeys(pks))
        if unknown := [pk for pk in asked if (noun, pk) not in self._stood]:
            found = broken_among(noun, unknown)
            self._stood |= {(noun, pk): found.get(pk) for pk in unknown}
        stood = {pk: self._stood[noun, pk] for pk in asked}
        return {pk: fault for pk, fault in stood.items() if fault is not None}

    def write(self, model: type[models.Model], pks: Iterable[int], *, new: bool = False) -> None:
        """These rows are to be written now, or, where they are ``new``, were."""
        noun = noun_of(model)
        if noun is None or not self.begun:
            return
        written = list(pks)
        if new:
            for pk in written:
                self._stood.setdefault((noun, pk), None)
        self.look(model, written)
        for pk in written:
            self._entries[noun, pk] = self._last_entry
            self._without_entry.add((noun, pk))

    def enter(self, number: int) -> None:
        """An entry of the trail was written: it is that of what was written since the one before."""
        self._last_entry = number
        self._entries |= dict.fromkeys(self._without_entry, number)
        self._without_entry.clear()

    def accept(self, keys: Iterable[Key]) -> None:
        """Somebody looked at these rows and takes them as they are."""
        for key in keys:
            self._stood[key] = None
            self._entries[key] = self._last_entry

    def forget(self, model: type[models.Model], pks: Iterable[int]) -> None:
        """Older nonces of these rows go, whatever else is done."""
        noun = noun_of(model)
        if noun is not None and self.begun:
            self._forgetting |= {(noun, pk) for pk in pks}

    def seal(self) -> None:
        """Append seals for what was written, but for rows that were not as sealed before."""
        left = [key for key in self._entries if self._stood.get(key) is not None]
        for noun, pk in left:
            _log.error("%s %d was not as it was sealed, and is not sealed again", noun.value, pk)
        sealing = {key: entry for key, entry in self._entries.items() if self._stood.get(key) is None}
        if sealing or self._forgetting:
            append_seals(sealing, entropy=token_bytes, forgetting=self._forgetting & {*left})
