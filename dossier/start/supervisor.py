"""Runs the server and the worker side by side, starts again whichever dies, and ends both together."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import FrameType

from dossier.start.program import Program, signal_group

_POLL = 0.1  # seconds
_GRACE = 10.0  # seconds a program has to end by itself
_TRIES = 5
"""So often may an essential program die before it ever answered."""


@dataclass(frozen=True)
class Pace:
    """Seconds before a program is started again, at first and at most; after what life it is at first."""

    first: float = 1.0
    longest: float = 60.0
    settled: float = 300.0

    def delay(self, deaths: int) -> float:
        """How long to wait after so many deaths in a row, at least one: twice as long each time."""
        return min(self.longest, self.first * 2.0 ** min(deaths - 1, 30))


class Kept:
    """One program, the process that runs it now, and how often it died in a row."""

    def __init__(self, program: Program, pace: Pace) -> None:
        self.program = program
        self.deaths = 0
        self._pace = pace
        self._process: subprocess.Popen[bytes] | None = None
        self._since = 0.0
        self._due = 0.0

    def look(self, now: float) -> str:
        """Start it where it is due. One line where it has died since, "" where it has not."""
        if self._process is None:
            if now >= self._due:
                self._process, self._since = self.program.start(), now
            return ""
        code = self._process.poll()
        if code is None:
            return ""
        # What it started itself may still be there, and hold its port.
        signal_group(self._process, signal.SIGKILL)
        self.deaths = 1 if now - self._since >= self._pace.settled else self.deaths + 1
        self._process, self._due = None, now + self._pace.delay(self.deaths)
        return f"The {self.program.name} {_how(code)}; it is started again in {self._due - now:.0f} s."

    def ask_to_end(self) -> None:
        """Send it what asks for an end, where it runs."""
        if self._process is not None:
            signal_group(self._process, signal.SIGTERM)

    def end(self, deadline: float) -> None:
        """Wait for its end until `deadline`, and insist on it then; nothing of it is left."""
        if self._process is None:
            return
        try:
            self._process.wait(timeout=max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            signal_group(self._process, signal.SIGKILL)
            self._process.wait()
        signal_group(self._process, signal.SIGKILL)


class Supervisor:
    """Keeps programs running until a signal asks for the end."""

    def __init__(
        self, programs: Sequence[Program], *, announce: Callable[[], bool], pace: Pace | None = None
    ) -> None:
        """`announce` is called until it returns True, to say when the programs are ready."""
        self._kept = [Kept(program, pace or Pace()) for program in programs]
        self._announce = announce
        self._announced = False
        self._asked = False

    def run(self) -> int:
        """0 after a signal asked for the end; 1 where an essential program died again and again at first."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._ask)
        try:
            hopeless = self._watch()
        finally:
            self._end()
        if hopeless is None:
            print("Stopped.", flush=True)
            return 0
        print(
            f"The {hopeless.name} ended {_TRIES} times before it ever answered: what it says above is why.",
            flush=True,
        )
        return 1

    def _ask(self, number: int, frame: FrameType | None) -> None:
        self._asked = True

    def _watch(self) -> Program | None:
        """The program that never came to answer; None where the end was asked for."""
        while not self._asked:
            for kept in self._kept:
                died = kept.look(time.monotonic())
                if died and kept.program.essential and not self._announced and kept.deaths >= _TRIES:
                    return kept.program
                if died:
                    print(died, flush=True)
            self._announced = self._announced or self._announce()
            time.sleep(_POLL)
        return None

    def _end(self) -> None:
        """Ask each program to end, and insist after the grace period."""
        for kept in self._kept:
            kept.ask_to_end()
        deadline = time.monotonic() + _GRACE
        for kept in self._kept:
            kept.end(deadline)


def _how(code: int) -> str:
    """How a process ended, after its exit code as `subprocess` gives it."""
    if code >= 0:
        return f"ended by itself (exit code {code})"
    try:
        return f"was ended by {signal.Signals(-code).name}"
    except ValueError:
        return f"was ended by signal {-code}"
