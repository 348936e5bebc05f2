"""Watching: follows every stream once a second, and the text index after it, until it is told to stop."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from django.db import connections

from cases.catalog.index.keeping import keep
from cases.catalog.position import DATABASE as CATALOG
from cases.catalog.scrub import scrub
from cases.catalog.text.upkeep import keep_up
from cases.ledger.append import DATABASE as DESK
from cases.ledger.follow import Progress, follow, followed_streams

PAUSE: Final = 1.0
"""Seconds between two attempts."""
REST: Final = timedelta(seconds=20)
"""Between two looks at the index files: what is withdrawn is out of them well within a minute."""


def watch(
    *,
    clock: Callable[[], datetime],
    stopped: Callable[[float], bool],
    report: Callable[[Progress], None],
) -> None:
    """Follow until `stopped(seconds)`, which waits that long at most, says so.

    `clock()` gives the aware time. `report` is called for the first attempt and for every change after it.
    """
    last: dict[str, tuple[int, str]] = {}
    kept: datetime | None = None
    unscrubbed = True
    while True:
        for audience in followed_streams():
            progress = follow(audience, at=clock())
            state = (progress.number, progress.fault)
            if last.get(audience) != state:
                report(progress)
                # Another process may have applied it, and a reader may have kept it from emptying the log.
                unscrubbed = True
            last[audience] = state
        keep_up()
        if kept is None or clock() - kept >= REST:
            _keep_indexes()
            kept = clock()
        if unscrubbed:
            unscrubbed = not all([scrub(DESK), scrub(CATALOG)])
        for connection in connections.all(initialized_only=True):
            if not connection.in_atomic_block:
                connection.close_if_unusable_or_obsolete()
        if stopped(PAUSE):
            _keep_indexes()
            return


def _keep_indexes() -> None:
    for audience in followed_streams():
        keep(audience)
