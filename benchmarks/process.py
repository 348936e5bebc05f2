"""The serving process: how soon it answers after its start, and what it holds in memory."""

from __future__ import annotations

from dataclasses import dataclass

MOST_MEMORY = 250.0
MOST_SECONDS = 2.0


@dataclass(frozen=True)
class Process:
    """Seconds from the start to the first page, and MiB of memory of its own after everything was asked."""

    cold_start: float
    memory: float

    def missed(self) -> list[str]:
        """The targets that were missed, in words."""
        late = f"the first page {self.cold_start:.1f} s after the start, not within {MOST_SECONDS:.0f} s"
        large = f"a process of {self.memory:.0f} MiB, not at most {MOST_MEMORY:.0f}"
        return [late] * (self.cold_start > MOST_SECONDS) + [large] * (self.memory > MOST_MEMORY)

    def told(self) -> str:
        """The measurement in a line."""
        first = f"first page {self.cold_start:.2f} s after the start"
        return f"{first}; {self.memory:.0f} MiB for one process"
