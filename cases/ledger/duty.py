"""Duties: the periodic jobs of a worker, each in a thread of its own so that none delays following."""

import logging
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db import connections

from cases.catalog.full_disk import error_name
from cases.catalog.opening import close_if_replaced

logger = logging.getLogger(__name__)

RETRY: Final = timedelta(minutes=1)
"""After one that failed; sooner where it comes round sooner anyway."""


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to be done: how a line in the log calls it, how often, and what. do: takes the aware time."""

    name: str
    every: timedelta
    do: Callable[[datetime], object]


class DutyRunner:
    """One duty and how it goes: in a thread of its own, and never twice at once."""

    def __init__(self, duty: Duty, executor: Executor) -> None:
        self._duty: Final = duty
        self._executor: Final = executor
        self._running: Future[None] | None = None
        self._due: datetime | None = None
        self._fault = ""
        self.done: datetime | None = None
        """When it was last begun and then ended without fault."""

    def begin(self, at: datetime) -> None:
        """Begin it where it is its turn. Never raises and never waits."""
        idle = self._running is None or self._running.done()
        if idle and (self._due is None or at >= self._due):
            self._running = self._executor.submit(self._attempt, at)

    def _attempt(self, at: datetime) -> None:
        try:
            self._duty.do(at)
        except Exception as error:  # noqa: BLE001 - the worker has more to do, and tries again
            fault = error_name(error)  # never its message, which could quote a document
            if fault != self._fault:
                logger.error("%s: %s", self._duty.name, fault)
            self._fault = fault
            self._due = at + min(self._duty.every, RETRY)
        else:
            self.done, self._due, self._fault = at, at + self._duty.every, ""
        finally:
            close_stale_connections()


class Attempts:
    """What is tried in every round, in the thread that follows; of each fault the log has its beginning."""

    def __init__(self) -> None:
        self._faults: Final[dict[str, str]] = {}

    def make(self, name: str, do: Callable[[], object]) -> bool:
        """Whether it could be done. `name` begins the line in the log where it could not. Never raises."""
        try:
            do()
        except Exception as error:  # noqa: BLE001 - nothing beside it may keep the worker from following
            fault = error_name(error)
            if self._faults.get(name) != fault:
                logger.error("%s: %s", name, fault)
            self._faults[name] = fault
            return False
        self._faults.pop(name, None)
        return True


def close_stale_connections() -> None:
    """Give up connections of this thread that are old or broken, or to a file that is another one by now."""
    close_if_replaced()
    for connection in connections.all(initialized_only=True):
        if not connection.in_atomic_block:
            connection.close_if_unusable_or_obsolete()
