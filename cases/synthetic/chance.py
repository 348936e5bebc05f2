"""Chance: the same draws for the same seed, each record from a sequence of its own."""

from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from random import Random
from typing import TypeVar

T = TypeVar("T")


def chance(seed: int, *about: object) -> Random:
    """A sequence of draws that depends on the seed and on what it is `about`, and on nothing drawn before."""
    return Random(":".join(map(str, (seed, *about))))  # noqa: S311 - nothing is kept secret by it


def falling(draws: Random, options: Sequence[T]) -> T:
    """One of `options`, the k-th with a weight of 1/k (Zipf): a few are frequent and most are rare."""
    return draws.choices(options, cum_weights=_weights(len(options)))[0]


def many_falling(draws: Random, options: Sequence[T], count: int) -> list[T]:
    """`count` draws of `falling`, with repetitions."""
    return draws.choices(options, cum_weights=_weights(len(options)), k=count)


@cache
def _weights(count: int) -> tuple[float, ...]:
    """The running sums of 1/1, 1/2, … 1/count."""
    return tuple(accumulate(1 / place for place in range(1, count + 1)))
