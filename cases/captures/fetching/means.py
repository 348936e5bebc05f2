"""What fetching needs of the world, handed in: look-ups, connections, time, and who is believed."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Resolve: TypeAlias = Callable[[str, int], Sequence[str]]
"""The addresses of machines that a name leads to, for a port; OSError where there are none."""

Connect: TypeAlias = Callable[[str, int, float], socket.socket]
"""A connection to an address of a machine and a port within so many seconds; OSError where there is none."""


@dataclass(frozen=True, slots=True)
class Means:
    """`clock` tells seconds from any beginning, and never goes back; `trust` says whose certificates hold."""

    resolve: Resolve
    connect: Connect
    clock: Callable[[], float]
    trust: ssl.SSLContext
