"""How a program that worked apart ended."""

from __future__ import annotations

import signal
from enum import StrEnum
from typing import Final

OUT_OF_MEMORY: Final = 70
ANSWER_TOO_LARGE: Final = 71
"""Exit codes, by which a program says what it had not enough of."""


class Ending(StrEnum):
    """Whether a program answered, and at what it ended if not."""

    ANSWERED = "answered"
    TOO_LONG = "too_long"
    TOO_MUCH_MEMORY = "too_much_memory"
    TOO_LARGE = "too_large"
    BROKE = "broke"


_OF_CODES: Final = {
    0: Ending.ANSWERED,
    OUT_OF_MEMORY: Ending.TOO_MUCH_MEMORY,
    ANSWER_TOO_LARGE: Ending.TOO_LARGE,
    -signal.SIGXCPU: Ending.TOO_LONG,
    -signal.SIGXFSZ: Ending.TOO_LARGE,
    -signal.SIGKILL: Ending.TOO_MUCH_MEMORY,  # the kernel's, where the machine itself has none left
}


def ending_of(code: int) -> Ending:
    """How a program ended that gave `code`: its exit code, or the signal that ended it, negative."""
    return _OF_CODES.get(code, Ending.BROKE)
