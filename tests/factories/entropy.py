"""Randomness that is the same in every run."""

from random import Random
from typing import Final


class Seeded:
    """Stands in for the machine's randomness; `restart` begins the same sequence again."""

    def __init__(self, seed: int) -> None:
        self._usual = seed
        self.restart()

    def restart(self, seed: int | str | None = None) -> None:
        """Begin the sequence of a seed; without one, the usual sequence."""
        chosen = self._usual if seed is None else seed
        self._random = Random(chosen)  # noqa: S311 - nothing is kept secret by it

    def __call__(self, size: int) -> bytes:
        """`size` bytes."""
        return self._random.randbytes(size)


ENTROPY: Final = Seeded(20261122)
"""Restarted before each test, so that references and nonces depend on the test alone."""
