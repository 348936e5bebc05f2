"""How much the contracts try, and what they reached.

Each promise has a number. The suite tries a part of it; `make trust` sets TRUST_FACTOR and tries all of it.
"""

import json
import os
from pathlib import Path
from typing import Final

import pytest
from django.db import connection

FACTOR: Final = int(os.environ.get("TRUST_FACTOR", "1"))
"""How many times the number of the suite is tried: 1 there, 50 in `make trust`."""

rounds: Final = pytest.mark.parametrize("round_", range(FACTOR))
"""Runs a test once for each round; what it draws has to depend on the number of the round."""


def times(base: int) -> int:
    """The number to try, of which the suite tries `base`."""
    return base * FACTOR


def whole(number: int, *, suite: int) -> int:
    """`number` in each round of `make trust`; where a round takes long, the suite does the first `suite`."""
    return number if FACTOR > 1 else suite


def reached(promise: str, number: int = 1) -> None:
    """Note that so many more of what `promise` counts were tried, and held.

    Notes go to the file named by TRUST_REACHED, one to a line; without it nothing is noted.
    """
    if file := os.environ.get("TRUST_REACHED"):
        note = {"promise": promise, "database": connection.vendor, "number": number}
        with Path(file).open("a", encoding="utf-8") as notes:
            notes.write(f"{json.dumps(note)}\n")
