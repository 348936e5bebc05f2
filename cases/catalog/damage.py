"""Damage: files that hold something else than was written are put aside, so that others can be made.

What is put aside keeps what was published, so it goes with the next withdrawal: `forget`.
"""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import connections

from cases.catalog.file import CATALOG, beside_the_catalog, catalog_file

DAMAGED: Final = "the catalog's file is damaged"
_CODES: Final = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
_MARK: Final = ".damaged-"


def is_damage(error: BaseException | None) -> bool:
    """Whether SQLite says in `error`, or in what it was raised from, that a file is not what it wrote."""
    while error is not None:
        if getattr(error, "sqlite_errorname", "").startswith(_CODES):
            return True
        error = error.__cause__
    return False


def is_sound() -> bool:
    """Whether every page of the catalog's file can be read; True where the catalog is not a file."""
    if catalog_file() is None:
        return True
    with connections[CATALOG].cursor() as cursor:
        cursor.execute("PRAGMA quick_check(1)")
        return bool(cursor.fetchone() == ("ok",))


def put_catalog_aside(*, at: datetime) -> str:
    """Put the catalog's file aside with what belongs to it, so that the next connection makes an empty one.

    Returns a sentence for whoever runs the machine. at: an aware time, which becomes part of the name.
    """
    connections[CATALOG].close()
    file, heartbeat = catalog_file(), beside_the_catalog()
    assert file is not None, "only a file is ever found damaged"
    assert heartbeat is not None
    # The heartbeat first: until another one is left, nobody is answered from what is being filled.
    heartbeat.unlink(missing_ok=True)
    for journal in ("-wal", "-shm"):
        put_aside(file.with_name(file.name + journal), at=at)
    return describe_damage(file, put_aside(file, at=at))


def put_aside(path: Path, *, at: datetime) -> Path:
    """Rename a file or folder, where it is there: the name that it has now."""
    aside = path.with_name(f"{path.name}{_MARK}{at.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    if path.exists():
        path.rename(aside)
    return aside


def describe_damage(path: Path, aside: Path) -> str:
    """A sentence for whoever runs the machine."""
    return (
        f"{path} is damaged: it is kept as {aside.name} until something is withdrawn,"
        " and the worker makes another one."
    )


def delete_put_aside() -> None:
    """Remove what was put aside: a copy of what is withdrawn by now. Raises OSError."""
    for each in [*_aside()]:
        if each.is_dir():
            shutil.rmtree(each)
        else:
            each.unlink(missing_ok=True)


def _aside() -> Iterator[Path]:
    file = catalog_file()
    folders = (
        [Path(settings.INDEX_DIR, below) for below in ("", "index", "text")] if settings.INDEX_DIR else []
    )
    if file is not None:
        folders.append(file.parent)
    for folder in folders:
        yield from folder.glob(f"*{_MARK}*")
