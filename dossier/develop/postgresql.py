"""A PostgreSQL of the tests' own: a new cluster on a free port, gone afterwards."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dossier.start import ports
from dossier.start.trouble import Trouble

MISSING = "PostgreSQL is not on this machine, so the tests run on SQLite only (apt-get install postgresql)."
_USER = "dossier"
_PATIENCE = 60.0  # seconds a new cluster may take to answer


@dataclass(frozen=True)
class Server:
    """A running server and the password of its only account."""

    port: int
    password: str

    def url(self, database: str) -> str:
        """The address of `database` on this server."""
        return f"postgres://{_USER}:{self.password}@{ports.HOST}:{self.port}/{database}"


def programs() -> Path | None:
    """The folder of PostgreSQL's newest server programs; None where there are none."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    versions = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3])
    )
    return versions[-1].parent if versions else None


@contextmanager
def server(folder: Path) -> Iterator[Server]:
    """A server started from the programs in `folder`, for as long as the block lasts.

    The database refuses to run as root, so root lends it the account postgres, or nobody.
    """
    account = _account()
    home = Path(tempfile.mkdtemp(prefix="dossier-postgresql-"))
    try:
        running = Server(ports.any_free(), secrets.token_urlsafe(24))
        (home / "password").write_text(running.password, encoding="ascii")
        _give(home, account)
        _initialise(folder, home, account)
        with (home / "log").open("wb") as log:
            process = subprocess.Popen(
                [str(folder / "postgres"), *_options(home, running.port)],
                cwd=home,
                user=account,
                stdout=log,
                stderr=log,
            )
        try:
            _wait(folder, process, running, home)
            yield running
        finally:
            process.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown: open sessions are cut off
            process.wait(timeout=_PATIENCE)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _account() -> str | None:
    """The account to run as, None for our own."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    raise Trouble(
        "PostgreSQL does not run as root and there is no account for it: run the tests as another user."
    )


def _give(home: Path, account: str | None) -> None:
    """Make `account` the owner of `home` and of what is in it."""
    if account is not None:
        for path in (home, *home.iterdir()):
            shutil.chown(path, user=account)


def _initialise(folder: Path, home: Path, account: str | None) -> None:
    """Make the cluster in `home`/data."""
    command = [str(folder / "initdb"), "-D", str(home / "data"), "-U", _USER]
    command += [
        "--pwfile",
        str(home / "password"),
        "-A",
        "scram-sha-256",
        "-E",
        "UTF8",
        "--locale=C",
        "--no-sync",
    ]
    made = subprocess.run(command, cwd=home, user=account, capture_output=True, text=True)
    if made.returncode != 0:
        raise Trouble(f"PostgreSQL could not make a database for the tests: {made.stderr.strip()}")


def _options(home: Path, port: int) -> list[str]:
    """How the server runs: on loopback only, without the care for power cuts that no test needs."""
    chosen = {
        "listen_addresses": ports.HOST,
        "port": str(port),
        "unix_socket_directories": str(home),
        "fsync": "off",
        "synchronous_commit": "off",
        "full_page_writes": "off",
        "wal_level": "minimal",
        "max_wal_senders": "0",
        "max_wal_size": "4GB",
        "checkpoint_timeout": "1h",
        "jit": "off",
        "timezone": "UTC",
    }
    return [
        "-D",
        str(home / "data"),
        *(word for name, value in chosen.items() for word in ("-c", f"{name}={value}")),
    ]


def _wait(folder: Path, process: subprocess.Popen[bytes], running: Server, home: Path) -> None:
    """Return when the server answers; Trouble with its log where it ended or never did."""
    deadline = time.monotonic() + _PATIENCE
    question = [str(folder / "pg_isready"), "-q", "-h", ports.HOST, "-p", str(running.port)]
    while process.poll() is None and time.monotonic() < deadline:
        if subprocess.run(question).returncode == 0:
            return
        time.sleep(0.1)
    log = (home / "log").read_text(encoding="utf-8", errors="replace")
    raise Trouble(f"PostgreSQL did not start for the tests: {log.strip()[-500:]}")
