"""`python -m benchmarks`: makes the records where they are missing, then measures. BENCH_N says how many.

What is proposed of labelled articles comes first. With two numbers or more it measures each, and then how
much longer an answer takes with more records.
"""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise

from benchmarks.growth import grown
from benchmarks.place import Place
from dossier.start.folders import ROOT
from dossier.start.trouble import Trouble

USUAL = 10_000
SEED = 1
_FEWEST = 100


def main() -> int:
    """The exit code: 0 where every target is reached."""
    try:
        sizes = chosen()
        worst = max([_proposed(Place(sizes[0], SEED)), *map(_measured, sizes)])
        for smaller, larger in pairwise(sizes):
            worst = max(worst, grown(smaller, larger))
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return worst


def _proposed(place: Place) -> int:
    """Judge what is proposed of labelled articles, beside `place`: 0 where it is right often enough."""
    command = [sys.executable, "-m", "benchmarks.proposals"]
    return subprocess.run(command, cwd=ROOT, env=place.variables(role="public")).returncode


def _measured(testimonies: int) -> int:
    """Measure one size in a process of its own, in the public role: 0 where every target is reached."""
    place = Place(testimonies, SEED)
    place.fill()
    command = [sys.executable, "-m", "benchmarks.measure", str(place.testimonies), str(place.seed)]
    return subprocess.run(command, cwd=ROOT, env=place.variables(role="public")).returncode


def chosen() -> list[int]:
    """The numbers in BENCH_N, 10,000 where there is none; Trouble for what is no number or too small."""
    words = os.environ.get("BENCH_N", "").split() or [str(USUAL)]
    for text in words:
        if not (text.isascii() and text.isdigit() and int(text) >= _FEWEST):
            raise Trouble(f"BENCH_N={text} is not a number of testimonies: choose one from {_FEWEST} up.")
    return sorted(map(int, words))


if __name__ == "__main__":
    sys.exit(main())
