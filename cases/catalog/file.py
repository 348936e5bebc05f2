"""The file that a SQLite catalog is in, and what lies beside it. Nothing here needs the models."""

from pathlib import Path
from typing import Final

from django.db import connections

CATALOG: Final = "catalog"
"""The alias of the catalog's database."""


def catalog_file() -> Path | None:
    """Where the catalog is; None where it is on a server or in memory."""
    connection = connections[CATALOG]
    name = str(connection.settings_dict["NAME"])
    in_memory = ":memory:" in name or "mode=memory" in name
    return None if connection.vendor != "sqlite" or in_memory else Path(name)


def beside_the_catalog() -> Path | None:
    """The file that holds the heartbeat; None where the catalog is no file."""
    file = catalog_file()
    return file and file.with_name(f"{file.name}.heartbeat")
