"""A first start on a machine of its own, as `make run` prepares it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from dossier.start.folders import ROOT
from tests.platform.processes import clean, python

PREPARE: Final = "import sys; from dossier.start import prepare; sys.exit(prepare.main())"
LOCAL: Final = {"DJANGO_SETTINGS_MODULE": "dossier.settings.local", "DOSSIER_DEBUG": "0"}
_PATIENCE: Final = 60.0  # seconds


def prepare(folder: Path, **variables: str) -> str:
    """What a start with its data in `folder` says; it must succeed."""
    result = python(PREPARE, **LOCAL, DOSSIER_VAR=str(folder), **variables)
    assert result.returncode == 0, result.stderr
    return result.stdout


@contextmanager
def working(folder: Path) -> Iterator[Path]:
    """A worker on what is in `folder`, and a file with what it says; ended in good order."""
    said = folder.with_name("said")
    environment = clean(**LOCAL, DOSSIER_VAR=str(folder))
    with (
        said.open("w") as out,
        subprocess.Popen(
            [sys.executable, "manage.py", "worker"], cwd=ROOT, env=environment, stdout=out, stderr=out
        ) as worker,
    ):
        try:
            yield said
        finally:
            worker.terminate()


def until(condition: Callable[[], bool]) -> None:
    """Look again and again whether it is so, for a minute at most."""
    deadline = monotonic() + _PATIENCE
    while not condition():
        assert monotonic() < deadline, "it takes too long"
        sleep(0.1)
