"""Addresses of the web, taken apart once so that nobody can understand them in another way later on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import Final
from urllib.parse import quote, urljoin

import idna

from cases.captures.fetching.fault import Fault, FetchFault

_PORTS: Final = {"http": 80, "https": 443}
_LONGEST: Final = 2_000
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_WHOLE: Final = re.compile(r"(https?)://([^/?#]+)([^#]*)(?:#.*)?", re.IGNORECASE)
_AUTHORITY: Final = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\[\]:]+)(?::([0-9]{1,5}))?")
_UNSAFE: Final = re.compile(r"[\x00-\x20\x7f-\xa0\\\ufffd\ud800-\udfff]")
_NAME: Final = re.compile(r"(?=.{1,253}\Z)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_-]{1,63}")
_NUMBER: Final = re.compile(r"[0-9]+|0x[0-9a-f]*")
_KEPT: Final = "/?%:@!$&'()*+,;=-._~[]|"  # what may stand in a path and a query as it is


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address of the web: `scheme` http or https, `host` a name in ASCII or an address of a machine.

    `port` is 80 or 443, `target` the path with its query.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and port as the Host header has them: the port where it is not that of the scheme."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address."""
        return f"{self.scheme}://{self.authority}{self.target}"


def web_address(written: str, base: WebAddress | None = None) -> WebAddress:
    """The address that somebody wrote, or that a redirect from `base` names.

    Raises FetchFault of what is none, of other schemes and ports, of names and passwords before an @, and of
    numbers for a host that are not the usual four (`0x7f.1`, `2130706433`, `0177.0.0.1`).
    """
    text = written.strip(" \t\r\n")
    if len(text) > _LONGEST or _UNSAFE.search(text):
        raise FetchFault(Fault.NOT_AN_ADDRESS)
    if base is not None:
        text = _joined(base, text)
    whole = _WHOLE.fullmatch(text)
    if whole is None:
        named = _SCHEME.match(text)
        other = named is not None and named[1].lower() not in _PORTS
        raise FetchFault(Fault.NOT_OF_THE_WEB if other else Fault.NOT_AN_ADDRESS)
    scheme = whole[1].lower()
    if "@" in whole[2]:
        raise FetchFault(Fault.WITH_A_NAME)
    host, port = _host_and_port(whole[2])
    if port not in {None, *_PORTS.values()}:
        raise FetchFault(Fault.OTHER_PORT)
    target = quote(whole[3], safe=_KEPT)
    return WebAddress(
        scheme, host, port or _PORTS[scheme], target if target.startswith("/") else f"/{target}"
    )


def _joined(base: WebAddress, text: str) -> str:
    try:
        return urljoin(base.url, text)
    except ValueError as failed:
        raise FetchFault(Fault.NOT_AN_ADDRESS) from failed


def _host_and_port(authority: str) -> tuple[str, int | None]:
    parts = _AUTHORITY.fullmatch(authority)
    if parts is None:
        raise FetchFault(Fault.NOT_AN_ADDRESS)
    return _host(parts[1]), int(parts[2]) if parts[2] else None


def _host(written: str) -> str:
    """A host in the one form that is looked up, compared with certificates and sent."""
    try:
        if written.startswith("["):
            return str(IPv6Address(written[1:-1]))
        name = written if written.isascii() else idna.encode(written, uts46=True).decode("ascii")
        name = name.lower().removesuffix(".")
        if _NUMBER.fullmatch(name.rsplit(".", 1)[-1]):
            return str(IPv4Address(name))
    except (AddressValueError, idna.IDNAError, UnicodeError) as failed:
        raise FetchFault(Fault.NOT_AN_ADDRESS) from failed
    if not _NAME.fullmatch(name):
        raise FetchFault(Fault.NOT_AN_ADDRESS)
    return name
