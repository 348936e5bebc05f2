"""Upkeep: keeps the file of the index as new as the catalog, for processes that begin later."""

import logging

from cases.catalog.full_disk import error_name
from cases.catalog.index.current import current_index
from cases.catalog.index.file import moment_of_file, path_of, write
from cases.catalog.index.index import updated_index
from cases.catalog.index.moment import current_moment
from cases.vocabulary.audience import Audience

logger = logging.getLogger(__name__)


def update_index_file(audience: Audience) -> None:
    """Write the file unless it stands for the present moment. A disk that refuses is a line in the log."""
    if path_of(audience) and moment_of_file(audience) != current_moment(audience):
        try:
            write(current_index(audience))
        except OSError as error:
            logger.error("The index of the %s stream cannot be kept: %s", audience.value, error_name(error))


def rebuild_index_file(audience: Audience) -> int:
    """Read every table anew, write the file, and return how many records it is an index of.

    Raises OSError where the file cannot be written.
    """
    index = updated_index(audience, None)
    write(index)
    return sum(len(index.records) for index in index.nouns.values())
