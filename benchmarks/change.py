"""Changes: how long it takes until something published can be read, and something withdrawn cannot."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import asdict, dataclass
from statistics import median
from time import perf_counter

import django

from dossier.start.folders import ROOT
from dossier.start.trouble import Trouble

ROUNDS = 7
TARGET = 150.0
"""Milliseconds, for either."""


@dataclass(frozen=True)
class Changed:
    """Milliseconds at the median: from the ledger's transaction to the last answer that shows it."""

    published: float
    withdrawn: float

    def told(self) -> str:
        """The measurement in a line."""
        return (
            f"published to visible {self.published:.0f} ms, withdrawn to invisible {self.withdrawn:.0f} ms "
            f"(page, search, count, API)"
        )

    def missed(self) -> list[str]:
        """The targets that were missed, in words."""
        return [
            f"{what} after {took:.0f} ms, not within {TARGET:.0f} ms"
            for what, took in (("visible", self.published), ("invisible", self.withdrawn))
            if took > TARGET
        ]


def changed(variables: dict[str, str], *, testimonies: int, seed: int) -> Changed:
    """Measure in a new process that keeps the ledger; what it adds is withdrawn again."""
    command = [sys.executable, "-m", "benchmarks.change", str(testimonies), str(seed)]
    result = subprocess.run(command, cwd=ROOT, env=variables, stdout=subprocess.PIPE, text=True)
    if result.returncode != 0:
        raise Trouble("A change could not be measured: what is printed above says why.")
    return Changed(**json.loads(result.stdout))


def main(testimonies: str, seed: str) -> int:
    """Print the measurement as JSON."""
    django.setup()
    from benchmarks.changing import Changing  # noqa: PLC0415 - after the applications are loaded
    from dossier.start.prepare import collect_static_files  # noqa: PLC0415

    with redirect_stdout(sys.stderr):  # what this process prints is its answer
        collect_static_files()
    changing = Changing(int(testimonies), int(seed))
    changing.is_seen()  # imports, templates and the index are not the change's time
    published, withdrawn = [], []
    for _round in range(ROUNDS):
        published.append(_took(changing.publish, changing.is_seen))
        withdrawn.append(_took(changing.withdraw, changing.is_gone))
    print(json.dumps(asdict(Changed(median(published), median(withdrawn)))))
    return 0


def _took(change: Callable[[], None], shows: Callable[[], bool]) -> float:
    """Milliseconds until a change shows; Trouble where it does not."""
    began = perf_counter()
    change()
    if not shows():
        raise Trouble("A change was made and does not show.")
    return round((perf_counter() - began) * 1000, 2)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
