"""What the desk holds already: the same bytes, the same words, the same address."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from django.db.models import Q

from cases.models import Snapshot, SnapshotText, Source
from cases.vocabulary.same_address import same_address, written_forms
from cases.vocabulary.state import State
from cases.vocabulary.text import normalised

_LOOKED_AT: Final = 50
"""Rows with nearly this address that are looked at, at most."""


def snapshot_of_bytes(digest: str) -> Snapshot | None:
    """The snapshot of the bytes with this SHA-256; the first where several sources have them."""
    return Snapshot.objects.filter(sha256=digest).order_by("pk").first()


def text_of_words(words: str) -> SnapshotText | None:
    """A kept text that has these very words, as they enter."""
    held = SnapshotText.objects.filter(sha256=digest_of_words(words))
    return held.select_related("snapshot").order_by("pk").first()


def digest_of_words(words: str) -> str:
    """SHA-256 in hexadecimal of a text with these words, as it is kept."""
    return sha256(normalised(words).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class HeldOf:
    """What the desk holds of one address: copies of it, the newest first, and records of it as a source."""

    snapshots: list[Snapshot]
    sources: list[Source]

    def __bool__(self) -> bool:
        return bool(self.snapshots or self.sources)


def held_of(address: str) -> HeldOf:
    """What is held of the page at ``address``, in whichever way its address was written; two questions."""
    said = _written("custody__address", address) | _written("told__address__value", address)
    snapshots = Snapshot.objects.filter(said)
    sources = Source.objects.filter(_written("address", address)).order_by("pk")
    wanted = same_address(address)
    return HeldOf(
        [
            row
            for row in snapshots.distinct().prefetch_related("custody").order_by("-pk")[:_LOOKED_AT]
            if wanted in map(same_address, _addresses_of(row))
        ],
        [row for row in sources[:_LOOKED_AT] if same_address(row.address) == wanted],
    )


def source_of(address: str) -> Source | None:
    """The one record of a source at ``address``; None where none is on record, or several are."""
    found = [each for each in held_of(address).sources if each.state != State.WITHDRAWN]
    return found[0] if len(found) == 1 else None


def _written(column: str, address: str) -> Q:
    found = Q(pk__in=[])
    for form in written_forms(address):
        found |= Q(**{f"{column}__icontains": form})
    return found


def _addresses_of(snapshot: Snapshot) -> Iterator[str]:
    yield from (came.address for came in snapshot.custody.all())
    yield str(snapshot.told.get("address", {}).get("value", ""))
