"""How long the proposals of a long text take, and how much memory."""

from __future__ import annotations

import resource
import time
from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.proposals.article import LabelledArticle
from cases.evidence.proposals.propose import propose

LENGTH = 1_000_000
"""Code points."""
MOST_SECONDS = 2.0
MOST_MEMORY = 150.0


class Spent(NamedTuple):
    """Seconds of a processor, and MiB that the process took beyond what it had taken before."""

    seconds: float
    memory: float

    def told(self) -> str:
        """For a terminal."""
        return f"a text of {LENGTH:,} characters: {self.seconds:.2f} s, {self.memory:.0f} MiB"

    def missed(self) -> list[str]:
        """What is promised and not reached, in words."""
        late = self.seconds > MOST_SECONDS
        large = self.memory > MOST_MEMORY
        return [
            *([f"{self.told()}, not within {MOST_SECONDS:.0f} s"] if late else []),
            *([f"{self.told()}, not at most {MOST_MEMORY:.0f}"] if large else []),
        ]


def spent(articles: Sequence[LabelledArticle]) -> Spent:
    """Propose what a text says that holds all of the articles as often as it can."""
    whole = "\n\n".join(article.text for article in articles) + "\n\n"
    text = (whole * (LENGTH // len(whole) + 1))[:LENGTH]
    before, started = _peak(), time.process_time()
    propose(text, published=articles[0].published)
    return Spent(time.process_time() - started, _peak() - before)


def _peak() -> float:
    """MiB of memory, the most that the process ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
