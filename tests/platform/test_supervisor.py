"""Server and worker are started again when they die, and end together."""

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
from dossier.start.supervisor import Pace

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
import os, sys
from dossier.start.program import Program
from dossier.start.supervisor import Pace, Supervisor
ready, *codes = sys.argv[1:]
programs = [
    Program(name, [sys.executable, "-c", code], os.environ, essential=name == "a")
    for name, code in zip("ab", codes)
]
pace = Pace(first=0.01, longest=0.04)
sys.exit(Supervisor(programs, announce=lambda: ready == "ready", pace=pace).run())
"""


@contextmanager
def supervise(*programs: str, ready: str = "ready") -> Iterator[subprocess.Popen[str]]:
    """A supervisor of Python `programs`, whose output can be read line by line; ended at the latest."""
    command = [sys.executable, "-c", SCRIPT, ready, *programs]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, bufsize=1) as supervisor:
        try:
            yield supervisor
        finally:
            supervisor.terminate()


def line(supervisor: subprocess.Popen[str]) -> str:
    """The next line that the supervisor or one of its programs says."""
    assert supervisor.stdout is not None
    return supervisor.stdout.readline()


def telling_pid(folder: Path) -> str:
    """A patient program that leaves its process number in `folder`."""
    return f"import os; open({str(folder / 'pid')!r}, 'w').write(str(os.getpid())){PATIENT}"


def pid(folder: Path) -> int:
    """The number that the program left."""
    return int((folder / "pid").read_text())


def gone(folder: Path) -> bool:
    """Whether the program that left its number in `folder` has ended."""
    with pytest.raises(ProcessLookupError):
        os.kill(pid(folder), 0)
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


def test_one_that_is_killed_comes_back_while_the_other_goes_on(tmp_path: Path) -> None:
    with supervise(telling_pid(tmp_path), PATIENT) as supervisor:
        assert [line(supervisor) for _ in range(2)] == ["up\n", "up\n"]
        first = pid(tmp_path)
        os.kill(first, signal.SIGKILL)
        assert line(supervisor) == "The a was ended by SIGKILL; it is started again in 0 s.\n"
        assert line(supervisor) == "up\n"
        assert pid(tmp_path) != first
        supervisor.send_signal(signal.SIGTERM)
        assert supervisor.wait(timeout=30) == 0
        assert supervisor.stdout is not None
        assert supervisor.stdout.read() == "bye\nbye\nStopped.\n", "the other was never asked before"


def test_one_that_crashes_again_and_again_is_tried_again_and_again(tmp_path: Path) -> None:
    with supervise(PATIENT, "import sys; sys.exit(3)") as supervisor:
        said = [line(supervisor) for _ in range(9)]
        assert said.count("up\n") == 1
        assert said.count("The b ended by itself (exit code 3); it is started again in 0 s.\n") == 8
        assert supervisor.poll() is None


def test_a_server_that_never_comes_to_answer_ends_the_start_with_its_own_words(tmp_path: Path) -> None:
    refusing = "import os, sys; os.write(1, b'no such setting\\n'); sys.exit(3)"
    with supervise(refusing, telling_pid(tmp_path), ready="never") as supervisor:
        assert supervisor.stdout is not None
        said = supervisor.stdout.read()
        assert supervisor.wait(timeout=30) == 1
    assert said.count("no such setting\n") == 5
    assert said.endswith("The a ended 5 times before it ever answered: what it says above is why.\n")
    assert not (tmp_path / "pid").exists() or gone(tmp_path)


def test_what_a_program_started_does_not_outlive_it(tmp_path: Path) -> None:
    """As the processes of a server, which would hold its port."""
    held = tmp_path / "held"
    locked = f"fcntl.flock(os.open({str(held)!r}, os.O_CREAT | os.O_RDWR), fcntl.LOCK_EX)"
    child = f"import fcntl, os; {locked}{PATIENT}"
    parent = (
        "import os, subprocess, sys\n"
        f"open({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid()))\n"
        f"subprocess.Popen([sys.executable, '-c', {child!r}]).wait()\n"
    )
    with supervise(PATIENT, parent) as supervisor:
        assert [line(supervisor) for _ in range(2)] == ["up\n", "up\n"]
        os.kill(pid(tmp_path), signal.SIGKILL)
        assert line(supervisor).startswith("The b was ended by SIGKILL")
        # Comes back when the lock does: the next one waits for it before it says that it is up.
        assert line(supervisor) == "up\n"


def test_nothing_outlives_a_start_that_is_killed(tmp_path: Path) -> None:
    with supervise(telling_pid(tmp_path), PATIENT) as supervisor:
        assert [line(supervisor) for _ in range(2)] == ["up\n", "up\n"]
        supervisor.kill()
        assert supervisor.stdout is not None
        assert supervisor.stdout.read() == "bye\nbye\n", "its end comes when the last of them is gone"


def test_each_time_it_waits_twice_as_long_and_a_minute_at_most() -> None:
    assert [Pace().delay(deaths) for deaths in range(1, 9)] == [1, 2, 4, 8, 16, 32, 60, 60]
    assert Pace().delay(10_000) == 60
