"""What is withdrawn is off the disk within a minute, by the worker alone."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Final

import pytest

from dossier.start.program import Program
from tests.catalog.text.on_disk import DICTIONARY, holding
from tests.contracts.elsewhere import Machine

WORD: Final = "unmistakablecanary"
PROMISED: Final = 60.0
"""Seconds that the bytes of what was withdrawn may last."""
_LOOK: Final = 0.2


@pytest.fixture
def machine(migrated: Machine) -> Machine:
    """A machine of its own, set up as `make run` does, on which nothing was said yet."""
    made = migrated.copy()
    made.environment.update(DJANGO_SETTINGS_MODULE="dossier.settings.local", DOSSIER_DEBUG="0")
    return made


def test_a_running_worker_leaves_no_byte_of_what_was_withdrawn(machine: Machine) -> None:
    """Databases, their logs, the volumes of words and the index file: nowhere is the word any more."""

    def held() -> set[str]:
        return holding(machine.folder, WORD)

    speak(machine, "publish", WORD)
    with working(machine) as worker:
        until(worker, lambda: {"public.index", DICTIONARY} <= held())
        speak(machine, "withdraw")
        assert held(), "so soon it is somewhere still, and looking finds it"
        began = perf_counter()
        until(worker, lambda: not held())
        assert perf_counter() - began < PROMISED


@contextmanager
def working(machine: Machine) -> Iterator["subprocess.Popen[bytes]"]:
    """The worker, started as the supervisor starts it; asked to end, and ended."""
    command = [sys.executable, "manage.py", "worker"]
    with Program("worker", command, machine.variables).start() as worker:
        try:
            yield worker
        finally:
            worker.kill()


def until(worker: "subprocess.Popen[bytes]", condition: Callable[[], bool]) -> None:
    """Look again and again whether it is so; a worker that ends, or takes longer than promised, fails."""
    deadline = perf_counter() + PROMISED
    while not _is(condition):
        assert perf_counter() < deadline, "the worker takes longer than promised"
        with pytest.raises(subprocess.TimeoutExpired):
            worker.wait(timeout=_LOOK)


def _is(condition: Callable[[], bool]) -> bool:
    """Whether it is so; not yet, where a file goes while it is read."""
    try:
        return condition()
    except (OSError, ValueError):
        return False


def speak(machine: Machine, *words: str) -> None:
    """Have another process say something."""
    done = machine.run("-m", "tests.contracts.speak", *words)
    assert done.returncode == 0, done.stderr
