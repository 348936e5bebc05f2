"""The doors of this process, as its settings have them."""

from __future__ import annotations

from django.conf import settings

from dossier.gate.doors import Door, doors


def table() -> tuple[Door, ...]:
    """Every door at which this process reads a body."""
    return doors(
        settings.ROLE,
        form=settings.DATA_UPLOAD_MAX_MEMORY_SIZE,
        snapshot=settings.SNAPSHOT_BYTES,
        snapshot_seconds=settings.SNAPSHOT_SECONDS,
    )
