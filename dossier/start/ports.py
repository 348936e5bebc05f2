"""The port the site answers on."""

from __future__ import annotations

import os
import socket

from dossier.start.trouble import Trouble

HOST = "127.0.0.1"


def chosen() -> int:
    """The port in PORT, 8000 where there is none; Trouble for anything that is not a port."""
    text = os.environ.get("PORT") or "8000"
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise Trouble(
            f"PORT={text} is not a port: choose a number from 1 to 65535, as in `make run PORT=8001`."
        )
    return int(text)


def ensure_free(port: int) -> None:
    """Trouble where something else listens on `port`, or this account may not."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
            probe.listen(1)
        except PermissionError as error:
            raise Trouble(
                f"Port {port} is not for this account: choose one above 1023, as in `make run PORT=8000`."
            ) from error
        except OSError as error:
            raise Trouble(
                f"Port {port} is already in use: stop the program that listens there,"
                f" or choose another port, as in `make run PORT={port + 1 if port < 65535 else 8000}`."
            ) from error


def any_free() -> int:
    """A port nothing listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
