"""What a program does to itself before it looks at anything that strangers wrote."""

from __future__ import annotations

import errno
import os
import resource
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO, Final

from cases.captures.apart.ending import ANSWER_TOO_LARGE, OUT_OF_MEMORY
from cases.captures.apart.limits import Limits
from cases.captures.apart.system_calls import end_with_parent, refuse_calls

_FILES: Final = 64  # open at one time
_DEEPEST: Final = 400  # calls of Python in one another: far from the end of the stack


def work_apart(work: Callable[[BinaryIO, BinaryIO], None]) -> None:
    """Do `work` on what is given (first) and answer (second), within the limits of the command line.

    Ends the process: 0 once it has answered, OUT_OF_MEMORY, ANSWER_TOO_LARGE, or 1 for whatever else went
    wrong. What went wrong is not told, since messages of parsers repeat what they read.
    """
    confine(Limits.heard(sys.argv[1]))
    code = 1
    with suppress(BaseException):
        code = _worked(work)
    os._exit(code)  # nothing of what was read has a last word


def confine(limits: Limits) -> None:
    """Hold this process to `limits`, for good."""
    end_with_parent()
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_NOFILE, _FILES)
    _limit(resource.RLIMIT_FSIZE, limits.answer)
    _limit(resource.RLIMIT_AS, limits.memory)
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds + 1))
    sys.setrecursionlimit(_DEEPEST)
    refuse_calls(network=limits.network)


def _limit(what: int, most: int) -> None:
    with suppress(ValueError, OSError):  # a system that knows no such limit; the clock of the parent stays
        resource.setrlimit(what, (most, most))


def _worked(work: Callable[[BinaryIO, BinaryIO], None]) -> int:
    try:
        work(sys.stdin.buffer, sys.stdout.buffer)
        sys.stdout.buffer.flush()
    except MemoryError:
        return OUT_OF_MEMORY
    except OSError as failed:
        return ANSWER_TOO_LARGE if failed.errno == errno.EFBIG else 1
    return 0
