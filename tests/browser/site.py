"""A site as `make run` serves it, on databases of its own, and what it answers a plain request."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, RemoteDisconnected

import pytest

from dossier.start import ports
from dossier.start.program import Program
from dossier.start.site import answers, server
from tests.contracts.elsewhere import Machine

_POLL = 0.1  # seconds
_PATIENCE = 60.0  # seconds


@dataclass(frozen=True)
class Answer:
    """What came back to one request."""

    path: str
    status: int
    media_type: str
    cookies: str
    body: bytes

    @property
    def is_page(self) -> bool:
        """Whether a reader sees it as a page of the site."""
        return self.media_type == "text/html"

    @property
    def text(self) -> str:
        """The body as words."""
        return self.body.decode()


@dataclass(frozen=True)
class Site:
    """A running server; `names` are the references, codes and slugs that its record holds."""

    port: int
    names: tuple[str, ...]
    line: HTTPConnection = field(repr=False)

    @property
    def origin(self) -> str:
        """Scheme and host, without a slash at the end."""
        return f"http://localhost:{self.port}"

    def ask(self, path: str) -> Answer:
        """What `path` answers a reader who is not signed in; the server hangs up on a line that was idle."""
        try:
            return self._asked(path)
        except RemoteDisconnected:
            self.line.close()
            return self._asked(path)

    def _asked(self, path: str) -> Answer:
        self.line.request("GET", path, headers={"Host": f"localhost:{self.port}"})
        response = self.line.getresponse()
        media_type = response.headers.get("Content-Type", "").partition(";")[0]
        return Answer(
            path, response.status, media_type, response.headers.get("Set-Cookie", ""), response.read()
        )


def furnished(machine: Machine, *what: str) -> tuple[str, ...]:
    """Fill the machine with `what`: the names that its record holds."""
    done = machine.run("-m", "tests.browser.furnish", *what)
    assert done.returncode == 0, done.stderr
    return tuple(json.loads(done.stdout))


@contextmanager
def served(machine: Machine, names: tuple[str, ...]) -> Iterator[Site]:
    """The site of the machine, for as long as the block lasts."""
    port = ports.any_free()
    process = Program("server", server(port, threads=2), machine.variables).start()
    line = HTTPConnection(ports.HOST, port, timeout=_PATIENCE)
    try:
        _wait(process, port)
        yield Site(port, names, line)
    finally:
        line.close()
        process.terminate()
        process.wait(timeout=_PATIENCE)


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    """Until the server answers; it must not have ended before."""
    for _ in range(int(_PATIENCE / _POLL)):
        if answers(port):
            return
        with suppress(subprocess.TimeoutExpired):
            pytest.fail(f"The server ended with {process.wait(timeout=_POLL)}.")
    pytest.fail("The server did not answer in time.")
