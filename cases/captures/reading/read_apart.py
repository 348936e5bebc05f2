"""Reading a captured file in a process of its own, which ends at its limits and has no network."""

from __future__ import annotations

import os
from typing import BinaryIO, Final

from cases.captures.apart.ending import Ending
from cases.captures.apart.limits import Limits
from cases.captures.apart.run import ran_apart
from cases.captures.reading.contents import Contents
from cases.captures.reading.fault import Fault, FileFault
from cases.captures.reading.sizes import MOST_BYTES
from cases.captures.reading.told import heard

LIMITS: Final = Limits(seconds=25, memory=480 << 20, answer=64 << 20, network=False)
_PROGRAM: Final = "cases.captures.reading"
_FAULTS: Final = {
    Ending.TOO_LONG: Fault.TOO_LONG,
    Ending.TOO_MUCH_MEMORY: Fault.TOO_MUCH_MEMORY,
    Ending.TOO_LARGE: Fault.TEXT_TOO_LONG,
    Ending.BROKE: Fault.BROKE,
}


def read_apart(file: BinaryIO, limits: Limits = LIMITS) -> Contents:
    """What is in `file`, a file of the system from its beginning; see Contents.

    Raises FileFault where it cannot be read, or not within `limits`. Whatever the file does, this process
    goes on.
    """
    if os.fstat(file.fileno()).st_size > MOST_BYTES:
        raise FileFault(Fault.TOO_LARGE)
    with ran_apart(_PROGRAM, file, limits) as outcome:
        if outcome.ending is not Ending.ANSWERED:
            raise FileFault(_FAULTS[outcome.ending])
        return heard(outcome.answer.read())
