"""Events as a table."""

from typing import Final

from cases.exports.column import IDENTITY, Column, dated, field, fields, read_at, sourced, worded

COLUMNS: Final[tuple[Column, ...]] = (
    *IDENTITY,
    *fields("case", "title", "kind"),
    *dated("date"),
    *fields("places", "actors", "description"),
    *worded("quoted"),
    *read_at("passage"),
    field("origin", "origin.ref"),
    field("contradicts", "contradicts.ref"),
    field("inferred"),
    *sourced("source"),
)
