"""The text of a snapshot: taken from its bytes where they are plain text."""

from datetime import datetime

from cases.actions.audit import record_audit
from cases.actions.writing import stamp, write_row
from cases.models import Account, Snapshot, SnapshotText
from cases.vocabulary.text import is_blank
from cases.vocabulary.text_origin import TextOrigin
from cases.vocabulary.verb import Verb

_PLAIN = "text/plain"


def text_in(snapshot: Snapshot) -> str | None:
    """What ``snapshot`` says where it is plain text in UTF-8; None where nothing can be read."""
    if not snapshot.media_type.startswith(_PLAIN):
        return None
    with snapshot.content.open("rb") as held:
        try:
            return str(held.read(), "utf-8")
        except UnicodeDecodeError:
            return None


def keep_text(snapshot: Snapshot, *, by: Account, at: datetime) -> SnapshotText | None:
    """Keep what can be read in ``snapshot``, so that passages can be found in it; None where nothing can."""
    content = text_in(snapshot)
    if not content or is_blank(content):
        return None
    row = SnapshotText()
    stamp(row, by=by, at=at)
    fields = write_row(row, {"snapshot": snapshot, "origin": TextOrigin.EXTRACTED, "content": content})
    record_audit(by=by, at=at, verb=Verb.DRAFT, about=row, fields=fields)
    return row
