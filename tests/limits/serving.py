"""Run as a program: a public server that may not write the catalog, with limits on.

The first line names the file of limits. Every other is an address on the network and a path; its answer is a
status.
"""

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from wsgiref.util import setup_testing_defaults

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

RATE = "30/min"
THROTTLE = "20/min"


def main() -> None:
    """Answer until the end of the input."""
    settings.LIMITS_FILE = sys.stdin.readline().strip()
    settings.READING_RATE = RATE
    framework: Any = settings.REST_FRAMEWORK
    framework["DEFAULT_THROTTLE_RATES"]["anon"] = THROTTLE
    _read_only(settings.DATABASES["catalog"])
    django.setup()
    ask = partial(_answer, get_wsgi_application())
    for line in sys.stdin:
        sys.stdout.write(f"{ask(*line.split())}\n")
        sys.stdout.flush()


def _read_only(catalog: dict[str, Any]) -> None:
    if "sqlite3" in catalog["ENGINE"]:
        catalog["NAME"] = f"file:{quote(str(catalog['NAME']))}?mode=ro"
    else:
        catalog["OPTIONS"] = {"options": "-c default_transaction_read_only=on"}


def _answer(application: "WSGIApplication", address: str, path: str) -> str:
    environ: dict[str, Any] = {"PATH_INFO": path, "HTTP_HOST": "localhost", "REMOTE_ADDR": address}
    setup_testing_defaults(environ)
    started: list[Any] = []
    start: Callable[..., Any] = partial(_start, started)
    body = application(environ, start)
    b"".join(body)
    getattr(body, "close", lambda: None)()
    return str(started[0][:3])


def _start(started: list[Any], /, *given: Any) -> Any:
    started[:] = given


if __name__ == "__main__":
    main()
