"""How much time and how many bytes are left, for all hops together."""

from __future__ import annotations

from collections.abc import Callable

from cases.captures.fetching.fault import Fault, FetchFault


class Budget:
    """`seconds` from now on by `clock`, and `size` bytes of answers."""

    def __init__(self, *, seconds: float, size: int, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._begun = clock()
        self._seconds = seconds
        self._size = size

    @property
    def elapsed(self) -> float:
        """Seconds since the beginning."""
        return self._clock() - self._begun

    def seconds_left(self) -> float:
        """Seconds that are left; raises FetchFault where there are none."""
        left = self._seconds - self.elapsed
        if left <= 0:
            raise FetchFault(Fault.TOO_SLOW)
        return left

    def take(self, size: int) -> None:
        """Count `size` bytes that came; raises FetchFault where they are too many."""
        self._size -= size
        if self._size < 0:
            raise FetchFault(Fault.TOO_LARGE)
