"""Spending: counts what callers ask for, in the store of this process: a file of its host, or Redis."""

from __future__ import annotations

import time
from functools import lru_cache
from pathlib import Path
from typing import Final

from django.conf import settings
from django.core.cache import cache

from cases.limits.cached import CacheStore
from cases.limits.file import FileStore
from cases.limits.memory import MemoryStore
from cases.limits.rate import Limit
from cases.limits.steady import SteadyStore
from cases.limits.store import Kind, Store, Verdict

_REDIS: Final = "django.core.cache.backends.redis.RedisCache"


def spend(kind: Kind, who: str, cost: int, limit: Limit, now: float | None = None) -> Verdict:
    """Spend `cost` units of what `who` may within `limit`: all of them or none. It never fails.

    A negative cost gives back. `now` is in seconds since 1970; None is this moment.
    """
    return _store().spend(kind, who, cost, limit, time.time() if now is None else now)


def erase(now: float | None = None) -> None:
    """Erase what was counted in the hours that are over. Spending does so too; this is for quiet hours."""
    _store().erase(time.time() if now is None else now)


def _store() -> Store:
    if settings.CACHES["default"]["BACKEND"] == _REDIS:
        return _in_redis()
    return _in_file(str(settings.LIMITS_FILE))


@lru_cache(maxsize=1)
def _in_redis() -> Store:
    return SteadyStore(CacheStore(cache))


@lru_cache(maxsize=8)
def _in_file(path: str) -> Store:
    """One store for each file, with a connection of its own; without a file the process counts for itself."""
    return SteadyStore(FileStore(Path(path))) if path else MemoryStore()
