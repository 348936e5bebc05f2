"""A connection whose bytes are kept as they went, and which ends with the time and bytes that are left."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterable
from typing import Any, Final

import httpcore

from cases.captures.fetching.budget import Budget
from cases.captures.fetching.fault import Fault, FetchFault
from cases.captures.fetching.means import Connect

_LONGEST_SILENCE: Final = 20.0  # seconds
_AWAY: Final = frozenset(
    (errno.ENETUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL)
)  # this machine is on no network


class Recorded(httpcore.NetworkStream):
    """One connection: `sent` and `received`, in the clear, as they went over it."""

    def __init__(
        self, connection: socket.socket, budget: Budget, sent: bytearray, received: bytearray
    ) -> None:
        self._connection = connection
        self._budget = budget
        self.sent = sent
        self.received = received

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """The next bytes that come; none at the end."""
        self._wait()
        try:
            got = self._connection.recv(max_bytes)
        except TimeoutError as failed:
            raise FetchFault(Fault.TOO_SLOW) from failed
        except OSError as failed:
            raise FetchFault(Fault.NO_CONNECTION) from failed
        self._budget.take(len(got))
        self.received += got
        return got

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of `buffer`."""
        self._wait()
        try:
            self._connection.sendall(buffer)
        except TimeoutError as failed:
            raise FetchFault(Fault.TOO_SLOW) from failed
        except OSError as failed:
            raise FetchFault(Fault.NO_CONNECTION) from failed
        self.sent += buffer

    def close(self) -> None:
        """End the connection."""
        self._connection.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same connection, encrypted, once the server has proven that it is `server_hostname`."""
        self._wait()
        try:
            secured = ssl_context.wrap_socket(self._connection, server_hostname=server_hostname)
        except TimeoutError as failed:
            raise FetchFault(Fault.TOO_SLOW) from failed
        except ssl.SSLError as failed:
            raise FetchFault(Fault.NOT_TRUSTED) from failed
        except OSError as failed:
            raise FetchFault(Fault.NO_CONNECTION) from failed
        return Recorded(secured, self._budget, self.sent, self.received)

    def _wait(self) -> None:
        self._connection.settimeout(min(_LONGEST_SILENCE, self._budget.seconds_left()))


class Pinned(httpcore.NetworkBackend):
    """Connects to the addresses that were looked at, the next where one does not answer, and to no others."""

    def __init__(self, addresses: Iterable[str], connect: Connect, budget: Budget) -> None:
        self._addresses = tuple(addresses)
        self._connect = connect
        self._budget = budget
        self.sent, self.received = bytearray(), bytearray()
        self.address = ""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to one of the addresses, whatever `host` would lead to by now."""
        failed: OSError | None = None
        for address in self._addresses:
            try:
                made = self._connect(address, port, min(_LONGEST_SILENCE, self._budget.seconds_left()))
            except OSError as one:
                failed = one
                continue
            self.address = address
            return Recorded(made, self._budget, self.sent, self.received)
        away = failed is not None and failed.errno in _AWAY
        raise FetchFault(Fault.NO_NETWORK if away else Fault.NO_CONNECTION) from failed
