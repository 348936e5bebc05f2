"""Hot pages: answers that were given before, beside files of as many bytes from the same server."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.inside import Inside
from benchmarks.network import Served, put_file, serve
from benchmarks.subject import Subject
from dossier.hot_pages.coding import Coding, compressed

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


def asked_again(subjects: Sequence[Subject]) -> Subject:
    """A few addresses of each subject, asked for as a browser does."""
    addresses = tuple(address for subject in subjects for address in subject.addresses[:5])
    return Subject("hot pages", addresses, headers={"Accept-Encoding": "gzip"})


def beside(pages: Subject, inside: Inside, folder: Path) -> Subject:
    """A file as long as the longest of some pages is when sent; a server must find it at its start."""
    sent = (len(compressed(inside.get(address).body, Coding.GZIP)) for address in pages.addresses)
    return put_file(folder, max(sent))


def hot(pages: Subject, file: Subject, port: int) -> Hot:
    """Measure both over one server; every page is asked for once before it counts."""
    return Hot(serve(pages, port), serve(file, port))
