"""`python -m benchmarks`: makes the records where they are missing, then measures. BENCH_N says how many."""

from __future__ import annotations

import os
import subprocess
import sys

from benchmarks.place import Place
from dossier.start.folders import ROOT
from dossier.start.trouble import Trouble

USUAL = 10_000
SEED = 1
_FEWEST = 100


def main() -> int:
    """The exit code: 0 where every target is reached."""
    try:
        place = Place(chosen(), SEED)
        place.fill()
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    command = [sys.executable, "-m", "benchmarks.measure", str(place.testimonies), str(place.seed)]
    return subprocess.run(command, cwd=ROOT, env=place.variables(role="public")).returncode


def chosen() -> int:
    """The number in BENCH_N, 10,000 where there is none; Trouble for what is no number or too small."""
    text = os.environ.get("BENCH_N") or str(USUAL)
    if not (text.isascii() and text.isdigit() and int(text) >= _FEWEST):
        raise Trouble(f"BENCH_N={text} is not a number of testimonies: choose one from {_FEWEST} up.")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
