"""Run as a program: a server whose hot pages are on. A line is an address, its answer a line of JSON.

An argument is the number of seconds that its clock is ahead. Behind each answer it says how often Django has
been asked by now.
"""

import json
import sys
from collections.abc import Iterable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from unittest.mock import patch
from wsgiref.util import setup_testing_defaults

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.utils import timezone

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


class Counted:
    """An application, and how often it was asked."""

    def __init__(self, application: "WSGIApplication") -> None:
        self.asked = 0
        self._application = application

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        self.asked += 1
        return self._application(environ, start_response)


def _start(started: list[Any], /, *given: Any) -> Any:
    started[:] = given


def main(ahead: str = "0") -> None:
    """Answer until the end of the input."""
    now = timezone.now
    with patch("django.utils.timezone.now", lambda: now() + timedelta(seconds=int(ahead))):
        _answer()


def _answer() -> None:
    from dossier.hot_pages.install import install  # noqa: PLC0415 - after the applications are loaded

    settings.HOT_PAGES_BYTES = 10_000_000
    behind = Counted(get_wsgi_application())
    application = install(behind)
    for line in sys.stdin:
        environ: dict[str, Any] = {"PATH_INFO": line.strip(), "HTTP_HOST": "localhost"}
        setup_testing_defaults(environ)
        started: list[Any] = []
        body = application(environ, partial(_start, started))
        text = b"".join(body).decode()
        getattr(body, "close", lambda: None)()
        told = {"status": int(started[0][:3]), "text": text, "asked": behind.asked}
        sys.stdout.write(f"{json.dumps(told)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    django.setup()
    main(*sys.argv[1:])
