"""Which addresses of machines are public: those that mean the same machine to everybody on the internet.

After the registries of special addresses of IANA (RFC 6890), read narrowly: what carries another address
inside is not public, whichever it carries. They stand here since those of Python differ by its version.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Final

_SPECIAL_4: Final = tuple(
    map(
        IPv4Network,
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/3",
            "168.63.129.16/32",  # public by its number, and the host of a machine at one provider
        ],
    )
)  # fmt: skip
_UNICAST_6: Final = IPv6Network("2000::/3")
_SPECIAL_6: Final = tuple(
    map(IPv6Network, ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48"])
)
_CARRIED_IN_THE_END: Final = (0x00005EFE, 0x02005EFE)  # ISATAP (RFC 5214)


def is_public(written: str) -> bool:
    """Whether `written`, an address of a machine, is public; one that is not an address is not."""
    try:
        address = ip_address(written)
    except ValueError:
        return False
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _SPECIAL_4)
    return address in _UNICAST_6 and not any(address in network for network in _SPECIAL_6) and _plain(address)


def _plain(address: IPv6Address) -> bool:
    carried = int(address) >> 32 & 0xFFFFFFFF
    return address.scope_id is None and carried not in _CARRIED_IN_THE_END
