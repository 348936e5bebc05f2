"""A turnstile: so many do what is dear at a time, a few wait, and whoever else comes is sent away at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore


class Busy(Exception):
    """There was no place, or no turn in time."""


class Turnstile:
    """Lets `at_a_time` threads of this process through, and `waiting` others wait."""

    def __init__(self, *, at_a_time: int, waiting: int) -> None:
        self._places = BoundedSemaphore(at_a_time + waiting)
        self._turns = BoundedSemaphore(at_a_time)

    @contextmanager
    def passed(self, *, wait: float) -> Iterator[None]:
        """Hold a turn; raises ``Busy`` where none comes within `wait` seconds, or too many wait already."""
        if not self._places.acquire(blocking=False):
            raise Busy
        try:
            if not self._turns.acquire(timeout=wait):
                raise Busy
            try:
                yield
            finally:
                self._turns.release()
        finally:
            self._places.release()
