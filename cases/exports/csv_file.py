"""CSV (RFC 4180): UTF-8, a header row, CRLF, one row a record, no cell that a spreadsheet would run."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import chain, islice
from typing import Final

import orjson

from cases.exports.cell import neutral
from cases.exports.records import permalink, records
from cases.exports.tables import COLUMNS
from cases.filters.query import Query
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun

_AT_ONCE: Final = 100
"""Rows that one chunk of the file holds."""


def csv_lines(query: Query, *, base: str) -> Iterator[bytes]:
    """The file in chunks: exactly what the query finds, in its order.

    base: scheme and host of the addresses, without a closing slash. Quoted cells may hold line breaks.
    """
    documents: Iterator[Document] = (orjson.loads(each.document) for each in records(query))
    yield from csv_table(query.selection.noun, documents, base=base)


def csv_table(noun: Noun, documents: Iterable[Document], *, base: str) -> Iterator[bytes]:
    """The file of some documents of one noun, in their order."""
    columns = COLUMNS[noun]
    header = [*(column.name for column in columns), "permalink"]

    def cells(document: Document) -> list[str]:
        read = [neutral(column.read(document)) for column in columns]
        return [*read, permalink(document["url"], base=base)]

    rows = chain([header], (cells(document) for document in documents))
    while batch := list(islice(rows, _AT_ONCE)):
        yield written(batch)


def written(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows of cells as lines of a file; the cells are `neutral` already."""
    buffer = StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue().encode()
