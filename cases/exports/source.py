"""Sources as a table."""

from typing import Final

from cases.exports.column import IDENTITY, Column, dated, field, fields

COLUMNS: Final[tuple[Column, ...]] = (
    *IDENTITY,
    *fields("title", "kind", "publisher"),
    field("publisher_ref", "publisher.ref"),
    *fields("publisher_country", "authors"),
    *dated("date"),
    *fields("address", "language", "reliability", "reliability_rationale"),
    field("cites", "cites.ref"),
    field("cited_by", "cited_by.ref"),
    *fields("lineage", "primary", "capture"),
    field("snapshot_sha256", "snapshot.sha256"),
    field("snapshot_made", "snapshot.made"),
    *fields("related_reading", "note", "inferred"),
    field("source", "ref"),
    field("source_title", "title"),
    field("rights"),
)
