"""Actors as a table."""

from typing import Final

from cases.exports.column import IDENTITY, Column, field, fields, sourced

COLUMNS: Final[tuple[Column, ...]] = (
    *IDENTITY,
    *fields("name", "kind", "country", "description"),
    field("parent"),
    field("parent_ref", "parent.ref"),
    field("inferred"),
    *sourced("source"),
)
