"""`manage.py worker`: follows every stream, keeps the indexes, lets the clock do its work; until stopped."""

import signal
from collections.abc import Sequence
from datetime import datetime, timedelta
from threading import Event
from typing import Any, Final

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from cases.actions.anchors import note_anchors
from cases.actions.reserve import keep_reserve
from cases.actions.tick import tick
from cases.catalog.heartbeat import Beat
from cases.catalog.heartbeat_reader import heartbeat_reader, write_heartbeat
from cases.jobs.work_off import take_up_again, work_off
from cases.ledger.duty import Duty
from cases.ledger.follow import Progress
from cases.ledger.watch import BEAT, watch
from cases.limits.spending import erase
from cases.management.commands.follow import progress_line

_RESERVE: Final = timedelta(minutes=1)
"""Between two looks whether there is room for a reserve that was used."""
_ROUND: Final = timedelta(seconds=1)
"""Between two looks whether a job waits."""
_LEFT: Final = timedelta(minutes=1)
"""Between two looks for jobs that a worker left which is gone."""
_FORGET: Final = timedelta(minutes=5)
"""Between two looks whether what was counted in the last hour is to be erased."""


class Command(BaseCommand):
    """The one process beside the servers. Without it every server stops answering readers after a minute."""

    help = (
        "Follow every stream each second, keep the indexes, tick every ten minutes, until SIGTERM or SIGINT."
    )

    _unfit: Sequence[str] = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line for each stream, and one for each change."""
        stop = Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_caught: stop.set())
        watch(
            clock=timezone.now,
            stopped=stop.wait,
            report=self._report,
            tick=lambda at: tick(at=at),
            write_heartbeat=write_heartbeat,
            before=_last_beat(),
            after=(self._note,),
            duties=(
                Duty("The reserve could not be made", _RESERVE, keep_reserve),
                Duty("The queue could not be worked off", _ROUND, work_off),
                Duty("Nobody could look for what was left", _LEFT, take_up_again),
                Duty("What callers asked could not be forgotten", _FORGET, lambda at: erase(at.timestamp())),
            ),
            beat=_beat(settings.HEARTBEAT_WITHIN),
        )

    def _note(self, at: datetime) -> None:
        """Note the heads outside the database; what does not fit what was noted is said once."""
        faults = note_anchors(at)
        for sentence in faults if faults != self._unfit else []:
            self.stderr.write(sentence)
        self._unfit = faults

    def _report(self, progress: Progress) -> None:
        self.stdout.write(progress_line(progress))
        self.stdout.flush()


def _last_beat() -> Beat | None:
    """What the worker before this one left. After that it listens to nobody: it is the one who is heard."""
    heard = heartbeat_reader()
    try:
        return heard.latest(now=timezone.now())
    finally:
        heard.close()


def _beat(within: int) -> timedelta:
    """How often a heartbeat is left, where servers stop answering after `within` seconds without one."""
    return min(BEAT, timedelta(seconds=within) / 6) if within else BEAT
