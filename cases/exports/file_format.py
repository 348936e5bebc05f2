"""File formats: what a list can be downloaded as."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from cases.exports.csv_file import csv_lines
from cases.exports.jsonl_file import jsonl_lines
from cases.filters.query import Query
from cases.vocabulary.noun import Noun


class Writer(Protocol):
    """Writes what a query finds, in chunks that are made as they are asked for."""

    def __call__(self, query: Query, *, base: str) -> Iterator[bytes]:
        """`base` is scheme and host of the site, without a closing slash."""


@dataclass(frozen=True, slots=True)
class FileFormat:
    """One format: the end of its file names, its media type, and what writes it."""

    extension: str
    media_type: str
    write: Writer

    def file_name(self, noun: Noun, *, edition: int) -> str:
        """The name of a download: the list, and the edition of the record that it was made from."""
        return f"{noun.plural}-{edition}.{self.extension}"


FORMATS: Final[Mapping[str, FileFormat]] = {
    each.extension: each
    for each in (
        FileFormat("csv", "text/csv; charset=utf-8; header=present", csv_lines),
        FileFormat("jsonl", "application/jsonl; charset=utf-8", jsonl_lines),
    )
}
"""By the extension that addresses end in."""
