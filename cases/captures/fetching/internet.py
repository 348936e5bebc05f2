"""The world as it is: names and connections of this machine."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Sequence

import certifi

from cases.captures.fetching.fault import Fault, FetchFault
from cases.captures.fetching.means import Means


def internet(clock: Callable[[], float]) -> Means:
    """Names as this machine looks them up, connections without a proxy, and the authorities of certifi."""
    return Means(_resolved, _connected, clock, ssl.create_default_context(cafile=certifi.where()))


def _resolved(host: str, port: int) -> Sequence[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys(str(address[4][0]) for address in found))


def _connected(address: str, port: int, seconds: float) -> socket.socket:
    """A connection that leaves this machine: its own public address leads to what listens on it."""
    made = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
    try:
        made.settimeout(seconds)
        made.connect((address, port))
        if made.getsockname()[0] == made.getpeername()[0]:
            raise FetchFault(Fault.NOT_PUBLIC)
    except BaseException:
        made.close()
        raise
    return made
