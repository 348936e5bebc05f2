"""JSON Lines: one document a line as it is stored, with its rights and its whole address added."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

import orjson

from cases.catalog.row import Row
from cases.exports.records import permalink, records
from cases.exports.tables import COLUMNS
from cases.filters.query import Query
from cases.vocabulary.canonical import Document

_AT_ONCE: Final = 100
"""Lines that one chunk of the file holds."""


def jsonl_lines(query: Query, *, base: str) -> Iterator[bytes]:
    """The file in chunks: exactly what the query finds, in its order.

    Each line is the document, byte for byte, behind `permalink` (`base`, scheme and host without a closing
    slash, and the record's path) and, where the document has none of its own, `rights`: those of the sources
    it quotes, or null where it quotes none.
    """
    rights = next(column for column in COLUMNS[query.selection.noun] if column.name == "rights")

    def line(record: Row) -> bytes:
        document: Document = orjson.loads(record.document)
        added: Document = {"permalink": permalink(document["url"], base=base)}
        if "rights" not in document:
            added["rights"] = rights.read(document) or None
        return orjson.dumps(added)[:-1] + b"," + record.document[1:].encode() + b"\n"

    lines = (line(record) for record in records(query))
    while batch := b"".join(islice(lines, _AT_ONCE)):
        yield batch
