"""A program that works apart and does what it is told, so that it can be seen what it cannot do."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
import threading
import time
from typing import BinaryIO

from cases.captures.apart.confine import work_apart

_KNOWN = {
    "errno": errno,
    "os": os,
    "socket": socket,
    "subprocess": subprocess,
    "threading": threading,
    "time": time,
}


def _obey(given: BinaryIO, answer: BinaryIO) -> None:
    exec(given.read(), {**_KNOWN, "answer": answer})  # noqa: S102 - what a test tells it


if __name__ == "__main__":
    work_apart(_obey)
