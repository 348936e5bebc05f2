"""`make bench`: how fast the site answers, measured on made-up records in a folder of their own."""

from __future__ import annotations

import subprocess

from dossier.start import environment
from dossier.start.folders import ROOT


def run() -> int:
    """Install what the site needs and measure: 0 where every target is reached. BENCH_N says on how many."""
    environment.ensure(environment.RUNTIME)
    command = [environment.PYTHON, "-m", "benchmarks"]
    return subprocess.run(command, cwd=ROOT, env=environment.variables(), umask=0o077).returncode
