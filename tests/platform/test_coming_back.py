"""A site as `make run` serves it: whatever is killed comes back, and who hangs is missed."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from time import monotonic, sleep
from typing import Final

import pytest

from dossier.start import ports
from dossier.start.folders import ROOT
from tests.platform.processes import clean

_PATIENCE: Final = 90.0  # seconds
_SERVE: Final = """
import os, sys
from dossier.start import environment
environment.PYTHON = sys.executable
from dossier.start import site
port = int(sys.argv[1])
sys.exit(site.serve(site.server(port, threads=2), dict(os.environ), port))
"""


class Running:
    """A start, what it says, and what it answers."""

    def __init__(self, process: subprocess.Popen[bytes], port: int, said: Path) -> None:
        self.process = process
        self._port = port
        self._said = said

    @property
    def said(self) -> str:
        """All lines by now."""
        return self._said.read_text()

    def asked(self, path: str) -> tuple[int, str]:
        """Status and text of an answer; 0 where there is none."""
        line = HTTPConnection(ports.HOST, self._port, timeout=10)
        try:
            line.request("GET", path, headers={"Host": f"localhost:{self._port}"})
            answer = line.getresponse()
            return answer.status, answer.read().decode()
        except (OSError, HTTPException):
            return 0, ""
        finally:
            line.close()

    def child(self, word: str) -> int:
        """The process that was started with `word` on its command line."""
        started = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return next(
            int(each) for each in started.split() if word in Path(f"/proc/{each}/cmdline").read_text()
        )


@pytest.fixture
def running(prepared: tuple[Path, str], tmp_path: Path) -> Iterator[Running]:
    """A start on a small dossier, which misses its worker after five seconds."""
    folder, said, port = tmp_path / "var", tmp_path / "said", ports.any_free()
    shutil.copytree(prepared[0], folder)
    environment = clean(
        DJANGO_SETTINGS_MODULE="dossier.settings.local",
        DOSSIER_DEBUG="0",
        DOSSIER_VAR=str(folder),
        HEARTBEAT_WITHIN="5",
        RESERVE_BYTES="0",
    )
    with (
        said.open("wb") as out,
        subprocess.Popen(
            [sys.executable, "-c", _SERVE, str(port)], cwd=ROOT, env=environment, stdout=out, stderr=out
        ) as process,
    ):
        try:
            yield Running(process, port, said)
        finally:
            process.terminate()


def until(condition: Callable[[], bool]) -> None:
    """Look again and again whether it is so."""
    deadline = monotonic() + _PATIENCE
    while not condition():
        assert monotonic() < deadline, "it takes too long"
        sleep(0.1)


def test_what_is_killed_comes_back_and_who_hangs_is_missed(running: Running) -> None:
    """In one story, because the start of a site takes its time."""
    until(lambda: running.asked("/readyz") == (200, "ready\n"))

    first = running.child("manage.py")
    os.kill(first, signal.SIGKILL)
    until(lambda: "The worker was ended by SIGKILL; it is started again in 1 s." in running.said)
    assert running.asked("/healthz")[0] == 200, "the server goes on"
    until(lambda: _found(running, "manage.py") not in {None, first})
    until(lambda: running.asked("/testimonies/")[0] == 200)

    os.kill(running.child("dossier.gate"), signal.SIGKILL)
    until(lambda: "The server was ended by SIGKILL; it is started again in 1 s." in running.said)
    until(lambda: running.asked("/testimonies/")[0] == 200)

    os.kill(running.child("manage.py"), signal.SIGSTOP)
    until(lambda: running.asked("/testimonies/")[0] == 503)
    status, told = running.asked("/readyz")
    assert (status, bool(re.fullmatch(r"no worker for \d+ seconds\n", told))) == (503, True)
    assert running.asked("/desk/login/")[0] == 200
    os.kill(running.child("manage.py"), signal.SIGCONT)
    until(lambda: running.asked("/testimonies/")[0] == 200)

    running.process.send_signal(signal.SIGTERM)
    assert running.process.wait(timeout=30) == 0
    assert running.asked("/healthz") == (0, "")
    assert "Traceback" not in running.said


def _found(running: Running, word: str) -> int | None:
    """The process, where it was started by now."""
    with suppress(StopIteration, OSError):
        return running.child(word)
    return None
