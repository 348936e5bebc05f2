"""`python -m dossier.gate --port PORT`: serve as production does, to this machine unless told otherwise."""

from __future__ import annotations

import argparse
import os
import resource
from typing import Final

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels

MOST_CONNECTIONS: Final = 8_192
"""Connections held at once; whoever comes then waits until one ends."""
_HEAD_MILLISECONDS: Final = 15_000
"""Time for the head of a request. It runs between two requests of one connection, too."""
_HEAD_BYTES: Final = 32_768
_GOING: Final = 10  # seconds that answers are given to end when the server is stopped


def main() -> None:
    """Serve until told to stop."""
    arguments = _arguments()
    os.environ["DOSSIER_THREADS"] = str(arguments.threads)
    _allow_connections()
    Granian(
        "dossier.asgi:application",
        address=arguments.host,
        port=arguments.port,
        interface=Interfaces.ASGINL,
        # One connection is one request at a time: what can be asked at once is what can be connected at once.
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(header_read_timeout=_HEAD_MILLISECONDS, max_buffer_size=_HEAD_BYTES),
        websockets=False,
        backlog=1_024,
        backpressure=MOST_CONNECTIONS,
        workers_kill_timeout=_GOING,
        log_level=LogLevels.warning,
        log_access=False,
    ).serve()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m dossier.gate", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--threads", type=int, default=4, help="how many requests are worked on at once")
    return parser.parse_args()


def _allow_connections() -> None:
    """Ask the system for as many open files as it lets this account have, as each connection is one."""
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


if __name__ == "__main__":
    main()
