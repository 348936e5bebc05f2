"""Beating: a heartbeat beside the catalog that is measured, as a worker leaves it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Event, Thread
from typing import Final

from cases.catalog.heartbeat import Beat
from cases.catalog.heartbeat_reader import write_heartbeat
from cases.vocabulary.audience import STREAMS

_EVERY: Final = 10.0  # seconds


@contextmanager
def beating() -> Iterator[None]:
    """Leave one at once and then as often as a worker does, for as long as the block lasts."""
    ended = Event()
    thread = Thread(target=_beat, args=(ended,))
    _leave()
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _beat(ended: Event) -> None:
    while not ended.wait(_EVERY):
        _leave()


def _leave() -> None:
    now = datetime.now(UTC)
    write_heartbeat(Beat(now, now, dict.fromkeys(STREAMS, now)))
