"""Taking in what needs time: an address is fetched, a file is kept at once and read later."""

from datetime import datetime
from typing import IO

from django.db import transaction

from cases.actions.begin_packet import begin_packet
from cases.actions.deed import deed
from cases.actions.draft import draft
from cases.actions.errand import ask_errand
from cases.actions.held_already import digest_of_words
from cases.actions.keep_capture import keep_capture
from cases.jobs.run_errand import run_errand
from cases.models import Account, Errand, Packet, Snapshot, SnapshotText
from cases.vocabulary.custody_act import CustodyAct
from cases.vocabulary.snapshot_kind import SnapshotKind
from cases.vocabulary.text import is_blank
from cases.vocabulary.text_origin import TextOrigin


@transaction.atomic
def take_address(*, address: str, by: Account, at: datetime) -> Errand:
    """Have the page at ``address`` fetched. Raises ``NotPermitted``, ``AddressTooLong``."""
    return _queued(ask_errand(address=address, by=by, at=at))


@deed()
def take_file(
    *,
    content: IO[bytes],
    kind: SnapshotKind,
    by: Account,
    at: datetime,
    transcript: str = "",
    address: str = "",
) -> Packet | Errand:
    """Keep a file as it came, and have it read: the packet where its words are known already.

    transcript: what somebody typed of it, who saw or heard it; then nothing else has to read it. address:
    where the editor says that it is from. Raises ``NotPermitted``, ``Invalid``, ``AddressTooLong``.
    """
    kept = keep_capture(content=content, act=CustodyAct.UPLOADED, kind=kind, by=by, at=at)
    if not is_blank(transcript):
        return type_text(snapshot=kept.snapshot, words=transcript, by=by, at=at, address=address)
    read = kept.snapshot.texts.order_by("pk").first()
    if read is not None:
        return begin_packet(text=read, by=by, at=at, address=address)
    return _queued(ask_errand(snapshot=kept.snapshot, address=address, by=by, at=at))


@deed()
def type_text(*, snapshot: Snapshot, words: str, by: Account, at: datetime, address: str = "") -> Packet:
    """Keep what somebody typed who saw or heard what ``snapshot`` holds, and begin a packet on it.

    Raises ``NotPermitted``, ``Invalid`` where nothing was typed.
    """
    text = snapshot.texts.filter(sha256=digest_of_words(words)).first() or draft(
        model=SnapshotText,
        values={
            "snapshot": snapshot,
            "origin": TextOrigin.TRANSCRIBED,
            "content": words,
            "made_how": "Typed at the desk from what the file shows.",
        },
        by=by,
        at=at,
    )
    return begin_packet(text=text, by=by, at=at, address=address)


def _queued(errand: Errand) -> Errand:
    run_errand.enqueue(errand=errand.pk)
    return errand
