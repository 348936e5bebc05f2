"""Statements as a table: one row a quotation."""

from typing import Final

from cases.exports.column import IDENTITY, Column, field, fields, lines, read_at, sourced, worded

COLUMNS: Final[tuple[Column, ...]] = (
    *IDENTITY,
    *fields("case", "testimony"),
    field("shown_as", "person.shown_as"),
    field("speaker"),
    field("wording"),
    *worded("text"),
    field("redacted", "redactions.reason"),
    *fields("lang", "dir", "original_lang"),
    lines("translations", "translations.text"),
    field("translation_languages", "translations.lang"),
    *fields("credibility", "credibility_rationale"),
    *read_at("passage"),
    field("contradicts", "contradicts.ref"),
    field("corroborates", "corroborates.ref"),
    field("updates", "updates.ref"),
    field("inferred"),
    *sourced("source"),
)
