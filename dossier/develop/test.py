"""`make test`: the whole suite on SQLite, then on a real PostgreSQL; with `T=…` what it names, on SQLite."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from argparse import ArgumentParser

from dossier.develop import html_checker, postgresql
from dossier.start import environment
from dossier.start.folders import ROOT
from dossier.start.trouble import Trouble

WORKERS = str(min(4, os.cpu_count() or 1))
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
NO_BROWSER = "Chromium is not on this machine, so the browser tests are left out (apt-get install chromium)."
REDIS = "redis-server"
NO_REDIS = "Redis is not on this machine, so counting in it is not tested (apt-get install redis-server)."
_URLS = ("DATABASE_URL", "CATALOG_DATABASE_URL", "DOSSIER_ROLE", "DOSSIER_VAR", "DJANGO_SETTINGS_MODULE")


def run() -> int:
    """Install what the tests need and run them: 0 where they pass on every database there is.

    Under CI=true a missing PostgreSQL, Chromium or HTML checker is an error: nothing may be left out
    unnoticed there. What pages look like is the same on every database, as is what a copy of the repository
    does, and is judged on the first. What T says is handed to pytest, and then SQLite has to do: whoever
    changes code asks often.
    """
    environment.ensure(environment.RUNTIME, environment.DEVELOPMENT)
    left_out = _left_out()
    if chosen := shlex.split(os.environ.get("T", "")):
        return run_pytest(_narrowed(chosen, left_out), {})
    return on_every_database(_but_for(left_out), _but_for([*left_out, "copies", "looks"]), {})


def on_every_database(first: list[str], second: list[str], variables: dict[str, str]) -> int:
    """Run pytest on SQLite and, where it is installed, on PostgreSQL: 0 where both pass.

    `first` are pytest's arguments on SQLite, `second` those on PostgreSQL.
    """
    programs = postgresql.programs()
    if programs is None:
        _say(postgresql.MISSING)
        return run_pytest(first, variables)
    print("The tests on SQLite:", flush=True)
    passed = run_pytest(first, variables)
    with postgresql.server(programs) as server:
        print("The tests on PostgreSQL:", flush=True)
        urls = {"DATABASE_URL": server.url("desk"), "CATALOG_DATABASE_URL": server.url("catalog")}
        return run_pytest(second, variables | urls) or passed


def _left_out() -> list[str]:
    """The markers of the tests that this machine cannot run."""
    markers = []
    if not any(shutil.which(name) for name in BROWSERS):
        _say(NO_BROWSER)
        markers.append("browser")
    if not shutil.which(REDIS):
        _say(NO_REDIS)
        markers.append("redis")
    if obstacle := html_checker.obstacle():
        _say(obstacle)
        markers.append("markup")
    return markers


def _say(sentence: str) -> None:
    """Say what is left out; where nothing may be, stop with the same sentence."""
    if os.environ.get("CI") == "true":
        raise Trouble(sentence)
    print(sentence, flush=True)


def _but_for(markers: list[str]) -> list[str]:
    """pytest's arguments that leave out the tests of some markers."""
    return ["-m", " and ".join(f"not {marker}" for marker in markers)] if markers else []


def _narrowed(chosen: list[str], left_out: list[str]) -> list[str]:
    """`chosen` for pytest: of several `-m` it would take the last, so all markers go into one."""
    parser = ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("-m", action="append", default=[])
    known, others = parser.parse_known_args(chosen)
    markers = [f"({each})" for each in known.m] + [f"not {each}" for each in left_out]
    return [*others, *(["-m", " and ".join(markers)] if markers else [])]


def run_pytest(arguments: list[str], variables: dict[str, str]) -> int:
    """Run tests in parallel on the databases that `variables` name, else in memory: pytest's exit code."""
    clean = {name: value for name, value in environment.variables().items() if name not in _URLS}
    command = [environment.PYTHON, "-m", "pytest", "-n", WORKERS, *arguments]
    return subprocess.run(command, cwd=ROOT, env=clean | variables).returncode
