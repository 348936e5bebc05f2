"""Hot pages: answers that were given before, beside files of as many bytes from the same server."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from benchmarks.network import Served, put_file, serve
from benchmarks.subject import Subject

LEAST = 0.5
"""Of the rate of static bytes."""


@dataclass(frozen=True)
class Hot:
    """Some pages asked for again and again, as a browser does, and a file of as many bytes as were sent."""

    pages: Served
    static: Served

    @property
    def ratio(self) -> float:
        """Requests a second, as a share of those for the file."""
        return round(self.pages.rate / self.static.rate, 3)

    def missed(self) -> list[str]:
        """The target, in words, if it was missed."""
        missed = f"hot pages: {self.ratio:.2f} of the rate of static bytes, not {LEAST}"
        return [missed] if self.ratio < LEAST else []

    def told(self) -> str:
        """The measurement in a line."""
        per_second = (
            f"{self.pages.rate:.0f} a second, {self.ratio:.2f} of a static file ({self.static.rate:.0f})"
        )
        return f"hot pages: {self.pages.size} bytes, {per_second}; p50 {self.pages.timing.p50:.2f} ms"


def hot(subjects: list[Subject], port: int, folder: Path) -> Hot:
    """Ask for a few addresses of each subject, all of them once before it counts."""
    addresses = tuple(address for subject in subjects for address in subject.addresses[:5])
    pages = serve(Subject("hot pages", addresses, headers={"Accept-Encoding": "gzip"}), port)
    return Hot(pages, serve(put_file(folder, pages.size), port))
