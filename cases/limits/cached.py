"""Counts in Redis, through Django's cache: for several hosts that share one."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Final

from cases.limits.rate import Limit
from cases.limits.store import HOUR, Kind, StoreFailed, Verdict, digest, verdict

if TYPE_CHECKING:
    from django.core.cache.backends.base import BaseCache

_NAME: Final = "limits"


class CacheStore:
    """Counts in a cache whose `incr` is atomic. Its windows begin with the clock, not with the first request.

    Redis erases each count and each key by itself when its time is over. It must be told to push nothing out
    for want of room (`maxmemory-policy noeviction`).
    """

    def __init__(self, cache: BaseCache) -> None:
        self._cache = cache

    def spend(self, kind: Kind, who: str, cost: int, limit: Limit, now: float) -> Verdict:
        """As `Store` has it."""
        cost = min(cost, limit.units)
        try:
            return self._spend(kind, who, cost, limit, now)
        except Exception as error:
            raise StoreFailed(type(error).__name__) from error

    def erase(self, now: float) -> None:
        """Redis does."""

    def _spend(self, kind: Kind, who: str, cost: int, limit: Limit, now: float) -> Verdict:
        number, ends = divmod(now, limit.seconds)[0], (now // limit.seconds + 1) * limit.seconds
        name = f"{_NAME}:{digest(self._key(now), kind, who).hex()}:{int(number)}"
        self._cache.add(name, 0, timeout=limit.seconds + 1)
        used = self._cache.incr(name, cost)
        refused = cost > 0 and used > limit.units
        if refused or used < 0:
            used = self._cache.incr(name, -cost if refused else -used)
        return verdict(refused=refused, used=used, ends=ends, limit=limit, now=now)

    def _key(self, now: float) -> bytes:
        """The key of this hour, whoever made it."""
        name = f"{_NAME}:key:{int(now // HOUR)}"
        kept = self._cache.get_or_set(name, lambda: secrets.token_hex(32), timeout=HOUR)
        return bytes.fromhex(str(kept))
