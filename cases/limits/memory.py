"""Counts in the memory of one process: where there is no file to share, or as long as it does not answer."""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass
from typing import Final

from cases.limits.rate import Limit
from cases.limits.store import HOUR, Kind, Verdict, digest, verdict

MOST: Final = 50_000
"""Callers of one kind that are remembered at a time."""


@dataclass(slots=True)
class _Window:
    used: int
    ends: float


class MemoryStore:
    """A store that is gone with its process."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._hour = -1
        self._begin()

    def _begin(self) -> None:
        self._key = secrets.token_bytes(32)
        self._windows: dict[Kind, dict[bytes, _Window]] = {kind: {} for kind in Kind}

    def spend(self, kind: Kind, who: str, cost: int, limit: Limit, now: float) -> Verdict:
        """As `Store` has it."""
        cost = min(cost, limit.units)
        with self._lock:
            self._turn(now)
            window = self._window(kind, digest(self._key, kind, who), limit, now)
            if window is None:
                return Verdict(allowed=True, retry_after=0, left=limit.units - cost)
            refused = cost > 0 and window.used + cost > limit.units
            window.used += 0 if refused else max(cost, -window.used)
            return verdict(refused=refused, used=window.used, ends=window.ends, limit=limit, now=now)

    def erase(self, now: float) -> None:
        """As `Store` has it."""
        with self._lock:
            self._turn(now)

    def _turn(self, now: float) -> None:
        if int(now // HOUR) != self._hour:
            self._hour = int(now // HOUR)
            self._begin()

    def _window(self, kind: Kind, who: bytes, limit: Limit, now: float) -> _Window | None:
        """The window of `who`; None where there is no room for somebody new: nobody is put out for them."""
        windows = self._windows[kind]
        window = windows.get(who)
        if window is None and len(windows) >= self._most:
            windows = self._windows[kind] = {who: each for who, each in windows.items() if each.ends > now}
            if len(windows) >= self._most:
                return None
        if window is None or not now < window.ends <= now + limit.seconds:
            window = windows[who] = _Window(0, now + limit.seconds)
        return window
