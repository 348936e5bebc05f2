"""Exports: rows a second of the CSV download and the memory it takes, in a process of its own."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter

import django
from django.conf import settings
from django.db import connections
from django.test import RequestFactory
from django.urls import resolve

from dossier.start.folders import ROOT
from dossier.start.trouble import Trouble

ADDRESS = "/testimonies/export.csv"
_LOOKS = 50
"""Chunks between two looks at the memory."""


@dataclass(frozen=True)
class Exported:
    """The download of all testimonies: rows, rows a second, MiB beyond what the process held before.

    `raw` is what SQLite and Python's csv module reach together for the same rows, in rows a second.
    """

    rows: int
    rate: float
    memory: float
    raw: float


def exported(variables: dict[str, str]) -> Exported:
    """Measure in a new process, whose memory nothing else has touched."""
    result = subprocess.run(
        [sys.executable, "-m", "benchmarks.export"],
        cwd=ROOT,
        env=variables,
        stdout=subprocess.PIPE,
        text=True,
    )
    if result.returncode != 0:
        raise Trouble("The download could not be measured: what is printed above says why.")
    return Exported(**json.loads(result.stdout))


def main() -> int:
    """Print the measurement as JSON."""
    django.setup()
    _download(most=1)  # imports and compiled regular expressions are not the download's memory
    began = perf_counter()
    rows = _download()
    took = perf_counter() - began
    memory = _held_more()
    raw = _raw(Path(settings.DATABASES["catalog"]["NAME"]))
    print(json.dumps(asdict(Exported(rows, round(rows / took), round(memory / 1024, 1), round(raw)))))
    return 0


def _download(*, most: int = sys.maxsize, look: Callable[[int], None] = lambda _place: None) -> int:
    """Read the download as a server does, a chunk at a time, at most so many; how many rows went by."""
    view, args, kwargs = resolve(ADDRESS)
    response = view(RequestFactory(headers={"host": "localhost"}).get(ADDRESS), *args, **kwargs)
    rows = -1  # the header
    for place, chunk in enumerate(response.streaming_content, start=1):
        rows += _rows(chunk)
        look(place)
        if place == most:
            break
    response.close()
    return rows


def _held_more() -> int:
    """KiB that the process holds at most while the download goes on, beyond what it held before.

    A second download, because asking takes time. Pages of files that are mapped are the system's.
    """
    before = _status("RssAnon")
    held = [before]

    def look(place: int) -> None:
        if place % _LOOKS == 0:
            held.append(_status("RssAnon"))

    _download(look=look)
    return max(held) - before


def _rows(chunk: bytes) -> int:
    """Rows of a chunk: CRLF ends a row, and inside a quoted cell lines end otherwise."""
    return chunk.count(b"\r\n")


def _raw(file: Path) -> float:
    """Rows a second of the plainest export there can be: every column of a row but its document."""
    from cases.catalog.testimony import Testimony  # noqa: PLC0415 - after the applications are loaded

    columns = [str(each.column) for each in Testimony._meta.concrete_fields if each.column != "document"]
    quoted = connections["catalog"].ops.quote_name
    connection = sqlite3.connect(file)
    began, count, buffer = perf_counter(), 0, io.StringIO()
    writer = csv.writer(buffer)
    query = (
        f"SELECT {', '.join(map(quoted, columns))} FROM {quoted(Testimony._meta.db_table)}"  # noqa: S608 - our own names
        " WHERE audience = 'public' ORDER BY sort_latest DESC, ref"
    )
    for row in connection.execute(query):
        writer.writerow(row)
        count += 1
        if count % 100 == 0:
            buffer.seek(0)
            buffer.truncate()
    connection.close()
    return count / (perf_counter() - began)


def _status(name: str) -> int:
    found = re.search(
        rf"^{name}:\s+(\d+) kB", Path(f"/proc/{os.getpid()}/status").read_text(encoding="ascii"), re.M
    )
    assert found is not None, "Linux tells the memory of a process"
    return int(found[1])


if __name__ == "__main__":
    sys.exit(main())
