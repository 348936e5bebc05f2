"""Statements as a table: one row a quotation."""

from typing import Final

from cases.exports.column import IDENTITY, Column, field, fields, lines, sourced

COLUMNS: Final[tuple[Column, ...]] = (
    *IDENTITY,
    *fields("case", "testimony"),
    field("shown_as", "person.shown_as"),
    field("speaker"),
    *fields("text", "lang", "dir", "original_lang"),
    lines("translations", "translations.text"),
    field("translation_languages", "translations.lang"),
    *fields("credibility", "credibility_rationale"),
    field("read_in_words", "passage.exact"),
    field("contradicts", "contradicts.ref"),
    field("corroborates", "corroborates.ref"),
    field("updates", "updates.ref"),
    field("inferred"),
    *sourced("source"),
)
