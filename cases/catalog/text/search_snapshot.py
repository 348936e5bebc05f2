"""Search snapshots: everything one audience may search, exactly as the catalog holds it when it is asked.

What was indexed to the disk may be behind the catalog. Whatever an edition has touched since is read from the
catalog's own rows into a volume in memory, and what the disk says of it does not count: an index that lags
finds what is new, and cannot show what is gone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Final

from pyroaring import BitMap

from cases.catalog.index.moment import Moment, continues, current_moment, one_moment
from cases.catalog.text.folder import Folder, VolumeList
from cases.catalog.text.query import Term
from cases.catalog.text.rows import changed_records, read_rows
from cases.catalog.text.volume import Volume
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun

MOST_BEHIND: Final = 5000
"""Records that are read into memory on the way to an answer; more would keep readers waiting."""


class TextBehind(Exception):
    """The index on the disk is lost or far behind: searching waits until it is written anew."""


@dataclass(frozen=True)
class SearchSnapshot:
    """Volumes that together stand for one state of the catalog.

    `gone` are keys of rows that the stored volumes still hold and the catalog does not; `cached` are those
    of the rows that hold what was asked for lately.
    """

    audience: Audience
    moment: Moment
    listed: VolumeList
    stored: Mapping[str, Volume]
    fresh: Volume | None
    gone: Mapping[Noun, BitMap] = field(default_factory=dict)
    cached: dict[tuple[Noun, Term | None], BitMap] = field(default_factory=dict, compare=False, repr=False)

    @property
    def volumes(self) -> tuple[Volume, ...]:
        """All of them."""
        return (*self.stored.values(), *((self.fresh,) if self.fresh else ()))

    def stale_keys(self, noun: Noun, volume: Volume) -> BitMap:
        """The keys that `volume` must not answer with."""
        return BitMap() if volume is self.fresh else self.gone.get(noun, BitMap())


_SNAPSHOTS: Final[dict[Audience, SearchSnapshot]] = {}
_LOCK: Final = Lock()


def current_snapshot(audience: Audience) -> SearchSnapshot:
    """What `audience` may search now. Raises TextBehind."""
    present, folder = current_moment(audience), Folder.of(audience)
    listed = (folder.read_list() if folder else None) or VolumeList()
    last = _SNAPSHOTS.get(audience)
    if last and (last.moment, last.listed) == (present, listed):
        return last
    with _LOCK:
        last = _SNAPSHOTS.get(audience)
        if not last or (last.moment, last.listed) != (present, listed):
            with one_moment():
                last = _SNAPSHOTS[audience] = _made(audience, current_moment(audience), last)
        return last


def forget_snapshots() -> None:
    """Drop the snapshots that this process holds in memory."""
    _SNAPSHOTS.clear()


def open_volumes(
    audience: Audience, folder: Folder, listed: VolumeList, present: Moment, *, known: Mapping[str, Volume]
) -> dict[str, Volume]:
    """The volumes of a list by name; none where one is damaged, or where rows or history are others."""
    if not continues(audience, present=present, earlier=listed.moment):
        return {}
    try:
        return {name: known.get(name) or Volume.open(folder.path / name) for name in listed.volumes}
    except (ValueError, OSError):
        return {}


def is_damaged(audience: Audience, folder: Folder) -> bool:
    """Whether what is in `folder` cannot be opened though it is of this build and this catalog."""
    listed, present = folder.read_list(), current_moment(audience)
    if listed is None:
        return folder.is_damaged()
    unread = listed.volumes and not open_volumes(audience, folder, listed, present, known={})
    return bool(unread) and continues(audience, present=present, earlier=listed.moment)


def _made(audience: Audience, present: Moment, last: SearchSnapshot | None) -> SearchSnapshot:
    folder, known = Folder.of(audience), last.stored if last else {}
    listed = (folder.read_list() if folder else None) or VolumeList()
    stored = open_volumes(audience, folder, listed, present, known=known) if folder else {}
    if folder and listed.volumes and not stored:
        # Its volumes may have been replaced since the list was read.
        listed = folder.read_list() or VolumeList()
        stored = open_volumes(audience, folder, listed, present, known=known)
    after = listed.moment.number if stored else 0
    owners = changed_records(audience, after=after)
    if len(owners) > MOST_BEHIND and folder:
        raise TextBehind
    gone: dict[Noun, BitMap] = {}
    for volume in stored.values() if owners else ():
        for noun, keys in volume.keys_of(owners).items():
            gone[noun] = gone.get(noun, BitMap()) | keys
    fresh = Volume.write(read_rows(audience, owners)) if owners else None
    return SearchSnapshot(audience, present, listed, stored, fresh, gone)
