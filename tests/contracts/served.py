"""A real server on a machine of its own, as `make run` starts it."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse

from dossier.start import ports
from dossier.start.folders import ROOT
from dossier.start.site import answers, server
from tests.contracts.elsewhere import Machine

_PATIENCE = 60.0
"""Seconds that a start, an end and an answer may take."""
_NAME, _PASSWORD = "slow_writer", "long words that nobody guesses"


@dataclass(frozen=True)
class Server:
    """A running server."""

    port: int
    process: "subprocess.Popen[bytes]"

    def ask(
        self, method: str, path: str, body: bytes | None = None, **headers: str
    ) -> tuple[HTTPResponse, bytes]:
        """The answer to one request on a connection of its own, and its body."""
        line = HTTPConnection(ports.HOST, self.port, timeout=_PATIENCE)
        try:
            line.request(method, path, body=body, headers={"Host": "localhost", **headers})
            response = line.getresponse()
            return response, response.read()
        finally:
            line.close()


@contextmanager
def serving(machine: Machine, *, threads: int = 4, **variables: str) -> Iterator[Server]:
    """A server on the databases of `machine`, for as long as the block lasts."""
    port = ports.any_free()
    # The environment that runs the tests, wherever it is.
    command = [sys.executable, *server(port, threads=threads)[1:]]
    process = subprocess.Popen(command, cwd=ROOT, env=machine.variables | variables, start_new_session=True)
    try:
        deadline = time.monotonic() + _PATIENCE
        while not answers(port):
            assert process.poll() is None, "the server ended"
            assert time.monotonic() < deadline, "the server did not answer in time"
        yield Server(port, process)
    finally:
        process.terminate()
        process.wait(timeout=_PATIENCE)


def signed_in(machine: Machine) -> str:
    """The session cookie of somebody who has just signed in at the desk."""
    make = (
        "import django; django.setup();"
        "from django.test import Client; from django.utils import timezone;"
        "from cases.models import Account; from cases.vocabulary.role import Role;"
        f"made = Account.objects.create_account(username={_NAME!r}, password={_PASSWORD!r},"
        " role=Role.WRITER, at=timezone.now());"
        "client = Client(); client.force_login(made);"
        "from django.conf import settings; name = settings.SESSION_COOKIE_NAME;"
        "print(name + '=' + client.cookies[name].value)"
    )
    done = machine.run("-c", make)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
