"""Running a program apart: begun, given something, waited for, and killed at its limits."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from cases.captures.apart.ending import Ending, ending_of
from cases.captures.apart.limits import Limits

_ROOT: Final = Path(__file__).resolve().parents[3]
_ENVIRONMENT: Final = {"PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONUTF8": "1"}
"""All that a program apart knows of its surroundings: no key, no password, no database, no proxy."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a program ended, and the file with what it answered, read from its beginning."""

    ending: Ending
    answer: BinaryIO


@contextmanager
def ran_apart(program: str, given: BinaryIO, limits: Limits) -> Iterator[Outcome]:
    """The outcome of `python -m program`, which reads all of `given` and writes its answer.

    Both go through files without a name, so that neither can fill this process or keep it waiting: the kernel
    stops an answer at its size, and the clock everything else. `given` has to be a file of the system.
    """
    with tempfile.TemporaryFile() as answer:
        given.seek(0)
        process = subprocess.Popen(  # noqa: S603 - our own program, nothing of it is from outside
            [sys.executable, "-B", "-m", program, limits.told()],
            cwd=_ROOT,
            env=_ENVIRONMENT,
            stdin=given,
            stdout=answer,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        ending = _ended(process, limits.seconds)
        answer.seek(0)
        yield Outcome(ending, answer)


def _ended(process: subprocess.Popen[bytes], seconds: int) -> Ending:
    """How it ended by itself, or that it was ended after `seconds`; in any case it is gone."""
    try:
        return ending_of(process.wait(seconds))
    except subprocess.TimeoutExpired:
        return Ending.TOO_LONG
    finally:
        if process.returncode is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
