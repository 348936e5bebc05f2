"""Who asks, as far as limits tell callers apart: by the network address, without a note of it."""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any, Final

_NETWORK: Final = 64
"""Bits of an IPv6 address that name a network: a household or a telephone is given all addresses within."""


def caller(environ: Mapping[str, Any], *, proxies: int) -> str:
    """What a request counts under, from its WSGI `environ`: an IPv4 address, or the network of an IPv6 one.

    `proxies` of ours stand before this process, and each wrote down at the end of `X-Forwarded-For` whom it
    was asked by. What stands before that is the caller's own invention, and so is a header with fewer hops:
    it did not come through our proxies, and what asked us directly counts.
    """
    direct = str(environ.get("REMOTE_ADDR", ""))
    hops = [hop.strip() for hop in str(environ.get("HTTP_X_FORWARDED_FOR", "")).split(",")]
    told = hops[-proxies] if 0 < proxies <= len(hops) else ""
    return _network(told) or _network(direct) or direct


def _network(text: str) -> str:
    """The network that `text` names; "" where it is no address."""
    address = _address(text)
    if address is None:
        return ""
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    if isinstance(address, IPv4Address):
        return str(address)
    return str(IPv6Address(int(address) >> _NETWORK << _NETWORK))


def _address(text: str) -> IPv4Address | IPv6Address | None:
    """The address in `text`, as some proxies write it: in brackets, with a port, with a zone."""
    bare = text.strip()
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        return ip_address(bare.partition("%")[0])
    except ValueError:
        return None
