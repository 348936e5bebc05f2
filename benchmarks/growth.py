"""Growth: how much longer an answer takes with more records, from two runs that were kept."""

from __future__ import annotations

import json

from benchmarks.place import RESULTS
from dossier.start.trouble import Trouble

MOST = 2.0
"""Times as long, with ten times as many records."""
_GROWING = ("Q2", "Q3", "Q4")


def grown(smaller: int, larger: int) -> int:
    """Print how the medians grow between the last runs of two sizes: 1 where one grows more than it may."""
    before, after = _medians(smaller), _medians(larger)
    print(f"From {smaller} to {larger} testimonies, times as long at the median:")
    worst = 0
    for name in before.keys() & after.keys():
        ratio = after[name] / before[name]
        missed = name.startswith(_GROWING) and ratio > MOST
        worst = max(worst, int(missed))
        print(f"  {name}: {ratio:.2f}{f', more than {MOST:.0f}' if missed else ''}", flush=True)
    return worst


def _medians(testimonies: int) -> dict[str, float]:
    """Milliseconds in the process by subject, from the newest run of a size."""
    kept = sorted(RESULTS.glob(f"*-{testimonies}.json"))
    if not kept:
        raise Trouble(f"No run with {testimonies} testimonies was kept in {RESULTS}.")
    subjects = json.loads(kept[-1].read_text(encoding="utf-8"))["subjects"]
    return {name: each["inside"]["timing"]["p50"] for name, each in subjects.items()}
