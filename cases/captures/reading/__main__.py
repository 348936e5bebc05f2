"""The program that reads one captured file: bytes in, JSON out. Begun by `read_apart`, never by hand."""

from __future__ import annotations

from typing import BinaryIO

from cases.captures.apart.confine import work_apart
from cases.captures.reading.fault import FileFault
from cases.captures.reading.read import read
from cases.captures.reading.told import told


def _read_given(given: BinaryIO, answer: BinaryIO) -> None:
    try:
        said = told(read(given.read()))
    except FileFault as failed:
        said = told(failed)
    answer.write(said)


if __name__ == "__main__":
    work_apart(_read_given)
