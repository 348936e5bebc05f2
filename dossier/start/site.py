"""`make run` and `make dev`: the site and its worker on this machine."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException

from dossier.start import environment, ports
from dossier.start.folders import ROOT, ensure_writable, var
from dossier.start.program import Program
from dossier.start.supervisor import Supervisor
from dossier.start.trouble import Trouble

KEEP_RECORD = ("all", "desk")
"""The roles whose processes have the desk's database, and so a worker beside the server."""
_DOORS = {"desk": "desk/", "partner": "api/v1/"}
"""Where a server has no front page, what is asked for instead."""
_MANAGE = [environment.PYTHON, str(ROOT / "manage.py")]


def run() -> int:
    """Prepare everything, then serve as production does until asked to stop."""
    port = _prepare()
    settings = _settings(debug=False)
    threads = max(2, min(8, 2 * (os.cpu_count() or 1)))
    return serve(server(port, threads=threads), settings, port)


def server(port: int, *, threads: int) -> list[str]:
    """The command of a production-grade server on `port`."""
    command = [environment.PYTHON, "-m", "dossier.gate", "--host", ports.HOST, "--port", str(port)]
    return [*command, "--threads", str(threads)]


def answers(port: int) -> bool:
    """Whether a server on `port` says that it is there."""
    connection = HTTPConnection(ports.HOST, port, timeout=2)
    try:
        connection.request("GET", "/healthz", headers={"Host": f"localhost:{port}"})
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def dev() -> int:
    """Prepare everything, then serve with Django's own server, which reloads changed code."""
    port = _prepare()
    return serve([*_MANAGE, "runserver", f"{ports.HOST}:{port}"], _settings(debug=True), port)


def _prepare() -> int:
    """Check what could go wrong before anything slow, then bring everything up to date: the port."""
    port = ports.chosen()
    ensure_writable(ROOT)
    ensure_writable(var())
    ports.ensure_free(port)
    environment.ensure(environment.RUNTIME)
    prepared = subprocess.run(
        [environment.PYTHON, "-m", "dossier.start.prepare"], cwd=ROOT, env=_settings(debug=False), umask=0o077
    )
    if prepared.returncode != 0:
        raise Trouble("The site could not be prepared: what is printed above says why.")
    return port


def _settings(*, debug: bool) -> dict[str, str]:
    """The environment variables of server and worker."""
    module = os.environ.get("DJANGO_SETTINGS_MODULE", "dossier.settings.local")
    return environment.variables(DJANGO_SETTINGS_MODULE=module, DOSSIER_DEBUG="1" if debug else "0")


def serve(server: list[str], settings: dict[str, str], port: int) -> int:
    """Run `server` and the worker until the end: the exit code."""
    # Once more, because the server itself would share the port with another copy of it without a word.
    ports.ensure_free(port)
    programs = [Program("server", server, settings, essential=True)]
    if role() in KEEP_RECORD:
        programs.append(Program("worker", [*_MANAGE, "worker"], settings))
    else:
        print(
            f"As {role()}: a server, and no worker. The one that has the desk's database (manage.py worker)"
            " keeps this catalog up to date; while it does not, readers are told to come back.",
            flush=True,
        )
    return Supervisor(programs, announce=announcer(port)).run()


def role() -> str:
    """The role that DOSSIER_ROLE names; that it is one is for the settings to say."""
    return os.environ.get("DOSSIER_ROLE", "").strip() or "all"


def announcer(port: int) -> Callable[[], bool]:
    """A function that prints the address once the server answers, and says whether it did."""

    def announce() -> bool:
        answered = answers(port)
        if answered:
            host = ports.HOST if ports.met_by_another(port) else "localhost"
            address = f"http://{host}:{port}/{_DOORS.get(role(), '')}"
            print(f"Dossier is at {address} - Ctrl-C stops it.", flush=True)
        return answered

    return announce
