"""Randomness that is the same in every run."""

from random import Random
from typing import Final


class Seeded:
    """Stands in for the machine's randomness; `restart` begins the same sequence again."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self.restart()

    def restart(self) -> None:
        self._random = Random(self._seed)  # noqa: S311 - nothing is kept secret by it

    def __call__(self, size: int) -> bytes:
        """`size` bytes."""
        return self._random.randbytes(size)


ENTROPY: Final = Seeded(20261122)
"""Restarted before each test, so that references and nonces depend on the test alone."""
