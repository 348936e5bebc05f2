"""One long-running program: how it is started, and that nothing of it outlives whoever started it."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from dossier.start.folders import ROOT

_PR_SET_PDEATHSIG = 1
_PRCTL = getattr(ctypes.CDLL(None), "prctl", None)  # Linux has it


@dataclass(frozen=True)
class Program:
    """What to call it, how to start it, its environment.

    essential: without it there is nothing to wait for, so the start ends where it never came to answer.
    """

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    essential: bool = False

    def start(self) -> subprocess.Popen[bytes]:
        """Start it in a session of its own, so that a Ctrl-C reaches it through us and only once."""
        ours = os.getpid()
        return subprocess.Popen(
            self.command,
            cwd=ROOT,
            env=dict(self.environment),
            start_new_session=True,
            umask=0o077,
            preexec_fn=lambda: _end_with(ours),  # noqa: PLW1509 - we have one thread
        )


def signal_group(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    """Send `number` to the process and its children, where any are left."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, number)


def _end_with(parent: int) -> None:
    """Be told to end when `parent` is gone, however it went; where the system can say so."""
    if _PRCTL is not None:
        _PRCTL(_PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:
            os._exit(1)
