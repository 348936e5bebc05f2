"""Testimonies as a table: one row each, its quotations one a line in one cell."""

from typing import Final

from cases.exports.column import IDENTITY, Column, compared_with, dated, field, fields, lines, sourced

COLUMNS: Final[tuple[Column, ...]] = (
    *IDENTITY,
    field("case"),
    field("shown_as", "person.shown_as"),
    field("naming", "person.naming"),
    field("role", "person.role"),
    field("role_note", "person.role_note"),
    field("affiliation", "person.affiliation"),
    field("age_band", "person.age_band"),
    field("sex", "person.sex"),
    field("public_figure", "person.public_figure"),
    *fields("collected_by", "residence", "origin", "basis"),
    *dated("date"),
    *dated("reported"),
    *fields("languages", "themes", "summary"),
    field("statements", "statements.ref"),
    field("wordings", "statements.wording"),
    lines("texts", "statements.text"),
    field("statement_languages", "statements.lang"),
    field("credibility", "statements.credibility"),
    lines("read_in_words", "statements.passage.exact"),
    lines("read_at", "statements.passage.locator"),
    compared_with("statements.passage"),
    field("inferred"),
    *sourced("statements.source"),
)
