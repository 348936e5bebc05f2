"""How long `manage.py propose` takes over a long file, and how much memory, as an editor runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.proposals.article import LabelledArticle

LENGTH = 1_000_000
"""Bytes of UTF-8."""
MOST_SECONDS = 2.0
MOST_MEMORY = 150.0
_MANAGE = Path(__file__).parents[2] / "manage.py"


class Spent(NamedTuple):
    """Seconds of a processor, and the most MiB of memory, of the whole command with its start."""

    seconds: float
    memory: float

    def told(self) -> str:
        """For a terminal."""
        return f"a text of {LENGTH:,} bytes: {self.seconds:.2f} s, {self.memory:.0f} MiB, with the start"

    def missed(self) -> list[str]:
        """What is promised and not reached, in words."""
        late = self.seconds > MOST_SECONDS
        large = self.memory > MOST_MEMORY
        return [
            *([f"{self.told()}, not within {MOST_SECONDS:.0f} s"] if late else []),
            *([f"{self.told()}, not at most {MOST_MEMORY:.0f}"] if large else []),
        ]


def spent(articles: Sequence[LabelledArticle]) -> Spent:
    """Run the command over a text that holds the articles again and again, their paragraphs shuffled."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "long.txt"
        file.write_bytes(long_text(articles))
        command = [sys.executable, str(_MANAGE), "propose", str(file), "--format", "json"]
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _pid, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    return Spent(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def long_text(articles: Sequence[LabelledArticle]) -> bytes:
    """The articles in another order each time, up to LENGTH; the same each time it is asked for."""
    chance, parts, length = Random(0), list[str](), 0  # noqa: S311 - no secret
    while length < LENGTH:
        for article in chance.sample(articles, len(articles)):
            paragraphs = article.text.strip().split("\n\n")
            chance.shuffle(paragraphs)
            parts += paragraphs
            length += sum(len(paragraph.encode()) + 2 for paragraph in paragraphs)
    return "\n\n".join(parts).encode()[:LENGTH].decode(errors="ignore").encode()
