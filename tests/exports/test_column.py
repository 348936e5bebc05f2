"""Columns: what is given out is what was reviewed, and no more."""

import json
from pathlib import Path

from cases.exports.tables import COLUMNS

REVIEWED = Path(__file__).parent / "columns.json"


def columns() -> dict[str, list[str]]:
    """The names of the columns of each list."""
    return {noun.value: [column.name for column in columns] for noun, columns in COLUMNS.items()}


def test_no_column_is_given_out_that_was_not_reviewed() -> None:
    assert columns() == json.loads(REVIEWED.read_text()), "Review it, then: python -m tests.write_reviewed"


def test_every_row_says_which_record_in_which_version_from_which_source_under_whose_rights() -> None:
    for noun, columns in COLUMNS.items():
        names = [column.name for column in columns]
        assert {"ref", "version", "source", "rights"} <= set(names), noun
        assert len(names) == len(set(names)), noun
