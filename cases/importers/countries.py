"""Countries of the world into the record, so that whoever writes of one finds it there."""

from datetime import datetime
from pathlib import Path
from typing import Final

from cases.actions.deed import deed
from cases.actions.draft import draft
from cases.importers.fixture import FixtureRow, read_rows
from cases.importers.links import field_values
from cases.models import Account, Place

FILE: Final = "countries"
"""The name of the file in its folder, without its ending."""


def missing_countries(folder: Path) -> list[FixtureRow]:
    """The countries of the folder that the record does not have. Raises BadFixture."""
    rows = read_rows(folder, FILE)
    known = set(Place.objects.filter(code__in=[row.key for row in rows]).values_list("code", flat=True))
    return [row for row in rows if row.key not in known]


def load_countries(rows: list[FixtureRow], *, by: Account, at: datetime) -> None:
    """Draft these countries: all of them, or none.

    at: an aware time. Raises BadFixture, which names the file and the row, or VerbRefused.
    """
    with deed():
        for row in rows:
            draft(model=Place, values=field_values(Place, row), by=by, at=at)
