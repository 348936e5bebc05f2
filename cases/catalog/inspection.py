"""Inspection: index files and folders of words that are damaged are put aside, so that others are made."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from cases.catalog.damage import describe_damage, put_aside
from cases.catalog.index.file import is_damaged as index_is_damaged
from cases.catalog.index.file import path_of
from cases.catalog.text.folder import Folder
from cases.catalog.text.search_snapshot import is_damaged as text_is_damaged
from cases.vocabulary.audience import STREAMS


def put_damaged_indexes_aside(*, at: datetime) -> list[str]:
    """A sentence for each that was put aside; whoever keeps the indexes makes others in their place.

    at: an aware time, which becomes part of the names. Raises OSError where one cannot be renamed.
    """
    return [describe_damage(path, put_aside(path, at=at)) for path in [*_damaged()]]


def _damaged() -> Iterator[Path]:
    for audience in STREAMS:
        path, folder = path_of(audience), Folder.of(audience)
        if path and index_is_damaged(audience):
            yield path
        if folder and text_is_damaged(audience, folder):
            yield folder.path
