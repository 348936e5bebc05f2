"""One question to a server, and its answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import httpcore

from cases.captures.fetching.address import WebAddress
from cases.captures.fetching.budget import Budget
from cases.captures.fetching.fault import Fault, FetchFault
from cases.captures.fetching.means import Means
from cases.captures.fetching.recorded import Pinned

_HEADERS: Final = (
    # Nothing tells the server who asks. Bytes come as they are: what is packed is for the reader apart.
    ("User-Agent", "Mozilla/5.0"),
    ("Accept", "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5"),
    ("Accept-Encoding", "identity"),
    ("Connection", "close"),
)
_REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))
_INFORMATION: Final = (b"HTTP/1.1 1", b"HTTP/1.0 1")


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was asked and answered, byte for byte: `request`, `response`, and the machine that answered.

    `seconds` is how long after the beginning it was asked. `location` is where a redirect leads.
    """

    address: WebAddress
    machine: str
    seconds: float
    request: bytes
    response: bytes
    status: int
    location: str | None


def exchanged(address: WebAddress, machines: list[str], means: Means, budget: Budget) -> Exchange:
    """Ask one of `machines` for `address`; the certificate has to be that of its host by name.

    Raises FetchFault where nobody answers, nobody is believed, or there is no more time or room.
    """
    network = Pinned(machines, means.connect, budget)
    seconds = budget.elapsed
    try:
        with (
            httpcore.ConnectionPool(means.trust, max_connections=1, network_backend=network) as pool,
            pool.stream(
                "GET",
                httpcore.URL(
                    scheme=address.scheme, host=address.host, port=address.port, target=address.target
                ),
                headers=[("Host", address.authority), *_HEADERS],
            ) as answer,
        ):
            for _piece in answer.iter_stream():
                pass
            status, headers = answer.status, answer.headers
    except (httpcore.ProtocolError, httpcore.NetworkError, httpcore.TimeoutException, ValueError) as failed:
        raise FetchFault(Fault.NOT_UNDERSTOOD) from failed
    return Exchange(
        address=address,
        machine=network.address,
        seconds=seconds,
        request=bytes(network.sent),
        response=_final(bytes(network.received)),
        status=status,
        location=_location(headers) if status in _REDIRECTS else None,
    )


def _location(headers: list[tuple[bytes, bytes]]) -> str | None:
    found = next((value for name, value in headers if name.lower() == b"location"), None)
    return None if found is None else found.decode("utf-8", "replace")


def _final(received: bytes) -> bytes:
    """The answer without what was said before it (Early Hints and the like)."""
    while received.startswith(_INFORMATION):
        received = received.partition(b"\r\n\r\n")[2]
    return received
