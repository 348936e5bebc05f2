"""Cases as a table."""

from typing import Final

from cases.exports.column import IDENTITY, Column, dated, field, fields, sourced

COLUMNS: Final[tuple[Column, ...]] = (
    *IDENTITY,
    *fields("slug", "title", "summary"),
    *dated("period"),
    *fields("places", "themes"),
    field("replies_asked", "replies.asked"),
    field("replies_outcome", "replies.outcome"),
    field("inferred"),
    *sourced("replies.source"),
)
