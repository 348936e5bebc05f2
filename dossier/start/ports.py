"""The port the site answers on."""

from __future__ import annotations

import errno
import os
import socket
from contextlib import suppress

from dossier.start.trouble import Trouble

HOST = "127.0.0.1"
_LOCALHOST = ((socket.AF_INET, HOST), (socket.AF_INET6, "::1"))
"""What a browser may take `localhost` for; the site answers on the first."""
_NO_SUCH_ADDRESS = (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT)
"""A machine without IPv6 has no second address, and nobody is led there."""


def chosen() -> int:
    """The port in PORT, 8000 where there is none; Trouble for anything that is not a port."""
    text = os.environ.get("PORT") or "8000"
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise Trouble(
            f"PORT={text} is not a port: choose a number from 1 to 65535, as in `make run PORT=8001`."
        )
    return int(text)


def ensure_free(port: int) -> None:
    """Trouble where something else listens on `port`, or this account may not.

    Asked on both addresses that `localhost` means: a program on the other one would be met at ours.
    """
    for family, host in _LOCALHOST:
        try:
            with socket.socket(family) as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind((host, port))
                probe.listen(1)
        except OSError as error:
            if host == HOST or error.errno not in _NO_SUCH_ADDRESS:
                raise _trouble(port, host, error) from error


def met_by_another(port: int) -> bool:
    """Whether `localhost` leads some programs to a listener that is not on our address."""
    for family, host in _LOCALHOST:
        if host != HOST:
            with socket.socket(family) as probe, suppress(OSError):
                probe.settimeout(1)
                probe.connect((host, port))
                return True
    return False


def _trouble(port: int, host: str, error: OSError) -> Trouble:
    """What stands in the way, and what to do about it."""
    match error.errno:
        case errno.EADDRINUSE:
            other = port + 1 if port < 65535 else 8000
            return Trouble(
                f"Port {port} is already in use on {host}: stop the program that listens there,"
                f" or choose another port, as in `make run PORT={other}`."
            )
        case errno.EACCES:
            return Trouble(
                f"Port {port} is not for this account: choose one above 1023, as in `make run PORT=8000`."
            )
        case _:
            return Trouble(f"Nothing can listen on {host}, port {port}: {error.strerror}.")


def any_free() -> int:
    """A port nothing listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
