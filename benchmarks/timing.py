"""Timings: how long some requests took."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle, islice
from math import ceil
from time import perf_counter, process_time


@dataclass(frozen=True)
class Timing:
    """Milliseconds of `count` requests: half took no longer than `p50`, 99 in 100 no longer than `p99`.

    `cpu` is what half of them kept a processor of this process busy for, whatever else the machine did.
    """

    count: int
    p50: float
    p99: float
    cpu: float


def timed(
    ask: Callable[[str], object], addresses: tuple[str, ...], *, warm_up: int, most: int, seconds: float
) -> Timing:
    """Ask the addresses in turn, `most` times or for so many `seconds`, after `warm_up` that do not count."""
    for address in islice(cycle(addresses), warm_up):
        ask(address)
    took: list[float] = []
    busy: list[float] = []
    end = perf_counter() + seconds
    for address in islice(cycle(addresses), most):
        began, worked = perf_counter(), process_time()
        ask(address)
        took.append((perf_counter() - began) * 1000)
        busy.append((process_time() - worked) * 1000)
        if perf_counter() > end:
            break
    return Timing(len(took), _at(took, 0.50), _at(took, 0.99), _at(busy, 0.50))


def _at(values: list[float], share: float) -> float:
    """The smallest of `values` that at least `share` of all do not exceed (nearest rank)."""
    return round(sorted(values)[max(0, ceil(len(values) * share) - 1)], 3)
