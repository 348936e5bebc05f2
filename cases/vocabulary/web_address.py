"""Addresses on the web that readers are sent to: what may be published, and what may be opened."""

import ipaddress
import unicodedata
from functools import lru_cache
from typing import Final
from urllib.parse import SplitResult, quote, urlsplit

from django.utils.translation import gettext

LONGEST: Final = 500
_SCHEMES: Final = ("http", "https")
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zs", "Zl", "Zp"})
_NEVER: Final = frozenset('\\<>"`')
"""Characters that RFC 3986 leaves out, and that readers of addresses take for something else."""


class BadAddress(ValueError):
    """The text is no address to send readers to. The message is a translated sentence for the editor."""


@lru_cache(maxsize=512)
def web_address(text: str) -> str:
    """The address as it stands, if readers may be sent to it. Raises BadAddress.

    It begins with http or https, names a host that everybody reaches (letters of any script, or an IP address
    outside private networks), and holds no user name, no password, and no character that is not seen: such a
    one is written with a percent sign, as browsers copy it. At most LONGEST characters.
    """
    if len(text) > LONGEST:
        raise BadAddress(gettext("An address has at most %(number)s characters.") % {"number": LONGEST})
    if any(letter in _NEVER or unicodedata.category(letter) in _UNSEEN for letter in text):
        raise BadAddress(
            gettext(
                "This address holds a space, a backslash or a character that is not seen, such as a mark of"
                " direction. Copy it from the address bar of a browser."
            )
        )
    parts, host = _split(text)
    if parts.scheme not in _SCHEMES or not host:
        raise BadAddress(gettext("An address begins with https:// or http:// and names a site."))
    if "@" in parts.netloc:
        raise BadAddress(gettext("Leave the user name and password out of the address: it is published."))
    if not _is_public(host):
        raise BadAddress(gettext("Only the desk's own network knows this address. Readers cannot open it."))
    return text


def linkable_address(text: str) -> str:
    """The address, if a page may make a link of it; empty for what was published before these rules."""
    try:
        return web_address(text)
    except BadAddress:
        return ""


def host_of(text: str) -> str:
    """The host that a link is shown by, without www; empty for what is no link."""
    return (urlsplit(text).hostname or "").removeprefix("www.") if linkable_address(text) else ""


def in_plain(text: str) -> str:
    """The address as words: what is not seen in it is written with percent signs, so that nothing hides."""
    unseen = (unicodedata.category(each) in _UNSEEN for each in text)
    return "".join(
        quote(each, errors="replace") if is_unseen else each
        for each, is_unseen in zip(text, unseen, strict=True)
    )


def _split(text: str) -> tuple[SplitResult, str]:
    """The parts of the address and its host; a port that is none is no address either."""
    try:
        parts = urlsplit(text)
        host, _port = parts.hostname or "", parts.port
    except ValueError as error:
        raise BadAddress(gettext("This is not an address on the web.")) from error
    return parts, host


def _is_public(host: str) -> bool:
    """Whether the name or number of the host means the same everywhere."""
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        labels = host.rstrip(".").split(".")
        inner = labels[-1] in ("local", "localhost", "internal", "lan")
        # A number alone, or a name of one word, is looked up in the network that one sits in.
        return len(labels) > 1 and all(labels) and not inner and not labels[-1].isdecimal()
