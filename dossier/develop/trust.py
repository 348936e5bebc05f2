"""`make trust`: the contracts at their full numbers, and a table of what was promised and reached."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from dossier.develop import test
from dossier.start import environment
from dossier.start.folders import ROOT

FACTOR = "50"
"""How many times what the suite tries; TRUST_FACTOR= tries less, and then misses the larger numbers."""


def run() -> int:
    """Install what the tests need and run the contracts on every database: 0 where every promise is kept."""
    environment.ensure(environment.RUNTIME, environment.DEVELOPMENT)
    factor = os.environ.get("TRUST_FACTOR", FACTOR)
    with tempfile.TemporaryDirectory(prefix="dossier-trust-") as folder:
        notes = Path(folder) / "reached"
        notes.touch()
        variables = {"TRUST_FACTOR": factor, "TRUST_REACHED": str(notes)}
        arguments = ["-v", "-m", "trust"]
        failed = test.on_every_database(arguments, arguments, variables)
        command = [environment.PYTHON, "-m", "tests.contracts.promises", str(notes)]
        missed = subprocess.run(command, cwd=ROOT).returncode
    return failed or missed
