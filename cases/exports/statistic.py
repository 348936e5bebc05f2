"""Statistics as a table: how a figure was worded stands beside the numbers, never folded into them."""

from typing import Final

from cases.exports.column import IDENTITY, Column, dated, field, fields, read_at, sourced, worded

COLUMNS: Final[tuple[Column, ...]] = (
    *IDENTITY,
    *fields("case", "indicator"),
    *worded("as_worded"),
    *fields("qualifier", "low", "high", "unit", "counted"),
    field("places"),
    *dated("period"),
    *dated("as_of"),
    *dated("deadline"),
    field("claimed_by"),
    field("claimed_by_ref", "claimed_by.ref"),
    *fields("claim_note", "verification", "credibility"),
    *fields("origins", "independent_origins", "method_note", "limitations"),
    *read_at("passage"),
    field("repeats", "repeats.ref"),
    field("supersedes", "supersedes.ref"),
    field("superseded_by", "superseded_by.ref"),
    field("overlaps", "overlaps.ref"),
    field("contradicts", "contradicts.ref"),
    field("inferred"),
    *sourced("source"),
)
