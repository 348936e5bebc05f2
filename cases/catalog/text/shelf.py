"""Shelves: everything one audience may search, exactly as the catalog holds it when it is asked.

What was indexed to the disk may be behind the catalog. Whatever an edition has touched since is read from the
catalog's own rows into a volume in memory, and what the disk says of it does not count: an index that lags
finds what is new, and cannot show what is gone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Final

from pyroaring import BitMap

from cases.catalog.index.moment import Moment, continues, now, one_moment
from cases.catalog.text.folder import Folder, Listed
from cases.catalog.text.query import Term
from cases.catalog.text.rows import changed, read
from cases.catalog.text.volume import Volume
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun

MOST_BEHIND: Final = 5000
"""Records that are read into memory on the way to an answer; more would keep readers waiting."""


class TextBehind(Exception):
    """The index on the disk is lost or far behind: searching waits until it is written anew."""


@dataclass(frozen=True)
class Shelf:
    """Volumes that together stand for one state of the catalog.

    `gone` are keys of rows that the stored volumes still hold and the catalog does not; `known` are those of
    the rows that hold what was asked for lately.
    """

    audience: Audience
    moment: Moment
    listed: Listed
    stored: Mapping[str, Volume]
    fresh: Volume | None
    gone: Mapping[Noun, BitMap] = field(default_factory=dict)
    known: dict[tuple[Noun, Term | None], BitMap] = field(default_factory=dict, compare=False, repr=False)

    @property
    def volumes(self) -> tuple[Volume, ...]:
        """All of them."""
        return (*self.stored.values(), *((self.fresh,) if self.fresh else ()))

    def lost(self, noun: Noun, volume: Volume) -> BitMap:
        """The keys that `volume` must not answer with."""
        return BitMap() if volume is self.fresh else self.gone.get(noun, BitMap())


_SHELVES: Final[dict[Audience, Shelf]] = {}
_LOCK: Final = Lock()


def shelf(audience: Audience) -> Shelf:
    """What `audience` may search now. Raises TextBehind."""
    present, folder = now(audience), Folder.of(audience)
    listed = (folder.listed() if folder else None) or Listed()
    last = _SHELVES.get(audience)
    if last and (last.moment, last.listed) == (present, listed):
        return last
    with _LOCK:
        last = _SHELVES.get(audience)
        if not last or (last.moment, last.listed) != (present, listed):
            with one_moment():
                last = _SHELVES[audience] = _made(audience, now(audience), last)
        return last


def forget() -> None:
    """Drop what this process holds in memory."""
    _SHELVES.clear()


def opened(
    audience: Audience, folder: Folder, listed: Listed, present: Moment, *, known: Mapping[str, Volume]
) -> dict[str, Volume]:
    """The volumes of a list by name; none where one is damaged, or where rows or history are others."""
    if not continues(audience, present=present, earlier=listed.moment):
        return {}
    try:
        return {name: known.get(name) or Volume.opened(folder.path / name) for name in listed.volumes}
    except (ValueError, OSError):
        return {}


def is_damaged(audience: Audience, folder: Folder) -> bool:
    """Whether what is in `folder` cannot be opened though it is of this build and this catalog."""
    listed, present = folder.listed(), now(audience)
    if listed is None:
        return folder.is_damaged()
    unread = listed.volumes and not opened(audience, folder, listed, present, known={})
    return bool(unread) and continues(audience, present=present, earlier=listed.moment)


def _made(audience: Audience, present: Moment, last: Shelf | None) -> Shelf:
    folder, known = Folder.of(audience), last.stored if last else {}
    listed = (folder.listed() if folder else None) or Listed()
    stored = opened(audience, folder, listed, present, known=known) if folder else {}
    if folder and listed.volumes and not stored:
        # Its volumes may have been replaced since the list was read.
        listed = folder.listed() or Listed()
        stored = opened(audience, folder, listed, present, known=known)
    after = listed.moment.number if stored else 0
    owners = changed(audience, after=after)
    if len(owners) > MOST_BEHIND and folder:
        raise TextBehind
    gone: dict[Noun, BitMap] = {}
    for volume in stored.values() if owners else ():
        for noun, keys in volume.keys_of(owners).items():
            gone[noun] = gone.get(noun, BitMap()) | keys
    fresh = Volume.written(read(audience, owners)) if owners else None
    return Shelf(audience, present, listed, stored, fresh, gone)
