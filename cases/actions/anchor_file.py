"""The file of anchors: one line a moment, added to and never rewritten, outside the database."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from django.conf import settings

_TAIL: Final = 1 << 16
"""Bytes at the end of the file among which its last line is looked for: more than any line has."""


def path_of_anchors() -> Path | None:
    """The file that ANCHORS_FILE names; None where none is kept."""
    return Path(settings.ANCHORS_FILE) if settings.ANCHORS_FILE else None


def anchor_lines() -> Iterator[bytes]:
    """The lines of the file, one by one, without one that a crash left unfinished. Raises OSError."""
    path = path_of_anchors()
    if path is None or not path.exists():
        return
    with path.open("rb") as held:
        for line in held:
            if line.endswith(b"\n"):
                yield line


class AnchorFile:
    """The file while nobody else writes it."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        size = os.fstat(descriptor).st_size
        tail = os.pread(descriptor, _TAIL, max(0, size - _TAIL))
        finished = tail.rpartition(b"\n")[0]
        self._end = size - len(tail) + len(finished) + 1 if finished else 0
        self.last = finished.rpartition(b"\n")[2]
        """The last finished line, without its end; empty where there is none."""

    def append(self, line: bytes) -> None:
        """Add ``line`` and have it on the disk before anything else is done. Raises OSError."""
        os.ftruncate(self._descriptor, self._end)
        os.lseek(self._descriptor, 0, os.SEEK_END)
        written = 0
        while written < len(line):
            written += os.write(self._descriptor, line[written:])
        os.fsync(self._descriptor)


@contextmanager
def locked_anchors(path: Path) -> Iterator[AnchorFile]:
    """The file at ``path``, made for its owner alone where it is not there. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = not path.exists()
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        if new:
            _sync_folder(path.parent)
        yield AnchorFile(descriptor)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    """Have the name of a new file on the disk too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
