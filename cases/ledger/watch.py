"""The worker's loop: follows every stream once a second until it is told to stop, and writes heartbeats."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import ExitStack
from datetime import datetime, timedelta
from functools import partial
from typing import Final, TypeAlias

from cases.catalog.damage import DAMAGED
from cases.catalog.heartbeat import Beat
from cases.ledger.duty import Attempts, Duty, DutyRunner, close_stale_connections
from cases.ledger.follow import Progress, follow, followed_streams
from cases.ledger.mending import Mending
from cases.ledger.upkeep import Upkeep, keep_indexes
from cases.vocabulary.audience import Audience

PAUSE: Final = 1.0
"""Seconds between two attempts."""
BEAT: Final = timedelta(seconds=10)
"""Between two heartbeats."""
LOOK: Final = timedelta(days=1)
"""Between two looks for damage, the first of which is at the start."""
TICK: Final = timedelta(minutes=10)
"""Between two ticks: what runs out does so on a day, and a server waits an hour for one."""
At: TypeAlias = Callable[[datetime], object]


def single_thread_executor() -> Executor:
    """What a duty runs in, so that a long one keeps nobody from following."""
    return ThreadPoolExecutor(max_workers=1)


def watch(
    *,
    clock: Callable[[], datetime],
    stopped: Callable[[float], bool],
    report: Callable[[Progress], None],
    tick: At,
    write_heartbeat: Callable[[Beat], None],
    before: Beat | None = None,
    after: Sequence[At] = (),
    duties: Sequence[Duty] = (),
    executor: Callable[[], Executor] = single_thread_executor,
    beat: timedelta = BEAT,
) -> None:
    """Follow until `stopped(seconds)`, which waits that long at most, says so.

    clock: gives the aware time. report: called for the first attempt and for every change after it.
    tick: does what the clock alone decides. write_heartbeat: called every `beat`. before: the last one
    that a worker left. after: what is done in each round once all that was said is followed. duties: what
    else is to be done. executor: makes what a duty runs in, for each its own.
    """
    upkeep, mending, attempts = Upkeep(), Mending(), Attempts()
    with ExitStack() as threads:
        at_work = [
            DutyRunner(duty, threads.enter_context(executor()))
            for duty in (
                Duty("The clock could not do its work", TICK, tick),
                Duty("The indexes could not be kept", timedelta(seconds=PAUSE), upkeep.look),
                Duty("Nobody could look for damage", LOOK, mending.look),
                *duties,
            )
        ]
        streams = StreamFollower(report, mending.need)
        heartbeats = HeartbeatWriter(write_heartbeat, before, attempts, every=beat)
        while True:
            at = clock()
            if mending.needed:
                attempts.make("The damaged catalog could not be put aside", partial(mending.mend, at))
                streams.current.clear()
            if streams.follow(at):
                # Another process may have applied it, and a reader may have kept it from emptying the log.
                upkeep.unscrubbed.set()
            for each in after:
                attempts.make("What comes after following failed", partial(each, at))
            for turns in at_work:
                turns.begin(at)
            heartbeats.write_if_due(at, ticked=at_work[0].done, current=streams.current)
            close_stale_connections()
            if stopped(PAUSE):
                break
    keep_indexes()


class StreamFollower:
    """Follows every stream, and remembers what became of it."""

    def __init__(self, report: Callable[[Progress], None], damaged: Callable[[], None]) -> None:
        self.current: dict[Audience, datetime] = {}
        """When each was last up to date."""
        self._report: Final = report
        self._damaged: Final = damaged
        self._last: dict[Audience, tuple[int, str]] = {}

    def follow(self, at: datetime) -> bool:
        """Follow them all; whether any is elsewhere than it was."""
        moved = False
        for audience in followed_streams():
            progress = follow(audience, at=at)
            state = (progress.number, progress.fault)
            if progress.applied or self._last.get(audience) != state:
                self._report(progress)
                moved = True
            self._last[audience] = state
            if not progress.fault:
                self.current[audience] = at
            elif progress.fault == DAMAGED:
                self._damaged()
        return moved


class HeartbeatWriter:
    """Writes heartbeats: one at once, one every so often, and one as soon as the clock has ticked."""

    def __init__(
        self,
        write: Callable[[Beat], None],
        before: Beat | None,
        attempts: Attempts,
        *,
        every: timedelta,
    ) -> None:
        self._write: Final = write
        self._last = before
        self._attempts: Final = attempts
        self._every: Final = every
        self._left: datetime | None = None

    def write_if_due(
        self, at: datetime, *, ticked: datetime | None, current: dict[Audience, datetime]
    ) -> None:
        """Leave what is known at `at`, where it is time. Never raises: it is tried again a second later."""
        before = self._last.ticked if self._last else None
        ticked = ticked or before
        news = ticked != before
        if self._left is None or news or at - self._left >= self._every:
            made = Beat(at, ticked, dict(current))
            if self._attempts.make("No heartbeat can be left", partial(self._write, made)):
                self._last, self._left = made, at
