"""How much of their disk the databases may still use, for `/readyz`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from django.conf import settings

from cases.catalog.file import catalog_file

NONE_LEFT = 1024 * 1024
"""Bytes with which no write can be relied on any more."""


def free_bytes() -> int | None:
    """Bytes that this account can still write beside the databases; None where it keeps none of them."""
    return min(_free(), default=None)


def _free() -> Iterator[int]:
    file = catalog_file()
    for folder in (Path(settings.VAR_DIR), *([file.parent] if file else [])):
        with suppress(OSError):
            found = os.statvfs(folder)
            yield found.f_bavail * found.f_frsize
