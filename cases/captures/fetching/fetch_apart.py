"""Fetching an address in a process of its own, which ends at its limits."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import BinaryIO, Final

from cases.captures.apart.ending import Ending
from cases.captures.apart.limits import Limits
from cases.captures.apart.run import ran_apart
from cases.captures.fetching.fault import Fault, FetchFault
from cases.captures.fetching.told import Wanted, fault_heard, wanted_told

LIMITS: Final = Limits(seconds=58, memory=480 << 20, answer=60 << 20, network=True)
_PROGRAM: Final = "cases.captures.fetching"
_LONGEST_FAULT: Final = 1_000
_FAULTS: Final = {
    Ending.TOO_LONG: Fault.TOO_SLOW,
    Ending.TOO_MUCH_MEMORY: Fault.TOO_LARGE,
    Ending.TOO_LARGE: Fault.TOO_LARGE,
    Ending.BROKE: Fault.BROKE,
}


@contextmanager
def fetched_apart(address: str, *, at: datetime, limits: Limits = LIMITS) -> Iterator[BinaryIO]:
    """An archive of the web (WARC 1.1) with what servers answered to `address`, open for the block.

    Raises FetchFault where nothing was fetched.
    """
    with tempfile.TemporaryFile() as wanted:
        wanted.write(wanted_told(Wanted(address, at)))
        wanted.flush()
        with ran_apart(_PROGRAM, wanted, limits) as outcome:
            if outcome.ending is not Ending.ANSWERED:
                raise FetchFault(_FAULTS[outcome.ending])
            if outcome.answer.read(1) == b"{":
                outcome.answer.seek(0)
                raise fault_heard(outcome.answer.read(_LONGEST_FAULT))
            outcome.answer.seek(0)
            yield outcome.answer
