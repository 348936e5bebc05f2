"""Records: what a file is written from, read from the catalog with flat memory."""

from collections.abc import Iterator

from cases.catalog.row import Row
from cases.filters.query import Query


def records(query: Query) -> Iterator[Row]:
    """The published records that a query finds, in its order. Raises TypeError for a list of labels."""
    for found in query.iterator():
        if not isinstance(found, Row):
            raise TypeError(f"{found!r} is the label of a code, not a record")
        yield found


def permalink(url: object, *, base: str) -> str:
    """The whole address of a record: `url` is its path, `base` scheme and host without a closing slash."""
    return f"{base}{url}"
