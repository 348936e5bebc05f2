"""Keep a capture: bytes as they came, before anybody knows what they are of."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import file_digest
from typing import IO, Final

from django.core.files.base import File

from cases.actions.audit import record_audit
from cases.actions.deed import deed
from cases.actions.held_already import snapshot_of_bytes
from cases.actions.permission import require_permission
from cases.actions.writing import stamp, write_row
from cases.captures.reading.media_type import PLAIN, media_type_of
from cases.models import Account, Custody, Snapshot
from cases.vocabulary.custody_act import CustodyAct
from cases.vocabulary.snapshot_kind import SnapshotKind
from cases.vocabulary.verb import Verb

_LOOK: Final = 4_096
_MADE_HOW: Final[Mapping[tuple[CustodyAct, SnapshotKind], str]] = {
    (CustodyAct.PASTED, SnapshotKind.CAPTURE): "The words of the whole, pasted at the desk.",
    (CustodyAct.PASTED, SnapshotKind.EXCERPT): "Words of a part, pasted at the desk.",
    (CustodyAct.UPLOADED, SnapshotKind.CAPTURE): "A file of the whole, added at the desk.",
    (CustodyAct.UPLOADED, SnapshotKind.EXCERPT): "A file of a part, added at the desk.",
    (CustodyAct.FETCHED, SnapshotKind.CAPTURE): "Fetched from its address by the desk.",
}
"""What readers are told, in the language of the record."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The snapshot of the bytes that came; ``again`` where the desk held them before."""

    snapshot: Snapshot
    again: bool


class _Lent(File[bytes]):
    """A file of somebody else, who closes it: it is read from its beginning as often as it is asked for."""

    def close(self) -> None:
        """Left to its owner."""


@deed()
def keep_capture(
    *,
    content: IO[bytes],
    act: CustodyAct,
    kind: SnapshotKind = SnapshotKind.CAPTURE,
    by: Account,
    at: datetime,
    address: str = "",
) -> Kept:
    """Keep the bytes of ``content`` unchanged, and how they came; nothing is read in them yet.

    The same bytes again are a custody event of the snapshot that is there. The media type is that of the
    bytes, whatever they are called; what was pasted is plain text. address: where they were fetched from, for
    what was fetched. Raises ``NotPermitted``, ``Invalid``.
    """
    require_permission(by, Verb.DRAFT)
    lent = _Lent(content, name=secrets.token_hex(16))
    held = snapshot_of_bytes(file_digest(lent, "sha256").hexdigest())
    if held is not None:
        note_custody(held, act=act, address=address, by=by, at=at)
        return Kept(held, again=True)
    snapshot = Snapshot()
    stamp(snapshot, by=by, at=at)
    values = {
        "kind": kind,
        "content": lent,
        "media_type": PLAIN if act is CustodyAct.PASTED else _sniffed(lent),
        "made_on": at.astimezone(UTC).date(),
        "made_how": _MADE_HOW[act, kind],
    }
    fields = write_row(snapshot, values)
    record_audit(by=by, at=at, verb=Verb.DRAFT, about=snapshot, fields=fields)
    note_custody(snapshot, act=act, address=address, by=by, at=at)
    return Kept(snapshot, again=False)


def note_custody(
    snapshot: Snapshot, *, act: CustodyAct, by: Account, at: datetime, address: str = ""
) -> Custody:
    """Note that the bytes of ``snapshot`` came to the desk, as part of a deed."""
    return Custody.objects.create(snapshot=snapshot, act=act, address=address, by=by, at=at)


def _sniffed(content: IO[bytes]) -> str:
    content.seek(0)
    return media_type_of(content.read(_LOOK))
