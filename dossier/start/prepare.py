"""Brings the databases, the static files and the first accounts up to date; runs in the virtual environment.

Each step looks first and does nothing where there is nothing to do, so that starting again changes nothing.
"""

from __future__ import annotations

import hashlib
import sys
from datetime import datetime
from pathlib import Path

import django
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from cases.catalog.damage import is_damage, put_catalog_aside
from cases.catalog.full_disk import is_full
from dossier.routers import CATALOG
from dossier.start.trouble import Trouble


def main() -> int:
    """Prepare what this process's role needs; 1, and why, where it cannot be had."""
    try:
        django.setup()
    except ImproperlyConfigured as error:
        print(error, file=sys.stderr)
        return 1
    alias = CATALOG
    try:
        if settings.ROLE.keeps_record:
            alias = "default"
            migrate(alias)
            alias = CATALOG
            migrate_catalog(at=timezone.now())
        else:
            ensure_served()
    except DatabaseError as error:
        # The driver's own words name the host or the file, which the operator needs and nobody else sees.
        print(f"The {alias} database cannot be used: {error}", file=sys.stderr)
        return 1
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    collect_static_files()
    if settings.ROLE.keeps_record:
        for command in ("seal", "first_run_accounts", "load_vocabulary", "load_dossier"):
            try:
                call_command(command)
            except CommandError as error:
                print(error, file=sys.stderr)
                return 1
        load_countries()
    return 0


def load_countries() -> None:
    """Draft the countries that the record lacks; where nobody of the first start is left to do it, say so."""
    try:
        call_command("load_countries")
    except CommandError as error:
        print(error, file=sys.stderr)


def migrate_catalog(*, at: datetime) -> None:
    """The same for the catalog; a damaged file is put aside, and the worker fills the one made instead."""
    try:
        migrate(CATALOG)
    except DatabaseError as error:
        if not is_damage(error):
            raise
        print(put_catalog_aside(at=at), flush=True)
        migrate(CATALOG)


def ensure_served() -> None:
    """Trouble where there is no catalog that this process, which may not have the desk, could answer from."""
    connection = connections[CATALOG]
    name = connection.settings_dict["NAME"]
    there = connection.vendor != "sqlite" or Path(name).exists()
    if not there or not MigrationRecorder(connection).applied_migrations():
        raise Trouble(
            f"There is no catalog in {name}: start what has the desk's database first"
            " (DOSSIER_ROLE=desk or all). Its worker fills the catalog that CATALOG_DATABASE_URL names."
        )
    if _pending(CATALOG):
        raise Trouble(
            f"The catalog in {name} is not of this version:"
            " start what has the desk's database in this version first."
        )


def _pending(alias: str) -> bool:
    executor = MigrationExecutor(connections[alias])
    wanted = executor.loader.graph.leaf_nodes(CATALOG if alias == CATALOG else None)
    return bool(executor.migration_plan(wanted))


def migrate(alias: str) -> None:
    """Apply the migrations that the database `alias` has not had yet; the catalog has those of its app alone.

    Those of the record make nothing there, and take ten seconds to be gone through.
    """
    if _pending(alias):
        print(f"Bringing the {alias} database up to date ...", flush=True)
        apps = [CATALOG] if alias == CATALOG else []
        call_command("migrate", *apps, database=alias, verbosity=0, interactive=False)


def collect_static_files() -> None:
    """Gather and compress the static files where any of them, or the place they go to, has changed."""
    root = Path(settings.STATIC_ROOT)
    stamp, manifest = root.with_suffix(".sha256"), root / "staticfiles.json"
    wanted = _fingerprint()
    if manifest.exists() and stamp.exists() and stamp.read_text(encoding="ascii") == wanted:
        return
    print("Collecting static files ...", flush=True)
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(wanted, encoding="ascii")


def _fingerprint() -> str:
    """A digest of every static file's name, size and time of change."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            stat = Path(storage.path(path)).stat()
            digest.update(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Exception as error:
        if not is_full(error):
            raise
        sys.exit("The disk is full: make room on it, and start again.")
