"""Runs the server and the worker side by side, and ends both together."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import FrameType

from dossier.start.folders import ROOT

_POLL = 0.1  # seconds
_GRACE = 10.0  # seconds a program has to end by itself


@dataclass(frozen=True)
class Program:
    """One long-running program: what to call it, how to start it, its environment."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]

    def start(self) -> subprocess.Popen[bytes]:
        """Start it in a session of its own, so that a Ctrl-C reaches it through us and only once."""
        return subprocess.Popen(
            self.command, cwd=ROOT, env=dict(self.environment), start_new_session=True, umask=0o077
        )


class Supervisor:
    """Keeps programs running until a signal asks for the end or one of them dies."""

    def __init__(self, programs: Sequence[Program], *, announce: Callable[[], bool]) -> None:
        """`announce` is called until it returns True, to say when the programs are ready."""
        self._programs = programs
        self._announce = announce
        self._asked = False

    def run(self) -> int:
        """0 after a signal asked for the end; 1 where a program died by itself."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._ask)
        running = {program.name: program.start() for program in self._programs}
        try:
            dead = self._watch(running)
        finally:
            _end(list(running.values()))
        if dead is None:
            print("Stopped.", flush=True)
            return 0
        code = running[dead].returncode
        print(f"The {dead} ended by itself (exit code {code}), so everything was stopped.", flush=True)
        return 1

    def _ask(self, number: int, frame: FrameType | None) -> None:
        self._asked = True

    def _watch(self, running: Mapping[str, subprocess.Popen[bytes]]) -> str | None:
        """The name of the first program to die, None where the end was asked for."""
        announced = False
        while not self._asked:
            for name, process in running.items():
                if process.poll() is not None:
                    return name
            announced = announced or self._announce()
            time.sleep(_POLL)
        return None


def _end(processes: Sequence[subprocess.Popen[bytes]]) -> None:
    """Ask each process group to end, and insist after the grace period."""
    for process in processes:
        _signal(process, signal.SIGTERM)
    deadline = time.monotonic() + _GRACE
    for process in processes:
        try:
            process.wait(timeout=max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            _signal(process, signal.SIGKILL)
            process.wait()


def _signal(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    """Send `number` to the process and its children, where any are left."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, number)
