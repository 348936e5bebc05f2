"""Upkeep: writes the volumes on the disk anew where the catalog has moved on."""

import logging
from typing import Final

from cases.catalog.full_disk import error_name
from cases.catalog.index.moment import current_moment
from cases.catalog.text.folder import Busy, Folder, VolumeList
from cases.catalog.text.rows import changed_records, read_rows
from cases.catalog.text.search_snapshot import open_volumes
from cases.catalog.text.volume import Volume
from cases.vocabulary.audience import STREAMS, Audience

logger = logging.getLogger(__name__)

RECORDS: Final = 25_000
"""Records of a volume at most: as many as can be written within a minute, should one of them be withdrawn."""
_ABSORBED: Final = 4
"""A volume is taken into one that is written anyway unless it is this many times as large."""


def update_text_indexes() -> None:
    """Bring the index of every audience up to the catalog. Never raises: searching does without it."""
    for audience in STREAMS:
        try:
            update_text_index(audience)
        except Busy:
            continue
        except Exception as error:  # noqa: BLE001 - the worker has more to do, and tries again a second later
            logger.error("The %s text index cannot be written: %s", audience.value, error_name(error))


def update_text_index(audience: Audience, *, anew: bool = False) -> int:
    """Write what has changed, or with `anew` everything; how many volumes that took.

    A volume that holds a record of which anything has been said since is written without the old words, so
    that a moment later no file has them. Raises Busy where another process is at it.
    """
    folder = Folder.of(audience)
    if folder is None:
        return 0
    if not anew and (folder.read_list() or VolumeList()).moment == current_moment(audience):
        return 0
    with folder.locked():
        return _write(audience, folder, anew=anew)


def _write(audience: Audience, folder: Folder, *, anew: bool) -> int:
    present, listed = current_moment(audience), None if anew else folder.read_list()
    stored = open_volumes(audience, folder, listed, present, known={}) if listed else {}
    touched = changed_records(audience, after=listed.moment.number if listed and stored else 0)
    due, kept = set(touched), dict[str, Volume]()
    for name, volume in sorted(stored.items(), key=lambda each: each[1].size):
        if volume.holds_any(touched):
            due |= volume.records()
        else:
            kept[name] = volume
    for name, volume in list(kept.items()):
        if volume.size <= _ABSORBED * len(due) and volume.size + len(due) <= RECORDS:
            due |= kept.pop(name).records()
    ordered = sorted(due)
    new = []
    for start in range(0, len(ordered), RECORDS):
        place = folder.new_volume()
        written = Volume.write(read_rows(audience, ordered[start : start + RECORDS]), folder=place)
        if written.size:
            new.append(place.name)
    folder.write_list(VolumeList(present, (*kept, *new)))
    return len(new)
