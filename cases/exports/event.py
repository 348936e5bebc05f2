"""Events as a table."""

from typing import Final

from cases.exports.column import IDENTITY, Column, dated, field, fields, sourced

COLUMNS: Final[tuple[Column, ...]] = (
    *IDENTITY,
    *fields("case", "title", "kind"),
    *dated("date"),
    *fields("places", "actors", "description", "quoted"),
    field("read_in_words", "passage.exact"),
    field("origin", "origin.ref"),
    field("contradicts", "contradicts.ref"),
    field("inferred"),
    *sourced("source"),
)
