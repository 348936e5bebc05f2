"""What every store of counts does, whatever it keeps them in."""

from __future__ import annotations

import hmac
from enum import StrEnum
from math import ceil
from typing import Final, NamedTuple, Protocol

from cases.limits.rate import Limit

HOUR: Final = 3600
"""Seconds after which everything that was counted is erased, with the key under which it was."""


class Kind(StrEnum):
    """What is counted; each kind for itself."""

    API = "api"
    READING = "reading"
    SIGN_IN_ADDRESS = "sign_in_address"
    SIGN_IN_NAME = "sign_in_name"


class Verdict(NamedTuple):
    """Whether it is allowed. retry_after: whole seconds until it is, 0 where it is now. left: units."""

    allowed: bool
    retry_after: int
    left: int


class StoreFailed(Exception):
    """The store does not answer now."""


class Store(Protocol):
    """Counts what was spent of limits. Nobody's counts push out those of another."""

    def spend(self, kind: Kind, who: str, cost: int, limit: Limit, now: float) -> Verdict:
        """Spend `cost` units of what `who` may, at `now` in seconds since 1970; all of them or none.

        A cost that is negative gives back, one beyond the limit takes all of it. Raises ``StoreFailed``.
        """

    def erase(self, now: float) -> None:
        """Forget the hours before that of `now`. Raises ``StoreFailed``."""


def digest(key: bytes, kind: Kind, who: str) -> bytes:
    """What stands for `who` in a store: it leads back to nobody once `key` is gone."""
    return hmac.digest(key, f"{kind.value}\0{who}".encode(), "sha256")[:16]


def verdict(*, refused: bool, used: int, ends: float, limit: Limit, now: float) -> Verdict:
    """What is said of a window of which `used` units are spent and that `ends` then."""
    wait = max(1, min(ceil(ends - now), limit.seconds)) if refused else 0
    return Verdict(not refused, wait, max(0, limit.units - used))
