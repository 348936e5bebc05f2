"""Server and worker live and end together."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dossier.start.folders import ROOT

PATIENT = r"""
import os, signal, sys
def bye(*_):
    os.write(1, b"bye\n")
    sys.exit()
signal.signal(signal.SIGTERM, bye)
os.write(1, b"up\n")
signal.pause()
"""
SCRIPT = """
import sys
from dossier.start.supervisor import Program, Supervisor
import os
programs = [Program(name, [sys.executable, "-c", code], os.environ) for name, code in zip("ab", sys.argv[1:])]
sys.exit(Supervisor(programs, announce=lambda: True).run())
"""


@contextmanager
def supervise(*programs: str) -> Iterator[subprocess.Popen[str]]:
    """A supervisor of Python `programs`, whose output can be read line by line; ended at the latest."""
    command = [sys.executable, "-c", SCRIPT, *programs]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, bufsize=1) as supervisor:
        try:
            yield supervisor
        finally:
            supervisor.terminate()


def telling_pid(folder: Path) -> str:
    """A patient program that leaves its process number in `folder`."""
    return f"import os; open({str(folder / 'pid')!r}, 'w').write(str(os.getpid())){PATIENT}"


def gone(folder: Path) -> bool:
    """Whether the program that left its number in `folder` has ended."""
    with pytest.raises(ProcessLookupError):
        os.kill(int((folder / "pid").read_text()), 0)
    return True


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_both_and_is_no_failure(tmp_path: Path, number: signal.Signals) -> None:
    with supervise(telling_pid(tmp_path), PATIENT) as supervisor:
        assert supervisor.stdout is not None
        assert [supervisor.stdout.readline() for _ in range(2)] == ["up\n", "up\n"]
        supervisor.send_signal(number)
        assert supervisor.wait(timeout=30) == 0
        assert supervisor.stdout.read() == "bye\nbye\nStopped.\n"
    assert gone(tmp_path)


def test_one_that_dies_takes_the_other_along_and_is_a_failure(tmp_path: Path) -> None:
    with supervise(telling_pid(tmp_path), "import sys; sys.exit(3)") as supervisor:
        assert supervisor.stdout is not None
        said = supervisor.stdout.read()
        assert supervisor.wait(timeout=30) == 1
    assert "The b ended by itself" in said
    assert not (tmp_path / "pid").exists() or gone(tmp_path)
