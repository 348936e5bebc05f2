"""`make test`: the whole suite on SQLite, then the whole suite on a real PostgreSQL."""

from __future__ import annotations

import os
import shutil
import subprocess

from dossier.start import environment, postgresql
from dossier.start.folders import ROOT
from dossier.start.trouble import Trouble

WORKERS = str(min(4, os.cpu_count() or 1))
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
NO_BROWSER = "Chromium is not on this machine, so the browser tests are left out (apt-get install chromium)."
_URLS = ("DATABASE_URL", "CATALOG_DATABASE_URL", "DOSSIER_ROLE", "DOSSIER_VAR", "DJANGO_SETTINGS_MODULE")


def run() -> int:
    """Install what the tests need and run them: 0 where they pass on every database there is.

    Under CI=true a missing PostgreSQL or Chromium is an error: nothing may be left out unnoticed there.
    """
    environment.ensure(environment.RUNTIME, environment.DEVELOPMENT)
    return on_every_database(_selection(), {})


def on_every_database(arguments: list[str], variables: dict[str, str]) -> int:
    """Run pytest with `arguments` on SQLite and, where it is installed, on PostgreSQL: 0 where both pass."""
    programs = postgresql.programs()
    if programs is None:
        _left_out(postgresql.MISSING)
        return _pytest(arguments, variables)
    print("The tests on SQLite:", flush=True)
    first = _pytest(arguments, variables)
    with postgresql.server(programs) as server:
        print("The tests on PostgreSQL:", flush=True)
        urls = {"DATABASE_URL": server.url("desk"), "CATALOG_DATABASE_URL": server.url("catalog")}
        second = _pytest(arguments, variables | urls)
    return first or second


def _selection() -> list[str]:
    """pytest's arguments that leave out what this machine cannot run."""
    if any(shutil.which(name) for name in BROWSERS):
        return []
    _left_out(NO_BROWSER)
    return ["-m", "not browser"]


def _left_out(sentence: str) -> None:
    """Say what is left out; where nothing may be, stop with the same sentence."""
    if os.environ.get("CI") == "true":
        raise Trouble(sentence)
    print(sentence, flush=True)


def _pytest(arguments: list[str], variables: dict[str, str]) -> int:
    """Run tests in parallel on the databases that `variables` name, else in memory: pytest's exit code."""
    clean = {name: value for name, value in environment.variables().items() if name not in _URLS}
    command = [environment.PYTHON, "-m", "pytest", "-n", WORKERS, *arguments]
    return subprocess.run(command, cwd=ROOT, env=clean | variables).returncode
