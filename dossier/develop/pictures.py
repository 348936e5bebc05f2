"""`make pictures`: what the pages look like, for the documentation and to be looked at."""

from __future__ import annotations

import subprocess

from dossier.start import environment
from dossier.start.folders import ROOT, var


def run() -> int:
    """Take them: 0 where all were. Those of docs/pictures are kept, all others lie in var/pictures."""
    environment.ensure(environment.RUNTIME, environment.DEVELOPMENT)
    settings = environment.variables(DJANGO_SETTINGS_MODULE="dossier.settings.test")
    folders = [ROOT / "docs" / "pictures", var() / "pictures"]
    command = [environment.PYTHON, "-m", "tests.browser.pictures", *map(str, folders)]
    return subprocess.run(command, cwd=ROOT, env=settings).returncode
