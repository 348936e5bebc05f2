"""Fetching an address: hop by hop, each looked at before anything is asked."""

from __future__ import annotations

import socket
from typing import Final

from cases.captures.fetching.address import WebAddress, web_address
from cases.captures.fetching.budget import Budget
from cases.captures.fetching.exchange import Exchange, exchanged
from cases.captures.fetching.fault import Fault, FetchFault
from cases.captures.fetching.means import Means
from cases.captures.fetching.public import is_public

MOST_HOPS: Final = 8
MOST_BYTES: Final = 50_000_000
MOST_SECONDS: Final = 50.0
_MOST_MACHINES: Final = 4


def fetched(
    written: str, means: Means, *, most_bytes: int = MOST_BYTES, most_seconds: float = MOST_SECONDS
) -> list[Exchange]:
    """What servers answered, from the address that somebody wrote to where its redirects end with success.

    Raises FetchFault: of an address or a hop that is not of the public web, of an answer other than 200, and
    of more than MOST_HOPS, `most_bytes` or `most_seconds` for all hops together.
    """
    budget = Budget(seconds=most_seconds, size=most_bytes, clock=means.clock)
    address = web_address(written)
    hops: list[Exchange] = []
    while len(hops) <= MOST_HOPS:
        hop = exchanged(address, _machines(address, means, budget), means, budget)
        hops.append(hop)
        if hop.location is not None:
            address = web_address(hop.location, address)
        elif hop.status == 200:
            return hops
        else:
            raise FetchFault(Fault.REFUSED, hop.status)
    raise FetchFault(Fault.TOO_MANY_HOPS)


def _machines(address: WebAddress, means: Means, budget: Budget) -> list[str]:
    """The machines that the host leads to, looked up once; all have to be public, or none is asked."""
    budget.seconds_left()
    try:
        found = list(means.resolve(address.host, address.port))
    except OSError as failed:
        raise FetchFault(_why_unknown(failed)) from failed
    if not found:
        raise FetchFault(Fault.NO_SUCH_HOST)
    if not all(is_public(machine) for machine in found):
        raise FetchFault(Fault.NOT_PUBLIC)
    return found[:_MOST_MACHINES]


def _why_unknown(failed: OSError) -> Fault:
    """No such name, or nobody there who could say so."""
    unknown = isinstance(failed, socket.gaierror) and failed.errno == socket.EAI_NONAME
    return Fault.NO_SUCH_HOST if unknown else Fault.NO_NETWORK
