"""A store that always answers: where the shared one does not, this process counts for itself meanwhile."""

from __future__ import annotations

import logging
from typing import Final

from cases.limits.memory import MemoryStore
from cases.limits.rate import Limit
from cases.limits.store import Kind, Store, StoreFailed, Verdict

_LOG: Final = logging.getLogger(__name__)
_REST: Final = 5.0  # seconds for which a store that failed is not asked again


class SteadyStore:
    """Neither open nor shut without its store: the limits go on, for each process alone."""

    def __init__(self, shared: Store) -> None:
        self._shared = shared
        self._meanwhile = MemoryStore()
        self._rests_until = float("-inf")

    def spend(self, kind: Kind, who: str, cost: int, limit: Limit, now: float) -> Verdict:
        """As `Store` has it; never fails."""
        if not 0 < self._rests_until - now <= _REST:
            try:
                return self._shared.spend(kind, who, cost, limit, now)
            except StoreFailed as error:
                self._rest(error, now)
        return self._meanwhile.spend(kind, who, cost, limit, now)

    def erase(self, now: float) -> None:
        """As `Store` has it; never fails."""
        self._meanwhile.erase(now)
        try:
            self._shared.erase(now)
        except StoreFailed as error:
            self._rest(error, now)

    def _rest(self, error: StoreFailed, now: float) -> None:
        self._rests_until = now + _REST
        _LOG.warning("the store of limits cannot be used, each process counts alone: %s", error)
