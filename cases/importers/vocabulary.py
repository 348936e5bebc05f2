"""A vocabulary from a file of terms: what the record lacks of it is drafted, what it has stays as it is."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from cases.actions.deed import deed
from cases.actions.draft import draft
from cases.actions.refusal import VerbRefused
from cases.importers.files import FILES
from cases.importers.fixture import FixtureRow, read_rows
from cases.importers.links import field_values
from cases.models import Account, Term

(_FILE,) = (each for each in FILES if each.model is Term)
FILE: Final = _FILE


def missing_terms(folder: Path) -> list[FixtureRow]:
    """The terms of `folder/terms.json` that the record does not have yet. Raises BadFixture."""
    rows = read_rows(folder, FILE.name)
    known = FILE.known(rows)
    return [row for row in rows if FILE.names_of(row) not in known]


def load_terms(rows: Sequence[FixtureRow], *, by: Account, at: datetime) -> None:
    """Draft every one of some terms, or none.

    at: an aware time. Nobody outside the desk learns of a term before something published carries it. Raises
    BadFixture, which names the row.
    """
    with deed():
        for row in rows:
            try:
                draft(model=Term, values=field_values(Term, row), by=by, at=at)
            except VerbRefused as refusal:
                raise row.fault(str(refusal)) from refusal
